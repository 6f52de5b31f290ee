"""The diff for a terminal: the removed blocks in their places, laid out to its width by rich.

A run of removed blocks stands under its reason. Texts have lines of their own, so that wide and right-to-left
characters cannot push anything else out of place.
"""

from collections.abc import Iterator
from io import StringIO

from rich.cells import cell_len, set_cell_size
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from dehusk.model import Article
from dehusk.reasons import Reason
from dehusk_cli.diff import COLORS, Detail, Row, evidence, folded, gist, runs, summary
from dehusk_cli.escape import visible_line

_WIDEST = 120  # longer lines are hard to follow
_LINES_OF_REMOVED, _LINES_OF_KEPT = 3, 1
_ELLIPSIS = " … "
_MARKS = {"-": "bold red", "~": "bold green", " ": ""}


def screen_diff(article: Article, detail: Detail, width: int, *, color: bool) -> str:
    """Lay out the diff of one page for a terminal of `width` cells."""
    # The 16 colours that every terminal's theme has chosen for itself; without colour no escape sequence at all.
    width = min(width, _WIDEST)
    screen = StringIO()
    console = Console(
        file=screen, force_terminal=True, color_system="standard" if color else None, width=width, height=25
    )
    if detail is not Detail.SUMMARY:
        for part in _parts(article, detail, width):
            console.print(part)
    console.print(Text(summary(article), "bold"))
    return screen.getvalue()


def shorten(text: str, cells: int) -> str:
    """Cut the middle out of a text that is wider than so many terminal cells; whole words stay where it has any.

    >>> shorten("one two three four five six", 17)
    'one two … six'
    """
    if len(text) <= cells and cell_len(text) <= cells:
        return text
    half = max(1, (cells - len(_ELLIPSIS)) // 2)
    head = set_cell_size(text[:cells], half)
    tail = set_cell_size(text[-cells:][::-1], half)[::-1]
    return f"{_whole_words(head)}{_ELLIPSIS}{_whole_words(tail[::-1])[::-1]}"


def _whole_words(head: str) -> str:
    start, space, _ = head.rpartition(" ")
    return start if space and len(start) > len(head) // 2 else head


def _parts(article: Article, detail: Detail, width: int) -> Iterator[RenderableType]:
    digits = len(str(len(article.blocks)))
    for reason, run in runs(article):
        if reason is None and detail is Detail.FULL:
            yield _table(run, digits, width)
        elif reason is None:
            yield Text(f"   {folded(run)}", style="dim")
        else:
            yield from _removed(reason, run, digits, width, detail)


def _removed(reason: Reason, run: list[Row], digits: int, width: int, detail: Detail) -> Iterator[RenderableType]:
    said = {evidence(row.finding) for row in run if row.finding}
    heading = said.pop() if len(said) == 1 else reason.sentence
    yield Text.assemble((reason, f"bold {COLORS[reason]}"), "  ", visible_line(heading))
    if reason is Reason.OUTSIDE_ARTICLE and detail is Detail.REMOVED and len(run) > 1:
        yield _gist(run, width)
    else:
        yield _table(run, digits, width, with_evidence=bool(said))


def _gist(run: list[Row], width: int) -> Text:
    line = Text.assemble(("-", _MARKS["-"]), f"  {run[0].block.place}-{run[-1].block.place}  ")
    line.append(visible_line(gist(run)[: width * 4]))  # more than a line in any script
    line.truncate(width, overflow="ellipsis")
    return line


def _table(run: list[Row], digits: int, width: int, *, with_evidence: bool = True) -> Table:
    """Lay out a run of blocks: mark, place and text; the evidence below it unless the heading has said it."""
    text_width = max(10, width - digits - 5)
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=1)
    table.add_column(width=digits, justify="right")
    table.add_column(width=text_width, overflow="fold")
    for row in run:
        lines = _LINES_OF_KEPT if row.reason is None else _LINES_OF_REMOVED
        # Words that do not fit move to the next line and leave gaps: an eighth of the room.
        room = text_width * lines if lines == 1 else text_width * lines * 7 // 8
        table.add_row(
            Text(row.mark, _MARKS[row.mark]), str(row.block.place), Text(shorten(visible_line(row.block.text), room))
        )
        if row.finding and with_evidence:
            table.add_row("", "", Text(f"└ {visible_line(evidence(row.finding))}", "italic"))
    return table
