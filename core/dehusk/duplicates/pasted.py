"""Lines that repeat: husk when their neighbours repeat with them in the same order, structure otherwise.

A heading, a list item or a table row alone says nothing by repeating. In a run that repeats in the order of the first
time, and that holds two surplus paragraphs or many words, it belongs to a block that was pasted again. One paragraph is
not enough: the parts of a page that are built alike often end in the same remark.
"""

from collections.abc import Iterable, Iterator

from dehusk.duplicates.ledger import Ledger
from dehusk.duplicates.memory import Memory
from dehusk.duplicates.shape import Role, Shape, read_shape
from dehusk.model import Removal, Spared
from dehusk.reasons import Reason

_ENOUGH_PARAGRAPHS = 2
ENOUGH_BLOCKS, ENOUGH_WORDS = 3, 55  # tables are left out: the same rows stand in many
_MOST_LEFT_OUT = 2  # paragraphs of the first time that a pasted block may lack in a row
_NAMES = {
    Role.LINE: "a line this short",
    Role.ITEM: "a list item",
    Role.ROW: "a table row",
    Role.CODE: "code",
    Role.PROSE: "a line of verse",
}


class PastedBlocks:
    """Follows one run of repeated paragraphs at a time; lines wait until it is clear what the run is.

    `_waiting` are lines that may be in the run, as (number, number of the first paragraph with this text). `_next` is
    the paragraph that would continue the run; of the run so far there are counted `_paragraphs` that go anyhow, all its
    `_blocks`, and their `_words`.
    """

    def __init__(self, memory: Memory, ledger: Ledger) -> None:
        self._memory, self._ledger = memory, ledger
        self._waiting: list[tuple[int, int]] = []
        self._next: int | None = None
        self._paragraphs = self._blocks = self._words = 0

    def confirm(self, twin: int, weight: int) -> Iterator[Spared]:
        """A paragraph of so many words goes; when its run is a pasted block, so do the lines of the run."""
        if self._paragraphs and not self._continues(twin):
            yield from self.interrupt()
        if not self._paragraphs:
            yield from self._spare_lines_not_before(twin)
        self._paragraphs += 1
        yield from self._extend(twin, weight)

    def await_block(self, number: int, twin: int, shape: Shape) -> Iterator[Spared]:
        """A line repeats: it continues the run, or begins another one."""
        self._ledger.pin(twin)
        again = self._next if self._next is not None and self._memory.same(self._next, number) else twin
        if not self._continues(again):
            if self._paragraphs:
                yield from self.interrupt()
            self._blocks = self._words = 0
        self._waiting.append((number, again))
        yield from self._extend(again, 0 if shape.role is Role.ROW else shape.weight)

    def _extend(self, twin: int, weight: int) -> Iterator[Spared]:
        self._next = twin + 1
        self._blocks += 1
        self._words += weight
        if self._paragraphs >= _ENOUGH_PARAGRAPHS:
            self._remove_waiting()
        elif self._blocks >= ENOUGH_BLOCKS and self._words >= ENOUGH_WORDS:
            if not self._paragraphs:
                yield from self._spare_lines_not_before(self._next)
            self._remove_waiting()

    def _continues(self, twin: int) -> bool:
        """Tell whether a paragraph continues the run, or stands little later, where an insert was left out."""
        return self._next is not None and self._next <= twin <= self._next + _MOST_LEFT_OUT

    def interrupt(self) -> Iterable[Spared]:
        """Something new stands here: what waits stays."""
        if self._next is None:
            return ()
        self._next = None
        self._paragraphs = self._blocks = self._words = 0
        return self._spare_waiting()

    def _spare_lines_not_before(self, twin: int) -> Iterator[Spared]:
        """Keep waiting only the lines that stand before the twin as they do here."""
        lines: list[tuple[int, int]] = []
        while self._waiting:
            number, first = self._waiting[-1]
            if self._memory.same(twin - 1, number):
                first = twin - 1
            elif not twin - 1 - _MOST_LEFT_OUT <= first < twin - 1:
                break
            self._waiting.pop()
            lines.append((number, first))
            twin = first
        yield from self._spare_waiting()
        self._waiting = lines[::-1]

    def _spare_waiting(self) -> Iterator[Spared]:
        for number, twin in self._waiting:
            role = read_shape(self._memory.item(number), self._memory.wording(number)).role
            place = self._memory.place(twin)
            evidence = f"word for word like block {place}, but {_NAMES[role]} may repeat"
            yield Spared(self._memory.place(number), Reason.DUPLICATE, evidence, place, 1.0)
        self._waiting.clear()

    def _remove_waiting(self) -> None:
        for number, first in self._waiting:
            twin = self._memory.kept_like(first)
            place = self._memory.place(twin)
            evidence = f"word for word like block {place}, pasted again with its neighbours"
            removal = Removal(self._memory.place(number), Reason.DUPLICATE, evidence, place, 1.0)
            self._ledger.remove(number, removal, twin)
        self._waiting.clear()
