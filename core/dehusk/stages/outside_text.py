"""Outside the text: the menus, teasers and footers of a whole page that somebody turned into text, line by line.

The article is the run of blocks with the most prose; what stands above and below goes, except the headline. Most texts
are articles already, and there the same rule would cut a list of ingredients or the credits of a film. So a text
counts as a whole page only when short lines without a sentence stand on both sides of the run and some of them are
chrome.
"""

from collections.abc import Iterator, Mapping, Sequence

from dehusk.article_run import find_article_run, is_short_line
from dehusk.chrome_lines import find_chrome
from dehusk.headline_above import find_headline_above
from dehusk.layout import weight
from dehusk.model import Block, Removal, Spared
from dehusk.reasons import Reason

# Of 790 reference texts one passes all of these, of as many whole pages nine in ten.
_SHORT_LINES = 12  # around the article
_ON_EACH_SIDE = 2
_CHROME_LINES = 2
_ARTICLE_WORDS = 60  # a shorter run may be a cookie notice
_STANDFIRST_WORDS = 8  # of the sentence under a headline that sums the text up


def find_outside(blocks: Sequence[Block]) -> Iterator[Removal | Spared]:
    """Yield a removal for each block outside the article of a whole page, and the headline as spared."""
    chrome = {i: said for i, block in enumerate(blocks) if (said := find_chrome(block))}
    article = find_article_run(blocks, chrome)
    if not _is_whole_page(blocks, article, chrome):
        return
    headline = find_headline_above(blocks, article)
    standfirst = _find_standfirst(blocks, article, chrome, headline)
    above = _describe(blocks[: article.start], "above")
    below = _describe(blocks[article.stop :], "below")
    for i, block in enumerate(blocks):
        if i in (headline, standfirst):
            what = "headline" if i == headline else "standfirst"
            yield Spared(block.place, Reason.OUTSIDE_ARTICLE, f"{above}, but looks like its {what}")
        elif i not in article:
            where = above if i < article.start else below
            evidence = f"{where}, and {chrome[i]}" if i in chrome else where
            yield Removal(block.place, Reason.OUTSIDE_ARTICLE, evidence)


def _is_whole_page(blocks: Sequence[Block], article: range, chrome: Mapping[int, str]) -> bool:
    above = sum(map(is_short_line, blocks[: article.start]))
    below = sum(map(is_short_line, blocks[article.stop :]))
    if min(above, below) < _ON_EACH_SIDE or above + below < _SHORT_LINES:
        return False
    return (
        sum(i not in article for i in chrome) >= _CHROME_LINES
        and sum(weight(blocks[i].text) for i in article) >= _ARTICLE_WORDS
    )


def _find_standfirst(
    blocks: Sequence[Block], article: range, chrome: Mapping[int, str], headline: int | None
) -> int | None:
    following = None if headline is None else headline + 1
    if following is None or following >= article.start or following in chrome:
        return None
    return following if weight(blocks[following].text) >= _STANDFIRST_WORDS else None


def _describe(blocks: Sequence[Block], side: str) -> str:
    short = sum(map(is_short_line, blocks))
    return f"one of {len(blocks)} lines {side} the text, {short} of them short and no sentences"
