"""Writes a checkpoint as the int8 ONNX that ships: `python -m onrecord_training.export --help`.

The graph is put together node by node, with onnxruntime's fused operators (`com.microsoft`), because its optimizer
does not find attention in what `torch.onnx` makes of this encoder. Matrices are int8 per output channel, of seven bits
only: on processors without VNNI onnxruntime's eight-bit products overflow. Embeddings are int8 per row. What goes into a
matrix is rounded to eight bits with one step for all, which a few far larger channels would make too coarse: see `smooth`.
"""

import argparse
import json
import os
import random
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime import InferenceSession
from onnxruntime.quantization import QuantType, quantize_dynamic

from . import records
from .articles import Article, parts
from .measure import layers_of
from .model import PAIR_WIDTH
from .rounding import rounded
from .states import FULL, feed
from .text import tokenizer

HEADS = 12
FUSED = "com.microsoft"
EPSILON = 1e-12
# Matrices whose inputs have a few channels that are ten times as large as the others; those are brought down to the eighth greatest.
SMOOTHED = ("inner", "outer")
CHANNELS = 8
# By how many articles it is seen which channels those are.
SAMPLE = 16


class Graph:
    def __init__(self):
        self.nodes, self.tensors, self.count = [], [], 0

    def constant(self, name, array):
        self.tensors.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind, *inputs, domain="", **attributes):
        self.count += 1
        name = f"{kind}_{self.count}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, domain=domain, **attributes))
        return name

    def linear(self, x, name, weight, bias=None):
        product = self.node("MatMul", x, self.constant(f"{name}.weight", weight.T))
        return product if bias is None else self.node("Add", product, self.constant(f"{name}.bias", bias))


def table(graph, name, weight, index):
    """An embedding whose rows are int8 with a scale each."""
    scale = np.maximum(np.abs(weight).max(axis=1, keepdims=True) / 127, 1e-9).astype(np.float32)
    rows = graph.node("Gather", graph.constant(name, np.round(weight / scale).astype(np.int8)), index)
    scales = graph.node("Gather", graph.constant(f"{name}.scale", scale), index)
    return graph.node("Mul", graph.node("Cast", rows, to=TensorProto.FLOAT), scales)


def encode(g, w, layers):
    """Adds the encoder to a graph: pieces and shapes [1, length] to states [1, length, width]."""
    x = g.node("Add", table(g, "word", w["encoder.word.weight"], "pieces"), g.node("Gather", g.constant("shape", w["encoder.shape.weight"]), "shapes"))
    length = g.node("Slice", g.node("Shape", "pieces"), g.constant("one", np.array([1])), g.constant("two", np.array([2])))
    position = g.node("Slice", g.constant("position", w["encoder.position.weight"]), g.constant("zero", np.array([0])), length)
    x = g.node("Add", x, position)
    x = g.node("LayerNormalization", x, g.constant("norm.weight", w["encoder.norm.weight"]), g.constant("norm.bias", w["encoder.norm.bias"]), epsilon=EPSILON)
    for i in range(layers):
        at = lambda name: w[f"encoder.layers.{i}.{name}"]
        name = lambda part: f"{i}.{part}"
        norm = lambda x, y, part, bias: g.node(
            "SkipLayerNormalization", x, y,
            g.constant(name(f"{part}.weight"), at(f"{part}.weight")), g.constant(name(f"{part}.bias"), at(f"{part}.bias")),
            g.constant(name(f"{bias}.bias"), at(f"{bias}.bias")), domain=FUSED, epsilon=EPSILON,
        )
        q, k, v = (g.linear(x, name(part), at(f"{part}.weight")) for part in ("query", "key", "value"))
        biases = np.concatenate([at(f"{part}.bias") for part in ("query", "key", "value")])
        a = g.node("MultiHeadAttention", q, k, v, g.constant(name("qkv.bias"), biases), domain=FUSED, num_heads=HEADS)
        x = norm(x, g.linear(a, name("attended"), at("attended.weight")), "attended_norm", "attended")
        inner = g.linear(x, name("inner"), at("inner.weight"))
        inner = g.node("BiasGelu", inner, g.constant(name("inner.bias"), at("inner.bias")), domain=FUSED)
        x = norm(x, g.linear(inner, name("outer"), at("outer.weight")), "outer_norm", "outer")
    return x


def numpy_state(state):
    return {name: tensor.float().numpy() for name, tensor in state.items()}


def model_of(g, name, output, shape):
    """The graph as a model whose last node gives the output."""
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT32, [1, "length"]) for n in ("pieces", "shapes")]
    outputs = [helper.make_tensor_value_info(output, TensorProto.FLOAT, shape)]
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
    return helper.make_model(helper.make_graph(g.nodes, name, inputs, outputs, g.tensors), opset_imports=opsets, ir_version=8)


def watched(model, names, feeds):
    """For each of some inputs of a graph what its tensors of these names are, a row a piece."""
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    copy.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    session = InferenceSession(copy.SerializeToString())
    for inputs in feeds:
        yield {name: x.reshape(-1, x.shape[-1]) for name, x in zip(names, session.run(names, inputs))}


def products(model):
    """The graph's products with a matrix, and its tensors by name."""
    tensors = {t.name: t for t in model.graph.initializer}
    return [n for n in model.graph.node if n.op_type == "MatMul" and n.input[1] in tensors], tensors


