"""Looks into a store and takes things out of it, for people who keep one."""

from collections.abc import Iterator
from typing import NamedTuple

from dehusk.store.fingerprint import fingerprint, number_of
from dehusk.store.said import SAMPLE, pack, unpack
from dehusk.store.store import Store
from dehusk.store.writing import bytes_in_use, drop_page, drop_samples, writable


class Recurring(NamedTuple):
    """A text that several pages of a site say; None for the sample of a text that no page has said since a merge."""

    pages: int
    site: str
    sample: str | None


class Stats(NamedTuple):
    """How much a store holds. `paragraphs` are counted once a page, `shared` are texts that several pages say."""

    pages: int
    sites: int
    paragraphs: int
    shared: int
    bytes_in_use: int


_SHOWN = """
SELECT found.pages, sites.name, texts.sample FROM (
    SELECT text, site, count(*) AS pages FROM sightings
    WHERE ?1 IS NULL OR site = ?1 GROUP BY text, site HAVING count(*) >= ?2
) AS found JOIN sites ON sites.id = found.site LEFT JOIN texts ON texts.id = found.text
ORDER BY found.pages DESC, sites.name, texts.sample, found.text
"""


def find_shared(store: Store, *, site: str | None, least: int) -> Iterator[Recurring]:
    """Yield each text that at least so many pages of a site say, or of any site, the most frequent first."""
    with store.reading() as db:
        yield from map(Recurring._make, db.execute(_SHOWN, (None if site is None else number_of(site), least)))


def measure(store: Store) -> Stats:
    """Count what a store holds; this reads it all."""
    with store.reading() as db:
        pages, sites, paragraphs, shared = (
            int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - the names below
            for table in ("pages", "sites", "sightings", "texts")
        )
        return Stats(pages, sites, paragraphs, shared, bytes_in_use(db))


def forget_page(store: Store, name: str) -> int:
    """Forget a page. Returns how many pages were forgotten."""
    with store.writing() as db:
        return int(drop_page(db, number_of(name)))


def forget_site(store: Store, site: str) -> int:
    """Forget every page of a site. Returns how many pages were forgotten."""
    with store.writing() as db:
        pages = db.execute("SELECT id FROM pages WHERE site = ?", (number_of(site),)).fetchall()
        return sum(drop_page(db, page) for (page,) in pages)


def forget_text(store: Store, text: str) -> int:
    """Forget a paragraph, given whole or as its sample is shown, until a page that says it is remembered anew.

    Returns how many pages had said it.
    """
    with store.writing() as db:
        shown = db.execute("SELECT id FROM texts WHERE sample = ?", (writable(text[:SAMPLE]),)).fetchall()
        texts = {fingerprint(text)[0], *(number for (number,) in shown if len(text) <= SAMPLE)}
        pages = 0
        for number in texts:
            found = db.execute("SELECT page FROM sightings WHERE text = ?", (number,)).fetchall()
            for (page,) in found:
                said = unpack(db.execute("SELECT said FROM pages WHERE id = ?", (page,)).fetchone()[0])
                del said[number]
                db.execute("UPDATE pages SET said = ? WHERE id = ?", (pack(said), page))
            db.execute("DELETE FROM sightings WHERE text = ?", (number,))
            pages += len(found)
        drop_samples(db, texts)
        return pages
