"""Names of chrome that a page has for its article.

A site may build its articles of cards and widgets, or in a box that once was a popup. Where a name of chrome stands
around a good part of the page's prose, it does not mean there what it means elsewhere, and is not believed.
"""

from collections import Counter
from collections.abc import Iterable

from dehusk.html_route.chrome import is_never_article, names_of_chrome
from dehusk.html_route.names import SHAPES
from dehusk.html_route.prose import is_prose
from dehusk.html_route.segments import Segment

# Shares of the page's prose, from tests/bench/tune_html_rules.py. A word for what a thing is ("promo") needs more proof
# than one for how it is built ("card").
_MUCH = 0.4
_MOST = 0.7
_LONG = 100  # words of prose, more than a footer's


def find_misnomers(segments: Iterable[Segment]) -> frozenset[str]:
    """Find the names of chrome (as `names_of_chrome` gives them) that are not to be believed on this page."""
    words: Counter[str] = Counter()
    total = 0
    for segment in segments:
        if segment.box is not None and is_prose(segment) and not is_never_article(segment.box):
            total += segment.words
            words.update(dict.fromkeys(names_of_chrome(segment.box), segment.words))
    return frozenset(
        name for name, count in words.items() if count >= max(_LONG, (_MUCH if name in SHAPES else _MOST) * total)
    )
