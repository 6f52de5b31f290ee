"""The main cluster: the deepest element of the page that holds most of a set of segments."""

from collections import Counter
from collections.abc import Iterable

from lxml.html import HtmlElement

from dehusk.html_route.segments import Segment
from dehusk.words import count_words


def find_main_cluster(segments: Iterable[Segment], *, share: float = 0.8) -> HtmlElement | None:
    """Find the deepest element that holds more than `share` of the words of `segments`; None when they have none."""
    held: Counter[HtmlElement] = Counter()
    for segment in segments:
        if segment.element is not None:
            held[segment.element] += count_words(segment.text)
    least = share * held.total()
    root = next(iter(held)).getroottree().getroot() if least else None
    # Backwards every element comes after all that is in it. Elements that hold more than half lie on one path.
    for element in reversed([*root.iter()] if root is not None else []):
        if held[element] > least:
            return element
        parent = element.getparent()
        if parent is not None:
            held[parent] += held[element]
    return None


def is_inside(segment: Segment, cluster: HtmlElement | None) -> bool:
    """Tell whether a segment stands in an element."""
    element = segment.element
    return element is not None and (element is cluster or any(above is cluster for above in element.iterancestors()))
