"""Text to pieces, words, shapes and windows. `src/tag` does the same in TypeScript; `test/tag` holds the two together."""

import re
from dataclasses import dataclass

from tokenizers import BertWordPieceTokenizer

CLS, SEP, MASK = 101, 102, 103
MAX_PIECES = 512
CASES = 6
SHAPES = 2 * CASES


@dataclass
class Word:
    """A word or a punctuation mark as BERT's basic tokenizer splits them; `start` and `end` are code points."""

    start: int
    end: int
    pieces: list
    shape: int


def tokenizer(vocabulary):
    return BertWordPieceTokenizer(str(vocabulary), lowercase=True, strip_accents=True)


def paragraphs(text):
    """Spans of the text between line breaks, without white space at their ends."""
    for match in re.finditer(r"[^\n\r\u2028\u2029]+", text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            yield start, end


def case(word):
    """0 no letters, 1 lower, 2 Capitalised, 3 a Single capital, 4 ALL CAPITALS, 5 miXed."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 1
    if len(letters) == 1:
        return 3
    if upper == len(letters):
        return 4
    return 2 if upper == 1 and letters[0].isupper() else 5


def quoted(text, start, end):
    """For each character of a paragraph, whether it stands inside double quotation marks; the marks count as inside.

    A plain state machine, blind to nesting and reset at each paragraph: a hint for the encoder, no more.
    """
    flags, inside = [], False
    for c in text[start:end]:
        if c in "“«„":
            inside = True
            flags.append(True)
        elif c in "”»":
            flags.append(True)
            inside = False
        elif c == '"':
            flags.append(True)
            inside = not inside
        else:
            flags.append(inside)
    return flags


def words(text, start, end, wordpiece):
    """The words of the paragraph `text[start:end]`."""
    body = text[start:end]
    flags = quoted(text, start, end)
    encoding = wordpiece.encode(body, add_special_tokens=False)
    out, last = [], None
    for piece, (s, e), index in zip(encoding.ids, encoding.offsets, encoding.word_ids):
        if index == last and out:
            out[-1].pieces.append(piece)
            out[-1].end = start + e
        else:
            out.append(Word(start + s, start + e, [piece], 0))
            last = index
    for word in out:
        word.shape = 2 * case(text[word.start : word.end]) + flags[word.start - start]
    return out


def windows(lengths, first=MAX_PIECES, most=MAX_PIECES):
    """Groups consecutive paragraphs, given their numbers of pieces, into windows of at most `most` pieces.

    Training fills them; the product stops at 256 pieces (`src/tag/windows.ts`). A window is [CLS] paragraph [SEP] paragraph [SEP] …. `first` makes the first window shorter, so that training sees
    other windows each epoch. A paragraph too long for any window must have been cut before.
    """
    out, used, limit = [], 0, first
    for i, length in enumerate(lengths):
        if out and out[-1] and used + length + 1 > limit:
            out.append([])
            used, limit = 0, most
        if not out:
            out.append([])
        if not out[-1]:
            used = 1
        out[-1].append(i)
        used += length + 1
    return out
