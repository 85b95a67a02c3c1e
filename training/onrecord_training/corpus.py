"""The reader's corpus: articles with everything that a record holds; `../guidelines.md` says what goes in.

    python -m onrecord_training.corpus check FILE…              what can't be found in the text, a line each
    python -m onrecord_training.corpus compile FOLDER OUT       offsets, one JSON line an article
    python -m onrecord_training.corpus texts DATA OUT           the texts of others, PART/NAME.txt, from the data that hold them
    python -m onrecord_training.corpus fill OFFSETS OUT         puts the texts of others into what `compile` wrote without them
    python -m onrecord_training.corpus agree FOLDER OTHER       two readings of the same articles, field by field
    python -m onrecord_training.corpus count FILE…              of compiled articles: statements and fields by part and domain

A reader writes words, as they stand in the text; here they become spans of code points, first and behind last. Files that
name their text in `source` (`polnear/…`, `gum/…`, `pages/…`) take it from `--texts FOLDER`, which `texts` writes, and are compiled
without a word of it, as those texts belong to others. Needs the standard library only.
"""

import argparse
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

KINDS = ("direct", "mixed", "indirect", "act")
MANNERS = ("said", "wrote", "thought", "wanted", "found", "displayed", "none")
MODALITIES = ("asserted", "denied", "declined", "planned", "asked")
TYPES = ("person", "organization", "group", "place", "document")
FIELDS = {
    "content", "cue", "source", "kind", "manner", "speaker", "addressee", "channel", "time", "about", "modality",
    "within", "onBehalfOf", "paragraph",
}
ARTICLE = {"title", "published", "publisher", "domain", "style", "text", "source", "part", "read", "actors", "statements", "note"}
RANGE = " ~ "
DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Fault(Exception):
    """What is wrong with one value."""


@dataclass(frozen=True)
class Paragraphs:
    """A text and where its paragraphs lie."""

    text: str
    spans: tuple

    @staticmethod
    def of(paragraphs):
        spans, at = [], 0
        for paragraph in paragraphs:
            spans.append((at, at + len(paragraph)))
            at += len(paragraph) + 2
        return Paragraphs("\n\n".join(paragraphs), tuple(spans))

    @staticmethod
    def cut(text):
        return Paragraphs(text, tuple(m.span() for m in re.finditer(r"[^\n]+", text)))

    def number(self, offset):
        return next((i for i, (start, end) in enumerate(self.spans) if start <= offset <= end), -1)

    def find(self, words, paragraph=None):
        """Every place of these words, as whole words; `A ~ B`: from A to the nearest B behind it in the paragraph."""
        if not isinstance(words, str) or not words.strip():
            raise Fault(f"no words: {words!r}")
        spans = self.spans if paragraph is None else [self._paragraph(paragraph)]
        first, _, last = words.partition(RANGE)
        out = []
        for start, end in spans:
            for a in places(self.text, first, start, end):
                if not last:
                    out.append(a)
                else:
                    out += [(a[0], b[1]) for b in places(self.text, last, a[1], end)][:1]
        return out

    def _paragraph(self, number):
        if not isinstance(number, int) or not 1 <= number <= len(self.spans):
            raise Fault(f"there is no paragraph {number!r}; the text has {len(self.spans)}")
        return self.spans[number - 1]


def places(text, words, start, end):
    words = words.strip()
    out, at = [], start
    while (at := text.find(words, at, end)) >= 0:
        before = at > 0 and text[at - 1].isalnum() and words[0].isalnum()
        after = at + len(words) < len(text) and text[at + len(words)].isalnum() and words[-1].isalnum()
        if not before and not after:
            out.append((at, at + len(words)))
        at += 1
    return out


def gap(a, b):
    return max(0, b[0] - a[1], a[0] - b[1])


