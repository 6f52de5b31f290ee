"""Prose on a page: long blocks of text with few links, wherever they stand."""

from collections.abc import Collection, Sequence

from dehusk.html_route.segments import Segment
from dehusk.model import Kind

_KINDS = (Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST_ITEM)
_LONG = 12  # words
_LINKED = 0.3


def is_prose(segment: Segment) -> bool:
    """Tell whether a segment is long, visible text and no list of links."""
    return segment.words >= _LONG and segment.linked < _LINKED and not segment.hidden and segment.kind in _KINDS


def share_of_prose(segments: Sequence[Segment], kept: Collection[int]) -> float:
    """The share of the page's words in prose that stand in the kept segments, 0 to 1; 0 where there is no prose."""
    words = {index: segment.words for index, segment in enumerate(segments) if is_prose(segment)}
    return sum(words.get(index, 0) for index in kept) / max(1, sum(words.values()))
