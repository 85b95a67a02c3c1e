"""Fits by which two statements are called one utterance, or the same said on another occasion.

    python -m onrecord_training.pairs --words words.json --features FEATURES... --model ../model

FEATURES are what pairs.mjs printed. Extremely randomized trees (Geurts, Ernst and Wehenkel 2006); each kind of label weighs the
root of its number, one utterance twice as much, repetitions a little less; what an annotator marked (ids that begin with
"dev-") three times as much as what language models read, and what was invented ("own-") a little less. Prints how right it is in ten folds, where all pairs with the same first article are
in one fold, then fits all and writes MODEL/trace.json. With --held it fits for ../bench/trace.mjs --held, which traces each part of
the annotator's documents by weights that saw no pair of any of them.
"""

import argparse
import collections
import json

import numpy as np
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.model_selection import GroupKFold

CLASSES = ("different", "same", "repeated")
SAME = {"same", "cut", "altered", "paraphrase", "misattributed"}
NO_FEATURES = {"id", "label", "confidence", "docs"}
KIND = (1.0, 2.0, 0.7)
BY = {"dev-": 3.0, "own-": 0.7}
SURE = {"high": 1.0, "medium": 0.7, "low": 0.4}


def class_of(label):
    return 1 if label in SAME else 2 if label == "repeated" else 0


def fit(x, y, importance):
    model = ExtraTreesClassifier(100, min_samples_leaf=4, max_features=0.5, random_state=0)
    return model.fit(x, y, sample_weight=importance)


def flat(tree):
    """A tree as four numbers a node: feature, bound, left, right; of a leaf -1, and thousandths of the two last classes."""
    out = []
    for i in range(tree.node_count):
        if tree.children_left[i] < 0:
            shares = tree.value[i].ravel() / tree.value[i].sum()
            out += [-1, round(1000 * float(shares[1])), round(1000 * float(shares[2])), 0]
        else:
            bound = round(float(tree.threshold[i]), 4)
            out += [int(tree.feature[i]), bound, int(tree.children_left[i]), int(tree.children_right[i])]
    return out


def parts_of(lines, count):
    """The documents that pairs tie together, as so many parts of about as many documents."""
    part = {}
    for line in lines:
        a, b = (part.setdefault(doc, {doc}) for doc in line["docs"])
        if a is not b:
            a |= b
            for doc in b:
                part[doc] = a
    parts = [set() for _ in range(count)]
    for tied in sorted({id(tied): tied for tied in part.values()}.values(), key=lambda tied: (-len(tied), min(tied))):
        min(parts, key=len).update(tied)
    return parts


def report(name, p, lines):
    labels = np.array([line["label"] for line in lines])
    judged = labels != "misattributed"
    is_same = np.array([label in SAME for label in labels])
    linked = p[:, 1] >= 0.5
    right = (linked & is_same & judged).sum()
    precision, recall = right / max(1, (linked & judged).sum()), right / max(1, (is_same & judged).sum())
    apart = 1 - (linked & ~is_same).sum() / max(1, (~is_same).sum())
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"{name}: {len(lines)} pairs, P {precision:.3f} R {recall:.3f} F1 {f1:.3f}, macro {(recall + apart) / 2:.3f}")
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
    parser.add_argument("--model")
    parser.add_argument("--held", nargs=2, metavar=("PARTS", "FOLDER"), help="fit PARTS models instead, each without a part of the annotator's documents")
    args = parser.parse_args()
    sets = [[line for line in map(json.loads, open(path)) if line["label"] != "skip"] for path in args.features]
    lines = [line for some in sets for line in some]
    names = [name for name in lines[0] if name not in NO_FEATURES]
    x = np.array([[line[name] for name in names] for line in lines])
    y = np.array([class_of(line["label"]) for line in lines])
    counts = collections.Counter(y)
    importance = np.array([
        (len(y) / 3 / counts[c]) ** 0.5 * KIND[c] * SURE[line["confidence"]] * BY.get(line["id"][:4], 1.0)
        for c, line in zip(y, lines)
    ])
    if args.held:
        parts, folder = int(args.held[0]), args.held[1]
        for i, held in enumerate(parts_of([line for line in lines if line["id"].startswith("dev-")], parts)):
            seen = [at for at, line in enumerate(lines) if not held & set(line["docs"])]
            trees = [flat(one.tree_) for one in fit(x[seen], y[seen], importance[seen]).estimators_]
            with open(f"{folder}/{i}.json", "w", encoding="utf8") as out:
                json.dump({"docs": sorted(held), "pairs": {"features": names, "trees": trees}}, out)
        return
    p = np.zeros((len(y), 3))
    for train, held in GroupKFold(10).split(x, y, [line["docs"][0] for line in lines]):
        p[held] = fit(x[train], y[train], importance[train]).predict_proba(x[held])
    at = 0
    for path, some in zip(args.features, sets):
        report(path, p[at : at + len(some)], some)
        at += len(some)
    if args.model:
        pairs = {"features": names, "trees": [flat(one.tree_) for one in fit(x, y, importance).estimators_]}
        with open(f"{args.model}/trace.json", "w", encoding="utf8") as out:
            json.dump({"words": json.load(open(args.words)), "pairs": pairs}, out, ensure_ascii=False, separators=(",", ":"))
            out.write("\n")


if __name__ == "__main__":
    main()
