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

from .attach import attached
from .hints import MEASURED, SHIPPED

PARTS = ("query", "key", "value", "attended", "inner", "outer")
HEADS = ("cue", "asks", "answers", "alone", "sourceless")


def state_of(model, settings):
    """The state dict of `model.Tagger` from the ONNX that ships and its `tagger.json`."""
    tensors = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}

    def matrix(name):
        if name in tensors:
            return tensors[name].T
        return (tensors[f"{name}_quantized"].astype(np.float32) * tensors[f"{name}_scale"]).T

    state = {
        "encoder.word.weight": tensors["word"].astype(np.float32) * tensors["word.scale"],
        "encoder.position.weight": tensors["position"],
        "encoder.shape.weight": tensors["shape"],
        "encoder.norm.weight": tensors["norm.weight"],
        "encoder.norm.bias": tensors["norm.bias"],
        "distance": np.array(settings["distances"], np.float32),
    }
    for i in range(settings["layers"]):
        at = f"encoder.layers.{i}."
        qkv = np.split(tensors[f"{i}.qkv.bias"], 3)
        for part, bias in zip(PARTS, [*qkv, *(tensors[f"{i}.{part}.bias"] for part in PARTS[3:])]):
            state[f"{at}{part}.weight"] = matrix(f"{i}.{part}.weight")
            state[f"{at}{part}.bias"] = bias
        for norm in ("attended_norm", "outer_norm"):
            for part in ("weight", "bias"):
                state[f"{at}{norm}.{part}"] = tensors[f"{i}.{norm}.{part}"]
    width = settings["pairWidth"] * len(settings["distances"])
    sizes = [3, width, width, len(settings["distances"]), 2]
    ends = np.cumsum(sizes)[:-1]
    for name, weight, bias in zip(HEADS, np.split(matrix("heads.weight"), ends), np.split(tensors["heads.bias"], ends)):
        state[f"{name}.weight"], state[f"{name}.bias"] = weight, bias
    return {name: torch.from_numpy(np.array(array, dtype=np.float32)) for name, array in state.items()}


def hints_of(model, settings):
    """The state dict of `hints.Hints`, likewise."""
    state = attached(model.graph, "hints", {"pointers": sum(SHIPPED.values()), "others": sum(MEASURED.values())})
    own = settings["hints"]
    return state | {"distance": torch.tensor(own["distances"]), "others_distance": torch.tensor(own["inner"])}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, type=Path, help="the folder that holds tagger.onnx and tagger.json")
    parser.add_argument("--out", required=True, help="the checkpoint to write")
    parser.add_argument("--hints", help="where to write that of the head over hints")
    args = parser.parse_args()
    settings = json.loads(Path(args.model, "tagger.json").read_text())
    model = onnx.load(str(args.model / "tagger.onnx"))
    torch.save(state_of(model, settings), args.out)
    if args.hints:
        torch.save(hints_of(model, settings), args.hints)


if __name__ == "__main__":
    main()