class Located:
    """One article with all its words found. `faults` has what could not be."""

    def __init__(self, name, article, paragraphs):
        self.name, self.article, self.paragraphs = name, article, paragraphs
        self.faults, self.actors, self.statements = [], [], []
        for key in set(article) - ARTICLE:
            self.fault("article", f"knows no field {key!r}")
        if not DAY.fullmatch(article.get("published") or ""):
            self.fault("published", "is no day like 2026-02-03")
        if article.get("part", "train") != "train":
            self.fault("part", "may only be train: what is dev or test is told by the name's hash")
        if article.get("read", "statements") != "statements":
            self.fault("read", "may only be statements: then the actors' mentions are as the program found them")
        self._actors()
        for number, statement in enumerate(article.get("statements", []), 1):
            self._statement(number, statement)

    def fault(self, where, what):
        self.faults.append(f"{self.name}: {where}: {what}")

    def _actors(self):
        taken = {}
        for actor in self.article.get("actors", []):
            where = f"actor {actor.get('name')!r}"
            if actor.get("type") not in TYPES:
                self.fault(where, f"type is none of {', '.join(TYPES)}")
            found = []
            for mention in sorted(actor.get("mentions", []), key=lambda m: -len(m if isinstance(m, str) else m.get("words", ""))):
                words, paragraph = (mention, None) if isinstance(mention, str) else (mention.get("words"), mention.get("paragraph"))
                try:
                    spans = self.paragraphs.find(words, paragraph)
                except Fault as fault:
                    self.fault(where, fault)
                    continue
                if not spans:
                    self.fault(where, f"mention {words!r} is not in the text")
                found += [span for span in spans if not any(a[0] <= span[0] and span[1] <= a[1] for a in found)]
            for span in found:
                if taken.get(span, actor["name"]) != actor["name"]:
                    self.fault(where, f"{self.words(span)!r} in paragraph {self.paragraphs.number(span[0]) + 1} is given to {taken[span]!r}, too; give each its paragraph")
                taken[span] = actor["name"]
            if not found:
                self.fault(where, "has no mention in the text")
            self.actors.append({"name": actor.get("name"), "type": actor.get("type"), "mentions": sorted(found)})
        names = [actor["name"] for actor in self.actors]
        for name, n in Counter(names).items():
            if n > 1:
                self.fault(f"actor {name!r}", "stands twice")

    def words(self, span):
        return self.paragraphs.text[span[0]:span[1]]

    def _actor(self, name):
        index = next((i for i, actor in enumerate(self.actors) if actor["name"] == name), None)
        if index is None:
            raise Fault(f"{name!r} is none of the actors")
        return index

    def _statement(self, number, given):
        where = f"statement {number}"
        out = {}

        def put(field, make):
            try:
                out[field] = make()
            except Fault as fault:
                self.fault(where, f"{field}: {fault}")

        for key in set(given) - FIELDS:
            self.fault(where, f"knows no field {key!r}")
        paragraph = given.get("paragraph")
        put("content", lambda: self._content(given.get("content"), given.get("cue"), paragraph))
        put("kind", lambda: one_of(given.get("kind"), KINDS))
        put("manner", lambda: one_of(given.get("manner"), MANNERS))
        put("modality", lambda: one_of(given.get("modality", "asserted"), MODALITIES))
        if out.get("kind") != "act" and not out.get("content"):
            self.fault(where, "content is missing; only an act may have none")
        anchor = out.get("content") or []
        put("cue", lambda: self._near(given.get("cue"), anchor, paragraph))
        cue = out.get("cue") or anchor
        put("source", lambda: self._near(given.get("source"), cue, paragraph))
        if "speaker" not in given:
            self.fault(where, "speaker is missing; null where it is open")
        put("speaker", lambda: None if given.get("speaker") is None else self._actor(given["speaker"]))
        put("onBehalfOf", lambda: None if given.get("onBehalfOf") is None else self._actor(given["onBehalfOf"]))
        for field in ("addressee", "channel"):
            put(field, lambda: self._words(given.get(field), cue, paragraph))
        put("time", lambda: self._time(given.get("time"), cue, paragraph))
        put("about", lambda: [self._about(one, cue, paragraph) for one in given.get("about") or []])
        put("within", lambda: self._within(given.get("within"), number))
        self.statements.append(out)

    def _content(self, pieces, cue, paragraph):
        if pieces is None or pieces == []:
            return []
        pieces = [pieces] if isinstance(pieces, str) else pieces
        least = max((s["content"][0][0] for s in self.statements if s.get("content")), default=0)
        cues = self.paragraphs.find(cue, paragraph) if isinstance(cue, str) and cue.strip() else []
        out = []
        for piece in pieces:
            found = self.paragraphs.find(piece, paragraph if not out else None)
            if not found:
                raise Fault(f"{piece!r} is not in {'the text' if paragraph is None or out else f'paragraph {paragraph}'}")
            found = [span for span in found if span[0] >= (out[-1][1] if out else 0)]
            if not found:
                raise Fault(f"{piece!r} stands before the piece in front of it")
            if len(found) > 1 and not out:
                found = [span for span in found if span[0] >= least] or found
                near = [span for span in found if any(gap(span, one) < 40 for one in cues)]
                found = near or found
                if len(found) > 1 and paragraph is None and not near:
                    raise Fault(f"{piece!r} stands {len(found)} times; give more words or the paragraph")
            out.append(found[0])
        return out

    def _near(self, words, anchor, paragraph):
        """The place of these words nearest to what they belong to, in its paragraphs or those beside them; [] for none."""
        if words is None or words == "":
            return []
        spans = self.paragraphs.find(words)
        if not spans:
            raise Fault(f"{words!r} is not in the text")
        if not anchor:
            if len(spans) > 1 and paragraph is not None:
                spans = self.paragraphs.find(words, paragraph) or spans
            if len(spans) > 1:
                raise Fault(f"{words!r} stands {len(spans)} times; give the paragraph")
            return [spans[0]]
        numbers = {self.paragraphs.number(span[0]) for span in anchor} | {self.paragraphs.number(span[1]) for span in anchor}
        inside = [s for s in spans if self.paragraphs.number(s[0]) in numbers]
        beside = [s for s in spans if any(abs(self.paragraphs.number(s[0]) - n) <= 1 for n in numbers)]
        spans = inside or beside or spans
        return [min(spans, key=lambda span: (any(overlap(span, one) for one in anchor), min(gap(span, one) for one in anchor)))]

    def _words(self, value, cue, paragraph):
        if value is None:
            return None
        if not isinstance(value, dict) or set(value) - {"words", "name", "paragraph"}:
            raise Fault('is written {"words": …}')
        at = value.get("paragraph")
        span = self._near(value.get("words"), cue, at or paragraph)
        if at is not None:
            span = self.paragraphs.find(value["words"], at)[:1]
        if not span:
            raise Fault(f"{value.get('words')!r} is not in paragraph {at}")
        return {"span": span[0], "actor": self._actor(value["name"]) if value.get("name") is not None else None}

    def _time(self, value, cue, paragraph):
        if value is None:
            return None
        words = value.get("words") if isinstance(value, dict) else None
        if not words or set(value) - {"words", "start", "end", "paragraph"}:
            raise Fault('is written {"words": […], "start": day, "end": day}')
        for key in ("start", "end"):
            if not DAY.fullmatch(value.get(key) or ""):
                raise Fault(f"{key} is no day like 2026-02-03")
        if value["start"] > value["end"]:
            raise Fault("ends before it starts")
        words = [words] if isinstance(words, str) else words
        at = value.get("paragraph")
        spans = [(self.paragraphs.find(one, at)[:1] if at else self._near(one, cue, paragraph)) for one in words]
        if not all(spans):
            raise Fault(f"{words} are not all in paragraph {at}")
        return {"spans": [span[0] for span in spans], "start": value["start"], "end": value["end"]}

    def _about(self, value, cue, paragraph):
        if not isinstance(value, dict) or set(value) - {"name", "stance", "words", "paragraph"}:
            raise Fault('is written {"name": …, "stance": …, "words": …}')
        if value.get("stance") not in (-1, 0, 1):
            raise Fault("stance is none of -1, 0, 1")
        span = self._near(value.get("words"), cue, value.get("paragraph") or paragraph)
        return {"actor": self._actor(value.get("name")), "stance": value["stance"], "span": span[0] if span else None}

    def _within(self, value, number):
        if value is None:
            return None
        if not isinstance(value, int) or not 1 <= value <= len(self.article["statements"]) or value == number:
            raise Fault(f"there is no other statement {value!r}")
        return value - 1


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def one_of(value, values):
    if value not in values:
        raise Fault(f"{value!r} is none of {', '.join(values)}")
    return value


