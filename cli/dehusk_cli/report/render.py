"""The report as HTML, made of templates that escape whatever is put into them.

Jinja2 escapes by itself; a writer of strings would have to think of it in each place. It is loaded by `--report` alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dehusk_cli.counting import count_of
from dehusk_cli.escape import visible_text
from dehusk_cli.families import HUES, family_of
from dehusk_cli.report.page_view import PageView
from dehusk_cli.report.sums import Sums, total


@dataclass(frozen=True, slots=True)
class Entry:
    """What the report's index knows of a page."""

    number: int
    name: str
    is_article: bool
    sums: Sums


def render_page(page: PageView) -> Iterator[str]:
    """Write one page of the report, piece by piece."""
    return iter(_templates().get_template("page.html").stream(page=page))


def render_report(entries: Sequence[Entry], pages: Iterable[str]) -> Iterator[str]:
    """Write the whole report around its pages, which are HTML already, piece by piece."""
    sums = total(entry.sums for entry in entries)
    return iter(
        _templates()
        .get_template("report.html")
        .stream(
            entries=entries,
            all=sums,
            hues=HUES,
            css=Markup(files(__package__).joinpath("report.css").read_text("utf-8")),  # noqa: S704 - our own file
            pages=map(Markup, pages),
            count_of=count_of,
            family_of=family_of,
        )
    )


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("dehusk_cli", "report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # What a terminal would obey a browser ignores or drops; here too the reader sees that it is there.
        finalize=_visible,
    )


def _visible(value: Any) -> Any:
    return visible_text(value) if isinstance(value, str) and not isinstance(value, Markup) else value
