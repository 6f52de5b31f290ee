"""The store's file: made whole, opened by any number of runs at once, and what is wrong with it in words.

A new store is made beside its place and then linked to it: of two runs that start at once one makes it and both use
it. It is in WAL mode: one run writes while others read.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dehusk.errors import StoreError

_APPLICATION = 0x64687573  # "dhus", in the file's header
_VERSION = 1
_WAIT = 60  # seconds for another run to finish writing
_CACHE = 65_536  # KiB

# Texts, pages and sites are known by hashes: the first pages of a long list are the same ones however the store came
# about, and two stores can be merged. A text's sightings lie together, by site. `said` is read by dehusk.store.said.
_TABLES = """
CREATE TABLE pages (
    id INTEGER PRIMARY KEY, site INTEGER NOT NULL, turn INTEGER NOT NULL, name TEXT NOT NULL, said BLOB NOT NULL
);
CREATE INDEX pages_by_site ON pages (site);
CREATE INDEX pages_by_turn ON pages (turn);
CREATE TABLE sites (id INTEGER PRIMARY KEY, name TEXT NOT NULL, pages INTEGER NOT NULL);
CREATE TABLE sightings (
    text INTEGER NOT NULL, site INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (text, site, page)
) WITHOUT ROWID;
CREATE TABLE texts (id INTEGER PRIMARY KEY, sample TEXT NOT NULL);
"""
# A folder that cannot be written has no room for what runs share in WAL mode: the file is then read as it is.
_NO_ROOM = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
_WHAT_TO_DO = {
    sqlite3.SQLITE_BUSY: f"another run has been writing to it for {_WAIT} s; try again when it is done",
    sqlite3.SQLITE_FULL: "the disk is full; make room and run again: what was remembered before is safe",
    sqlite3.SQLITE_IOERR: "the disk cannot be used; make room if the disk is full, and run again",
    sqlite3.SQLITE_READONLY: "it cannot be written, so nothing is remembered; ask its owner, or check `ls -l`",
    sqlite3.SQLITE_CORRUPT: "the store is damaged; move it away and run again, which makes a new one",
    sqlite3.SQLITE_NOTADB: "is no store; name another file, or move this one away",
    sqlite3.SQLITE_CANTOPEN: "the store cannot be opened; check its folder and permissions",
}


def connect(file: Path, *, must_exist: bool) -> sqlite3.Connection:
    """Open the store's file, and make it first where there is none unless it `must_exist`. Raises StoreError."""
    try:
        if file.is_dir():
            raise StoreError(f"{file}: is a folder; name a file for the store")
        if not file.exists() and must_exist:
            raise StoreError(f"{file}: there is no such store; check the name")
        with telling(file):
            if not file.exists():
                _make(file)
            return _open(file)
    except OSError as error:
        raise StoreError(f"{file}: the store cannot be made or opened: {error.strerror}") from error


@contextmanager
def telling(file: Path) -> Iterator[None]:
    """Turn what SQLite complains of into a StoreError that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without what SQLite adds to the first byte
        raise StoreError(f"{file}: {_WHAT_TO_DO.get(code, f'the store cannot be used: {error}')}") from error


def _make(file: Path) -> None:
    new = file.with_name(f".dehusk-{os.urandom(8).hex()}")
    os.close(os.open(new, os.O_CREAT | os.O_EXCL, 0o666))
    try:
        with closing(sqlite3.connect(new, isolation_level=None)) as db:
            db.execute("PRAGMA journal_mode = WAL")
            db.executescript(
                f"BEGIN; {_TABLES} PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {_VERSION}; COMMIT;"
            )
        try:
            os.link(new, file)
        except FileExistsError:
            pass  # another run was quicker
        except OSError:  # a file system without links
            new.rename(file)
    finally:
        new.unlink(missing_ok=True)


def _open(file: Path) -> sqlite3.Connection:
    address = file.as_uri()
    try:
        return _checked(sqlite3.connect(f"{address}?mode=rw", uri=True, timeout=_WAIT, isolation_level=None), file)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _NO_ROOM:
            raise
    return _checked(sqlite3.connect(f"{address}?immutable=1", uri=True, isolation_level=None), file)


def _checked(db: sqlite3.Connection, file: Path) -> sqlite3.Connection:
    try:
        _check(db, file)
    except BaseException:
        db.close()
        raise
    return db


def _check(db: sqlite3.Connection, file: Path) -> None:
    application, version = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    if application != _APPLICATION:
        raise StoreError(f"{file}: is no store of dehusk; name another file, or move this one away")
    if version != _VERSION:
        raise StoreError(f"{file}: the store has version {version}, this dehusk reads {_VERSION}; update dehusk")
    db.execute(f"PRAGMA cache_size = -{_CACHE}")
    # In WAL mode this loses at worst the last transactions to a power cut, never the file.
    db.execute("PRAGMA synchronous = NORMAL")
