"""All inputs of a run, listed before any work: what would collide or be overwritten ends the run while nothing is done.

The list is a temporary SQLite table, which a million inputs do not bring into memory.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dehusk_cli.batch.inputs import Input
from dehusk_cli.batch.names import is_collection, output_place
from dehusk_cli.streams import shown_name
from dehusk_cli.usage import UsageError

_TABLE = """
CREATE TABLE inputs (
    number INTEGER PRIMARY KEY, place BLOB, output BLOB, path BLOB, real BLOB, error TEXT
)
"""
_INSERT = "INSERT INTO inputs (place, output, path, real, error) VALUES (?, ?, ?, ?, ?)"
# A file that was named twice is cleaned once.
_ONCE = """
CREATE INDEX by_output ON inputs (output);
CREATE INDEX by_place ON inputs (place);
DELETE FROM inputs WHERE EXISTS (
    SELECT 1 FROM inputs AS other
    WHERE other.output = inputs.output AND other.real = inputs.real AND other.number < inputs.number
)
"""
_COLLISION = """
SELECT one.path, other.path, one.output FROM inputs AS one JOIN inputs AS other USING (output)
WHERE one.number < other.number LIMIT 1
"""


class Planned(NamedTuple):
    """One input: its place, its path as it is opened, its output's place, and why it cannot be opened, if known."""

    place: str
    path: str
    output: str
    error: str | None


class Plan:
    """The inputs of a run in their order."""

    def __init__(self, inputs: Iterable[Input], *, suffix: str | None, out_of: str) -> None:
        """List the inputs, whose outputs end in `suffix`; without one they are named like the inputs.

        Raises UsageError where two inputs have the same output, or where an input lies below the folder `out_of`.
        """
        self._table = sqlite3.connect("")
        self._table.execute(_TABLE)
        self._apart = os.path.join(os.path.realpath(out_of), "")  # noqa: PTH118
        self._table.executemany(_INSERT, (self._row(found, suffix) for found in inputs))
        self._table.executescript(_ONCE)
        self._refuse_collisions()

    def __len__(self) -> int:
        (count,) = self._table.execute("SELECT count(*) FROM inputs").fetchone()
        return int(count)

    def __iter__(self) -> Iterator["Planned"]:
        """Yield the inputs in their order."""
        rows = self._table.execute("SELECT place, path, output, error FROM inputs ORDER BY number")
        for place, path, output, error in rows:
            yield Planned(os.fsdecode(place), os.fsdecode(path), os.fsdecode(output), error)

    def places(self) -> Iterator[bytes]:
        """Yield the places of all inputs, sorted."""
        return (place for (place,) in self._table.execute("SELECT place FROM inputs ORDER BY place"))

    def __contains__(self, place: str) -> bool:
        return self._table.execute("SELECT 1 FROM inputs WHERE place = ?", (os.fsencode(place),)).fetchone() is not None

    def refuse_overwriting(self, option: str, path: str | None) -> None:
        """Raise UsageError if the file that an option names for writing is one of the inputs."""
        if path is None:
            return
        real = os.fsencode(os.path.realpath(path))
        if self._table.execute("SELECT 1 FROM inputs WHERE real = ?", (real,)).fetchone():
            raise UsageError(f"{option} would overwrite the input {shown_name(path)}; name another file")

    def _row(self, found: Input, suffix: str | None) -> tuple[bytes | str | None, ...]:
        if found.real.startswith(self._apart):
            raise UsageError(f"{shown_name(found.path)} lies in the output folder; write to another one")
        keeps_name = suffix is None or is_collection(found.place)
        output = found.place if keeps_name else output_place(found.place, suffix or "")
        return (*map(os.fsencode, (found.place, output, found.path, found.real)), found.error)

    def _refuse_collisions(self) -> None:
        pair = self._table.execute(_COLLISION).fetchone()
        if pair:
            first, second, output = (shown_name(os.fsdecode(name)) for name in pair)
            raise UsageError(
                f"{first} and {second} would both become {output}; rename one, set --base to a folder above both, "
                "or write one .jsonl file"
            )
