"""Fits the weights by which candidates for a speaker are weighed: `python -m onrecord_training.rank --help`.

Learns a conditional logit (McFadden 1974) for each sort of reference from `candidates.mjs`'s rows and from readings: who
a source is, told by someone who read the article (`readings.py`).
"""

import argparse
import json
from collections import defaultdict
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from .readings import read, same

# What is believed before any reading is seen: weights are drawn to these, where readings are few they stay near them.
NEARNESS = {"affinity": 0.6, "sentences": -0.5, "paragraphs": -0.3, "firstBefore": 0.4, "often": 0.1, "agrees": 0.7, "ownContent": -1.5}
PRIOR = {
    "person": {**NEARNESS, "spokeLast": 0.5, "named": 0.3},
    "they": {**NEARNESS, "sentences": -0.3, "paragraphs": -0.2, "group": 2.0, "spoke": 2.0, "sameTopic": 3.0, "spokeLast": 1.0, "none": 2.0},
    "it": {**NEARNESS, "organization": 1.5, "spokeLast": 3.0, "spokeSentenceBefore": 1.5, "spoke": 0.7, "none": 0.5},
    "description": {**NEARNESS, "roleHead": 1.5, "roleOnly": 1.5, "roleWords": 1.0, "nameWord": 1.0, "none": 1.0, "noneOwned": 2.0, "noneDefinite": 0.5},
    "absent": {**NEARNESS, "spokeLast": 1.0, "spokeLastSameParagraph": 3.5, "spokeSentenceBefore": 1.5, "speaksNext": 1.0, "spoke": 1.0,
               "sameTopic": 1.0, "ownContent": -3.0, "none": 4.5},
}
# A "he" that opens a paragraph after a sentence about two men is how a wrong name gets into quotation marks: there the
# product doubts more than the readings alone ask for.
LEAST_DOUBT = 1.5


def load(candidates, readings):
    """Rows with the number of the right one, by sort. The last row is "none of these"."""
    told = {(r.document, r.offset): r for r in readings}
    out = defaultdict(list)
    seen = set()
    for path in candidates:
        for line in open(path, encoding="utf8"):
            item = json.loads(line)
            key = item["doc"], item["offset"]
            if not item["isSource"] or key not in told or key in seen:
                continue
            seen.add(key)
            marks = [same(told[key], p["names"], p["isNamed"]) for p in item["parties"]]
            right = int(np.argmax(marks)) if marks and max(marks) > 0 else len(marks)
            out[item["sort"]].append({**item, "right": right, "sure": told[key].sure})
    return out, told


def corpus(candidates, path, part):
    """The same from the reader's corpus: the right one is who has a mention that the reader gave to the speaker."""
    told = {}
    for article in map(json.loads, open(path, encoding="utf8")):
        if article["part"] != part:
            continue
        for statement in article["statements"]:
            at = statement["source"] or statement["content"]
            if at and statement["speaker"] is not None:
                told[article["doc"], at[0][0]] = {end for _, end in article["actors"][statement["speaker"]]["mentions"]}
            elif at:
                told[article["doc"], at[0][0]] = set()
    out, seen = defaultdict(list), set()
    for item in map(json.loads, open(candidates, encoding="utf8")):
        key = item["doc"], item["offset"]
        if not item["isSource"] or key not in told or key in seen:
            continue
        seen.add(key)
        right = [i for i, p in enumerate(item["parties"]) if told[key] & set(p["ends"])]
        out[item["sort"]].append({**item, "right": right[0] if right else len(item["parties"]), "sure": 2})
    return out


def silver(candidates, chains, leave):
    """The same from CoreNLP's chains, for "he" and "she" wherever they stand. Noisy: it only draws the weights."""
    told = {}
    for line in open(chains, encoding="utf8"):
        document = json.loads(line)
        told[document["doc"]] = document["chains"]
    out = []
    for path in candidates:
        for line in open(path, encoding="utf8"):
            item = json.loads(line)
            if item["sort"] != "person" or item["doc"] in leave or len(item["parties"]) < 2:
                continue
            chain = next((c for c in told.get(item["doc"], []) if any(m[0] == item["offset"] and m[1] - m[0] <= 4 for m in c)), None)
            if chain is None:
                continue
            ends = {m[1] for m in chain} | {m[1] - 2 for m in chain}
            right = [i for i, p in enumerate(item["parties"]) if ends & set(p["ends"])]
            if len(right) == 1:
                out.append({**item, "right": right[0], "sure": 2})
    return out


def matrix(items, names):
    """All rows below one another, and where each item's begin."""
    at = {name: i for i, name in enumerate(names)}
    rows = [row for item in items for row in item["rows"]]
    out = np.zeros((len(rows), len(names)))
    for i, row in enumerate(rows):
        for name, value in row.items():
            out[i, at[name]] = value
    return out, np.cumsum([0] + [len(item["rows"]) for item in items])[:-1]


def softmax(rows, starts, w):
    """The probability of each row among those of its item."""
    scores = rows @ w
    sizes = np.diff(np.append(starts, len(rows)))
    e = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
    return e / np.repeat(np.add.reduceat(e, starts), sizes)


