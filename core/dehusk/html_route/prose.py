"""Prose on a page: long blocks of text with few links, wherever they stand."""

from dehusk.html_route.segments import Segment
from dehusk.model import Kind

_KINDS = (Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST_ITEM)
_LONG = 12  # words
_LINKED = 0.3


def is_prose(segment: Segment) -> bool:
    """Tell whether a segment is long, visible text and no list of links."""
    return segment.words >= _LONG and segment.linked < _LINKED and not segment.hidden and segment.kind in _KINDS
