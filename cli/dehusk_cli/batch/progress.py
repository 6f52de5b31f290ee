"""A progress bar on standard error, for a terminal alone."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dehusk_cli.batch.report import Report
from dehusk_cli.batch.tally import Tally
from dehusk_cli.streams import is_terminal


@contextmanager
def progress(total: int, tally: Tally, report: Report) -> Iterator[Callable[[], None]]:
    """Show how far a run is, if somebody looks; yields what to call after each page. What is told stands above it."""
    if not is_terminal(sys.stderr):
        yield lambda: None
        return
    # Not at the top: cron never needs it.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    console = Console(file=sys.stderr)
    # A share, since a page counts twice where the store judges it, and a collection holds many.
    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[counts]}"), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        task = bar.add_task("", total=total, counts="")

        def step() -> None:
            rate = tally.done / max(tally.seconds, 0.001)
            counts = f"{rate:,.0f}/s, {tally.failed:,} failed"
            done = tally.done + tally.remembered
            bar.update(task, completed=done, total=max(total, done), counts=counts)

        with report.through(lambda line: console.print(line, markup=False, highlight=False, soft_wrap=True)):
            yield step
