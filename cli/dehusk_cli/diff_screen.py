"""The diff for a terminal: the removed blocks in their places, laid out to its width by rich.

A run of removed blocks stands under its reason; what was outside the article has one line a run. Texts have lines of
their own, so that wide and right-to-left characters cannot push anything else out of place.
"""

from collections.abc import Iterator
from io import StringIO

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from dehusk.model import Article
from dehusk.reasons import Reason
from dehusk_cli.diff import COLORS, Detail, Row, evidence, folded, gist, runs, summary
from dehusk_cli.escape import visible_line

_WIDEST = 120  # longer lines are hard to follow
_LINES_OF_REMOVED, _LINES_OF_KEPT = 3, 1
_NARROWEST_TEXT = 10
_ELLIPSIS = " … "
_MARKS = {"-": "bold red", "~": "bold green", " ": ""}


def screen_diff(article: Article, detail: Detail, width: int, *, color: bool) -> str:
    """Lay out the diff of one page for a terminal of `width` cells."""
    screen = StringIO()
    console = Console(
        file=screen,
        force_terminal=True,
        # The 16 colours that every terminal's theme has chosen for itself; without colour no escape sequence at all.
        color_system="standard" if color else None,
        width=min(width, _WIDEST),
        height=25,
    )
    if detail is not Detail.SUMMARY:
        for line in _lines(article, detail, console):
            console.print(line)
    console.print(Text(summary(article), "bold"))
    return screen.getvalue()


def shorten(text: str, cells: int) -> str:
    """Cut the middle out of a text that is wider than so many terminal cells, between words where it has some.

    >>> shorten("one two three four five six", 20)
    'one two … five six'
    """
    if len(text) <= cells and cell_len(text) <= cells:
        return text
    half = max(1, (cells - len(_ELLIPSIS)) // 2)
    head = set_cell_size(text[:cells], half)
    tail = set_cell_size(text[-cells:][::-1], half)
    return f"{_whole_words(head)}{_ELLIPSIS}{_whole_words(tail)[::-1]}"


def _whole_words(half: str) -> str:
    words, space, _ = half.rpartition(" ")
    return words if space and len(words) > len(half) // 2 else half


def _lines(article: Article, detail: Detail, console: Console) -> Iterator[Text]:
    digits = len(str(len(article.blocks)))
    for reason, run in runs(article):
        if reason is None and detail is Detail.REMOVED:
            yield Text(f"   {folded(run)}", "dim")
            continue
        if reason is Reason.OUTSIDE_ARTICLE and detail is Detail.REMOVED:
            yield _gist(reason, run, console.width)
            continue
        said = {evidence(row.finding) for row in run if row.finding}
        if reason is not None:
            yield _heading(reason, said.pop() if len(said) == 1 else reason.sentence)
        for row in run:
            yield from _block(row, digits, console)
            if row.finding and said:
                yield from _hanging(Text(" " * (digits + 5)), f"└ {evidence(row.finding)}", console, "italic")


def _heading(reason: Reason, words: str) -> Text:
    return Text.assemble((reason, f"bold {COLORS[reason]}"), "  ", visible_line(words))


def _gist(reason: Reason, run: list[Row], width: int) -> Text:
    """Give the navigation, sidebars and footers of a page, often hundreds of blocks, a line each run."""
    first, last = run[0].block.place, run[-1].block.place
    places = str(first) if first == last else f"{first}-{last}"
    line = Text.assemble(("-", _MARKS["-"]), f"  {places}  ", (reason, f"bold {COLORS[reason]}"), "  ")
    line.append(visible_line(gist(run)[: width * 4]))  # more than a line in any script
    line.truncate(width, overflow="ellipsis")
    return line


def _block(row: Row, digits: int, console: Console) -> Iterator[Text]:
    gutter = Text.assemble((row.mark, _MARKS[row.mark]), f"  {row.block.place:>{digits}}  ")
    lines = _LINES_OF_KEPT if row.reason is None else _LINES_OF_REMOVED
    room = max(_NARROWEST_TEXT, console.width - len(gutter)) * lines
    # Words that do not fit move to the next line and leave gaps: an eighth of the room.
    return _hanging(gutter, shorten(visible_line(row.block.text), room if lines == 1 else room * 7 // 8), console)


def _hanging(gutter: Text, text: str, console: Console, style: str = "") -> Iterator[Text]:
    """Wrap a text beside a gutter; the lines after the first are indented by the gutter's width."""
    width = max(_NARROWEST_TEXT, console.width - len(gutter))
    for line in Text(visible_line(text), style).wrap(console, width, overflow="fold"):
        line.rstrip()
        yield gutter + line
        gutter = Text(" " * len(gutter))
