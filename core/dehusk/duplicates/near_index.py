"""Which remembered paragraphs may be alike: a map from anchors to the first few paragraphs that have them."""

from array import array
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import repeat

_MOST_PER_ANCHOR = 6
_MOST_CANDIDATES = 4
_LEAST_SHARED = 5  # more than one in so many anchors of the shorter text must be shared
_SEVERAL = 2  # paragraphs of an anchor stand in a tuple
_ENDS = 2  # anchors that stand for the beginning and the end of a text; each counts twice, being seldom alike by chance


class NearIndex:
    """Finds earlier paragraphs by shared anchors.

    An anchor that six paragraphs have tells nothing any more: a stem that 50,000 paragraphs share costs the last of
    them no more than the seventh. Most anchors belong to one paragraph, so that one stands in the map as it is, and
    only several stand there as a tuple.
    """

    def __init__(self) -> None:
        self._owners: dict[int, int | tuple[int, ...]] = {}
        self._sizes = array("I")

    def add(self, number: int, anchors: Sequence[int]) -> list[int]:
        """Remember a paragraph; list the earlier ones that share most anchors with it, most first, then earliest.

        Numbers come in order.

        >>> index = NearIndex()
        >>> index.add(0, [1, 2, 3]), index.add(1, [3, 4, 5]), index.add(2, [3, 4, 9])
        ([], [0], [1, 0])
        """
        self._sizes.extend(repeat(0, number - len(self._sizes)))
        self._sizes.append(len(anchors))
        owners = [*map(self._owners.setdefault, anchors, repeat(number))]
        new = owners.count(number)
        if new == len(anchors):
            return []
        shared, telling = self._share(number, anchors, owners)
        telling += new
        sizes = self._sizes
        found = [(-count, one) for one, count in shared.items() if count * _LEAST_SHARED > min(telling, sizes[one])]
        return [one for _, one in nsmallest(_MOST_CANDIDATES, found)] if found else []

    def take_back(self, number: int, anchors: Iterable[int]) -> None:
        """Forget the paragraph that was added last."""
        for anchor in anchors:
            owner = self._owners[anchor]
            if owner == number:
                del self._owners[anchor]
            elif not isinstance(owner, int) and owner[-1] == number:
                self._owners[anchor] = owner[:-1] if len(owner) > _SEVERAL else owner[0]

    def _share(
        self, number: int, anchors: Sequence[int], owners: Iterable[int | tuple[int, ...]]
    ) -> tuple[dict[int, int], int]:
        """Add a paragraph to known anchors; count what each one shares, and the anchors that few have."""
        shared: dict[int, int] = {}
        telling = 0
        ends = anchors[:_ENDS]
        for anchor, owner in zip(anchors, owners, strict=True):
            if owner == number:
                continue
            several = (owner,) if isinstance(owner, int) else owner
            if len(several) < _MOST_PER_ANCHOR:
                telling += 1
                self._owners[anchor] = (*several, number)
                count = 2 if anchor in ends else 1
                for one in several:
                    shared[one] = shared.get(one, 0) + count
        return shared, telling
