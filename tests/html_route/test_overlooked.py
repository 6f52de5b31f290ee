"""Where extraction settled on a small box, the page's prose is the article."""

from collections.abc import Callable

import pytest

from dehusk.html_route.misnomers import find_misnomers
from dehusk.html_route.overlooked import find_overlooked
from dehusk.html_route.segments import Segment

Cut = Callable[[str], list[Segment]]

PROSE = "The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it."
BOX = "<section><p>A box about the weather, with rain in the north and sun in the south.</p></section>"


def body(inner: str) -> str:
    return f"{BOX}<main><p>{PROSE}</p>{inner}<p>{PROSE}</p><p>{PROSE}</p></main>"


@pytest.mark.parametrize(
    "part",
    [
        pytest.param(f"<p>{PROSE}", id="paragraph"),
        pytest.param("<p>Only five words of it.", id="short paragraph"),
        pytest.param("<h2>Stones</h2>", id="heading"),
        pytest.param("<ul><li>Stones</ul>", id="item"),
        pytest.param("<p>Only five words <a>of it</a>.", id="paragraph with a link"),
    ],
)
def test_what_stands_in_the_overlooked_article_is_found(cut: Cut, part: str) -> None:
    assert find_overlooked(cut(body(part)), {0}, ()) == {1, 2, 3, 4}


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("<p>Photo", id="label"),
        pytest.param(f"<div class=newsletter><p>{PROSE}</div>", id="box named newsletter"),
        pytest.param(f"<aside><p>{PROSE}</aside>", id="sidebar"),
        pytest.param("<h2><a>Other story</a></h2>", id="heading that is a link"),
        pytest.param(f"<p hidden>{PROSE}", id="hidden paragraph"),
    ],
)
def test_what_does_not_belong_to_it_is_not(cut: Cut, part: str) -> None:
    assert find_overlooked(cut(body(part)), {0}, ()) == {1, 3, 4}


def test_where_extraction_kept_much_of_the_prose_nothing_is_added(cut: Cut) -> None:
    assert find_overlooked(cut(body("")), {1, 2}, ()) == set()


def test_where_extraction_kept_nothing_the_prose_is_the_article(cut: Cut) -> None:
    assert find_overlooked(cut(f"<nav>Home</nav><div><p>{PROSE}<p>{PROSE}</div>"), set(), ()) == {1, 2}


@pytest.mark.parametrize("part", ["<div>Photo</div>", "<table><tr><td>1903<td>7</table>", "<h2>Stones</h2>"])
def test_where_extraction_kept_nothing_all_that_stands_in_the_article_is_of_it(cut: Cut, part: str) -> None:
    page = cut(f"{BOX}<div><div>{PROSE}</div><div>{PROSE}</div>{part}</div><div>Photo</div>")
    assert find_overlooked(page, set(), ()) == {1, 2, 3}


@pytest.mark.parametrize(
    "part", ["<a>Read on</a>", "<div class=newsletter>Your e-mail</div>", "<div hidden>Photo</div>"]
)
def test_but_links_chrome_and_what_is_hidden_are_not(cut: Cut, part: str) -> None:
    page = cut(f"<div><div>{PROSE}</div>{part}<div>{PROSE}</div></div>")
    assert find_overlooked(page, set(), ()) == {0, 2}


def test_a_page_without_prose_has_nothing_to_overlook(cut: Cut) -> None:
    assert find_overlooked(cut("<nav><a>Home</a></nav><p>Hello"), set(), ()) == set()


@pytest.mark.parametrize(
    "beside",
    [
        pytest.param(f"<div class=popup>{f'<p>{PROSE}</p>' * 30}</div>", id="a long popup"),
        pytest.param(f"<div class=card><p>{PROSE}</p></div>" * 12, id="teasers in cards"),
    ],
)
def test_beside_a_short_article_names_of_chrome_are_believed(cut: Cut, beside: str) -> None:
    segments = cut(f"<main>{f'<p>{PROSE}</p>' * 4}</main>{beside}")
    assert find_overlooked(segments, {0, 1, 2, 3}, find_misnomers(segments)) == set()


def test_a_name_of_chrome_counts_unless_the_page_has_it_for_its_article(cut: Cut) -> None:
    segments = cut(f"{BOX}<div class=widget><p>{PROSE}</p><p>{PROSE}</p></div>")
    assert find_overlooked(segments, {0}, ()) == set()
    assert find_overlooked(segments, {0}, {"widget"}) == {1, 2}
