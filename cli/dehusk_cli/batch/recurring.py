"""The store's part in a run: every page is remembered before any is judged, so that their order does not matter.

What is unchanged is judged again where the store has changed since, from the articles that the state file keeps: a
page that is new may make a paragraph recur on an old one.
"""

import os
import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from dehusk.errors import DehuskError, StoreError
from dehusk.model import Article
from dehusk.store import open_store, site_of
from dehusk_cli.batch.cases import Case, Result
from dehusk_cli.batch.packing import unpack_article
from dehusk_cli.batch.pool import Workers
from dehusk_cli.batch.spool import Spool
from dehusk_cli.batch.state import Record, Stamp, State
from dehusk_cli.batch.tally import Tally
from dehusk_cli.batch.wanted import REMEMBERED, StoreUse
from dehusk_cli.batch.worker import FAILED, Outcome, Steps, Work, digest_of, outcome_of
from dehusk_cli.escape import source_name

_AT_ONCE = 25  # pages remembered in one transaction
_JUDGED = "the store's last change that was judged by"
_LAST_CHANGE = "SELECT turn, id, said, (SELECT sum(pages) FROM sites) FROM pages ORDER BY turn DESC LIMIT 1"


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
        stored = (result for (some,) in rows for result in pickle.loads(some))  # noqa: S301
        tasks = ((result, self._work(*result, again=again)) for result in self._with_pages(stored, again=again))
        for (case, outcome), judged in self.workers.in_order(partial(judge_one, use=self.use, steps=self.steps), tasks):
            yield case, outcome if judged is None or _stays(case, outcome, judged) else judged
        self.state.note(_JUDGED, last_change)
        self._last_change()  # who closes the store last tidies it up: no worker, they are ended at any time

    def _remember_all(self, results: Iterable[Result], waiting: sqlite3.Connection) -> None:
        rest = iter(results)
        while some := list(islice(rest, _AT_ONCE)):
            cleaned = [(case, outcome) for case, outcome in some if outcome is not None and outcome.article is not None]
            if cleaned:
                self._remember(cleaned)
            results = [(case, outcome and replace(outcome, article=None)) for case, outcome in some]
            waiting.execute(
                "INSERT INTO waiting (results) VALUES (?)", (pickle.dumps(results, pickle.HIGHEST_PROTOCOL),)
            )

    def _remember(self, cleaned: Iterable[tuple[Case, Outcome]]) -> None:
        with open_store(self.use.path, limit=self.use.limit, least=self.use.least) as store, store.transaction():
            for case, outcome in cleaned:
                article = unpack_article(outcome.article or b"")
                store.remember(*_page_and_site(self._file_name(case), article), article)
                self.articles.write(case.place, outcome.article or b"")
                self.state.put(self._remembered(case, outcome))
                self.tally.remembered += 1
                self.step()
        self.state.commit()

    def _remembered(self, case: Case, outcome: Outcome) -> Record:
        stamp = case.stamp or Stamp(0, 0, 0)
        output = case.before.output if case.before is not None else None
        place, path = os.fsencode(case.place), os.fsencode(case.path)
        return Record(place, path, *stamp, outcome.sha256, self.use.rules, REMEMBERED, None, output, None)

    def _file_name(self, case: Case) -> str:
        """Name a page by its file, as in every other run that uses this store."""
        return source_name(os.path.abspath(case.name) if self.use.is_shared else case.place)  # noqa: PTH100  links and all

    def _with_pages(self, results: Iterable[Result], *, again: bool) -> Iterator[Result]:
        """Put the pages of an unchanged collection in its place, if they are to be judged again."""
        for case, outcome in results:
            if again and case.is_collection and case.is_unchanged:
                yield from ((_case_of(record), None) for record in list(self.state.all_below(case.place)))
            else:
                yield case, outcome

    def _work(self, case: Case, outcome: Outcome | None, *, again: bool) -> Work | None:
        """Give the work of judging a page, if it is to be judged: what was cleaned, and the rest `again`."""
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
            judged = store.judge(*_page_and_site(work.source, article), article, **steps.judge.keywords)
            return outcome_of(judged, steps, work.known or b"")
    except StoreError:
        raise
    except DehuskError as error:
        return Outcome(FAILED, work.known, error=str(error), lasting=False)


def _page_and_site(file_name: str, article: Article) -> tuple[str, str]:
    """Name a page and its site: by its address, or by its file where that is not known."""
    page = article.page.url or file_name
    return page, site_of(page, article.page.url or article.metadata.url)


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
