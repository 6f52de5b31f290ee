"""Lines that repeat: husk when their neighbours repeat with them in the same order, structure otherwise.

A heading, a list item or a table row alone says nothing by repeating. Between or beside paragraphs that are surplus, in
the order of the first time, it belongs to a block that was pasted again.
"""

from collections.abc import Iterator

from dehusk.duplicates.memory import Memory
from dehusk.duplicates.shape import Role, read_shape
from dehusk.model import Removal, Spared
from dehusk.reasons import Reason

_NAMES = {
    Role.LINE: "a line this short",
    Role.ITEM: "a list item",
    Role.ROW: "a table row",
    Role.CODE: "code",
    Role.PROSE: "a line of verse",
}


class PastedBlocks:
    """Follows runs of repeated paragraphs: `confirm` for the twin of one that goes, `await_block` for one that may."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._waiting: list[tuple[int, int]] = []
        self._next: int | None = None

    def confirm(self, twin: int) -> Iterator[Removal | Spared]:
        """A paragraph goes: so do the lines before it that stand before its twin as well; others stay."""
        self._next = twin + 1
        after, pasted = twin, []
        while self._waiting and self._memory.same(after - 1, self._waiting[-1][0]):
            after -= 1
            line, first = self._waiting.pop()
            pasted.append(self._remove(line, after, first))
        yield from self._spare_waiting()
        yield from reversed(pasted)

    def await_block(self, number: int, twin: int) -> Iterator[Removal | Spared]:
        """A line repeats: it goes if it continues a run, and else waits for what comes after it."""
        if self._next is not None and self._memory.same(self._next, number):
            yield self._remove(number, self._next, twin)
            self._next += 1
        else:
            self._next = None
            self._waiting.append((number, twin))

    def interrupt(self) -> Iterator[Spared]:
        """Something new stands here: what waits stays."""
        self._next = None
        yield from self._spare_waiting()

    def _spare_waiting(self) -> Iterator[Spared]:
        for number, twin in self._waiting:
            item = self._memory.item(number)
            name = _NAMES[read_shape(item, self._memory.wording(number)).role]
            place = self._memory.place(twin)
            evidence = f"word for word like block {place}, but {name} may repeat"
            yield Spared(self._memory.place(number), Reason.DUPLICATE, evidence, place, 1.0)
        self._waiting.clear()

    def _remove(self, number: int, beside: int, first: int) -> Removal:
        twin = self._memory.place(first if self._memory.is_gone(beside) else beside)
        self._memory.forget(number)
        evidence = f"word for word like block {twin}, pasted again with its neighbours"
        return Removal(self._memory.place(number), Reason.DUPLICATE, evidence, twin, 1.0)
