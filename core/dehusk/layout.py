"""Where a block stands: what counts as prose, how long a text is in any script, and where the body begins and ends."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from dehusk.line import NO_SPACES
from dehusk.model import Block, Kind

_UNSPACED = re.compile(rf"[{NO_SPACES}]")
# Closing quotes and brackets may follow the mark that ends a sentence.
_SENTENCE_END = re.compile(r"[.!?…。!?।؟۔][\"'”’»›)\]」』]*(?:\s*\[\d+\])*\s*$")
_LONG, _SHORT = 25, 8  # words of a paragraph that is surely prose, and of one that may be on a page of short ones
_COUNTED = 4_000  # characters; what is longer is prose or a list of names, and its exact length matters to nobody
_NEVER_PROSE = (Kind.HEADING, Kind.CODE, Kind.TABLE_ROW, Kind.CAPTION)


def weight(text: str) -> int:
    """Length in words; two characters of a script without spaces count as one word, and a very long text is estimated.

    >>> weight("three short words"), weight("短い文章です")
    (3, 3)
    """
    if len(text) <= _COUNTED:
        return _count_words(text)
    return _count_words(text[:_COUNTED]) * len(text) // _COUNTED


@lru_cache(maxsize=2_048)  # every stage weighs the same texts
def _count_words(text: str) -> int:
    if text.isascii():
        return text.count(" ") + 1 if text else 0
    unspaced, joined = _UNSPACED.subn("", text)
    return len(unspaced.split()) + (joined + 1) // 2


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does.

    >>> ends_sentence("He left. “Really?”"), ends_sentence("他走了。"), ends_sentence("Read more")
    (True, True, False)
    """
    return _SENTENCE_END.search(text[-40:]) is not None


def is_prose(block: Block, least: int = _LONG) -> bool:
    """Tell whether a block is running text of at least so many words."""
    return block.kind not in _NEVER_PROSE and weight(block.text) >= least and ends_sentence(block.text)


def body_span(blocks: Sequence[Block], is_husk: Callable[[Block], object] = lambda _: False) -> range:
    """Find the indexes from the first to the last prose block that is not husk by its words.

    A page without any long paragraph is measured by its short sentences; one without sentences has an empty span.
    """
    for least in (_LONG, _SHORT):
        first = _first_prose(range(len(blocks)), blocks, least, is_husk)
        if first is not None:
            last = _first_prose(range(len(blocks) - 1, -1, -1), blocks, least, is_husk)
            return range(first, first + 1 if last is None else last + 1)
    return range(0)


def _first_prose(
    order: Iterable[int], blocks: Sequence[Block], least: int, is_husk: Callable[[Block], object]
) -> int | None:
    return next((i for i in order if is_prose(blocks[i], least) and not is_husk(blocks[i])), None)
