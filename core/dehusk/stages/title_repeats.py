"""Title repeats: copies of the headline above the text, with or without the site's name or the path that leads there.

A heading further down that says the same is the article's own.
"""

import re
from collections.abc import Iterator, Sequence

from dehusk.fold import fold
from dehusk.layout import body_span, weight
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason

_SEPARATOR = re.compile(r"\s+[|•·>/:-]+\s+|\s*[|›»→_]\s*")
_SITE_WORDS = 6  # the longest name of a site that stands beside a title
_WITHIN = 8  # blocks from the first that may repeat the title


def find_title_repeats(
    blocks: Sequence[Block], title: str | None, title_place: int | None = None
) -> Iterator[Removal | Spared]:
    """Yield a removal for each copy of `title` above the text; the block at `title_place` is the headline itself."""
    wanted = _bare(title or "")
    if not wanted:
        return
    body = body_span(blocks)
    for i, block in enumerate(blocks[:_WITHIN]):
        if block.place == title_place or block.kind is Kind.CODE or (body and i >= body.start):
            continue
        said = _says(block.text, wanted)
        if said:
            yield Removal(block.place, Reason.TITLE_REPEAT, said, twin=title_place)


def _says(text: str, title: str) -> str | None:
    if len(text) > len(title) + 200:
        return None
    if _bare(text) == title:
        return "is the headline"
    parts = [_bare(part) for part in _SEPARATOR.split(text)]
    others = [part for part in parts if part != title]
    if len(others) < len(parts) and all(weight(part) <= _SITE_WORDS for part in others):
        return "is the headline beside the name of the site or its section"
    return None


def _bare(text: str) -> str:
    return fold(text).strip(" .:|-–—»>*#\"'")
