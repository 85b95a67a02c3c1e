"""Trains the tagger on PolNeAR's training part and the reader's corpus: `python -m onrecord_training.train --help`.

With the corpus the head over hints (`hints.py`) is learnt in the same pass, with GUM the heads over mentions (`heads.py`), so that
the encoder learns what they need.
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

from . import encoder, heads, hints
from .articles import epoch, load, parts
from .model import Tagger, pair_scores
from .states import FULL, LAYERS
from .text import tokenizer

# What the losses of hints and of mentions weigh beside the attributions'.
HINTS = 0.5
MENTIONS = 0.5
DISTANCE_RATE = 1e-2


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
    return [a for a in found if a.hint is None or (a.hint.found and not a.hint.is_second)]


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


def mention_losses(model, layers, parts):
    """The mean over parts of the losses of the heads over mentions, weighed as `heads.py` does."""
    losses, row = [], 0
    for part in parts:
        places = [(row + i, place) for i, window in enumerate(part.windows) for places in window.heads for place in places]
        row += len(part.windows)
        if part.targets:
            rows, columns = torch.tensor(places).T
            losses.append(heads.weighed(heads.losses(model, part.targets, layers[rows, columns])))
    return sum(losses) / len(losses) if losses else torch.zeros(())


def complete(model, articles, device, is_fast):
    """Tells the corpus's articles which words are in no mention, as far as the heads that there are know."""
    with torch.no_grad():
        for article in articles:
            targets = article.targets
            if not targets or targets.nominals is None or not ((targets.names < 0).any() or (targets.nominals < 0).any()):
                continue
            found = []
            for part in parts(article, FULL, FULL):
                pieces, shapes, mask = (t.to(device) for t in batch(part.windows))
                with torch.autocast(device, dtype=torch.bfloat16, enabled=is_fast):
                    layers = torch.cat(model.encoder.after(pieces, shapes, mask, LAYERS), dim=-1).float().cpu()
                found += [layers[row, torch.tensor(places)] for row, window in enumerate(part.windows) for places in window.heads]
            heads.complete(targets, torch.cat(found), model.mentions)
    model.mentions.train()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="the folder of PolNeAR's training part")
    parser.add_argument("--encoder", required=True, help="weights to start from, .safetensors or .onnx")
    parser.add_argument("--vocabulary", required=True, help="vocab.txt of the encoder")
    parser.add_argument("--corpus", help="what `corpus.py compile` and `fill` wrote: its training part is learnt, too")
    parser.add_argument("--spurious", help="what `spurious.mjs` wrote: cues that are none")
    parser.add_argument("--gum", type=Path, help="the folder of GUM's CoNLL-U: who is mentioned is learnt, too")
    parser.add_argument("--chains", help="CoreNLP's reading of PolNeAR's training part, *.corenlp.jsonl")
    parser.add_argument("--share", type=float, default=1.0, help="how much of PolNeAR's part an epoch has, drawn anew each time")
    parser.add_argument("--layers", type=int, required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--batch", type=int, default=2, help="parts of articles that a process takes a step")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--mask", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--init", help="a checkpoint of this tagger to go on from")
    parser.add_argument("--init-hints", help="a checkpoint of the head over hints that fits --init")
    parser.add_argument("--init-mentions", help="a tagger's ONNX whose heads over mentions to go on from")
    parser.add_argument("--processes", type=int, default=1, help="each on one core")
    args = parser.parse_args()
    if args.init_mentions and not args.gum:
        parser.error("--init-mentions needs --gum: who is mentioned is learnt from there")
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
    articles = load(args.data, args.chains, args.corpus, args.spurious, args.gum, wordpiece)
    model = Tagger(encoder.load(args.encoder, args.layers))
    if args.init:
        model.load_state_dict(torch.load(args.init))
    if args.corpus:
        model.hints = hints.Hints()
        if args.init_hints:
            model.hints.load_state_dict(torch.load(args.init_hints))
    if args.gum:
        model.mentions = heads.going_on_from(args.init_mentions) if args.init_mentions else heads.Heads()
    matrices = lambda m: [p for p in m.parameters() if p.dim() > 1]
    vectors = lambda m: [p for p in m.parameters() if p.dim() == 1]
    inside = {id(p) for p in model.encoder.parameters()}
    far = [p for name, p in model.named_parameters() if name == "mentions.distance"]
    outside = [p for p in model.parameters() if id(p) not in inside and all(p is not q for q in far)]
    optimizer = torch.optim.AdamW(
        [
            {"params": matrices(model.encoder), "lr": args.rate, "weight_decay": 0.01},
            {"params": vectors(model.encoder), "lr": args.rate, "weight_decay": 0.0},
            {"params": outside, "lr": args.head_rate, "weight_decay": 0.01},
            # No ONNX keeps it, so it is learnt from nothing each time.
            {"params": far, "lr": DISTANCE_RATE, "weight_decay": 0.0},
        ]
    )
    per_epoch = math.floor(len(epoch(articles, random.Random(0), args.share)) / (args.batch * args.processes))
    total = int(args.epochs * per_epoch)
    rate = lambda step: min((step + 1) / (0.06 * total), max(0.0, (total - step) / (0.94 * total)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    model.encoder.to(device)

    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "settings.json").write_text(json.dumps(vars(args), indent=2, default=str))
    # Where a processor has no instructions for bf16, products in it take twelve times as long.
    is_fast = device == "cuda" or torch.cpu._is_avx512_bf16_supported()
    if args.corpus and args.init_mentions:
        complete(model, articles, device, is_fast)
    step, began, shown = 0, time.time(), defaultdict(float)
    layers = LAYERS if args.corpus or args.gum else [args.layers]
    while step < total:
        ready = epoch(articles, chance, args.share)
        groups = [ready[i : i + args.batch] for i in range(0, len(ready), args.batch)]
        chance.shuffle(groups)
        groups = groups[: len(groups) - len(groups) % args.processes]
        for drawn in groups[rank :: args.processes]:
            if step == total:
                break
            group = [w.masked(noise, args.mask) for part in drawn for w in part.windows]
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
            found = {name: loss / max(count, 1) for name, (loss, count) in zip(("cue", "content", "source"), sums)}
            loss = 10 * found["cue"] + 3 * found["content"] + found["source"]
            if args.corpus:
                found["hints"] = hint_losses(model.hints, torch.cat(states, dim=-1), group)
                loss = loss + HINTS * found["hints"]
            if args.gum:
                found["mentions"] = mention_losses(model.mentions, torch.cat(states, dim=-1), drawn)
                loss = loss + MENTIONS * found["mentions"]
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            if args.processes > 1:
                average_gradients(model, args.processes)
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            for name, value in found.items():
                shown[name] = 0.98 * shown[name] + 0.02 * float(torch.as_tensor(value).detach())
            if rank == 0 and step % 25 == 0:
                minutes = (time.time() - began) / 60
                losses_shown = " ".join(f"{name} {x:.4f}" for name, x in shown.items())
                left = minutes / step * (total - step)
                print(f"step {step}/{total} epoch {step / per_epoch:.2f} {losses_shown} {minutes:.1f} min, {left:.1f} left", flush=True)
        if rank == 0:
            save(model, out)


def save(model, out):
    """`tagger.pt` for `export.py` and, where they were learnt, `hints.pt` and `mentions.pt` for `attach.py`."""
    files = defaultdict(dict)
    for name, value in model.state_dict().items():
        head, _, rest = name.partition(".")
        if head in ("hints", "mentions"):
            files[head][rest] = value
        else:
            files["tagger"][name] = value
    for name, state in files.items():
        torch.save(state, out / f"{name}.pt")


if __name__ == "__main__":
    main()
