"""How far a long run of `dehusk clean` is, on a terminal alone.

The bar stands there only while a page is being cleaned, and is gone before anything else is written: it cannot end up
inside a diff, a warning or an article on the same terminal.
"""

import os
import sys
from collections.abc import Callable, Sequence
from time import monotonic

from dehusk.model import Article
from dehusk_cli.color import Color, wants_color
from dehusk_cli.streams import columns_of, is_terminal, shown_name, write_stderr

_SHORT = 1.0  # seconds that nobody minds
_BETWEEN = 0.1  # seconds from one look of the bar to the next
_WIDTH = 24

CleanOne = Callable[[str], Article]


def with_progress(clean_one: CleanOne, names: Sequence[str], color: Color, *, quiet: bool) -> CleanOne:
    """Clean as before, and show a bar to somebody who waits for several pages."""
    if quiet or len(names) < 2 or not is_terminal(sys.stderr) or os.environ.get("TERM") == "dumb":
        return clean_one
    return _Watched(clean_one, len(names), color=wants_color(color, os.environ, on_terminal=True))


class _Watched:
    def __init__(self, clean_one: CleanOne, total: int, *, color: bool) -> None:
        self._clean_one, self._total, self._color, self._done = clean_one, total, color, 0
        self._next_look = monotonic() + _SHORT

    def __call__(self, name: str) -> Article:
        bar = ""
        if monotonic() >= self._next_look:
            self._next_look = monotonic() + _BETWEEN
            bar = _bar(self._done, self._total, name, color=self._color)
            write_stderr(bar)
        try:
            return self._clean_one(name)
        finally:
            self._done += 1
            if bar:
                # With spaces: those who want no colour want no escape sequences.
                write_stderr("\r" + " " * (columns_of(sys.stderr) - 1) + "\r")


def _bar(done: int, total: int, name: str, *, color: bool) -> str:
    # Not at the top: rich costs 90 ms, which a run that is short does not pay.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress_bar import ProgressBar  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    width = columns_of(sys.stderr) - 1  # the last column makes some terminals begin a new line
    console = Console(file=sys.stderr, color_system="standard" if color else None, width=width)
    text = Text(f"  {done}/{total}  {shown_name(name)}")
    text.truncate(max(1, width - _WIDTH), overflow="ellipsis")
    with console.capture() as bar:
        console.print(ProgressBar(total, done, width=_WIDTH), end="")
    # Without colour rich leaves out what is still to do.
    return bar.get().rstrip("\n").ljust(_WIDTH) + text.plain
