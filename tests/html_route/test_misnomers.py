"""Names of chrome are not believed on a page that has them for its article."""

from collections.abc import Callable

import pytest

from dehusk.html_route.misnomers import find_misnomers
from dehusk.html_route.segments import Segment

Cut = Callable[[str], list[Segment]]

PROSE = "<p>The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it."
LONG = PROSE * 10  # 180 words


@pytest.mark.parametrize(
    ("page", "names"),
    [
        pytest.param(f"<header>{LONG}</header>", {"<header>"}, id="an element that nobody closed"),
        pytest.param(f"<div class=popup>{LONG}</div>", {"popup"}, id="a box that was a popup once"),
        pytest.param(f"<div class=page-footer>{LONG}</div>{PROSE}", {"footer"}, id="the lower part of the article"),
        pytest.param(
            f"{LONG * 2}<section class=card>{LONG * 2}</section>", {"card"}, id="half of the article in cards"
        ),
        pytest.param(
            f"{LONG}{f'<div class=product-widget>{PROSE}</div>' * 20}", {"widget"}, id="many widgets together"
        ),
        pytest.param(f"<div class=card><div class=promo>{LONG}</div></div>", {"card", "promo"}, id="one in another"),
        pytest.param(
            f"<div class=comments-enabled><h1>Ferry</h1>{LONG}</div>", {"comments"}, id="said of the whole page"
        ),
    ],
)
def test_a_name_around_much_of_the_prose_is_a_misnomer(cut: Cut, page: str, names: set[str]) -> None:
    assert find_misnomers(cut(page)) == names


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            f"{PROSE * 2}<div class=popup>{LONG * 3}</div>{PROSE * 2}", id="a long popup on a page of few words"
        ),
        pytest.param(f"{LONG}<div class=promo>{LONG}</div>", id="a name for what it is, around half of the prose"),
        pytest.param(f"{LONG * 4}<div class=card>{LONG * 2}</div>", id="a name for how it is built, around less"),
        pytest.param(f"{PROSE * 4}{f'<div class=card>{PROSE}</div>' * 12}", id="teasers below short news"),
        pytest.param(f"<div class=popup>{PROSE * 2}</div>", id="a short text"),
        pytest.param(f"<div class='comments card'>{LONG * 2}</div>", id="comments"),
        pytest.param(f"<h1>Ferry</h1>{PROSE}<div class=comments>{LONG * 2}</div>", id="comments below a headline"),
        pytest.param(f"{LONG}<dialog><h1>Cookies</h1>{LONG}</dialog>", id="a dialog with a heading of its own"),
        pytest.param(f"<div class=card><div id=cookie-consent>{LONG * 2}</div></div>", id="consent"),
        pytest.param(f"<footer class=card>{LONG * 2}</footer>", id="the page's footer"),
        pytest.param(f"<div class=card hidden>{LONG * 2}</div>", id="hidden"),
        pytest.param(f"<div class=card>{'<p><a>One of many links to stories</a>' * 80}</div>", id="links"),
        pytest.param(f"<div class=story>{LONG * 2}</div>", id="no name of chrome"),
    ],
)
def test_any_other_is_believed(cut: Cut, page: str) -> None:
    assert find_misnomers(cut(page)) == set()
