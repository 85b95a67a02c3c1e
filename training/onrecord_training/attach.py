"""Adds the heads over mentions to the tagger's ONNX: `python -m onrecord_training.attach --help`.

One more output, `mentions`, a row a piece: name labels, nominal labels, pronouns, ask, answer (see `heads.py`). The
nodes that were there are left as they are.
"""

import argparse

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from .states import LAYERS, layer_outputs

OUTPUTS = ("name", "nominal", "called", "ask", "answer")
OURS = "mentions."


def detach(graph):
    """Takes out heads that were attached before."""
    for field in (graph.node, graph.initializer):
        kept = [x for x in field if not x.name.startswith(OURS)]
        del field[:]
        field.extend(kept)
    kept = [o for o in graph.output if o.name != "mentions"]
    del graph.output[:]
    graph.output.extend(kept)


def attach(graph, state):
    w = {name: tensor.float().numpy() for name, tensor in state.items()}
    names = layer_outputs(graph)

    def constant(name, array):
        graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(array), OURS + name))
        return OURS + name

    def node(kind, inputs, name, **attributes):
        graph.node.append(helper.make_node(kind, inputs, [name], name=OURS + name, **attributes))
        return name

    x = node("Concat", [names[i - 1] for i in LAYERS], "mentions.states", axis=-1)
    width = w["hidden.weight"].shape[1]
    ones, zeros = constant("ones", np.ones(width, np.float32)), constant("zeros", np.zeros(width, np.float32))
    x = node("LayerNormalization", [x, ones, zeros], "mentions.normed", epsilon=1e-5)
    x = node("MatMul", [x, constant("hidden.weight", w["hidden.weight"].T)], "mentions.product")
    graph.node.append(helper.make_node("BiasGelu", [x, constant("hidden.bias", w["hidden.bias"])], ["mentions.activated"], name=OURS + "gelu", domain="com.microsoft"))
    weight = np.concatenate([w[f"{h}.weight"] for h in OUTPUTS])
    bias = np.concatenate([w[f"{h}.bias"] for h in OUTPUTS])
    x = node("MatMul", ["mentions.activated", constant("out", weight.T)], "mentions.out_product")
    node("Add", [x, constant("out.bias", bias)], "mentions")
    graph.output.append(helper.make_tensor_value_info("mentions", TensorProto.FLOAT, [1, "length", len(bias)]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tagger", required=True, help="the tagger's ONNX, changed in place")
    parser.add_argument("--heads", required=True, help="the checkpoint of heads.py")
    args = parser.parse_args()
    model = onnx.load(args.tagger)
    detach(model.graph)
    attach(model.graph, torch.load(args.heads))
    onnx.save(model, args.tagger)


if __name__ == "__main__":
    main()
