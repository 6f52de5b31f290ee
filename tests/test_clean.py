"""One call cleans a page, whatever it comes as, until cleaning it again would change nothing."""

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

import dehusk
from dehusk.clean import clean
from dehusk.model import Page, Status
from dehusk.reading.read import read_page
from dehusk.reasons import Reason
from dehusk.rendering.render import render_text

HARBOUR = (
    "The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it and who had "
    "nobody else to ask for help in that year."
)
CARTS = (
    "Nobody kept count of the carts, said Marta Lindqvist, whose mother carried the first of the stones down from "
    "the quarry in the spring after the flood."
)
FERRY = (
    "A ferry leaves the new quay every morning before seven, and the same families who built the wall still sell "
    "the tickets from a wooden hut."
)
TEXT = f"Ferry returns\n\n{HARBOUR}\n\n{CARTS}\n\n{FERRY}\n"
TWICE = f"{TEXT}\n{CARTS}\n\nNo comments\n"
HTML = (
    "<!doctype html><title>Ferry returns</title><nav>Home</nav><article><h1>Ferry returns</h1>"
    f"<p>{HARBOUR}<p>{CARTS}<p>{FERRY}<p>{CARTS}</article><footer>Imprint</footer>"
)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(TWICE, id="text"),
        pytest.param(TWICE.encode(), id="bytes of a text"),
        pytest.param(read_page(TWICE.encode("utf-16"), source="page.txt"), id="page that was read"),
        pytest.param(HTML, id="HTML"),
        pytest.param(HTML.encode(), id="bytes of HTML"),
    ],
)
def test_the_article_comes_out_whatever_the_page_comes_as(page: str | bytes | Page) -> None:
    assert render_text(clean(page)) == TEXT


def test_the_package_offers_it() -> None:
    assert dehusk.clean is clean


def test_every_block_is_kept_or_removed_for_a_reason() -> None:
    article = clean(HTML)
    assert [block.place for block in article.blocks] == list(range(7))
    assert [(removal.place, removal.reason) for removal in article.removals] == [
        (0, Reason.OUTSIDE_ARTICLE),
        (5, Reason.DUPLICATE),
        (6, Reason.OUTSIDE_ARTICLE),
    ]


def test_without_details_the_same_goes_and_a_text_is_the_same() -> None:
    page = HTML.replace(
        "<title>", '<meta name=author content="Marta Lindqvist"><meta name=date content=2024-05-03><title>'
    )
    full, bare = clean(page), clean(page, with_details=False)
    assert (full.metadata.author, full.metadata.date) == ("Marta Lindqvist", "2024-05-03")
    assert bare.metadata == replace(full.metadata, author=None, date=None)
    assert (full.blocks[0].at, full.removals[0].evidence) == ("/html/body/nav", "stands in navigation")
    assert bare.blocks == tuple(block._replace(at="") for block in full.blocks)
    assert [(r.place, r.reason, r.twin) for r in bare.removals] == [(r.place, r.reason, r.twin) for r in full.removals]
    assert bare.removals[0].evidence == "stands in a part of the page outside the article"


def test_what_extraction_left_out_stays_when_its_reason_is_switched_off() -> None:
    article = clean(HTML, keep=[Reason.OUTSIDE_ARTICLE, Reason.DUPLICATE])
    assert article.removals == ()
    assert "Imprint" in render_text(article)


def test_similarity_decides_what_a_near_duplicate_is() -> None:
    altered = f"{TEXT}\n{CARTS.replace('Lindqvist, whose', 'Lindqvist whose')}\n"
    assert [removal.reason for removal in clean(altered).removals] == [Reason.NEAR_DUPLICATE]
    assert clean(altered, similarity=1.0).removals == ()


def test_a_page_that_is_clean_stays_as_it_is() -> None:
    article = clean(TEXT)
    assert article.removals == ()
    assert render_text(article) == TEXT


def test_half_a_character_in_what_a_page_declares_costs_nothing() -> None:
    declared = r'{"@type": "Article", "author": {"name": "By Marta \ud83d Lindqvist"}}'
    article = clean(HTML.replace("<nav>", f'<script type="application/ld+json">{declared}</script><nav>'))
    assert render_text(article) == TEXT
    assert article.metadata.author is not None


def test_a_character_that_no_file_can_hold_is_replaced() -> None:
    assert render_text(clean("Ferry \ud800 returns.\n")) == "Ferry \ufffd returns.\n"
    assert render_text(clean("Ferry \ud83d\udea2 returns.\n")) == "Ferry \N{SHIP} returns.\n"


def test_bytes_that_are_no_page_raise_one_clear_error() -> None:
    with pytest.raises(dehusk.DehuskError, match="PNG"):
        clean(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")


def test_an_error_page_is_told_from_an_article() -> None:
    assert clean("<title>404 Not Found</title><h1>404 Not Found</h1>").status is Status.ERROR_PAGE
    assert clean(HTML).status is Status.ARTICLE


def test_a_page_of_which_nothing_is_left_is_empty() -> None:
    assert clean("<title>Ferry</title><script>load()</script>").status is Status.EMPTY


@pytest.fixture
def laid_bare() -> str:
    """Give a page whose second half is husk only once the first cleaning has taken what stood below it."""
    return f"{TWICE}\n{HARBOUR}\n\nNo comments\n\n{FERRY}\n\nNo comments\n"


def test_cleaning_its_own_output_changes_nothing(laid_bare: str) -> None:
    once = render_text(clean(laid_bare))
    assert render_text(clean(once)) == once


def test_every_twin_is_a_kept_block(laid_bare: str) -> None:
    for page in (laid_bare, HTML, HTML.replace("</article>", f"<p>Ferry returns<p>{HARBOUR}</article>")):
        article = clean(page)
        assert all(removal.twin is None or removal.twin not in article.removed for removal in article.removals)


def test_evidence_from_a_later_round_names_the_places_of_the_page(rounds: Callable[[str], dehusk.Article]) -> None:
    article = rounds(f"<!doctype html><title>Ferry</title><nav>Home</nav><article><p>{HARBOUR}<p>{CARTS}</article>")
    (outside, removal) = article.removals
    assert outside.place == 0
    assert (removal.place, removal.twin, removal.evidence) == (2, 1, "word for word like block 1")


@pytest.fixture
def rounds(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], dehusk.Article]:
    """Clean with a judge that finds nothing at first, and then that the third line of the output repeats the second."""

    def judge_later(article: dehusk.Article, **_: object) -> dehusk.Article:
        if article.page.is_html or len(article.blocks) < 3:
            return article
        return article.judged([dehusk.Removal(2, Reason.DUPLICATE, "word for word like block 1", twin=1)])

    # The package's `clean` is the function, which hides the module of that name from a dotted path.
    monkeypatch.setattr(sys.modules["dehusk.clean"], "judge", judge_later)
    return clean


@pytest.mark.parametrize("share", [float("nan"), -0.1, 1.1, float("inf")])
@pytest.mark.parametrize("name", ["similarity", "max_removed"])
def test_a_share_that_is_none_is_refused_by_name(name: str, share: float) -> None:
    with pytest.raises(ValueError, match=f"{name} must be a number from 0 to 1, not {share}"):
        clean(HARBOUR, **{name: share})  # type: ignore[arg-type]


@pytest.mark.parametrize("share", [0, 1])
def test_all_and_nothing_are_shares(share: int) -> None:
    assert len(clean(f"{HARBOUR}\n\n{CARTS}\n\n{HARBOUR}\n", similarity=share, max_removed=share).removals) == 1
