"""Who is mentioned: documents with names, nominals, pronouns and their chains, from GUM (gold), the reader's corpus (gold for those of whom
its statements are) and CoreNLP (silver).

GUM (Zeldes 2017) marks every mention of every entity; its news documents measure and never train. Over PolNeAR's
training part Stanford CoreNLP left named entities and coreference chains: many, noisy, and without the mentions that
no chain holds, so that part teaches names and chains, not which nominals there are. The reader's corpus lists the actors of its statements with their names and
descriptions; a pronoun is known where it is a statement's source. Of all its other words nothing is known.

A mention stands for its head word. A name is a run of words; a nominal runs from its determiner to its head.
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from .data import cut
from .text import paragraphs, words

NAMES = ["person", "organization", "place", "other"]
NOMINALS = ["person", "people", "organization", "place"]
HE = {"he", "him", "his", "himself"}
SHE = {"she", "her", "hers", "herself"}
IT = {"it", "its", "itself"}
THEY = {"they", "them", "their", "theirs", "themselves"}
OTHERS = {"i", "me", "my", "we", "us", "our", "you", "your", "who", "whom", "whose", "which", "that"}
PRONOUNS = HE | SHE | IT | THEY
CALLED = ["he", "she", "it", "they"]

SILVER_TYPES = {"PERSON": "person", "ORGANIZATION": "organization", "LOCATION": "place", "MISC": "other"}
GUM_TYPES = {"person": "person", "organization": "organization", "place": "place"}
POSSESSIVE = ("'s", "’s", "’", "'")
# What ends the part of a noun phrase that its head closes.
AFTER_HEAD = {"of", "in", "for", "at", "on", "from", "to", "with", "by", "who", "whom", "whose", "that", "which", "and", "or",
              "between", "against", "about", "over", "under", "near", "including", ",", "(", "-", "–", "—", ":", ";"}


@dataclass
class Mention:
    """Word numbers within the document; `first` to `head` is the name, the nominal or the pronoun."""

    first: int
    head: int
    kind: str  # name, nominal, pronoun
    chain: int | None = None
    is_known: bool = True  # False: whom it refers to is not told, only that it is in none of the chains


@dataclass
class Document:
    name: str
    text: str
    paragraphs: list  # of lists of words
    words: list = field(default_factory=list)
    names: list = field(default_factory=list)  # (first, last, type)
    nominals: list | None = None  # the same; None where the data does not tell
    mentions: list = field(default_factory=list)
    unnamed: set = field(default_factory=set)  # words of which is not known whether they are in a name
    unmentioned: set = field(default_factory=set)  # the same of nominals


def lay_out(name, text, wordpiece):
    parts = [p for s, e in paragraphs(text) for p in cut(words(text, s, e, wordpiece)) if p]
    return Document(name, text, parts, [w for p in parts for w in p])


def run(body, start, end):
    """First and last of the words that overlap a character span, or None."""
    low, high = 0, len(body)
    while low < high:
        middle = (low + high) // 2
        if body[middle].end <= start:
            low = middle + 1
        else:
            high = middle
    last = low
    while last < len(body) and body[last].start < end:
        last += 1
    return (low, last - 1) if last > low else None


def head_of(body, text, first, last):
    """The head of a noun phrase that a parser gave whole: the last word before what follows heads."""
    for i in range(first + 1, last + 1):
        is_glued = text[body[i].start] == "-" and body[i].start == body[i - 1].end
        if text[body[i].start : body[i].end].lower() in AFTER_HEAD and not is_glued:
            return i - 1
    if last > first and text[body[last].start : body[last].end].lower() == "s":
        return max(first, last - 2)  # the possessive: its apostrophe is a word of its own
    return last - 1 if last > first and text[body[last].start : body[last].end] in ("'", "’", ".", ",") else last


def silver(folder, chains, wordpiece):
    """PolNeAR's texts with CoreNLP's names and chains."""
    with open(chains, encoding="utf8") as lines:
        for line in lines:
            told = json.loads(line)
            with open(Path(folder, "text", told["doc"] + ".txt"), encoding="utf8", newline="") as file:
                document = lay_out(told["doc"], file.read(), wordpiece)
            body, text = document.words, document.text
            named = {}
            for start, end, kind in told["entities"]:
                at = kind in SILVER_TYPES and run(body, start, end)
                if at:
                    document.names.append((*at, SILVER_TYPES[kind]))
                    named[at[1]] = at
            harmonise(document, named)
            taken = {}
            for number, chain in enumerate(told["chains"]):
                for start, end, *_ in chain:
                    at = run(body, start, end)
                    if not at or at[1] - at[0] > 24:
                        continue
                    word = text[body[at[0]].start : body[at[0]].end].lower()
                    if at[0] == at[1] and (word in PRONOUNS or word in OTHERS):
                        taken[at[0]] = Mention(at[0], at[0], "pronoun", number)
                        continue
                    head = head_of(body, text, *at)
                    if head in named and head not in taken:
                        taken[head] = Mention(named[head][0], head, "name", number)
                    elif head not in taken:
                        taken[head] = Mention(at[0], head, "nominal", number)
            for last, (first, _) in named.items():
                taken.setdefault(last, Mention(first, last, "name"))
            document.mentions = [taken[h] for h in sorted(taken)]
            yield document


CORPUS_NAMES = {"person": "person", "organization": "organization", "group": "other", "place": "place", "document": "other"}
CORPUS_NOMINALS = {"person": "person", "organization": "organization", "group": "people", "place": "place"}
# Small words inside names: "the University of Norhaven", "Barrow & Finch", "Ludo van der Meer".
INSIDE = {"of", "the", "and", "for", "&", "de", "da", "del", "di", "van", "von", "der", "den", "la", "le", "al", "bin", "ibn", "'", "’", "-", "."}


def corpus(path, parts, wordpiece):
    """The reader's corpus (`corpus.py compile` and `fill`): articles of these parts whose mentions were read."""
    with open(path, encoding="utf8") as lines:
        for article in map(json.loads, lines):
            if article["part"] in parts and article["text"] and article.get("read") != "statements":
                yield of_actors(article, lay_out(article["doc"], article["text"], wordpiece))


