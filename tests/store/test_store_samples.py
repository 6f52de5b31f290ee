"""The pages of samples/recurring: what comes out of each once the store knows them all."""

from pathlib import Path

import pytest

from dehusk.clean import clean
from dehusk.model import Article
from dehusk.reading.read import read_page
from dehusk.rendering.render import render_text
from dehusk.store import Store, site_of

FOLDER = Path(__file__).parents[2] / "samples" / "recurring"
PAGES = sorted((FOLDER / "pages").iterdir())


def cleaned(page: Path) -> Article:
    return clean(read_page(page.read_bytes(), source=page.name))


def judged(store: Store, page: Path) -> Article:
    for one in PAGES:
        store.remember(one.name, site_of(one.name, None), cleaned(one))
    return store.judge(page.name, site_of(page.name, None), cleaned(page))


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_furniture_goes_and_the_standing_question_stays(store: Store, page: Path) -> None:
    article = judged(store, page)
    assert render_text(article) == (FOLDER / "clean" / page.name).read_text("utf-8")
    spared = [article.blocks[found.place].text for found in article.spared]
    assert spared == (
        [] if page.stem == "loom" else ["What would you take with you if you had to leave the island tonight?"]
    )


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_the_copy_is_reported_and_no_other_page(store: Store, page: Path) -> None:
    notes = ("copy of an article: 100% of its words stand on bell.txt too",) if page.stem == "bell-print" else ()
    assert judged(store, page).notes == notes


def test_the_sample_is_whole() -> None:
    assert [page.name for page in PAGES] == sorted(page.name for page in (FOLDER / "clean").iterdir())
    assert "Look-alike" in (FOLDER / "about.md").read_text("utf-8")
