"""Whole pages and the status that they must get: `status/STATUS/NAME.txt|html`, each in words of our own.

Half of them are look-alikes: articles about missing pages, cookies, paywalls and captchas, and very short ones.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from dehusk.clean import clean
from dehusk.layout import is_prose
from dehusk.model import Article, Status
from dehusk.reading.read import read_page
from dehusk.reasons import Reason
from dehusk.rendering.render import render_text

FOLDER = Path(__file__).with_name("status")
PAGES = sorted(FOLDER.glob("*/*"))
SHUT = [page for page in PAGES if page.parent.name in {"error-page", "wall"} and "paywall" not in page.stem]


def named(pages: Iterable[Path]) -> list[object]:
    return [pytest.param(page, id=f"{page.parent.name}-{page.stem}") for page in pages]


def cleaned(page: Path) -> Article:
    return clean(read_page(page.read_bytes(), source=page.name))


def test_every_status_has_samples_and_look_alikes_are_as_many() -> None:
    statuses = [page.parent.name for page in PAGES]
    assert set(statuses) == set(Status)
    assert 2 * statuses.count("article") >= 0.8 * len(statuses) >= 48


@pytest.mark.parametrize("page", named(PAGES))
def test_a_page_gets_its_status_and_says_why(page: Path) -> None:
    article = cleaned(page)
    assert (article.status, article.status_evidence != "") == (page.parent.name, True), article.status_evidence


@pytest.mark.parametrize("page", named(SHUT))
def test_nothing_of_a_page_that_is_shut_is_printed(page: Path) -> None:
    assert render_text(cleaned(page)).strip() == ""


@pytest.mark.parametrize("page", named(page for page in PAGES if page.parent.name == "article"))
def test_of_an_article_every_sentence_is_kept(page: Path) -> None:
    article = cleaned(page)
    lost = [article.blocks[found.place] for found in article.removals if found.reason is not Reason.OUTSIDE_ARTICLE]
    assert [block.text for block in lost if is_prose(block, 8)] == []
    assert article.body != ()
