"""Which repeated paragraphs are husk, with the reason and twin that are told, and which stay."""

import pickle
from collections.abc import Callable
from itertools import chain, count
from unittest.mock import Mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dehusk.duplicates import comparison, find_duplicates, judge_duplicates
from dehusk.model import Block, Kind, Removal
from dehusk.reasons import Reason

FERRY = "The ferry left the harbour of Ostvik at noon with forty passengers and a load of timber for the islands."
STORM = "Toward evening the wind turned to the north, and the harbour master asked all boats to come in at once."
LIGHT = "Nobody had seen the light on the outer rock for three nights, although its keeper was known as a careful man."
SEARCH = "On Thursday a pilot found the boat beyond the reef with everybody on board, cold and hungry but well."
NEWS = [FERRY, STORM, LIGHT, SEARCH]


def removals(paragraphs: list[str] | list[Block]) -> list[tuple[int, Reason, int | None]]:
    return [(r.place, r.reason, r.twin) for r in find_duplicates(paragraphs)]


@pytest.mark.parametrize(
    ("copy", "reason"),
    [
        pytest.param(FERRY, Reason.DUPLICATE, id="word for word"),
        pytest.param(FERRY.upper(), Reason.DUPLICATE, id="in capitals"),
        pytest.param(FERRY.replace(" ", "&nbsp;", 3), Reason.DUPLICATE, id="with entities"),
        pytest.param(FERRY.replace(" ", "\n", 9), Reason.DUPLICATE, id="with hard wraps"),
        pytest.param(
            FERRY.replace("passengers", "passen-\ngers"), Reason.NEAR_DUPLICATE, id="hyphenated at a line end"
        ),
        pytest.param("OSTVIK, May 3 (Nordbild) — " + FERRY, Reason.NEAR_DUPLICATE, id="with a dateline before it"),
        pytest.param("(Nordbild) " + FERRY, Reason.NEAR_DUPLICATE, id="with an agency before it"),
        pytest.param(FERRY[:60] + "…", Reason.CONTAINED, id="cut short by an ellipsis"),
        pytest.param(" ".join(FERRY.split()[:12]) + " [...]", Reason.CONTAINED, id="cut short by dots in brackets"),
    ],
)
def test_a_copy_goes(copy: str, reason: Reason) -> None:
    assert removals([*NEWS, copy]) == [(4, reason, 0)]


@pytest.mark.parametrize(
    "repeated",
    [
        pytest.param("Advantages", id="a heading"),
        pytest.param("What did you see that night?", id="a question of an interview"),
        pytest.param("Keeper:", id="a speaker label"),
        pytest.param("- a small handful of dried apples", id="a list item"),
        pytest.param("| Rope | 20 m | in stock |", id="a table row"),
        pytest.param("* * *", id="a divider"),
        pytest.param("“We remember.”", id="a short line said on purpose"),
    ],
)
def test_a_line_that_repeats_before_different_text_stays(repeated: str) -> None:
    assert removals(list(chain.from_iterable((repeated, paragraph) for paragraph in NEWS))) == []


def test_a_refrain_between_lines_of_verse_stays() -> None:
    refrain = "Oh haul away the anchor, my friends, and sail with me."
    song = ["The wind came down the valley,", refrain, "The ship lay in the bay,", refrain, "The sun went up,", refrain]
    assert removals(song) == []


def test_a_pasted_block_goes_with_its_headings_and_small_changes() -> None:
    block = ["At sea", FERRY, STORM, "Ashore", LIGHT]
    again = [*block[:2], STORM.replace("evening", "evenning"), *block[3:]]
    assert [place for place, _, _ in sorted(removals([*block, SEARCH, *again]))] == [6, 7, 8, 9, 10]


def test_each_line_of_a_pasted_block_has_its_own_twin() -> None:
    block = ["At sea", FERRY, STORM, "Ashore", LIGHT]
    assert {(place, twin) for place, _, twin in removals([*block, *block])} == {(5 + i, i) for i in range(5)}


