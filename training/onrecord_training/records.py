"""The reader's corpus (`corpus.py compile`) as paragraphs of words with attributions and all that is known of them."""

import json

from .corpus import MANNERS, MODALITIES
from .data import POINTERS, Attribution, Document, Hint, Paragraph, covered, cut
from .text import paragraphs, words

NONE = MANNERS.index("none")


def read(path, wordpiece, parts, spurious=None):
    """
    The articles of these parts (`train`, `dev`, `test`). `path` is what `compile` or `fill` wrote, texts included.
    `spurious` is what `spurious.mjs` wrote: cues that are none; articles that people corrected bring their own.
    """
    cues = {}
    if spurious:
        with open(spurious, encoding="utf8") as lines:
            cues = {item["doc"]: item["cues"] for item in map(json.loads, lines)}
    with open(path, encoding="utf8") as lines:
        for article in map(json.loads, lines):
            if article["part"] in parts:
                yield document(article, wordpiece, cues.get(article["doc"], []) + article.get("spurious", []))


def document(article, wordpiece, spurious=()):
    text, out = article["text"], []
    for body in (b for s, e in paragraphs(text) for b in cut(words(text, s, e, wordpiece)) if b):
        out.append(Paragraph(body[0].start, body[-1].end, body))
    for paragraph in out:
        body = paragraph.words
        inside = lambda spans: bool(spans) and paragraph.start <= spans[0][0] < paragraph.end
        cued = [s for s in article["statements"] if inside(s["cue"])]
        reading = [attribution(body, s, article["actors"], is_inner(s, cued, article["statements"])) for s in cued]
        none = Hint(NONE, 0, [None] * len(POINTERS), [], found=False)
        reading += [Attribution(run(body, [cue]), [], None, none) for cue in spurious if inside([cue])]
        paragraph.readings = [without_overlap(reading)]
        paragraph.uncued = [found for s in article["statements"] if not s["cue"] for found in stances(body, s, article["actors"])]
    return Document(article["doc"], text, out)


def sentences(path, wordpiece, together=20):
    """NewsMTSC (Hamborg & Donnay 2021): sentences with a target and the stance that they take, some to a document."""
    found = {}
    with open(path, encoding="utf8") as lines:
        for item in map(json.loads, lines):
            found.setdefault(item["sentence"], []).append((item["from"], item["to"], item["polarity"]))
    out = []
    for sentence, targets in found.items():
        body = words(sentence, 0, len(sentence), wordpiece)
        if not body or sum(len(w.pieces) for w in body) > 250:
            continue
        paragraph = Paragraph(0, len(sentence), body, [[]])
        paragraph.uncued = [(*at, stance) for start, end, stance in targets if (at := run(body, [(start, end)]))]
        out.append(paragraph)
    return [Document(f"sentences-{i}", "", out[i : i + together]) for i in range(0, len(out), together)]


def run(body, spans):
    found = covered(body, spans)
    return (found[0][0], found[-1][1]) if found else None


def is_inner(statement, cued, statements):
    """Whether it stands inside another of its paragraph's cues: the tagger, which sees no more, finds all others itself."""
    while statement["within"] is not None:
        statement = statements[statement["within"]]
        if any(statement is other for other in cued):
            return True
    return False


def attribution(body, statement, actors, inner):
    at = lambda field: statement[field] and run(body, [statement[field]["span"]])
    pointers = [at("addressee"), at("channel"), statement["time"] and run(body, statement["time"]["spans"][:1])]
    assert len(pointers) == len(POINTERS)
    manner = MANNERS.index(statement["manner"])
    content = covered(body, statement["content"])
    hint = Hint(
        manner, MODALITIES.index(statement["modality"]), pointers, stances(body, statement, actors),
        is_act=statement["kind"] == "act", inner=inner, found=manner != NONE and (statement["kind"] == "act" or bool(content)),
    )
    return Attribution(run(body, statement["cue"]), content, run(body, statement["source"]), hint)


def stances(body, statement, actors):
    """(first, last, stance) of each mention in the paragraph, inside what is said or beside it, of whom it speaks."""
    out = []
    for about in statement["about"]:
        mentions = [m for m in actors[about["actor"]]["mentions"] if body[0].start <= m[0] < body[-1].end]
        out += [(*found, about["stance"]) for m in mentions if (found := run(body, [m]))]
    return out


def without_overlap(reading):
    """Of outer statements whose cues or contents share words the later one is left to its hint alone."""
    taken = set()
    for a in sorted(reading, key=lambda a: -sum(l - f for f, l in a.content)):
        if a.hint.is_second or not a.hint.found:
            continue
        own = {i for f, l in a.content for i in range(f, l + 1)}
        if own & taken:
            a.hint.inner = True
        taken |= own
    return [a for a in reading if a.cue]