def part(name):
    """Training, dev or test, by the name's hash: of six articles one is dev and one is test."""
    return {0: "dev", 1: "test"}.get(int(hashlib.sha256(name.encode()).hexdigest(), 16) % 6, "train")


def load(path, texts=None):
    name = Path(path).stem
    try:
        article = json.loads(Path(path).read_text(encoding="utf8"))
    except json.JSONDecodeError as error:
        raise SystemExit(f"{path}: is no JSON: {error}") from None
    if "source" in article:
        if texts is None:
            raise SystemExit(f"{path}: its text is another's: name the folder of {article['source']}.txt by --texts")
        with open(Path(texts, article["source"] + ".txt"), encoding="utf8", newline="") as file:
            return Located(name, article, Paragraphs.cut(file.read()))
    if not isinstance(article.get("text"), list):
        raise SystemExit(f"{path}: text is no list of paragraphs")
    return Located(name, article, Paragraphs.of(article["text"]))


def compiled(located):
    article = located.article
    out = {"doc": located.name, "part": article.get("part") or part(located.name)}
    out |= {key: article[key] for key in ("source", "read", "domain", "style", "published", "publisher", "title") if key in article}
    if "source" not in article:
        out["text"] = located.paragraphs.text
    # Of a text of others no word is copied: an actor is known by where the text names it in full.
    for actor in located.actors:
        named = [span for span in actor["mentions"] if located.words(span) == actor["name"]]
        actor["named"] = (named or actor["mentions"])[0]
    keep = ("type", "mentions", "named") if "source" in article else ("name", "type", "mentions", "named")
    out["actors"] = [{key: actor[key] for key in keep} for actor in located.actors]
    out["statements"] = located.statements
    return out


