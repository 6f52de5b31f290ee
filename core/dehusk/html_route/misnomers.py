"""Names of chrome that a page has for its article.

A site may build its articles of cards and widgets, or in a box that once was a popup. Where a name of chrome stands
around a good part of the page's prose, it does not mean there what it means elsewhere, and is not believed.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from dehusk.html_route.box import Box
from dehusk.html_route.chrome import is_never_article, names_of_chrome
from dehusk.html_route.names import NEVER_ARTICLE, SHAPES
from dehusk.html_route.prose import is_prose
from dehusk.html_route.segments import Segment

# Shares of the page's prose, and words of it. A name has to stand around nearly all: beside a short article the text of
# a popup may be most of the page. For one that says how a part is built ("card"), less will do that is more than the
# teasers below short news.
_NEARLY_ALL, _WORDS = 0.9, 100
_MUCH, _MANY_WORDS = 0.4, 300


def find_misnomers(segments: Sequence[Segment]) -> frozenset[str]:
    """Find the names of chrome (as `names_of_chrome` gives them) that are not to be believed on this page."""
    prose = [(segment.box, segment.words) for segment in segments if segment.box is not None and is_prose(segment)]
    wrapping = _wrapping(segments, prose)
    words: Counter[str] = Counter()
    total = 0
    for box, count in prose:
        if not is_never_article(box, wrapping):
            total += count
            words.update(dict.fromkeys(names_of_chrome(box), count))
    least = max(_WORDS, _NEARLY_ALL * total)
    least_of_shapes = min(least, max(_MANY_WORDS, _MUCH * total))
    found = (name for name, count in words.items() if count >= (least_of_shapes if name in SHAPES else least))
    return wrapping.union(found)


def _wrapping(segments: Iterable[Segment], prose: Sequence[tuple[Box, int]]) -> frozenset[str]:
    """Find the names of what is never an article that stand around the headline and nearly all prose of the page.

    They say something of the page as a whole, as "comments-enabled" does.
    """
    headline = next((segment.box for segment in segments if segment.level == 1), None)
    names = headline.names_around & NEVER_ARTICLE if headline is not None else frozenset()
    if not names:
        return frozenset()
    least = max(_WORDS, _NEARLY_ALL * sum(count for _, count in prose))
    return frozenset(name for name in names if sum(count for box, count in prose if name in box.names_around) >= least)
