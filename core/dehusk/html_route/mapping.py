"""Which segments of a page extraction kept: its pieces, found again in the page.

Extraction returns texts, not places. They are compared without white space, so that it does not matter where either
side sets spaces or ends a line. Longer segments claim their stretch of the extracted text first, so that a short one
("Share") cannot claim a word inside a sentence; of equal segments (the headline in the page's header and in its body)
the one nearest to what stands around it in the extracted text wins. Where extraction kept the larger part of a
segment, the segment is kept. Extracted text that stands in no segment (taken from a script) is returned as strays.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from dehusk.html_route.text_index import SHORTEST, TextIndex

# Below this many characters a segment must be a piece of the extracted text by itself.
_LONG = 25
_LARGER_PART = 0.5
_SNIPPET = 12  # characters


@dataclass(frozen=True, slots=True)
class Mapping:
    """`kept` are the indices of segments; a stray is the index of the segment it follows (-1: none) and its text."""

    kept: frozenset[int]
    strays: tuple[tuple[int, str], ...]


def map_back(pieces: Sequence[str], segments: Sequence[str]) -> Mapping:
    """Find the extracted `pieces` among the texts of all `segments`; linear in the page for all but hostile pages."""
    return _Matcher(pieces, segments).match()


def _key(text: str) -> str:
    text = text.replace(" | ", " ")
    # Of all white space only the space itself is printable.
    return text.replace(" ", "") if text.isprintable() else "".join(text.split())


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
        for key, stretches in self._claims(sorted(same, key=len, reverse=True)):
            if len(same[key]) <= len(stretches):
                self.found.update(zip(same[key], stretches, strict=False))
            else:
                contested.append((same[key], stretches))
        self._settle(contested)
        partly = self._claim_parts()
        return Mapping(frozenset(self.found) | partly, self._strays())

    def _claims(self, keys: Sequence[str]) -> Iterator[tuple[str, list[int]]]:
        """Claim for each of the keys, longest first, the free stretches of the extracted text that read so."""
        index = TextIndex(self.text)
        long = [key for key in keys if len(key) >= _LONG]
        for key in long:
            if stretches := [start for start in index.find_all(key) if self._claim(start, start + len(key))]:
                yield key, stretches
        left = self._short_stretches()
        for key in keys[len(long) :]:
            if stretches := [start for start in left.get(key, ()) if self._claim(start, start + len(key))]:
                yield key, stretches

    def _short_stretches(self) -> dict[str, list[int]]:
        """The short free stretches between two edges, by their text: pieces, rests of them, neighbours together."""
        stretches = defaultdict(list)
        free = self._free()
        for first, (start, _) in enumerate(free):
            for following in range(first, len(free)):
                end = free[following][1]
                apart = following > first and free[following][0] != free[following - 1][1]
                if apart or end - start >= _LONG:
                    break
                stretches[self.text[start:end]].append(start)
        return stretches

    def _claim(self, start: int, end: int) -> bool:
        if not self._is_free(start, end):
            return False
        self.taken[start:end] = b"\1" * (end - start)
        return True

    def _is_free(self, start: int, end: int) -> bool:
        return end <= len(self.text) and self.taken.find(1, start, end) < 0

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
                nearest = bisect_left(free, before if before is not None else after if after is not None else 0)
                best = min(free[max(nearest - 1, 0) : nearest + 1], key=lambda index: _distance(index, before, after))
                self.found[best] = start
                del free[bisect_left(free, best)]

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
        free = [(begin, end) for begin, end in self._free() if end - begin >= SHORTEST]
        haystack = TextIndex("\n".join(self.keys[index] for index in rest) if free else "")
        covered: dict[int, int] = defaultdict(int)
        for begin, end in free:
            places = haystack.find_all(self.text[begin:end])
            if places:
                index = rest[bisect_right(edges, places[0]) - 1]
                covered[index] += end - begin
                self.taken[begin:end] = b"\1" * (end - begin)
                self.found.setdefault(index, begin)
        partly = frozenset(i for i, length in covered.items() if length >= _LARGER_PART * len(self.keys[i]))
        for index in covered.keys() - partly:
            del self.found[index]
        return partly

    def _strays(self) -> tuple[tuple[int, str], ...]:
        """Whole pieces that the page does not say, each with the segment it follows."""
        edges = zip(self.pieces, self.starts, self.starts[1:], strict=False)
        free = [piece for piece in edges if piece[2] - piece[1] >= _LONG and self._is_free(*piece[1:])]
        page = "".join(self.keys) if free else ""
        order = sorted((start, index) for index, start in self.found.items())
        starts = [start for start, _ in order]
        strays = []
        for piece, begin, end in free:
            if not _says(page, self.text[begin:end]):
                at = bisect_right(starts, begin)
                strays.append((order[at - 1][1] if at else -1, " ".join(piece.split())))
        return tuple(strays)


def _says(page: str, text: str) -> bool:
    """Tell whether a page says at least half of a text, to judge by some twenty snippets of it."""
    step = max(_SNIPPET, len(text) // 20)
    snippets = [text[at : at + _SNIPPET] for at in range(0, len(text) - _SNIPPET + 1, step)]
    return 2 * sum(snippet in page for snippet in snippets) >= len(snippets)


def _distance(index: int, before: int | None, after: int | None) -> tuple[int, int]:
    """How far a segment stands from where its neighbours say it should; between them is best, then just after one."""
    inside = (before is None or index > before) and (after is None or index < after)
    anchor = before if before is not None else after if after is not None else index
    return (0 if inside else 1, abs(index - anchor))
