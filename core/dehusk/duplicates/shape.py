"""What a block is, as far as repeating it is concerned: running text, or a line that pages repeat on purpose."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from dehusk.duplicates.wording import Wording
from dehusk.layout import ends_sentence
from dehusk.model import Block, Kind

LEAST_SENTENCE = 7  # words of a paragraph that is prose when it ends as a sentence does
LEAST_PROSE = 14  # words of one that is prose however it ends
LEAST_LONG_ITEM = 30  # words of a list item that is a paragraph behind a bullet
LONGEST_REFRAIN, _LONGEST_VERSE = 12, 16  # words
_LIST_MARKER = re.compile(r"\s*(?:[-*+•·‣▪◦●○–—✓✔]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s")
_ROW = re.compile(r"\s*\|")
_CELLS = re.compile(r"[^|]*\s\|\s[^|]*\s\|")  # in running text, signs between names
_ASKS = re.compile(r"[?？؟][\"'”’»)\]]*\s*$")


class Role(Enum):
    """PROSE can be husk when it repeats, LINE, ITEM, ROW and CODE only as part of a pasted block."""

    PROSE = auto()
    ITEM = auto()
    ROW = auto()
    CODE = auto()
    LINE = auto()


@dataclass(frozen=True, slots=True)
class Shape:
    """A block's role, and its length in words."""

    role: Role
    weight: int

    @property
    def is_surplus_alone(self) -> bool:
        """Whether a second copy is husk wherever it stands."""
        return self.role is Role.PROSE or (self.role is Role.ITEM and self.weight >= LEAST_LONG_ITEM)


def is_verse_line(wording: Wording) -> bool:
    """Tell whether a text may be a line of a song or a poem: short, and closed by a mark, as headings are not.

    >>> is_verse_line(Wording.of("The wind came down the valley,")), is_verse_line(Wording.of("Our method"))
    (True, False)
    """
    text = wording.original.rstrip()
    closed = text[-1:] not in {":", ")"} and not text[-1:].isalnum()
    return 0 < wording.weight <= _LONGEST_VERSE and closed and not _LIST_MARKER.match(text)


_ROLES = {Kind.CODE: Role.CODE, Kind.TABLE_ROW: Role.ROW, Kind.LIST_ITEM: Role.ITEM, Kind.HEADING: Role.LINE}


def read_shape(item: str | Block, wording: Wording) -> Shape:
    """Tell what a block is; of a plain text by how it is written.

    >>> read_shape("- a jar of honey", Wording.of("- a jar of honey")).role
    <Role.ITEM: 2>
    """
    role = _ROLES.get(item.kind) if isinstance(item, Block) else None
    return Shape(role or _role_of_text(wording.original, wording.weight), wording.weight)


def _role_of_text(text: str, weight: int) -> Role:
    if _ROW.match(text) or (weight < LEAST_PROSE and _CELLS.match(text)):
        return Role.ROW
    if _LIST_MARKER.match(text):
        return Role.ITEM
    if weight >= LEAST_PROSE or (weight >= LEAST_SENTENCE and ends_sentence(text) and not _ASKS.search(text)):
        return Role.PROSE
    return Role.LINE
