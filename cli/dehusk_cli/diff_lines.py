"""The diff for pipes and files: plain text, one line a block, nothing folded in its middle, made for grep.

It needs no rich, so that a pipeline does not pay for its import.
"""

from collections.abc import Iterator

from dehusk.model import Article
from dehusk.reasons import Reason
from dehusk_cli.diff import COLORS, Detail, Row, evidence, folded, runs, summary
from dehusk_cli.escape import visible_line

_SGR = {"red": 31, "blue": 34, "magenta": 35, "cyan": 36}


def diff_lines(article: Article, detail: Detail, *, color: bool) -> Iterator[str]:
    """Tell the diff line by line, without line ends."""
    if detail is not Detail.SUMMARY:
        for reason, run in runs(article):
            if reason is None and detail is Detail.REMOVED:
                yield f"  {folded(run)}"
            else:
                yield from (_line(row, color=color) for row in run)
    yield summary(article)


def _line(row: Row, *, color: bool) -> str:
    label = "" if row.reason is None else f"{_painted(row.reason, color=color)}  "
    why = "" if row.finding is None else f"{visible_line(evidence(row.finding))}: "
    return f"{row.mark} {row.block.place} {label}{why}{visible_line(row.block.text)}"


def _painted(reason: Reason, *, color: bool) -> str:
    return f"\x1b[1;{_SGR[COLORS[reason]]}m{reason}\x1b[0m" if color else str(reason)
