"""Fits by which two statements are called one utterance, or the same said on another occasion.

    python -m onrecord_training.pairs --words words.json --features FEATURES... --model ../model

FEATURES are what pairs.mjs printed. The mean of the scores of multinomial logistic regression and of gradient boosting over
small trees (Friedman 2001), each kind of label weighing the root of its number; what an annotator marked (its ids begin with
"dev-") weighs three times as much as what language models read. Prints how right it is in ten folds, where all pairs
with the same first article are in one fold, then fits all and writes MODEL/trace.json.
"""

import argparse
import collections
import json
import warnings

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

CLASSES = ("different", "same", "repeated")
SAME = {"same", "cut", "altered", "paraphrase", "misattributed"}
NO_FEATURES = {"id", "label", "confidence", "story"}
SURE = {"high": 1.0, "medium": 0.7, "low": 0.4}


def class_of(label):
    return 1 if label in SAME else 2 if label == "repeated" else 0


class Model:
    """A linear model and trees, whose scores are averaged."""

    def __init__(self, x, y, importance):
        self.scaler = StandardScaler().fit(x)
        self.linear = LogisticRegression(C=0.1, max_iter=3000).fit(self.scaler.transform(x), y, sample_weight=importance)
        self.boosted = GradientBoostingClassifier(
            n_estimators=120, max_depth=3, learning_rate=0.05, subsample=0.5, max_features=0.5, min_samples_leaf=6, random_state=0
        ).fit(x, y, sample_weight=importance)

    def predict(self, x):
        logs = [np.log(self.linear.predict_proba(self.scaler.transform(x))), np.log(self.boosted.predict_proba(x))]
        odds = np.exp((logs[0] + logs[1]) / 2)
        return odds / odds.sum(1, keepdims=True)

    def settings(self, x):
        """Both as src/trace/pairing.ts reads them; the scaling goes into the linear weights."""
        weights = self.linear.coef_ / self.scaler.scale_
        constants = self.linear.intercept_ - weights @ self.scaler.mean_
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            start = self.boosted._raw_predict_init(x[:1])[0]
        return {
            "linear": [[rounded(constant), *map(rounded, row)] for constant, row in zip(constants, weights)],
            "rate": self.boosted.learning_rate,
            "start": list(map(rounded, start)),
            "trees": [[flat(tree.tree_) for tree in stage] for stage in self.boosted.estimators_],
        }


def rounded(value):
    return round(float(value), 5)


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


def flat(tree):
    """A tree as [feature or -1, threshold or value, left, right] a node, one list."""
    out = []
    for i in range(tree.node_count):
        is_leaf = tree.children_left[i] < 0
        number = tree.value[i].ravel()[0] if is_leaf else tree.threshold[i]
        out += [-1 if is_leaf else int(tree.feature[i]), rounded(number)]
        out += [0, 0] if is_leaf else [int(tree.children_left[i]), int(tree.children_right[i])]
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", required=True)
    parser.add_argument("--features", nargs="+", required=True)
    parser.add_argument("--model")
    args = parser.parse_args()
    sets = [[line for line in map(json.loads, open(path)) if line["label"] != "skip"] for path in args.features]
    lines = [line for some in sets for line in some]
    names = [name for name in lines[0] if name not in NO_FEATURES]
    x = np.array([[line[name] for name in names] for line in lines])
    y = np.array([class_of(line["label"]) for line in lines])
    counts = collections.Counter(y)
    importance = np.array([
        (len(y) / 3 / counts[c]) ** 0.5 * SURE[line["confidence"]] * (3 if line["id"].startswith("dev-") else 1)
        for c, line in zip(y, lines)
    ])
    p = np.zeros((len(y), 3))
    for train, held in GroupKFold(10).split(x, y, [line["story"] for line in lines]):
        p[held] = Model(x[train], y[train], importance[train]).predict(x[held])
    at = 0
    for path, some in zip(args.features, sets):
        report(path, p[at : at + len(some)], some)
        at += len(some)
    if args.model:
        pairs = {"features": names, **Model(x, y, importance).settings(x)}
        with open(f"{args.model}/trace.json", "w", encoding="utf8") as out:
            json.dump({"words": json.load(open(args.words)), "pairs": pairs}, out, ensure_ascii=False, separators=(",", ":"))
            out.write("\n")


if __name__ == "__main__":
    main()
