"""The few word sequences of a text by which its copies are found again.

An anchor is a sequence of three words that begins with a long one: seldom a common phrase, and an edit takes away only
the anchors it touches. A short text, or one with few of them, has those that begin with a shorter word too. The first
and the last 32 bytes are anchors as well, so a piece from either end of a paragraph is always found. In scripts without
spaces between words, characters stand for words, and of their sequences those with the lowest hashes are taken.

Words are cut and measured as UTF-8, in which a letter counts the more the more it tells: a word of eight Latin letters,
four Greek, Cyrillic, Hebrew or Arabic ones, three Korean syllables is a long one.
"""

import re
from bisect import bisect
from collections.abc import Iterable
from zlib import crc32

from dehusk.duplicates.wording import is_unspaced_text
from dehusk.scripts import split_characters

_LONG_WORD_FIRST = re.compile(rb" [^ ]{8,}+ [^ ]++ [^ ]++")
_WORD_FIRST = re.compile(rb" (?=([^ ]{4,}+ [^ ]++ [^ ]++))")  # these overlap, so that an edit shifts none of the rest
_UNSPACED_SEQUENCE = 5  # characters
_LOWEST_FIFTH = 2**32 // 5
_END = 32  # bytes
_LEAST_ANCHORS = 4
_SHORT = 160  # bytes; of a text this short a few edits would take all anchors away
_LOOKED_THROUGH = 200_000  # bytes; enough to find a copy of any length


def anchors(folded: str, encoded: bytes) -> list[int]:
    """Choose the hashes that stand for a folded text, given as UTF-8 too, those of its two ends first.

    A text of less than 32 bytes has none.

    >>> run = "one day the old ferry left the harbour without its captain aboard, and nobody saw it again"
    >>> others = "they say that " + run
    >>> set(anchors(run, run.encode())) & set(anchors(others, others.encode())) > set()
    True
    """
    if len(encoded) < _END:
        return []
    chosen = _LONG_WORD_FIRST.findall(encoded, 0, _LOOKED_THROUGH)
    if len(chosen) < _LEAST_ANCHORS or len(encoded) < _SHORT:
        chosen += _WORD_FIRST.findall(encoded, 0, _LOOKED_THROUGH)
    hashes = [*map(crc32, (b"^" + encoded[:_END], b"$" + encoded[-_END:], *chosen))]
    if is_unspaced_text(folded):
        hashes += _low_hashes(folded[:_LOOKED_THROUGH])
    return list(dict.fromkeys(hashes))


def _low_hashes(folded: str) -> Iterable[int]:
    characters = [*split_characters(folded.split())]
    starts = range(len(characters) - _UNSPACED_SEQUENCE + 1)
    sequences = ("".join(characters[at : at + _UNSPACED_SEQUENCE]).encode("utf-8", "surrogatepass") for at in starts)
    every = sorted(set(map(crc32, sequences)))
    return every[: max(bisect(every, _LOWEST_FIFTH), _LEAST_ANCHORS)]