def agreement(one, other):
    """Two readings of one article: hits and tries by field, of statements whose contents share half of their words."""
    counts = defaultdict(lambda: [0, 0])
    pairs, free = [], list(range(len(other.statements)))
    for a in one.statements:
        best = max(free, key=lambda i: jaccard(one, a, other.statements[i]), default=None)
        if best is not None and jaccard(one, a, other.statements[best]) >= 0.5:
            free.remove(best)
            pairs.append((a, other.statements[best]))
    counts["statements"] = [2 * len(pairs), len(one.statements) + len(other.statements)]
    for a, b in pairs:
        for field in ("kind", "manner", "modality"):
            add(counts[field], a[field] == b[field])
        for field in ("speaker", "onBehalfOf"):
            add(counts[field], same_actor(one, a[field], other, b[field]))
        for field in ("addressee", "channel"):
            if a[field] or b[field]:
                add(counts[field], bool(a[field] and b[field] and overlap(a[field]["span"], b[field]["span"])))
        if a["time"] or b["time"]:
            add(counts["time"], bool(a["time"] and b["time"] and (a["time"]["start"], a["time"]["end"]) == (b["time"]["start"], b["time"]["end"])))
        found = [(x, next((y for y in b["about"] if same_actor(one, x["actor"], other, y["actor"])), None)) for x in a["about"]]
        both = [(x, y) for x, y in found if y]
        for x, y in both:
            add(counts["stance"], x["stance"] == y["stance"])
        counts["about"][0] += 2 * len(both)
        counts["about"][1] += len(a["about"]) + len(b["about"])
    return counts


def same_actor(one, a, other, b):
    if a is None or b is None:
        return a is b
    return bool({tuple(m) for m in one.actors[a]["mentions"]} & {tuple(m) for m in other.actors[b]["mentions"]})


def add(count, hit):
    count[0] += hit
    count[1] += 1


def jaccard(located, a, b):
    pieces = [x["content"] or x["cue"] for x in (a, b)]
    words = [{m.start() + s for s, e in spans for m in re.finditer(r"\w+", located.paragraphs.text[s:e])} for spans in pieces]
    return len(words[0] & words[1]) / len(words[0] | words[1]) if words[0] | words[1] else 0


