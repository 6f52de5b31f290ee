"""The main cluster: the deepest element of the page that holds most of a set of segments."""

from collections import Counter
from collections.abc import Iterable

from lxml.html import HtmlElement

from dehusk.html_route.segments import Segment
from dehusk.words import count_words


def find_main_cluster(segments: Iterable[Segment], *, share: float = 0.8) -> HtmlElement | None:
    """Find the deepest element that holds more than `share` of the words of `segments`; None when they have none."""
    held: Counter[HtmlElement] = Counter()
    total = 0
    for segment in segments:
        if segment.element is not None:
            words = count_words(segment.text)
            total += words
            held[segment.element] += words
            for ancestor in segment.element.iterancestors():
                held[ancestor] += words
    # Elements that hold more than half lie on one path, the deepest of them last but one or alone in its parent.
    holders = [element for element, words in held.items() if words > share * total]
    return max(holders, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)


def is_inside(segment: Segment, cluster: HtmlElement | None) -> bool:
    """Tell whether a segment stands in an element."""
    element = segment.element
    return element is not None and (element is cluster or any(above is cluster for above in element.iterancestors()))
