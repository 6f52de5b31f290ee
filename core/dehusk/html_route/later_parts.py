"""The parts of a page that come after its article: questions and answers for customers, what the company offers.

They are built like an article, and extraction takes them with it where it takes the main part of the page as a whole.
They come after the box that holds most of what was kept, far from it in the nest of boxes, and their paragraphs are
not nested as those in that box. An article that is itself spread over such parts has prose before that box too, and
what is mostly lists or tables may be the better half of a recipe or a test.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from dehusk.html_route.box import Box
from dehusk.html_route.main_cluster import find_main_cluster
from dehusk.html_route.prose import is_prose
from dehusk.html_route.segments import Segment
from dehusk.model import Kind

_BODY = 0.6  # share of the kept words
_FAR = 2  # boxes from the one that holds the body to the innermost one around it and the part
_NEST = 2  # boxes


def find_later_parts(segments: Sequence[Segment], kept: Collection[int]) -> set[int]:
    """Find the kept segments, by index, that stand in later parts of the page than the article; takes linear time."""
    body = find_main_cluster((segments[index] for index in kept), share=_BODY)
    if body is None:
        return set()
    boxes = {index: box for index in sorted(kept) if (box := segments[index].box) is not None}
    prose = {index: box for index, box in boxes.items() if is_prose(segments[index])}
    nests = {box.nest(_NEST) for box in prose.values() if body.holds(box)}
    found: set[int] = set()
    for whole, part in _far_parts(boxes, body).items():
        branch = next(box for box in body.climb() if box.parent is whole)
        is_spread = any(whole.first <= box.first < branch.first for box in prose.values())
        if not is_spread and _is_apart([segments[index] for index in part], whole, nests):
            found.update(part)
    return found


def _far_parts(boxes: Mapping[int, Box], body: Box) -> Mapping[Box, Sequence[int]]:
    """Give the segments after `body` and far from it, by the innermost box around it and them."""
    parts: dict[Box, list[int]] = defaultdict(list)
    whole, distance = body, 0
    for index, box in boxes.items():
        if box.first <= body.last:
            continue
        while not whole.holds(box) and whole.parent is not None:
            whole, distance = whole.parent, distance + 1
        if distance >= _FAR:
            parts[whole].append(index)
    return parts


def _is_apart(part: Sequence[Segment], whole: Box, nests: Collection[tuple[str, ...]]) -> bool:
    """Tell whether a part is made of paragraphs that are nested otherwise than those of the body."""
    paragraphs = [segment for segment in part if is_prose(segment) and segment.kind is not Kind.LIST_ITEM]
    alike = [
        segment
        for segment in paragraphs
        if segment.box is not None and (segment.box.parent is whole or segment.box.nest(_NEST) in nests)
    ]
    return 2 * _words(paragraphs) > _words(part) and 2 * _words(alike) < _words(paragraphs)


def _words(segments: Iterable[Segment]) -> int:
    return sum(segment.words for segment in segments)
