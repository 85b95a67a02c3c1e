"""The stance of a speaker towards somebody whom a statement mentions: `python -m onrecord_training.stance --help`.

Trained on the reader's corpus, on pairs of a statement and a target that were read in PolNeAR (`stances.tsv`), and on NewsMTSC
(Hamborg & Donnay 2021, MIT), whose sentences of political news have a target and -1, 0 or 1. What is the target's, what is
said and what credits it is told by the shapes of the words, of which each has a twin for each; what is read off is the state
of [CLS] beside the mean of the target's.
"""

import argparse
import hashlib
import json
import math
import random
from pathlib import Path

import numpy as np
import torch
from onnx import TensorProto, helper
from onnxruntime import InferenceSession
from torch import nn
from torch.nn import functional as F

from . import encoder, export
from .shipped import stance_of
from .states import feed
from .text import CLS, SEP, SHAPES, paragraphs, tokenizer, words

# The most pieces between [CLS] and [SEP], and what is seen around a statement, in code points; src/stance/judge.ts cuts to 46, for speed.
MOST_PIECES = 62
AROUND = 60
AROUND_IT, TARGET, CONTENT, CUE = range(4)
MARKS = 4
CLASSES = 3
# First statements are learnt, with so many sentences of NewsMTSC, whose mood is no speaker's stance; then once more both, all of
# them, at a lower rate: they have idioms that the statements lack. Of one target so many mentions are learnt.
SENTENCES = 4000
LAST_RATE = 0.5
# From a checkpoint it goes on for so many epochs, with so many of those sentences, at so much of the rate.
ONWARD = (2, 2500, 0.6)
MENTIONS = 2
# By how many statements it is seen what the matrices' inputs are like.
SAMPLE = 200


