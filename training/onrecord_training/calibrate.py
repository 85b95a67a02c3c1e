"""Fits the probabilities that ship: `python -m onrecord_training.calibrate --help`.

Takes what `onrecord evaluate --predictions` found on dev, fits Platt scaling (Platt 1999) of the attributions'
log odds to whether their relation was right, and writes slope and offset into `tagger.json`.
"""

import argparse
import json
from pathlib import Path

import numpy as np

from .measure import load_scorer


def judged(scorer, folder, predictions):
    """(p, right) of each prediction that has a probability, by the scorer's own matching."""
    found = {d["doc"]: d["attributions"] for d in map(json.loads, predictions.read_text(encoding="utf8").splitlines())}
    for name, text, annotations in scorer.gold(folder):
        events, discard = annotations[0]
        tokens = scorer.tokens(text)
        drop = scorer.ids(tokens, discard)
        convert = lambda e: {
            "source": scorer.ids(tokens, e["source"]) - drop,
            "content": scorer.ids(tokens, e["content"], True) - drop,
        }
        gold = [g for g in map(convert, events) if g["content"]]
        pairs = [(convert(a), a["p"]) for a in found.get(name, [])]
        pairs = [(a, p) for a, p in pairs if a["content"]]
        agree = lambda g, a: scorer.jac(g["content"], a["content"]) >= 0.5 and scorer.dice(g["source"], a["source"]) >= 0.5
        right = {j for _, j in scorer.match(gold, [a for a, _ in pairs], agree)}
        for j, (_, p) in enumerate(pairs):
            if p > 0:
                yield p, j in right


def platt(x, y, steps=100):
    """Logistic regression of y on x by Newton's method: slope and offset."""
    design = np.stack([x, np.ones_like(x)], axis=1)
    w = np.zeros(2)
    for _ in range(steps):
        p = 1 / (1 + np.exp(-design @ w))
        gradient = design.T @ (y - p) - 1e-6 * w
        hessian = (design * (p * (1 - p))[:, None]).T @ design + 1e-6 * np.eye(2)
        w = w + np.linalg.solve(hessian, gradient)
    return w


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="the folder of the dev part")
    parser.add_argument("--predictions", required=True)
    parser.add_argument("--scorer", required=True)
    parser.add_argument("--settings", required=True, help="tagger.json, whose calibration made the predictions")
    args = parser.parse_args()
    settings = json.loads(Path(args.settings).read_text())
    p, right = map(np.array, zip(*judged(load_scorer(args.scorer), args.data, Path(args.predictions))))
    old = settings["calibration"]
    log_odds = (np.log(p / (1 - p)) - old["offset"]) / old["slope"]
    slope, offset = platt(log_odds, right.astype(float))
    settings["calibration"] = {"slope": round(float(slope), 5), "offset": round(float(offset), 5)}
    Path(args.settings).write_text(json.dumps(settings, indent=1) + "\n")
    print(f"{len(p)} attributions, {right.mean():.3f} right: slope {slope:.3f}, offset {offset:.3f}")


if __name__ == "__main__":
    main()
