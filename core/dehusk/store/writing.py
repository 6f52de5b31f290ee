"""Writes what pages say into the store's tables, and takes it out again."""

import sqlite3
from collections.abc import Iterable

from dehusk.store.fingerprint import number_of
from dehusk.store.said import Paragraph, Said, pack, unpack

_DROPPED_AT_ONCE = 64  # pages


def find_said(db: sqlite3.Connection, page: int, site: int) -> dict[int, int] | None:
    """Give what a page of a site said when it was remembered; None for one that was not."""
    row = db.execute("SELECT said FROM pages WHERE id = ? AND site = ?", (page, site)).fetchone()
    return None if row is None else unpack(row[0])


def put_page(db: sqlite3.Connection, name: str, site: str, said: Said) -> None:
    """Put what a page says in the place of what it said before."""
    page, site_number = number_of(name), number_of(site)
    drop_page(db, page)
    db.execute("INSERT OR IGNORE INTO sites VALUES (?, ?, 0)", (site_number, writable(site)))
    db.execute("UPDATE sites SET pages = pages + 1 WHERE id = ?", (site_number,))
    db.execute(
        "INSERT INTO pages VALUES (?, ?, (SELECT ifnull(max(turn), 0) + 1 FROM pages), ?, ?)",
        (page, site_number, writable(name), pack(said)),
    )
    db.executemany("INSERT INTO sightings VALUES (?, ?, ?)", ((text, site_number, page) for text in sorted(said)))


def touch_page(db: sqlite3.Connection, page: int) -> None:
    """Note that a page was seen just now."""
    db.execute("UPDATE pages SET turn = (SELECT max(turn) + 1 FROM pages) WHERE id = ?", (page,))


def put_samples(db: sqlite3.Connection, name: str, paragraphs: Iterable[Paragraph]) -> None:
    """Keep a sample of each text that other pages say too, for people who look what recurs."""
    page = number_of(name)
    db.executemany(
        "INSERT OR IGNORE INTO texts SELECT ?1, ?2 WHERE EXISTS"
        " (SELECT 1 FROM sightings WHERE text = ?1 AND page <> ?3)",
        ((found.text, writable(found.sample), page) for found in paragraphs),
    )


def drop_page(db: sqlite3.Connection, page: int) -> bool:
    """Take a page out; False when it was not there."""
    row = db.execute("SELECT site, said FROM pages WHERE id = ?", (page,)).fetchone()
    if row is None:
        return False
    site, texts = row[0], unpack(row[1])
    db.executemany(
        "DELETE FROM sightings WHERE text = ? AND site = ? AND page = ?", ((text, site, page) for text in texts)
    )
    drop_samples(db, texts)
    db.execute("DELETE FROM pages WHERE id = ?", (page,))
    db.execute("UPDATE sites SET pages = pages - 1 WHERE id = ?", (site,))
    db.execute("DELETE FROM sites WHERE id = ? AND pages = 0", (site,))
    return True


def drop_samples(db: sqlite3.Connection, texts: Iterable[int]) -> None:
    """Drop the samples of texts that no page says any more."""
    db.executemany(
        "DELETE FROM texts WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM sightings WHERE text = ?1)",
        ((text,) for text in texts),
    )


def drop_oldest(db: sqlite3.Connection, limit: int) -> None:
    """Drop the pages that were seen longest ago, until at most `limit` bytes are in use."""
    while bytes_in_use(db) > limit:
        oldest = db.execute("SELECT id FROM pages ORDER BY turn LIMIT ?", (_DROPPED_AT_ONCE,)).fetchall()
        if not oldest:
            return
        for (page,) in oldest:
            drop_page(db, page)


def bytes_in_use(db: sqlite3.Connection) -> int:
    """Give the size of the store without the room that it has for more."""
    pages, free, size = (
        int(db.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * size


def writable(text: str) -> str:
    """Spell out what UTF-8 cannot hold: the bytes of a file's name that are no text."""
    return text.encode("utf-8", "backslashreplace").decode()
