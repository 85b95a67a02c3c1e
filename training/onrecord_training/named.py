"""Fits how probably a name is a person's, the part `named` of `model/speakers.json`: `python -m onrecord_training.named --help`.

A logistic regression with a ridge over what `candidates.mjs` tells of each name of the reader's corpus and of where it stands. Right is the
type that a reader gave to the actor who has a mention there; the name of a channel, or of what something stands in, is nobody's.
"""

import argparse
import json
import re

import numpy as np

from . import logistic
from .settings import put

RIDGE = 3.0
TIE = re.compile(r"\s(?:of|for|at|in|from|to|with|on|by|behind|and)\s|[’']s?\s")


def of_corpus(candidates, path, part):
    """Traits of each name of which a reader told whose it is, and whether that is a person."""
    told, docs = {}, set()
    for article in map(json.loads, open(path, encoding="utf8")):
        if article["part"] != part:
            continue
        doc = article["doc"]
        docs.add(doc)
        for statement in article["statements"]:
            if statement["channel"]:
                told[doc, statement["channel"]["span"][1]] = False
        for actor in article["actors"]:
            for start, end in actor["mentions"]:
                # Of "the mayor of Norhaven" the name is another's.
                if not TIE.search(article["text"][start:end]):
                    told[doc, end] = actor["type"] == "person"
    for item in map(json.loads, open(candidates, encoding="utf8")):
        if item["sort"] != "named" or item["doc"] not in docs:
            continue
        votes = {told[item["doc"], end] for end in item["ends"] if (item["doc"], end) in told}
        # Readers put down no place that nobody speaks for.
        if not votes and item["traits"].get("located"):
            votes = {False}
        if len(votes) == 1:
            yield item["traits"], votes.pop()


def fit(items):
    """The part `named` of `model/speakers.json`."""
    traits, right = zip(*items)
    return {"weights": logistic.fit(traits, right, [1.0] * len(items), RIDGE)}


def report(settings, items):
    """How often the likelier is right, of all names and of those of a single word."""
    for part, some in (("names", items), ("single", [item for item in items if "single" in item[0]])):
        traits, right = zip(*some)
        likely = logistic.probabilities(settings["weights"], traits) > 0.5
        heads = np.array([t.get("person", 0) > max(t.get("organization", 0), t.get("place", 0)) for t in traits])
        right = np.array(right)
        print(f"{'named':12} {part:8} {len(some):4}, persons {right.mean():.3f}, right {(likely == right).mean():.3f}, by the heads alone {(heads == right).mean():.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--candidates", required=True, help="candidates.mjs's output for the reader's corpus")
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--settings", required=True, help="speakers.json, of which the part is written")
    parser.add_argument("--check", action="store_true", help="compare with speakers.json and write nothing")
    args = parser.parse_args()
    train, dev = (list(of_corpus(args.candidates, args.corpus, part)) for part in ("train", "dev"))
    settings = fit(train)
    report(settings, dev)
    put({"named": settings}, args.settings, args.check)


if __name__ == "__main__":
    main()
