"""PolNeAR (Newell, Margolin & Ruths 2018) as paragraphs of words with attributions.

Not one attribution of its training part overlaps another's content, and all but a handful stay inside a paragraph, so
an attribution here belongs to one paragraph; the handful that does not is cut to the cue's paragraph.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from .text import MAX_PIECES, paragraphs, words


@dataclass
class Attribution:
    """Word numbers within a paragraph. `cue` and `source` are [first, last]; `source` is None where there is none."""

    cue: tuple
    content: list  # of (first, last)
    source: tuple | None
    hint: "Hint | None" = None  # what else is known of it; PolNeAR knows no more


@dataclass
class Hint:
    """What the reader's corpus knows beyond an attribution; numbers are places in the lists of `corpus.py`."""

    manner: int
    modality: int
    pointers: list  # for each of POINTERS the run of words, or None
    stances: list  # of (first, last, -1 | 0 | 1): each mention in the paragraph of whom the statement speaks
    inner: bool = False  # stands inside another's content
    is_act: bool = False
    found: bool = True  # a cue that shall be found: no lookalike

    @property
    def is_second(self):
        """Whether the head over statements inside others and acts finds it, and the tagger, which gives each word to one saying, does not."""
        return self.inner or self.is_act


POINTERS = ("addressee", "channel", "time")


@dataclass
class Paragraph:
    start: int
    end: int
    words: list
    readings: list = field(default_factory=list)  # one list of attributions for each annotator
    uncued: list = field(default_factory=list)  # (first, last, stance) of whom statements without a cue speak

    @property
    def pieces(self):
        return sum(len(w.pieces) for w in self.words)


@dataclass
class Document:
    name: str
    text: str
    paragraphs: list


def read_annotation(path):
    spans, events = {}, []
    for line in path.read_text(encoding="utf8").split("\n"):
        fields = line.split("\t")
        if len(fields) > 1 and fields[0].startswith("T"):
            spans[fields[0]] = [tuple(map(int, p.split())) for p in fields[1].split(" ", 1)[1].split(";")]
        elif len(fields) > 1 and fields[0].startswith("E"):
            event = defaultdict(list)
            for pair in fields[1].split()[1:]:
                role, target = pair.split(":")
                event[role.rstrip("0123456789")] += spans.get(target, [])
            events.append(event)
    return events


def cut(body):
    """Cuts a paragraph between words where it would not fit into one window."""
    most = MAX_PIECES - 2
    while sum(len(w.pieces) for w in body) > most:
        used, i = 0, 0
        while used + len(body[i].pieces) <= most:
            used += len(body[i].pieces)
            i += 1
        yield body[:i]
        body = body[i:]
    yield body


def covered(body, spans):
    """Runs of words that overlap any of the character spans, as (first, last)."""
    hit = [i for i, w in enumerate(body) if any(w.start < e and w.end > s for s, e in spans)]
    runs = []
    for i in hit:
        if runs and runs[-1][1] == i - 1 and not any(body[i].start == s for s, _ in spans):
            runs[-1] = (runs[-1][0], i)
        else:
            runs.append((i, i))
    return runs


def attributions(body, events):
    out = []
    start, end = body[0].start, body[-1].end
    for event in events:
        if not event["Cue"] or not start <= event["Cue"][0][0] < end:
            continue
        cue = covered(body, event["Cue"])
        content = covered(body, event["Content"])
        source = covered(body, event["Source"])
        if cue and content:
            out.append(Attribution((cue[0][0], cue[-1][1]), content, (source[0][0], source[-1][1]) if source else None))
    return out


def read(folder, wordpiece, annotated=True):
    """Every document of a PolNeAR part, with all its annotators' readings, the first annotator's first."""
    folder = Path(folder)
    files = defaultdict(list)
    if annotated:
        for path in sorted((folder / "attributions").iterdir()):
            files[re.sub(r"_[0-9a-f]{4}\.ann$|\.ann$", "", path.name)].append(path)
    for path in sorted((folder / "text").iterdir()):
        with open(path, encoding="utf8", newline="") as file:
            text = file.read()
        readings = [read_annotation(p) for p in files[path.stem]]
        parts = [p for s, e in paragraphs(text) for p in cut(words(text, s, e, wordpiece)) if p]
        yield Document(
            path.stem,
            text,
            [Paragraph(p[0].start, p[-1].end, p, [attributions(p, events) for events in readings]) for p in parts],
        )
