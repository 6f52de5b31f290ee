"""Merges stores: everything in them is known by hashes, so that what two runs remembered apart goes together."""

import os
import sqlite3
from pathlib import Path

from dehusk.errors import StoreError
from dehusk.store.database import connect
from dehusk.store.store import Store

# The sightings come first: which pages are new is no longer known once they are there.
_MERGE = """
INSERT INTO sightings SELECT text, site, page FROM other.sightings AS new
WHERE NOT EXISTS (SELECT 1 FROM main.pages WHERE id = new.page);
INSERT OR IGNORE INTO sites SELECT id, name, 0 FROM other.sites;
INSERT INTO pages SELECT id, site, turn + (SELECT ifnull(max(turn), 0) FROM main.pages), name, said
FROM other.pages AS new WHERE NOT EXISTS (SELECT 1 FROM main.pages WHERE id = new.id);
INSERT OR IGNORE INTO texts SELECT id, sample FROM other.texts;
UPDATE sites SET pages = (SELECT count(*) FROM main.pages WHERE site = sites.id);
DELETE FROM sites WHERE pages = 0;
""".strip().split(";\n")


def merge(store: Store, path: str | os.PathLike[str]) -> int:
    """Add the pages of the store at `path`, which stays as it is; of a page that both know, what `store` knows stays.

    Returns how many pages came in. Raises StoreError.
    """
    other = Path(os.path.realpath(path))
    connect(other, must_exist=True).close()
    if store.file == other:
        raise StoreError(f"{other}: cannot be merged with itself; name another store")
    with store.attached(other), store.writing() as db:
        before = _count(db)
        for statement in _MERGE:
            db.execute(statement)
        return _count(db) - before


def _count(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM main.pages").fetchone()[0])