class Stance(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.encoder = body
        width = body.word.weight.shape[1]
        shape = body.shape.weight.data
        twins = nn.Embedding(MARKS * SHAPES, width)
        twins.weight.data = torch.cat([shape, *(shape + 0.02 * torch.randn_like(shape) + 0.05 * torch.randn(width) for _ in range(MARKS - 1))])
        body.shape = twins
        # What a word means is known; so few sentences would only bend it.
        body.word.weight.requires_grad_(False)
        self.hidden = nn.Linear(2 * width, width)
        self.out = nn.Linear(width, CLASSES)

    def forward(self, pieces, shapes, mask):
        x = self.encoder(pieces, shapes, mask)
        target = ((shapes >= SHAPES * TARGET) & (shapes < SHAPES * CONTENT) & mask).unsqueeze(-1).to(x.dtype)
        pooled = torch.cat([x[:, 0], (x * target).sum(1) / target.sum(1).clamp(min=1)], -1)
        pooled = F.dropout(pooled, 0.1, self.training)
        return self.out(F.dropout(torch.tanh(self.hidden(pooled)), 0.1, self.training))


def encode(body, mark):
    """Pieces and shapes of some words, `mark` telling what each is; many are cut around the target."""
    pieces, shapes = [], []
    for w in body:
        pieces += w.pieces
        shapes += [w.shape + SHAPES * mark(w)] * len(w.pieces)
    if len(pieces) > MOST_PIECES:
        at = next((i for i, s in enumerate(shapes) if SHAPES * TARGET <= s < SHAPES * CONTENT), 0)
        low = max(0, min(at - MOST_PIECES // 2, len(pieces) - MOST_PIECES))
        pieces, shapes = pieces[low : low + MOST_PIECES], shapes[low : low + MOST_PIECES]
    return [CLS, *pieces, SEP], [0, *shapes, 0]


def touches(word, spans):
    return any(word.start < end and word.end > start for start, end in spans)


def encode_statement(text, content, cue, target, wordpiece):
    """A statement in the paragraph where it mentions its target; spans in code points."""
    first, last = next(((s, e) for s, e in paragraphs(text) if s <= target[0] < e), (0, len(text)))
    own = [span for span in [*content, *cue, target] if span[0] < last and span[1] > first]
    start = max(first, min(s for s, _ in own) - AROUND)
    end = min(last, max(e for _, e in own) + AROUND)
    while start > first and not text[start - 1].isspace():
        start -= 1
    while end < last and not text[end].isspace():
        end += 1
    mark = lambda w: TARGET if touches(w, [target]) else CONTENT if touches(w, content) else CUE if touches(w, cue) else AROUND_IT
    return encode(words(text, start, end, wordpiece), mark)


def sentences(path, wordpiece):
    """NewsMTSC: of a sentence nobody says who says it."""
    for item in map(json.loads, Path(path).read_text(encoding="utf8").splitlines()):
        target = [(item["from"], item["to"])]
        body = words(item["sentence"], 0, len(item["sentence"]), wordpiece)
        yield *encode(body, lambda w: TARGET if touches(w, target) else AROUND_IT), item["polarity"] + 1


def mentioned(statement, actor):
    """Where a statement mentions an actor: in what is said, or between the cue and that ("accused Hale of …")."""
    inside = [m for m in actor["mentions"] if any(s <= m[0] and m[1] <= e for s, e in statement["content"])]
    if inside or not statement["cue"]:
        return inside
    return [m for m in actor["mentions"] if statement["cue"][0][0] <= m[0] < statement["content"][0][0]]


def statements(path, parts, wordpiece, most=MENTIONS):
    """The statements of the reader's corpus, as `corpus.py compile` and `fill` wrote it."""
    for article in map(json.loads, Path(path).read_text(encoding="utf8").splitlines()):
        if article["part"] not in parts:
            continue
        for s in article["statements"]:
            if s["kind"] == "act" or s["manner"] == "none" or not s["content"]:
                continue
            for about in s["about"]:
                for m in mentioned(s, article["actors"][about["actor"]])[:most]:
                    yield *encode_statement(article["text"], s["content"], s["cue"], m, wordpiece), about["stance"] + 1


def pairs(path, polnear, wordpiece):
    """Pairs that were read in PolNeAR's training part: a line a pair, spans in code points."""
    spans = lambda field: [tuple(map(int, span.split("-"))) for span in field.split(",") if span]
    texts = {}
    for line in Path(path).read_text(encoding="utf8").splitlines():
        if line.startswith("#"):
            continue
        name, content, cue, target, stance = line.split("\t")
        if name not in texts:
            with open(Path(polnear, "text", name), encoding="utf8", newline="") as file:
                texts[name] = file.read()
        yield *encode_statement(texts[name], spans(content), spans(cue), spans(target)[0], wordpiece), int(stance) + 1


def written(path, wordpiece, held):
    """Invented statements (`stances.jsonl`): a line a statement, with the words of its content, its cue and its targets.

    One in twelve, by the hash of its text, is held out.
    """
    for item in map(json.loads, Path(path).read_text(encoding="utf8").splitlines()):
        if (hashlib.sha256(item["text"].encode()).digest()[0] % 12 == 0) != held:
            continue
        text, content, at = item["text"], [], 0
        for piece in item["content"]:
            at = text.index(piece, at)
            content.append((at, at + len(piece)))
            at += len(piece)
        cue = outside(text, item["cue"], content)
        for target, stance in item["targets"]:
            start = next(s + text[s:e].index(target) for s, e in content if target in text[s:e])
            yield *encode_statement(text, content, [cue] if cue else [], (start, start + len(target)), wordpiece), stance + 1


def outside(text, words, content):
    """Where some words stand first outside of what is said."""
    at = text.find(words) if words else -1
    while at >= 0 and any(s <= at < e for s, e in content):
        at = text.find(words, at + 1)
    return (at, at + len(words)) if at >= 0 else None


def batch(items):
    length = max(len(i[0]) for i in items)
    pieces, shapes = (torch.zeros(len(items), length, dtype=torch.long) for _ in range(2))
    mask = torch.zeros(len(items), length, dtype=torch.bool)
    for k, (p, s, *_) in enumerate(items):
        pieces[k, : len(p)], shapes[k, : len(s)], mask[k, : len(p)] = torch.tensor(p), torch.tensor(s), True
    return pieces, shapes, mask


def predict(model, items, size=64):
    model.eval()
    order = sorted(range(len(items)), key=lambda i: len(items[i][0]))
    out = torch.zeros(len(items), CLASSES)
    with torch.no_grad():
        for k in range(0, len(order), size):
            at = order[k : k + size]
            out[at] = model(*batch([items[i] for i in at])).float()
    return out


def macro(predicted, gold):
    """Macro F1 over the three classes, as NewsMTSC's authors report it, and each class's."""
    each = []
    for c in range(CLASSES):
        both = ((predicted == c) & (gold == c)).sum().item()
        each.append(2 * both / max(1, (predicted == c).sum().item() + (gold == c).sum().item()))
    return sum(each) / CLASSES, [round(x, 3) for x in each]


def train(model, items, held, epochs, rate, size, report, seed=1):
    """`held`: by name what is measured after each epoch."""
    random.seed(seed)
    learnt = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    is_body = lambda n: n.startswith("encoder.") and ".shape." not in n
    groups = [{"params": [p for n, p in learnt if is_body(n)], "lr": rate}, {"params": [p for n, p in learnt if not is_body(n)], "lr": 5 * rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = epochs * math.ceil(len(items) / size)
    warm = 0.08 * steps
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / warm, max(0, (steps - s) / (steps - warm))))
    for epoch in range(epochs):
        model.train()
        order = random.sample(range(len(items)), len(items))
        groups = []
        for k in range(0, len(order), 20 * size):
            near = sorted(order[k : k + 20 * size], key=lambda i: len(items[i][0]))
            groups += [near[j : j + size] for j in range(0, len(near), size)]
        random.shuffle(groups)
        total = 0.0
        for group in groups:
            with torch.autocast("cpu", torch.bfloat16, enabled=torch.cpu._is_avx512_bf16_supported()):
                scores = model(*batch([items[i] for i in group])).float()
            loss = F.cross_entropy(scores, torch.tensor([items[i][2] for i in group]), label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item() / len(groups)
        measured = " ".join(f"{name} {macro(predict(model, part).argmax(1), torch.tensor([i[2] for i in part]))}" for name, part in held.items())
        report(f"epoch {epoch + 1}/{epochs} loss {total:.3f} macro F1 {measured}", flush=True)
    return model


def build(state):
    """The fp32 graph: pieces and shapes [1, length] to scores [1, 3] (against, neither, for)."""
    w = export.numpy_state(state)
    g = export.Graph()
    x = export.encode(g, w, layers_of(state))
    first = g.node("Squeeze", g.node("Gather", x, g.constant("first", np.array([0])), axis=1), g.constant("middle", np.array([1])))
    from_here = g.node("GreaterOrEqual", "shapes", g.constant("target", np.array(SHAPES * TARGET, np.int32)))
    to_here = g.node("Less", "shapes", g.constant("content", np.array(SHAPES * CONTENT, np.int32)))
    own = g.node("Cast", g.node("And", from_here, to_here), to=TensorProto.FLOAT)
    own = g.node("Unsqueeze", own, g.constant("last", np.array([2])))
    axis = g.constant("axis", np.array([1]))
    total = g.node("ReduceSum", g.node("Mul", x, own), axis, keepdims=0)
    count = g.node("Max", g.node("ReduceSum", own, axis, keepdims=0), g.constant("least", np.array(1, np.float32)))
    pooled = g.node("Concat", first, g.node("Div", total, count), axis=-1)
    hidden = g.node("Tanh", g.linear(pooled, "hidden", w["hidden.weight"], w["hidden.bias"]))
    product = g.node("MatMul", hidden, g.constant("out.weight", w["out.weight"].T))
    g.nodes.append(helper.make_node("Add", [product, g.constant("out.bias", w["out.bias"])], ["scores"], name="scores"))
    return export.model_of(g, "stance", "scores", [1, CLASSES])


def layers_of(state):
    return 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layers."))


def temperature(scores, gold):
    """By which scores are divided so that their probabilities are calibrated (Guo et al. 2017)."""
    grid = torch.linspace(0.5, 4, 71)
    return float(min(grid, key=lambda t: F.cross_entropy(scores / t, gold).item()))


def ece(probabilities, gold, bins=10):
    p, best = probabilities.max(1)
    at = (p * bins).long().clamp(max=bins - 1)
    right = (best == gold).float()
    return sum((at == b).float().mean().item() * abs(p[at == b].mean() - right[at == b].mean()).item() for b in range(bins) if (at == b).any())


def ship(state, held, seen, folder):
    """Writes `stance.onnx` and `stance.json`, and prints what the int8 model is worth on `held`; `seen` is what it learnt from."""
    path = Path(folder, "stance.onnx")
    export.ship(build(state), path, [feed(p, s) for p, s, _ in random.Random(1).sample(seen, SAMPLE)])
    session = InferenceSession(path)
    run = lambda pieces, shapes: session.run(None, feed(pieces, shapes))[0][0]
    scores = torch.tensor(np.array([run(p, s) for p, s, _ in held]))
    gold = torch.tensor([i[2] for i in held])
    t = temperature(scores, gold)
    file = Path(folder, "stance.json")
    # How much the words of a statement count is fitted elsewhere (`bench/stance.mjs`), and stays.
    fitted = json.loads(file.read_text()) if file.exists() else {}
    settings = {**fitted, "model": "onrecord-stance-4", "layers": layers_of(state), "temperature": round(t, 3)}
    file.write_text(json.dumps(settings, indent=1) + "\n")
    print(f"int8: macro F1 {macro(scores.argmax(1), gold)}, calibration error {ece(F.softmax(scores / t, -1), gold):.3f}, {path.stat().st_size / 1e6:.1f} MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="a folder with newsmtsc/train.jsonl and polnear/train")
    parser.add_argument("--corpus", required=True, help="what `corpus.py compile` and `fill` wrote")
    parser.add_argument("--pairs", required=True, help="stances.tsv")
    parser.add_argument("--written", required=True, help="stances.jsonl")
    parser.add_argument("--encoder", required=True, help="BERT's weights: .safetensors or fp32 .onnx")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--out", required=True, help="the checkpoint to write")
    parser.add_argument("--init", help="a checkpoint of this model to go on from, or the stance.onnx that ships, with more to learn from")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--batch", type=int, default=48)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--model", help="the folder to write stance.onnx and stance.json to")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    torch.set_num_threads(args.threads)
    wordpiece = tokenizer(args.vocabulary)
    data = Path(args.data)
    own = [
        *statements(args.corpus, {"train"}, wordpiece),
        *pairs(args.pairs, data / "polnear" / "train", wordpiece),
        *written(args.written, wordpiece, held=False),
    ]
    others = [*sentences(data / "newsmtsc" / "train.jsonl", wordpiece)]
    held = {"corpus": [*statements(args.corpus, {"dev"}, wordpiece, most=1)], "written": [*written(args.written, wordpiece, held=True)], "NewsMTSC": [*sentences(data / "newsmtsc" / "dev.jsonl", wordpiece)]}
    model = Stance(encoder.load(args.encoder, args.layers))
    if args.init:
        model.load_state_dict(stance_of(args.init) if args.init.endswith(".onnx") else torch.load(args.init))
        epochs, sentence_count, share = ONWARD
        train(model, own + random.sample(others, sentence_count), held, epochs, share * args.rate, args.batch, print, seed=args.seed)
    else:
        train(model, own * 2 + random.sample(others, SENTENCES), held, args.epochs, args.rate, args.batch, print, seed=args.seed)
        train(model, own + others, held, 1, LAST_RATE * args.rate, args.batch, print, seed=args.seed + 1)
    torch.save(model.state_dict(), args.out)
    if args.model:
        ship(model.state_dict(), held["corpus"], own, args.model)


if __name__ == "__main__":
    main()