def of_actors(article, document):
    body, text = document.words, document.text
    word = lambda i: text[body[i].start : body[i].end]
    begins = {0} | {i for i in range(1, len(body)) if "\n" in text[body[i - 1].end : body[i].start] or word(i - 1) in ".!?:“‘\"”’"}
    document.nominals, taken, inside = [], {}, set()
    for number, actor in enumerate(article["actors"]):
        for start, end in actor["mentions"]:
            at = run(body, start, end)
            if not at or at[1] - at[0] > 16:
                continue
            head = head_of(body, text, *at)
            if head in taken or head < at[0]:
                continue
            inside.update(range(at[0], head + 1))
            if word(head)[0].isupper() and not (head in begins and actor["type"] == "group"):
                own = set(re.findall(r"\w+", actor["name"]))
                # Titles are no part of it: "Village Manager Delphine Marchena" is Delphine Marchena.
                first = next((i for i in range(name_start(word, at[0], head), head) if word(i) in own), head)
                document.names.append((first, head, CORPUS_NAMES[actor["type"]]))
                taken[head] = Mention(first, head, "name", number)
            elif word(head).lower() not in PRONOUNS | OTHERS:
                if actor["type"] in CORPUS_NOMINALS:
                    document.nominals.append((at[0], head, CORPUS_NOMINALS[actor["type"]]))
                taken[head] = Mention(at[0], head, "nominal", number)
    for statement in article["statements"]:
        for start, end in statement["source"] or []:
            at = run(body, start, end)
            if at and at[0] == at[1] and at[0] not in taken and word(at[0]).lower() in PRONOUNS and statement["speaker"] is not None:
                taken[at[0]] = Mention(at[0], at[0], "pronoun", statement["speaker"])
    others = [i for i in range(len(body)) if i not in inside]
    document.unnamed = {i for i in others if word(i)[0].isupper()}
    document.unmentioned = set(others)
    for last in (i for i in document.unnamed - begins if i + 1 not in document.unnamed and i not in taken):
        taken[last] = Mention(last, last, "name", None, is_known=False)
    document.mentions = [taken[h] for h in sorted(taken)]
    return document


def name_start(word, first, head):
    """Where the name begins that ends at the head of a noun phrase: "union leader Pat Ruane" begins at "Pat"."""
    start = head
    while start > first and (word(start - 1)[0].isupper() or word(start - 1)[0].isdigit() or word(start - 1).lower() in INSIDE):
        start -= 1
    while start < head and (not word(start)[0].isalnum() or word(start).lower() in INSIDE | {"a", "an", "our", "its", "his", "her", "their"}):
        start += 1
    return start


