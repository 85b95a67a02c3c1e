"""Fits how surely the best candidate for a pronoun is the right one: a part of `rank.py`.

The conditional logit's own probability tells less than what is known of the best and of the one after it: how far each stands back, who
spoke last, whether both may be called so. A logistic regression with a ridge over both rows, fitted to candidates of articles on which
the logit that weighed them was not (cross-fitted by article, Stone 1974).
"""

import hashlib

import numpy as np

from . import logistic

FOLDS = 5
RIDGE = 30.0
BOUND = 1e-6


def traits(rows, p):
    """What is known of the best of some rows and of the one after it, by names; the twin of `confidence.ts`."""
    order = np.argsort(-p, kind="stable")
    best = order[0]
    bounded = min(max(p[best], BOUND), 1 - BOUND)
    out = {"always": 1.0, "odds": float(np.log(bounded / (1 - bounded))), "rivalled": rivalled(rows, best)}
    for place, i in zip(("best", "second"), order[:2]):
        out |= {f"{place} {name}": value for name, value in rows[i].items()}
    return {name: value for name, value in out.items() if value}


def rivalled(rows, best):
    """1 where the best was last seen in an earlier paragraph and another who is named no earlier."""
    if best == len(rows) - 1 or rows[best].get("sameParagraph"):
        return 0.0
    last = rows[best].get("sentences", 0)
    return float(any(i != best and row.get("named") and row.get("sentences", 0) <= last for i, row in enumerate(rows[:-1])))


def fold(document):
    return hashlib.sha256(document.encode()).digest()[0] % FOLDS


def fit(items, weigh):
    """Weights by names. `weigh(train, held)` fits the logit to some items and gives the probabilities of others' rows."""
    told, is_right, weight = [], [], []
    for k in range(FOLDS):
        held = [item for item in items if fold(item["doc"]) == k]
        for item, p in zip(held, weigh([item for item in items if fold(item["doc"]) != k], held)):
            told.append(traits(item["rows"], p))
            is_right.append(int(p.argmax()) == item["right"])
            weight.append(item["weight"])
    return logistic.fit(told, is_right, weight, RIDGE)
