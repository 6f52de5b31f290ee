"""Extracted texts are found again in the page, the right ones of several that read alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dehusk.html_route.mapping import map_back
from dehusk.html_route.text_index import SHORTEST, TextIndex

HARBOUR = "The harbour of Orlesund was rebuilt by hand, stone by stone."
CARTS = "Nobody kept count of the carts, said Marta Lindqvist."
FERRY = "A ferry leaves the new quay every morning before seven."


@pytest.mark.parametrize(
    ("pieces", "segments", "kept"),
    [
        pytest.param([HARBOUR], ["Menu", HARBOUR], {1}, id="its text"),
        pytest.param([HARBOUR.replace(" ", "\n ")], [HARBOUR], {0}, id="its text with other white space"),
        pytest.param([HARBOUR + CARTS], [HARBOUR, CARTS], {0, 1}, id="two run together"),
        pytest.param([HARBOUR, CARTS], [f"{HARBOUR} {CARTS}"], {0}, id="one in two pieces"),
        pytest.param([HARBOUR], [f"{HARBOUR} Read more."], {0}, id="its larger part"),
        pytest.param(["Year", "1901"], ["Year | 1901"], {0}, id="a row whose cells are pieces"),
        pytest.param(["Quay", HARBOUR], ["Quay", HARBOUR], {0, 1}, id="a short piece by itself"),
        pytest.param([HARBOUR, HARBOUR], [HARBOUR, "Menu", HARBOUR], {0, 2}, id="both copies"),
    ],
)
def test_a_segment_that_extraction_took_is_kept(pieces: list[str], segments: list[str], kept: set[int]) -> None:
    assert map_back(pieces, segments).kept == kept


@pytest.mark.parametrize(
    ("pieces", "segments", "kept"),
    [
        pytest.param([HARBOUR], [HARBOUR, CARTS], {0}, id="another text"),
        pytest.param([f"{HARBOUR} Share it."], [HARBOUR, "Share"], {0}, id="a word inside a piece"),
        pytest.param([FERRY[:20]], [f"{CARTS} {FERRY}"], set(), id="a small part of it"),
        pytest.param([], [HARBOUR], set(), id="nothing extracted"),
        pytest.param([HARBOUR], ["", HARBOUR], {1}, id="an empty segment"),
        pytest.param(["Quay"], [HARBOUR], set(), id="a piece from elsewhere"),
    ],
)
def test_a_segment_that_extraction_left_out_is_not_kept(pieces: list[str], segments: list[str], kept: set[int]) -> None:
    assert map_back(pieces, segments).kept == kept


@pytest.mark.parametrize(
    ("pieces", "segments", "kept"),
    [
        pytest.param(
            [HARBOUR, "Quay", CARTS], ["Quay", "Menu", HARBOUR, "Quay", CARTS], {2, 3, 4}, id="between its own"
        ),
        pytest.param(["Quay", HARBOUR], ["Quay", "Menu", "Quay", HARBOUR, "Quay"], {2, 3}, id="just before its own"),
        pytest.param([HARBOUR, "Quay"], ["Quay", HARBOUR, "Quay", "Menu", "Quay"], {1, 2}, id="just after its own"),
        pytest.param(["Quay", "Quay"], ["Quay"] * 3, {0, 1}, id="the first where nothing else tells"),
    ],
)
def test_of_equal_segments_the_nearest_to_its_neighbours_is_kept(
    pieces: list[str], segments: list[str], kept: set[int]
) -> None:
    assert map_back(pieces, segments).kept == kept


def test_a_piece_that_stands_nowhere_in_the_page_is_a_stray_behind_what_came_before() -> None:
    assert map_back([CARTS, HARBOUR, FERRY], ["Menu", HARBOUR]).strays == ((-1, CARTS), (1, FERRY))


def test_a_short_piece_that_stands_nowhere_in_the_page_is_forgotten() -> None:
    assert map_back([HARBOUR, "Photo"], [HARBOUR]).strays == ()


def test_a_piece_that_runs_over_several_segments_is_no_stray() -> None:
    assert map_back(["The old quay by night" * 2], ["The old quay by night"] * 2).strays == ()


def test_fifty_thousand_equal_segments_are_mapped_at_once() -> None:
    mapping = map_back([HARBOUR] * 25_000, [HARBOUR] * 50_000)
    assert mapping.kept == frozenset(range(25_000))


def test_a_page_of_paragraphs_that_differ_in_a_number_is_mapped_at_once() -> None:
    segments = [f"{HARBOUR} Witness {number} saw it all, and told it to the harbour board." for number in range(4_000)]
    assert len(map_back(segments[::2], segments).kept) == 2_000


@given(st.text("ab", max_size=80), st.text("ab", min_size=SHORTEST, max_size=40))
def test_every_place_is_found_in_a_short_text_and_in_a_long_one(text: str, wanted: str) -> None:
    text = text + wanted + text
    places = [at for at in range(len(text)) if text.startswith(wanted, at)]
    assert TextIndex(text).find_all(wanted) == places
    assert TextIndex(text + "-" * 50_000).find_all(wanted) == places
