"""The diff for pipes and files: plain text, one line a block, nothing cut out of its middle, made for grep.

It is shaped as a unified diff, so that what shows those (delta, colordiff, an editor) shows it well; each line names
its block, its reason and the evidence, so that it can stand alone. It needs no rich, whose import a pipeline would pay.
"""

from collections.abc import Iterator

from dehusk.model import Article
from dehusk.reasons import Reason
from dehusk.word_diff import Change
from dehusk_cli.diff import Detail, Row, by_region, folded, gist, places, runs, size, summary, why
from dehusk_cli.diff_words import differing_words, signed
from dehusk_cli.escape import visible_line
from dehusk_cli.families import HUES, Family
from dehusk_cli.paint import paint

_WORD_STYLES = {
    Change.GONE: f"1;4;38;5;{HUES[Family.RESIDUE].terminal}",
    Change.TWIN: f"1;38;5;{HUES[Family.SPARED].terminal}",
}


def diff_lines(article: Article, detail: Detail, *, color: bool) -> Iterator[str]:
    """Tell the diff line by line, without line ends."""
    if detail is not Detail.SUMMARY and article.blocks:
        yield f"@@ -0,{len(article.blocks)} +0,{len(article.kept)} @@"
        for reason, run in runs(article):
            yield from _run(article, reason, run, detail, color=color)
    yield summary(article)


def _run(article: Article, reason: Reason | None, run: list[Row], detail: Detail, *, color: bool) -> Iterator[str]:
    if detail is Detail.FULL or reason not in {None, Reason.OUTSIDE_ARTICLE}:
        yield from (_line(article, row, color=color) for row in run)
    elif reason is None:
        yield f"  {folded(run)}"
    else:
        for region, rows in by_region(run):
            label = _label(rows[0], color=color)
            yield f"- {places(rows)} {label}{region}, {size(rows)}: {visible_line(gist(rows))}"


def _line(article: Article, row: Row, *, color: bool) -> str:
    reason = f"{visible_line(why(row))}: " if row.finding else ""
    pieces = differing_words(article, row.block, row.finding)
    text = "".join(
        _painted(visible_line(signed(piece)), _WORD_STYLES.get(piece.change), color=color) for piece in pieces
    )
    return f"{row.mark} {row.block.place} {_label(row, color=color)}{reason}{text}"


def _label(row: Row, *, color: bool) -> str:
    if row.reason is None or row.family is None:
        return ""
    return f"{paint(row.reason, row.family, color=color)}  "


def _painted(text: str, style: str | None, *, color: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if color and style else text
