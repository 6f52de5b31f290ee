"""Keeps every removal's twin a kept paragraph, in a stream where a kept paragraph may go later.

A kept paragraph goes when a fuller one comes that it is a piece of. Removals are therefore held back for a while, and
when their twin goes they get the fuller paragraph in its place. A twin that was given out never goes.
"""

from collections.abc import Iterable, Iterator

from dehusk.duplicates.memory import Memory
from dehusk.model import Removal

HELD_BACK = 1_000  # paragraphs; the two copies that a page has of a text rarely stand farther apart


class Ledger:
    """Removals on their way out, by the number of the removed paragraph, with the number of their twin."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._held: dict[int, tuple[Removal, int]] = {}
        self._copies: dict[int, list[int]] = {}
        self._pinned: set[int] = set()

    def remove(self, number: int, removal: Removal, twin: int) -> None:
        """Take in the removal of a paragraph."""
        self._memory.forget(number)
        self._held[number] = removal, twin
        self._copies.setdefault(twin, []).append(number)

    def replace(self, piece: int, removal: Removal, fuller: int) -> None:
        """Remove a kept paragraph for a fuller one, which becomes the twin of its copies; not if it is pinned."""
        if piece in self._pinned:
            return
        for copy in self._copies.pop(piece, ()):
            same, _ = self._held[copy]
            again = removal._replace(place=same.place)
            self._held[copy] = again, fuller
            self._copies.setdefault(fuller, []).append(copy)
        self.remove(piece, removal, fuller)

    def pin(self, number: int) -> None:
        """Let a kept paragraph never go: it is a twin that was given out, or a line that repeats on purpose."""
        self._pinned.add(number)

    def release(self, before: int) -> Iterable[Removal]:
        """Give out the removals that were taken in first, up to the first of a paragraph from `before` on."""
        if not self._held or next(iter(self._held)) >= before:
            return ()
        return self._release(before)

    def _release(self, before: int) -> Iterator[Removal]:
        while self._held and (number := next(iter(self._held))) < before:
            removal, twin = self._held.pop(number)
            self._copies[twin].remove(number)
            if not self._copies[twin]:
                del self._copies[twin]
            self.pin(twin)
            yield removal
