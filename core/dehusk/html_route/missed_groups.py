"""What extraction missed of groups inside the article: lists, and the lines of list articles.

A list between two paragraphs of the article, in the same box as they, belongs to it though it be links; a link or two
there are more likely pointers to other articles. The rest of a list of which half was kept belongs to it wherever it
stands. So do lines that stand in the same nest of tags and classes, if several differ and text of the article stands
between some of them, as where it says the same few things of everything that it lists ("Base price: $36,600"). Lines
that say the same each time ("Advertisement") are none of it, nor what stands all in one place, as the buttons of a
player do.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from dehusk.html_route.body import Body
from dehusk.html_route.box import Box
from dehusk.html_route.main_cluster import is_inside
from dehusk.html_route.prose import is_prose
from dehusk.html_route.segments import Segment
from dehusk.model import Kind

_LISTS = ("ul", "ol", "dl")
_LEAST_ITEMS = 4
_LEAST_LINES = 4
_LEAST_PLACES = 2
_LINKED = 0.3  # share of a line


def find_groups(segments: Sequence[Segment], article: Collection[int], body: Body) -> set[int]:
    """Find the lists and lines that belong to the article as a group; gives the indices of those that are new."""
    found = _lists_between(segments, article, body)
    found |= _rest_of_lists(segments, found.union(article))
    return found | _lines_alike(segments, found.union(article), body)


def _lists_between(segments: Sequence[Segment], article: Collection[int], body: Body) -> set[int]:
    paragraphs: dict[Box | None, list[int]] = defaultdict(list)
    for index in sorted(article):
        box = segments[index].box
        if box is not None and is_prose(segments[index]) and segments[index].kind is not Kind.LIST_ITEM:
            paragraphs[box.parent].append(index)
    lists: dict[Box, list[int]] = defaultdict(list)
    for index, segment in _between(segments, article, body, Kind.LIST_ITEM):
        whole = segment.around(*_LISTS)
        beside = paragraphs.get(whole.parent, ()) if whole is not None else ()
        if whole is not None and beside and beside[0] < index < beside[-1] and not body.has_as_chrome(whole):
            lists[whole].append(index)
    return {index for items in lists.values() if len(items) >= _LEAST_ITEMS for index in items}


def _rest_of_lists(segments: Sequence[Segment], article: Collection[int]) -> set[int]:
    lists = {segments[index].around(*_LISTS) for index in article if segments[index].kind is Kind.LIST_ITEM}
    items: dict[Box | None, list[int]] = defaultdict(list)
    for index, segment in enumerate(segments if lists else ()):
        if segment.kind is Kind.LIST_ITEM and not segment.hidden and (box := segment.around(*_LISTS)) in lists:
            items[box].append(index)
    items.pop(None, None)  # items of no list
    found: set[int] = set()
    for inside in items.values():
        rest = [index for index in inside if index not in article]
        if 2 * len(rest) <= len(inside):
            found.update(rest)
    return found


def _lines_alike(segments: Sequence[Segment], article: Collection[int], body: Body) -> set[int]:
    lines: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, segment in _between(segments, article, body, Kind.PARAGRAPH):
        if segment.box is None or segment.linked >= _LINKED or not is_inside(segment, body.cluster):
            continue
        if not body.has_as_chrome(segment.box):
            lines[segment.box.nest].append(index)
    texts = sorted(article)
    found: set[int] = set()
    for inside in lines.values():
        places = {bisect(texts, index) for index in inside}
        if len(places) >= _LEAST_PLACES and len({segments[index].text for index in inside}) >= _LEAST_LINES:
            found.update(inside)
    return found


def _between(
    segments: Sequence[Segment], article: Collection[int], body: Body, kind: Kind
) -> Iterator[tuple[int, Segment]]:
    """Go through the segments of a kind that show between the kept ones and are none of the article's yet."""
    for index in range(body.first + 1, body.last):
        if segments[index].kind is kind and index not in article and not segments[index].hidden:
            yield index, segments[index]
