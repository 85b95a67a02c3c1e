"""Who the sources of some articles of PolNeAR are, read one by one: `readings.tsv`.

A line is PART/DOCUMENT, the source's offset, a kind, where the answer stands, and how sure the reader was (2: any careful
colleague would agree, 1: not all). Offsets are code points; no word of a text is copied. The kinds: `name`, the fullest
name of the actor in the article; `description`, the fullest words for someone whom it does not name; `open`, with those
whom the text suggests; `nobody`, no one in particular, or the writer. Only sources that are no name themselves were read:
pronouns, descriptions, and attributions without a source (then the offset is the content's).
"""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

DROP = {"the", "a", "an", "mr", "mrs", "ms", "dr", "president", "sen", "gov", "rep", "senator", "former"}


@dataclass
class Reading:
    part: str
    document: str
    offset: int
    kind: str
    words: str  # the answer's; empty for `nobody` and where nobody is suggested
    sure: int


def read(path, polnear):
    out, texts = [], {}
    for line in Path(path).read_text(encoding="utf8").splitlines():
        name, offset, kind, spans, sure = line.split("\t")
        part, document = name.split("/")
        if name not in texts:
            with open(Path(polnear, part, "text", document + ".txt"), encoding="utf8", newline="") as file:
                texts[name] = file.read()
        start, end = map(int, spans.split(",")[0].split("-")) if spans else (0, 0)
        out.append(Reading(part, document, int(offset), kind, texts[name][start:end], int(sure)))
    return out


def bare(text):
    text = unicodedata.normalize("NFKD", text.replace("’", "'").replace("\u00a0", " "))
    plain = "".join(c for c in text if not unicodedata.combining(c)).lower()
    words = [re.sub(r"'s?$", "", w) for w in re.findall(r"\w+(?:['.-]\w+)*", plain)]
    return [w for w in words if w not in DROP] or words


def same(reading, names, is_named):
    """How well an actor's names are the answer's: 3 the same words, 2 those of one within the other's, 0 not at all."""
    if reading.kind not in ("name", "description"):
        return 0
    gold, best = bare(reading.words), 0
    for name in names:
        words = bare(name)
        if not gold or not words:
            continue
        if gold == words:
            return 3
        within = set(words) <= set(gold) or set(gold) <= set(words)
        if within and (not is_named if reading.kind == "description" else is_named and words[-1] == gold[-1]):
            best = 2
    return best
