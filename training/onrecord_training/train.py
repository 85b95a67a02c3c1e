"""Trains the tagger on PolNeAR's training part and the reader's corpus: `python -m onrecord_training.train --help`.

With the corpus the head over hints (`hints.py`) is learnt in the same pass, so that the encoder learns what it needs. Where
an article of PolNeAR stands in the corpus, too, its attributions are PolNeAR's and its hints the corpus's.
"""

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

from collections import defaultdict

from . import data, encoder, hints, records
from .model import Tagger, pair_scores
from .states import LAYERS
from .text import CLS, MASK, SEP, MAX_PIECES, tokenizer, windows

# What the hints' losses weigh beside the attributions'.
HINTS = 0.5


class Hinted(data.Document):
    """An article of the corpus. Attributions of PolNeAR's articles are learnt from PolNeAR, whose notion of them is wider."""

    @property
    def is_attributed(self):
        return not self.name.startswith("polnear")


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


def outermost(paragraph, reading):
    """The attributions that the tagger itself shall find: in PolNeAR all, in the corpus no acts, no statements inside others."""
    found = paragraph.readings[reading % len(paragraph.readings)]
    return [a for a in found if a.hint is None or (a.hint.found and not a.hint.inner)]


def hint_losses(model, layers, group):
    """The hints' loss of a batch: of each task the mean, weighed as `hints.py` does."""
    sums = defaultdict(lambda: [0.0, 0])

    def add(task, loss, count):
        sums[task][0] = sums[task][0] + loss
        sums[task][1] += count

    for row, window in enumerate(group):
        for paragraph, heads in zip(window.paragraphs, window.heads):
            hints.losses(model, layers[row, torch.tensor(heads)], paragraph, add)
    return sum(hints.WEIGHTS[task] * loss / max(count, 1) for task, (loss, count) in sums.items())


def epoch_windows(documents, chance, share=1.0):
    """The windows of an epoch: of the documents that only PolNeAR has a share, of the corpus all."""
    out = []
    for document in documents:
        is_hinted = isinstance(document, Hinted)
        if not is_hinted and chance.random() >= share:
            continue
        lengths = [p.pieces for p in document.paragraphs]
        for group in windows(lengths, first=chance.randint(64, MAX_PIECES)):
            out.append(Window([document.paragraphs[i] for i in group], not is_hinted or document.is_attributed))
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
    vars(masked).update(vars(window), pieces=pieces)
    return masked


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="the folder of PolNeAR's training part")
    parser.add_argument("--encoder", required=True, help="weights to start from, .safetensors or .onnx")
    parser.add_argument("--vocabulary", required=True, help="vocab.txt of the encoder")
    parser.add_argument("--corpus", help="what `corpus.py compile` and `fill` wrote: its training part is learnt, too")
    parser.add_argument("--spurious", help="what `spurious.mjs` wrote: cues that are none")
    parser.add_argument("--share", type=float, default=1.0, help="how much of PolNeAR's part an epoch has, drawn anew each time")
    parser.add_argument("--layers", type=int, required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--mask", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--init", help="a checkpoint of this tagger to go on from")
    parser.add_argument("--init-hints", help="a checkpoint of the head over hints that fits --init")
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
    wordpiece = tokenizer(args.vocabulary)
    documents = list(data.read(args.data, wordpiece))
    if args.corpus:
        read = records.read(args.corpus, wordpiece, {"train"}, args.spurious)
        documents += [Hinted(d.name, d.text, d.paragraphs) for d in read]
    model = Tagger(encoder.load(args.encoder, args.layers))
    if args.init:
        model.load_state_dict(torch.load(args.init))
    if args.corpus:
        model.hints = hints.Hints()
        if args.init_hints:
            model.hints.load_state_dict(torch.load(args.init_hints))
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
    per_epoch = math.floor(len(epoch_windows(documents, random.Random(0), args.share)) / (args.batch * args.processes))
    total = int(args.epochs * per_epoch)
    rate = lambda step: min((step + 1) / (0.06 * total), max(0.0, (total - step) / (0.94 * total)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    model.encoder.to(device)

    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "settings.json").write_text(json.dumps(vars(args), indent=2))
    # Where a processor has no instructions for bf16, products in it take twelve times as long.
    is_fast = device == "cuda" or torch.cpu._is_avx512_bf16_supported()
    step, began, shown = 0, time.time(), [0.0] * (4 if args.corpus else 3)
    layers = LAYERS if args.corpus else [args.layers]
    while step < total:
        ready = epoch_windows(documents, chance, args.share)
        groups = [ready[i : i + args.batch] for i in range(0, len(ready), args.batch)]
        chance.shuffle(groups)
        groups = groups[: len(groups) - len(groups) % args.processes]
        for group in groups[rank :: args.processes]:
            if step == total:
                break
            group = [mask_words(w, noise, args.mask) for w in group]
            pieces, shapes, mask = (t.to(device) for t in batch(group))
            with torch.autocast(device, dtype=torch.bfloat16, enabled=is_fast):
                states = model.encoder.after(pieces, shapes, None if mask.all() else mask, layers)
            # The heads' many small operations run on the processor wherever the encoder runs.
            states = [x.float().cpu() for x in states]
            outputs = model.heads(states[-1])
            sums = [[0.0, 0], [0.0, 0], [0.0, 0]]
            for row, window in enumerate(group):
                if not window.is_attributed:
                    continue
                reading = noise.randrange(1_000_000)
                choose = lambda p: outermost(p, reading)
                for part, (loss, count) in zip(sums, losses(model, outputs, window, row, choose)):
                    part[0], part[1] = part[0] + loss, part[1] + count
            # Per-word losses are tiny for cues, most words being none; the weights bring the three to one size.
            parts = [loss / max(count, 1) for loss, count in sums]
            loss = 10 * parts[0] + 3 * parts[1] + parts[2]
            if args.corpus:
                parts.append(hint_losses(model.hints, torch.cat(states, dim=-1), group))
                loss = loss + HINTS * parts[3]
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
                losses_shown = " ".join(f"{name} {x:.4f}" for name, x in zip(("cue", "content", "source", "hints"), shown))
                left = minutes / step * (total - step)
                print(f"step {step}/{total} epoch {step / per_epoch:.2f} {losses_shown} {minutes:.1f} min, {left:.1f} left", flush=True)
        if rank == 0:
            save(model, out)


def save(model, out):
    """`tagger.pt` for `export.py` and, where it was learnt, `hints.pt` for `attach.py`."""
    state = model.state_dict()
    own = {name: value for name, value in state.items() if not name.startswith("hints.")}
    torch.save(own, out / "tagger.pt")
    if len(own) < len(state):
        torch.save({name.removeprefix("hints."): value for name, value in state.items() if name not in own}, out / "hints.pt")


if __name__ == "__main__":
    main()
