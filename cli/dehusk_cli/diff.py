"""What a diff says, before anybody lays it out: one row a block, the evidence in words, and the sums."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from dehusk.model import Article, Block, Removal, Spared
from dehusk.reasons import Reason
from dehusk.words import count_words
from dehusk_cli.counting import count_of
from dehusk_cli.diff_regions import find_regions
from dehusk_cli.families import Family, family_of


class Detail(StrEnum):
    """How much of the diff is shown."""

    NONE = "none"
    SUMMARY = "summary"
    REMOVED = "removed"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Row:
    """One block with what was found about it: a removal, what spared it, or nothing.

    `region` is the part of the page where it stands, of a block that extraction left out.
    """

    block: Block
    finding: Removal | Spared | None = None
    region: str | None = None

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

    @property
    def family(self) -> Family | None:
        """The family of what was found about it."""
        if self.finding is None:
            return None
        return Family.SPARED if isinstance(self.finding, Spared) else family_of(self.finding.reason)


def runs(article: Article) -> Iterator[tuple[Reason | None, list[Row]]]:
    """Neighbouring blocks that share their fate, in the page's order: the reason (None: kept) and their rows."""
    spared = {finding.place: finding for finding in article.spared}
    regions = find_regions(article)
    rows = (
        Row(block, article.removed.get(block.place) or spared.get(block.place), regions.get(block.place))
        for block in article.blocks
    )
    for reason, run in groupby(rows, key=lambda row: row.reason):
        yield reason, list(run)


def by_region(run: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """Sort a run of blocks outside the article by the regions of the page, in the order in which they begin."""
    regions: dict[str, list[Row]] = {}
    for row in run:
        regions.setdefault(row.region or "", []).append(row)
    return list(regions.items())


def evidence(finding: Removal | Spared) -> str:
    """Say what was seen, with the twin's number even where the evidence does not name it."""
    words = finding.evidence
    if finding.twin is not None and not re.search(rf"\b{finding.twin}\b(?! %)", words):
        words += f" (block {finding.twin})"
    return f"spared {finding.reason}: {words}" if isinstance(finding, Spared) else words


def why(row: Row) -> str:
    """Say what was seen and where on the page, if the evidence does not; empty where nothing was found."""
    words = evidence(row.finding) if row.finding else ""
    return words if row.region is None or row.region in words else f"{row.region}: {words}"


def common(run: Iterable[Row]) -> str | None:
    """Say why, where the same is to be said of each block of a run."""
    said = {why(row) for row in run}
    return said.pop() if len(said) == 1 else None


def places(run: Sequence[Row]) -> str:
    """Name the first and the last block of a run."""
    first, last = run[0].block.place, run[-1].block.place
    return str(first) if first == last else f"{first}-{last}"


def size(run: Sequence[Row]) -> str:
    """Say how much a run holds."""
    return f"{count_of(len(run), 'block')}, {count_of(_words(row.block for row in run), 'word')}"


def gist(run: Iterable[Row]) -> str:
    """Run the texts of many short blocks together."""
    return " · ".join(row.block.text for row in run)


def folded(run: Sequence[Row]) -> str:
    """Say how many kept blocks are not shown, and that some of them were spared."""
    spared = sum(row.finding is not None for row in run)
    return f"… {count_of(len(run), 'kept block')}" + (f", {spared:,} spared" if spared else "")


def summary(article: Article) -> str:
    """Sum up on one line: what was removed by reason, most first, and what stayed."""
    blocks = count_of(len(article.blocks), "block")
    if not article.removals:
        return f"removed nothing: {blocks}, {count_of(_words(article.blocks), 'word')}" + _spared(article)
    by_reason = ", ".join(f"{reason} {number} ({count_of(words, 'word')})" for reason, number, words in sums(article))
    return f"removed {len(article.removals):,} of {blocks}: {by_reason}" + _spared(article)


def sums(article: Article) -> Iterator[tuple[Reason, int, int]]:
    """Yield each reason with the number of blocks and of words that it removed, most blocks first."""
    for reason, number in article.counts().items():
        removed = (article.blocks[removal.place] for removal in article.removals if removal.reason is reason)
        yield reason, number, _words(removed)


def _spared(article: Article) -> str:
    return f"; spared {len(article.spared):,}" if article.spared else ""


def _words(blocks: Iterable[Block]) -> int:
    return sum(count_words(block.text) for block in blocks)
