"""Trains the tagger on PolNeAR's training part: `python -m onrecord_training.train --help`."""

import argparse
import json
import math
import os
import random
import time
from pathlib import Path

import torch
import torch.distributed
import torch.multiprocessing
from torch.nn import functional as F

from . import data, encoder
from .model import Tagger, pair_scores
from .text import CLS, MASK, SEP, MAX_PIECES, tokenizer, windows


class Window:
    """Paragraphs of one document laid out for the encoder: `heads` are the places of the words' first pieces."""

    def __init__(self, paragraphs):
        self.paragraphs = paragraphs
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


def batch(group):
    length = max(len(w.pieces) for w in group)
    pieces = torch.zeros(len(group), length, dtype=torch.long)
    shapes = torch.zeros(len(group), length, dtype=torch.long)
    mask = torch.zeros(len(group), length, dtype=torch.bool)
    for i, w in enumerate(group):
        n = len(w.pieces)
        pieces[i, :n], shapes[i, :n], mask[i, :n] = torch.tensor(w.pieces), torch.tensor(w.shapes), True
    return pieces, shapes, mask


def found_cues(cue_logits, gold, threshold=0.1):
    """Places that the model takes for cues now and that no gold cue touches: the pair heads must give them nothing."""
    p = cue_logits.detach().float().softmax(-1)
    taken = {i for first, last in gold for i in range(first, last + 1)}
    return [(i, i) for i in (p[:, 1] > threshold).nonzero().flatten().tolist() if i not in taken]


def losses(model, outputs, window, row, choose):
    cue, asks, answers, alone, none = outputs
    cue_loss = content_loss = source_loss = 0.0
    cue_count = content_count = source_count = 0
    for paragraph, heads in zip(window.paragraphs, window.heads):
        at = torch.tensor(heads)
        length = len(heads)
        attributions = choose(paragraph)
        logits = cue[row, at]
        target = torch.zeros(length, dtype=torch.long)
        for a in attributions:
            target[a.cue[0]] = 1
            target[a.cue[0] + 1 : a.cue[1] + 1] = 2
        cue_loss = cue_loss + F.cross_entropy(logits, target, reduction="sum")
        cue_count += length
        cues = [a.cue for a in attributions]
        cues += found_cues(logits, cues)
        if not cues:
            continue
        scores, member = pair_scores(model.distance, asks[row, at], answers[row, at], alone[row, at], cues)
        n = len(cues)
        target = torch.zeros(length, dtype=torch.long)
        for k, a in enumerate(attributions):
            for first, last in a.content:
                target[first] = 1 + k
                target[first + 1 : last + 1] = 1 + n + k
        joint = torch.cat([torch.zeros(1, length), scores[0], scores[1]]).T
        content_loss = content_loss + F.cross_entropy(joint, target, reduction="sum")
        content_count += length
        if attributions:
            g = len(attributions)
            nothing = member[:g] @ none[row, at]
            for end in (0, 1):
                target = torch.tensor([0 if a.source is None else 1 + a.source[end] for a in attributions])
                joint = torch.cat([nothing[:, end : end + 1], scores[2 + end, :g]], dim=1)
                source_loss = source_loss + F.cross_entropy(joint, target, reduction="sum")
            source_count += g
    return (cue_loss, cue_count), (content_loss, content_count), (source_loss, source_count)


def epoch_windows(documents, chance):
    out = []
    for document in documents:
        lengths = [p.pieces for p in document.paragraphs]
        for group in windows(lengths, first=chance.randint(64, MAX_PIECES)):
            out.append(Window([document.paragraphs[i] for i in group]))
    # Windows of like length share a batch; the order of the batches is random.
    out.sort(key=lambda w: len(w.pieces) + chance.random() * 64)
    return out


def mask_words(window, chance, share):
    pieces = list(window.pieces)
    for paragraph, heads in zip(window.paragraphs, window.heads):
        for word, head in zip(paragraph.words, heads):
            if chance.random() < share:
                pieces[head : head + len(word.pieces)] = [MASK] * len(word.pieces)
    masked = Window.__new__(Window)
    masked.paragraphs, masked.pieces, masked.shapes, masked.heads = window.paragraphs, pieces, window.shapes, window.heads
    return masked


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="the folder of PolNeAR's training part")
    parser.add_argument("--encoder", required=True, help="weights to start from, .safetensors or .onnx")
    parser.add_argument("--vocabulary", required=True, help="vocab.txt of the encoder")
    parser.add_argument("--layers", type=int, required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--mask", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--init", help="a checkpoint of this tagger to go on from")
    parser.add_argument("--processes", type=int, default=1, help="each takes --batch windows a step, on one core")
    args = parser.parse_args()
    if args.processes == 1:
        train(0, args)
    else:
        os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
        os.environ.setdefault("MASTER_PORT", "29518")
        torch.multiprocessing.spawn(train, (args,), nprocs=args.processes)


