"""Which remembered paragraphs may be alike: a map from anchors to the first few paragraphs that have them."""

from collections import Counter
from collections.abc import Collection
from heapq import nsmallest

_MOST_PER_ANCHOR = 6
_MOST_CANDIDATES = 4
_MANY_ANCHORS, _ENOUGH_SHARED = 10, 2  # a text with that many shares more than one of them with its twin


class NearIndex:
    """Finds earlier paragraphs by shared anchors.

    An anchor remembers its first six paragraphs and no more, and a look-up gives at most four candidates: a stem that
    50,000 paragraphs share costs the last of them no more than the seventh. Most anchors belong to one paragraph, so
    that one stands in the map as it is, and only anchors with more get a list.
    """

    def __init__(self) -> None:
        self._first: dict[int, int] = {}
        self._more: dict[int, list[int]] = {}

    def add(self, number: int, anchors: Collection[int]) -> None:
        """Remember a paragraph under its anchors."""
        first = self._first
        for anchor in anchors:
            if first.setdefault(anchor, number) != number:
                others = self._more.setdefault(anchor, [])
                if len(others) < _MOST_PER_ANCHOR - 1:
                    others.append(number)

    def candidates(self, anchors: Collection[int]) -> list[int]:
        """List the paragraphs that share most anchors with a text, most first, then earliest.

        >>> index = NearIndex()
        >>> index.add(0, [1, 2, 3])
        >>> index.add(1, [3, 4, 5])
        >>> index.candidates([3, 4, 9])
        [1, 0]
        """
        first, more = self._first, self._more
        hits = [first[anchor] for anchor in anchors if anchor in first]
        if not hits:
            return hits
        for anchor in anchors:
            if anchor in more:
                hits += more[anchor]
        shared = Counter(hits)
        least = _ENOUGH_SHARED if len(anchors) >= _MANY_ANCHORS else 1
        found = [(-count, number) for number, count in shared.items() if count >= least]
        return [number for _, number in nsmallest(_MOST_CANDIDATES, found)]
