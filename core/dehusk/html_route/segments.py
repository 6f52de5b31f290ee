"""Cut a parsed HTML page into its segments, in one walk over the tree that extraction shares.

Every visible piece of text lands in exactly one segment, navigation and footer included: what is article is decided
later. A segment ends where a block-level element begins or ends, at two line breaks in a row, and at a single line
break unless the next line goes on with the same sentence.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from dehusk.html_route.box import Box
from dehusk.html_route.elements import BLOCK_LEVEL, LEVELS, SILENT
from dehusk.html_route.table_row import read_row, text_inside
from dehusk.model import Kind
from dehusk.words import count_words

_TELLING = BLOCK_LEVEL | {"a", "br"}
_KINDS = {
    **dict.fromkeys(LEVELS, Kind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), Kind.LIST_ITEM),
    **dict.fromkeys(("figcaption", "caption"), Kind.CAPTION),
    "blockquote": Kind.QUOTE,
    "pre": Kind.CODE,
}
_STRUCTURED = (Kind.LIST_ITEM, Kind.TABLE_ROW)
_GROUPS = frozenset(("ul", "ol", "dl", "menu", "table"))
# lxml text never holds a NUL, so one can stand for <br> until a segment is cut.
_BREAK = "\0"
_SENTENCE_ENDS = tuple(".!?:;…。！？؟।\"'”’»")
_LABEL = re.compile(r"[^=.!?]{1,20}\s=\s")  # "km = kilometres"


class Segment(NamedTuple):
    """One piece of the page.

    `box` is the innermost block-level element around it, None for text that extraction found in a script. `linked` is
    the share of its characters that stand in links, 0 to 1; `words` is its length.
    """

    box: Box | None
    kind: Kind
    text: str
    marker: str = ""
    level: int = 0
    tight: bool = False
    hidden: bool = False
    linked: float = 0.0
    words: int = 0

    def around(self, *tags: str) -> Box | None:
        """Give the innermost box around it that has one of the tags, if there is any."""
        return next((box for box in self.box.climb() if box.tag in tags), None) if self.box is not None else None


def find_segments(root: HtmlElement) -> list[Segment]:
    """Cut the tree under `root` into its segments, in the page's order; takes linear time."""
    cutter = _Cutter()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "end":
            if tag in _TELLING:
                cutter.leave(element, tag)
            text = element.tail
        elif tag in SILENT or (tag in _TELLING and not cutter.enter(element, tag)):
            walk.skip_subtree()
            continue
        else:
            text = element.text
        if text:
            cutter.gather(text)
    return cutter.segments


