"""Which segments of a page extraction kept: its pieces, found again in the page.

Extraction returns texts, not places. They are compared without white space, so that it does not matter where either
side sets spaces or ends a line. Longer segments claim their stretch of the extracted text first, so that a short one
("Share") cannot claim a word inside a sentence; of equal segments (the headline in the page's header and in its body)
the one nearest to what stands around it in the extracted text wins. Where extraction kept the larger part of a
segment, the segment is kept. Extracted text that stands in no segment (taken from a script) is returned as strays.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

# Below this many characters a segment must be a piece of the extracted text by itself.
_LONG = 25
_LARGER_PART = 0.5


@dataclass(frozen=True, slots=True)
class Mapping:
    """`kept` are the indices of segments; a stray is the index of the segment it follows (-1: none) and its text."""

    kept: frozenset[int]
    strays: tuple[tuple[int, str], ...]


def map_back(pieces: Sequence[str], segments: Sequence[str]) -> Mapping:
    """Find the extracted `pieces` among the texts of all `segments`; linear in the page for all but hostile pages."""
    return _Matcher(pieces, segments).match()


def _key(text: str) -> str:
    return "".join(text.replace(" | ", " ").split())


class _Matcher:
    def __init__(self, pieces: Sequence[str], segments: Sequence[str]) -> None:
        self.pieces = pieces
        self.keys = [_key(text) for text in segments]
        piece_keys = [_key(piece) for piece in pieces]
        self.text = "".join(piece_keys)
        self.starts = [0, *accumulate(map(len, piece_keys))]
        self.taken = bytearray(len(self.text))
        self.found: dict[int, int] = {}  # segment -> where its stretch begins

    def match(self) -> Mapping:
        same = defaultdict(list)
        for index, key in enumerate(self.keys):
            if key:
                same[key].append(index)
        contested = []
        for key in sorted(same, key=len, reverse=True):
            stretches = self._stretches(key)
            if not stretches:
                continue
            for start in stretches:
                self.taken[start : start + len(key)] = b"\1" * len(key)
            if len(same[key]) <= len(stretches):
                self.found.update(zip(same[key], stretches, strict=False))
            else:
                contested.append((same[key], stretches))
        self._settle(contested)
        partly = self._claim_parts()
        return Mapping(frozenset(self.found) | partly, self._strays())

    def _stretches(self, key: str) -> list[int]:
        """Where the free stretches of the extracted text stand that read `key`."""
        found, start = [], self.text.find(key)
        while start >= 0:
            end = start + len(key)
            whole = len(key) >= _LONG or (self._at_edge(start) and self._at_edge(end))
            if whole and not any(self.taken[start:end]):
                found.append(start)
                start = self.text.find(key, end)
            else:
                start = self.text.find(key, start + 1)
        return found

    def _at_edge(self, at: int) -> bool:
        index = bisect_left(self.starts, at)
        if index < len(self.starts) and self.starts[index] == at:
            return True
        return 0 < at < len(self.text) and self.taken[at - 1] != self.taken[at]

    def _settle(self, contested: list[tuple[list[int], list[int]]]) -> None:
        """Give each contested stretch to the segment that stands nearest to the stretch's neighbours."""
        order = sorted((start, index) for index, start in self.found.items())
        starts = [start for start, _ in order]
        for candidates, stretches in contested:
            free = list(candidates)
            for start in stretches:
                at = bisect_right(starts, start)
                before = order[at - 1][1] if at else None
                after = order[at][1] if at < len(order) else None
                best = min(free, key=lambda index: _distance(index, before, after))
                self.found[best] = start
                free.remove(best)

    def _free(self) -> list[tuple[int, int]]:
        """The stretches of the extracted text that no segment has claimed, cut at the pieces' edges."""
        free = []
        for begin, end in zip(self.starts, self.starts[1:], strict=False):
            at = self.taken.find(0, begin, end)
            while at >= 0:
                stop = self.taken.find(1, at, end)
                stop = end if stop < 0 else stop
                free.append((at, stop))
                at = self.taken.find(0, stop, end)
        return free

    def _claim_parts(self) -> frozenset[int]:
        """Claim what extraction took out of the middle of segments; return those whose larger part it took."""
        rest = [index for index in range(len(self.keys)) if index not in self.found and self.keys[index]]
        edges = [0, *accumulate(len(self.keys[index]) + 1 for index in rest)]
        haystack = "\n".join(self.keys[index] for index in rest)
        covered: dict[int, int] = defaultdict(int)
        for begin, end in self._free():
            at = haystack.find(self.text[begin:end]) if end - begin >= _LONG // 2 else -1
            if at >= 0:
                index = rest[bisect_right(edges, at) - 1]
                covered[index] += end - begin
                self.taken[begin:end] = b"\1" * (end - begin)
                self.found.setdefault(index, begin)
        partly = frozenset(i for i, length in covered.items() if length >= _LARGER_PART * len(self.keys[i]))
        for index in covered.keys() - partly:
            del self.found[index]
        return partly

    def _strays(self) -> tuple[tuple[int, str], ...]:
        """Whole pieces of which no part was found in the page, each with the segment it follows."""
        order = sorted((start, index) for index, start in self.found.items())
        starts = [start for start, _ in order]
        strays = []
        for piece, begin, end in zip(self.pieces, self.starts, self.starts[1:], strict=False):
            if end - begin >= _LONG and not any(self.taken[begin:end]):
                at = bisect_right(starts, begin)
                strays.append((order[at - 1][1] if at else -1, " ".join(piece.split())))
        return tuple(strays)


def _distance(index: int, before: int | None, after: int | None) -> tuple[int, int]:
    """How far a segment stands from where its neighbours say it should; between them is best, then just after one."""
    inside = (before is None or index > before) and (after is None or index < after)
    anchor = before if before is not None else after if after is not None else index
    return (0 if inside else 1, abs(index - anchor))
