"""What stands for a text in the store: 64 bits of BLAKE2b of the folded text, the same on every machine.

A line that holds a date and nothing besides what goes with dates ("Updated 3 May 2024") is the same furniture on
another day: its numbers, months and days are masked before. In no other text: prose that differs in a number is two
facts.
"""

import re
from functools import lru_cache
from hashlib import blake2b

from dehusk.cues import is_cue
from dehusk.fold import fold
from dehusk.line import read_line

_LONGEST_MASKED = 100  # characters
_DIGIT = re.compile(r"\d")
_DATE = "credit.date"
_OF_DATES = (_DATE, "credit.date-part")
_MASKED = "\n"  # before a masked text: no folded text holds a line end


def number_of(text: str) -> int:
    """Give the number of a text, of a page or of a site by its name: signed, as SQLite stores it."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)


@lru_cache(maxsize=4_096)  # remembering and judging ask after the same texts; the result depends on the text alone
def fingerprint(text: str) -> tuple[int, bool]:
    """Give the number of a block's text, and whether numbers and dates were masked for it.

    >>> fingerprint("Updated 3 May 2024") == fingerprint("UPDATED 14 June 2025"), fingerprint("Updated 3 May 2024")[1]
    (True, True)
    >>> fingerprint("Founded 1901")[1]
    False
    """
    folded = fold(text)
    masked = _masked(text) if len(text) <= _LONGEST_MASKED and _DIGIT.search(folded) else None
    return (number_of(folded), False) if masked is None else (number_of(_MASKED + masked), True)


def _masked(text: str) -> str | None:
    """Give a line of a date with its numbers, months and days masked; None for any other text."""
    line = read_line(text)
    words = [word for word in line.tokens if not word.isdigit()]
    if "#" not in line.masked or not all(is_cue(word, *_OF_DATES) for word in words):
        return None
    if not any(is_cue(word, _DATE) for word in words):
        return None
    return " ".join("#" if is_cue(token, _DATE) else token.rstrip(",") for token in line.masked.split())