def smooth(model, feeds):
    """
    Divides what goes into a matrix by channel, and multiplies the matrix's rows instead, so that no channel exceeds the
    eighth greatest (after SmoothQuant, Xiao et al. 2023; only outliers are scaled). What the inputs are multiplied by stands in
    the graph as `N.inner.smooth`. Changes the model; `feeds` are inputs of the kind that it will see.
    """
    graph = model.graph
    found, tensors = products(model)
    smoothed = [n for n in found if n.input[1].removesuffix(".weight").endswith(SMOOTHED)]
    sizes = dict.fromkeys([n.input[0] for n in smoothed], 0.0)
    for seen in watched(model, list(sizes), feeds):
        for name, x in seen.items():
            sizes[name] = np.maximum(sizes[name], np.abs(x).max(axis=0))
    for product in smoothed:
        x, name = product.input
        size = sizes[x]
        factor = np.maximum(1, size / np.sort(size)[-CHANNELS]).astype(np.float32)
        tensors[name].CopyFrom(numpy_helper.from_array(numpy_helper.to_array(tensors[name]) * factor[:, None], name))
        scale = name.replace("weight", "smooth")
        scaled = name.replace("weight", "smoothed")
        graph.initializer.append(numpy_helper.from_array(1 / factor, scale))
        graph.node.insert(list(graph.node).index(product), helper.make_node("Mul", [x, scale], [scaled], name=scaled))
        product.input[0] = scaled


def round_matrices(model, feeds):
    """By name the int8 matrices of a graph and their steps, so that its products change least on inputs like `feeds`."""
    found, tensors = products(model)
    sums = dict.fromkeys([n.input[0] for n in found], 0.0)
    for seen in watched(model, list(sums), feeds):
        for name, x in seen.items():
            sums[name] = sums[name] + x.T.astype(np.float64) @ x
    return {n.input[1]: rounded(numpy_helper.to_array(tensors[n.input[1]]), sums[n.input[0]]) for n in found}


def ship(model, weights, feeds):
    """
    Writes the model with int8 matrices, which it smooths first; returns how far its output is from the fp32 one's, and that one's
    size, on average over `feeds`, inputs of the kind that it will see.
    """
    with tempfile.TemporaryDirectory() as folder:
        full = os.path.join(folder, "full.onnx")
        small = os.path.join(folder, "small.onnx")
        smooth(model, feeds)
        matrices = round_matrices(model, feeds)
        onnx.save(model, full)
        quantize_dynamic(
            full, small, op_types_to_quantize=["MatMul"], per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )
        quantized = onnx.load(small)
        for tensor in quantized.graph.initializer:
            name, _, part = tensor.name.rpartition("_")
            if name in matrices and part in ("quantized", "scale"):
                tensor.CopyFrom(numpy_helper.from_array(matrices[name][0 if part == "quantized" else 1], tensor.name))
        onnx.save(quantized, small)
        shutil.copy(small, weights)
        sessions = [InferenceSession(p) for p in (full, small)]
        pairs = [[session.run(None, inputs)[0] for session in sessions] for inputs in feeds]
    return np.mean([np.abs(a - b).mean() for a, b in pairs]), np.mean([np.abs(a).mean() for a, _ in pairs])


def build(state):
    """The fp32 graph of the tagger: pieces and shapes [1, length] to scores [1, length, columns]."""
    w = numpy_state(state)
    g = Graph()
    x = encode(g, w, layers_of(state))
    heads = ("cue", "asks", "answers", "alone", "sourceless")
    weight = np.concatenate([w[f"{h}.weight"] for h in heads])
    bias = np.concatenate([w[f"{h}.bias"] for h in heads])
    product = g.node("MatMul", x, g.constant("heads.weight", weight.T))
    g.nodes.append(helper.make_node("Add", [product, g.constant("heads.bias", bias)], ["scores"], name="scores"))
    return model_of(g, "tagger", "scores", [1, "length", weight.shape[0]])


def sample(corpus, vocabulary):
    """Some articles of the reader's corpus as inputs of the tagger."""
    found = list(records.read(corpus, tokenizer(vocabulary), {"train"}))
    chosen = random.Random(1).sample(found, SAMPLE)
    return [feed(w.pieces, w.shapes) for d in chosen for part in parts(Article(d), FULL, FULL) for w in part.windows]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--out", required=True, help="the folder to write tagger.onnx and tagger.json to")
    parser.add_argument("--name", required=True, help="name and version of the weights")
    parser.add_argument("--corpus", required=True, help="what `corpus.py compile` and `fill` wrote: by it is seen what the matrices' inputs are like")
    parser.add_argument("--bias", required=True, help="JSON: what is added when decoding; see src/tag/settings.ts")
    args = parser.parse_args()
    weights = os.path.join(args.out, "tagger.onnx")
    state = torch.load(args.checkpoint)
    error, size_of = ship(build(state), weights, sample(args.corpus, Path(args.out, "vocab.txt")))
    settings = {
        "model": args.name,
        "layers": layers_of(state),
        "pairWidth": PAIR_WIDTH,
        "distances": [[round(float(d), 5) for d in row] for row in state["distance"]],
        "bias": json.loads(args.bias),
        "calibration": {"slope": 1, "offset": 0},
        "sourceCalibration": {"slope": 1, "offset": 0},
    }
    Path(args.out, "tagger.json").write_text(json.dumps(settings, indent=1) + "\n")
    size = Path(weights).stat().st_size / 1e6
    print(f"{weights}: {size:.1f} MB; mean |int8 - fp32| {error:.4f}, of {size_of:.3f}")


if __name__ == "__main__":
    main()
