"""The heads over hints, on the tagger's frozen states: `python -m onrecord_training.hints --help`.

What a cue tells beyond content and source. The words that name addressee, channel and time ship; manner, modality, statements
inside others and the speaker's stance towards whom is mentioned are learnt beside them, since they are told by the same
words, and measured. One hidden layer on the states of three of the encoder's layers, as in `heads.py`; then for each word
its own scores, and two vectors by which cues and words are compared, as in `model.py`. Learnt from the reader's corpus;
measured given the cues.
"""

import argparse
import math
import random
from collections import Counter, defaultdict
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from . import records
from . import states as s
from .corpus import MANNERS, MODALITIES
from .data import POINTERS
from .model import DISTANCES, membership, pair_scores
from .text import tokenizer

HIDDEN = 256
WIDTH = 32
POINTED = 2 * len(POINTERS)  # labels of a pointer: it starts, it ends
# What the product reads: of each pointer no start and no end; and what words tell alone, ask as a cue, answer.
SHIPPED = {"nothing": POINTED, "alone": POINTED, "asks": POINTED * WIDTH, "answers": POINTED * WIDTH}
OTHERS = 6  # of a statement inside another: content begins, goes on, source starts, ends; of a target: against, for
INNER, TARGET = 0, 4
# What is learnt beside it, and measured.
MEASURED = {
    "manner": len(MANNERS),
    "modality": len(MODALITIES),
    "inner": 3,  # a cue inside what is said: outside, begins, goes on
    "sourceless": 2,
    "others alone": OTHERS,
    "others ask": OTHERS * WIDTH,
    "others answer": OTHERS * WIDTH,
}
LONGEST = 12
# What a loss, a mean over words or cues, weighs beside the others.
WEIGHTS = {"manner": 0.5, "modality": 0.3, "addressee": 0.5, "channel": 0.5, "time": 0.5, "stance": 0.7, "uncued": 0.3,
           "inner cue": 8, "inner content": 1, "inner source": 0.3}


class Hints(nn.Module):
    def __init__(self, width=384 * len(s.LAYERS)):
        super().__init__()
        self.norm = nn.LayerNorm(width, elementwise_affine=False)
        self.hidden = nn.Linear(width, HIDDEN)
        self.pointers = nn.Linear(HIDDEN, sum(SHIPPED.values()))
        self.others = nn.Linear(HIDDEN, sum(MEASURED.values()))
        self.distance = nn.Parameter(torch.zeros(POINTED, DISTANCES))
        self.others_distance = nn.Parameter(torch.zeros(OTHERS, DISTANCES))
        self.drop = nn.Dropout(0.2)

    def forward(self, x):
        h = self.drop(F.gelu(self.hidden(self.drop(self.norm(x)))))
        out = dict(zip(SHIPPED, self.pointers(h).split(list(SHIPPED.values()), dim=-1)))
        return out | dict(zip(MEASURED, self.others(h).split(list(MEASURED.values()), dim=-1)))

    def pointed(self, here, cues):
        return pair_scores(self.distance, here["asks"], here["answers"], here["alone"], cues)[0]

    def other(self, here, cues):
        return pair_scores(self.others_distance, here["others ask"], here["others answer"], here["others alone"], cues)[0]


def prepare(documents, run, wanted):
    """Of each document its paragraphs, each with the states of its words."""
    out = []
    for document in documents:
        laid_out = Laid([p.words for p in document.paragraphs])
        states = torch.from_numpy(s.states(run, wanted, laid_out)).split([len(p.words) for p in document.paragraphs])
        out.append(list(zip(document.paragraphs, states)))
    return out


class Laid:
    """What `states.py` wants of a document."""

    def __init__(self, paragraphs):
        self.paragraphs = paragraphs


