"""What the store knows of one page's paragraphs: where else they stand, and of which page this one is a copy.

A page most of whose words stand on one other page is a copy of it, or an excerpt: the two count once. What stands on
more than a few pages of a site tells one article less from another, and counts accordingly.
"""

import json
import sqlite3
from functools import cache
from heapq import nlargest
from typing import NamedTuple

from dehusk.stages.recurring import Sighting, most_counted
from dehusk.store.said import Paragraph, Said, unpack

_COPIED = 0.6  # of the words of a copy
_FEW = 10  # pages; from here on a text's words count the less the more pages say it
_COMPARED = 32  # pages that are looked at for different articles
_ENOUGH = 16  # different articles among them: those that are asked for beyond are taken for granted
_LIKELIEST = 16  # pages that this one may be a copy of
# One question for all texts of a page, which is several times as fast as one for each.
_SHARED = """
SELECT value, EXISTS (SELECT 1 FROM sightings WHERE text = value AND page <> ?2 AND site = ?3) FROM json_each(?1)
WHERE EXISTS (SELECT 1 FROM sightings WHERE text = value AND page <> ?2)
"""


class Copy(NamedTuple):
    """The page that another one is a copy of, and the share of words that they have in common."""

    page: str
    share: float


class _Others(NamedTuple):
    """The other pages that say a text: those of the same site, and all as long as these are not too many."""

    here: tuple[int, ...]
    anywhere: tuple[int, ...]


def stands_alone(db: sqlite3.Connection, page: int, site: int, said: Said) -> bool:
    """Tell whether no text of a page stands on its site again, and too few elsewhere to make it a copy of a page."""
    shared = [*db.execute(_SHARED, (json.dumps([*said]), page, site))]
    if any(is_here for _, is_here in shared):
        return False
    return not shared or sum(said[text] for text, _ in shared) < _COPIED * sum(said.values())


class Lookup:
    """Answers for one page of a site while it is judged. `said` is what the page says."""

    def __init__(self, db: sqlite3.Connection, page: int, site: int, said: Said, least: int) -> None:
        self._db, self._page, self._site, self._said, self._least = db, page, site, said, least
        self._most = most_counted(least)
        # Paragraphs ask for the same things; what is cached ends with this page.
        self._find = cache(self._find_others)
        self._words = cache(self._count_words)
        self._name = cache(self._read_name)
        self._is_copy = cache(self._compare)

    def sighting(self, paragraph: Paragraph, *, site: str) -> Sighting | None:
        """Say where else a paragraph of this page stands; None when that is on too few pages to matter."""
        others = self._find(paragraph.text).here
        if len(others) + 1 < self._least:
            return None
        return Sighting(
            pages=len(others) + 1,
            articles=self._count_articles(others),
            site_pages=self._count_pages(),
            site=site,
            examples=tuple(self._name(page).removeprefix(f"{site}/") for page in others[:2]),
            masked=paragraph.masked,
        )

    def find_copied(self, name: str) -> Copy | None:
        """Find the page that this one is a copy of; of two copies, the one with the shorter name is the first."""
        total = sum(self._words(self._page).values())
        common: dict[int, float] = {}
        for text, words in self._words(self._page).items():
            for page in self._find(text).anywhere if words else ():
                common[page] = common.get(page, 0) + words
        likely = [(words, page) for page, words in common.items() if words >= _COPIED * total > 0]
        copied = [
            Copy(self._name(page), words / total)
            for words, page in nlargest(_LIKELIEST, likely)
            if _order(self._name(page)) < _order(name) or self._share(page, self._page) < _COPIED
        ]
        return min(copied, key=lambda copy: (-copy.share, _order(copy.page)), default=None)

    def _count_articles(self, others: tuple[int, ...]) -> int:
        """Count the different articles among this page and others, as far as it is asked for."""
        articles = [self._page]
        for page in others[:_COMPARED]:
            if not any(self._is_copy(page, article) for article in articles):
                articles.append(page)
            if len(articles) >= min(self._least, _ENOUGH):
                return self._least
        return len(articles)

    def _compare(self, page: int, other: int) -> bool:
        return self._share(page, other) >= _COPIED or self._share(other, page) >= _COPIED

    def _share(self, page: int, other: int) -> float:
        """Give the share of what a page says that another one says too."""
        said, by = self._words(page), self._words(other)
        return sum(words for text, words in said.items() if text in by) / (sum(said.values()) or 1)

    def _count_words(self, page: int) -> dict[int, float]:
        """Count the words of each text of a page, as far as they count, in an order that is always the same."""
        said = self._said if page == self._page else self._read_said(page)
        return {text: words * self._standing(text) for text, words in sorted(said.items())}

    def _standing(self, text: int) -> float:
        """Give the part of a text's words that count when pages are compared; texts of other pages count in full."""
        if text not in self._said:
            return 1
        pages = len(self._find(text).here) + 1
        return 0 if pages >= self._most else min(1, _FEW / pages)

    def _find_others(self, text: int) -> _Others:
        found = self._db.execute(
            "SELECT site, page FROM sightings WHERE text = ? AND page <> ? ORDER BY site, page LIMIT ?",
            (text, self._page, self._most + 1),
        ).fetchall()
        here = tuple(page for site, page in found if site == self._site)[: self._most]
        if len(found) <= self._most:
            return _Others(here, tuple(page for _, page in found))
        if len(here) < self._most:
            rows = self._db.execute(
                "SELECT page FROM sightings WHERE text = ? AND site = ? AND page <> ? ORDER BY page LIMIT ?",
                (text, self._site, self._page, self._most),
            )
            here = tuple(page for (page,) in rows)
        return _Others(here, here)

    def _read_said(self, page: int) -> Said:
        return unpack(self._db.execute("SELECT said FROM pages WHERE id = ?", (page,)).fetchone()[0])

    def _read_name(self, page: int) -> str:
        return str(self._db.execute("SELECT name FROM pages WHERE id = ?", (page,)).fetchone()[0])

    def _count_pages(self) -> int:
        """Count the pages of the site, this one among them."""
        count = self._db.execute("SELECT pages FROM sites WHERE id = ?", (self._site,)).fetchone() or (0,)
        known = self._db.execute("SELECT 1 FROM pages WHERE id = ? AND site = ?", (self._page, self._site)).fetchone()
        return int(count[0]) + (known is None)


def _order(name: str) -> tuple[int, str]:
    return len(name), name
