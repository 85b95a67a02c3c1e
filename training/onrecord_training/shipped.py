"""The weights that ship as a checkpoint to go on from: `python -m onrecord_training.shipped --help`.

The inverse of `export.py` but for the rounding to int8: what the product has learnt need not be learnt again.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

from .attach import attached
from .heads import Heads
from .hints import MEASURED, SHIPPED

PARTS = ("query", "key", "value", "attended", "inner", "outer")
HEADS = ("cue", "asks", "answers", "alone", "sourceless")


def matrices(model):
    """All tensors of a model, and a function that gives a matrix of it by name, from int8 where it is so."""
    tensors = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}

    def matrix(name):
        if name in tensors:
            return tensors[name].T
        rows = tensors[f"{name}_quantized"].astype(np.float32) * tensors[f"{name}_scale"]
        smooth = tensors.get(name.replace("weight", "smooth"))
        return rows.T if smooth is None else (rows * smooth[:, None]).T

    return tensors, matrix


def encoder_of(model, layers):
    """The state dict of `encoder.Encoder` from an ONNX that `export.encode` wrote, as numpy arrays."""
    tensors, matrix = matrices(model)
    state = {
        "word.weight": tensors["word"].astype(np.float32) * tensors["word.scale"],
        "position.weight": tensors["position"],
        "shape.weight": tensors["shape"],
        "norm.weight": tensors["norm.weight"],
        "norm.bias": tensors["norm.bias"],
    }
    for i in range(layers):
        at = f"layers.{i}."
        qkv = np.split(tensors[f"{i}.qkv.bias"], 3)
        for part, bias in zip(PARTS, [*qkv, *(tensors[f"{i}.{part}.bias"] for part in PARTS[3:])]):
            state[f"{at}{part}.weight"] = matrix(f"{i}.{part}.weight")
            state[f"{at}{part}.bias"] = bias
        for norm in ("attended_norm", "outer_norm"):
            for part in ("weight", "bias"):
                state[f"{at}{norm}.{part}"] = tensors[f"{i}.{norm}.{part}"]
    return state


def tensors_of(state):
    return {name: torch.from_numpy(np.array(array, dtype=np.float32)) for name, array in state.items()}


def state_of(model, settings):
    """The state dict of `model.Tagger` from the ONNX that ships and its `tagger.json`."""
    tensors, matrix = matrices(model)
    state = {f"encoder.{name}": array for name, array in encoder_of(model, settings["layers"]).items()}
    state["distance"] = np.array(settings["distances"], np.float32)
    width = settings["pairWidth"] * len(settings["distances"])
    sizes = [3, width, width, len(settings["distances"]), 2]
    ends = np.cumsum(sizes)[:-1]
    for name, weight, bias in zip(HEADS, np.split(matrix("heads.weight"), ends), np.split(tensors["heads.bias"], ends)):
        state[f"{name}.weight"], state[f"{name}.bias"] = weight, bias
    return tensors_of(state)


def stance_of(path):
    """The state dict of `stance.Stance` from the ONNX that ships."""
    model = onnx.load(path)
    layers = json.loads(Path(path).with_suffix(".json").read_text())["layers"]
    tensors, matrix = matrices(model)
    state = {f"encoder.{name}": array for name, array in encoder_of(model, layers).items()}
    for name in ("hidden", "out"):
        state[f"{name}.weight"] = matrix(f"{name}.weight")
        state[f"{name}.bias"] = tensors[f"{name}.bias"]
    return tensors_of(state)


def hints_of(model, settings):
    """The state dict of `hints.Hints`, likewise."""
    state = attached(model.graph, "hints", {"pointers": sum(SHIPPED.values()), "others": sum(MEASURED.values())})
    own = settings["hints"]
    return state | {"distance": torch.tensor(own["distances"]), "others_distance": torch.tensor(own["inner"])}


def mentions_of(model):
    """The state dict of `heads.Heads`, but for what it is trained with alone."""
    sizes = {name: module.out_features for name, module in Heads().named_children() if isinstance(module, nn.Linear)}
    return attached(model.graph, "mentions", sizes)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, type=Path, help="the folder that holds tagger.onnx and tagger.json")
    parser.add_argument("--out", required=True, help="the checkpoint to write")
    parser.add_argument("--hints", help="where to write that of the head over hints")
    parser.add_argument("--mentions", help="where to write that of the heads over mentions")
    args = parser.parse_args()
    settings = json.loads(Path(args.model, "tagger.json").read_text())
    model = onnx.load(str(args.model / "tagger.onnx"))
    torch.save(state_of(model, settings), args.out)
    if args.hints:
        torch.save(hints_of(model, settings), args.hints)
    if args.mentions:
        torch.save(mentions_of(model), args.mentions)


if __name__ == "__main__":
    main()
