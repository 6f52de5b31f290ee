"""What extraction missed inside the article that it found.

Between the first and the last kept segment, inside the main cluster and outside everything that is named as chrome:
list items, headings and long prose. Under such a name long quotations and long list items are the article's all the
same. A list right below the last kept segment belongs to it, and a long paragraph right above the first. And wherever
they stand: long prose that is the cluster's own text, since the first paragraph of a body is often not tagged; and
paragraphs in the same nest of tags and classes as much of the kept text, which is how a body looks that is split over
several containers; the rows of a table of which a row was kept, the rest of a list of which half was, and whose words a
quotation are; a list between two paragraphs beside it, though it be links; several short lines that differ and stand in
the same nest, as what is said of each thing in a list of things ("Base price: $36,600"); the heading right above what
was kept, though it be a link; and the question on a button right above an answer.
What the page hides comes back with the rest where kept segments stand before and after it, since inside an article it
waits for a click (“Read more”, an answer under its question); elsewhere it is a dialog. Thresholds come from
`tests/bench/tune_html_rules.py`.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple

from dehusk.html_route.box import Box
from dehusk.html_route.chrome import is_chrome
from dehusk.html_route.main_cluster import find_main_cluster, is_inside
from dehusk.html_route.segments import Segment
from dehusk.model import Kind

_PROSE = (Kind.PARAGRAPH, Kind.QUOTE)
_LONG_PROSE = 15  # words
_LONG_IN_CHROME = 15
_LEAST_WORDS = 8
_LINKED_PROSE = 0.3
_LINKED_ITEM = 0.5
_LISTS = ("ul", "ol", "dl")
_QUESTION_MARKS = ("?", "？", "؟")
_NEAR = 5  # segments
_LEAST_ITEMS = 4
_LEAST_LINES = 4
_NEST = 5  # boxes
_SHARE_OF_KEPT = 0.3


def find_missed(segments: Sequence[Segment], kept: Collection[int], misnomers: Collection[str]) -> set[int]:
    """Find the segments that belong to the article although extraction did not keep them; gives their indices.

    `misnomers` are the names of chrome that are not to be believed on this page.
    """
    if not kept:
        return set()
    body = _Body(find_main_cluster(segments[index] for index in kept), min(kept), max(kept), misnomers)
    frequent = _frequent_nests([segments[index] for index in kept])
    tables = {_around(segments[index], "table") for index in kept if segments[index].kind is Kind.TABLE_ROW}
    quotes = {_around(segments[index], "blockquote") for index in kept if segments[index].kind is Kind.QUOTE}
    found = {
        index
        for index, segment in enumerate(segments)
        if index not in kept
        and segment.box is not None
        and (
            _fits(index, segment, body)
            or (not segment.hidden and _is_nested_alike(segment, frequent))
            or (segment.kind is Kind.TABLE_ROW and _around(segment, "table") in tables)
            or (segment.box.tag == "footer" and segment.kind is Kind.QUOTE and _around(segment, "blockquote") in quotes)
        )
    }
    found |= _lists_between(segments, found.union(kept), body)
    found |= _rest_of_lists(segments, found.union(kept))
    found |= _lines_alike(segments, found.union(kept), body)
    article = found.union(kept)
    texts = (index for index in article if segments[index].kind is not Kind.HEADING)
    above = (index - 1 for index in texts if index > 0 and index - 1 not in article)
    return found | {index for index in above if _leads_in(index, segments[index], body)}


class _Body(NamedTuple):
    """What extraction kept: the box that holds most of it, its first and last index; and whom not to believe there."""

    cluster: Box | None
    first: int
    last: int
    misnomers: Collection[str]

    def has_as_chrome(self, box: Box) -> bool:
        """Tell whether a box inside the cluster is named as chrome."""
        return is_chrome(box, self.cluster, self.misnomers)


def _fits(index: int, segment: Segment, body: _Body) -> bool:
    is_between = body.first < index < body.last or segment.box is body.cluster
    is_near = body.first - _NEAR <= index <= body.last + _NEAR
    if segment.box is None or not is_inside(segment, body.cluster):
        return False
    if not (is_between or is_near) or (segment.hidden and not body.first < index < body.last):
        return False
    if body.has_as_chrome(segment.box):
        return is_between and _is_prose(segment, _LONG_IN_CHROME, (Kind.QUOTE, Kind.LIST_ITEM))
    if segment.kind is Kind.LIST_ITEM:
        return segment.linked <= _LINKED_ITEM
    if segment.kind is Kind.HEADING:
        return is_between and segment.linked <= _LINKED_ITEM
    return (is_between or index < body.first) and _is_prose(segment, _LONG_PROSE, _PROSE)


def _leads_in(index: int, segment: Segment, body: _Body) -> bool:
    """Tell whether what stands right above a segment of the article is its heading, or the question that it answers.

    A question may stand on a button, which a reader clicks to see the answer.
    """
    is_heading = segment.kind is Kind.HEADING
    if segment.box is None or not segment.words or not is_inside(segment, body.cluster):
        return False
    button = _around(segment, "button")
    if button is None:
        return is_heading and not segment.hidden and index > body.first and not body.has_as_chrome(segment.box)
    is_question = is_heading or segment.text.endswith(_QUESTION_MARKS)
    return is_question and button.parent is not None and not body.has_as_chrome(button.parent)


def _around(segment: Segment, *tags: str) -> Box | None:
    """Give the innermost box with one of the tags that a segment stands in."""
    return next((box for box in segment.box.climb() if box.tag in tags), None) if segment.box is not None else None


def _lines_alike(segments: Sequence[Segment], article: Collection[int], body: _Body) -> set[int]:
    """Find the lines that stand in one nest of tags and classes, of which the article has several that differ.

    Lines that say the same each time ("Advertisement") are none of it.
    """
    lines: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in range(body.first + 1, body.last):
        segment = segments[index]
        is_new = segment.kind is Kind.PARAGRAPH and index not in article and not segment.hidden
        if (
            is_new
            and segment.linked < _LINKED_PROSE
            and segment.box is not None
            and is_inside(segment, body.cluster)
            and not body.has_as_chrome(segment.box)
        ):
            lines[_nest(segment)].append(index)
    alike = (inside for inside in lines.values() if len({segments[index].text for index in inside}) >= _LEAST_LINES)
    return {index for inside in alike for index in inside}


def _lists_between(segments: Sequence[Segment], article: Collection[int], body: _Body) -> set[int]:
    """Find the items of lists, links or not, that stand between two paragraphs of the article in the same box.

    A link or two there are more likely pointers to other articles.
    """
    paragraphs: dict[Box | None, list[int]] = defaultdict(list)
    for index in sorted(article):
        box = segments[index].box
        if box is not None and _is_prose(segments[index], _LONG_PROSE, _PROSE):
            paragraphs[box.parent].append(index)
    lists: dict[Box, list[int]] = defaultdict(list)
    for index in range(body.first + 1, body.last):
        segment = segments[index]
        is_new = segment.kind is Kind.LIST_ITEM and index not in article and not segment.hidden
        whole = _around(segment, *_LISTS) if is_new else None
        beside = paragraphs.get(whole.parent, ()) if whole is not None else ()
        if whole is not None and beside and beside[0] < index < beside[-1] and not body.has_as_chrome(whole):
            lists[whole].append(index)
    return {index for items in lists.values() if len(items) >= _LEAST_ITEMS for index in items}


def _rest_of_lists(segments: Sequence[Segment], article: Collection[int]) -> set[int]:
    """Find the other items of the lists of which at least half the items are the article's."""
    lists = {_around(segments[index], *_LISTS) for index in article if segments[index].kind is Kind.LIST_ITEM}
    items: dict[Box | None, list[int]] = defaultdict(list)
    for index, segment in enumerate(segments if lists else ()):
        if segment.kind is Kind.LIST_ITEM and not segment.hidden and (box := _around(segment, *_LISTS)) in lists:
            items[box].append(index)
    items.pop(None, None)  # items of no list
    found: set[int] = set()
    for inside in items.values():
        rest = [index for index in inside if index not in article]
        if 2 * len(rest) <= len(inside):
            found.update(rest)
    return found


def _is_nested_alike(segment: Segment, frequent: Collection[tuple[str, ...]]) -> bool:
    return _is_prose(segment, _LEAST_WORDS, (*_PROSE, Kind.LIST_ITEM)) and _nest(segment) in frequent


def _is_prose(segment: Segment, least: int, kinds: Collection[Kind]) -> bool:
    return segment.kind in kinds and segment.linked < _LINKED_PROSE and segment.words >= least


def _frequent_nests(kept: Sequence[Segment]) -> frozenset[tuple[str, ...]]:
    """The nests of tags and classes in which a good share of the kept words stand."""
    words: Counter[tuple[str, ...]] = Counter()
    for segment in kept:
        words[_nest(segment)] += segment.words
    least = _SHARE_OF_KEPT * words.total()
    return frozenset(nest for nest, count in words.items() if count >= least)


def _nest(segment: Segment) -> tuple[str, ...]:
    return segment.box.nest(_NEST) if segment.box is not None else ()
