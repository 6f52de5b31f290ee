"""Recurring blocks: furniture of the site, which stands on several of its pages.

Furniture stands below the text: there a paragraph goes as soon as enough pages say it. Within the text authors repeat
themselves on purpose too (the background of a story, a step of many recipes, a sentence that the law asks for), so that
a share of the site's pages is asked for as well, and more of them for what states a fact. What a page repeats rightly
wherever it stands is spared: quotations, clauses of the law, single items of a list, headings over what stays.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from dehusk.layout import ends_sentence, is_prose, weight
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason

LEAST = 3
"""On how many different pages of a site a block stands before it is furniture."""
_SHARE, _MANY = 4, 10  # within the text: one of so many pages of the site, or so many times the least number of them
_FOR_FACTS = 4  # times the least number: pages for a paragraph within the text that states a fact
_SENTENCE, _PARAGRAPH = 7, 14  # words of a sentence that is no mere line, and of a paragraph however it ends
_OWN = 3  # words of a sentence of the page's own, which shows that the text is not over

_CLAUSE = re.compile(
    r"\W*(?:[§¶]|(?:art(?:icle|ikel|ículo|igo)?|section|clause)\b\.?\s*\d|\(?\d+[.)]\s)", re.IGNORECASE
)
_QUOTATION = re.compile(r"""\s*(?:["“„«»].*["”“»«]|[「『].*[」』])[.,]?\s*""", re.DOTALL)
_FACT = re.compile(r"""\d|["“„«「『]""")
_ANNOUNCES = re.compile(r"[:：]\s*$")
_ASKS = re.compile(r"""[?？؟]["'”’»)\]]*\s*$""")


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where the text of a block was seen: on how many pages of the site, this one among them, and on which others.

    `pages` is exact below `most_counted`. `articles` counts the copies of one article once, up to the number that was
    asked for. `masked` says that the texts may differ in numbers and dates.
    """

    pages: int
    articles: int
    site_pages: int
    site: str
    examples: tuple[str, ...] = ()
    masked: bool = False


def most_counted(least: int) -> int:
    """Give the number of pages from which no rule tells one from another."""
    return max(100, _MANY * least)


def find_recurring(
    blocks: Sequence[Block], sightings: Mapping[int, Sighting], *, least: int = LEAST
) -> Iterator[Removal | Spared]:
    """Yield a finding for each block that `least` pages of the site say; `sightings` is by place.

    The headline is no furniture, and must not be among `blocks`.
    """
    seen = {i: sightings[block.place] for i, block in enumerate(blocks) if block.place in sightings}
    page = _Page(blocks, {i: sighting for i, sighting in seen.items() if sighting.articles >= least}, least)
    for i in range(len(blocks) - 1, -1, -1):  # whether a heading goes depends on what stands below it
        if i not in seen or seen[i].pages < least:
            continue
        evidence = _tell(seen[i], least)
        saved = page.judge(i)
        if saved is None:
            yield Removal(blocks[i].place, Reason.RECURRING, evidence)
        else:
            yield Spared(blocks[i].place, Reason.RECURRING, f"{evidence}, but {saved}")


class _Page:
    """A page's blocks, by index, while they are judged from the last to the first."""

    def __init__(self, blocks: Sequence[Block], recurring: Mapping[int, Sighting], least: int) -> None:
        self._blocks, self._recurring, self._least = blocks, recurring, least
        own = [i for i, block in enumerate(blocks) if i not in recurring and is_prose(block, _OWN)]
        self._body = range(own[0], own[-1] + 1) if own else range(0)
        self._lists = _list_spans(blocks)
        self._gone: set[int] = set()
        self._all_gone_from = len(blocks)

    def judge(self, i: int) -> str | None:
        """Say what saves a block; None when it goes."""
        saved = self._what_saves(i) if i in self._recurring else "these are copies of one article"
        if saved is None:
            self._gone.add(i)
            while self._all_gone_from - 1 in self._gone:
                self._all_gone_from -= 1
        return saved

    def _what_saves(self, i: int) -> str | None:
        block = self._blocks[i]
        if block.kind is Kind.HEADING:
            return None if self._section_is_gone(i) else "is the heading of what stays"
        if block.kind is Kind.LIST_ITEM:
            return None if self._list_goes(i) else "is one item of a list that has others"
        said_rightly = _what_it_is(block)
        if said_rightly is not None:
            return said_rightly
        if _ANNOUNCES.search(block.text):
            return None if i + 1 in self._gone else "announces what stays"
        if _ASKS.search(block.text) and i + 1 not in self._gone and i + 1 < len(self._blocks):
            return "is a question that the page answers"
        words = weight(block.text)
        says_something = words >= _PARAGRAPH or (words >= _SENTENCE and ends_sentence(block.text))
        return self._what_saves_prose(i, words) if says_something else self._what_saves_line(i)

    def _what_saves_line(self, i: int) -> str | None:
        """A line may name a part of the text, or be one of a song: it is furniture only where nothing follows."""
        if ends_sentence(self._blocks[i].text):
            return "is a short sentence"
        stands_last = bool(self._body) and i + 1 == self._all_gone_from
        is_stamp = self._recurring[i].masked and bool(self._body) and i not in self._body
        return None if stands_last or is_stamp else "is a short line with text below it"

    def _what_saves_prose(self, i: int, words: int) -> str | None:
        is_below = bool(self._body) and i >= self._body.stop
        if is_below and words >= _PARAGRAPH:
            return None
        sighting = self._recurring[i]
        is_many = sighting.pages >= _MANY * self._least
        if not is_many and sighting.pages * _SHARE < sighting.site_pages:
            return f"these are few of its {sighting.site_pages}"
        return None if is_below else self._what_saves_within(i, words)

    def _what_saves_within(self, i: int, words: int) -> str | None:
        """Say what saves a paragraph within the text or above it."""
        text, is_above = self._blocks[i].text, i < self._body.start
        if words < _PARAGRAPH and not is_above:
            return "is a short sentence within the text"
        is_fact = _FACT.search(text) and self._recurring[i].pages < _FOR_FACTS * self._least
        return "states a fact within the text" if is_fact else None

    def _section_is_gone(self, i: int) -> bool:
        below = i + 1
        while below < len(self._blocks) and self._blocks[below].kind is not Kind.HEADING and below in self._gone:
            below += 1
        ended = below == len(self._blocks) or self._blocks[below].kind is Kind.HEADING
        return ended and i + 1 in self._gone

    def _list_goes(self, i: int) -> bool:
        """A list goes as a whole and at the end, or not at all: its last item decides for the others."""
        items = self._lists[i]
        if i + 1 != items.stop:
            return i + 1 in self._gone
        below = bool(self._body) and items.start >= self._body.stop and self._all_gone_from == items.stop
        return below and len(items) > 1 and all(item in self._recurring for item in items)


def _what_it_is(block: Block) -> str | None:
    """Say what a block is that many pages may say rightly."""
    if block.kind is not Kind.PARAGRAPH or _QUOTATION.fullmatch(block.text):
        return "is a quotation"
    return "is a clause with a number" if _CLAUSE.match(block.text) else None


def _list_spans(blocks: Sequence[Block]) -> Mapping[int, range]:
    """Give for each list item the indexes of all the items that stand together with it."""
    spans: dict[int, range] = {}
    for kind, group in groupby(range(len(blocks)), key=lambda i: blocks[i].kind):
        if kind is Kind.LIST_ITEM:
            items = list(group)
            spans |= dict.fromkeys(items, range(items[0], items[-1] + 1))
    return spans


def _tell(sighting: Sighting, least: int) -> str:
    """Say where a text was seen, for people."""
    more = " or more" if sighting.pages >= most_counted(least) else ""
    such = f", such as {' and '.join(sighting.examples)}" if sighting.examples else ""
    where = "this folder" if sighting.site == "." else sighting.site
    masked = "but for numbers and dates, " if sighting.masked else ""
    return f"{masked}stands on {sighting.pages}{more} pages of {where}{such}"
