"""Articles on standard output, one after another, in the format that was asked for."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum

from dehusk.model import Article
from dehusk.rendering.render import render_json, render_jsonl, render_markdown, render_text
from dehusk_cli.escape import visible_text
from dehusk_cli.outputs import Output, nothing
from dehusk_cli.streams import is_terminal, write_stdout


class Format(StrEnum):
    """How an article is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"


@contextmanager
def article_output(form: Format, *, with_title: bool, single: bool, silent: bool) -> Iterator[Output]:
    """Write articles to standard output, unless `silent`; JSON is one array unless there is a `single` input."""
    if silent:
        yield nothing
    elif form is Format.JSON and not single:
        yield from _json_array()
    elif form is Format.JSON:
        yield lambda _, article: _put(render_json(article))
    elif form is Format.JSONL:
        yield lambda _, article: _put(render_jsonl(article))
    else:
        yield from _texts(render_text if form is Format.TEXT else render_markdown, with_title=with_title)


def _texts(render: Callable[..., str], *, with_title: bool) -> Iterator[Output]:
    gap = ""

    def write(_: str, article: Article) -> None:
        nonlocal gap
        # Of a page that is no article nothing may be kept, or a teaser: that is for the library to say.
        if text := render(article, with_title=with_title):
            _put(gap + text)
            gap = "\n"

    yield write


def _json_array() -> Iterator[Output]:
    before = "["

    def write(_: str, article: Article) -> None:
        nonlocal before
        _put(f"{before}\n{render_json(article).rstrip()}")
        before = ","

    yield write
    _put("[]\n" if before == "[" else "\n]\n")


def _put(text: str) -> None:
    if is_terminal(sys.stdout):
        text = visible_text(text)
    write_stdout(text.encode("utf-8", "backslashreplace"))
