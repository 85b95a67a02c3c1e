"""A BERT encoder (Devlin et al. 2019) with one more embedding: the shape of each piece's word.

The encoders that we start from are uncased. `shape` gives back what lower-casing took (see `text.shapes`), and tells
whether the piece stands inside quotation marks.
"""

import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .text import SHAPES


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.attended = nn.Linear(width, width)
        self.attended_norm = nn.LayerNorm(width, eps=1e-12)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.outer_norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask):
        batch, length, width = x.shape
        split = lambda y: y.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
        a = F.scaled_dot_product_attention(split(self.query(x)), split(self.key(x)), split(self.value(x)), attn_mask=mask)
        x = self.attended_norm(x + self.attended(a.transpose(1, 2).reshape(batch, length, width)))
        return self.outer_norm(x + self.outer(F.gelu(self.inner(x))))


class Encoder(nn.Module):
    def __init__(self, layers, width=384, heads=12, inner=1536, vocabulary=30522, positions=512):
        super().__init__()
        self.word = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(positions, width)
        self.shape = nn.Embedding(SHAPES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        nn.init.normal_(self.shape.weight, std=0.02)

    def forward(self, pieces, shapes, mask=None):
        """`pieces` and `shapes` are [batch, length]; `mask`, [batch, length], is true where there is a piece."""
        return self.after(pieces, shapes, mask, [len(self.layers)])[0]

    def after(self, pieces, shapes, mask, wanted):
        """The states after each of the layers whose numbers, from 1, are `wanted`, in ascending order."""
        x = self.word(pieces) + self.shape(shapes) + self.position.weight[: pieces.shape[1]]
        x = self.norm(x)
        mask = None if mask is None else mask[:, None, None, :]
        out = []
        for number, layer in enumerate(self.layers, 1):
            x = layer(x, mask)
            if number in wanted:
                out.append(x)
        return out


def load(weights, layers):
    """An encoder of `layers` layers with weights from a BERT checkpoint (`.safetensors`) or its fp32 ONNX export."""
    state = onnx_state(weights) if str(weights).endswith(".onnx") else safetensors_state(weights)
    return from_bert(state, layers)


def safetensors_state(path):
    from safetensors.numpy import load_file

    return load_file(path)


def onnx_state(path):
    """The state dict of a BERT that was exported to ONNX: matrices lost their names there, but not their nodes."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(path).graph
    tensors = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    state = {name: array for name, array in tensors.items() if not name.startswith("onnx::")}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in tensors:
            name = node.name.strip("/").replace("/MatMul", "").replace("/", ".") + ".weight"
            state[name] = tensors[node.input[1]].T
    return state


def from_bert(state, layers):
    encoder = Encoder(layers, positions=state["embeddings.position_embeddings.weight"].shape[0])
    take = lambda parameter, name: parameter.data.copy_(torch.from_numpy(np.array(state[name], dtype=np.float32)))
    take(encoder.word.weight, "embeddings.word_embeddings.weight")
    take(encoder.position.weight, "embeddings.position_embeddings.weight")
    # Every text here is a first segment, so that segment's embedding becomes part of each position's.
    encoder.position.weight.data += torch.from_numpy(np.array(state["embeddings.token_type_embeddings.weight"][0]))
    take(encoder.norm.weight, "embeddings.LayerNorm.weight")
    take(encoder.norm.bias, "embeddings.LayerNorm.bias")
    names = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "attended": "attention.output.dense",
        "attended_norm": "attention.output.LayerNorm",
        "inner": "intermediate.dense",
        "outer": "output.dense",
        "outer_norm": "output.LayerNorm",
    }
    for i, layer in enumerate(encoder.layers):
        for ours, theirs in names.items():
            for part in ("weight", "bias"):
                take(getattr(getattr(layer, ours), part), f"encoder.layer.{i}.{theirs}.{part}")
    return encoder
