"""What an epoch is made of: articles in parts, each part some windows and what is to be learnt of who is mentioned there."""

from dataclasses import dataclass

from . import data, heads, mentions, records
from .states import FULL
from .text import CLS, MASK, SEP, MAX_PIECES, windows

# A part has no more pieces than about this; only interviews and columns have more than one part.
LONGEST = 2048


class Window:
    """Paragraphs of one document laid out for the encoder: `heads` are the places of the words' first pieces."""

    def __init__(self, paragraphs, is_attributed=True):
        self.paragraphs, self.is_attributed = paragraphs, is_attributed
        self.pieces, self.shapes, self.heads = [CLS], [0], []
        for paragraph in paragraphs:
            heads = []
            for word in paragraph.words:
                heads.append(len(self.pieces))
                self.pieces += word.pieces
                self.shapes += [word.shape] * len(word.pieces)
            self.heads.append(heads)
            self.pieces.append(SEP)
            self.shapes.append(0)

    def masked(self, chance, share):
        """The same with a share of its words masked."""
        pieces = list(self.pieces)
        for paragraph, heads in zip(self.paragraphs, self.heads):
            for word, head in zip(paragraph.words, heads):
                if chance.random() < share:
                    pieces[head : head + len(word.pieces)] = [MASK] * len(word.pieces)
        out = Window.__new__(Window)
        vars(out).update(vars(self), pieces=pieces)
        return out


@dataclass
class Article:
    document: data.Document
    targets: heads.Targets | None = None  # None where nobody told who is mentioned
    is_attributed: bool = True  # its attributions are learnt
    is_read: bool = True  # it is in every epoch; of others an epoch has a share


@dataclass
class Part:
    windows: list
    targets: heads.Targets | None

    @property
    def pieces(self):
        return max(len(w.pieces) for w in self.windows)


def load(polnear, chains, corpus, spurious, gum, wordpiece):
    """PolNeAR with CoreNLP's chains, the corpus's training part, GUM but for its news; each but PolNeAR may be None.

    Where an article of PolNeAR stands in the corpus, too, its attributions are PolNeAR's and all else the corpus's.
    """
    silver = {d.name: d for d in mentions.silver(polnear, chains, wordpiece)} if chains else {}
    out = [Article(d, targets(d, silver.get(d.name)), is_read=False) for d in data.read(polnear, wordpiece)]
    if corpus:
        told = {d.name: d for d in mentions.corpus(corpus, {"train"}, wordpiece)} if gum else {}
        for d in records.read(corpus, wordpiece, {"train"}, spurious):
            out.append(Article(d, targets(d, told.get(d.name)), is_attributed=not d.name.startswith("polnear")))
    for path in sorted(gum.glob("*.conllu")) if gum else []:
        if not path.stem.startswith("GUM_news"):
            d = mentions.gum(path, wordpiece)
            paragraphs = [data.Paragraph(p[0].start, p[-1].end, p, [[]]) for p in d.paragraphs]
            out.append(Article(data.Document(d.name, d.text, paragraphs), heads.Targets(d), is_attributed=False))
    return out


def targets(document, mentioned):
    if mentioned is None:
        return None
    assert [len(p.words) for p in document.paragraphs] == [len(p) for p in mentioned.paragraphs], document.name
    return heads.Targets(mentioned)


def epoch(articles, chance, share=1.0):
    """The parts of an epoch; those of like length stand together."""
    out = []
    for article in articles:
        if article.is_read or chance.random() < share:
            most = chance.choice((FULL, MAX_PIECES))
            out += parts(article, chance.randint(64, most), most)
    out.sort(key=lambda p: p.pieces + chance.random() * 64)
    return out


def parts(article, first, most):
    paragraphs = article.document.paragraphs
    out, group, pieces, words = [], [], 0, 0

    def close():
        count = sum(len(p.words) for w in group for p in w.paragraphs)
        known = article.targets.part(words, words + count) if article.targets else None
        out.append(Part(list(group), known))
        return words + count

    for run in windows([p.pieces for p in paragraphs], first, most):
        window = Window([paragraphs[i] for i in run], article.is_attributed)
        if group and pieces + len(window.pieces) > LONGEST:
            words = close()
            group, pieces = [], 0
        group.append(window)
        pieces += len(window.pieces)
    if group:
        close()
    return out
