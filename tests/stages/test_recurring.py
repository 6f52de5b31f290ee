from collections.abc import Callable, Sequence

import pytest

from dehusk.model import Block, Kind, Removal, Spared
from dehusk.stages.recurring import LEAST, Sighting, find_recurring, most_counted

ABOUT = (
    "The Orlesund Gull is written by people who live on the island and paid for by those who read it, and every krone "
    "helps."
)
BACKGROUND = (
    "The old ferry was laid up after the storm of last winter tore away its landing stage, and nobody on the northern "
    "islands has had a bus or a doctor since."
)
Lay = Callable[..., list[Block]]


def seen_on(pages: int, *, of: int = 0, articles: int = LEAST, masked: bool = False) -> Sighting:
    return Sighting(pages, articles, max(of, pages), "gull.example", ("a.html", "b.html"), masked)


def find(blocks: Sequence[Block], recurring: dict[str, Sighting]) -> list[Removal | Spared]:
    sightings = {block.place: recurring[block.text] for block in blocks if block.text in recurring}
    return list(find_recurring(blocks, sightings))


def gone(blocks: Sequence[Block], recurring: dict[str, Sighting]) -> list[str]:
    removed = sorted(found.place for found in find(blocks, recurring) if isinstance(found, Removal))
    return [blocks[place].text for place in removed]


@pytest.mark.parametrize(
    ("parts", "recurring"),
    [
        pytest.param(["...", ABOUT], {ABOUT: seen_on(3)}, id="paragraph-below-the-text"),
        pytest.param(["...", ABOUT], {ABOUT: seen_on(3, of=900)}, id="below-the-text-on-few-of-many-pages"),
        pytest.param([ABOUT, "..."], {ABOUT: seen_on(3)}, id="paragraph-above-the-text"),
        pytest.param(["...", ABOUT, "..."], {ABOUT: seen_on(3, of=12)}, id="within-the-text-on-one-page-in-four"),
        pytest.param(["...", ABOUT, "..."], {ABOUT: seen_on(30, of=900)}, id="within-the-text-on-very-many"),
        pytest.param(
            ["...", f"{BACKGROUND} Call 5512.", "..."],
            {f"{BACKGROUND} Call 5512.": seen_on(12, of=40)},
            id="paragraph-with-a-number-on-many-pages",
        ),
        pytest.param(
            ["...", "Orlesund Gull, Harbour Street"], {"Orlesund Gull, Harbour Street": seen_on(3)}, id="line"
        ),
        pytest.param(["...", "Ann Bee", ABOUT], {"Ann Bee": seen_on(3), ABOUT: seen_on(3)}, id="line-above-what-goes"),
        pytest.param(
            ["...", "Ann Bee keeps bees and writes for the Gull."],
            {"Ann Bee keeps bees and writes for the Gull.": seen_on(4, of=9)},
            id="short-sentence-below-the-text",
        ),
        pytest.param(
            ["...", (Kind.HEADING, "About the Gull"), ABOUT],
            {"About the Gull": seen_on(3), ABOUT: seen_on(3)},
            id="heading-with-all-that-stands-under-it",
        ),
        pytest.param(
            ["...", (Kind.LIST_ITEM, "Harbour"), (Kind.LIST_ITEM, "Weather")],
            {"Harbour": seen_on(3), "Weather": seen_on(3)},
            id="whole-list-at-the-end",
        ),
        pytest.param(
            ["...", "More from the harbour:", ABOUT],
            {"More from the harbour:": seen_on(3), ABOUT: seen_on(3)},
            id="announcement-of-what-goes",
        ),
        pytest.param(
            ["Updated 3 May 2024", "..."], {"Updated 3 May 2024": seen_on(3, masked=True)}, id="date-above-the-text"
        ),
    ],
)
def test_furniture_goes(parts: list[object], recurring: dict[str, Sighting], lay: Lay) -> None:
    blocks = lay("#", *parts)
    assert gone(blocks, recurring) == list(recurring)


