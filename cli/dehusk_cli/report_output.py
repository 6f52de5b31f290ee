"""The report that `--report` writes: one HTML page with every article of the run.

The pages wait in a temporary file until the last is known, because the index and the legend stand above them.
"""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import IO

from dehusk.model import Article, Status
from dehusk_cli.atomic import writing
from dehusk_cli.output_file import output_file, refuse_output
from dehusk_cli.outputs import Output, nothing
from dehusk_cli.streams import shown_name

_CHARACTERS_AT_ONCE = 1 << 16


def report_output(path: str | None, inputs: Iterable[str | None]) -> AbstractContextManager[Output]:
    """Report each article in the HTML page at `path`, if any: whole or not at all, and never over an input.

    Raises UsageError where the page would mix with the article or take an input's place, and WriteError.
    """
    if path is None:
        return nullcontext(nothing)
    refuse_output("--report", path, inputs)
    return _report_to(path)


@contextmanager
def _report_to(path: str) -> Iterator[Output]:
    # Jinja2 and the like cost 60 ms that other runs need not pay.
    from tempfile import TemporaryFile  # noqa: PLC0415

    from dehusk_cli.report.page_view import PageView  # noqa: PLC0415
    from dehusk_cli.report.render import Entry, render_page, render_report  # noqa: PLC0415
    from dehusk_cli.report.sums import sum_up  # noqa: PLC0415

    entries: list[Entry] = []

    def add(name: str, article: Article) -> None:
        page = PageView(len(entries) + 1, shown_name(name), article, sum_up(article))
        with writing(path):
            pages.writelines(render_page(page))
        entries.append(Entry(page.number, page.name, article.status is Status.ARTICLE, page.sums))

    with (
        output_file(path) as file,
        TemporaryFile("w+", encoding="utf-8", errors="backslashreplace", newline="") as pages,
    ):
        try:
            yield add
        finally:
            with writing(path):
                file.writelines(text.encode("utf-8") for text in render_report(entries, _written(pages)))


def _written(pages: IO[str]) -> Iterator[str]:
    pages.seek(0)
    while text := pages.read(_CHARACTERS_AT_ONCE):
        yield text
