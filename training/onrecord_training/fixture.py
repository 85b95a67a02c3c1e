"""Writes `test/tag/python.json`, by which the TypeScript side is held to this one: `python -m onrecord_training.fixture`.

Words and pieces of some sentences, and what `decode` makes of random scores.
"""

import argparse
import json

import numpy as np

from . import data, decode, model
from .text import paragraphs, tokenizer, words

SENTENCES = [
    "“We won’t pay,” said Mayor Ilse Varga-Lind, 47, of Port Ansel's harbour board.",
    'The board called it "unaffordable"; Dr. Öström-Núñez (who left in 2019) didn\'t.',
    "NATO's McAllister: it costs $3.5m… or £2,000,000 – 12% more!",
    "« Jamais », dit-elle à l’AFP. „Nie“, sagte er.",
    "北京 said 東京 is 100% ready 👍🏽 at 5:30 p.m.",
    "soft\u00adhyphen zero\u200bwidth tab\tand\u00a0no-break \u0130stanbul ﬁne e\u0301tude",
    "pneumonoultramicroscopicsilicovolcanoconiosis " + "x" * 120,
]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vocabulary", default="../model/vocab.txt")
    parser.add_argument("--out", default="../test/tag/python.json")
    args = parser.parse_args()
    wordpiece = tokenizer(args.vocabulary)
    tokenized = []
    for text in SENTENCES:
        (start, end), = paragraphs(text)
        tokenized.append({"text": text, "words": [[w.start, w.end, w.pieces, w.shape] for w in words(text, start, end, wordpiece)]})
    model.PAIR_WIDTH = decode.PAIR_WIDTH = width = 2
    random = np.random.default_rng(7)
    distances = np.round(random.normal(size=(model.PAIR_LABELS, model.DISTANCES)), 2)
    bias = decode.Bias(cue=0.5, content=0.25, piece=-0.5, sourceless=-0.75)
    decoded = []
    for length in (1, 2, 5, 9, 14, 30):
        rows = np.round(random.normal(scale=2, size=(length, 3 + 2 * model.PAIR_LABELS * width + model.PAIR_LABELS + 2)), 2)
        rows[:, 0] += 1.5
        parts = np.split(rows, np.cumsum([3, model.PAIR_LABELS * width, model.PAIR_LABELS * width, model.PAIR_LABELS]), axis=1)
        found = decode.decode(decode.Scores(*parts), distances, bias)
        decoded.append({"rows": rows.tolist(), "attributions": [{"cue": a.cue, "content": a.content, "source": a.source} for a in found]})
    fixture = {"tokenized": tokenized, "pairWidth": width, "distances": distances.tolist(), "bias": vars(bias), "decoded": decoded}
    with open(args.out, "w", encoding="utf8") as file:
        json.dump(fixture, file, ensure_ascii=False)
        file.write("\n")


if __name__ == "__main__":
    main()
