"""The store's part in a run: every page is remembered before any is judged, so that their order does not matter.

What is unchanged is judged again where the store has changed since, from the articles that the state file keeps: a
page that is new may make a paragraph recur on an old one.
"""

import os
import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from dehusk.errors import DehuskError, StoreError
from dehusk.store import Store, open_store, site_of
from dehusk_cli.batch.cases import Case, Result
from dehusk_cli.batch.packing import unpack_article
from dehusk_cli.batch.pool import Workers
from dehusk_cli.batch.spool import Spool
from dehusk_cli.batch.state import Record, Stamp, State
from dehusk_cli.batch.tally import Tally
from dehusk_cli.batch.wanted import REMEMBERED, StoreUse
from dehusk_cli.batch.worker import FAILED, Outcome, Steps, Work, digest_of, outcome_of, urls_of
from dehusk_cli.escape import source_name

_AT_ONCE = 25  # pages remembered in one transaction
_JUDGED = "the store's last change that was judged by"
_LAST_CHANGE = "SELECT turn, id, said, (SELECT sum(pages) FROM sites) FROM pages ORDER BY turn DESC LIMIT 1"


class _Found(NamedTuple):
    """What came of a case before any is judged; `name` is that of the page and its site, if it was just remembered."""

    case: Case
    outcome: Outcome | None = None
    name: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """Judges a run's pages by a store, in worker processes. `articles` keeps them from run to run."""

    use: StoreUse
    state: State
    articles: Spool
    workers: Workers
    steps: Steps
    tally: Tally
    step: Callable[[], None]

    def judged(self, results: Iterable[Result]) -> Iterator[Result]:
        """Remember all pages first, and then yield them judged, in their order. Raises StoreError."""
        waiting = sqlite3.connect("")
        waiting.execute("CREATE TABLE waiting (number INTEGER PRIMARY KEY, results BLOB)")
        was_interrupted = self.state.has_any(REMEMBERED)
        self._remember_all(results, waiting)
        last_change = self._last_change()
        again = was_interrupted or self.state.fact(_JUDGED) != last_change
        rows = waiting.execute("SELECT results FROM waiting ORDER BY number")
        # Written by `_remember_all`, to a file without a name.
        stored = (found for (some,) in rows for found in pickle.loads(some))  # noqa: S301
        judge = partial(judge_one, use=self.use, steps=self.steps)
        with self._opened() as store:
            found = self._with_pages(stored, again=again)
            tasks = (((one.case, one.outcome), self._work(store, one, again=again)) for one in found)
            for (case, outcome), judged in self.workers.in_order(judge, tasks):
                yield case, outcome if judged is None or _stays(case, outcome, judged) else judged
        self.state.note(_JUDGED, last_change)
        self._last_change()  # who closes the store last tidies it up: no worker, they are ended at any time

    def _remember_all(self, results: Iterable[Result], waiting: sqlite3.Connection) -> None:
        rest = iter(results)
        while some := list(islice(rest, _AT_ONCE)):
            cleaned = [(case, outcome) for case, outcome in some if outcome is not None and outcome.article is not None]
            names = self._remember(cleaned) if cleaned else {}
            found = [
                _Found(case, outcome and replace(outcome, article=None, says=None), names.get(case.place))
                for case, outcome in some
            ]
            waiting.execute("INSERT INTO waiting (results) VALUES (?)", (pickle.dumps(found, pickle.HIGHEST_PROTOCOL),))

    def _remember(self, cleaned: Iterable[tuple[Case, Outcome]]) -> dict[str, tuple[str, str]]:
        """Remember pages; give the name and the site of each by its place."""
        names = {}
        with open_store(self.use.path, limit=self.use.limit, least=self.use.least) as store, store.transaction():
            for case, outcome in cleaned:
                names[case.place] = _page_and_site(self._file_name(case), *outcome.urls)
                if outcome.says is not None:
                    store.remember(*names[case.place], outcome.says)
                self.articles.write(case.place, outcome.article or b"")
                self.state.put(self._remembered(case, outcome))
                self.tally.remembered += 1
                self.step()
        self.state.commit()
        return names

    def _remembered(self, case: Case, outcome: Outcome) -> Record:
        stamp = case.stamp or Stamp(0, 0, 0)
        output = case.before.output if case.before is not None else None
        place, path = os.fsencode(case.place), os.fsencode(case.path)
        return Record(place, path, *stamp, outcome.sha256, self.use.rules, REMEMBERED, None, output, None)

    def _file_name(self, case: Case) -> str:
        """Name a page by its file, as in every other run that uses this store."""
        return source_name(os.path.abspath(case.name) if self.use.is_shared else case.place)  # noqa: PTH100  links and all

    def _with_pages(self, stored: Iterable[_Found], *, again: bool) -> Iterator[_Found]:
        """Put the pages of an unchanged collection in its place, if they are to be judged again."""
        for found in stored:
            if again and found.case.is_collection and found.case.is_unchanged:
                yield from (_Found(_case_of(record)) for record in list(self.state.all_below(found.case.place)))
            else:
                yield found

    def _opened(self) -> AbstractContextManager[Store | None]:
        """Open the store, if anything was ever remembered in it."""
        return open_store(self.use.path, must_exist=True) if Path(self.use.path).exists() else nullcontext()

    def _work(self, store: Store | None, found: _Found, *, again: bool) -> Work | None:
        """Give the work of judging a page, if it is to be judged: what was cleaned, and the rest `again`.

        What shares nothing with any other page was written down when it was cleaned.
        """
        case, outcome, name = found
        if store is not None and name is not None and store.stands_alone(*name):
            return None
        is_kept = case.is_unchanged or (outcome is not None and outcome.is_known)
        is_cleaned = outcome is not None and outcome.error is None and not outcome.is_known
        if not is_cleaned and not (again and is_kept):
            return None
        packed = self.articles.read(case.place)
        if packed is None:
            return None
        digest = outcome.sha256 if outcome is not None else None
        before = case.before.sha256 if case.before is not None else None
        return Work(source=self._file_name(case), data=packed, known=digest or before)

    def _last_change(self) -> str:
        """Say what was remembered last: as long as it stays so, nothing has to be judged again."""
        if not Path(self.use.path).exists():
            return ""
        with open_store(self.use.path, must_exist=True) as store, store.reading() as db:
            return repr(db.execute(_LAST_CHANGE).fetchone())


