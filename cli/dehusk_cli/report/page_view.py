"""What the report shows of one page, as plain values for the template."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from dehusk.model import Article, Block, Kind, Status
from dehusk.reasons import Reason
from dehusk.word_diff import Piece
from dehusk_cli.diff import Row, common, evidence, gist, runs, size
from dehusk_cli.diff_words import differing_words
from dehusk_cli.families import Family, family_of
from dehusk_cli.report.sums import Sums

_LONGEST_GIST = 160  # characters; a line of the widest report holds fewer
_LOWEST_HEADING = 6
_ELEMENTS = {Kind.QUOTE: "blockquote", Kind.CODE: "pre"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he iw ks ps sd ug ur yi".split())


@dataclass(frozen=True, slots=True)
class PageView:
    """One page: `number` counts the pages of the report from 1, `name` is what the user called the input."""

    number: int
    name: str
    article: Article
    sums: Sums

    @property
    def language(self) -> str:
        """The language for screen readers and hyphenation, empty where unknown."""
        language = self.article.metadata.language or ""
        return language if _LANGUAGE.fullmatch(language) else ""

    @property
    def direction(self) -> str:
        """How the page is set; each block decides for itself by its letters."""
        return "rtl" if self.language.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"

    @property
    def title(self) -> str | None:
        """The headline, where it is none of the blocks."""
        return self.article.title if self.article.title_place is None else None

    @property
    def verdict(self) -> str | None:
        """What the page is where it is no article."""
        status = self.article.status
        return None if status is Status.ARTICLE else f"{status}: {self.article.status_evidence}"

    @property
    def facts(self) -> list[str]:
        """What the page says of itself."""
        meta = self.article.metadata
        return [fact for fact in (meta.author, meta.date, meta.site, meta.url) if fact]

    @property
    def notes(self) -> tuple[str, ...]:
        """What the user was warned of."""
        return (*self.article.page.notes, *self.article.notes)

    def runs(self) -> Iterator["RunView"]:
        """Go through the page's blocks, neighbours that share their fate together."""
        copies: dict[int, list[int]] = {}
        for removal in self.article.removals:
            if removal.twin is not None:
                copies.setdefault(removal.twin, []).append(removal.place)
        for reason, rows in runs(self.article):
            yield RunView(self.article, reason, rows, copies)


@dataclass(frozen=True, slots=True)
class RunView:
    """Neighbouring blocks that share their fate."""

    article: Article
    reason: Reason | None
    rows: Sequence[Row]
    copies: Mapping[int, Sequence[int]]

    @property
    def family(self) -> Family | None:
        """The family of the reason for which they were removed."""
        return family_of(self.reason) if self.reason else None

    @property
    def is_open(self) -> bool:
        """Whether the husk is shown before anybody asks; menus and footers, often hundreds of blocks, are not."""
        return self.reason is not Reason.OUTSIDE_ARTICLE

    @property
    def size(self) -> str:
        """How much it is."""
        return size(self.rows)

    @property
    def gist(self) -> str:
        """Its beginning, for one line."""
        return gist(self.rows[:_LONGEST_GIST])[:_LONGEST_GIST]

    def regions(self) -> Iterator["RegionView"]:
        """Part it by regions of the page; what is not outside the article is one."""
        for region, group in groupby(self.rows, key=lambda row: row.region):
            rows = list(group)
            said = common(rows) if region else None
            blocks = [BlockView(self.article, row, self.copies, shows_evidence=said is None) for row in rows]
            yield RegionView(said or region, size(rows), blocks)


@dataclass(frozen=True, slots=True)
class RegionView:
    """Blocks of one region of the page, what it is, or what is said of all of them, and how much they are."""

    name: str | None
    size: str
    blocks: Sequence["BlockView"]


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block, what was found about it, and the blocks that repeat it."""

    article: Article
    row: Row
    all_copies: Mapping[int, Sequence[int]]
    shows_evidence: bool

    @property
    def block(self) -> Block:
        """The block itself."""
        return self.row.block

    @property
    def is_headline(self) -> bool:
        """Whether it is the headline of the article."""
        return self.block.place == self.article.title_place

    @property
    def element(self) -> str:
        """The HTML element for it. A page of the report has the second level of headings, its headline the third."""
        if self.block.kind is Kind.HEADING and self.row.reason is None:
            return "h3" if self.is_headline else f"h{min(max(self.block.level, 2) + 2, _LOWEST_HEADING)}"
        return _ELEMENTS.get(self.block.kind, "p")

    @property
    def marker(self) -> str:
        """What stands before a list item: its number, or a bullet as printers set it."""
        marker = self.block.marker.strip()
        return marker if any(map(str.isalnum, marker)) else "•"

    @property
    def pieces(self) -> list[Piece]:
        """Its text, parted where its twin says something else."""
        return differing_words(self.article, self.block, self.row.finding)

    @property
    def copies(self) -> Sequence[int]:
        """The places of the removed blocks that repeat it."""
        return self.all_copies.get(self.block.place, ())

    @property
    def evidence(self) -> tuple[str, str, str] | None:
        """The evidence before the name of its twin, that name, and what follows; without a twin all is before."""
        finding = self.row.finding
        if finding is None or not self.shows_evidence:
            return None
        words = evidence(finding)
        if finding.twin is None:
            return words, "", ""
        name = re.search(rf"\bblock {finding.twin}\b", words) or re.search(rf"\b{finding.twin}\b(?! %)", words)
        return (words[: name.start()], name[0], words[name.end() :]) if name else (words, "", "")