def average_gradients(model, processes):
    """Sums the processes' gradients in one message and divides: data-parallel training without a wrapper."""
    parameters = list(model.parameters())
    flat = torch.cat([(torch.zeros_like(p) if p.grad is None else p.grad).reshape(-1) for p in parameters])
    torch.distributed.all_reduce(flat)
    flat /= processes
    at = 0
    for p in parameters:
        p.grad = flat[at : at + p.numel()].view_as(p)
        at += p.numel()


def train(rank, args):
    if args.processes > 1:
        torch.set_num_threads(1)
        torch.distributed.init_process_group("gloo", rank=rank, world_size=args.processes)
    torch.manual_seed(args.seed)
    chance = random.Random(args.seed)  # the same in every process: they share out the same windows
    noise = random.Random(f"{args.seed}/{rank}")
    device = "cuda" if torch.cuda.is_available() else "cpu"
    documents = list(data.read(args.data, tokenizer(args.vocabulary)))
    model = Tagger(encoder.load(args.encoder, args.layers))
    if args.init:
        model.load_state_dict(torch.load(args.init))
    matrices = lambda m: [p for p in m.parameters() if p.dim() > 1]
    vectors = lambda m: [p for p in m.parameters() if p.dim() == 1]
    inside = {id(p) for p in model.encoder.parameters()}
    heads = [p for p in model.parameters() if id(p) not in inside]
    optimizer = torch.optim.AdamW(
        [
            {"params": matrices(model.encoder), "lr": args.rate, "weight_decay": 0.01},
            {"params": vectors(model.encoder), "lr": args.rate, "weight_decay": 0.0},
            {"params": heads, "lr": args.head_rate, "weight_decay": 0.01},
        ]
    )
    per_epoch = math.floor(len(epoch_windows(documents, random.Random(0))) / (args.batch * args.processes))
    total = int(args.epochs * per_epoch)
    rate = lambda step: min((step + 1) / (0.06 * total), max(0.0, (total - step) / (0.94 * total)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    model.encoder.to(device)

    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "settings.json").write_text(json.dumps(vars(args), indent=2))
    # Where a processor has no instructions for bf16, products in it take twelve times as long.
    is_fast = device == "cuda" or torch.cpu._is_avx512_bf16_supported()
    step, began, shown = 0, time.time(), [0.0] * 3
    while step < total:
        ready = epoch_windows(documents, chance)
        groups = [ready[i : i + args.batch] for i in range(0, len(ready), args.batch)]
        chance.shuffle(groups)
        groups = groups[: len(groups) - len(groups) % args.processes]
        for group in groups[rank :: args.processes]:
            if step == total:
                break
            group = [mask_words(w, noise, args.mask) for w in group]
            pieces, shapes, mask = (t.to(device) for t in batch(group))
            with torch.autocast(device, dtype=torch.bfloat16, enabled=is_fast):
                states = model.encoder(pieces, shapes, None if mask.all() else mask)
            # The heads' many small operations run on the processor wherever the encoder runs.
            outputs = model.heads(states.float().cpu())
            sums = [[0.0, 0], [0.0, 0], [0.0, 0]]
            for row, window in enumerate(group):
                reading = noise.randrange(1_000_000)
                choose = lambda p: p.readings[reading % len(p.readings)]
                for part, (loss, count) in zip(sums, losses(model, outputs, window, row, choose)):
                    part[0], part[1] = part[0] + loss, part[1] + count
            # Per-word losses are tiny for cues, most words being none; the weights bring the three to one size.
            parts = [loss / max(count, 1) for loss, count in sums]
            loss = 10 * parts[0] + 3 * parts[1] + parts[2]
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            if args.processes > 1:
                average_gradients(model, args.processes)
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            shown = [0.98 * s + 0.02 * float(torch.as_tensor(p).detach()) for s, p in zip(shown, parts)]
            if rank == 0 and step % 25 == 0:
                minutes = (time.time() - began) / 60
                print(
                    f"step {step}/{total} epoch {step / per_epoch:.2f} cue {shown[0]:.4f} content {shown[1]:.4f} "
                    f"source {shown[2]:.4f} {minutes:.1f} min, {minutes / step * (total - step):.1f} left",
                    flush=True,
                )
        if rank == 0:
            torch.save(model.state_dict(), out / "tagger.pt")


if __name__ == "__main__":
    main()
