"""Looking into a store, taking things out of it, and putting stores together."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from dehusk.errors import StoreError
from dehusk.model import Article
from dehusk.store import Store, open_store
from dehusk.store.merging import merge
from dehusk.store.upkeep import Stats, find_shared, forget_page, forget_site, forget_text, measure

Pages = Callable[[int], Mapping[str, Article]]
Lay = Callable[..., Article]
Story = Callable[[int], list[str]]
Texts = Callable[[Article], list[str]]
SITE = "gull.example"


def remember_all(store: Store, pages: Mapping[str, Article], site: str = SITE) -> None:
    for name, article in pages.items():
        store.remember(name, site, article)


def test_what_recurs_is_shown_with_its_site_and_number_of_pages(store: Store, pages: Pages, about: str) -> None:
    remember_all(store, pages(4))
    remember_all(store, {f"other{name}": article for name, article in pages(2).items()}, "other.example")
    assert list(find_shared(store, site=None, least=2)) == [(4, SITE, about), (2, "other.example", about)]
    assert list(find_shared(store, site=SITE, least=2)) == [(4, SITE, about)]
    assert list(find_shared(store, site="unknown.example", least=2)) == []


def test_only_the_start_of_what_several_pages_say_is_kept_as_text(store: Store, page: Lay, story: Story) -> None:
    long = "The Gull says the same again and again. " * 20
    remember_all(store, {str(number): page(*story(number), long.strip()) for number in range(3)})
    with store.reading() as db:
        assert db.execute("SELECT sample FROM texts").fetchall() == [(long[:200],)]


def test_a_store_is_measured(store: Store, pages: Pages) -> None:
    remember_all(store, pages(3))
    stats = measure(store)
    assert stats == Stats(3, 1, 15, 1, stats.bytes_in_use)
    assert 4096 < stats.bytes_in_use <= store.file.stat().st_size + (1 << 20)


def test_a_forgotten_page_does_not_count(store: Store, pages: Pages, recurring: Texts) -> None:
    written = pages(3)
    remember_all(store, written)
    assert (forget_page(store, "2.txt"), forget_page(store, "2.txt")) == (1, 0)
    assert recurring(store.judge("0.txt", SITE, written["0.txt"])) == []


def test_a_forgotten_site_leaves_the_others(store: Store, pages: Pages, about: str) -> None:
    written = pages(6)
    for number, (name, article) in enumerate(written.items()):
        store.remember(name, ("gull.example", "crow.example")[number % 2], article)
    assert (forget_site(store, "gull.example"), forget_site(store, "gull.example")) == (3, 0)
    assert list(find_shared(store, site=None, least=2)) == [(3, "crow.example", about)]
    assert measure(store).paragraphs == 15


def test_a_forgotten_paragraph_is_remembered_when_its_pages_are(
    store: Store, pages: Pages, recurring: Texts, about: str
) -> None:
    written = pages(3)
    remember_all(store, written)
    assert (forget_text(store, about.upper()), forget_text(store, about)) == (3, 0)
    assert recurring(store.judge("0.txt", SITE, written["0.txt"])) == []
    assert measure(store).shared == 0
    remember_all(store, written)
    assert recurring(store.judge("0.txt", SITE, written["0.txt"])) == [about]


def test_a_paragraph_is_forgotten_by_what_is_shown_of_it(store: Store, page: Lay, story: Story) -> None:
    long = "The Gull says the same again and again. " * 20
    remember_all(store, {str(number): page(*story(number), long.strip(), "3 May 2024") for number in range(3)})
    for shown in list(find_shared(store, site=None, least=3)):
        assert shown.sample is not None
        assert forget_text(store, shown.sample) == 3
    assert list(find_shared(store, site=None, least=3)) == []


def test_the_last_page_takes_its_site_and_its_texts_with_it(store: Store, pages: Pages) -> None:
    remember_all(store, pages(3))
    for name in ("0.txt", "1.txt", "2.txt"):
        forget_page(store, name)
    assert measure(store)[:4] == (0, 0, 0, 0)


def test_merged_stores_know_what_each_knew(store: Store, pages: Pages, tmp_path: Path, recurring: Texts) -> None:
    written = pages(4)
    with open_store(tmp_path / "other.db") as other:
        remember_all(other, {name: written[name] for name in ("1.txt", "2.txt", "3.txt")})
    remember_all(store, {name: written[name] for name in ("0.txt", "1.txt")})
    assert merge(store, tmp_path / "other.db") == 2
    assert merge(store, tmp_path / "other.db") == 0
    assert measure(store)[:3] == (4, 1, 20)
    assert len(recurring(store.judge("0.txt", SITE, written["0.txt"]))) == 1


def test_of_a_page_that_both_know_the_first_store_is_believed(
    store: Store, page: Lay, story: Story, tmp_path: Path
) -> None:
    with open_store(tmp_path / "other.db") as other:
        other.remember("a", SITE, page(*story(1), *story(2)[1:]))
    store.remember("a", SITE, page(*story(3)))
    assert merge(store, tmp_path / "other.db") == 0
    assert measure(store)[:3] == (1, 1, 4)


def test_a_text_that_only_a_merge_made_recur_has_no_sample(store: Store, pages: Pages, tmp_path: Path) -> None:
    written = pages(2)
    with open_store(tmp_path / "other.db") as other:
        other.remember("0.txt", SITE, written["0.txt"])
    store.remember("1.txt", SITE, written["1.txt"])
    merge(store, tmp_path / "other.db")
    assert list(find_shared(store, site=None, least=2)) == [(2, SITE, None)]


def test_a_store_is_not_merged_with_itself_or_with_nothing(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be merged with itself"):
        merge(store, store.file)
    with pytest.raises(StoreError, match="there is no such store"):
        merge(store, tmp_path / "missing.db")
    assert not (tmp_path / "missing.db").exists()
