"""What stands in the report: every block in its place, why it went, and the way to its twin."""

from collections.abc import Callable
from pathlib import Path

import lxml.html
import pytest
from lxml.html import HtmlElement

from dehusk.model import Article, Block, Kind, Metadata, Page, Removal, Spared, Status
from dehusk.reasons import Reason

Report = Callable[..., HtmlElement]

PAGE = Page("page.txt", b"", "", is_html=False, encoding="utf-8")
ARTICLE = Article(
    PAGE,
    tuple(
        Block(place, kind, text)
        for place, (kind, text) in enumerate(
            [
                (Kind.PARAGRAPH, "Home"),
                (Kind.HEADING, "The tramway"),
                (Kind.PARAGRAPH, "The council cannot pay for the tramway."),
                (Kind.PARAGRAPH, "It counted 1,300 passengers."),
                (Kind.LIST_ITEM, "a bell"),
                (Kind.CODE, "  ring\n  twice"),
                (Kind.PARAGRAPH, "The council can not pay for the tramway."),
                (Kind.PARAGRAPH, "Subscribe now"),
            ]
        )
    ),
    removals=(
        Removal(0, Reason.OUTSIDE_ARTICLE, "stands in navigation"),
        Removal(6, Reason.NEAR_DUPLICATE, "99 % like block 2", twin=2, similarity=0.99),
        Removal(7, Reason.PROMPT, "starts with “subscribe”"),
    ),
    spared=(Spared(3, Reason.NEAR_DUPLICATE, "97 % like block 2, but 1,300 is not 1,200", twin=2),),
    title_place=1,
)


def texts(elements: list[HtmlElement]) -> list[str]:
    return [" ".join(element.text_content().split()) for element in elements]


def test_every_block_stands_in_its_place(report: Report) -> None:
    tree = report(ARTICLE)
    assert [block.get("id") for block in tree.cssselect(".block")] == [f"p1-b{place}" for place in range(8)]


def test_husk_is_struck_out_and_nothing_else(report: Report) -> None:
    struck = report(ARTICLE).cssselect("s, del")
    assert texts(struck) == ["Home", "The council", "can not", "pay for the tramway.", "Subscribe now"]


def test_husk_is_foldable_under_its_reason_and_menus_are_folded(report: Report) -> None:
    folds = report(ARTICLE).cssselect("details.husk")
    assert texts([fold.find("summary/b") for fold in folds]) == ["outside-article", "near-duplicate", "prompt"]
    assert [fold.get("open") is None for fold in folds] == [True, False, False]


def test_the_words_that_differ_from_the_twin_are_marked(report: Report) -> None:
    copy = report(ARTICLE).get_element_by_id("p1-b6")
    assert (texts(copy.cssselect("del")), texts(copy.cssselect("ins"))) == (["can not"], ["cannot"])


def test_twins_are_linked_both_ways(report: Report) -> None:
    tree = report(ARTICLE)
    copy, twin = tree.get_element_by_id("p1-b6"), tree.get_element_by_id("p1-b2")
    assert [(link.text, link.get("href")) for link in copy.cssselect(".why a")] == [("block 2", "#p1-b2")]
    assert [(link.text, link.get("href")) for link in twin.cssselect(".copies a")] == [("block 6", "#p1-b6")]


def test_a_twin_that_the_evidence_names_among_others_is_linked(report: Report) -> None:
    removal = Removal(6, Reason.CONTAINED, "blocks 2 and 3 run together: 2 % more", twin=2)
    tree = report(Article(PAGE, ARTICLE.blocks, removals=(removal,)))
    assert texts(tree.cssselect(".why")) == ["blocks 2 and 3 run together: 2 % more"]
    assert texts(tree.cssselect(".why a")) == ["2"]


def test_what_was_spared_says_what_saved_it(report: Report) -> None:
    block = report(ARTICLE).get_element_by_id("p1-b3")
    assert texts(block.cssselect(".why")) == [
        "spared near-duplicate: 97 % like block 2, but 1,300 is not 1,200",
    ]
    assert not block.cssselect("s, del, ins")


