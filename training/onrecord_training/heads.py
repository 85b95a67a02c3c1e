"""The heads over mentions, on the tagger's frozen states: `python -m onrecord_training.heads --help`.

One hidden layer on the states after three of the encoder's layers (names live lower, roles higher), then for each word:
is it in a name, and of what; is it in a nominal, and of what; how would a pronoun call it (he, she, it, they); and two
vectors by which a mention asks for its antecedent and answers as one (mention ranking after Lee et al. 2017, with
given mentions). The tagger's weights are not touched, so what it finds stays the same to the bit.
"""

import argparse
import random
from pathlib import Path

import onnx
import torch
from torch import nn
from torch.nn import functional as F

from . import mentions as m
from . import states as s
from .attach import attached
from .text import tokenizer

WIDTH = 64
HIDDEN = 384
NAME_LABELS = 1 + 2 * len(m.NAMES)
NOMINAL_LABELS = 1 + 2 * len(m.NOMINALS)
BUCKETS = 12
KINDS = ["name", "nominal", "pronoun"]
WEIGHTS = (5, 5, 0.5, 1)


class Heads(nn.Module):
    def __init__(self, width=384 * len(s.LAYERS)):
        super().__init__()
        self.norm = nn.LayerNorm(width, elementwise_affine=False)
        self.hidden = nn.Linear(width, HIDDEN)
        self.name = nn.Linear(HIDDEN, NAME_LABELS)
        self.nominal = nn.Linear(HIDDEN, NOMINAL_LABELS)
        self.called = nn.Linear(HIDDEN, len(m.CALLED))
        self.ask = nn.Linear(HIDDEN, WIDTH)
        self.answer = nn.Linear(HIDDEN, WIDTH)
        # Training only: how likely an antecedent of a kind at a distance is by itself, so that the vectors needn't tell.
        self.distance = nn.Parameter(torch.zeros(3, 3, BUCKETS))
        self.drop = nn.Dropout(0.2)

    def forward(self, x):
        h = self.drop(F.gelu(self.hidden(self.drop(x))))
        return self.name(h), self.nominal(h), self.called(h), self.ask(h), self.answer(h)


def bucket(distance):
    return torch.clamp(torch.floor(2 * torch.log2(distance.float().clamp(min=1))), max=BUCKETS - 1).long()


def labels(kinds, unknown):
    """What nothing is known of, the loss leaves out."""
    return torch.tensor([-100 if i in unknown else kind for i, kind in enumerate(kinds)])


class Targets:
    """What is to be learnt of a document."""

    def __init__(self, document):
        n = len(document.words)
        self.names = labels(m.bio(n, document.names, m.NAMES), document.unnamed)
        self.nominals = None if document.nominals is None else labels(m.bio(n, document.nominals, m.NOMINALS), document.unmentioned)
        told = m.called(document)
        self.firsts = torch.tensor([x.first for x in document.mentions], dtype=torch.long)
        self.heads = torch.tensor([x.head for x in document.mentions], dtype=torch.long)
        self.kinds = torch.tensor([KINDS.index(x.kind) for x in document.mentions], dtype=torch.long)
        self.chains = torch.tensor([-1 - i if x.chain is None else x.chain for i, x in enumerate(document.mentions)])
        self.called = torch.tensor([-100 if x.kind == "pronoun" or x.chain not in told else told[x.chain] for x in document.mentions])
        words = [document.text[document.words[x.head].start : document.words[x.head].end].lower() for x in document.mentions]
        self.third = torch.tensor([w in m.PRONOUNS and x.kind == "pronoun" for w, x in zip(words, document.mentions)], dtype=torch.bool)
        self.persons = torch.tensor([w in m.HE | m.SHE for w in words], dtype=torch.bool)
        self.known = torch.tensor([x.is_known for x in document.mentions], dtype=torch.bool)

    def part(self, first, end):
        """Of the words from `first` to before `end`, counted from there."""
        out = Targets.__new__(Targets)
        inside = (self.firsts >= first) & (self.heads < end)
        for name, value in vars(self).items():
            if name in ("names", "nominals"):
                value = None if value is None else value[first:end]
            elif name in ("firsts", "heads"):
                value = value[inside] - first
            else:
                value = value[inside]
            setattr(out, name, value)
        return out

    @property
    def ends(self):
        """A given name tells more than a surname: both of a name's ends learn."""
        return torch.cat([self.firsts, self.heads])

    def links(self, model, ask, answer):
        """Log-probabilities [mention, antecedent or none (last)]."""
        n = len(self.heads)
        scores = ask[self.heads] @ answer[self.heads].T / WIDTH**0.5
        index = torch.arange(n)
        distance = index[:, None] - index[None, :]
        bias = model.distance[self.kinds[:, None], self.kinds[None, :], bucket(distance)]
        scores = (scores + bias).masked_fill(distance <= 0, -1e4)
        return torch.log_softmax(torch.cat([scores, torch.zeros(n, 1)], dim=1), dim=1)

    def same(self):
        n = len(self.heads)
        same = (self.chains[:, None] == self.chains[None, :]) & (torch.arange(n)[:, None] > torch.arange(n)[None, :])
        return torch.cat([same, ~same.any(1, keepdim=True)], dim=1)


