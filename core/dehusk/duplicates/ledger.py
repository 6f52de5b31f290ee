"""Keeps every removal's twin a kept paragraph, in a stream where a kept paragraph may go later.

Only a piece of a fuller paragraph goes later. What was given as a twin never does, except a text that ends in an
ellipsis: a fuller one may still come, so removals of its copies are held back and get the fuller one as their twin.
"""

from collections.abc import Iterator
from dataclasses import replace

from dehusk.duplicates.comparison import without_ellipsis
from dehusk.duplicates.memory import Memory
from dehusk.model import Removal


class Ledger:
    """Removals on their way out."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._twins: set[int] = set()
        self._held: dict[int, list[Removal]] = {}

    def remove(self, number: int, removal: Removal, twin: int) -> Iterator[Removal]:
        """Pass a removal on, or hold it back while its twin may go."""
        self._memory.forget(number)
        if without_ellipsis(self._memory.wording(twin)) is not None:
            self._held.setdefault(twin, []).append(removal)
            return
        self._twins.add(twin)
        yield removal

    def replace(self, number: int, removal: Removal) -> Iterator[Removal]:
        """Remove a kept paragraph for a fuller one, and give its copies that one as their twin; not if it is a twin."""
        if number in self._twins:
            return
        self._memory.forget(number)
        yield removal
        for held in self._held.pop(number, ()):
            yield replace(held, reason=removal.reason, evidence=removal.evidence, twin=removal.twin)

    def finish(self) -> Iterator[Removal]:
        """Yield what is still held back."""
        for removals in self._held.values():
            yield from removals
        self._held.clear()
