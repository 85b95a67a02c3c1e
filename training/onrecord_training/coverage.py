"""How many speakers the product fills, and how many of those are right: `python -m onrecord_training.coverage --help`.

Measured on the readings of PolNeAR's dev part, whose sources are no names: pronouns, descriptions, and none. Prints the
share filled and right at each threshold and the expected calibration error (Guo et al. 2017; ten equal bins) of the best
candidate's probability. A description that an article repeats for the same unnamed actor counts as right when the
actor's words are the answer's.
"""

import argparse
import json

import numpy as np

from .rank import error
from .readings import read, same

PRONOUNS = {"he", "she", "they", "it", "who", "which", "i", "we", "him", "her", "them", "his", "their", "that", "you"}


def judge(lines, readings):
    """(form, filled probability or 0, best probability, right, words) for each reading that a statement answers."""
    told = {(r.document, r.offset): r for r in readings}
    out, doubtful = [], 0
    for name, line in lines:
        record = json.loads(line)
        text = record["article"]["text"]
        points = lambda offset: len(text.encode("utf-16-le")[: 2 * offset].decode("utf-16-le"))
        actors = {a["id"]: a for a in record["actors"]}
        for s in record["statements"]:
            at = (s["source"] or s["content"])[0][0]
            reading = told.get((name, points(at)))
            if reading is None:
                continue
            if reading.sure < 2:
                doubtful += 1
                continue
            words = text[slice(*s["source"][0])] if s["source"] else ""
            form = "absent" if not words else "pronoun" if words.lower() in PRONOUNS else "description"
            speaker = s["speaker"]
            best = speaker["actor"] or (speaker["candidates"][0]["actor"] if speaker["candidates"] else None)
            p = speaker["p"] if speaker["actor"] else speaker["candidates"][0]["p"] if speaker["candidates"] else 0.0
            actor = actors.get(best)
            # An actor without a name is one whose name is a description: the answer's kind tells which is meant.
            ok = actor is not None and max(same(reading, [actor["name"], *actor["aliases"]], kind) for kind in (True, False)) > 0
            out.append((form, speaker["p"] if speaker["actor"] else 0.0, p, ok, f"{name} {at} {words!r} {actor and actor['name']!r} for {reading.kind} {reading.words!r}"))
    return out, doubtful


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readings", required=True, help="readings.tsv")
    parser.add_argument("--polnear", required=True, help="PolNeAR's folder")
    parser.add_argument("--read", required=True, help="what `onrecord read --format jsonl` printed of the files of --list")
    parser.add_argument("--list", required=True, help="the names of the files, a line each, without .txt")
    parser.add_argument("--wrong", action="store_true", help="also print what is filled and wrong")
    args = parser.parse_args()
    names = open(args.list, encoding="utf8").read().split("\n")
    with open(args.read, encoding="utf8") as lines:
        found, doubtful = judge(zip(names, lines), read(args.readings, args.polnear))
    print(f"{len(found)} readings answered by a statement; {doubtful} more left out, whose reader was not sure")
    for form in ("pronoun", "description", "absent", "all"):
        some = [f for f in found if form in (f[0], "all")]
        filled = [f for f in some if f[1] > 0]
        right = sum(f[3] for f in filled)
        print(f"{form:12} {len(some):4}  filled {len(filled):4}  right {right:4}  precision {right / max(1, len(filled)):.3f}")
    p, ok = np.array([f[2] for f in found]), np.array([f[3] for f in found])
    for t in (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97):
        at = p >= t
        print(f"from {t:.2f}: filled {at.mean():.3f}, right {ok[at].mean():.3f}")
    print(f"expected calibration error {error(p, ok):.3f}")
    if args.wrong:
        print("\n".join(f"{f[1]:.2f} {f[4]}" for f in found if f[1] > 0 and not f[3]))


if __name__ == "__main__":
    main()