def losses(model, states, paragraph, add):
    known = [a for a in paragraph.readings[0] if a.hint]
    if not known and not paragraph.uncued:
        return
    here = model(states.float())
    for first, last, stance in paragraph.uncued:
        against, towards = here["others alone"][first : last + 1, TARGET : TARGET + 2].mean(0)
        add("uncued", F.cross_entropy(leaning(against, towards)[None], torch.tensor([1 + stance])), 1)
    if not known:
        return
    cues = [a.cue for a in known]
    member = membership(cues, len(paragraph.words))
    for task in ("manner", "modality"):
        target = torch.tensor([getattr(a.hint, task) for a in known])
        add(task, F.cross_entropy(member @ here[task], target, reduction="sum"), len(known))
    scores, nothing = model.pointed(here, cues), member @ here["nothing"]
    for i, task in enumerate(POINTERS):
        span_loss(add, task, scores[2 * i : 2 * i + 2], nothing[:, 2 * i : 2 * i + 2], [a.hint.pointers[i] for a in known])
    scores = model.other(here, cues)
    for k, a in enumerate(known):
        for first, last, stance in a.hint.stances:
            against, towards = scores[TARGET : TARGET + 2, k, first : last + 1].mean(1)
            add("stance", F.cross_entropy(leaning(against, towards)[None], torch.tensor([1 + stance])), 1)
    inner = [a for a in known if a.hint.is_second and a.hint.found]
    cue_loss(add, "inner cue", here["inner"], [a.cue for a in inner])
    if inner:
        cues = [a.cue for a in inner]
        scores, nothing = model.other(here, cues), membership(cues, len(paragraph.words)) @ here["sourceless"]
        content_loss(add, "inner content", scores[INNER : INNER + 2], inner)
        span_loss(add, "inner source", scores[INNER + 2 : INNER + 4], nothing, [a.source for a in inner])


def leaning(against, towards):
    return torch.stack([against, torch.zeros(()), towards])


def cue_loss(add, task, logits, cues):
    target = torch.zeros(len(logits), dtype=torch.long)
    for first, last in cues:
        target[first] = 1
        target[first + 1 : last + 1] = 2
    add(task, F.cross_entropy(logits, target, reduction="sum"), len(target))


def content_loss(add, task, scores, attributions):
    n, length = scores.shape[1:]
    for k, a in enumerate(attributions):
        # Statements inside one another may share words, so each is told from "no content" by itself.
        target = torch.zeros(length, dtype=torch.long)
        for first, last in a.content:
            target[first] = 1
            target[first + 1 : last + 1] = 2
        joint = torch.cat([torch.zeros(1, length), scores[:, k]]).T
        add(task, F.cross_entropy(joint, target, reduction="sum"), length)


def span_loss(add, task, scores, nothing, spans):
    """A run of words or none for each cue, by its ends: `scores` [2, cues, words], `nothing` [cues, 2]."""
    for end in (0, 1):
        target = torch.tensor([0 if span is None else 1 + span[end] for span in spans])
        joint = torch.cat([nothing[:, end : end + 1], scores[end]], dim=1)
        add(task, F.cross_entropy(joint, target, reduction="sum") / 2, len(spans) / 2)


def train(articles, epochs, rate=1e-3, seed=1, batch=4, report=print):
    torch.manual_seed(seed)
    chance = random.Random(seed)
    model = Hints()
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.05)
    total = epochs * math.ceil(len(articles) / batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: min((i + 1) / 50, (total - i) / total))
    articles = list(articles)
    for epoch in range(epochs):
        chance.shuffle(articles)
        shown = defaultdict(list)
        for at in range(0, len(articles), batch):
            sums = defaultdict(lambda: [0.0, 0])

            def add(task, loss, count):
                sums[task][0] = sums[task][0] + loss
                sums[task][1] += count

            for paragraph, states in (pair for article in articles[at : at + batch] for pair in article):
                losses(model, states, paragraph, add)
            parts = {task: loss / max(count, 1) for task, (loss, count) in sums.items()}
            optimizer.zero_grad(set_to_none=True)
            sum(WEIGHTS[task] * part for task, part in parts.items()).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            for task, part in parts.items():
                shown[task].append(float(part.detach()))
        report(f"epoch {epoch + 1}/{epochs} " + " ".join(f"{t} {sum(x) / len(x):.3f}" for t, x in shown.items()), flush=True)
    return model.eval()


