"""The stance of a sentence towards someone in it: `python -m onrecord_training.stance --help`.

Trained on NewsMTSC (Hamborg & Donnay 2021, MIT): sentences of political news, a target, and -1, 0 or 1. The target's words
are told by their shapes, of which each has a twin for the target; what is read off is the state of [CLS] beside the
mean of the target's.
"""

import argparse
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
from .text import CLS, SEP, SHAPES, tokenizer, words

MOST_PIECES = 34  # with [CLS] and [SEP]; as in src/stance/judge.ts
CLASSES = 3


class Stance(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.encoder = body
        width = body.word.weight.shape[1]
        shape = body.shape.weight.data
        twins = nn.Embedding(2 * SHAPES, width)
        twins.weight.data = torch.cat([shape, shape + 0.02 * torch.randn_like(shape)])
        body.shape = twins
        self.hidden = nn.Linear(2 * width, width)
        self.out = nn.Linear(width, CLASSES)

    def forward(self, pieces, shapes, mask):
        x = self.encoder(pieces, shapes, mask)
        target = ((shapes >= SHAPES) & mask).unsqueeze(-1).to(x.dtype)
        pooled = torch.cat([x[:, 0], (x * target).sum(1) / target.sum(1).clamp(min=1)], -1)
        pooled = F.dropout(pooled, 0.1, self.training)
        return self.out(F.dropout(torch.tanh(self.hidden(pooled)), 0.1, self.training))


def encode(sentence, start, end, wordpiece):
    """Pieces and shapes of a sentence with a target; a long one is cut around it."""
    pieces, shapes = [], []
    for w in words(sentence, 0, len(sentence), wordpiece):
        own = SHAPES if w.start < end and w.end > start else 0
        pieces += w.pieces
        shapes += [w.shape + own] * len(w.pieces)
    most = MOST_PIECES - 2
    if len(pieces) > most:
        at = next((i for i, s in enumerate(shapes) if s >= SHAPES), 0)
        low = max(0, min(at - most // 2, len(pieces) - most))
        pieces, shapes = pieces[low : low + most], shapes[low : low + most]
    return [CLS, *pieces, SEP], [0, *shapes, 0]


def load(path, wordpiece):
    out = []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            item = json.loads(line)
            out.append((*encode(item["sentence"], item["from"], item["to"], wordpiece), item["polarity"] + 1))
    return out


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


def train(model, items, held, epochs, rate, size, report, soft=None, seed=1):
    """`soft`: a teacher's probabilities for the items, mixed with the labels where given."""
    random.seed(seed)
    gold = torch.tensor([i[2] for i in held])
    head = [p for n, p in model.named_parameters() if not n.startswith("encoder.") or ".shape." in n]
    body = [p for n, p in model.named_parameters() if n.startswith("encoder.") and ".shape." not in n]
    optimizer = torch.optim.AdamW([{"params": body, "lr": rate}, {"params": head, "lr": 5 * rate}], weight_decay=0.01)
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
            with torch.autocast("cpu", torch.bfloat16):
                scores = model(*batch([items[i] for i in group])).float()
            if soft is None:
                loss = F.cross_entropy(scores, torch.tensor([items[i][2] for i in group]), label_smoothing=0.05)
            else:
                loss = -(soft[group] * F.log_softmax(scores, -1)).sum(-1).mean()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item() / len(groups)
        report(f"epoch {epoch + 1}/{epochs} loss {total:.3f} macro F1 {macro(predict(model, held).argmax(1), gold)}", flush=True)
    return model


def build(state):
    """The fp32 graph: pieces and shapes [1, length] to scores [1, 3] (against, neither, for)."""
    w = export.numpy_state(state)
    g = export.Graph()
    x = export.encode(g, w, layers_of(state))
    first = g.node("Squeeze", g.node("Gather", x, g.constant("first", np.array([0])), axis=1), g.constant("middle", np.array([1])))
    own = g.node("Cast", g.node("GreaterOrEqual", "shapes", g.constant("target", np.array(SHAPES, np.int32))), to=TensorProto.FLOAT)
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


def ship(state, held, folder):
    """Writes `stance.onnx` and `stance.json`, and prints what the int8 model is worth."""
    path = Path(folder, "stance.onnx")
    export.ship(build(state), path, 2 * SHAPES)
    session = InferenceSession(path)
    run = lambda pieces, shapes: session.run(None, {"pieces": np.array([pieces], np.int32), "shapes": np.array([shapes], np.int32)})[0][0]
    scores = torch.tensor(np.array([run(p, s) for p, s, _ in held]))
    gold = torch.tensor([i[2] for i in held])
    t = temperature(scores, gold)
    file = Path(folder, "stance.json")
    # How much the words of a statement count was set by hand, and stays.
    by_hand = json.loads(file.read_text()) if file.exists() else {}
    settings = {**by_hand, "model": "onrecord-stance-1", "layers": layers_of(state), "temperature": round(t, 3)}
    file.write_text(json.dumps(settings, indent=1) + "\n")
    print(f"int8: macro F1 {macro(scores.argmax(1), gold)}, calibration error {ece(F.softmax(scores / t, -1), gold):.3f}, {path.stat().st_size / 1e6:.1f} MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="NewsMTSC's folder: train.jsonl, dev.jsonl")
    parser.add_argument("--encoder", required=True, help="BERT's weights: .safetensors or fp32 .onnx")
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--out", required=True, help="the checkpoint to write")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--model", help="the folder to write stance.onnx and stance.json to")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    wordpiece = tokenizer(args.vocabulary)
    data, held = (load(Path(args.data, f"{part}.jsonl"), wordpiece) for part in ("train", "dev"))
    model = Stance(encoder.load(args.encoder, args.layers))
    train(model, data, held, args.epochs, args.rate, args.batch, print, seed=args.seed)
    torch.save(model.state_dict(), args.out)
    if args.model:
        ship(model.state_dict(), held, args.model)


if __name__ == "__main__":
    main()