def fit(items, names, ridge, prior):
    prior = np.array([prior.get(n, 0.0) for n in names])
    rows, starts = matrix(items, names)
    right = starts + np.array([item["right"] for item in items])
    weight = np.array([1.0 if item["sure"] == 2 else 0.5 for item in items])
    each = np.repeat(weight, np.diff(np.append(starts, len(rows))))
    is_right = np.zeros(len(rows))
    is_right[right] = 1

    def loss(w):
        p = softmax(rows, starts, w)
        total = 0.5 * ridge * (w - prior) @ (w - prior) - weight @ np.log(p[right] + 1e-12)
        return total, ridge * (w - prior) + rows.T @ (each * (p - is_right))

    return minimize(loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x


def probabilities(items, names, w):
    rows, starts = matrix(items, names)
    return np.split(softmax(rows, starts, w), starts[1:])


def rivalled(item, best):
    """1 where the best was last seen in an earlier paragraph and another who is named no earlier: see `ranker.ts`."""
    rows = item["rows"][:-1]
    if best == len(rows) or rows[best].get("sameParagraph"):
        return 0.0
    last = rows[best].get("sentences", 0)
    return float(any(i != best and row.get("named") and row.get("sentences", 0) <= last for i, row in enumerate(rows)))


def scaled(p, rival, slope, offset, doubt):
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return 1 / (1 + np.exp(-(slope * np.log(p / (1 - p)) + offset - doubt * rival)))


def platt(p, rival, right):
    """Slope, offset and the doubt that a rival casts, which make the best candidates' probabilities calibrated.

    Platt's scaling (1999) with his smoothed targets and one feature more.
    """
    x = np.log(np.clip(p, 1e-6, 1 - 1e-6) / np.clip(1 - p, 1e-6, 1))
    high, low = (right.sum() + 1) / (right.sum() + 2), 1 / ((~right).sum() + 2)
    target = np.where(right, high, low)

    def loss(v):
        q = 1 / (1 + np.exp(-(v[0] * x + v[1] - v[2] * rival)))
        spread = (v[0] - 1) ** 2 + v[1] ** 2 + (v[2] - 2) ** 2
        return -(target * np.log(q + 1e-12) + (1 - target) * np.log(1 - q + 1e-12)).sum() + 0.5 * spread

    return minimize(loss, [1.0, 0.0, 2.0]).x


def error(p, right, bins=10):
    """Expected calibration error (Guo et al. 2017): equal bins, weighted by how many fall in."""
    at = np.minimum((p * bins).astype(int), bins - 1)
    return sum(abs(p[at == b].mean() - right[at == b].mean()) * (at == b).mean() for b in range(bins) if (at == b).any())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", nargs="+", required=True, help="candidates.mjs's output for the training part")
    parser.add_argument("--dev", nargs="+", required=True)
    parser.add_argument("--silver", nargs="*", default=[], help="candidates.mjs's output for texts that CoreNLP has read")
    parser.add_argument("--chains", help="CoreNLP's chains of them")
    parser.add_argument("--corpus", nargs=2, metavar=("CANDIDATES", "CORPUS"), help="candidates.mjs's output for the reader's corpus, and the corpus")
    parser.add_argument("--readings", required=True, help="readings.tsv")
    parser.add_argument("--polnear", required=True, help="PolNeAR's folder")
    parser.add_argument("--settings", required=True, help="speakers.json, written")
    parser.add_argument("--ridge", type=float, default=1.0)
    parser.add_argument("--threshold", type=float, default=0.9)
    args = parser.parse_args()
    readings = read(args.readings, args.polnear)
    train, told = load(args.train, readings)
    dev, _ = load(args.dev, readings)
    if args.corpus:
        for into, part in ((train, "train"), (dev, "dev")):
            for sort, items in corpus(*args.corpus, part).items():
                into[sort] += items
    names = sorted({n for part in (train, dev) for items in part.values() for i in items for row in i["rows"] for n in row})
    weights, calibration, every, priors = {}, {}, [], dict(PRIOR)
    if args.silver:
        noisy = silver(args.silver, args.chains, {doc for doc, _ in told})
        w = fit(noisy, names, 3 * args.ridge, PRIOR["person"])
        right = np.mean([q.argmax() == i["right"] for q, i in zip(probabilities(noisy, names, w), noisy)])
        print(f"silver: {len(noisy)}, best right {right:.3f}")
        priors["person"] = {n: x for n, x in zip(names, w)}
    for sort in ("person", "they", "it", "description", "absent"):
        items, held = train[sort], dev[sort]
        if len(items) < 20:
            weights[sort], calibration[sort] = priors[sort], {"slope": 1.0, "offset": 0.0, "doubt": 2.0}
            print(f"{sort}: {len(items)} readings are too few: what was believed before stays")
            continue
        w = fit(items, names, args.ridge, priors[sort])
        p = probabilities(held, names, w)
        best = np.array([q.argmax() for q in p])
        right = best == np.array([i["right"] for i in held])
        top = np.array([q.max() for q in p])
        rival = np.array([rivalled(i, b) for i, b in zip(held, best)])
        slope, offset, doubt = platt(top, rival, right)
        doubt = max(doubt, LEAST_DOUBT)
        weights[sort] = {n: round(float(x), 4) for n, x in zip(names, w) if abs(x) > 1e-4}
        calibration[sort] = {"slope": round(float(slope), 4), "offset": round(float(offset), 4), "doubt": round(float(doubt), 4)}
        q = scaled(top, rival, slope, offset, doubt)
        every += [(a, b, sort, i) for a, b, i in zip(q, right, held)]
        some = np.array([b < len(i["rows"]) - 1 or sort == "description" for b, i in zip(best, held)])
        print(f"{sort}: {len(items)} train, {len(held)} dev, best right {right.mean():.3f}, error of calibration {error(q, right):.3f}")
        for t in (0.6, 0.7, 0.8, 0.85, 0.9, 0.95):
            f = some & (q >= t)
            print(f"   filled from {t}: {f.sum()} of {len(held)}, right {right[f].mean() if f.any() else 0:.3f}")
    Path(args.settings).write_text(json.dumps({"weights": weights, "calibration": calibration, "threshold": args.threshold}, indent=1) + "\n")
    return every


if __name__ == "__main__":
    main()
