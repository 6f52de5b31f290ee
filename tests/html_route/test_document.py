"""A page's blocks are all that is visible, in its order; what extraction left out says where it stood."""

import time

import pytest

from dehusk.html_route.document import read_html
from dehusk.model import Article, Page
from dehusk.reasons import Reason

PARAGRAPHS = [
    f"In year {year} the harbour of Orlesund was rebuilt by hand, stone by stone, by the people beside it."
    for year in (1901, 1911, 1921)
]
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def read(body: str, title: str = "Ferry returns at last") -> Article:
    text = f"<!doctype html><title>{title}</title><body>{body}</body>"
    return read_html(Page("page.html", text.encode(), text, is_html=True, encoding="utf-8", url="https://a.example/f"))


def test_the_blocks_are_the_visible_text_in_the_pages_order() -> None:
    article = read(f"<nav>Home</nav><h1>Ferry returns at last</h1>{BODY}<footer>Imprint</footer>")
    assert [block.text for block in article.blocks] == ["Home", "Ferry returns at last", *PARAGRAPHS, "Imprint"]
    assert [block.place for block in article.blocks] == list(range(6))
    assert [block.text for block in article.kept] == ["Ferry returns at last", *PARAGRAPHS]


@pytest.mark.parametrize(
    ("part", "where"),
    [
        pytest.param("<nav>Home</nav>", "stands in navigation", id="navigation"),
        pytest.param("<header><div>Home</div></header>", "stands in the page's header", id="header"),
        pytest.param("<aside>Home</aside>", "stands in a sidebar", id="sidebar"),
        pytest.param(
            "<div class=pageFooter>Home</div>", "stands in the page's footer", id="named as an element would be"
        ),
        pytest.param(
            "<nav><ul id=share-bar><li>Home</ul></nav>",
            "stands in a part of the page that is named “share”",
            id="named",
        ),
        pytest.param(
            "<div class=card>Home</div>", "stands in a part of the page outside the article", id="built of cards"
        ),
        pytest.param("<figure><figcaption>Home</figure>", "is the caption of a picture", id="caption"),
        pytest.param("<div>Home</div>", "stands in a part of the page outside the article", id="anywhere else"),
    ],
)
def test_what_was_left_out_says_where_it_stood(part: str, where: str) -> None:
    article = read(f"{part}<article><h1>Ferry returns at last</h1>{BODY}</article>")
    (removal,) = article.removals
    assert (removal.place, removal.reason, removal.evidence) == (0, Reason.OUTSIDE_ARTICLE, where)


def test_a_block_says_where_it_stands() -> None:
    article = read(f"<article><h1>Ferry returns at last</h1>{BODY}</article>")
    assert [block.at for block in article.blocks[:2]] == ["/html/body/article/h1", "/html/body/article/p[1]"]


def test_the_headline_is_kept_wherever_it_stands() -> None:
    article = read(f"<header><h1>Ferry returns at last</h1></header><article>{BODY}</article>")
    assert article.title_place == 0
    assert article.title == "Ferry returns at last"
    assert article.removals == ()


def test_a_page_whose_blocks_do_not_hold_its_title_takes_it_from_its_head() -> None:
    article = read(f"<article>{BODY}</article>")
    assert article.title_place is None
    assert article.title == "Ferry returns at last"


def test_a_hidden_block_is_none_of_the_page() -> None:
    article = read(f"<article>{BODY}</article><div style='display:none'>Modal</div>")
    assert [block.text for block in article.blocks] == PARAGRAPHS


def test_a_hidden_part_of_the_article_is_one_of_its_blocks() -> None:
    answer = (
        "The stones came from the quarry at Lunde, and the carts from wherever there was a cart to be had that year."
    )
    hidden = f"<h2>And the stones?</h2><div style='display:none'><p>{answer}</div>"
    article = read(f"<article>{BODY}{hidden}{BODY.replace('year', 'the year')}</article>")
    found = [block for block in article.kept if block.text == answer]
    assert len(found) == 1
    assert found[0].recovered


def test_an_item_that_extraction_missed_is_kept_and_marked() -> None:
    text = "<ul><li>Stones</li><li>Carts</li></ul>"
    article = read(f"<article>{BODY}{text}{BODY.replace('year', 'the year')}</article>")
    assert [block.text for block in article.kept][3:5] == ["Stones", "Carts"]


def test_a_page_without_elements_is_an_empty_article() -> None:
    page = Page("-", b"", "<!-- -->", is_html=True, encoding="utf-8", url="https://a.example/f")
    article = read_html(page)
    assert article.blocks == ()
    assert article.metadata.url == "https://a.example/f"


def test_a_page_of_boxes_alone_in_which_extraction_finds_no_article_is_cut_to_its_article() -> None:
    body = "".join(f"<div>{text}</div>" for text in PARAGRAPHS)
    teasers = "".join(
        f"<div>Teaser number {n} for a story about the harbour, the ferry and the town</div>" for n in "12"
    )
    article = read(f"<div>Start</div><div class=a><div>Stone</div>{body}<div>Stone</div></div><div>{teasers}</div>")
    assert [block.text for block in article.kept] == ["Stone", *PARAGRAPHS, "Stone"]
    assert {block.recovered for block in article.kept} == {
        "extraction found a small part of the article at most, and this stands where most of the prose does"
    }


def test_a_short_page_of_boxes_alone_stays() -> None:
    article = read("<div>The ferry returns.</div><div>It sails on Monday.</div>")
    assert [block.text for block in article.kept] == ["The ferry returns.", "It sails on Monday."]


def test_lines_with_links_in_one_box_are_read_in_linear_time() -> None:
    def seconds(count: int) -> float:
        started = time.process_time()
        read("<div>" + "".join(f"<a href=/{n}>Pier {n}</a>: {PARAGRAPHS[0]}<br>" for n in range(count)) + "</div>")
        return time.process_time() - started

    seconds(10)  # what is imported at the first page
    assert seconds(1600) < 8 * seconds(400) + 0.5
