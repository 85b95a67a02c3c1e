"""Fits how probably a description is of nobody whom the article names: a part of `rank.py`.

A logistic regression with a ridge, over what `candidates.mjs` tells of each description that is a source. Right is who reads the
article and gives the description as the answer (`readings.py`), or in the reader's corpus who has no name but such words.
"""

import json
import re
from dataclasses import dataclass

import numpy as np

from . import logistic
from .readings import bare, same

RIDGE = 10.0
# What is likelier than not: the description's own words are told, which stand in the text.
THRESHOLD = 0.5
ARTICLE = re.compile(r"^(?:the|an?)\s", re.I)


@dataclass
class Described:
    traits: dict
    is_unnamed: bool
    weight: float


def of_readings(candidates, readings):
    told = {(r.document, r.offset): r for r in readings}
    for item in once(candidates):
        reading = told.get((item["doc"], item["offset"]))
        if reading:
            right = same(reading, item["parties"][0]["names"], False) > 0
            yield Described(item["traits"], right, 1.0 if reading.sure == 2 else 0.5)


def of_corpus(candidates, path, part):
    told = {}
    for article in map(json.loads, open(path, encoding="utf8")):
        for statement in article["statements"] if article["part"] == part else []:
            at = statement["source"] or statement["content"]
            if at:
                speaker = statement["speaker"]
                told[article["doc"], at[0][0]] = None if speaker is None else article["actors"][speaker]
    for item in once([candidates]):
        key = item["doc"], item["offset"]
        if key in told:
            yield Described(item["traits"], is_called(told[key], item["parties"][0]), 1.0)


def once(paths):
    """The descriptions of candidates.mjs's output, each place once."""
    seen = set()
    for path in paths:
        for item in map(json.loads, open(path, encoding="utf8")):
            if item["sort"] != "unnamed":
                continue
            key = item["doc"], item["offset"]
            if key not in seen:
                seen.add(key)
                yield item


def is_called(actor, party):
    """Whether an actor of the corpus has no other name than the party that a description makes."""
    if actor is None:
        return False
    gold = set(bare(actor["name"]))
    names = [set(bare(name)) for name in party["names"]]
    if any(name and gold and (name <= gold or gold <= name) for name in names):
        return True
    is_named = re.search("[A-Z]", ARTICLE.sub("", actor["name"]))
    return not is_named and bool({end for _, end in actor["mentions"]} & set(party["ends"]))


def fit(items):
    """The part `unnamed` of `model/speakers.json`."""
    weights = logistic.fit([i.traits for i in items], [i.is_unnamed for i in items], [i.weight for i in items], RIDGE)
    return {"weights": weights, "threshold": THRESHOLD}


def report(settings, parts):
    """Of what is told, how much is right, and how far the probabilities are from that, by part."""
    for part, items in parts.items():
        p = logistic.probabilities(settings["weights"], [item.traits for item in items])
        right = np.array([item.is_unnamed for item in items])
        told = p >= settings["threshold"]
        print(f"{'unnamed':12} {part:8} {len(items):4}, unnamed {right.mean():.3f}, told {told.sum():3}, right {right[told].mean():.3f}, said {p[told].mean():.3f}")
