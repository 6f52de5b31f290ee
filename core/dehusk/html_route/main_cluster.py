"""The main cluster: the deepest box of the page that holds most of a set of segments."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from dehusk.html_route.box import Box
from dehusk.html_route.segments import Segment


def find_main_cluster(segments: Iterable[Segment], *, share: float = 0.8) -> Box | None:
    """Find the deepest box that holds more than `share` (at least half) of the words of `segments`; None for no words.

    Where a single paragraph does, it is the box around it: what stands beside it is as much of the article.
    """
    boxes = [(segment.box, segment.words) for segment in segments if segment.box is not None and segment.words]
    if not boxes:
        return None
    boxes.sort(key=lambda counted: counted[0].first)
    firsts = [box.first for box, _ in boxes]
    words = [0, *accumulate(count for _, count in boxes)]
    # What holds more than half of the words holds the one in the middle.
    middle, _ = boxes[bisect_right(words, words[-1] / 2) - 1]
    for box in middle.climb():
        held = words[bisect_right(firsts, box.last)] - words[bisect_left(firsts, box.first)]
        if held > share * words[-1]:
            return box.parent if box.first == box.last and box.parent is not None else box
    return None


def is_inside(segment: Segment, cluster: Box | None) -> bool:
    """Tell whether a segment stands in a box."""
    return cluster is not None and segment.box is not None and cluster.holds(segment.box)
