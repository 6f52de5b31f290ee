"""Outputs kept in the state file until they are gathered into one file.

So a run need not clean what is unchanged, and what is written together is safe together: an output and the note that it
is done are one transaction.
"""

import os
import sqlite3

from dehusk.reading.zstd import compress, decompress

_FAST = 1  # a level of zstd; smaller than the fastest one of zlib, in a third of the time


class Spool:
    """Outputs by their places, in a table of the state file; it can stand wherever a tree of files can.

    What comes compressed is not compressed again.
    """

    def __init__(self, db: sqlite3.Connection, table: str, *, is_compressed: bool = False) -> None:
        self._db = db
        self._table = table
        self._is_compressed = is_compressed
        db.execute(f"CREATE TABLE IF NOT EXISTS {table} (place BLOB PRIMARY KEY, data BLOB)")

    def has(self, place: str) -> bool:
        """Whether there is an output at `place`."""
        query = f"SELECT 1 FROM {self._table} WHERE place = ?"  # noqa: S608  the table's name is ours
        return self._db.execute(query, (os.fsencode(place),)).fetchone() is not None

    def read(self, place: str) -> bytes | None:
        """Give the output at `place`, if any."""
        query = f"SELECT data FROM {self._table} WHERE place = ?"  # noqa: S608
        row = self._db.execute(query, (os.fsencode(place),)).fetchone()
        if row is None:
            return None
        data: bytes = row[0]
        return data if self._is_compressed else decompress(data)

    def write(self, place: str, data: bytes) -> None:
        """Keep an output."""
        row = os.fsencode(place), data if self._is_compressed else compress(data, _FAST)
        self._db.execute(f"INSERT OR REPLACE INTO {self._table} VALUES (?, ?)", row)  # noqa: S608

    def remove(self, place: str) -> None:
        """Drop an output."""
        self._db.execute(f"DELETE FROM {self._table} WHERE place = ?", (os.fsencode(place),))  # noqa: S608

    def sync(self) -> None:
        """Do nothing: the state's transaction holds all of it."""

    def sweep(self) -> None:
        """Do nothing: there are no temporary files."""
