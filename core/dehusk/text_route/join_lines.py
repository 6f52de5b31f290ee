"""The lines of one wrapped paragraph, put together again.

A hyphen at a line's end is either the typesetter's or the word's own, and only the page can tell. It goes where the
page writes the word without it ("information"), stays where the page writes the compound or both of its halves as
words, and goes where the page says nothing, because whoever breaks words does it far more often than compounds occur.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cached_property

# Possessive and tried at word starts only, so that a megabyte of letters costs one pass.
_BROKEN = re.compile(r"(?<![^\W\d_])[^\W\d_]++-\s++[^\W\d_]++")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDS_BROKEN = re.compile(r"(?<![^\W\d_])[^\W\d_]++[-‐]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_SOFT_HYPHEN = "\u00ad"


class LineJoiner:
    """Joins lines of one page; its words are looked through at the first broken word."""

    def __init__(self, page_text: str) -> None:
        self._page_text = page_text

    def __call__(self, lines: Sequence[str]) -> str:
        """Join the lines into one.

        >>> LineJoiner("")(["The infor-", "mation was", "kept."])
        'The information was kept.'
        >>> LineJoiner("Is it well known? We know well.")(["A well-", "known song"])
        'A well-known song'
        """
        pieces = [lines[0]]
        for line in lines[1:]:
            pieces[-1], glue = self._end_and_glue(pieces[-1], line)
            pieces += [glue, line]
        return "".join(pieces)

    def _end_and_glue(self, line: str, following: str) -> tuple[str, str]:
        if line.endswith(_SOFT_HYPHEN):
            return line[:-1], ""
        if following[0].islower() and (broken := _ENDS_BROKEN.search(line)):
            return (line if self._keeps_hyphen(broken[0][:-1], following) else line[:-1]), ""
        return line, "" if _is_unspaced(line[-1]) and _is_unspaced(following[0]) else " "

    def _keeps_hyphen(self, head: str, following: str) -> bool:
        match = _FIRST_WORD.match(following)
        tail = match[0] if match else ""
        if head + tail in self._words:
            return False
        return f"{head}-{tail}" in self._words or {head, tail} <= self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(match[0] for match in _WORD.finditer(_BROKEN.sub(" ", self._page_text)))


def _is_unspaced(char: str) -> bool:
    """Whether a character belongs to a script that writes no spaces: Han, kana and their punctuation."""
    return unicodedata.east_asian_width(char) in "WF" and not "\uac00" <= char <= "\ud7a3"