def best_run(scores, nothing):
    """The best run of words by its ends, or None: `scores` [2, words], `nothing` [2]."""
    start = torch.log_softmax(torch.cat([nothing[:1], scores[0]]), 0)
    end = torch.log_softmax(torch.cat([nothing[1:], scores[1]]), 0)
    best, run = start[0] + end[0], None
    for at in range(scores.shape[1]):
        ends = end[1 + at : 1 + at + LONGEST]
        e = int(ends.argmax())
        if start[1 + at] + ends[e] > best:
            best, run = start[1 + at] + ends[e], (at, at + e)
    return run


def told(model, articles):
    """(attribution, manner, modality, pointers, stances) of each attribution, as the model says."""
    for paragraph, states in (pair for article in articles for pair in article):
        known = [a for a in paragraph.readings[0] if a.hint]
        if not known:
            continue
        with torch.no_grad():
            here = model(states.float())
            cues = [a.cue for a in known]
            scores, others, member = model.pointed(here, cues), model.other(here, cues), membership(cues, len(paragraph.words))
            nothing, manner, modality = (member @ here[name] for name in ("nothing", "manner", "modality"))
            for k, a in enumerate(known):
                found = [best_run(scores[2 * i : 2 * i + 2, k], nothing[k, 2 * i : 2 * i + 2]) for i in range(len(POINTERS))]
                stances = [int(leaning(*others[TARGET : TARGET + 2, k, f : l + 1].mean(1)).argmax()) - 1 for f, l, _ in a.hint.stances]
                yield a, int(manner[k].argmax()), int(modality[k].argmax()), found, stances


def report(results):
    manner, modality, confused, stance = Counter(), Counter(), Counter(), Counter()
    pointers = defaultdict(lambda: [0, 0, 0])
    is_saying = lambda m: MANNERS[m] in ("said", "wrote", "displayed")
    for a, is_manner, is_modality, found, stances in results:
        manner[a.hint.manner == is_manner] += 1
        confused[is_saying(a.hint.manner), is_saying(is_manner)] += 1
        modality[a.hint.modality == is_modality] += 1
        for field, want, got in zip(POINTERS, a.hint.pointers, found):
            counts = pointers[field]
            counts[0] += bool(want and got and want[0] <= got[1] and got[0] <= want[1])
            counts[1] += want is not None
            counts[2] += got is not None
        for (_, _, want), got in zip(a.hint.stances, stances):
            stance[want, got] += 1
    n = sum(manner.values())
    yield f"{n} attributions: manner {manner[True] / n:.3f}, modality {modality[True] / n:.3f}"
    yield "sayings " + f1(confused[True, True], confused[True, True] + confused[True, False], confused[True, True] + confused[False, True])
    for field, counts in pointers.items():
        yield f"{field} {f1(*counts)}"
    each = [2 * stance[c, c] / max(1, sum(v for pair, v in stance.items() for x in pair if x == c)) for c in (-1, 0, 1)]
    yield f"stance macro F1 {sum(each) / 3:.3f} (against {each[0]:.2f}, neither {each[1]:.2f}, for {each[2]:.2f}) of {sum(stance.values())} mentions"


def f1(right, wanted, given):
    return f"F1 {2 * right / max(1, wanted + given):.3f} ({right} of {wanted}, {given} given)"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", required=True, help="what `corpus.py compile` wrote")
    parser.add_argument("--stances", help="NewsMTSC's training part: sentences, targets, and the stance towards them")
    parser.add_argument("--spurious", help="what `spurious.mjs` wrote: cues of the tagger's that are none")
    parser.add_argument("--tagger", required=True, help="the tagger's int8 ONNX")
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--out", required=True, type=Path, help="the checkpoint to write")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    wordpiece = tokenizer(args.vocabulary)
    run, wanted = s.session(args.tagger, args.threads)
    trained, dev = (prepare(records.read(args.corpus, wordpiece, {part}, args.spurious), run, wanted) for part in ("train", "dev"))
    if args.stances:
        trained += prepare(records.sentences(args.stances, wordpiece), run, wanted)
    model = train(trained, args.epochs)
    torch.save(model.state_dict(), args.out)
    print("\n".join(report(told(model, dev))))


if __name__ == "__main__":
    main()
