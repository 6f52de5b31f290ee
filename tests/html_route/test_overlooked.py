"""Where extraction settled on a small box, the page's prose is the article."""

from collections.abc import Callable

import pytest

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
    assert find_overlooked(cut(body(part)), {0}) == {1, 2, 3, 4}


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
    assert find_overlooked(cut(body(part)), {0}) == {1, 3, 4}


def test_where_extraction_kept_much_of_the_prose_nothing_is_added(cut: Cut) -> None:
    assert find_overlooked(cut(body("")), {1, 2}) == set()


def test_where_extraction_kept_nothing_the_prose_is_the_article(cut: Cut) -> None:
    assert find_overlooked(cut(f"<nav>Home</nav><div><p>{PROSE}<p>{PROSE}</div>"), set()) == {1, 2}


def test_a_page_without_prose_has_nothing_to_overlook(cut: Cut) -> None:
    assert find_overlooked(cut("<nav><a>Home</a></nav><p>Hello"), set()) == set()


LONG = f"<div>{f'<p>{PROSE}</p>' * 10}</div>"


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(f"<header>{LONG}</header>", id="an element that nobody closed"),
        pytest.param(f"<div class=popup>{LONG}</div>", id="a name meant for something else"),
        pytest.param(f"<div class=page-footer>{LONG}</div><p>{PROSE}</p>", id="the lower part of the article"),
    ],
)
def test_a_name_of_chrome_around_nearly_all_prose_is_not_believed(cut: Cut, page: str) -> None:
    assert find_overlooked(cut(page), set()) == {*range(10)}


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(f"<div class=comments>{LONG}</div>", id="comments"),
        pytest.param(f"<div id=cookie-consent>{LONG}</div>", id="consent"),
        pytest.param(f"<footer>{LONG}</footer>", id="the page's footer"),
        pytest.param(f"<div class=popup><p>{PROSE}</p><p>{PROSE}</p></div>", id="a short text"),
    ],
)
def test_a_name_of_chrome_around_what_is_never_the_article_is(cut: Cut, page: str) -> None:
    assert find_overlooked(cut(page), set()) == set()


def test_a_name_of_chrome_beside_much_prose_is_believed(cut: Cut) -> None:
    segments = cut(f"<main><p>{PROSE}</p><p>{PROSE}</p></main><div class=popup>{LONG}</div>")
    assert find_overlooked(segments, set()) == {0, 1}
