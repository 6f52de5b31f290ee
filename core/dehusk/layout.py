"""Where a block stands: what counts as prose, how long a block is, and where the body begins and ends."""

import re
from collections.abc import Callable, Iterable, Sequence

from dehusk.memory import remember
from dehusk.model import Block, Kind
from dehusk.words import count_words

# Closing quotes and brackets may follow the mark that ends a sentence.
_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔][\"'”’»›)\]」』]*(?:\s*\[\d+\])*\s*$")
_LONG, _SHORT = 25, 8  # words of a paragraph that is surely prose, and of one that may be on a page of short ones
_LOOKED_AT = 4_000  # characters; a longer block is above every threshold, and its exact length matters to nobody
_NEVER_PROSE = (Kind.HEADING, Kind.CODE, Kind.TABLE_ROW, Kind.CAPTION)


def weight(text: str) -> int:
    """Length of a block in words, as far as any threshold looks.

    >>> weight("three short words"), weight("短い文章です")
    (3, 3)
    """
    return count_words(text[:_LOOKED_AT])


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does.

    >>> ends_sentence("He left. “Really?”"), ends_sentence("他走了？"), ends_sentence("Read more")
    (True, True, False)
    """
    return not text[-1:].isalnum() and _SENTENCE_END.search(text[-40:]) is not None


def is_mark(text: str) -> bool:
    """Tell whether a text stands in brackets, as a mark on what is beside it does.

    >>> is_mark("[edit]"), is_mark("[1] Orle, 1903")
    (True, False)
    """
    return text[:1] == "[" and text.find("]") == len(text) - 1


def is_prose(block: Block, least: int = _LONG) -> bool:
    """Tell whether a block is running text of at least so many words."""
    return _prose_words(block) >= least


def body_span(blocks: Sequence[Block], is_husk: Callable[[Block], object] = lambda _: False) -> range:
    """Find the indexes from the first to the last prose block that is not husk by its words.

    A page whose words stand mostly in short sentences, such as a list of questions and answers under a paragraph, is
    measured by these; a page without sentences has an empty span.
    """
    least = _least_prose(blocks)
    first = _first_prose(range(len(blocks)), blocks, least, is_husk)
    if first is None and least > _SHORT:
        least = _SHORT
        first = _first_prose(range(len(blocks)), blocks, least, is_husk)
    if first is None:
        return range(0)
    last = _first_prose(range(len(blocks) - 1, -1, -1), blocks, least, is_husk)
    return range(first, first + 1 if last is None else last + 1)


def _least_prose(blocks: Sequence[Block]) -> int:
    """Give the words that make a block prose on this page: fewer where most words stand in short sentences."""
    words = [count for count in map(_prose_words, blocks) if count >= _SHORT]
    return _LONG if 2 * sum(count for count in words if count >= _LONG) >= sum(words) else _SHORT


def _prose_words(block: Block) -> int:
    """Count the words of a block that is running text, 0 for any other."""
    if block.kind in _NEVER_PROSE:
        return 0
    return _sentence_words(block.text)


@remember
def _sentence_words(text: str) -> int:
    return weight(text) if ends_sentence(text) else 0


def _first_prose(
    order: Iterable[int], blocks: Sequence[Block], least: int, is_husk: Callable[[Block], object]
) -> int | None:
    return next((i for i in order if is_prose(blocks[i], least) and not is_husk(blocks[i])), None)
