"""The tagger: cues first, then, for each cue, its content and its source among the words of the cue's paragraph.

No two contents overlap in the data, so the words of a paragraph compete: one softmax over "no content" and, for each
cue, "begins this cue's content" and "continues it". Linking and finding are thus one decision, content in several
pieces needs nothing more, and a cue that wins no word is no cue. The source is a span of the paragraph or none, scored
by its ends. Scores of a (cue, word) pair are bilinear (after Dozat & Manning 2017) with a bias for their distance.
"""

import torch
from torch import nn

PAIR_LABELS = 4  # content begins, content continues, source starts, source ends
PAIR_WIDTH = 64
DISTANCES = 20


def bucket(distance):
    """Signed distances in words to 0..19: exact to 4, then by powers of two."""
    size = distance.abs()
    far = torch.clamp(torch.floor(torch.log2(size.clamp(min=1).float() / 4)) + 5, max=9)
    near = torch.where(size <= 4, size.float(), far).long()
    return torch.where(distance < 0, near, near + 10)


class Tagger(nn.Module):
    def __init__(self, encoder, width=384):
        super().__init__()
        self.encoder = encoder
        self.cue = nn.Linear(width, 3)  # outside, begins, continues
        self.asks = nn.Linear(width, PAIR_LABELS * PAIR_WIDTH)
        self.answers = nn.Linear(width, PAIR_LABELS * PAIR_WIDTH)
        self.alone = nn.Linear(width, PAIR_LABELS)  # what a word scores whichever the cue
        self.sourceless = nn.Linear(width, 2)  # no start, no end
        self.distance = nn.Parameter(torch.zeros(PAIR_LABELS, DISTANCES))

    def heads(self, x):
        return self.cue(x), self.asks(x), self.answers(x), self.alone(x), self.sourceless(x)


def membership(cues, length):
    """[cues, words]: of each cue its words, to be averaged over."""
    member = torch.zeros(len(cues), length)
    for k, (first, last) in enumerate(cues):
        member[k, first : last + 1] = 1 / (last - first + 1)
    return member


def pair_scores(distances, asks, answers, alone, cues):
    """[labels, cues, words] for one paragraph; `cues` are (first, last) word numbers."""
    length, labels = answers.shape[0], alone.shape[1]
    width = answers.shape[1] // labels
    index = torch.arange(length)
    member = membership(cues, length)
    q = (member @ asks).view(len(cues), labels, width)
    a = answers.view(length, labels, width)
    scores = torch.einsum("klw,tlw->lkt", q, a) / width**0.5
    starts = torch.tensor([c[0] for c in cues])[:, None]
    ends = torch.tensor([c[1] for c in cues])[:, None]
    distance = torch.where(index < starts, index - starts, torch.clamp(index - ends, min=0))
    return scores + distances[:, bucket(distance)] + alone.T[:, None, :], member
