"""The data that flows through dehusk: one page, its blocks, what was removed and why, the article that is left.

Everything is frozen. A block never changes and is never deleted: cleaning only adds removals, and the clean text, the
diff, the counts and the log are views of one `Article`. What a page has hundreds of is a named tuple, which is made in
a third of the time of a frozen dataclass.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from dehusk.reasons import Reason


class Kind(StrEnum):
    """What a block is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    QUOTE = "quote"
    CODE = "code"
    CAPTION = "caption"


class Status(StrEnum):
    """What a page as a whole is."""

    ARTICLE = "article"
    ERROR_PAGE = "error-page"
    WALL = "wall"
    EMPTY = "empty"


class Block(NamedTuple):
    """One paragraph-like unit of a page.

    `place` is the block's number on the page, from 0. `text` is one line with single spaces, without `marker` (code
    keeps its lines). `marker` is what stands before the text in plain output: "- ", "3. ", "> ", "## ". `at` says
    where the block stands in the source: lines ("7", "9-12") for text, an XPath for HTML. `level` is 1-6 for a
    heading and 0 where unknown. `tight` is true for a list item or table row that follows its neighbour without a
    blank line. `span` gives the characters of the decoded text that the block was made from; None for HTML. `recovered`
    says why the block is the article's although extraction left it out; it is empty for any other.
    """

    place: int
    kind: Kind
    text: str
    marker: str = ""
    at: str = ""
    level: int = 0
    tight: bool = False
    span: tuple[int, int] | None = None
    recovered: str = ""


class Removal(NamedTuple):
    """One block that is left out. `twin` is the place of the kept block it repeats, `similarity` is from 0 to 1."""

    place: int
    reason: Reason
    evidence: str
    twin: int | None = None
    similarity: float | None = None


class Spared(NamedTuple):
    """One block that looked like husk for `reason` and stayed; `evidence` says what saved it."""

    place: int
    reason: Reason
    evidence: str
    twin: int | None = None
    similarity: float | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says of itself; None where it says nothing. `date` is YYYY-MM-DD, `language` an ISO 639-1 code."""

    title: str | None = None
    author: str | None = None
    date: str | None = None
    site: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One input, read: `data` is what came in, `text` what it decodes to, `notes` are warnings for the user."""

    source: str
    data: bytes
    text: str
    is_html: bool
    encoding: str
    url: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Article:
    """A judged page: all its blocks, and which of them are removed or were spared.

    `blocks[i].place == i`. A block is kept unless a removal names its place; `removals` holds at most one a place, by
    place. `title_place` is the kept block that is the headline, None when the page has none among its blocks: then
    `metadata.title` may still hold one.
    """

    page: Page
    blocks: tuple[Block, ...]
    metadata: Metadata = Metadata()
    status: Status = Status.ARTICLE
    status_evidence: str = ""
    removals: tuple[Removal, ...] = ()
    spared: tuple[Spared, ...] = ()
    title_place: int | None = None
    notes: tuple[str, ...] = field(default=())

    @cached_property
    def removed(self) -> Mapping[int, Removal]:
        """The removals by place."""
        return {removal.place: removal for removal in self.removals}

    @cached_property
    def kept(self) -> tuple[Block, ...]:
        """The blocks that are the article, the headline's among them, in the page's order."""
        return tuple(block for block in self.blocks if block.place not in self.removed)

    @property
    def body(self) -> tuple[Block, ...]:
        """The kept blocks without the headline's."""
        return tuple(block for block in self.kept if block.place != self.title_place)

    @property
    def title(self) -> str | None:
        """The headline: the block that is it, or else what the metadata say."""
        return self.metadata.title if self.title_place is None else self.blocks[self.title_place].text

    def judged(self, removals: Iterable[Removal], spared: Iterable[Spared] = ()) -> "Article":
        """The same page with more removals; what is removed already keeps its first reason and is no headline."""
        removals, spared = list(removals), list(spared)
        if not removals and not spared:
            return self
        first = dict(self.removed)
        for removal in removals:
            first.setdefault(removal.place, removal)
        ordered = tuple(first[place] for place in sorted(first))
        stayed = tuple(s for s in (*self.spared, *spared) if s.place not in first)
        title_place = None if self.title_place in first else self.title_place
        return replace(self, removals=ordered, spared=stayed, title_place=title_place)

    def counts(self) -> Mapping[Reason, int]:
        """How many blocks each reason removed, most first."""
        return dict(Counter(removal.reason for removal in self.removals).most_common())
