"""Outside the text: the menus, teasers and footers of a whole page that somebody turned into text, line by line.

The article is the run of blocks with the most prose; what stands above and below goes, except the headline. Most texts
are articles already, and there the same rule would cut a list of ingredients or the credits of a film. So a text
counts as a whole page only when short lines without a sentence stand on both sides of the run and some of them are
chrome. In a language that no cue knows nothing is, and many more short lines have to say it.
"""

from collections.abc import Container, Iterator, Mapping, Sequence

from dehusk.cues.guard_words import language_of
from dehusk.fold import fold
from dehusk.layout import is_prose, weight
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason
from dehusk.text_route.article_run import find_article_run, is_short_line
from dehusk.text_route.chrome_lines import find_chrome, is_box
from dehusk.text_route.headline_above import find_headline_above

# Of some eight hundred clean texts none passes all of these, of as many whole pages nine in ten.
_SHORT_LINES = 12  # around the article
_ON_EACH_SIDE = 2
_CHROME_LINES = 2
# Of the same clean texts none passes these either, of the whole pages eight in ten.
_SHORT_LINES_ALONE = 30
_ON_EACH_SIDE_ALONE = 6
_ARTICLE_WORDS = 60  # a shorter run may be a cookie notice
_STANDFIRST_WORDS = 8  # of the line under a headline that sums the text up, which may be no sentence
_OPENING_WORDS = 12  # of a sentence between the headline and the article


def find_outside(blocks: Sequence[Block]) -> Iterator[Removal | Spared]:
    """Yield a removal for each block outside the article of a whole page; the headline and what opens it are spared."""
    if sum(map(is_short_line, blocks)) < _SHORT_LINES:  # most texts, and looking for chrome takes a while
        return
    chrome = {i: said for i, block in enumerate(blocks) if (said := find_chrome(block))}
    article = find_article_run(blocks, chrome, {i for i in chrome if is_box(blocks[i])})
    if not _is_whole_page(blocks, article, chrome):
        return
    headline = find_headline_above(blocks, article)
    opening = _find_opening(blocks, article, chrome, headline)
    above = _describe(blocks[: article.start], "above")
    below = _describe(blocks[article.stop :], "below")
    for i, block in enumerate(blocks):
        if i == headline:
            yield Spared(block.place, Reason.OUTSIDE_ARTICLE, f"{above}, but looks like its headline")
        elif i in opening:
            yield Spared(block.place, Reason.OUTSIDE_ARTICLE, f"{above}, but says something below the headline")
        elif i not in article:
            where = above if i < article.start else below
            evidence = f"{where}, and {chrome[i]}" if i in chrome else where
            yield Removal(block.place, Reason.OUTSIDE_ARTICLE, evidence)


def _is_whole_page(blocks: Sequence[Block], article: range, chrome: Mapping[int, str]) -> bool:
    above = sum(map(is_short_line, blocks[: article.start]))
    below = sum(map(is_short_line, blocks[article.stop :]))
    if min(above, below) < _ON_EACH_SIDE or above + below < _SHORT_LINES:
        return False
    if sum(weight(blocks[i].text) for i in article) < _ARTICLE_WORDS:
        return False
    if sum(i not in article for i in chrome) >= _CHROME_LINES:
        return True
    above, below = (sum(map(_is_menu_line, side)) for side in (blocks[: article.start], blocks[article.stop :]))
    is_plain = min(above, below) >= _ON_EACH_SIDE_ALONE and above + below >= _SHORT_LINES_ALONE
    return is_plain and not language_of(fold(" ".join(blocks[i].text for i in article)).split())


def _is_menu_line(block: Block) -> bool:
    return block.kind is not Kind.LIST_ITEM and is_short_line(block)


def _find_opening(blocks: Sequence[Block], article: range, chrome: Container[int], headline: int | None) -> list[int]:
    """List what of the article stands between the headline and a bar of buttons: standfirst, first paragraphs."""
    if headline is None:
        return []
    below = [i for i in range(headline + 1, article.start) if i not in chrome]
    opening = [i for i in below if is_prose(blocks[i], _OPENING_WORDS)]
    if headline + 1 in below and weight(blocks[headline + 1].text) >= _STANDFIRST_WORDS:
        opening.append(headline + 1)
    return opening


def _describe(blocks: Sequence[Block], side: str) -> str:
    short = sum(map(is_short_line, blocks))
    return f"one of {len(blocks)} lines {side} the text, {short} of them short and no sentences"