class _Cutter:
    """The state of one walk: the open elements that matter, and the text gathered since the last cut."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._gathered: list[str] = []
        self._box: Box | None = None  # the innermost open one
        self._boxes = 0
        self._owners: list[HtmlElement] = []  # those of the open ones that say what kind a segment is
        self._groups: list[HtmlElement] = []
        self._numbers: list[int] = []
        self._hidden_in: HtmlElement | None = None
        self._link: HtmlElement | None = None
        self._linked = 0  # characters gathered since the last cut that stand in links
        self._group: HtmlElement | None = None
        self._marked: HtmlElement | None = None

    def enter(self, element: HtmlElement, tag: str) -> bool:
        """Take in the beginning of a telling element; false when its inside is not to be walked."""
        if tag in BLOCK_LEVEL:
            self._open_block(element, tag)
            if tag == "tr" and (row := read_row(element)):
                self._add(row, Kind.TABLE_ROW, _share_in_links(element))
                return False
            if tag == "pre" and "\n" in (code := text_inside(element, line_break="\n").strip("\n")):
                self._add(code, Kind.CODE)
                return False
        elif tag == "br":
            self._gathered.append(_BREAK)
        elif self._link is None:
            self._link = element
        return True

    def leave(self, element: HtmlElement, tag: str) -> None:
        """Take in the end of a telling element."""
        if tag in BLOCK_LEVEL:
            self._close_block(element, tag)
        elif element is self._link:
            self._link = None

    def gather(self, text: str) -> None:
        """Take in text that stands in the elements that are open."""
        self._gathered.append(text)
        if self._link is not None:
            self._linked += len(text)

    def _open_block(self, element: HtmlElement, tag: str) -> None:
        if self._gathered:
            self._cut()
        self._box = Box(element, tag, self._box, self._boxes)
        self._boxes += 1
        if tag in _KINDS:
            self._owners.append(element)
        if tag in _GROUPS:
            self._groups.append(element)
            self._numbers.append(_first_number(element))
        elif tag == "li" and self._numbers:
            self._numbers[-1] += 1
        if self._hidden_in is None and _is_hidden(element):
            self._hidden_in = element

    def _close_block(self, element: HtmlElement, tag: str) -> None:
        if self._gathered:
            self._cut()
        if self._box is not None:
            self._box.last = self._boxes - 1
            self._box = self._box.parent
        if tag in _KINDS:
            self._owners.pop()
        if tag in _GROUPS:
            self._groups.pop()
            self._numbers.pop()
        if element is self._hidden_in:
            self._hidden_in = None

    def _cut(self) -> None:
        gathered = "".join(self._gathered)
        self._gathered.clear()
        if not gathered.isspace():
            linked = self._linked / len(gathered)
            for text in _lines(gathered):
                self._add(text, None, linked)
        self._linked = 0

    def _add(self, text: str, kind: Kind | None, linked: float = 0.0) -> None:
        owner = self._owners[-1] if self._owners else None
        marker = ""
        if kind is None:
            kind = _KINDS[owner.tag] if owner is not None else Kind.PARAGRAPH
        if kind is Kind.LIST_ITEM and owner is self._marked:
            kind = Kind.PARAGRAPH  # an item has one marker; its further paragraphs have none
        elif kind is Kind.LIST_ITEM:
            self._marked, marker = owner, self._marker(owner)
        group = self._groups[0] if self._groups and kind in _STRUCTURED else None
        level = LEVELS.get(owner.tag, 0) if owner is not None else 0
        tight = group is not None and group is self._group
        hidden = self._hidden_in is not None
        words = count_words(text)
        self.segments.append(Segment(self._box, kind, text, marker, level, tight, hidden, linked, words))
        self._group = group

    def _marker(self, item: HtmlElement) -> str:
        numbered = item.tag == "li" and self._groups and self._groups[-1].tag == "ol"
        return f"{self._numbers[-1]}. " if numbered else "- "


def _share_in_links(row: HtmlElement) -> float:
    """Give the share of the characters in a table's row that stand in links."""
    return min(1.0, sum(map(_count_characters, row.iter("a"))) / max(1, _count_characters(row)))


def _count_characters(element: HtmlElement) -> int:
    return len("".join("".join(element.itertext()).split()))


def _first_number(group: HtmlElement) -> int:
    start = group.get("start", "1") if group.tag == "ol" else "1"
    return int(start) - 1 if start.isascii() and start.isdigit() and len(start) < 10 else 0


def _is_hidden(element: HtmlElement) -> bool:
    style = element.get("style")
    if style:
        style = "".join(style.split()).casefold()
        if "display:none" in style or "visibility:hidden" in style:
            return True
    return element.get("hidden") is not None


def _lines(gathered: str) -> Iterable[str]:
    """Split gathered text at its breaks, joining what only a narrow layout broke."""
    if _BREAK not in gathered:
        return (" ".join(gathered.split()),)
    return _joined(" ".join(part.split()) for part in gathered.split(_BREAK))


def _joined(parts: Iterable[str]) -> Iterator[str]:
    line: list[str] = []
    for part in parts:
        goes_on = line and part[:1].islower() and not line[-1].endswith(_SENTENCE_ENDS) and not _LABEL.match(part)
        if line and not goes_on:
            yield " ".join(line)
            line = []
        if part:
            line.append(part)
    if line:
        yield " ".join(line)
