"""Teasers: boxes built alike, each with a linked headline and a line or two below it, that lead to other articles.

Extraction takes the first of them for a part of the article and leaves the others out, which gives them away. An
article that is a list of such boxes is kept with all of them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from dehusk.html_route.box import Box
from dehusk.html_route.main_cluster import is_inside
from dehusk.html_route.segments import Segment
from dehusk.model import Kind

_LINKED = 0.9
_LEAST_WORDS, _MOST_WORDS = 3, 60  # of a headline, and of a teaser with it
_LEAST = 3  # boxes
_MOST_OF_KEPT = 0.5  # share of the kept words
_NEST = 5  # boxes from the headline to the teaser


def find_teasers(segments: Sequence[Segment], kept: Collection[int]) -> set[int]:
    """Find the kept segments of teasers most of whose like were left out, by index."""
    headlines = [index for index, segment in enumerate(segments) if _is_headline(segment)]
    if not any(index in kept for index in headlines):
        return set()
    rows: dict[tuple[int, str, str], dict[Box, int]] = defaultdict(dict)
    for index in headlines:
        for box in islice(_boxes_around(segments[index]), _NEST):
            if box.parent is not None:
                rows[box.parent.first, box.tag, box.element.get("class", "")].setdefault(box, index)
    alike = (row for row in rows.values() if len(row) >= _LEAST)
    found: set[int] = set()
    for row in alike:
        texts = [_inside(segments, box, index) for box, index in row.items()]
        taken = [text for text in texts if any(index in kept for index in text)]
        short = all(sum(segments[index].words for index in text) <= _MOST_WORDS for text in texts)
        if short and 2 * len(taken) < len(texts):
            found.update(index for text in taken for index in text if index in kept)
    lost, whole = (sum(segments[index].words for index in indices) for indices in (found, kept))
    return found if lost <= _MOST_OF_KEPT * whole else set()


def _is_headline(segment: Segment) -> bool:
    return segment.kind is Kind.HEADING and segment.linked >= _LINKED and segment.words >= _LEAST_WORDS


def _boxes_around(segment: Segment) -> Iterator[Box]:
    return segment.box.climb() if segment.box is not None else iter(())


def _inside(segments: Sequence[Segment], box: Box, index: int) -> range:
    """Give the indices of the segments in a box, which follow one another, from one of them."""
    first = last = index
    while first > 0 and is_inside(segments[first - 1], box):
        first -= 1
    while last + 1 < len(segments) and is_inside(segments[last + 1], box):
        last += 1
    return range(first, last + 1)
