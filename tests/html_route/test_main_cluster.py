"""The main cluster is the deepest element that holds most of the words."""

from collections.abc import Callable

import pytest

from dehusk.html_route.main_cluster import find_main_cluster, is_inside
from dehusk.html_route.segments import Segment
from dehusk.model import Kind

Cut = Callable[[str], list[Segment]]

TEN = "one two three four five six seven eight nine ten"


@pytest.mark.parametrize(
    ("body", "tag"),
    [
        pytest.param(f"<main><div><p>{TEN}<p>{TEN}</div></main><p>x", "div", id="around the paragraphs"),
        pytest.param(f"<main><div><p>{TEN}</div><div><p>{TEN}</div></main><p>x", "main", id="around two halves"),
        pytest.param(f"<main><p>{TEN}</main>", "main", id="around a lone paragraph"),
        pytest.param(f"<main><p>Ferry<p>{TEN} {TEN}<p>Harbour</main>", "main", id="around one paragraph that is most"),
        pytest.param(f"<main><p>{TEN}</main><div>{TEN}</div>", "body", id="halves without anything around them"),
        pytest.param(f"<main>{TEN}<p>x</main>", "main", id="text of its own"),
    ],
)
def test_it_is_the_deepest_element_that_holds_most_words(cut: Cut, body: str, tag: str) -> None:
    cluster = find_main_cluster(cut(body))
    assert cluster is not None
    assert cluster.tag == tag


def test_segments_without_words_or_place_have_none(cut: Cut) -> None:
    assert find_main_cluster([]) is None
    assert find_main_cluster(cut("<p>–")) is None
    assert find_main_cluster([Segment(None, Kind.PARAGRAPH, TEN, words=10)]) is None


def test_a_segment_is_inside_its_element_and_all_around_it(cut: Cut) -> None:
    inner, outer = cut("<main><p>x</main><p>y")
    assert inner.box is not None
    assert is_inside(inner, inner.box)
    assert is_inside(inner, inner.box.parent)
    assert not is_inside(outer, inner.box)
    assert not is_inside(inner, None)
    assert not is_inside(Segment(None, Kind.PARAGRAPH, "z"), inner.box)