class Example(Targets):
    """The same with the states that a tagger has of it."""

    def __init__(self, document, states):
        super().__init__(document)
        self.name = document.name
        self.states = torch.from_numpy(states)


def over(logits, kinds):
    """The mean loss over the words of which something is known."""
    if kinds is None or not (kinds >= 0).any():
        return torch.zeros(())
    return F.cross_entropy(logits, kinds, ignore_index=-100)


def complete(targets, states, teacher):
    """A word of which nothing is known and that the heads before took for none is none: where a mention ends is learnt, too."""
    with torch.no_grad():
        name, nominal, *_ = teacher.eval()(teacher.norm(states.float()))
    for labels, logits in ((targets.names, name), (targets.nominals, nominal)):
        labels[(labels < 0) & (logits.argmax(-1) == 0)] = 0


def losses(model, targets, states):
    """Those of names, of nominals, of how pronouns call a name, of links."""
    x = model.norm(states.float())
    name, nominal, called, ask, answer = model(x)
    parts = [over(name, targets.names), over(nominal, targets.nominals)]
    known = (targets.called >= 0).any() if len(targets.called) else False
    parts.append(F.cross_entropy(called[targets.ends], targets.called.repeat(2), ignore_index=-100) if known else torch.zeros(()))
    if len(targets.heads) > 1:
        links = targets.links(model, ask, answer).masked_fill(~targets.same(), float("-inf"))
        weight = torch.where(targets.third, 2.0, 1.0) * targets.known
        parts.append(-(torch.logsumexp(links, 1) * weight).sum() / weight.sum().clamp(min=1))
    else:
        parts.append(torch.zeros(()))
    return parts


def weighed(parts):
    """The sum of `losses`, each weighed."""
    return sum(weight * part for weight, part in zip(WEIGHTS, parts))


def runs(labels):
    """(first, last, kind) of each run in a sequence of BIO labels."""
    out = []
    for i, label in enumerate(labels):
        if label == 0:
            continue
        kind = (label - 1) // 2
        if label % 2 == 0 and out and out[-1][1] == i - 1 and out[-1][2] == kind:
            out[-1] = (out[-1][0], i, kind)
        else:
            out.append((i, i, kind))
    return set(out)


