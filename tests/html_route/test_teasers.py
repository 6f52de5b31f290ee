"""A teaser that extraction took while it left its like out goes; boxes that are the article stay."""

from collections.abc import Callable

import pytest

from dehusk.html_route.segments import Segment
from dehusk.html_route.teasers import find_teasers

Cut = Callable[[str], list[Segment]]

PROSE = "The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it in that year."


def tile(number: int, headline: str = "<a>Ferry returns to Orlesund</a>", text: str = "It sails again.") -> str:
    return f"<article class=tile><h3>{headline} {number}</h3><p>{text} {number}</p></article>"


def grid(**parts: str) -> str:
    return f"<main><p>{PROSE}</p><p>{PROSE}</p></main><div>{''.join(tile(n, **parts) for n in range(4))}</div>"


def test_a_teaser_whose_like_were_left_out_goes(cut: Cut) -> None:
    assert find_teasers(cut(grid()), {0, 1, 2, 3}) == {2, 3}


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        pytest.param(grid(), range(10), id="boxes that were all kept"),
        pytest.param(grid(headline="Ferry returns to Orlesund"), {0, 1, 2, 3}, id="a headline that is no link"),
        pytest.param(grid(headline="<a>Ferry</a>"), {0, 1, 2, 3}, id="a headline of one word"),
        pytest.param(grid(text=f"{PROSE} {PROSE} {PROSE}"), {0, 1, 2, 3}, id="boxes of long text"),
        pytest.param(grid().replace(tile(3), "").replace(tile(2), ""), {0, 1, 2, 3}, id="two boxes"),
        pytest.param(grid(), {2, 3}, id="the only text"),
    ],
)
def test_a_box_of_the_article_stays(cut: Cut, page: str, kept: set[int]) -> None:
    assert find_teasers(cut(page), kept) == set()
