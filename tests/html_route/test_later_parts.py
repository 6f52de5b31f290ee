"""What a page says below its article in other parts goes; an article that is spread over several parts stays whole."""

from collections.abc import Callable

import pytest

from dehusk.html_route.later_parts import find_later_parts
from dehusk.html_route.segments import Segment

Cut = Callable[[str], list[Segment]]

PROSE = "The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it in that year."
END = "The people of Orlesund rebuilt the houses beside the harbour by hand too, stone by stone, in another year."
OFFER = "Join ninety thousand readers who get our travel letter, with discounts on hotels and flights every Friday."
BODY = f"<section><div><div class=text>{f'<p>{PROSE}</p>' * 8}</div></div></section>"


def later(segments: list[Segment]) -> set[str]:
    return {segments[index].text for index in find_later_parts(segments, range(len(segments)))}


def test_what_comes_in_other_parts_goes(cut: Cut) -> None:
    offer = f"<section class=offer><h2>Letters</h2><div class=card><p>{OFFER}</p></div></section>"
    assert later(cut(f"<main><h1>Harbour</h1>{BODY}{offer}</main>")) == {"Letters", OFFER}


def test_it_goes_from_below_the_main_part_of_the_page_too(cut: Cut) -> None:
    assert later(cut(f"<body><main>{BODY}</main><div class=bar><div>{OFFER}</div></div></body>")) == {OFFER}


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(f"{BODY}<section><div><p>{END}</p></div></section>", id="a part that goes on with the subject"),
        pytest.param(f"<section><p>{PROSE}</p></section>{BODY}<section><p>{OFFER}</p></section>", id="prose above too"),
        pytest.param(f"{BODY}<p>{OFFER}</p>", id="a paragraph right in the box around"),
        pytest.param(f"{BODY}<section><h2>You need</h2><ul><li>Salt<li>Tar</ul></section>", id="a list of short items"),
        pytest.param(f"{BODY}<section><ol><li>{OFFER}</li><li>{OFFER}</li></ol></section>", id="a list of steps"),
        pytest.param(f"{BODY}<section><table><tr><td>Quays<td>12</table></section>", id="a table"),
        pytest.param(f"{BODY}<section><blockquote><p>{OFFER}</p></blockquote></section>", id="a quotation"),
        pytest.param(
            f"<div class=text>{f'<p>{PROSE}</p>' * 8}</div><section><p>{OFFER}</p></section>",
            id="right beside the body",
        ),
        pytest.param(
            f"<section><div>{f'<p>{PROSE}</p>' * 4}</div></section><section>{f'<p>{OFFER}</p>' * 4}</section>",
            id="half of the text",
        ),
    ],
)
def test_what_may_be_the_article_s_stays(cut: Cut, page: str) -> None:
    assert later(cut(f"<main>{page}</main>")) == set()


def test_parts_are_judged_one_by_one(cut: Cut) -> None:
    parts = f"<section><div><p>{OFFER}</p></div></section><section><div><p>{END}</p></div></section>"
    assert later(cut(f"<main>{BODY}{parts}</main>")) == {OFFER}


def test_nothing_is_found_where_nothing_was_kept(cut: Cut) -> None:
    assert find_later_parts(cut(f"<main>{BODY}</main>"), ()) == set()
