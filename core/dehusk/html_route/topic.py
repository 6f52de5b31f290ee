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
from dehusk.scripts import is_unspaced


def kinship(part: Iterable[str], body: Sequence[str]) -> float:
    """Give the share of a part's longer words that the paragraphs of a body say, in ratio to what those share.

    It is about 1 for what might be another paragraph of the body, and 0 for what shares nothing with it; 1 as well
    where the paragraphs share nothing with each other, such as a single one. Longer are the words above the median of
    the body's; in scripts without spaces, pairs of characters stand for words.
    """
    paragraphs = [_terms(text) for text in body]
    usual = median(map(len, chain.from_iterable(paragraphs))) if any(paragraphs) else 0
    longer = [[term for term in terms if _is_longer(term, usual)] for terms in paragraphs]
    said = Counter(chain.from_iterable(map(set, longer)))
    shared_inside = _share([said[term] > 1 for term in chain.from_iterable(longer)])
    shared = _share([term in said for text in part for term in _terms(text) if _is_longer(term, usual)])
    return shared / shared_inside if shared_inside else 1.0


def _terms(text: str) -> list[str]:
    words = split_words(fold(text))
    pairs = [first + second for first, second in pairwise(words) if is_unspaced(first[0]) and is_unspaced(second[0])]
    return [word for word in words if not is_unspaced(word[0])] + pairs


def _is_longer(term: str, usual: float) -> bool:
    return len(term) > usual or is_unspaced(term[0])


def _share(verdicts: Sequence[bool]) -> float:
    return sum(verdicts) / max(1, len(verdicts))
