"""Removals by extraction, grouped by the region of the page where they stood."""

import pytest

from dehusk.model import Article, Block, Kind, Page, Removal
from dehusk.reasons import Reason
from dehusk_cli.diff import Detail
from dehusk_cli.diff_lines import diff_lines
from dehusk_cli.diff_regions import find_regions
from dehusk_cli.diff_screen import screen_diff


def page_with(*xpaths: str, kept: tuple[int, ...] = (), evidence: str = "not selected") -> Article:
    blocks = tuple(Block(place, Kind.PARAGRAPH, f"Line {place}", at=at) for place, at in enumerate(xpaths))
    removals = tuple(
        Removal(block.place, Reason.OUTSIDE_ARTICLE, evidence) for block in blocks if block.place not in kept
    )
    return Article(Page("page.html", b"", "", is_html=True, encoding="utf-8"), blocks, removals=removals)


WHOLE = page_with(
    "/html/body/header/div",
    "/html/body/header/nav/a[1]",
    "/html/body/header/nav/a[2]",
    "/html/body/header/p",
    "/html/body/main/p[1]",
    "/html/body/aside/p",
    kept=(4,),
)


@pytest.mark.parametrize(
    ("xpath", "region"),
    [
        pytest.param("/html/body/header/div/p[2]", "header", id="header-of-the-page"),
        pytest.param("/html/body/div[3]/footer/ul/li[1]", "footer", id="footer-of-the-page"),
        pytest.param("/html/body/header/nav/ul/li", "navigation", id="navigation-in-the-header"),
        pytest.param("/html/body/main/aside[2]/p", "sidebar", id="sidebar-in-the-main-part"),
        pytest.param("/html/body/aside/header/h3", "sidebar", id="header-of-the-sidebar"),
        pytest.param("/html/body/main/article/header/p", "below the article", id="header-of-the-article"),
        pytest.param("/html/body/main/section/footer/p", "below the article", id="footer-of-a-section"),
        pytest.param("/html/body/div[2]/navbar/p", "below the article", id="tag-that-begins-like-a-landmark"),
        pytest.param("", "below the article", id="page-without-xpaths"),
    ],
)
def test_a_region_is_the_nearest_landmark_or_else_a_side(xpath: str, region: str) -> None:
    assert find_regions(page_with("/html/body/p", xpath, kept=(0,))) == {1: region}


def test_without_landmarks_the_article_divides_the_page() -> None:
    page = page_with("", "", "", "", "", kept=(1, 3))
    assert find_regions(page) == {0: "above the article", 2: "within the article", 4: "below the article"}


def test_a_page_without_an_article_has_no_sides() -> None:
    assert find_regions(page_with("", "/html/body/nav/p")) == {0: "elsewhere", 1: "navigation"}


def test_a_very_deep_page_takes_no_time() -> None:
    assert find_regions(page_with("/html/body" + "/header" * 200_000)) == {0: "header"}


def test_a_pipe_gets_one_line_a_region() -> None:
    assert list(diff_lines(WHOLE, Detail.REMOVED, color=False))[1:-1] == [
        "- 0-3 outside-article  header, 2 blocks, 4 words: Line 0 · Line 3",
        "- 1-2 outside-article  navigation, 2 blocks, 4 words: Line 1 · Line 2",
        "  … 1 kept block",
        "- 5 outside-article  sidebar, 1 block, 2 words: Line 5",
    ]


def test_a_terminal_gets_one_line_a_region() -> None:
    assert screen_diff(WHOLE, Detail.REMOVED, 80, color=False).splitlines()[:-1] == [
        "outside-article  4 blocks, 8 words",
        "-  0-3  header      2 blocks, 4 words: Line 0 · Line 3",
        "-  1-2  navigation  2 blocks, 4 words: Line 1 · Line 2",
        "   … 1 kept block",
        "outside-article  sidebar, 1 block, 2 words",
        "-  5  Line 5",
    ]


def test_the_full_diff_opens_the_regions_in_the_order_of_the_page() -> None:
    assert screen_diff(WHOLE, Detail.FULL, 80, color=False).splitlines()[:7] == [
        "outside-article  header: not selected (1 block, 2 words)",
        "-  0  Line 0",
        "outside-article  navigation: not selected (2 blocks, 4 words)",
        "-  1  Line 1",
        "-  2  Line 2",
        "outside-article  header: not selected (1 block, 2 words)",
        "-  3  Line 3",
    ]


def test_hundreds_of_menu_entries_are_two_lines_unless_all_is_asked_for() -> None:
    page = page_with(*["/html/body/nav/p"] * 200)
    short = screen_diff(page, Detail.REMOVED, 80, color=False).splitlines()
    assert short[0] == "outside-article  navigation, 200 blocks, 400 words"
    assert short[1].startswith("-  0-199  Line 0 · Line 1 · ")
    assert len(short) == 3
    assert len(screen_diff(page, Detail.FULL, 80, color=False).splitlines()) == 202


def test_a_region_that_the_evidence_names_is_not_named_twice() -> None:
    page = page_with("/html/body/nav/p", evidence="stands in navigation")
    assert list(diff_lines(page, Detail.FULL, color=False))[1] == "- 0 outside-article  stands in navigation: Line 0"
