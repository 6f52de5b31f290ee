"""What earlier runs did, in an SQLite file: each input as it was, and what came of it.

The state saves time and holds nothing else: a broken one is set aside and made anew.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, fields
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from dehusk_cli.atomic import WriteError
from dehusk_cli.batch.spool import Spool
from dehusk_cli.streams import complain, shown_name

_SCHEMA = 2
_BUSY_SECONDS = 10
# Outside of a transaction SQLite asks the file system at each look-up whether anybody else has changed the file.
_BEGIN = "BEGIN IMMEDIATE"
_TABLES = """
CREATE TABLE IF NOT EXISTS pages (
    place BLOB PRIMARY KEY, path BLOB, size INTEGER, mtime INTEGER, inode INTEGER, sha256 BLOB, rules BLOB,
    status TEXT, error TEXT, output BLOB, written BLOB
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TEMP TABLE seen (place BLOB PRIMARY KEY) WITHOUT ROWID;
"""


class Stamp(NamedTuple):
    """What the file system says of a file: as long as it says the same, the file is the same. `mtime` is in ns."""

    size: int
    mtime: int
    inode: int


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one input. `status` is a page's, or failed, timeout or collection.

    `output` is its place among the outputs, and `written` tells what is written there from other outputs.
    """

    place: bytes
    path: bytes
    size: int
    mtime: int
    inode: int
    sha256: bytes | None
    rules: bytes
    status: str
    error: str | None
    output: bytes | None
    written: bytes | None

    def __reduce__(self) -> tuple[type["Record"], tuple[object, ...]]:
        """Say how to pickle it: ten times as fast as what a dataclass with slots does by itself."""
        return Record, _values(self)

    @property
    def stamp(self) -> Stamp:
        """The file as it was."""
        return Stamp(self.size, self.mtime, self.inode)


_COLUMNS = ", ".join(field.name for field in fields(Record))
_values = attrgetter(*(field.name for field in fields(Record)))
_MARKS = ", ".join("?" for _ in fields(Record))


class State:
    """The state file, open; changes are safe after `commit`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def find(self, place: str) -> Record | None:
        """Find what is known of the input at `place`."""
        key = os.fsencode(place)
        row = self._db.execute(f"SELECT {_COLUMNS} FROM pages WHERE place = ?", (key,)).fetchone()  # noqa: S608  constants
        return Record(*row) if row else None

    def see(self, place: str) -> None:
        """Remember that the page of a collection at `place` is still there."""
        self._db.execute("INSERT OR IGNORE INTO seen VALUES (?)", (os.fsencode(place),))

    def see_all_below(self, place: str) -> None:
        """Remember that the pages of the collection at `place` are still there, as far as they are known."""
        query = "INSERT OR IGNORE INTO seen SELECT place FROM pages WHERE place > ? AND place < ?"
        self._db.execute(query, _below(place))

    def spool(self, table: str, *, is_compressed: bool = False) -> Spool:
        """Give a place for outputs, compressed or not, that are kept in the state file."""
        return Spool(self._db, table, is_compressed=is_compressed)

    def all_below(self, place: str) -> Iterator[Record]:
        """Give what is known of the pages of the collection at `place`, in order, and remember that they are there."""
        self.see_all_below(place)
        query = f"SELECT {_COLUMNS} FROM pages WHERE place > ? AND place < ? ORDER BY place"  # noqa: S608
        return (Record(*row) for row in self._db.execute(query, _below(place)))

    def unseen(self, plan: Iterable[bytes]) -> Iterator[Record]:
        """Give what is known of inputs that are not in the plan, whose places come sorted, nor pages of one."""
        query = f"SELECT {_COLUMNS} FROM pages WHERE place NOT IN (SELECT place FROM seen) ORDER BY place"  # noqa: S608
        planned = iter(plan)
        at = next(planned, None)
        for row in self._db.execute(query):
            place = row[0]
            while at is not None and at < place:
                at = next(planned, None)
            if at != place:
                yield Record(*row)

    def put(self, record: Record) -> None:
        """Note what came of an input."""
        self._db.execute(f"INSERT OR REPLACE INTO pages ({_COLUMNS}) VALUES ({_MARKS})", _values(record))  # noqa: S608

    def forget(self, place: bytes) -> None:
        """Drop what is known of an input."""
        self._db.execute("DELETE FROM pages WHERE place = ?", (place,))

    def has_any(self, status: str) -> bool:
        """Whether any input has this status."""
        return self._db.execute("SELECT 1 FROM pages WHERE status = ?", (status,)).fetchone() is not None

    def fact(self, name: str) -> str | None:
        """Look up a fact about the runs as a whole."""
        row = self._db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def note(self, name: str, value: str) -> None:
        """Note a fact about the runs as a whole."""
        self._db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def commit(self) -> None:
        """Make everything noted so far safe."""
        if self._db.in_transaction:  # a full disk has ended it
            self._db.execute("COMMIT")
        self._db.execute(_BEGIN)

    def close(self) -> None:
        """Close the file, with everything that was noted."""
        with suppress(sqlite3.Error):
            self._db.execute("COMMIT")
        self._db.close()


def _below(place: str) -> tuple[bytes, bytes]:
    """Give the bounds of the places of a collection's pages."""
    return os.fsencode(place) + b"/", os.fsencode(place) + b"0"  # 0 follows / in ASCII


@contextmanager
def opened_state(path: str, *, to_write: bool = True) -> Iterator[State]:
    """Open the state file, or make it. One that is broken, or that another version wrote, is set aside with a warning.

    Without `to_write` a copy is opened, and the file stays as it is. Raises WriteError, from the block too.
    """
    state = _open(path, to_write=to_write)
    try:
        yield state
    except sqlite3.Error as error:
        raise WriteError(f"{shown_name(path)}: cannot be written: {error}") from error
    finally:
        state.close()


def _open(path: str, *, to_write: bool) -> State:
    try:
        try:
            return State(_connect(path) if to_write else _copy(path))
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as error:
            if not to_write:
                return State(_prepare(sqlite3.connect("")))
            complain(
                f"warning: the state file is broken ({error}): set aside as *.broken, and all is cleaned again",
                source=path,
            )
            _set_aside(path)
            return State(_connect(path))
    except (sqlite3.Error, OSError) as error:
        raise WriteError(
            f"{shown_name(path)}: cannot be written: {error}; choose another place with --state"
        ) from error


def _connect(path: str) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=_BUSY_SECONDS)
    try:
        (version,) = db.execute("PRAGMA user_version").fetchone()
        (verdict,) = db.execute("PRAGMA quick_check(1)").fetchone()
        _refuse(verdict if verdict != "ok" else "", version)
        return _prepare(db)
    except BaseException:
        db.close()
        raise


def _refuse(fault: str, version: int) -> None:
    if version not in (0, _SCHEMA):
        fault = f"its version is {version}"
    if fault:
        raise sqlite3.DatabaseError(fault)


def _prepare(db: sqlite3.Connection) -> sqlite3.Connection:
    db.executescript(_TABLES)
    db.execute(f"PRAGMA user_version = {_SCHEMA}")
    db.isolation_level = None
    db.execute(_BEGIN)
    return db


def _copy(path: str) -> sqlite3.Connection:
    copy = sqlite3.connect("")
    if Path(path).exists():
        with (
            closing(sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True)) as db,
            suppress(sqlite3.OperationalError),
        ):
            db.backup(copy)
    return _prepare(copy)


def _set_aside(path: str) -> None:
    Path(path).replace(f"{path}.broken")
    Path(f"{path}-journal").unlink(missing_ok=True)  # it would be played back into the new file