def write_texts(data, out):
    """The texts that readings of others' articles name, each as it was read."""
    texts = {f"polnear/{path.stem}": path.read_bytes() for path in Path(data, "polnear/train/text").glob("*.txt")}
    with open(Path(data, "pages/dev/gold.jsonl"), encoding="utf8") as lines:
        texts |= {f"pages/{page['id']}": page["body"].encode() for page in map(json.loads, lines) if page.get("body")}
    texts |= {f"gum/{path.stem}": running(path).encode() for path in Path(data, "gum").glob("*.conllu")}
    for name, text in texts.items():
        path = Path(out, f"{name}.txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)


def running(path):
    """The text of a CoNLL-U file: a paragraph a line, blank lines between."""
    paragraphs = [[]]
    for line in path.read_text(encoding="utf8").splitlines():
        if line.startswith(("# newpar", "# newdoc")):
            paragraphs.append([])
        elif line.startswith("# text ="):
            paragraphs[-1].append(line[len("# text =") :].strip())
    return "\n\n".join(" ".join(sentences) for sentences in paragraphs if sentences)


def filled(article, texts):
    with open(Path(texts, article["source"] + ".txt"), encoding="utf8", newline="") as file:
        article["text"] = file.read()
    for actor in article["actors"]:
        actor["name"] = article["text"][slice(*actor["named"])]
    return article


def read_lines(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def write_lines(path, articles):
    with open(path, "w", encoding="utf8") as file:
        file.writelines(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("check", "compile", "texts", "fill", "agree", "count"))
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--texts", type=Path, help="where the texts of others lie, PART/NAME.txt")
    options = parser.parse_args()
    paths, texts = options.paths, options.texts
    if options.command == "check":
        faults = [fault for path in paths for fault in load(path, texts).faults]
        print("\n".join(faults) or f"{len(paths)} files, no fault")
        sys.exit(1 if faults else 0)
    if options.command == "count":
        count([article for path in paths for article in read_lines(path)])
        return
    one, other = paths
    if options.command == "compile":
        write_lines(other, compiled_in(one, texts))
    elif options.command == "texts":
        write_texts(one, other)
    elif options.command == "fill":
        write_lines(other, (filled(article, texts) for article in read_lines(one)))
    else:
        agree(one, other, texts)


def compiled_in(folder, texts):
    """Each article without fault; one with a fault is left out whole, and told: half of what is said in it would teach the wrong thing."""
    for path in sorted(Path(folder).glob("*.json")):
        located = load(path, texts)
        if located.faults:
            print("\n".join(located.faults), file=sys.stderr)
        else:
            yield compiled(located)


def agree(folder, other, texts):
    total = defaultdict(lambda: [0, 0])
    for path in sorted(Path(other).glob("*.json")):
        one, two = load(Path(folder, path.name), texts), load(path, texts)
        if one.faults or two.faults:
            raise SystemExit("\n".join(one.faults + two.faults))
        for field, (hits, tries) in agreement(one, two).items():
            total[field][0] += hits
            total[field][1] += tries
    for field, (hits, tries) in total.items():
        print(f"{field:12} {hits / max(1, tries):.3f}  {hits} of {tries}")


def count(articles):
    parts, statements, fields, domains = Counter(), Counter(), Counter(), Counter()
    for article in articles:
        parts[article["part"]] += 1
        domains[article.get("domain", "none")] += 1
        statements[article.get("domain", "none")] += len(article["statements"])
        for one in article["statements"]:
            for field in ("kind", "manner", "modality"):
                fields[f"{field} {one[field]}"] += 1
            for field in ("speaker", "addressee", "channel", "time", "within", "onBehalfOf"):
                fields[field] += one[field] is not None
            for about in one["about"]:
                fields[f"stance {about['stance']:+d}"] += 1
    by_part = ", ".join(f"{part} {n}" for part, n in sorted(parts.items()))
    print(f"{sum(parts.values())} articles ({by_part}), {sum(statements.values())} statements")
    for domain, n in sorted(domains.items()):
        print(f"{domain}: {n} articles, {statements[domain]} statements")
    for field, n in sorted(fields.items()):
        print(f"{field}: {n}")


if __name__ == "__main__":
    main()
