"""How words are written: like names, with accents, with marks around them, as numbers in groups of thousands."""

import re
import unicodedata
from collections.abc import Sequence

from dehusk.duplicates.wording import Wording

_MOST_CAPITALS = 0.6  # of the words with letters; above that a text is set in capitals, and they tell nothing
_HAS_DIGIT = re.compile(r"\d")
_GROUPED = re.compile(r"(?<=\d)[ .,'](?=\d{3}(?!\d))")
_BETWEEN_LETTERS = re.compile(r"(?<!\d) | (?!\d)|[()]")
# What surrounds a word; a number keeps its signs and units.
_AROUND_WORD = re.compile(r"^[^\w]+|[^\w]+$")
_AROUND_NUMBER = ".,;:!?\"'()[]<>*|"
_POINTS = (*range(0x0591, 0x05C8), *range(0x064B, 0x0660), 0x0640, 0x0670)
_OPTIONAL_MARKS = {**dict.fromkeys(_POINTS, ""), ord("ё"): "е"}


def looks_like_name(wording: Wording, start: int, end: int) -> bool:
    """Tell whether one of the tokens from `start` to `end` begins with a capital or holds one.

    >>> looks_like_name(Wording.of("they saw Anna there"), 2, 3)
    True
    >>> looks_like_name(Wording.of("THEY SAW ANNA THERE"), 2, 3)
    False
    """
    words = wording.words
    if words is None or not any(map(_has_capital, words[start:end])):
        return False
    return sum(map(_has_capital, words)) <= _MOST_CAPITALS * len(words)


def _has_capital(word: str) -> bool:
    return not word.islower() and any(map(str.isupper, word))


def has_digit(text: str) -> bool:
    return _HAS_DIGIT.search(text) is not None


def bare_word(token: str) -> str:
    """Take away what surrounds a word; of a number only what belongs to the sentence, and the marks between thousands.

    >>> [bare_word(token) for token in ('("well,', "$1,200.", "-5%", "—")]
    ['well', '$1200', '-5%', '']
    """
    if has_digit(token):
        return _GROUPED.sub("", token.strip(_AROUND_NUMBER))
    return token if token.isalnum() else _AROUND_WORD.sub("", token)


def plain_numbers(tokens: Sequence[str]) -> str:
    """Run words together, but no two numbers, unless as groups of thousands."""
    bare = " ".join(bare for token in tokens if (bare := bare_word(token)))
    return _BETWEEN_LETTERS.sub("", _GROUPED.sub("", bare))


def split_at_hyphens(words: Sequence[str]) -> list[str]:
    """Cut words, but no numbers, at hyphens and at dashes that stand between two words without spaces.

    >>> split_at_hyphens(["soon-or", "3-1"])
    ['soon', 'or', '3-1']
    """
    return [part for word in words for part in ([word] if has_digit(word) else word.split("-"))]


def strip_accents(word: str) -> str:
    return "".join(mark for mark in unicodedata.normalize("NFD", word) if not unicodedata.combining(mark))


def without_optional_marks(word: str) -> str:
    """Take away what writers leave out at will: the points of Hebrew and Arabic, the tatweel, the dots of Cyrillic ё.

    >>> without_optional_marks("счётом") == without_optional_marks("счетом")
    True
    """
    return word if word.isascii() else word.translate(_OPTIONAL_MARKS)
