"""Adds the heads on frozen states to the tagger's ONNX: `python -m onrecord_training.attach --help`.

One more output a head, a row a piece: `mentions` has name labels, nominal labels, pronouns, ask, answer (see `heads.py`), `hints`
what is told of cues (see `hints.py`). The nodes that were there are left as they are.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from .corpus import MODALITIES
from .hints import WIDTH
from .states import LAYERS, layer_outputs

# Of each head the layers that its output is made of.
OUTPUTS = {"mentions": ("name", "nominal", "called", "ask", "answer"), "hints": ("pointers", "others")}


def detach(graph, head):
    """Takes out a head that was attached before."""
    for field in (graph.node, graph.initializer):
        kept = [x for x in field if not x.name.startswith(f"{head}.")]
        del field[:]
        field.extend(kept)
    kept = [o for o in graph.output if o.name != head]
    del graph.output[:]
    graph.output.extend(kept)


def attach(graph, state, head):
    w = {name: tensor.float().numpy() for name, tensor in state.items()}
    names = layer_outputs(graph)

    def constant(name, array):
        graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(array), f"{head}.{name}"))
        return f"{head}.{name}"

    def node(kind, inputs, name, **attributes):
        graph.node.append(helper.make_node(kind, inputs, [name], name=name if "." in name else f"{head}.{name}", **attributes))
        return name

    x = node("Concat", [names[i - 1] for i in LAYERS], f"{head}.states", axis=-1)
    width = w["hidden.weight"].shape[1]
    ones, zeros = constant("ones", np.ones(width, np.float32)), constant("zeros", np.zeros(width, np.float32))
    x = node("LayerNormalization", [x, ones, zeros], f"{head}.normed", epsilon=1e-5)
    x = node("MatMul", [x, constant("hidden.weight", w["hidden.weight"].T)], f"{head}.product")
    x = node("BiasGelu", [x, constant("hidden.bias", w["hidden.bias"])], f"{head}.activated", domain="com.microsoft")
    weight = np.concatenate([w[f"{layer}.weight"] for layer in OUTPUTS[head]])
    bias = np.concatenate([w[f"{layer}.bias"] for layer in OUTPUTS[head]])
    x = node("MatMul", [x, constant("out", weight.T)], f"{head}.out_product")
    node("Add", [x, constant("out.bias", bias)], head)
    graph.output.append(helper.make_tensor_value_info(head, TensorProto.FLOAT, [1, "length", len(bias)]))


def attached(graph, head, sizes):
    """The state of a head that was attached: the inverse of `attach`. `sizes` gives how many columns each of its layers has."""
    w = {i.name.removeprefix(f"{head}."): numpy_helper.to_array(i) for i in graph.initializer if i.name.startswith(f"{head}.")}
    state = {"hidden.weight": w["hidden.weight"].T, "hidden.bias": w["hidden.bias"]}
    ends = np.cumsum([sizes[layer] for layer in OUTPUTS[head]])[:-1]
    for layer, weight, bias in zip(OUTPUTS[head], np.split(w["out"].T, ends), np.split(w["out.bias"], ends)):
        state[f"{layer}.weight"], state[f"{layer}.bias"] = weight, bias
    return {name: torch.from_numpy(np.array(array)) for name, array in state.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tagger", required=True, help="the tagger's ONNX, changed in place")
    parser.add_argument("--head", choices=OUTPUTS, required=True)
    parser.add_argument("--checkpoint", required=True, help="what heads.py, hints.py or train.py wrote")
    parser.add_argument("--settings", type=Path, help="tagger.json: where the head's widths and distances go; for hints")
    args = parser.parse_args()
    model = onnx.load(args.tagger)
    state = torch.load(args.checkpoint)
    detach(model.graph, args.head)
    attach(model.graph, state, args.head)
    onnx.save(model, args.tagger)
    if args.settings:
        settings = json.loads(args.settings.read_text())
        rounded = lambda rows: [[round(float(d), 5) for d in row] for row in rows]
        settings[args.head] = {
            "pairWidth": WIDTH,
            "distances": rounded(state["distance"]),
            "modalities": len(MODALITIES),
            "inner": rounded(state["others_distance"]),
        }
        args.settings.write_text(json.dumps(settings, indent=1) + "\n")


if __name__ == "__main__":
    main()
