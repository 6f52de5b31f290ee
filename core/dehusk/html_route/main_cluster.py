"""The main cluster: the deepest box of the page that holds most of a set of segments."""

from collections import Counter
from collections.abc import Iterable

from dehusk.html_route.box import Box, all_around
from dehusk.html_route.segments import Segment


def find_main_cluster(segments: Iterable[Segment], *, share: float = 0.8) -> Box | None:
    """Find the deepest box that holds more than `share` of the words of `segments`; None when they have none.

    Where a single paragraph does, it is the box around it: what stands beside it is as much of the article.
    """
    held: Counter[Box] = Counter()
    for segment in segments:
        if segment.box is not None and segment.words:
            held[segment.box] += segment.words
    least = share * held.total()
    # From the last box to the first, every one comes after all that it holds. Those over half lie on one path.
    for box in sorted(all_around(held), key=lambda box: box.first, reverse=True):
        if held[box] > least:
            return box.parent if box.first == box.last and box.parent is not None else box
        if box.parent is not None:
            held[box.parent] += held[box]
    return None


def is_inside(segment: Segment, cluster: Box | None) -> bool:
    """Tell whether a segment stands in a box."""
    return cluster is not None and segment.box is not None and cluster.holds(segment.box)
