"""What extraction took from beside the article goes; what belongs to the article stays."""

from collections.abc import Callable

import pytest

from dehusk.html_route.segments import Segment
from dehusk.html_route.stranded import find_stranded

Cut = Callable[[str], list[Segment]]

PROSE = (
    "The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it and who had "
    "nobody else to ask for help in that year, while the ferry waited."
)
SHORT = "The ferry to Orlesund sails again from Monday, and the port has hired twelve new hands."
ARTICLE = f"<main><p>{PROSE}</p><p>{PROSE}</p></main>"
LONG_ARTICLE = f"<main>{f'<p>{PROSE} {PROSE}</p>' * 3}</main>"


def stranded(segments: list[Segment]) -> list[str]:
    return [segments[index].text for index in sorted(find_stranded(segments, range(len(segments))))]


@pytest.mark.parametrize(
    ("body", "gone"),
    [
        pytest.param(f"<div><p>Cargo news</div>{ARTICLE}", ["Cargo news"], id="above, in another element"),
        pytest.param(f"{ARTICLE}<div><p>Cargo news</div>", ["Cargo news"], id="below, in another element"),
        pytest.param(
            f"<p>{SHORT}</p><h1>Ferry</h1>{LONG_ARTICLE}", [SHORT, "Ferry"], id="a paragraph above the headline"
        ),
        pytest.param(
            f"<h1>Ferry</h1><div class=related><p>{SHORT}</div>{LONG_ARTICLE}",
            ["Ferry", SHORT],
            id="a paragraph in an offer",
        ),
        pytest.param(
            f"<h1>Ferry</h1><p><a>{SHORT}</a></p>{LONG_ARTICLE}", ["Ferry", SHORT], id="a link below the headline"
        ),
        pytest.param(
            f"<main><p>{PROSE}</p><div class=newsletter-box>Get letters</div><p>{PROSE}</main>",
            ["Get letters"],
            id="inside, in a box named newsletter",
        ),
        pytest.param(
            f"<main><p>{PROSE}</p><div id=authorBio>She sails.</div><p>{PROSE}</main>", ["She sails."], id="a biography"
        ),
        pytest.param(
            f"<main><p>{SHORT}</p><p>{SHORT}</main><div><p>Cargo news</div>", ["Cargo news"], id="below a short article"
        ),
    ],
)
def test_what_stands_beside_the_article_goes(cut: Cut, body: str, gone: list[str]) -> None:
    assert stranded(cut(body)) == gone


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<main><h1>Ferry</h1><p>{PROSE}</p><p>{PROSE}</p></main>", id="above, in the same element"),
        pytest.param(f"<main><p>{PROSE}</p><p>{PROSE}</p><p>The end.</main>", id="below, in the same element"),
        pytest.param(f"<main><p>{PROSE}</p><div><p>So be it.</div><p>{PROSE}</main>", id="between its paragraphs"),
        pytest.param(f"<main class=newsletter><p>{PROSE}</p><p>{PROSE}</main>", id="all of it under such a name"),
        pytest.param(
            f"<main><div class=promo><p>{PROSE}</p></div><p>{PROSE}</main>", id="half of it under such a name"
        ),
        pytest.param(f"<main>{f'<p>{SHORT}</p>' * 9}</main><div><p>{SHORT}</div>", id="a short last paragraph apart"),
        pytest.param("<div><p>Short.</div><main><p>Also short.</main>", id="where no paragraph is long"),
        pytest.param(f"<main><p>{PROSE}</p><p class=biology>Cells.</p><p>{PROSE}</main>", id="a name that begins so"),
    ],
)
def test_what_belongs_to_the_article_stays(cut: Cut, body: str) -> None:
    assert stranded(cut(body)) == []


def test_the_evidence_says_where_it_stands(cut: Cut) -> None:
    segments = cut(f"<div><p>Cargo</div><main><p>{PROSE}<p class=promo>Buy<p>{PROSE}</main>")
    assert find_stranded(segments, range(len(segments))) == {
        0: "stands before the first long paragraph, outside the element that holds the article",
        2: "stands in a part of the page that is named “promo”",
    }


@pytest.mark.parametrize("below", ["", "<footer><h1>Orlesund Post</h1></footer>"], ids=["", "another below"])
def test_a_paragraph_between_the_headline_and_the_text_stays(cut: Cut, below: str) -> None:
    page = f"<section><h1>Ferry</h1><p>{SHORT}</p></section>{LONG_ARTICLE}{below}"
    assert SHORT not in stranded(cut(page))


def test_what_comes_in_a_later_part_says_so(cut: Cut) -> None:
    letters = "Join ninety thousand readers who get our travel letter, with discounts on hotels and flights on Fridays."
    page = f"<section><div>{LONG_ARTICLE}</div></section><section><div><p>{letters}</p></div></section>"
    segments = cut(f"<div>{page}</div>")
    assert find_stranded(segments, range(len(segments))) == {3: "stands in a later part of the page than the article"}
