"""What extraction overlooked: the page's prose, where it settled on a small part of it.

Extraction sometimes takes one box of a page for the article. When it kept less than 40 % of the page's prose (long
blocks, few links, outside everything named as chrome), the element that holds the prose is the article. Where it kept
nothing at all, there is none of the article to go by, and the element that holds more than half of the prose is it,
with all that stands in it.
"""

from collections.abc import Collection, Sequence

from dehusk.html_route.chrome import is_chrome
from dehusk.html_route.main_cluster import find_main_cluster, is_inside
from dehusk.html_route.prose import is_prose
from dehusk.html_route.segments import Segment
from dehusk.model import Kind

_SHORT = 5
_LINKED = 0.5
_LEAST_KEPT = 0.4
_MOST = 0.6  # share of the words; that of a page with many teasers may be hardly more than half


def find_overlooked(segments: Sequence[Segment], kept: Collection[int], misnomers: Collection[str]) -> set[int]:
    """Find the segments of an article that extraction overlooked, by index; none where it kept most of the prose.

    `misnomers` are the names of chrome that are not to be believed on this page.
    """
    prose = {i for i, segment in enumerate(segments) if is_prose(segment) and not _is_chrome(segment, misnomers)}
    if not kept:
        cluster = find_main_cluster((segments[index] for index in prose), share=_MOST)
        found = [i for i, segment in enumerate(segments) if _is_text(segment) and is_inside(segment, cluster)]
    elif _words(segments, prose.intersection(kept)) < _LEAST_KEPT * _words(segments, prose):
        cluster = find_main_cluster(segments[index] for index in prose)
        inside = [index for index in sorted(prose) if is_inside(segments[index], cluster)]
        between = range(inside[0], inside[-1] + 1) if inside else range(0)
        found = [i for i in between if i not in kept and _belongs(segments[i]) and is_inside(segments[i], cluster)]
    else:
        return set()
    return {index for index in found if not _is_chrome(segments[index], misnomers)}


def _is_chrome(segment: Segment, misnomers: Collection[str]) -> bool:
    return segment.box is None or is_chrome(segment.box, misnomers=misnomers)


def _words(segments: Sequence[Segment], indices: Collection[int]) -> int:
    return sum(segments[index].words for index in indices)


def _is_text(segment: Segment) -> bool:
    return not segment.hidden and segment.linked < _LINKED


def _belongs(segment: Segment) -> bool:
    return _is_text(segment) and (segment.kind in (Kind.HEADING, Kind.LIST_ITEM) or segment.words >= _SHORT)
