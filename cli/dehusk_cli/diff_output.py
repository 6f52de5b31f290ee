"""The diff on standard error: laid out for a terminal, line by line for everything else."""

import os
import sys

from dehusk.model import Article
from dehusk_cli.color import Color, wants_color
from dehusk_cli.diff import Detail
from dehusk_cli.diff_lines import diff_lines
from dehusk_cli.outputs import Output, nothing
from dehusk_cli.streams import columns_of, is_terminal, shown_name, write_stderr


def default_detail() -> Detail:
    """Show removals to somebody who looks, and nothing to a pipe, a log file or cron."""
    return Detail.REMOVED if is_terminal(sys.stderr) else Detail.NONE


def diff_output(detail: Detail, color: Color, *, with_name: bool) -> Output:
    """Show the diff of each article, under its name when there are several."""
    if detail is Detail.NONE:
        return nothing
    on_terminal = is_terminal(sys.stderr)
    colored = wants_color(color, os.environ, on_terminal=on_terminal)
    as_diff = not on_terminal and detail is not Detail.SUMMARY

    def show(name: str, article: Article) -> None:
        header = f"--- {shown_name(name)}" if with_name or as_diff else ""
        # What follows a tab is for people: programs that show diffs end the name there.
        header += f"\tthe page\n+++ {shown_name(name)}\tthe article" if as_diff else ""
        write_stderr(
            (f"{header}\n" if header else "") + (_screen if on_terminal else _lines)(article, detail, color=colored)
        )

    return show


def _screen(article: Article, detail: Detail, *, color: bool) -> str:
    from dehusk_cli.diff_screen import screen_diff  # noqa: PLC0415 - rich costs 90 ms that only a terminal pays

    return screen_diff(article, detail, columns_of(sys.stderr), color=color) + "\n"


def _lines(article: Article, detail: Detail, *, color: bool) -> str:
    return "".join(f"{line}\n" for line in diff_lines(article, detail, color=color))
