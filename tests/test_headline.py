"""The headline is the heading that says the page's title."""

import pytest

from dehusk.headline import find_leading_headline, find_named_headline
from dehusk.model import Block, Kind


def blocks(*lines: str) -> list[Block]:
    """Make blocks of lines: "# " and "## " open headings."""
    made = []
    for place, line in enumerate(lines):
        level = len(line) - len(line.lstrip("#"))
        made.append(Block(place, Kind.HEADING if level else Kind.PARAGRAPH, line.lstrip("# "), level=level))
    return made


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        pytest.param(["# Ferry is back", "## The ferry sails again"], 1, id="a lower heading that says the title"),
        pytest.param(["# The ferry sails", "The ferry sails again"], 0, id="a level-1 heading that says most of it"),
        pytest.param(["The ferry sails again", "# The ferry sails again"], 1, id="the heading, not a breadcrumb"),
        pytest.param(["# Boats of the bay", "Text."], 0, id="a lone level-1 heading of other words"),
        pytest.param(["The ferry sails again", "Text."], 0, id="a paragraph where nothing is a heading"),
        pytest.param(["# Gull", "Text."], None, id="not a heading of one word"),
        pytest.param(["# Boats of the bay", "# Storms of the year"], None, id="not one of several of other words"),
        pytest.param(["## Boats of the bay", "Text."], None, id="not a lower heading of other words"),
    ],
)
def test_the_headline_is_the_heading_that_says_the_title(lines: list[str], place: int | None) -> None:
    assert find_named_headline(blocks(*lines), "The ferry sails again") == place


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["The ferry sails again", "It left the quay at seven, with forty people on board."], id="a label"),
        pytest.param(["# The ferry sails", "It left the quay at seven, with forty people."], id="a heading"),
        pytest.param(["Why does the ferry sail?", "It left the quay at seven, with forty people."], id="a question"),
        pytest.param(
            ["The ferry sails again", "By Ann", "It left the quay at seven, with people."], id="a byline below"
        ),
    ],
)
def test_a_first_line_in_the_shape_of_a_headline_is_taken_for_it(lines: list[str]) -> None:
    assert find_leading_headline(blocks(*lines)) == 0


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([], id="no line"),
        pytest.param(["The ferry sails again"], id="the only line"),
        pytest.param(["The ferry sails again.", "It left the quay at seven, with forty people."], id="a sentence"),
        pytest.param(["渡轮重返北方群岛。", "渡轮黎明时离开北码头,载着四十个人和九只羊。"], id="a Chinese sentence"),
        pytest.param(["The ferry sails:", "It left the quay at seven, with forty people."], id="the lead of a list"),
        pytest.param(["The ferry sails " * 20, "It left " * 200], id="a long line"),
        pytest.param(["The ferry sails again and again", "Photo", "Share"], id="a line over shorter ones"),
    ],
)
def test_a_first_line_of_another_shape_is_not(lines: list[str]) -> None:
    assert find_leading_headline(blocks(*lines)) is None


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        pytest.param(["The ferry sails again | Island Post", "The ferry sails again", "It left."], 1, id="site's name"),
        pytest.param(["Home › News › The ferry sails", "By Ann", "The ferry sails", "It left."], 2, id="path"),
        pytest.param(["The ferry | Island Post", "The boat sails", "It left the quay at seven."], 0, id="other"),
        pytest.param(["Sport | Island Post", "Sport", "It left the quay at seven, with people."], 0, id="section"),
    ],
)
def test_a_title_with_the_sites_name_yields_to_the_headline_itself(lines: list[str], place: int) -> None:
    assert find_leading_headline(blocks(*lines)) == place


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        pytest.param(["Recommended: ten boats for winter", "PROSE"], 0, id="the only line above the text"),
        pytest.param(["Recommended: ten boats", "By Ann Orr", "PROSE"], 0, id="the only one but a byline"),
        pytest.param(["Sign up for our newsletter", "The ferry sails again", "PROSE"], 1, id="above another line"),
        pytest.param(["Advertisement", "The ferry sails again", "PROSE"], 1, id="the label of an ad above another"),
        pytest.param(["Advertisement", "PROSE"], None, id="the label of an ad alone"),
    ],
)
def test_a_first_line_that_sounds_like_husk_is_the_headline_where_no_other_is(
    lines: list[str], place: int | None
) -> None:
    prose = (
        "It left the quay at seven, with forty people, nine sheep and the mail of two weeks on board, and came back."
    )
    assert find_leading_headline(blocks(*[prose if line == "PROSE" else line for line in lines])) == place


def test_a_list_item_is_no_headline() -> None:
    items = [Block(0, Kind.LIST_ITEM, "The ferry"), Block(1, Kind.PARAGRAPH, "It left the quay at seven.")]
    assert find_leading_headline(items) is None
