"""What extraction took from outside the article.

A block before the first or after the last long paragraph that stands outside the main cluster is a leftover of
something else on the page; but a paragraph between the headline and the text is a standfirst, unless a name says
otherwise. Leftovers are also what stands in later parts of the page, and what is inside an element whose class names
husk and which holds little of the text. Where nothing but links was taken, the page has no article.
"""

from collections.abc import Collection, Iterator, Sequence

from dehusk.html_route.box import Box
from dehusk.html_route.chrome import find_husk_name, is_chrome
from dehusk.html_route.later_parts import find_later_parts
from dehusk.html_route.link_list import is_link_list
from dehusk.html_route.main_cluster import find_main_cluster, is_inside
from dehusk.html_route.prose import is_prose
from dehusk.html_route.segments import Segment
from dehusk.model import Kind

_LONG = 40  # words
_LONG_ON_SHORT_PAGE = 12  # the same of any text, where no paragraph is longer
_MOST_NAMED = 0.3  # share of the kept words that may stand under names of husk before the names are not believed


def find_stranded(segments: Sequence[Segment], kept: Collection[int]) -> dict[int, str]:
    """Find the kept segments that are none of the article's; gives the evidence for each by its index."""
    if is_link_list([segments[index] for index in kept]):
        return dict.fromkeys(sorted(kept), "all that was found on the page are links to others")
    cluster = find_main_cluster(segments[index] for index in kept)
    found = dict(_outside(segments, sorted(kept), cluster))
    found |= dict.fromkeys(find_later_parts(segments, kept), "stands in a later part of the page than the article")
    named = {
        index: name
        for index in sorted(kept)
        if (box := segments[index].box) is not None and (name := find_husk_name(box, cluster))
    }
    if _words(segments, named) <= _MOST_NAMED * _words(segments, kept):
        found |= {index: f"stands in a part of the page that is named “{name}”" for index, name in named.items()}
    return found


def _outside(segments: Sequence[Segment], kept: Sequence[int], cluster: Box | None) -> Iterator[tuple[int, str]]:
    long = [index for index in kept if _is_long(segments[index])]
    long = long or [index for index in kept if segments[index].words >= _LONG_ON_SHORT_PAGE]
    if not long:
        return
    above = range(long[0])
    headline = max((i for i in above if segments[i].level == 1 and not segments[i].hidden), default=long[0])
    for index in kept:
        segment = segments[index]
        where = "before the first" if index < long[0] else "after the last" if index > long[-1] else ""
        if not where or segment.box is None or is_inside(segment, cluster):
            continue
        is_standfirst = headline < index < long[0] and _is_running_text(segment) and is_prose(segment)
        if not is_standfirst or is_chrome(segment.box):
            yield index, f"stands {where} long paragraph, outside the element that holds the article"


def _is_running_text(segment: Segment) -> bool:
    return segment.kind in (Kind.PARAGRAPH, Kind.QUOTE)


def _is_long(segment: Segment) -> bool:
    return _is_running_text(segment) and segment.words >= _LONG


def _words(segments: Sequence[Segment], indices: Collection[int]) -> int:
    return sum(segments[index].words for index in indices)
