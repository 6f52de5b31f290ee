"""The headline is the heading that says the page's title."""

import pytest

from dehusk.headline import find_named_headline
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
