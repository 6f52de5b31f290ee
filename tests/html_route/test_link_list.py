"""A page of links alone is no article; an article full of links is one."""

from collections.abc import Callable

import pytest

from dehusk.html_route.link_list import is_link_list
from dehusk.html_route.segments import Segment

Cut = Callable[[str], list[Segment]]

HEADLINES = ["Harbour board sells the pier", "Ferry sails again", "Baker wins prize", "Fog bell restored", "Ice melts"]
LINKS = [f"<a href=/{place}>{headline}</a>" for place, headline in enumerate(HEADLINES)]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<ul><li>{'<li>'.join(LINKS)}</ul>", id="list"),
        pytest.param(f"<h1>Archive of the year</h1><p>{'<p>'.join(LINKS)}", id="paragraphs under a heading"),
        pytest.param(f"<h3>{'</h3><h3>'.join(LINKS)}</h3>", id="headings that are links"),
        pytest.param(f"<p>{'<p>'.join(2 * LINKS)}<p>Page 2", id="links and a page number"),
    ],
)
def test_links_alone_are_a_link_list(cut: Cut, body: str) -> None:
    assert is_link_list(cut(body))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("", id="nothing"),
        pytest.param(f"<p>{LINKS[0]}", id="one link"),
        pytest.param("<h2>First</h2><h2>Second</h2><h2>Third</h2><h2>Fourth</h2><h2>Fifth</h2>", id="headings"),
        pytest.param(f"<ul><li>{': the board sat all night<li>'.join(LINKS)}</ul>", id="links with what they say"),
        pytest.param(f"<p>{'<p>'.join(LINKS)}<p>{'The board sat all night. ' * 4}", id="links under a paragraph"),
    ],
)
def test_what_says_something_besides_is_none(cut: Cut, body: str) -> None:
    assert not is_link_list(cut(body))
