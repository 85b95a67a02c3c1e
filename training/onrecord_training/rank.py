"""Fits the weights by which candidates for a speaker are weighed: `python -m onrecord_training.rank --help`.

Learns a conditional logit (McFadden 1974) for each sort of reference from `candidates.mjs`'s rows and from readings: who
a source is, told by someone who read the article (`readings.py`) or put it on record (the reader's corpus). It goes on from
weights that were fitted before, to which the new ones are drawn, and by which `candidates.mjs` told who spoke before.
"""

import argparse
import json
from collections import defaultdict
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from . import unnamed
from .readings import bare, read, same
from .settings import put

SORTS = ("person", "they", "it", "description", "absent")
# A sort with fewer held-out readings than this is held to the corpus's dev part besides; where both have fewer, it keeps the weights
# and the calibration that it had before.
LEAST_HELD = 40
# By how much a sort's weights are drawn to those before, where those were set by hand; others as much as `--ridge` says.
LOOSE = {"absent": 3.0, "it": 10.0}
# Where a bare name is that of several, who is meant is told from here on.
NAMESAKES = 0.88
# A "he" that opens a paragraph after a sentence about two men is how a wrong name gets into quotation marks: there the
# product doubts at least so much, whatever the readings ask for.
LEAST_DOUBT = 1.5


def load(candidates, readings):
    """Rows with the number of the right one, by sort. The last row is "none of these"."""
    told = {(r.document, r.offset): r for r in readings}
    out = defaultdict(list)
    for key, item in sources(candidates, told):
        marks = [same(told[key], p["names"], p["isNamed"]) for p in item["parties"]]
        right = int(np.argmax(marks)) if marks and max(marks) > 0 else len(marks)
        out[item["sort"]].append({**item, "right": right, "weight": 1.0 if told[key].sure == 2 else 0.5})
    return out


def sources(candidates, told):
    """The candidates for each source of a sort that is weighed and of which somebody told, each source once."""
    seen = set()
    for path in candidates:
        for item in map(json.loads, open(path, encoding="utf8")):
            if item["sort"] not in SORTS or not item["isSource"]:
                continue
            key = item["doc"], item["offset"]
            if key not in told or key in seen:
                continue
            seen.add(key)
            yield key, item


def corpus(candidates, path, part):
    """The same from the reader's corpus: the right one is who has a mention that the reader gave to the speaker, or else the name."""
    told = {}
    for article in map(json.loads, open(path, encoding="utf8")):
        if article["part"] != part:
            continue
        for statement in article["statements"]:
            at = statement["source"] or statement["content"]
            if at:
                speaker = statement["speaker"]
                told[article["doc"], at[0][0]] = None if speaker is None else article["actors"][speaker]
    out = defaultdict(list)
    for key, item in sources([candidates], told):
        parties = list(enumerate(item["parties"]))
        ends = {end for _, end in told[key]["mentions"]} if told[key] else set()
        borne = [i for i, p in parties if told[key] and bears(told[key]["name"], p["names"], p["isNamed"])]
        # Whoever is named goes before what he is only described as; readers of the corpus list some of an actor's mentions, not all.
        right = [i for i in borne if parties[i][1]["isNamed"]] or [i for i, p in parties if ends & set(p["ends"])] or borne
        out[item["sort"]].append({**item, "right": right[0] if right else len(item["parties"]), "weight": 1.0})
    return out


