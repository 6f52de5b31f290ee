"""Which words of a text are written like names: with a capital, where the text writes most words without."""

from dehusk.duplicates.wording import Wording

_MOST_CAPITALS = 0.6  # of the words with letters; above that a text is set in capitals, and they tell nothing


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