def judge_one(work: Work, use: StoreUse, steps: Steps) -> Outcome:
    """Judge one page by the store, in a worker process; `work` holds its article and the name of its file.

    Raises StoreError: what is wrong with the store is wrong for every page.
    """
    try:
        with open_store(use.path, least=use.least, must_exist=True) as store:
            article = unpack_article(work.data or b"")
            judged = store.judge(*_page_and_site(work.source, *urls_of(article)), article, **steps.judge.keywords)
            return outcome_of(judged, steps, work.known or b"")
    except StoreError:
        raise
    except DehuskError as error:
        return Outcome(FAILED, work.known, error=str(error), lasting=False)


def _page_and_site(file_name: str, url: str | None, site_url: str | None) -> tuple[str, str]:
    """Name a page and its site: by its address, or by its file where that is not known."""
    page = url or file_name
    return page, site_of(page, site_url)


def _case_of(record: Record) -> Case:
    """Give the case of a page in a collection that is not read."""
    place, path = os.fsdecode(record.place), os.fsdecode(record.path)
    number = int(place.rpartition("/")[2])
    output = os.fsdecode(record.output or record.place)
    return Case(place, path, output, record.stamp, record, is_unchanged=True, number=number)


def _stays(case: Case, outcome: Outcome | None, judged: Outcome) -> bool:
    """Whether a page that was not cleaned anew comes out as it did before."""
    is_kept = outcome is None or outcome.is_known
    return is_kept and case.before is not None and case.before.written == digest_of(judged)
