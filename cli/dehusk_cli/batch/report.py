"""What a run says on standard error: a line a failure, as text or JSON, and a summary."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from dehusk.records import SCHEMA_VERSION, to_json
from dehusk_cli.batch.cases import Case
from dehusk_cli.batch.tally import Tally
from dehusk_cli.batch.worker import Outcome
from dehusk_cli.batch_options import LogFormat
from dehusk_cli.escape import source_name, visible_line
from dehusk_cli.streams import fitted, shown_name, write_stderr


class Report:
    """Tells what happens, one line each. A page without an article is told as text only `with_no_article`."""

    def __init__(self, form: LogFormat, *, with_no_article: bool) -> None:
        self._form = form
        self._say: Callable[[str], None] = lambda line: write_stderr(line + "\n")
        self._with_no_article = with_no_article

    @contextmanager
    def through(self, say: Callable[[str], None]) -> Iterator[None]:
        """Have lines written by `say` for a while."""
        before, self._say = self._say, say
        try:
            yield
        finally:
            self._say = before

    def failure(self, name: str, status: str, error: str) -> None:
        """Tell that an input gave nothing."""
        if self._form is LogFormat.JSON:
            self._object("page", name=source_name(name), status=status, error=error)
        else:
            self._tell(f"{shown_name(name)}: {error}")

    def page(self, case: Case, outcome: Outcome) -> None:
        """Tell that a page was cleaned."""
        if self._form is LogFormat.JSON:
            output = None if outcome.data is None else source_name(case.output)
            self._object(
                "page", name=source_name(case.name), status=outcome.status, output=output, removed=dict(outcome.removed)
            )
        elif self._with_no_article and outcome.status != "article":
            self._tell(f"{shown_name(case.name)}: no article: {outcome.status}")

    def gone(self, name: str, output: str | None, *, is_pruned: bool) -> None:
        """Tell that an input of an earlier run is no longer there."""
        if self._form is LogFormat.JSON:
            self._object("gone", name=source_name(name), output=output and source_name(output), pruned=is_pruned)

    def summary(self, tally: Tally, code: int) -> None:
        """Sum the run up."""
        if self._form is LogFormat.JSON:
            self._object("summary", **tally.record(), exit_code=code)
        else:
            self._tell(tally.sentence())

    def _tell(self, sentence: str) -> None:
        self._say(fitted(visible_line(f"dehusk: {sentence}"), sys.stderr))

    def _object(self, kind: str, **said: Any) -> None:
        self._say(to_json({"v": SCHEMA_VERSION, "type": kind, **said}))
