"""Title repeats: copies of the headline above the text, with or without the site's name or the path that leads there.

A heading further down that says the same is the article's own.
"""

from collections.abc import Iterator, Sequence

from dehusk.headline import adds_site_name, says_headline
from dehusk.layout import body_span
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason

_WITHIN = 8  # blocks from the first that may repeat the title


def find_title_repeats(
    blocks: Sequence[Block], title: str | None, title_place: int | None = None
) -> Iterator[Removal | Spared]:
    """Yield a removal for each copy of `title` above the text; the block at `title_place` is the headline itself."""
    if not title or not any(map(str.isalnum, title)):
        return
    body = body_span(blocks)
    above = blocks[: min(_WITHIN, body.start)] if body else blocks[:_WITHIN]
    for block in above:
        said = None if block.place == title_place or block.kind is Kind.CODE else _says(block.text, title)
        if said:
            yield Removal(block.place, Reason.TITLE_REPEAT, said, twin=title_place)


def _says(text: str, title: str) -> str | None:
    if says_headline(text, title):
        return "is the headline"
    return "is the headline beside the name of the site or its section" if adds_site_name(text, title) else None
