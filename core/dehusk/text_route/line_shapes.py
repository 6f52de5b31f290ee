"""What one line of plain text looks like: list item, table row, quote, heading, rule, fence.

A shape is read from the line alone. The parser starts a block wherever two list items, or two table rows, follow each
other, and the renderer leaves the blank line out only there: this shared rule is why rendered text is always read back
as the same blocks.
"""

import re
from typing import NamedTuple

from dehusk.model import Kind
from dehusk.text_route.plain_text import is_blank

_ITEM = re.compile(r"(?:[-*+•‣·◦▪●○■–]|\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\)|\([a-z]\)) ")
_QUOTE = re.compile(r">[> ]*")
_HEADING = re.compile(r"#{1,6} ")
_ROW_RULE = re.compile(r"[|:+\- ]+")
_FENCE = re.compile(r"(`{3,}(?=[^`]*$)|~{3,})")
_RULE = "-=_*~#+.·•–—<>─═━ "
# A turn of dialogue, not a list item: the dash comes back, as in "– Yes, – he said" and "- No -dijo Ana".
_SPEECH = re.compile(r"[,.!?…][\"'”»]? ?[-–—] | [-–—][^\W\d_]{2}")


class Shape(NamedTuple):
    """What a line looks like, and how much of it is the marker."""

    kind: Kind
    marker: str = ""
    is_drawn: bool = False


PROSE = Shape(Kind.PARAGRAPH)
RULE = Shape(Kind.PARAGRAPH, is_drawn=True)
_ROW = Shape(Kind.TABLE_ROW)


def shape(line: str) -> Shape:
    """Read the shape of a line that went through `plain_text`.

    >>> shape("12. Stir well").marker, shape("a | b").kind.value, shape("- Yes! - said Mira.").kind.value
    ('12. ', 'table-row', 'paragraph')
    """
    if line[0].isalpha() and line[1:2] != ")":  # most lines
        return _ROW if _is_row(line) else PROSE
    if not line.strip(_RULE):
        return RULE
    if fence_of(line):
        return PROSE
    if _is_row(line):
        return _ROW
    for kind, pattern in ((Kind.LIST_ITEM, _ITEM), (Kind.HEADING, _HEADING), (Kind.QUOTE, _QUOTE)):
        if (match := pattern.match(line)) and not is_blank(line[match.end() :]):
            return PROSE if kind is Kind.LIST_ITEM and _is_speech(line) else Shape(kind, match[0])
    return PROSE


def may_stand_tight(line: str, following: str) -> bool:
    """Whether the second line is read as a block of its own without a blank line before it."""
    kind = shape(line).kind
    return kind in {Kind.LIST_ITEM, Kind.TABLE_ROW} and kind is shape(following).kind


def is_row_rule(line: str) -> bool:
    """Whether a line only parts a Markdown table's header from its rows: "|---|:--|"."""
    return "|" in line and "--" in line and _ROW_RULE.fullmatch(line) is not None


def fence_of(line: str) -> str:
    """Give the fence that a line of code starts or ends with: "```", "~~~~"; empty for other lines."""
    match = _FENCE.match(line) if line[:1] in "`~" else None
    return match[0] if match else ""


def _is_row(line: str) -> bool:
    return "|" in line and (" | " in line or (len(line) > 2 and line[0] == line[-1] == "|") or is_row_rule(line))


def _is_speech(line: str) -> bool:
    return line[0] in "-–" and _SPEECH.search(line, 2) is not None
