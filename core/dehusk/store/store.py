"""The store in use: remember what pages say, then judge each by what the others say."""

import os
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from dehusk.clean import MAX_REMOVED, settle
from dehusk.duplicates import SIMILARITY
from dehusk.judge import judge
from dehusk.model import Article
from dehusk.reasons import Reason
from dehusk.rules import Rule
from dehusk.stages.own_rules import find_saved
from dehusk.stages.recurring import LEAST
from dehusk.store.database import connect, telling
from dehusk.store.fingerprint import number_of
from dehusk.store.judging import remove_recurring
from dehusk.store.lookup import Lookup, stands_alone
from dehusk.store.said import Said, Sayings, read_sayings
from dehusk.store.writing import drop_oldest, find_said, put_page, put_samples, touch_page, writable


def open_store(
    path: str | os.PathLike[str], *, limit: int | None = None, least: int = LEAST, must_exist: bool = False
) -> "Store":
    """Open the store at `path`; make one there first, unless it `must_exist`. Close it, or use it in a `with`.

    `limit` is the most bytes of the file that may be in use: above it the pages that were seen longest ago are dropped.
    `least` is the number of pages of a site that make a block recurring. A file that cannot be written still serves to
    judge. Raises StoreError for what is no store, or cannot be opened or made.
    """
    file = Path(os.path.realpath(path))
    return Store(connect(file, must_exist=must_exist), file, limit=limit, least=least)


class Store:
    """An open store. Any number of processes may have the same file open; each opens it for itself."""

    def __init__(self, db: sqlite3.Connection, file: Path, *, limit: int | None = None, least: int = LEAST) -> None:
        self.file = file
        self._db, self._limit, self._least = db, limit, least

    def __enter__(self) -> Self:
        """Use the store in a `with`, which closes it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file, whatever happened."""
        self.close()

    def close(self) -> None:
        """Close the file; what was remembered in a transaction that has not ended is lost."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write everything in this block at once, or nothing if it fails: many pages cost little more than one.

        Other runs wait until it ends. Raises StoreError.
        """
        if self._db.in_transaction:
            yield self._db
            return
        with telling(self.file):
            self._db.execute("BEGIN IMMEDIATE")
        try:
            yield self._db
            with telling(self.file):
                if self._limit is not None:
                    drop_oldest(self._db, self._limit)
                self._db.execute("COMMIT")
        finally:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Change the tables, with what SQLite complains of told as StoreErrors."""
        with self.transaction() as db, telling(self.file):
            yield db

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Read the tables as they are at one moment, whatever other runs write."""
        with telling(self.file):
            if self._db.in_transaction:
                yield self._db
                return
            self._db.execute("BEGIN")
            try:
                yield self._db
            finally:
                if self._db.in_transaction:  # an error may have ended it
                    self._db.execute("COMMIT")

    @contextmanager
    def attached(self, other: Path) -> Iterator[None]:
        """Have another store at hand as `other`, to be read."""
        with telling(other):
            self._db.execute("ATTACH ? AS other", (f"{other.as_uri()}?mode=ro",))
        try:
            yield
        finally:
            self._db.execute("DETACH other")

    def remember(self, page: str, site: str, article: Article | Sayings) -> None:
        """Remember what a page says in the place of what it said before; a page that says the same costs no writing.

        `page` is the name that the page has in every run, and `article` is the cleaned page, judged by the store or
        not, or what another process read of it. A page that says less than before, and nothing else, is its own cleaned
        copy: all of it stays remembered, or cleaning in place would make the store forget. Raises StoreError.
        """
        paragraphs, said = article if isinstance(article, Sayings) else read_sayings(article)
        if not said:
            return
        with self.reading():
            if self._limit is None and self._is_known(page, site, said):
                return
        with self.writing() as db:
            if self._is_known(page, site, said):
                touch_page(db, number_of(page))
            else:
                put_page(db, page, site, said)
                put_samples(db, page, paragraphs)

    def _is_known(self, page: str, site: str, said: Said) -> bool:
        known = find_said(self._db, number_of(page), number_of(site))
        return known is not None and said.keys() <= known.keys()

    def stands_alone(self, page: str, site: str) -> bool:
        """Tell whether a remembered page shares so little with others that `judge` has nothing to say of it.

        Raises StoreError.
        """
        with self.reading() as db:
            said = find_said(db, number_of(page), number_of(site)) or {}
            return stands_alone(db, number_of(page), number_of(site), said)

    def judge(  # noqa: PLR0913 - the options that the article was cleaned with
        self,
        page: str,
        site: str,
        article: Article,
        *,
        keep: Collection[Reason] = (),
        similarity: float = SIMILARITY,
        max_removed: float = MAX_REMOVED,
        rules: Collection[Rule] = (),
    ) -> Article:
        """Remove what recurs on the site from a cleaned page, and note when the page is a copy of another one.

        The options are those of `dehusk.clean` and must be the ones that `article` was cleaned with: what is left is
        cleaned once more where something goes. Nothing is written. Raises StoreError.
        """
        with self.reading() as db:
            lookup = Lookup(db, number_of(page), number_of(site), self._said(page, site, article), self._least)
            last = partial(
                remove_recurring,
                sight=partial(lookup.sighting, site=writable(site)),
                headline=article.title,
                least=self._least,
                keep=keep,
                max_removed=max_removed,
            )
            judged = last(article)
            if judged is not article:
                saved = find_saved(article.blocks, rules, article.metadata.language)
                first = partial(judge, keep=keep, similarity=similarity, max_removed=max_removed)
                judged = settle(judged, lambda again: last(first(again)), saved)
            copied = lookup.find_copied(writable(page))
        if copied is None:
            return judged
        note = f"copy of an article: {copied.share:.0%} of its words stand on {copied.page} too"
        return replace(judged, notes=(*judged.notes, note))

    def _said(self, page: str, site: str, article: Article) -> Said:
        """Give what a page says, with what it said before it was cleaned in place."""
        said = read_sayings(article).said
        known = find_said(self._db, number_of(page), number_of(site)) or {}
        return known if said.keys() <= known.keys() else said
