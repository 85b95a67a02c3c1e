"""From scores to attributions, for training's own measurements.

`src/tag/decode.ts` does the same and some things more, which it gets from segmentation: sources and unquoted content stay
in the sentence of their cue, a quotation falls whole to one cue, and to that of its first or last sentence if there is one.
Figures from here are lower for it; those in docs/quality.md are the product's.
"""

from dataclasses import dataclass

import numpy as np

from .data import Attribution
from .model import PAIR_LABELS, PAIR_WIDTH

LONGEST_SOURCE = 40


@dataclass
class Bias:
    """Set on dev; each is added to a log-probability."""

    cue: float = 0.0  # to every cue label: above 0 finds more cues
    content: float = 0.0  # to every content label
    piece: float = 0.0  # to each beginning of a piece of content
    sourceless: float = 0.0


@dataclass
class Scores:
    """What the heads say of one paragraph's words; arrays of [words, …]."""

    cue: np.ndarray
    asks: np.ndarray
    answers: np.ndarray
    alone: np.ndarray
    sourceless: np.ndarray


def log_softmax(x, axis=-1):
    x = x - x.max(axis=axis, keepdims=True)
    return x - np.log(np.exp(x).sum(axis=axis, keepdims=True))


def bucket(distance):
    size = np.abs(distance)
    far = np.minimum(np.floor(np.log2(np.maximum(size, 1) / 4)) + 5, 9)
    near = np.where(size <= 4, size, far).astype(int)
    return np.where(distance < 0, near, near + 10)


def backtrace(best, back):
    """The states of the best path, given the scores of its last states and, for each, where it came from."""
    state = int(best.argmax())
    states = [state]
    for t in range(len(back) - 1, 0, -1):
        state = back[t, state]
        states.append(state)
    return states[::-1]


def cue_spans(logits, bias):
    """Viterbi over outside, begins, continues, where "continues" needs a cue before it. Returns (first, last)."""
    score = log_softmax(logits) + np.array([0, bias, bias])
    length = len(score)
    back = np.zeros((length, 3), dtype=int)
    best = np.array([score[0, 0], score[0, 1], -np.inf])
    for t in range(1, length):
        free = int(best.argmax())
        kept = 1 if best[1] >= best[2] else 2
        back[t] = free, free, kept
        best = np.array([best[free], best[free], best[kept]]) + score[t]
    states = backtrace(best, back)
    spans = []
    for t, state in enumerate(states):
        if state == 1:
            spans.append((t, t))
        elif state == 2:
            spans[-1] = (spans[-1][0], t)
    return spans


def pair_scores(scores, distances, cues):
    length = len(scores.cue)
    answers = scores.answers.reshape(length, PAIR_LABELS, PAIR_WIDTH)
    out = np.zeros((PAIR_LABELS, len(cues), length))
    index = np.arange(length)
    for k, (first, last) in enumerate(cues):
        q = scores.asks[first : last + 1].mean(0).reshape(PAIR_LABELS, PAIR_WIDTH)
        distance = np.where(index < first, index - first, np.maximum(index - last, 0))
        out[:, k] = np.einsum("lw,tlw->lt", q, answers) / PAIR_WIDTH**0.5 + distances[:, bucket(distance)]
    return out + scores.alone.T[:, None, :]


def contents(begins, continues, cues, bias):
    """Viterbi over "no content" and, for each cue, "begins" and "continues": pieces of content for each cue."""
    n, length = begins.shape
    joint = log_softmax(np.concatenate([np.zeros((1, length)), begins, continues]), axis=0)
    joint[1:] += bias.content
    joint[1 : n + 1] += bias.piece
    for first, last in cues:
        joint[1:, first : last + 1] = -np.inf
    back = np.zeros((length, 2 * n + 1), dtype=int)
    best = joint[:, 0].copy()
    best[n + 1 :] = -np.inf
    ks = np.arange(n)
    for t in range(1, length):
        free = int(best.argmax())
        back[t, : n + 1] = free
        kept = np.where(best[1 : n + 1] >= best[n + 1 :], 1 + ks, n + 1 + ks)
        back[t, n + 1 :] = kept
        best = best[back[t]] + joint[:, t]
    states = backtrace(best, back)
    pieces = [[] for _ in cues]
    for t, state in enumerate(states):
        if 1 <= state <= n:
            pieces[state - 1].append((t, t))
        elif state > n:
            k = state - n - 1
            pieces[k][-1] = (pieces[k][-1][0], t)
    return pieces


def source(starts, ends, nothing, blocked, bias):
    """The best span by its ends, or None. `blocked` words cannot be part of a source."""
    start = log_softmax(np.concatenate([[nothing[0]], starts]))
    end = log_softmax(np.concatenate([[nothing[1]], ends]))
    best, span = start[0] + end[0] + bias, None
    for s in range(len(starts)):
        if start[1 + s] < best:
            continue
        for e in range(s, min(s + LONGEST_SOURCE, len(starts))):
            if blocked[e]:
                break
            if start[1 + s] + end[1 + e] > best:
                best, span = start[1 + s] + end[1 + e], (s, e)
    return span


def decode(scores, distances, bias):
    """The attributions of one paragraph."""
    cues = cue_spans(scores.cue, bias.cue)
    if not cues:
        return []
    pairs = pair_scores(scores, distances, cues)
    pieces = contents(pairs[0], pairs[1], cues, bias)
    blocked = np.zeros(len(scores.cue), dtype=bool)
    for spans in [cues, *pieces]:
        for first, last in spans:
            blocked[first : last + 1] = True
    out = []
    for k, (first, last) in enumerate(cues):
        if pieces[k]:
            nothing = scores.sourceless[first : last + 1].mean(0)
            out.append(Attribution((first, last), pieces[k], source(pairs[2, k], pairs[3, k], nothing, blocked, bias.sourceless)))
    return out