@pytest.mark.parametrize(
    ("parts", "recurring", "saved"),
    [
        pytest.param(["...", BACKGROUND, "..."], {BACKGROUND: seen_on(3, of=13)}, "few", id="background-of-a-story"),
        pytest.param(
            [BACKGROUND, "..."], {BACKGROUND: seen_on(4, of=40)}, "few", id="standing-introduction-of-a-series"
        ),
        pytest.param(
            ["...", f"{BACKGROUND} It cost 40 kroner.", "..."],
            {f"{BACKGROUND} It cost 40 kroner.": seen_on(3)},
            "states a fact",
            id="paragraph-with-a-number",
        ),
        pytest.param(
            ["...", f"“Never again”, she said. {BACKGROUND}", "..."],
            {f"“Never again”, she said. {BACKGROUND}": seen_on(3)},
            "states a fact",
            id="paragraph-with-direct-speech",
        ),
        pytest.param(
            ["...", "The council did not answer when we asked it why.", "..."],
            {"The council did not answer when we asked it why.": seen_on(30)},
            "short sentence",
            id="sentence-that-papers-always-write",
        ),
        pytest.param(
            ["...", "The council did not answer when we asked it why."],
            {"The council did not answer when we asked it why.": seen_on(3, of=13)},
            "few",
            id="the-same-at-the-end",
        ),
        pytest.param(
            ["...", "What would you take with you if you had to leave the island tonight, and for whom?", "..."],
            {"What would you take with you if you had to leave the island tonight, and for whom?": seen_on(40)},
            "question",
            id="question-of-a-series-of-interviews",
        ),
        pytest.param(
            ["...", "What would you take with you if you had to leave tonight?", "My boots"],
            {"What would you take with you if you had to leave tonight?": seen_on(4)},
            "question",
            id="the-last-question-with-a-short-answer",
        ),
        pytest.param(
            ["...", f"{BACKGROUND} It cost 40 kroner.", "Nobody has paid it back."],
            {f"{BACKGROUND} It cost 40 kroner.": seen_on(3)},
            "states a fact",
            id="background-before-a-short-last-sentence",
        ),
        pytest.param(["...", "Row on, row on."], {"Row on, row on.": seen_on(9)}, "short sentence", id="refrain"),
        pytest.param(["...", "Ingredients", "..."], {"Ingredients": seen_on(9)}, "short line", id="name-of-a-part"),
        pytest.param(
            ["...", (Kind.HEADING, "Method"), "..."], {"Method": seen_on(9)}, "heading", id="heading-over-own-text"
        ),
        pytest.param(
            ["...", (Kind.LIST_ITEM, "a pinch of salt"), (Kind.LIST_ITEM, "four herring")],
            {"a pinch of salt": seen_on(9)},
            "one item",
            id="item-among-others",
        ),
        pytest.param(
            [(Kind.LIST_ITEM, "a pinch of salt"), (Kind.LIST_ITEM, "four herring"), "..."],
            {"a pinch of salt": seen_on(9), "four herring": seen_on(9)},
            "one item",
            id="list-above-the-text",
        ),
        pytest.param(["...", (Kind.QUOTE, ABOUT)], {ABOUT: seen_on(9)}, "quotation", id="quote"),
        pytest.param(["...", f"“{ABOUT}”"], {f"“{ABOUT}”": seen_on(9)}, "quotation", id="paragraph-in-quotes"),
        pytest.param(
            ["...", f"§ 12 {BACKGROUND}"], {f"§ 12 {BACKGROUND}": seen_on(9)}, "clause", id="paragraph-of-a-law"
        ),
        pytest.param(
            ["...", "To fetch it, run this:", (Kind.CODE, "get gull")],
            {"To fetch it, run this:": seen_on(9)},
            "announces",
            id="announcement-of-what-stays",
        ),
        pytest.param(
            ["...", "3 May 2024", "..."], {"3 May 2024": seen_on(9, masked=True)}, "short line", id="date-in-the-text"
        ),
        pytest.param(["...", ABOUT], {ABOUT: seen_on(3, articles=2)}, "copies", id="copies-of-one-article"),
    ],
)
def test_what_pages_repeat_rightly_is_spared(
    parts: list[object], recurring: dict[str, Sighting], saved: str, lay: Lay
) -> None:
    found = find(lay("#", *parts), recurring)
    assert [type(one) for one in found] == [Spared] * len(recurring)
    assert all(saved in one.evidence.partition(", but ")[2] for one in found)


def test_what_is_on_too_few_pages_is_not_even_mentioned(lay: Lay) -> None:
    assert find(lay("#", "...", ABOUT), {ABOUT: seen_on(2, articles=2)}) == []


def test_how_many_pages_it_takes_can_be_chosen(lay: Lay) -> None:
    blocks = lay("#", "...", ABOUT)
    sightings = {blocks[-1].place: seen_on(4, articles=4)}
    assert len(list(find_recurring(blocks, sightings, least=4))) == 1
    assert list(find_recurring(blocks, sightings, least=5)) == []


def test_a_page_with_nothing_of_its_own_keeps_its_lines(lay: Lay) -> None:
    lines = ["Row on", "The sea is wide", "The night is long"]
    assert gone(lay(*lines), dict.fromkeys(lines, seen_on(9))) == []


def test_the_evidence_says_on_which_pages_a_paragraph_stands(lay: Lay) -> None:
    blocks = lay("#", "...", ABOUT, "Updated 3 May 2024")
    found = find(blocks, {ABOUT: seen_on(3), "Updated 3 May 2024": seen_on(most_counted(LEAST), masked=True)})
    assert [one.evidence for one in found] == [
        "but for numbers and dates, stands on 100 or more pages of gull.example, such as a.html and b.html",
        "stands on 3 pages of gull.example, such as a.html and b.html",
    ]


def test_a_page_without_blocks_has_no_furniture() -> None:
    assert list(find_recurring([], {})) == []
