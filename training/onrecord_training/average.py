"""The mean of checkpoints of one tagger: `python -m onrecord_training.average --help`.

Two rounds of training that began at the same weights read better together than either alone (Wortsman et al. 2022, model soups), and
stay near what the rules around them were made with. With `--head`, instead, the mean of a head that is attached to two ONNX files.
"""

import argparse

import numpy as np
import onnx
import torch
from onnx import numpy_helper


def mean(paths):
    states = [torch.load(path, map_location="cpu") for path in paths]
    return {name: sum(state[name].float() for state in states) / len(states) for name in states[0]}


def mean_head(path, other, head):
    """The first model with its head moved half the way to the other's."""
    model = onnx.load(path)
    theirs = {i.name: numpy_helper.to_array(i) for i in onnx.load(other).graph.initializer if i.name.startswith(f"{head}.")}
    for initializer in model.graph.initializer:
        if initializer.name in theirs:
            own = numpy_helper.to_array(initializer)
            both = np.ascontiguousarray((own + theirs[initializer.name]) / 2).astype(own.dtype)
            initializer.CopyFrom(numpy_helper.from_array(both, initializer.name))
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", help="checkpoints; with --head two ONNX files, the first of which is written")
    parser.add_argument("--head", help="mentions or hints")
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    if args.head:
        onnx.save(mean_head(*args.files, args.head), args.out)
    else:
        torch.save(mean(args.files), args.out)


if __name__ == "__main__":
    main()
