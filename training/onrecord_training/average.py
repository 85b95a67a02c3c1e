"""The mean of checkpoints of one tagger, or of one head: `python -m onrecord_training.average --help`.

Two rounds of training, or what was before a round and after it, read better together than either alone (Wortsman et al. 2022, model
soups), and stay near what the rules around them were made with.
"""

import argparse

import torch


def mean(paths):
    states = [torch.load(path, map_location="cpu") for path in paths]
    # What only some have, as the distances that heads over mentions are trained with, is left out.
    return {name: sum(state[name].float() for state in states) / len(states) for name in states[0] if all(name in state for state in states)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", help="checkpoints")
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    torch.save(mean(args.files), args.out)


if __name__ == "__main__":
    main()