def test_a_number_that_changed_inside_a_pasted_block_stays() -> None:
    again = [FERRY.replace("forty", "fifty"), STORM, LIGHT]
    assert [place for place, _, _ in removals([FERRY, STORM, LIGHT, *again])] == [4, 5]


def test_a_table_that_repeats_beside_one_remark_stays() -> None:
    rows = ["| Week | Mon | Tue |", "| 1 | run | rest |"]
    assert [place for place, _, _ in removals([*rows, FERRY, STORM, *rows, FERRY])] == [6]


def test_a_paragraph_split_in_two_goes() -> None:
    assert [place for place, *_ in removals([f"{FERRY} {STORM}", LIGHT, FERRY, STORM])] == [2, 3]


def test_paragraphs_run_together_go() -> None:
    found = list(find_duplicates([*NEWS, f"{STORM} {LIGHT}"]))
    assert [(r.place, r.reason, r.evidence) for r in found] == [(4, Reason.CONTAINED, "blocks 1 and 2 run together")]


def test_a_teaser_goes_when_its_fuller_paragraph_comes() -> None:
    teaser = " ".join(FERRY.split()[:12]) + " …"
    found = list(find_duplicates([teaser, LIGHT, FERRY]))
    assert [(r.place, r.twin, r.evidence) for r in found] == [(0, 2, "cut short: the first 12 words of block 2")]


def test_copies_of_a_teaser_get_the_fuller_paragraph_as_their_twin() -> None:
    teaser = " ".join(FERRY.split()[:14]) + " …"
    assert {(place, twin) for place, _, twin in removals([teaser, LIGHT, teaser, SEARCH, FERRY])} == {(0, 4), (2, 4)}


def test_a_line_that_repeats_as_a_refrain_is_no_teaser() -> None:
    line, verse = " ".join(FERRY.split()[:10]) + " …", "The sun went up,"
    assert [place for place, *_ in removals([line, STORM, FERRY])] == [0]
    assert removals([verse, line, verse, line, FERRY]) == []


@pytest.mark.parametrize(
    ("paragraphs"),
    [
        pytest.param(
            [STORM, f"She wrote: “{STORM}” Nobody answered her for a whole week."], id="quoted inside a longer one"
        ),
        pytest.param(
            ["Why the light went out", f"Further down: Why the light went out. {LIGHT}"], id="a heading in a sentence"
        ),
        pytest.param(
            [
                FERRY,
                "The ferry left the harbour of Ostvik at noon with nobody who could steer it through the narrow sound.",
            ],
            id="a common opening",
        ),
        pytest.param([f"Keeper: {FERRY}", f"Pilot: {FERRY}"], id="the same words of two speakers"),
        pytest.param(
            [
                "- Water bean plants in the evening and feed them weekly.",
                "- Water pea plants in the evening and feed them weekly.",
            ],
            id="list items built alike",
        ),
    ],
)
def test_paragraphs_that_only_share_words_stay(paragraphs: list[str]) -> None:
    assert removals(paragraphs) == []


def test_blocks_are_told_by_their_place_and_judged_by_their_kind() -> None:
    kinds = [Kind.PARAGRAPH, Kind.HEADING, Kind.PARAGRAPH, Kind.HEADING, Kind.CODE, Kind.CODE]
    texts = [FERRY, STORM, FERRY, STORM, LIGHT, LIGHT]
    blocks = [Block(10 + i, kind, text) for i, (kind, text) in enumerate(zip(kinds, texts, strict=True))]
    assert removals(blocks) == [(12, Reason.DUPLICATE, 10)]


def test_verdicts_are_yielded_as_the_paragraphs_come() -> None:
    endless = (f"{number} boats." for number in count())
    stream = find_duplicates(chain([FERRY, FERRY], endless))
    assert next(stream).place == 1


def test_what_was_found_can_be_pickled() -> None:
    found = list(judge_duplicates([FERRY, FERRY]))
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - made one line above


