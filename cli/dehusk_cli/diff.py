"""What a diff says, before anybody lays it out: one row a block, the evidence in words, and the sums."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from dehusk.model import Article, Block, Removal, Spared
from dehusk.reasons import Reason
from dehusk.words import count_words


class Detail(StrEnum):
    """How much of the diff is shown."""

    NONE = "none"
    SUMMARY = "summary"
    REMOVED = "removed"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Row:
    """One block with what was found about it: a removal, what spared it, or nothing."""

    block: Block
    finding: Removal | Spared | None = None

    @property
    def mark(self) -> str:
        """The first character of its line: removed, spared or kept."""
        if isinstance(self.finding, Removal):
            return "-"
        return " " if self.finding is None else "~"

    @property
    def reason(self) -> Reason | None:
        """Why it was removed; None for a block that is kept."""
        return self.finding.reason if isinstance(self.finding, Removal) else None


COLORS = {
    # Four families, in colours that dark and light terminals both show well; the reason is always spelled out too.
    **dict.fromkeys((Reason.OUTSIDE_ARTICLE, Reason.RECURRING), "cyan"),
    **dict.fromkeys((Reason.TITLE_REPEAT, Reason.DUPLICATE, Reason.NEAR_DUPLICATE, Reason.CONTAINED), "magenta"),
    **dict.fromkeys((Reason.ERROR_BANNER, Reason.LEGAL_NOTICE, Reason.COMMENTS), "red"),
    **dict.fromkeys((Reason.PROMPT, Reason.RELATED, Reason.CREDIT), "blue"),
}


def runs(article: Article) -> Iterator[tuple[Reason | None, list[Row]]]:
    """Neighbouring blocks that share their fate, in the page's order: the reason (None: kept) and their rows."""
    spared = {finding.place: finding for finding in article.spared}
    rows = (Row(block, article.removed.get(block.place) or spared.get(block.place)) for block in article.blocks)
    for reason, run in groupby(rows, key=lambda row: row.reason):
        yield reason, list(run)


def evidence(finding: Removal | Spared) -> str:
    """Say what was seen, with the twin's number even where the evidence does not name it."""
    words = finding.evidence
    if finding.twin is not None and not re.search(rf"\b{finding.twin}\b", words):
        words += f" (block {finding.twin})"
    return f"spared {finding.reason}: {words}" if isinstance(finding, Spared) else words


def gist(run: list[Row]) -> str:
    """Say in one line what a long run of removed blocks holds."""
    words = _count(_words(row.block for row in run), "word")
    return f"{_count(len(run), 'block')}, {words}: " + " · ".join(row.block.text for row in run)


def folded(run: list[Row]) -> str:
    """Say how many kept blocks are not shown."""
    return f"… {_count(len(run), 'kept block')}"


def summary(article: Article) -> str:
    """Sum up on one line: what was removed by reason, most first, and what stayed."""
    blocks = _count(len(article.blocks), "block")
    if not article.removals:
        return f"removed nothing: {blocks}, {_count(_words(article.blocks), 'word')}" + _spared(article)
    by_reason = ", ".join(
        f"{reason} {number} ({_count(_words(_removed_for(reason, article)), 'word')})"
        for reason, number in article.counts().items()
    )
    return f"removed {len(article.removals):,} of {blocks}: {by_reason}" + _spared(article)


def _removed_for(reason: Reason, article: Article) -> Iterator[Block]:
    return (article.blocks[removal.place] for removal in article.removals if removal.reason is reason)


def _spared(article: Article) -> str:
    return f"; spared {len(article.spared):,}" if article.spared else ""


def _words(blocks: Iterable[Block]) -> int:
    return sum(count_words(block.text) for block in blocks)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
