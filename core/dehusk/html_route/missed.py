"""What extraction missed inside the article that it found.

Between the first and the last kept segment, inside the main cluster and outside everything that is named as chrome:
list items, headings, the rows of tables, code and long prose. Under such a name long quotations and long list items are
the article's all the same, and under one that says how a part of it is shown ("read-more", "card") long paragraphs too.
List items and a long paragraph belong there too if they stand a few segments above the first kept one or below the
last; the heading right above a text of the article, though it be a link; the question on a button right above its
answer; and what belongs to the article as a group.

Wherever they stand: long prose that is the cluster's own text, since the first paragraph of a body is often not tagged;
paragraphs in the same nest of tags and classes as much of the kept text, which is how a body looks that is split over
several containers; the rows of a table of which a row was kept; and whose words a quotation is.

What the page hides comes back with the rest where kept segments stand before and after it, since inside an article it
waits for a click (“Read more”, an answer under its question); elsewhere it is a dialog. Thresholds come from
`tests/bench/tune_html_rules.py`.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from dehusk.html_route.body import Body
from dehusk.html_route.box import Box
from dehusk.html_route.main_cluster import find_main_cluster, is_inside
from dehusk.html_route.missed_groups import find_groups
from dehusk.html_route.segments import Segment
from dehusk.model import Kind

_PROSE = (Kind.PARAGRAPH, Kind.QUOTE)
_PARTS = (Kind.HEADING, Kind.TABLE_ROW, Kind.CODE)
_LONG_PROSE = 15  # words
_LONG_IN_CHROME = 15
# How a page shows a part of a long article: folded up ("show-more"), or a thing that it lists.
_SHOWN_SO = frozenset(("more", "card", "cards"))
_LEAST_WORDS = 8
_LINKED_PROSE = 0.3
_LINKED_ITEM = 0.5
_QUESTION_MARKS = ("?", "？", "؟")
_NEAR = 5  # segments
_SHARE_OF_KEPT = 0.3


def find_missed(segments: Sequence[Segment], kept: Collection[int], misnomers: Collection[str]) -> set[int]:
    """Find the segments that belong to the article although extraction did not keep them; gives their indices.

    `misnomers` are the names of chrome that are not to be believed on this page.
    """
    if not kept:
        return set()
    body = Body(find_main_cluster(segments[index] for index in kept), min(kept), max(kept), misnomers)
    frequent = _frequent_nests([segments[index] for index in kept])
    tables = {segments[index].around("table") for index in kept if segments[index].kind is Kind.TABLE_ROW}
    quotes = {segments[index].around("blockquote") for index in kept if segments[index].kind is Kind.QUOTE}
    found = {
        index
        for index, segment in enumerate(segments)
        if index not in kept
        and segment.box is not None
        and (
            _fits(index, segment, body)
            or (not segment.hidden and _is_nested_alike(segment, frequent))
            or (segment.kind is Kind.TABLE_ROW and segment.around("table") in tables)
            or (segment.box.tag == "footer" and segment.kind is Kind.QUOTE and segment.around("blockquote") in quotes)
        )
    }
    found |= find_groups(segments, found.union(kept), body)
    article = found.union(kept)
    texts = (index for index in article if segments[index].kind is not Kind.HEADING)
    above = (index - 1 for index in texts if index > 0 and index - 1 not in article)
    return found | {index for index in above if _leads_in(index, segments[index], segments[index + 1], body)}


def _fits(index: int, segment: Segment, body: Body) -> bool:
    is_between = body.first < index < body.last or segment.box is body.cluster
    is_near = body.first - _NEAR <= index <= body.last + _NEAR
    if segment.box is None or not is_inside(segment, body.cluster):
        return False
    if not (is_between or is_near) or (segment.hidden and not body.first < index < body.last):
        return False
    if body.has_as_chrome(segment.box):
        is_shown_so = not body.has_as_chrome(segment.box, but_for=_SHOWN_SO)
        kinds = (*_PROSE, Kind.LIST_ITEM) if is_shown_so else (Kind.QUOTE, Kind.LIST_ITEM)
        return is_between and _is_prose(segment, _LONG_IN_CHROME, kinds)
    if segment.kind is Kind.LIST_ITEM:
        return segment.linked <= _LINKED_ITEM
    if segment.kind in _PARTS:
        return is_between and segment.linked <= _LINKED_ITEM and not _are_line_numbers(segment)
    return _is_prose(segment, _LONG_PROSE, _PROSE)


def _are_line_numbers(segment: Segment) -> bool:
    lines = segment.text.split("\n")
    return segment.kind is Kind.CODE and all(line.strip().isdecimal() for line in lines if line.strip())


def _leads_in(index: int, segment: Segment, text: Segment, body: Body) -> bool:
    """Tell whether what stands right above a text of the article is its heading, or the question that it answers.

    A question may stand on a button, which a reader clicks to see the answer.
    """
    if segment.box is None or not segment.words or not is_inside(segment, body.cluster):
        return False
    button = segment.around("button")
    if button is not None:
        is_question = segment.kind is Kind.HEADING or segment.text.endswith(_QUESTION_MARKS)
        return is_question and button.parent is not None and not body.has_as_chrome(button.parent)
    is_heading = segment.kind is Kind.HEADING and not segment.hidden and index > body.first
    return is_heading and not body.has_as_chrome(segment.box) and _stand_together(segment.box, text, body)


def _stand_together(heading: Box, text: Segment, body: Body) -> bool:
    """Tell whether a text stands in the box around a heading or the next one; one in a box of its own is a teaser."""
    nearest = heading.parent
    next_one = nearest.parent if nearest is not None else None
    return is_inside(text, nearest) or (next_one is not body.cluster and is_inside(text, next_one))


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
    return segment.box.nest if segment.box is not None else ()
