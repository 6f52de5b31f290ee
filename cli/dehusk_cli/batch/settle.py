"""What becomes of each page: its output is written or taken away, the state noted, and the user told."""

import errno
import os
import time
from dataclasses import dataclass, field, replace
from typing import Protocol

from dehusk.errors import DehuskError
from dehusk_cli.atomic import WriteError
from dehusk_cli.batch.cases import Case
from dehusk_cli.batch.names import is_collection
from dehusk_cli.batch.report import Report
from dehusk_cli.batch.state import Record, State
from dehusk_cli.batch.tally import Tally
from dehusk_cli.batch.wanted import COLLECTION, REMEMBERED, is_failure
from dehusk_cli.batch.worker import FAILED, TIMEOUT, Outcome, digest_of

_WITHOUT_LOG = {COLLECTION, REMEMBERED, FAILED, TIMEOUT}
_SECONDS_BETWEEN_COMMITS = 1.0
# Whatever page comes next, it could not be written either.
_NO_PAGE_CAN_BE_WRITTEN = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.ENFILE, errno.EMFILE}


class Outputs(Protocol):
    """Where outputs go: a tree of files, or a spool. Places are relative paths."""

    def has(self, place: str) -> bool:
        """Whether there is an output."""

    def write(self, place: str, data: bytes) -> None:
        """Write an output. Raises WriteError."""

    def remove(self, place: str) -> None:
        """Remove an output, if there is one."""

    def sync(self) -> None:
        """Make what was written safe."""

    def sweep(self) -> None:
        """Take away what a killed run left."""


class TooManyFailuresError(DehuskError):
    """More inputs failed than --max-failures allows."""


def log_place(place: str) -> str:
    """Name the removal log of a page."""
    return f"{place}.jsonl"


@dataclass
class Settling:
    """Settles one page after another. `removed` is the tree of removal logs, if there is one."""

    state: State
    outputs: Outputs
    removed: Outputs | None
    report: Report
    rules: bytes
    max_failures: int | None
    tally: Tally
    failed: list[str] = field(default_factory=list)
    _committed: float = field(default_factory=time.monotonic)

    def settle(self, case: Case, outcome: Outcome | None) -> None:
        """Deal with one page. Raises WriteError when nothing can be written any more, and TooManyFailuresError."""
        if case.is_skipped:
            self.tally.other_responses += 1
        elif case.error is not None:
            self._fail(case, Outcome(FAILED, error=case.error, lasting=case.is_lasting))
        elif outcome is None:
            self._leave(case)
        elif outcome.error is not None:
            self._fail(case, outcome)
        elif outcome.is_known:
            self._restamp(case)
        else:
            self._write(case, outcome)
        if time.monotonic() - self._committed > _SECONDS_BETWEEN_COMMITS:
            self.commit()

    def is_there(self, record: Record) -> bool:
        """Whether what came of an input is still where it was written."""
        has_log = (
            self.removed is None
            or record.status in _WITHOUT_LOG
            or self.removed.has(log_place(os.fsdecode(record.place)))
        )
        return has_log and (record.output is None or self.outputs.has(os.fsdecode(record.output)))

    def commit(self) -> None:
        """Make what is done safe: first the outputs, then the state that says so."""
        self.outputs.sync()
        if self.removed:
            self.removed.sync()
        self.state.commit()
        self._committed = time.monotonic()

    def sweep(self) -> None:
        """Take away what a killed run left behind."""
        self.outputs.sweep()
        if self.removed:
            self.removed.sweep()

    def _leave(self, case: Case) -> None:
        """Pass over an unchanged input, or note that all pages of a collection are done."""
        if case.is_unchanged and case.before is not None:
            self._count_known(case.before, case.path)
        elif case.stamp is not None:
            self._note(case, COLLECTION)

    def _count_known(self, before: Record, name: str) -> None:
        place = os.fsdecode(before.place)
        if is_collection(place):
            for page in self.state.all_below(place):
                self._count_known(page, name)
        if before.status == COLLECTION:
            return
        if is_failure(before):
            self.tally.failed_before += 1
            self.failed.append(name)
        else:
            self.tally.unchanged += 1

    def _restamp(self, case: Case) -> None:
        """Note that a file has another time and the same content."""
        if case.before is None or case.stamp is None:
            return
        self._count_known(case.before, case.path)
        size, mtime, inode = case.stamp
        self.state.put(replace(case.before, size=size, mtime=mtime, inode=inode, path=os.fsencode(case.path)))

    def _write(self, case: Case, outcome: Outcome) -> None:
        try:
            if outcome.data is not None:
                self.outputs.write(case.output, outcome.data)
            elif case.before is not None and case.before.output is not None:
                self.outputs.remove(case.output)  # made from what is no longer there
            if self.removed is not None:
                self.removed.write(log_place(case.place), outcome.log)
        except WriteError as error:
            if isinstance(error.__cause__, OSError) and error.__cause__.errno in _NO_PAGE_CAN_BE_WRITTEN:
                raise
            self._fail(case, Outcome(FAILED, error=str(error), lasting=False))
            return
        self._note(case, outcome.status, outcome, output=None if outcome.data is None else case.output)
        self.tally.add(outcome.status, outcome.removed)
        self.report.page(case, outcome)

    def _fail(self, case: Case, outcome: Outcome) -> None:
        error = outcome.error or ""
        if outcome.lasting and case.stamp is not None:
            # The output of an earlier, better time stays: it may be all that is left.
            output = case.before.output if case.before else None
            self._note(case, outcome.status, outcome, output=os.fsdecode(output) if output else None)
        self.tally.failed += 1
        self.tally.unreachable += case.stamp is None
        self.failed.append(case.path)
        self.report.failure(case.name, outcome.status, error)
        if self.max_failures is not None and self.tally.failed > self.max_failures:
            raise TooManyFailuresError(f"gave up after {self.tally.failed} failures (see --max-failures)")

    def _note(self, case: Case, status: str, outcome: Outcome | None = None, output: str | None = None) -> None:
        if case.stamp is None:
            return
        self.state.put(
            Record(
                os.fsencode(case.place),
                os.fsencode(case.path),
                *case.stamp,
                sha256=outcome.sha256 if outcome else None,
                rules=self.rules,
                status=status,
                error=outcome.error if outcome else None,
                output=None if output is None else os.fsencode(output),
                written=digest_of(outcome) if outcome else None,
            )
        )
