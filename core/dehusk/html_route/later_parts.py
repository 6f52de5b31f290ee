"""The parts of a page that come after its article: biographies, legal texts, what the company offers.

They are built like an article, and extraction takes them with it where it takes the main part of the page as a whole.
They come after the box that holds most of what was kept, far from it in the nest of boxes, and speak of something else.
An article that is itself spread over such parts has prose before that box too; and what is mostly lists, tables or
quotations may be the better half of a recipe, a test or a report.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from dehusk.html_route.box import Box
from dehusk.html_route.main_cluster import find_main_cluster
from dehusk.html_route.prose import is_prose
from dehusk.html_route.segments import Segment
from dehusk.html_route.topic import Topic
from dehusk.model import Kind

_BODY = 0.6  # share of the kept words
_FAR = 2  # boxes from the one that holds the body to the innermost one around it and the part
# Of 746 articles, the last sixth has less kinship with the rest in 37 cases, and that of another article in 534 of 745:
# see `tests/bench/kinship.py`.
_KIN = 0.6


def find_later_parts(segments: Sequence[Segment], kept: Collection[int]) -> set[int]:
    """Find the kept segments, by index, that stand in later parts of the page than the article.

    Takes linear time where the nest of boxes is not deep.
    """
    body = find_main_cluster((segments[index] for index in kept), share=_BODY)
    if body is None:
        return set()
    boxes = {index: box for index in sorted(kept) if (box := segments[index].box) is not None}
    far = _far_parts(boxes, body)
    if not far:
        return set()
    prose = {index: box for index, box in boxes.items() if is_prose(segments[index])}
    topic = Topic(segments[index].text for index, box in prose.items() if body.holds(box))
    found: set[int] = set()
    for whole, parts in far.items():
        branch = next(box for box in body.climb() if box.parent is whole)
        is_spread = any(whole.first <= box.first < branch.first for box in prose.values())
        for part in parts if not is_spread else ():
            inside = [segments[index] for index in part]
            if _are_paragraphs(inside) and topic.kinship(segment.text for segment in inside) < _KIN:
                found.update(part)
    return found


def _far_parts(boxes: Mapping[int, Box], body: Box) -> Mapping[Box, Sequence[Sequence[int]]]:
    """Give the segments after `body` and far from it, by the innermost box around it and them.

    What stands in one box right below that is one part. What is that box's own text or a child of its is none.
    """
    parts: dict[Box, dict[Box, list[int]]] = defaultdict(lambda: defaultdict(list))
    whole, distance = body, 0
    for index, box in boxes.items():
        if box.first <= body.last:
            continue
        while not whole.holds(box) and whole.parent is not None:
            whole, distance = whole.parent, distance + 1
        if distance < _FAR:
            continue
        branch = next((around for around in box.climb(whole) if around.parent is whole), None)
        if branch is not None and branch is not box:
            parts[whole][branch].append(index)
    return {whole: list(branches.values()) for whole, branches in parts.items()}


def _are_paragraphs(part: Sequence[Segment]) -> bool:
    """Tell whether most words of a part stand in paragraphs of prose."""
    paragraphs = [segment for segment in part if is_prose(segment) and segment.kind is Kind.PARAGRAPH]
    return 2 * _words(paragraphs) > _words(part)


def _words(segments: Iterable[Segment]) -> int:
    return sum(segment.words for segment in segments)
