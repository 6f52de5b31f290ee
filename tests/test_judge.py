"""The stages run in their order, each on what is still kept; a reason can be switched off, a stage can be stopped."""

from functools import partial

import pytest

from dehusk.clean import settle
from dehusk.judge import judge
from dehusk.model import Article, Block, Kind, Metadata, Page, Status
from dehusk.reasons import Reason
from dehusk.text_route.text_blocks import find_blocks

HARBOUR = (
    "The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it and who had "
    "nobody else to ask for help in that year."
)
CARTS = (
    "Nobody kept count of the carts, said Marta Lindqvist, whose mother carried the first of the stones down from "
    "the quarry in the spring after the flood."
)
ERROR = "Error! Sorry, the page you asked for could not be found."


def judged(
    *paragraphs: str, keep: set[Reason] | None = None, similarity: float = 0.8, max_removed: float = 0.7
) -> Article:
    text = "\n\n".join(paragraphs)
    page = Page("-", text.encode(), text, is_html=False, encoding="utf-8")
    article = Article(page, find_blocks(text), Metadata())
    return judge(article, keep=keep or set(), similarity=similarity, max_removed=max_removed)


def removed(article: Article) -> list[tuple[int, Reason]]:
    return [(removal.place, removal.reason) for removal in article.removals]


def test_each_stage_removes_what_is_its_own() -> None:
    article = judged("403", ERROR, "Ferry returns", HARBOUR, CARTS, HARBOUR, "No comments")
    assert removed(article) == [
        (0, Reason.ERROR_BANNER),
        (1, Reason.ERROR_BANNER),
        (5, Reason.DUPLICATE),
        (6, Reason.COMMENTS),
    ]


@pytest.mark.parametrize("reason", [Reason.ERROR_BANNER, Reason.DUPLICATE, Reason.COMMENTS])
def test_a_reason_that_is_switched_off_removes_nothing(reason: Reason) -> None:
    page = ["403", ERROR, "Ferry returns", HARBOUR, CARTS, HARBOUR, "No comments"]
    every = judged(*page)
    assert removed(judged(*page, keep={reason})) == [found for found in removed(every) if found[1] is not reason]


def test_the_headline_of_a_text_is_the_first_line_below_the_error_banner() -> None:
    assert judged("403", ERROR, "Ferry returns", HARBOUR, CARTS).title == "Ferry returns"


@pytest.mark.parametrize(
    "headline",
    [
        pytest.param("Recommended: ten boats for a cold winter", id="sounds like a pointer"),
        pytest.param("Sign up for the choir, says the mayor", id="sounds like a prompt"),
        pytest.param("Photo by my mother", id="sounds like a credit"),
        pytest.param("Disclosure: how I came to love the sea", id="sounds like a notice"),
        pytest.param("Who reads your newsletter?", id="speaks of a newsletter"),
    ],
)
def test_a_headline_stays_whatever_it_sounds_like(headline: str) -> None:
    article = judged(headline, HARBOUR, CARTS)
    assert (removed(article), article.title) == ([], headline)


def test_a_line_that_sounds_like_a_prompt_goes_above_the_headline() -> None:
    article = judged("Sign up for our newsletter", "Ferry returns", HARBOUR, CARTS)
    assert (removed(article), article.title) == ([(0, Reason.PROMPT)], "Ferry returns")


def test_a_title_with_the_sites_name_goes_and_the_headline_below_it_stays() -> None:
    article = judged("Ferry returns at last | The Orlesund Post", "Ferry returns at last", HARBOUR, CARTS)
    assert removed(article) == [(0, Reason.TITLE_REPEAT)]
    assert article.title_place == 1


def test_a_text_has_no_headline_below_a_line_that_is_kept() -> None:
    page = ["Ferry returns at last | The Orlesund Post", "Ferry returns at last", HARBOUR, CARTS]
    assert judged(*page, keep={Reason.TITLE_REPEAT}).title_place is None


def test_a_paywalls_offer_goes_and_its_teaser_stays() -> None:
    article = judged("Ferry returns", HARBOUR, "Subscribe to continue reading", "Cancel at any time")
    assert article.status is Status.WALL
    assert removed(article) == [(2, Reason.PROMPT), (3, Reason.PROMPT)]


def test_a_text_that_begins_with_prose_has_no_headline() -> None:
    assert judged(HARBOUR, CARTS).title is None


def test_a_copy_of_what_an_earlier_stage_removed_has_no_removed_twin() -> None:
    article = judged("Ferry returns", HARBOUR, "No comments", CARTS, "No comments")
    assert all(removal.twin is None or removal.twin not in article.removed for removal in article.removals)


def test_a_stage_that_would_lose_too_much_loses_nothing_and_says_so() -> None:
    article = judged("Ferry returns", HARBOUR, "No comments", max_removed=0.01)
    assert article.removals == ()
    assert article.notes == ("kept as it was: comments would have removed 6% of the words (see --max-removed)",)


def test_copies_count_for_no_loss_because_their_twins_are_kept() -> None:
    assert len(judged(*[HARBOUR] * 50, max_removed=0.0).removals) == 49


def test_the_copy_above_the_headline_is_the_copy() -> None:
    page = Page("-", b"", "", is_html=True, encoding="utf-8")
    blocks = tuple(Block(place, Kind.PARAGRAPH, text) for place, text in enumerate([HARBOUR, HARBOUR, CARTS]))
    judging = partial(judge, keep=set(), similarity=0.8, max_removed=0.7)
    article = settle(judging(Article(page, blocks, title_place=1)), judging)
    assert article.title_place == 1
    assert [removal.place for removal in article.removals] == [0]


def test_an_error_page_is_removed_whole() -> None:
    article = judged("404 Not Found", ERROR)
    assert article.status is Status.ERROR_PAGE
    assert removed(article) == [(0, Reason.ERROR_BANNER), (1, Reason.ERROR_BANNER)]
    assert article.removals[0].evidence.startswith("the whole page is no article: ")


def test_an_error_page_whose_reason_is_switched_off_is_told_and_kept() -> None:
    article = judged("404 Not Found", ERROR, keep={Reason.ERROR_BANNER})
    assert article.status is Status.ERROR_PAGE
    assert article.removals == ()


def test_a_page_of_nothing_is_empty() -> None:
    assert judged("").status is Status.EMPTY
