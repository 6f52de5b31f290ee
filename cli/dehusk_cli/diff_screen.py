"""The diff for a terminal: the removed blocks in their places, laid out to its width by rich.

A run of removed blocks stands under its reason; what was outside the article has one line for each region of the page.
Texts have lines of their own, so that wide and right-to-left characters cannot push anything else out of place.
"""

from collections.abc import Iterator
from io import StringIO
from itertools import groupby

from rich.console import Console
from rich.text import Text

from dehusk.model import Article
from dehusk.reasons import Reason
from dehusk.word_diff import Change, Piece
from dehusk_cli.diff import Detail, Row, by_region, common, evidence, folded, gist, places, runs, size, summary
from dehusk_cli.diff_fit import fit
from dehusk_cli.diff_words import differing_words, signed
from dehusk_cli.escape import visible_line
from dehusk_cli.families import HUES, Family, family_of

_WIDEST = 120  # longer lines are hard to follow
_LINES_OF_REMOVED, _LINES_OF_KEPT = 3, 1
_NARROWEST_TEXT = 10
_WORDS = {
    Change.SAME: "",
    Change.GONE: f"bold underline color({HUES[Family.RESIDUE].terminal})",
    Change.TWIN: f"bold color({HUES[Family.SPARED].terminal})",
}


def screen_diff(article: Article, detail: Detail, width: int, *, color: bool) -> str:
    """Lay out the diff of one page for a terminal of `width` cells."""
    screen = StringIO()
    console = Console(
        file=screen,
        force_terminal=True,
        # The colours of families.py; without colour no escape sequence at all.
        color_system="256" if color else None,
        width=min(width, _WIDEST),
        height=25,
    )
    if detail is not Detail.SUMMARY:
        for line in _lines(article, detail, console):
            console.print(line)
    sums = Text(summary(article), "bold")
    for reason in article.counts():
        sums.highlight_words([reason], _color(family_of(reason)))
    console.print(sums)
    return screen.getvalue()


def _lines(article: Article, detail: Detail, console: Console) -> Iterator[Text]:
    digits = len(str(len(article.blocks)))
    for reason, run in runs(article):
        if reason is None and detail is Detail.REMOVED:
            yield Text(f"   {folded(run)}", "dim")
        elif reason is Reason.OUTSIDE_ARTICLE and detail is Detail.REMOVED:
            yield from _regions(by_region(run), digits, console.width)
        else:
            for _, rows in groupby(run, key=lambda row: row.region):
                yield from _run(article, list(rows), digits, console)


def _run(article: Article, run: list[Row], digits: int, console: Console) -> Iterator[Text]:
    """Put each block below the next, under what they have in common."""
    reason, region, said = run[0].reason, run[0].region, common(run)
    if reason is not None:
        sizes = f" ({size(run)})" if region else ""
        yield _heading(reason, (said or region or reason.sentence) + sizes)
    for row in run:
        yield from _block(article, row, digits, console)
        if row.finding and (reason is None or said is None):
            style = "italic" if reason else _color(Family.SPARED)
            words = Text(f"└ {visible_line(evidence(row.finding))}", style)
            yield from _hanging(Text(" " * (digits + 5)), words, console)


def _heading(reason: Reason, words: str) -> Text:
    return Text.assemble((reason, _color(family_of(reason))), "  ", visible_line(words))


def _color(family: Family | None) -> str:
    return f"bold color({HUES[family].terminal})" if family else ""


def _regions(regions: list[tuple[str, list[Row]]], digits: int, width: int) -> Iterator[Text]:
    """Give the navigation, sidebars and footers of a page, often hundreds of blocks, a line each."""
    several = len(regions) > 1
    run = [row for _, rows in regions for row in rows]
    yield _heading(Reason.OUTSIDE_ARTICLE, size(run) if several else f"{regions[0][0]}, {size(run)}")
    digits = max(digits, *(len(places(rows)) for _, rows in regions))
    longest = max(len(region) for region, _ in regions)
    for region, rows in regions:
        line = Text.assemble(("-", _color(Family.EXTRACTION)), f"  {places(rows):>{digits}}  ")
        if several:
            line.append(f"{region:<{longest}}  ").append(f"{size(rows)}: ", "dim")
        line.append(visible_line(gist(rows)[: width * 4]))  # more than a line in any script
        line.truncate(width, overflow="ellipsis")
        yield line


def _block(article: Article, row: Row, digits: int, console: Console) -> Iterator[Text]:
    gutter = Text.assemble((row.mark, _color(row.family)), f"  {row.block.place:>{digits}}  ")
    lines = _LINES_OF_KEPT if row.reason is None else _LINES_OF_REMOVED
    room = max(_NARROWEST_TEXT, console.width - len(gutter)) * lines
    pieces = [
        Piece(visible_line(piece.text), piece.change) for piece in differing_words(article, row.block, row.finding)
    ]
    # Words that do not fit move to the next line and leave gaps: an eighth of the room.
    shown = fit(pieces, room if lines == 1 else room * 7 // 8)
    text = Text.assemble(*((signed(piece), _WORDS[piece.change]) for piece in shown))
    return _hanging(gutter, text, console)


def _hanging(gutter: Text, text: Text, console: Console) -> Iterator[Text]:
    """Wrap a text beside a gutter; the lines after the first are indented by the gutter's width."""
    width = max(_NARROWEST_TEXT, console.width - len(gutter))
    for line in text.wrap(console, width, overflow="fold"):
        line.rstrip()
        yield gutter + line
        gutter = Text(" " * len(gutter))