def measure(model, examples):
    """F1 of names and nominals, accuracy of `called`, share of he and she, of it and they linked into their chain."""
    model.eval()
    counts = dict.fromkeys(("name", "nominal"))
    hits = {k: [0, 0, 0] for k in counts}
    right = {k: [0, 0] for k in ("called", "he, she", "it, they", "nominal")}
    with torch.no_grad():
        for e in examples:
            name, nominal, called, ask, answer = model(model.norm(e.states.float()))
            for key, logits, gold in (("name", name, e.names), ("nominal", nominal, e.nominals)):
                if gold is None:
                    continue
                found = runs(torch.where(gold < 0, 0, logits.argmax(-1)).tolist())
                wanted = runs(gold.clamp(min=0).tolist())
                hits[key] = [a + b for a, b in zip(hits[key], (len(found & wanted), len(found), len(wanted)))]
            if len(e.heads) < 2:
                continue
            known = e.called >= 0
            right["called"][0] += int((called[e.heads].argmax(-1) == e.called)[known].sum())
            right["called"][1] += int(known.sum())
            links, same = e.links(model, ask, answer), e.same()
            ok = same.gather(1, links[:, :-1].argmax(1, keepdim=True))[:, 0]
            anaphoric = ~same[:, -1] & e.known
            for key, which in (("he, she", e.third & e.persons), ("it, they", e.third & ~e.persons), ("nominal", e.kinds == 1)):
                which = which & anaphoric
                right[key][0] += int(ok[which].sum())
                right[key][1] += int(which.sum())
    model.train()
    out = {k: round(2 * a / max(b + c, 1), 3) for k, (a, b, c) in hits.items()}
    return out | {k: f"{a / max(b, 1):.3f} of {b}" for k, (a, b) in right.items()}


def gather(args):
    wordpiece = tokenizer(args.vocabulary)
    run, wanted = s.session(args.tagger, args.threads)
    example = lambda document: Example(document, s.states(run, wanted, document))
    gold = [example(m.gum(path, wordpiece)) for path in sorted(Path(args.gum).glob("*.conllu"))]
    silver = {
        part: [example(d) for d in m.silver(Path(args.polnear, part), Path(args.polnear, f"{part}.corenlp.jsonl"), wordpiece)]
        for part in ("train", "dev")
    }
    news = [e for e in gold if e.name.startswith("GUM_news")]
    read = {part: [example(d) for d in m.corpus(args.corpus, {part}, wordpiece)] if args.corpus else [] for part in ("train", "dev")}
    if args.init:
        teacher = going_on_from(args.init)
        for e in read["train"]:
            complete(e, e.states, teacher)
    return [e for e in gold if e not in news], silver["train"], read["train"], [h for h in (news, silver["dev"], read["dev"]) if h]


def going_on_from(path):
    """The heads of a tagger's ONNX, for states that are much like those that they were trained on."""
    from .shipped import mentions_of

    model = Heads()
    model.load_state_dict(mentions_of(onnx.load(path)), strict=False)
    return model


def train(gold, silver, read, held, epochs=12, rate=1e-3, seed=1, share=3, report=print, init=None):
    """`share`: how often a gold document is seen for each time that one of the others is; `init`: a tagger's ONNX to go on from."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    model = going_on_from(init) if init else Heads()
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    pool = gold * share + silver + read
    total = epochs * (len(pool) // 4)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: min((i + 1) / 100, (total - i) / total))
    for epoch in range(epochs):
        chance.shuffle(pool)
        shown = [0.0] * 4
        for at in range(0, len(pool) - 3, 4):
            sums = [torch.zeros(())] * 4
            for e in pool[at : at + 4]:
                sums = [a + b / 4 for a, b in zip(sums, losses(model, e, e.states))]
            loss = weighed(sums)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            shown = [0.98 * x + 0.02 * float(y.detach()) for x, y in zip(shown, sums)]
        report(f"epoch {epoch + 1}/{epochs}", [round(x, 3) for x in shown], *(measure(model, h) for h in held), flush=True)
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gum", required=True, help="the folder of GUM's CoNLL-U")
    parser.add_argument("--polnear", required=True, help="PolNeAR's folder, with CoreNLP's *.corenlp.jsonl")
    parser.add_argument("--corpus", help="the reader's corpus, as `corpus.py compile` and `fill` wrote it: its training part is learnt, its dev part measured")
    parser.add_argument("--tagger", required=True, help="the tagger's int8 ONNX")
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--out", required=True, help="the checkpoint to write")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--init", help="a tagger's ONNX whose heads to go on from")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    gold, silver, read, held = gather(args)
    model = train(gold, silver, read, held, args.epochs, args.rate, init=args.init)
    torch.save(model.state_dict(), args.out)


if __name__ == "__main__":
    main()