def harmonise(document, named):
    """Makes a noisy reading agree with itself: the surname of a person named in full is that person's everywhere.

    "Hope" at the head of a sentence is a verb to CoreNLP, and a company in the next one.
    """
    word = lambda i: document.text[document.words[i].start : document.words[i].end]
    full = {word(last) for first, last, kind in document.names if kind == "person" and last > first}
    names = [(f, l, "person") if f == l and word(f) in full else (f, l, k) for f, l, k in document.names]
    inside = {i for first, last, _ in names for i in range(first, last + 1)}
    for i in range(len(document.words)):
        if i not in inside and word(i) in full and word(i)[0].isupper():
            names.append((i, i, "person"))
            named[i] = (i, i)
    document.names = sorted(names)


def gum(path, wordpiece):
    """One document of GUM, its text put together again from the sentences."""
    tokens, blocks, opened, found = [], [[]], {}, []
    for line in Path(path).read_text(encoding="utf8").split("\n"):
        if line.startswith("# newpar") and blocks[-1]:
            blocks.append([])
        if not line or line.startswith("#"):
            continue
        f = line.split("\t")
        if not f[0].isdigit():
            continue
        number = len(tokens)
        misc = dict(x.split("=", 1) for x in f[9].split("|") if "=" in x)
        tokens.append((f[1], f[3], "Number=Plur" in f[5]))
        blocks[-1].append((number, misc.get("SpaceAfter") != "No"))
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", misc.get("Entity", "")):
            body = part.strip("()")
            if part.startswith("("):
                group, kind, _, _, minimal, *_ = body.split("-")
                opened.setdefault(group, []).append((number, kind, minimal))
            if part.endswith(")"):
                start, kind, minimal = opened[body.split("-")[0]].pop()
                found.append((int(body.split("-")[0]), start, number, kind, minimal))
    text, spans = "", {}
    for block in blocks:
        if text:
            text = text.rstrip(" ") + "\n\n"
        for number, space in block:
            spans[number] = (len(text), len(text) + len(tokens[number][0]))
            text += tokens[number][0] + (" " if space else "")
    document = lay_out(Path(path).stem, text, wordpiece)
    document.nominals = []
    taken = {}
    for chain, start, end, kind, minimal in sorted(found, key=lambda m: m[2] - m[1]):
        if kind not in GUM_TYPES:
            continue
        inside = [start + int(m) - 1 for m in minimal.split(",") if m.isdigit()] if minimal[:1].isdigit() else [end]
        head, first = max(inside), start
        tag = tokens[head][1]
        at = run(document.words, spans[min(first, head)][0], spans[head][1])
        if not at or at[1] in taken or at[1] - at[0] > 16:
            continue
        if tag == "PROPN":
            # A name leaves out whom it belongs to and the small words before it: "the party's late Senator Cole".
            for k in range(head, start, -1):
                if tokens[k - 1][0] in POSSESSIVE:
                    first = k
                    break
            while first < head and not tokens[first][0][0].isupper():
                first += 1
            if tokens[first][1] == "DET" and first < head:
                first += 1
            at = run(document.words, spans[first][0], spans[head][1])
            document.names.append((*at, GUM_TYPES[kind]))
            taken[at[1]] = Mention(*at, "name", chain)
        elif tag == "PRON" and start == end:
            taken[at[1]] = Mention(*at, "pronoun", chain)
        elif tag in ("NOUN", "ADJ", "NUM"):
            for k in range(head, start, -1):
                if tokens[k - 1][0] in POSSESSIVE:
                    first = k
                    break
            at = run(document.words, spans[first][0], spans[head][1])
            label = "people" if kind == "person" and tokens[head][2] else GUM_TYPES[kind]
            document.nominals.append((*at, label))
            taken[at[1]] = Mention(*at, "nominal", chain)
    document.mentions = [taken[h] for h in sorted(taken)]
    return document


def bio(length, runs, kinds):
    """0 outside, then begins and continues for each kind. A run that crosses an earlier one is left out."""
    out = [0] * length
    for first, last, kind in runs:
        if any(out[first : last + 1]):
            continue
        out[first] = 1 + 2 * kinds.index(kind)
        out[first + 1 : last + 1] = [2 + 2 * kinds.index(kind)] * (last - first)
    return out


def called(document):
    """For each chain how pronouns call it (0 he, 1 she, 2 it, 3 they), where they agree."""
    votes = {}
    for m in document.mentions:
        if m.kind == "pronoun" and m.chain is not None:
            word = document.text[document.words[m.head].start : document.words[m.head].end].lower()
            for k, group in enumerate((HE, SHE, IT, THEY)):
                if word in group:
                    votes.setdefault(m.chain, []).append(k)
    return {c: max(set(v), key=v.count) for c, v in votes.items() if v.count(max(set(v), key=v.count)) / len(v) >= 0.8}