paragraph = st.sampled_from(
    [
        *NEWS,
        f"{FERRY} {STORM}",
        FERRY[:50] + "…",
        FERRY.replace("forty", "fifty"),
        "Advantages",
        "- a list item",
        "",
        "早上好。",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(paragraph, max_size=14))
def test_each_place_goes_once_and_every_twin_is_kept(paragraphs: list[str]) -> None:
    found = list(find_duplicates(paragraphs))
    gone = [removal.place for removal in found]
    assert len(gone) == len(set(gone))
    assert not {removal.twin for removal in found} & set(gone)
    assert all(0 <= place < len(paragraphs) for place in gone)


signs = st.sampled_from(
    ["the", "a", "not", "C++", "#", "…", "...", "1,200", "5 %", "-", "?", "早", "أ", "ferry", "“", "&amp;"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(signs, min_size=6, max_size=20), st.lists(signs, max_size=3), st.integers(0, 20))
def test_any_two_texts_can_be_compared(words: list[str], others: list[str], at: int) -> None:
    changed = [*words[:at], *others, *words[at + 1 :]]
    texts = [f"{FERRY} {' '.join(words)}", f"{FERRY} {' '.join(changed)}", " ".join(words)]
    assert all(found.place < len(texts) for found in judge_duplicates(texts))


@settings(max_examples=80, deadline=None)
@given(st.lists(paragraph, max_size=12))
def test_what_is_left_has_nothing_more_to_remove(paragraphs: list[str]) -> None:
    gone = {removal.place for removal in find_duplicates(paragraphs)}
    assert list(find_duplicates([p for i, p in enumerate(paragraphs) if i not in gone])) == []


def test_paragraphs_of_one_stem_with_a_number_each_all_stay() -> None:
    stem = f"{FERRY} {STORM}"
    verdicts = judge_duplicates(f"{stem} It was the boat with the number {i} on its bow." for i in range(500))
    assert not any(isinstance(verdict, Removal) for verdict in verdicts)


STEM = f"{FERRY} {STORM}"


@pytest.mark.parametrize(
    "build",
    [
        pytest.param(lambda _: FERRY, id="one paragraph again and again"),
        pytest.param(lambda i: f"{STEM} It was the boat with the number {i} on its bow.", id="one stem with a number"),
        pytest.param(lambda i: f"Boat {i} of the company. {STEM}", id="one stem after a number"),
        pytest.param(lambda i: f"{STEM} {LIGHT} Boat {i} …", id="one stem that is cut short"),
        pytest.param(lambda i: " ".join(STEM.split()[i % 20 : i % 20 + 12]) + ".", id="pieces of one paragraph"),
    ],
)
def test_no_paragraph_is_compared_with_more_than_a_few(
    build: Callable[[int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    compare = Mock(wraps=comparison.compare)
    monkeypatch.setattr("dehusk.duplicates.alike.compare", compare)
    paragraphs = [STEM, *map(build, range(300))]
    list(judge_duplicates(paragraphs))
    assert compare.call_count <= 4 * len(paragraphs)


def test_a_copy_is_found_among_many_of_its_kind() -> None:
    reports = [f"{STEM} It was the boat with the number {i} on its bow." for i in range(30)]
    assert removals([*reports, reports[20].replace("evening", "evenning")]) == [(30, Reason.NEAR_DUPLICATE, 20)]


def test_a_lost_space_makes_a_likely_slip_believed() -> None:
    joined = SEARCH.replace("the reef", "thereef")
    assert removals([SEARCH, joined.replace("pilot", "pilt")]) == [(1, Reason.NEAR_DUPLICATE, 0)]
    assert removals([SEARCH, joined.replace("Thursday", "Tuesday")]) == []


def test_a_similarity_that_is_none_is_refused_before_anything_is_read() -> None:
    with pytest.raises(ValueError, match="similarity must be a number from 0 to 1, not 80"):
        find_duplicates(count(), similarity=80)  # type: ignore[arg-type]
