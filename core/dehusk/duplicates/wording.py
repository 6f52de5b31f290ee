"""A paragraph as words, and the few of its word sequences by which its copies are found again.

Scripts that write no spaces between words give one token a character. The anchors of a text are those of its word
sequences whose hash falls into the lowest fifth, and at least its four lowest: whether a sequence is an anchor depends
on that sequence alone, so an edit takes away only the anchors it touches. A copy is missed when no anchor lies in what
it shares with its twin: for a run of 20 words that happens once in 55 times, for one of 40 once in 4,800. The first
and the last six words are anchors too, so a piece from either end of a paragraph is always found.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from zlib import crc32

from dehusk.fold import fold

# Thai, Lao, Burmese, Khmer; kana, Han and their marks. Korean writes spaces.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_HAS_UNSPACED = re.compile(rf"[{_UNSPACED}]")
_CHARACTER_OR_WORD = re.compile(rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+")
_SEQUENCE, _SEQUENCE_UNSPACED = 3, 5  # tokens
_LOWEST_FIFTH = 2**32 // 5
_LEAST_ANCHORS = 4
_OPENING, _CLOSING = 1, 2  # keep the anchors of both ends apart from those of sequences


@dataclass(frozen=True)
class Wording:
    """One text: as written, for the case of its letters; folded; cut into tokens."""

    original: str
    folded: str

    @classmethod
    def of(cls, text: str) -> "Wording":
        return cls(text, fold(text))

    @cached_property
    def tokens(self) -> list[str]:
        return split_tokens(self.folded)

    @cached_property
    def unspaced(self) -> bool:
        return has_unspaced(self.folded)

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


def has_unspaced(folded: str) -> bool:
    return not folded.isascii() and _HAS_UNSPACED.search(folded) is not None


def split_tokens(folded: str) -> list[str]:
    """Cut a folded text at its spaces, and between the characters of scripts that write none.

    >>> split_tokens("ab cd. 早上好")
    ['ab', 'cd.', '早', '上', '好']
    """
    return _CHARACTER_OR_WORD.findall(folded) if has_unspaced(folded) else folded.split()


def anchors(folded: str) -> list[int]:
    """Choose the hashes that stand for a folded text; none when it is shorter than one word sequence.

    >>> run = "one day the old ferry left the harbour without its captain aboard, and nobody saw it again"
    >>> set(anchors(run)) & set(anchors("They say that " + run)) > set()
    True
    """
    if has_unspaced(folded):
        tokens = [token.encode("utf-8", "surrogatepass") for token in split_tokens(folded)]
        length = _SEQUENCE_UNSPACED
    else:
        tokens, length = folded.encode("utf-8", "surrogatepass").split(), _SEQUENCE
    hashes = [*map(crc32, map(b" ".join, zip(*(tokens[i:] for i in range(length)), strict=False)))]
    low = [value for value in hashes if value < _LOWEST_FIFTH]
    chosen = low if len(low) > _LEAST_ANCHORS else sorted(set(hashes))[:_LEAST_ANCHORS]
    if len(tokens) >= 2 * length:
        chosen.append(crc32(b" ".join(tokens[: 2 * length]), _OPENING))
        chosen.append(crc32(b" ".join(tokens[-2 * length :]), _CLOSING))
    return list(dict.fromkeys(chosen))
