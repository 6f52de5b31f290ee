"""Which remembered paragraphs may be alike: a map from anchors to the first few paragraphs that have them."""

from array import array
from collections.abc import Collection
from heapq import nsmallest
from itertools import repeat

_MOST_PER_ANCHOR = 6
_MOST_CANDIDATES = 4
_LEAST_SHARED = 6  # of so many anchors of the shorter text one must be shared


class NearIndex:
    """Finds earlier paragraphs by shared anchors.

    An anchor that six paragraphs have tells nothing any more: a stem that 50,000 paragraphs share costs the last of
    them no more than the seventh. Most anchors belong to one paragraph, so that one stands in the map as it is, and
    only anchors with more get a list.
    """

    def __init__(self) -> None:
        self._first: dict[int, int] = {}
        self._more: dict[int, list[int]] = {}
        self._sizes = array("I")

    def add(self, number: int, anchors: Collection[int]) -> None:
        """Remember a paragraph under its anchors; numbers come in order."""
        first = self._first
        self._sizes.extend(repeat(0, number - len(self._sizes)))
        self._sizes.append(len(anchors))
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
        known = [anchor for anchor in anchors if anchor in self._first]
        if not known:
            return known
        shared, telling = self._count(known)
        telling += len(anchors) - len(known)
        sizes = self._sizes
        found = [
            (-count, number) for number, count in shared.items() if count * _LEAST_SHARED >= min(telling, sizes[number])
        ]
        return [number for _, number in nsmallest(_MOST_CANDIDATES, found)] if found else []

    def _count(self, known: list[int]) -> tuple[dict[int, int], int]:
        """Count the anchors that each paragraph shares, and those that few paragraphs have."""
        first, more = self._first, self._more
        shared: dict[int, int] = {}
        telling = 0
        for anchor in known:
            others = more.get(anchor, ())
            if len(others) < _MOST_PER_ANCHOR - 1:
                telling += 1
                for number in (first[anchor], *others):
                    shared[number] = shared.get(number, 0) + 1
        return shared, telling
