"""Extraction is not shown menus and the like; whatever holds prose it is shown, and so are lists inside the text."""

from collections.abc import Callable

import pytest

from dehusk.clean import clean
from dehusk.html_route.limbs import find_limbs
from dehusk.html_route.segments import Segment

Cut = Callable[[str], list[Segment]]

PROSE = "<p>The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it."
LONG = PROSE * 10  # 180 words
MAIN = f"<main>{LONG}</main>"
LINKS = "<ul>" + "<li><a href=/>Harbour news today</a>" * 5 + "</ul>"
LINES = "<p>Stone by stone<br>they built it<br>alone.</p>"


def limbs(segments: list[Segment], misnomers: frozenset[str] = frozenset()) -> set[str]:
    """The limbs, each as its tag and class."""
    return {box.label.rstrip(".") for box in find_limbs(segments, misnomers)}


@pytest.mark.parametrize(
    ("page", "found"),
    [
        pytest.param(f"<div class=top>{LINKS}</div>{MAIN}", {"div.top"}, id="links before the text"),
        pytest.param(f"{MAIN}<div class=top>{LINKS}</div>", {"div.top"}, id="links after the text"),
        pytest.param(
            f"<div class=top><p>Menu</p>{LINKS * 2}</div>{MAIN}", {"div.top"}, id="a word that is no link among them"
        ),
        pytest.param(f"<div class=menu>{LINES}</div>{LONG}", {"div.menu"}, id="a name of chrome"),
        pytest.param(f"<div class=top><nav>{LINES}</nav></div>{LONG}", {"nav"}, id="a name inside"),
        pytest.param(f"{LONG}<aside>{LINES}</aside>{LONG}", {"aside"}, id="a name inside the text"),
        pytest.param(f"{LONG}<section id=login><p>Members</section>{LONG}", {"section"}, id="an id that is no anchor"),
        pytest.param(f"{MAIN}<section id=newsletter><h2>Newsletter</section>", {"section"}, id="an id below the text"),
        pytest.param(f"{LONG}<div class=sidebar><nav>{LINES}</nav></div>", {"div.sidebar"}, id="the outermost name"),
        pytest.param(
            f"{LONG}<footer>{PROSE}{LINKS}<ul class=social><li>Follow</ul></footer>",
            {"ul", "ul.social"},
            id="in a footer with a sentence",
        ),
    ],
)
def test_what_has_no_prose_and_a_name_or_nothing_but_links_is_a_limb(cut: Cut, page: str, found: set[str]) -> None:
    assert limbs(cut(page)) == found


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(f"{LONG}{LINKS}{LONG}", id="links between two paragraphs"),
        pytest.param(f"{LONG}<ul><li><a href=/>Harbour</a> is rebuilt<li><a href=/>Ferry</a> sails</ul>", id="items"),
        pytest.param(f"{LONG}{LINKS}", id="sources right below the text"),
        pytest.param(f"{MAIN}<p><a href=/>Harbour news</a>", id="a link or two"),
        pytest.param(
            f"<div><h2><a href=/>The harbour of Orlesund is rebuilt by hand and by its people</a></h2></div>{MAIN}",
            id="a headline that leads to itself",
        ),
        pytest.param(f"{LONG}<h2 id=h-social-media-today>Social media today</h2>{LONG}", id="a heading with an anchor"),
        pytest.param(f"{LONG}<dl><dt id=cookie>Cookie<dd>A file</dl>{LONG}", id="a term with an anchor"),
        pytest.param(
            f"{LONG}<section id=login><h2>Login</h2><pre>$ tool login</pre></section>{LONG}",
            id="a section with an anchor",
        ),
        pytest.param(f"{LONG}<table class=menu><tr><td>Soup<td>3.40</table>", id="a table of dishes"),
        pytest.param(f"{LONG}<h4 class=author>Mira Falk</h4>{LONG}", id="a heading's class"),
        pytest.param(f"{LONG}<ul class=subscribe><li>By post<li>By mail</ul>{LONG}", id="a list's class"),
        pytest.param(f"{LONG}{'<div class=comment>A corner</div>' * 3}{LONG}", id="a row of boxes"),
        pytest.param(f"{LONG}<ul><li class=comment>89' Corner<li class=comment>90' Goal</ul>{LONG}", id="a ticker"),
        pytest.param(f"<nav>{LONG}</nav>{PROSE}", id="a menu that nobody closed"),
        pytest.param(f"<div class=card>{LINES}</div>{LONG}", id="a name for how a part is built"),
        pytest.param(f"<div class=verse>{LINES}</div>{LONG}", id="no name of chrome"),
        pytest.param(f"<div class=menu>{LINES * 20}</div>{PROSE}", id="much of the page: a poem"),
        pytest.param(
            f"{PROSE * 2}<ul>{'<li class=menu-item>Fried herring, potatoes' * 12}</ul>",
            id="many together: a restaurant's menu",
        ),
        pytest.param(f"<div class=menu>{LINES}</div>{LINKS}", id="a page without prose"),
    ],
)
def test_anything_else_is_not(cut: Cut, page: str) -> None:
    assert limbs(cut(page)) == set()


def test_a_misnomer_makes_no_limb(cut: Cut) -> None:
    page = cut(f"<div class=popup><div class=popup-head>Orlesund</div>{LONG}</div>")
    assert limbs(page) == {"div.popup-head"}
    assert limbs(page, frozenset({"popup"})) == set()


def test_a_limb_is_shown_as_removed() -> None:
    article = clean(f"<html><body><div class=menu>{LINES}</div><article>{PROSE * 2}</article></body></html>")
    first = article.removals[0]
    assert (article.blocks[first.place].text, first.reason) == (
        "Stone by stone they built it alone.",
        "outside-article",
    )
