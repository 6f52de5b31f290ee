"""Whether a part of a page speaks of what its article speaks of, by the words that they share.

A paragraph of an article shares most of its longer words with the others: what a part shares with the article is
measured against that, so that neither the article's length nor its language nor its manner decides.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from statistics import median

from dehusk.fold import fold
from dehusk.line import split_words
from dehusk.scripts import find_unspaced, is_unspaced

_LEAST = 10  # longer words of a part; fewer may all be new by chance


class Topic:
    """The longer words of a body of text, given by its paragraphs.

    Longer are the words above the median of the body's; in scripts without spaces, pairs of characters stand for words.
    """

    def __init__(self, paragraphs: Iterable[str]) -> None:
        terms = [_terms(text) for text in paragraphs]
        self._usual = median(map(len, chain.from_iterable(terms))) if any(terms) else 0
        longer = [self._longer(words) for words in terms]
        said = Counter(chain.from_iterable(map(set, longer)))
        self._said = said.keys()
        self._shared_inside = _share([said[term] > 1 for term in chain.from_iterable(longer)])

    def kinship(self, part: Iterable[str]) -> float:
        """Give the share of a part's longer words that the body says, in ratio to what its paragraphs share.

        It is about 1 for what might be another paragraph of the body, and 0 for what shares nothing with it; 1 as well
        where the paragraphs share nothing with each other, such as a single one, or the part has too few longer words.
        """
        verdicts = [term in self._said for text in part for term in self._longer(_terms(text))]
        if len(verdicts) < _LEAST or not self._shared_inside:
            return 1.0
        return _share(verdicts) / self._shared_inside

    def _longer(self, terms: Iterable[str]) -> list[str]:
        return [term for term in terms if len(term) > self._usual or is_unspaced(term[0])]


def _terms(text: str) -> list[str]:
    folded = fold(text)
    words = split_words(folded)
    if not find_unspaced(folded):
        return words
    pairs = [first + second for first, second in pairwise(words) if is_unspaced(first[0]) and is_unspaced(second[0])]
    return [word for word in words if not is_unspaced(word[0])] + pairs


def _share(verdicts: Sequence[bool]) -> float:
    return sum(verdicts) / max(1, len(verdicts))
