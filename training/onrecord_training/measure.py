"""Scores a checkpoint: `python -m onrecord_training.measure --data DIR --checkpoint tagger.pt --scorer polnear.py`."""

import argparse
import importlib.util
import pickle
from pathlib import Path

import numpy as np
import torch

from . import data
from .decode import Bias, Scores, decode
from .encoder import Encoder
from .model import Tagger
from .text import tokenizer, windows
from .articles import Window
from .train import batch


def layers_of(state):
    return 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layers."))


def open_tagger(path):
    state = torch.load(path)
    model = Tagger(Encoder(layers_of(state)))
    model.load_state_dict(state)
    return model.eval()


def head_scores(model, documents):
    """For each document a list of `Scores`, one a paragraph."""
    for document in documents:
        out = []
        for group in windows([p.pieces for p in document.paragraphs]):
            window = Window([document.paragraphs[i] for i in group])
            pieces, shapes, _ = batch([window])
            with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                states = model.encoder(pieces, shapes)
            with torch.no_grad():
                heads = [h[0].numpy() for h in model.heads(states.float())]
            out += [Scores(*(h[at] for h in heads)) for at in map(np.array, window.heads)]
        yield out


def characters(paragraph, span):
    return [paragraph.words[span[0]].start, paragraph.words[span[1]].end]


def predictions(documents, scores, distances, bias):
    out = {}
    for document, parts in zip(documents, scores):
        out[document.name] = [
            {
                "cue": [characters(p, a.cue)],
                "content": [characters(p, c) for c in a.content],
                "source": [characters(p, a.source)] if a.source else [],
            }
            for p, s in zip(document.paragraphs, parts)
            for a in decode(s, distances, bias)
        ]
    return out


def load_scorer(path):
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def line(result):
    f1 = {k: result[k][2] for k in ("relation", "content_overlap", "content_exact", "tokens_cue", "tokens_content")}
    p, r = result["relation"][:2]
    parts = [f"{k} {v:.4f}" for k, v in f1.items()] + [f"P {p:.3f} R {r:.3f} pred {result['pred']}"]
    return " ".join(parts) + f" direct {result['direct_found']:.3f}/{result['direct_relation']:.3f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--scorer", required=True, help="polnear.py")
    parser.add_argument("--cache", help="keep the heads' scores here, for settings that are tried again")
    parser.add_argument("--cue", type=float, nargs="*", default=[0.0])
    parser.add_argument("--content", type=float, nargs="*", default=[0.0])
    parser.add_argument("--piece", type=float, nargs="*", default=[0.0])
    parser.add_argument("--sourceless", type=float, nargs="*", default=[0.0])
    args = parser.parse_args()
    documents = list(data.read(args.data, tokenizer(args.vocabulary)))
    if args.cache and Path(args.cache).exists():
        scores, distances = pickle.loads(Path(args.cache).read_bytes())
    else:
        model = open_tagger(args.checkpoint)
        scores, distances = list(head_scores(model, documents)), model.distance.detach().numpy()
        if args.cache:
            Path(args.cache).write_bytes(pickle.dumps((scores, distances)))
    scorer = load_scorer(args.scorer)
    for cue in args.cue:
        for content in args.content:
            for piece in args.piece:
                for sourceless in args.sourceless:
                    bias = Bias(cue, content, piece, sourceless)
                    result = scorer.score(args.data, predictions(documents, scores, distances, bias))
                    print(bias, line(result), flush=True)


if __name__ == "__main__":
    main()
