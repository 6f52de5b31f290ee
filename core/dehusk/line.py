"""A block's text as cues see it: folded, numbers masked, symbols at the edges set aside, cut into tokens."""

import re
from functools import lru_cache
from typing import NamedTuple

from dehusk.fold import fold
from dehusk.scripts import split_characters

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d(?:[\d.,']*\d)?")
_INNER = re.compile(r"[\w#](?:.*[\w#])?")
# Opens with a quotation after which the text goes on: “Share this” was the sign.
_QUOTATION = re.compile(r"""(?:"(?=\S)[^"]*?(?<=\S)"|'(?=\S).*?(?<=\S)'(?!\w)|「[^」]*」|『[^』]*』)(?=\W*\w)""")
# Vowel signs and the stretching stroke, which Arabic writes or leaves out at will.
_ARABIC_SIGNS = re.compile(r"[\u0640\u064b-\u0652]+")
_LONGEST = 1_500  # characters; a longer block is never a prompt, a label or a notice


class Line(NamedTuple):
    """`masked` is the folded text with "#" for each number; `bare` is that without symbols at its edges.

    A quotation at the start keeps its mark in `bare`: who quotes a prompt and goes on does not prompt.
    """

    masked: str
    bare: str

    @property
    def tokens(self) -> tuple[str, ...]:
        """Each word once, in order."""
        return tuple(dict.fromkeys(split_words(self.masked)))


def read_line(text: str) -> Line:
    """Read a text as far as cues look at it: its first 1,500 characters.

    >>> read_line("» 12 Comments :").bare, read_line("“Comments” was the sign.").bare
    ('# comments', '"comments" was the sign.')
    """
    return _read(text[:_LONGEST])


@lru_cache(maxsize=2_048)  # every stage looks at the same short texts; the result depends on the text alone
def _read(text: str) -> Line:
    masked = _NUMBER.sub("#", fold(text)).replace(" :", ":")
    if not masked.isascii():
        masked = _ARABIC_SIGNS.sub("", masked)
    inner = None if _QUOTATION.match(masked) else _INNER.search(masked)
    return Line(masked, inner[0] if inner else masked)


def split_words(folded: str) -> list[str]:
    """Cut a folded text into words; in scripts without spaces into characters.

    >>> split_words("see also: 関連")
    ['see', 'also', '関', '連']
    """
    words = _WORD.findall(folded)
    return words if folded.isascii() else list(split_characters(words))
