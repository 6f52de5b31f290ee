"""What a page says: its paragraphs as numbers, each with its length in words."""

import struct
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dehusk.layout import weight
from dehusk.model import Article, Block, Kind
from dehusk.reasons import Reason
from dehusk.store.fingerprint import fingerprint

SAMPLE = 200
"""How many characters of a text are kept for people to read."""
Said = Mapping[int, int]
"""Words by the number of each text."""

_NEVER_FURNITURE = (Kind.CODE, Kind.TABLE_ROW, Kind.CAPTION)
_MOST_WORDS = 0xFFFF


class Paragraph(NamedTuple):
    """A block as the store knows it. `masked` tells that texts with other numbers and dates have the same number."""

    place: int
    text: int
    words: int
    sample: str
    masked: bool


def read_paragraphs(article: Article) -> Iterator[Paragraph]:
    """Yield what every stage but the last one kept of a page.

    What goes because it recurs must be remembered too: else the outcome would depend on what was judged first.
    """
    for block in article.blocks:
        removal = article.removed.get(block.place)
        if removal is None or removal.reason is Reason.RECURRING:
            yield from _read(block)


class Sayings(NamedTuple):
    """All that a page says: its paragraphs, and its headline wherever it stands, since its output may show none."""

    paragraphs: tuple[Paragraph, ...]
    said: Said


def read_sayings(article: Article) -> Sayings:
    """Read what a page says, to be remembered or looked up."""
    paragraphs = tuple(read_paragraphs(article))
    said = {found.text: found.words for found in paragraphs}
    if article.title_place is None and article.title:
        said |= {found.text: found.words for found in _read(Block(-1, Kind.PARAGRAPH, article.title))}
    return Sayings(paragraphs, said)


def pack(said: Said) -> bytes:
    """Write what a page says in ten bytes a text.

    >>> unpack(pack({7: 12, -3: 40}))
    {-3: 40, 7: 12}
    """
    texts = sorted(said)
    return struct.pack(f"<{len(texts)}q{len(texts)}H", *texts, *(said[text] for text in texts))


def unpack(packed: bytes) -> dict[int, int]:
    """Read what `pack` wrote."""
    count = len(packed) // 10
    numbers = struct.unpack(f"<{count}q{count}H", packed)
    return dict(zip(numbers[:count], numbers[count:], strict=True))


def _read(block: Block) -> Iterator[Paragraph]:
    if block.kind not in _NEVER_FURNITURE and any(map(str.isalnum, block.text)):
        text, masked = fingerprint(block.text)
        yield Paragraph(block.place, text, min(weight(block.text), _MOST_WORDS), block.text[:SAMPLE], masked)
