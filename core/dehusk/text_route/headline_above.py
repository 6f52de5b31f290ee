"""The headline among the lines above a text: menus, breadcrumbs, the section's name, bylines, captions."""

from collections.abc import Sequence

from dehusk.fold import fold
from dehusk.layout import ends_sentence, weight
from dehusk.line import split_words
from dehusk.model import Block, Kind
from dehusk.scripts import is_unspaced
from dehusk.text_route.chrome_lines import find_chrome, is_byline

_WITHIN = 30  # blocks above the text; further up is the menu
_WORDS = range(2, 41)
_LONGEST = 200  # characters
_BYLINE_WITHIN = 3  # blocks below the headline
_ON_A_BYLINE = 4  # words that a byline below is worth
_HEADLINE_WORDS = 4
_STANDFIRST_WORDS = 12
_AS_A_SENTENCE = 4  # words that the full stop of a standfirst costs
_BLOCK_AWAY = 0.1  # words that each block between costs
_SHARED = 3  # words that the line above a standfirst shares with the text
_MOST_SHARED = 6  # more are a standfirst's, or a path's that ends in the headline
_LEAST_WORTH = -0.5  # what shares no word with the text must be near
_PLAIN = (Kind.HEADING, Kind.PARAGRAPH)


def find_headline_above(blocks: Sequence[Block], text: range) -> int | None:
    """Find the index of the headline of the text at the indexes `text`; None when it has none above itself.

    The best of the lines above shares the most words with the text, stands right above who wrote it and when, and is
    near. Two such lines in a row are a headline and its standfirst.
    """
    said = {word for i in text for word in _telling_words(blocks[i].text)}
    worth = {i: _worth(blocks, i, text.start, said) for i in _find_candidates(blocks, text)}
    best = max(worth, key=lambda i: (worth[i], i), default=None)
    if best is None or worth[best] < _LEAST_WORTH:
        return None
    return best - 1 if best - 1 in worth and _is_standfirst(blocks[best], blocks[best - 1], said) else best


def _is_standfirst(block: Block, above: Block, said: set[str]) -> bool:
    """Whether a block sums up the text under its headline, the block above."""
    is_longer = weight(block.text) >= _STANDFIRST_WORDS and weight(block.text) > weight(above.text) >= _HEADLINE_WORDS
    return len(_telling_words(above.text) & said) >= (1 if is_longer else _SHARED)


def _find_candidates(blocks: Sequence[Block], text: range) -> list[int]:
    shaped = [i for i in range(max(0, text.start - _WITHIN), text.start) if _may_be_headline(blocks[i])]
    folded = {i: fold(blocks[i].text) for i in shaped}
    return [i for i in shaped if not any(_adds_to(folded[i], other) for other in folded.values())]


def _worth(blocks: Sequence[Block], i: int, start: int, said: set[str]) -> float:
    shared = len(_telling_words(blocks[i].text) & said)
    below = blocks[i + 1 : min(start, i + 1 + _BYLINE_WITHIN)]
    byline = _ON_A_BYLINE if any(is_byline(block) for block in below) else 0
    sentence = _AS_A_SENTENCE if _ends_in_full_stop(blocks[i].text) else 0
    return min(shared, _MOST_SHARED) + byline - sentence - _BLOCK_AWAY * (start - i)


def _may_be_headline(block: Block) -> bool:
    is_sized = weight(block.text) in _WORDS and len(block.text) <= _LONGEST
    return block.kind in _PLAIN and is_sized and not find_chrome(block) and not is_byline(block)


def _adds_to(text: str, headline: str) -> bool:
    """Whether a text is a headline and more at one end: the path to the page, the name of the site."""
    return text != headline and (text.endswith(headline) or text.startswith(headline))


def _telling_words(text: str) -> set[str]:
    """List the words that are not too short to tell texts apart; a character of a script without spaces is one."""
    return {word for word in split_words(fold(text)) if len(word) > 3 or is_unspaced(word[0])}


def _ends_in_full_stop(text: str) -> bool:
    return ends_sentence(text) and not text.rstrip("\"'”’»›)]」』").endswith(("?", "!", "？", "！"))
