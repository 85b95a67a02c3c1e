"""Fits by which two statements are called one utterance, or the same said on another occasion.

    python -m onrecord_training.pairs --words words.json --features FEATURES... --model ../model

FEATURES are what pairs.mjs printed. Multinomial logistic regression with a ridge, each kind of label weighing the same in
root of its number; prints how right it is in ten folds, a pair of articles never in two. Writes MODEL/trace.json.
"""

import argparse
import collections
import json
import re

import numpy as np
from scipy.optimize import minimize

CLASSES = ("different", "same", "repeated")
SAME = {"same", "cut", "altered", "paraphrase", "misattributed"}
NO_FEATURES = {"id", "label", "confidence"}


def class_of(label):
    return 1 if label in SAME else 2 if label == "repeated" else 0


def log_probabilities(weights, x):
    """Weights of the first class are 0."""
    scores = np.concatenate([np.zeros((len(x), 1)), x @ weights.reshape(x.shape[1], 2)], axis=1)
    scores -= scores.max(1, keepdims=True)
    return scores - np.log(np.exp(scores).sum(1, keepdims=True))


def fit(x, y, importance, ridge):
    """Weights [1 + features, 2]; the constant carries no ridge."""
    x = np.concatenate([np.ones((len(x), 1)), x], axis=1)
    target = np.eye(3)[y]

    def loss(flat):
        logp = log_probabilities(flat, x)
        weights = flat.reshape(x.shape[1], 2)
        gradient = x.T @ ((np.exp(logp) - target) * importance[:, None])[:, 1:]
        gradient[1:] += ridge * weights[1:]
        value = -(importance * logp[np.arange(len(y)), y]).sum() + ridge / 2 * (weights[1:] ** 2).sum()
        return value, gradient.ravel()

    start = np.zeros(2 * x.shape[1])
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 2000}).x.reshape(x.shape[1], 2)


def predict(weights, x):
    return np.exp(log_probabilities(weights.ravel(), np.concatenate([np.ones((len(x), 1)), x], axis=1)))


def report(name, p, lines):
    labels = np.array([line["label"] for line in lines])
    judged = labels != "misattributed"
    is_same = np.array([label in SAME for label in labels])
    linked = p[:, 1] >= 0.5
    right = (linked & is_same & judged).sum()
    precision, recall = right / max(1, (linked & judged).sum()), right / max(1, (is_same & judged).sum())
    apart = 1 - (linked & ~is_same).sum() / max(1, (~is_same).sum())
    print(f"{name}: {len(lines)} pairs, P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}"
          f" macro {(recall + apart) / 2:.3f}")
    for label in ("same", "cut", "altered", "paraphrase", "misattributed", "repeated", "different"):
        of = labels == label
        if of.any():
            share = linked[of].mean() if label in SAME else 1 - linked[of].mean()
            called = (p[of].argmax(1) == class_of(label)).mean()
            print(f"  {label:14} {of.sum():4}: {share:.2f} {'linked' if label in SAME else 'kept apart'}, class right {called:.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", required=True)
    parser.add_argument("--features", nargs="+", required=True)
    parser.add_argument("--ridge", type=float, default=1.0)
    parser.add_argument("--model")
    args = parser.parse_args()
    sets = [[json.loads(line) for line in open(path)] for path in args.features]
    lines = [line for some in sets for line in some if line["label"] != "skip"]
    names = [name for name in lines[0] if name not in NO_FEATURES]
    x = np.array([[line[name] for name in names] for line in lines])
    y = np.array([class_of(line["label"]) for line in lines])
    counts = collections.Counter(y)
    sure = {"high": 1.0, "medium": 0.7, "low": 0.4}
    importance = np.array([(len(y) / 3 / counts[c]) ** 0.5 for c in y]) * np.array([sure.get(line.get("confidence"), 1.0) for line in lines])
    # Pairs of the same articles stay in one fold.
    stories = [line.get("story") or re.sub(r"[:\d].*", "", line["id"]) + line["id"] for line in lines]
    fold = np.array([hash_of(story) % 10 for story in stories])
    p = np.zeros((len(y), 3))
    for k in range(10):
        held = fold == k
        if held.any():
            p[held] = predict(fit(x[~held], y[~held], importance[~held], args.ridge), x[held])
    at = 0
    for path, some in zip(args.features, sets):
        kept = [line for line in some if line["label"] != "skip"]
        report(path, p[at : at + len(kept)], kept)
        at += len(kept)
    if args.model:
        weights = fit(x, y, importance, args.ridge)
        terms = [
            {"constant": round(float(weights[0, k]), 4), "weights": {n: round(float(w), 4) for n, w in zip(names, weights[1:, k])}}
            for k in (0, 1)
        ]
        words = json.load(open(args.words))
        with open(f"{args.model}/trace.json", "w", encoding="utf8") as out:
            json.dump({"words": words, "pairs": {"same": terms[0], "repeated": terms[1]}}, out, ensure_ascii=False, separators=(",", ":"))
            out.write("\n")


def hash_of(text):
    value = 0
    for character in text:
        value = (value * 31 + ord(character)) % 1_000_003
    return value


if __name__ == "__main__":
    main()
