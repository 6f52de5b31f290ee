"""A paragraph as words, and the few of its word sequences by which its copies are found again.

Scripts that write no spaces between words give one token a character. The anchors of a text are its sequences of three
words that begin with a long one, which are seldom common phrases. A text with fewer than four of them, or in a script
without spaces, has its lowest hashes as well. Whether a sequence is an anchor hardly depends on the rest of the text,
so an edit takes away only the anchors it touches. The first and the last six words are anchors too, so a piece from
either end of a paragraph is always found.
"""

from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from zlib import crc32

from dehusk.fold import fold
from dehusk.scripts import find_unspaced, split_characters

_SEQUENCE, _SEQUENCE_UNSPACED = 3, 5  # tokens
_LONG_WORD = 8  # characters, with the marks that stand at it
_LOWEST_FIFTH = 2**32 // 5
_LEAST_ANCHORS = 4


@dataclass
class Wording:
    """One text: as written, for the case of its letters; folded; cut into tokens."""

    original: str
    folded: str
    unspaced: bool = field(init=False, repr=False)
    tokens: list[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Cut the text into tokens."""
        self.unspaced = bool(find_unspaced(self.folded))
        self.tokens = self.folded.split()
        if self.unspaced:
            self.tokens = list(split_characters(self.tokens))

    @classmethod
    def of(cls, text: str) -> "Wording":
        """Fold a text and cut it.

        >>> Wording.of("Ab cd. 早上好").tokens
        ['ab', 'cd.', '早', '上', '好']
        """
        return cls(text, fold(text))

    @cached_property
    def weight(self) -> int:
        """Length in words; two characters of a script without spaces count as one word."""
        return (len(self.tokens) + 1) // 2 if self.unspaced else len(self.tokens)

    @cached_property
    def words(self) -> list[str] | None:
        """The tokens as they were written; None where it cannot be told which is which."""
        words = self.original.split()
        return words if len(words) == len(self.tokens) else None

    def part(self, start: int, end: int) -> "Wording":
        """Give the text of the tokens from `start` to `end`.

        >>> Wording.of("Rain fell on York.").part(2, 4)
        Wording(original='on York.', folded='on york.')
        """
        between = "" if self.unspaced else " "
        folded = between.join(self.tokens[start:end])
        return Wording(" ".join(self.words[start:end]) if self.words else folded, folded)


def anchors(wording: Wording) -> list[int]:
    """Choose the hashes that stand for a text; none when it is shorter than two sequences.

    >>> run = "one day the old ferry left the harbour without its captain aboard, and nobody saw it again"
    >>> set(anchors(Wording.of(run))) & set(anchors(Wording.of("They say that " + run))) > set()
    True
    """
    tokens, length = wording.tokens, _SEQUENCE_UNSPACED if wording.unspaced else _SEQUENCE
    if len(tokens) < 2 * length:
        return []
    chosen = [" ".join(["^", *tokens[: 2 * length]]), " ".join(["$", *tokens[-2 * length :]])]
    if not wording.unspaced:
        sequences = zip(tokens, tokens[1:], tokens[2:], strict=False)
        chosen += [f"{one} {two} {three}" for one, two, three in sequences if len(one) >= _LONG_WORD]
    hashes = _hash(chosen)
    if len(hashes) < _LEAST_ANCHORS + 2:
        every = sorted(set(_hash(map(" ".join, zip(*(tokens[at:] for at in range(length)), strict=False)))))
        low = bisect(every, _LOWEST_FIFTH) if wording.unspaced else 0
        hashes += every[: max(low, _LEAST_ANCHORS)]
    return list(dict.fromkeys(hashes))


def _hash(texts: Iterable[str]) -> list[int]:
    """Hash texts that hold no line break; to encode them at once takes half the time."""
    return [*map(crc32, "\n".join(texts).encode("utf-8", "surrogatepass").split(b"\n"))]