def bears(name, names, is_named):
    """Whether an actor of the corpus has one of a party's names: the same words, or of somebody named the last with or without others."""
    gold = bare(name)
    words = [bare(one) for one in names]
    return any(w == gold or (is_named and w[-1] == gold[-1] and (set(w) <= set(gold) or set(gold) <= set(w))) for w in words if w and gold)


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
    weight = np.array([item["weight"] for item in items])
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

    Platt's scaling (1999) with his smoothed targets and one feature more, whose weight has a lower bound.
    """
    x = np.log(np.clip(p, 1e-6, 1 - 1e-6) / np.clip(1 - p, 1e-6, 1))
    high, low = (right.sum() + 1) / (right.sum() + 2), 1 / ((~right).sum() + 2)
    target = np.where(right, high, low)

    def loss(v):
        q = 1 / (1 + np.exp(-(v[0] * x + v[1] - v[2] * rival)))
        spread = (v[0] - 1) ** 2 + v[1] ** 2 + (v[2] - 2) ** 2
        return -(target * np.log(q + 1e-12) + (1 - target) * np.log(1 - q + 1e-12)).sum() + 0.5 * spread

    return minimize(loss, [1.0, 0.0, 2.0], method="L-BFGS-B", bounds=[(None, None), (None, None), (LEAST_DOUBT, None)]).x


def error(p, right, bins=10):
    """Expected calibration error (Guo et al. 2017): equal bins, weighted by how many fall in."""
    at = np.minimum((p * bins).astype(int), bins - 1)
    return sum(abs(p[at == b].mean() - right[at == b].mean()) * (at == b).mean() for b in range(bins) if (at == b).any())


def fitted(train, dev, more, before, ridge, threshold):
    """The settings of `model/speakers.json`: weights that are drawn to those of `before`, and a calibration on dev.

    `more`: what else is held out, for sorts of which dev has too few.
    """
    names = sorted({n for part in (train, dev, more) for items in part.values() for i in items for row in i["rows"] for n in row})
    weights, calibration = {}, {}
    for sort in SORTS:
        held = dev[sort] if len(dev[sort]) >= LEAST_HELD else dev[sort] + more[sort]
        if len(held) < LEAST_HELD:
            weights[sort], calibration[sort] = before["weights"][sort], before["calibration"][sort]
            continue
        w = fit(train[sort], names, LOOSE.get(sort, ridge), before["weights"][sort])
        weights[sort] = {n: round(float(x), 4) for n, x in zip(names, w) if abs(x) > 1e-4}
        slope, offset, doubt = platt(*judged(held, names, w))
        calibration[sort] = {"slope": round(float(slope), 4), "offset": round(float(offset), 4), "doubt": round(float(doubt), 4)}
    return {"weights": weights, "calibration": calibration, "threshold": threshold, "namesakes": NAMESAKES}


def judged(items, names, w):
    """Of each item's best candidate: its probability, whether it has a rival, whether it is right."""
    p = probabilities(items, names, w)
    best = [q.argmax() for q in p]
    rival = np.array([rivalled(i, b) for i, b in zip(items, best)])
    return np.array([q.max() for q in p]), rival, np.array([b == i["right"] for i, b in zip(items, best)])


def report(settings, parts):
    """How often the best candidate is right, and how many are filled, how many of those rightly, by sort and part."""
    for sort, weights in settings["weights"].items():
        names, scale = list(weights), settings["calibration"][sort]
        for part, by_sort in parts.items():
            known = [{**i, "rows": [{n: x for n, x in row.items() if n in weights} for row in i["rows"]]} for i in by_sort[sort]]
            if not known:
                continue
            top, rival, right = judged(known, names, np.array(list(weights.values())))
            filled = scaled(top, rival, scale["slope"], scale["offset"], scale["doubt"]) >= settings["threshold"]
            of = f"{right[filled].mean():.3f}" if filled.any() else "–"
            print(f"{sort:12} {part:8} {len(known):4}, best right {right.mean():.3f}, sure of {filled.sum():3}, right {of}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--candidates", nargs="+", required=True, help="candidates.mjs's output for the texts that were read")
    parser.add_argument("--readings", required=True, help="readings.tsv")
    parser.add_argument("--polnear", required=True, help="PolNeAR's folder")
    parser.add_argument("--corpus", nargs=2, required=True, metavar=("CANDIDATES", "CORPUS"), help="candidates.mjs's output for the reader's corpus, and the corpus")
    parser.add_argument("--before", required=True, help="the settings to which the weights are drawn")
    parser.add_argument("--settings", required=True, help="speakers.json, written")
    parser.add_argument("--keep", nargs="*", default=[], choices=[*SORTS, "unnamed"], help="what stays as it is in --settings")
    parser.add_argument("--check", action="store_true", help="compare with speakers.json and write nothing")
    parser.add_argument("--ridge", type=float, default=30.0)
    parser.add_argument("--threshold", type=float, default=0.8, help="a speaker is filled from this probability on")
    args = parser.parse_args()
    readings = read(args.readings, args.polnear)
    train, dev = (load(args.candidates, [r for r in readings if r.part == part]) for part in ("train", "dev"))
    parts = {"readings": dev, "corpus": corpus(*args.corpus, "dev")}
    for sort, items in corpus(*args.corpus, "train").items():
        train[sort] += items
    settings = fitted(train, dev, parts["corpus"], json.loads(Path(args.before).read_text()), args.ridge, args.threshold)
    report(settings, parts)
    of = lambda part: list(unnamed.of_readings(args.candidates, [r for r in readings if r.part == part]))
    settings["unnamed"] = unnamed.fit(of("train") + list(unnamed.of_corpus(*args.corpus, "train")))
    unnamed.report(settings["unnamed"], {"readings": of("dev"), "corpus": list(unnamed.of_corpus(*args.corpus, "dev"))})
    put(kept(settings, json.loads(Path(args.settings).read_text()), args.keep), args.settings, args.check)


def kept(settings, shipped, names):
    """The settings with the parts of these names as they ship."""
    for name in names:
        if name == "unnamed":
            settings[name] = shipped[name]
            continue
        for part in ("weights", "calibration"):
            settings[part][name] = shipped[part][name]
    return settings


if __name__ == "__main__":
    main()
