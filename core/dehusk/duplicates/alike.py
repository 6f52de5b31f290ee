"""The verdict on a paragraph that shares words with kept ones but repeats none of them word for word."""

from collections.abc import Iterator

from dehusk.duplicates.comparison import Comparison, Relation, compare
from dehusk.duplicates.containment import describe_piece, is_piece, parts_of
from dehusk.duplicates.memory import Memory
from dehusk.duplicates.shape import Role, Shape, read_shape
from dehusk.duplicates.wording import Wording
from dehusk.evidence import quoted
from dehusk.model import Removal, Spared
from dehusk.reasons import Reason

LEAST_COMPARED_ITEM = 15  # words of a list item that is compared like a paragraph; shorter ones share their structure
_MOST_TIMES_LONGER = 8  # a text is not looked for in one that is so much longer, unless that one is short itself
_SHORT_ENOUGH = 20_000  # characters
_MOST_DIFFERING = 2  # kept texts that a text differs from before it is taken to be one more of their kind

Alike = tuple[int, Comparison]


class AlikeJudge:
    """Judges by comparison. `similarity` is the least share of characters that two texts must have in common."""

    def __init__(self, memory: Memory, similarity: float) -> None:
        self._memory, self._similarity = memory, similarity
        self._last_piece: tuple[int, int, int] | None = None

    def compare(self, wording: Wording, candidates: list[int]) -> list[Alike]:
        """List the kept paragraphs that a text is like, or a part of, or that are a part of it."""
        found: list[Alike] = []
        differing = 0
        longest = max(_SHORT_ENOUGH, _MOST_TIMES_LONGER * len(wording.original))
        for candidate in candidates:
            if len(self._memory.text(candidate)) > longest:
                continue
            comparison = compare(self._memory.wording(candidate), wording, self._memory.words, self._similarity)
            if comparison is not None:
                found.append((candidate, comparison))
                differing += comparison.difference is not None
                if (
                    comparison.relation is Relation.SAME and comparison.difference is None
                ) or differing >= _MOST_DIFFERING:
                    break
        return found

    def find_removal(
        self, number: int, wording: Wording, shape: Shape, found: list[Alike]
    ) -> tuple[Removal, int] | None:
        """Give the removal of a text and the number of its twin; None when the text stays."""
        clean = [alike for alike in found if alike[1].difference is None]
        if shape.role in {Role.ROW, Role.CODE} or not clean:
            return None
        return (
            self._find_twin(number, shape, clean)
            or self._find_container(number, wording, shape, clean)
            or self._find_parts(number, wording, clean)
        )

    def find_pieces(self, number: int, wording: Wording, found: list[Alike]) -> Iterator[tuple[int, Removal]]:
        """Give the removals of kept texts that are pieces of this one."""
        place = self._memory.place(number)
        for piece, comparison in found:
            short = self._memory.wording(piece)
            shape = read_shape(self._memory.item(piece), short)
            if (
                comparison.relation is Relation.INSIDE_NEW
                and comparison.difference is None
                and _may_be_piece(comparison, shape)
                and is_piece(comparison, short, wording)
            ):
                evidence = describe_piece(comparison, wording, place)
                yield (
                    piece,
                    Removal(self._memory.place(piece), Reason.CONTAINED, evidence, place, comparison.similarity),
                )

    def find_spared(self, number: int, shape: Shape, found: list[Alike]) -> Spared | None:
        """Say what saved a text that is mostly like a kept one."""
        kept_apart = [alike for alike in found if alike[1].difference is not None]
        if not kept_apart or not _is_compared(shape):
            return None
        twin, comparison = max(kept_apart, key=lambda alike: alike[1].similarity)
        place = self._memory.place(twin)
        if comparison.relation is Relation.SAME:
            reason, like = Reason.NEAR_DUPLICATE, f"{percent(comparison.similarity)} like block {place}"
        else:
            reason, like = Reason.CONTAINED, f"{percent(comparison.similarity)} like a part of block {place}"
        evidence = f"{like}, but {comparison.difference}"
        return Spared(self._memory.place(number), reason, evidence, place, comparison.similarity)

    def _find_twin(self, number: int, shape: Shape, clean: list[Alike]) -> tuple[Removal, int] | None:
        for twin, comparison in clean:
            if comparison.relation is Relation.SAME and _is_compared(shape):
                evidence = f"{percent(comparison.similarity)} like block {self._memory.place(twin)}"
                if comparison.dateline:
                    evidence += f" apart from {quoted(comparison.dateline)}"
                return self._removal(number, twin, Reason.NEAR_DUPLICATE, evidence, comparison.similarity), twin
        return None

    def _find_container(
        self, number: int, wording: Wording, shape: Shape, clean: list[Alike]
    ) -> tuple[Removal, int] | None:
        for twin, comparison in clean:
            if comparison.relation is not Relation.INSIDE_OLD or not _may_be_piece(comparison, shape):
                continue
            whole, (start, end) = self._memory.wording(twin), comparison.span
            if is_piece(comparison, wording, whole) or self._last_piece == (number - 1, twin, start):
                self._last_piece = (number, twin, end)
                evidence = describe_piece(comparison, whole, self._memory.place(twin))
                return self._removal(number, twin, Reason.CONTAINED, evidence, comparison.similarity), twin
        return None

    def _find_parts(self, number: int, wording: Wording, clean: list[Alike]) -> tuple[Removal, int] | None:
        inside = [alike for alike in clean if alike[1].relation is Relation.INSIDE_NEW]
        parts = parts_of(wording, inside, self._memory.find) if inside else None
        if parts is None:
            return None
        places = [str(self._memory.place(part)) for part in parts]
        evidence = f"blocks {', '.join(places[:-1])} and {places[-1]} run together"
        return self._removal(number, parts[0], Reason.CONTAINED, evidence, 1.0), parts[0]

    def _removal(self, number: int, twin: int, reason: Reason, evidence: str, similarity: float) -> Removal:
        return Removal(self._memory.place(number), reason, evidence, self._memory.place(twin), similarity)


def percent(similarity: float) -> str:
    """Say a share in words; only the same text is 100 %."""
    return f"{min(99, round(similarity * 100)) if similarity < 1 else 100} %"


def _is_compared(shape: Shape) -> bool:
    return shape.role is Role.PROSE or (shape.role is Role.ITEM and shape.weight >= LEAST_COMPARED_ITEM)


def _may_be_piece(comparison: Comparison, shape: Shape) -> bool:
    return _is_compared(shape) or (comparison.cut and shape.role in {Role.LINE, Role.ITEM})