def test_the_legend_counts_by_reason_and_explains(report: Report) -> None:
    rows = texts(report(ARTICLE).cssselect(".legend label"))
    assert rows[2] == f"outside-article 1 block, 1 word {Reason.OUTSIDE_ARTICLE.sentence}"
    assert rows[-1] == "spared 1 block Looked like husk and stayed."
    assert len(rows) == 6


def test_each_kind_of_block_is_set_as_what_it_is(report: Report) -> None:
    tree = report(ARTICLE)
    assert tree.get_element_by_id("p1-b1").find("h3").get("class") == "headline"
    assert texts(tree.get_element_by_id("p1-b4").cssselect("p")) == ["•a bell"]
    assert tree.get_element_by_id("p1-b5").find("pre").text_content().lstrip("\n") == "  ring\n  twice"


def test_a_headline_that_only_the_metadata_know_stands_above(report: Report) -> None:
    page = Article(PAGE, ARTICLE.blocks[2:3], metadata=Metadata(title="Elsewhere"))
    assert texts(report(page).cssselect("h3")) == ["Elsewhere"]


@pytest.mark.parametrize(
    ("language", "lang", "direction"),
    [("ar", "ar", "rtl"), ("he-IL", "he-IL", "rtl"), ("en", "en", "ltr"), (None, "", "ltr"), ('"><script>', "", "ltr")],
)
def test_the_article_says_its_language_and_direction(
    report: Report, language: str | None, lang: str, direction: str
) -> None:
    article = report(Article(PAGE, ARTICLE.blocks, metadata=Metadata(language=language))).find(".//article")
    assert (article.get("lang"), article.get("dir")) == (lang, direction)


def test_each_block_is_set_in_the_direction_of_its_letters(report: Report) -> None:
    assert {block[1].get("dir") for block in report(ARTICLE).cssselect(".block")} == {"auto"}


def test_what_is_no_article_and_what_was_warned_of_is_said(report: Report) -> None:
    wall = Article(PAGE, (), status=Status.WALL, status_evidence="says “log in”", notes=("cut short",))
    assert texts(report(wall).cssselect(".note")) == [
        "no article – wall: says “log in”",
        "cut short",
        "Nothing to read on this page.",
    ]


def test_several_pages_have_an_index_with_what_was_kept(report: Report) -> None:
    tree = report(ARTICLE, Article(PAGE, ARTICLE.blocks[:1]))
    entries = tree.cssselect(".index li")
    assert texts(entries) == ["page-1 61 % kept", "page-2 100 % kept"]
    assert [entry.cssselect(".bar")[0].get("aria-label") for entry in entries] == [
        "61 % of the words kept",
        "100 % of the words kept",
    ]
    assert [link.get("href") for link in tree.cssselect(".index a")] == ["#p1", "#p2"]
    assert {page.get("id") for page in tree.cssselect("section")} == {"p1", "p2"}


def test_one_page_needs_no_index_and_none_says_so(report: Report) -> None:
    assert not report(ARTICLE).cssselect(".index")
    assert texts(report().cssselect(".sum")) == ["No page could be read."]


def test_the_same_articles_give_the_same_bytes(report_file: Callable[..., Path]) -> None:
    assert report_file(ARTICLE, ARTICLE).read_bytes() == report_file(ARTICLE, ARTICLE).read_bytes()


def test_every_link_leads_somewhere_and_no_id_is_used_twice(
    report_file: Callable[..., Path], sample: Callable[[str], Article]
) -> None:
    pages = [sample(name) for name in ("pasted-twice", "live-blog", "arabic-news", "lists-tables-quotes")]
    tree = lxml.html.fromstring(report_file(*pages).read_text("utf-8"))
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {link.get("href") for link in tree.iter("a")} <= {f"#{name}" for name in ids}
