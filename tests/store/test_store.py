"""What is remembered of pages, and what goes because of it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from dehusk.clean import clean
from dehusk.model import Article, Block, Kind, Page, Status
from dehusk.reasons import Reason
from dehusk.rendering.render import render_text
from dehusk.rules import Action, Rule
from dehusk.store import Store, open_store
from dehusk.store.upkeep import find_shared, forget_page, measure

Story = Callable[[int], list[str]]
Lay = Callable[..., Article]
Pages = Callable[[int], Mapping[str, Article]]
Texts = Callable[[Article], list[str]]
SITE = "gull.example"


def remember_all(store: Store, pages: Mapping[str, Article], site: str = SITE) -> None:
    with store.transaction():
        for name, article in pages.items():
            store.remember(name, site, article)


def test_a_paragraph_on_three_pages_of_a_site_goes(store: Store, pages: Pages, recurring: Texts, about: str) -> None:
    written = pages(3)
    remember_all(store, written)
    for name, article in written.items():
        judged = store.judge(name, SITE, article)
        assert recurring(judged) == [about]
        assert "stands on 3 pages of gull.example, such as " in judged.removals[-1].evidence
        assert len(judged.body) == 3


def test_a_paragraph_on_two_pages_stays(store: Store, pages: Pages) -> None:
    written = pages(2)
    remember_all(store, written)
    assert [store.judge(name, SITE, article) for name, article in written.items()] == list(written.values())


def test_pages_of_another_site_do_not_count(store: Store, pages: Pages, recurring: Texts) -> None:
    written = pages(3)
    for number, (name, article) in enumerate(written.items()):
        store.remember(name, f"{number}.example", article)
    assert recurring(store.judge("0.txt", "0.example", written["0.txt"])) == []


def test_a_page_stands_alone_until_its_site_repeats_it_or_another_page_copies_it(
    store: Store, page: Lay, story: Story, about: str
) -> None:
    store.remember("first", SITE, page(*story(1), about))
    store.remember("other", "other.example", page(*story(2), about))
    assert store.stands_alone("first", SITE)
    store.remember("second", SITE, page(*story(3), about))
    assert not store.stands_alone("first", SITE)
    assert store.stands_alone("other", "other.example")
    store.remember("copy", "third.example", page(*story(2)))
    assert not store.stands_alone("other", "other.example")


def test_a_page_never_counts_for_itself(store: Store, pages: Pages, recurring: Texts) -> None:
    written = pages(2)
    for _ in range(5):
        remember_all(store, written)
    assert recurring(store.judge("0.txt", SITE, written["0.txt"])) == []


def test_a_page_that_was_never_remembered_is_judged_like_one_that_was(
    store: Store, pages: Pages, recurring: Texts, about: str
) -> None:
    written = pages(3)
    remember_all(store, {name: written[name] for name in ("0.txt", "1.txt")})
    assert recurring(store.judge("2.txt", SITE, written["2.txt"])) == [about]


def test_what_a_page_says_now_takes_the_place_of_what_it_said(
    store: Store, pages: Pages, page: Lay, story: Story, recurring: Texts
) -> None:
    written = pages(3)
    remember_all(store, written)
    store.remember("2.txt", SITE, page(*story(40)))
    assert recurring(store.judge("0.txt", SITE, written["0.txt"])) == []
    assert measure(store).pages == 3


def test_a_page_that_moves_to_another_site_leaves_the_first(store: Store, pages: Pages, recurring: Texts) -> None:
    written = pages(3)
    remember_all(store, written)
    store.remember("2.txt", "other.example", written["2.txt"])
    assert recurring(store.judge("0.txt", SITE, written["0.txt"])) == []
    assert measure(store).sites == 2


def test_cleaning_in_place_does_not_make_the_store_forget(
    store: Store, pages: Pages, recurring: Texts, about: str
) -> None:
    new, written = pages(4)["3.txt"], pages(3)
    remember_all(store, written)
    cleaned = {name: clean(render_text(store.judge(name, SITE, article))) for name, article in written.items()}
    remember_all(store, cleaned)
    assert [store.judge(name, SITE, article) for name, article in cleaned.items()] == list(cleaned.values())
    assert recurring(store.judge("new.txt", SITE, new)) == [about]


def test_what_went_because_it_recurs_is_remembered(store: Store, pages: Pages, recurring: Texts, about: str) -> None:
    written = pages(3)
    remember_all(store, written)
    remember_all(store, {name: store.judge(name, SITE, article) for name, article in written.items()})
    assert recurring(store.judge("0.txt", SITE, written["0.txt"])) == [about]


def test_an_article_at_three_addresses_stays_and_says_so(store: Store, page: Lay, story: Story) -> None:
    article = page(*story(1))
    names = ("story", "story?print", "amp/story")
    remember_all(store, dict.fromkeys(names, article))
    judged = {name: store.judge(name, SITE, article) for name in names}
    assert not any(found.removals for found in judged.values())
    assert judged["story"].notes == ()
    assert [found.evidence.partition(", but ")[2] for found in judged["story"].spared] == [
        "these are copies of one article"
    ] * 3
    assert judged["amp/story"].notes == ("copy of an article: 100% of its words stand on story too",)


def test_copies_of_one_article_count_once_for_others(
    store: Store, page: Lay, story: Story, recurring: Texts, about: str
) -> None:
    remember_all(store, {f"copy{number}": page(*story(1), about, story(5 + number)[3]) for number in range(4)})
    own = page(*story(2), about)
    assert recurring(store.judge("own", SITE, own)) == []
    store.remember("third", SITE, page(*story(3), about))
    assert recurring(store.judge("own", SITE, own)) == [about]


def test_an_excerpt_is_a_copy_of_the_longer_page_and_not_the_other_way_round(
    store: Store, page: Lay, story: Story
) -> None:
    long, short = page(*story(1), *story(2)[1:], *story(3)[1:]), page(*story(1))
    remember_all(store, {"the-longer-name-of-the-two": long, "short": short})
    assert store.judge("the-longer-name-of-the-two", SITE, long).notes == ()
    assert "the-longer-name-of-the-two" in store.judge("short", SITE, short).notes[0]


def test_a_copy_on_another_site_is_noted(store: Store, page: Lay, story: Story) -> None:
    article = page(*story(1))
    store.remember("gull.example/a", SITE, article)
    store.remember("elsewhere.example/b", "elsewhere.example", article)
    assert "gull.example/a" in store.judge("elsewhere.example/b", "elsewhere.example", article).notes[0]


def test_pages_that_share_half_of_their_words_are_no_copies(
    store: Store, page: Lay, story: Story, recurring: Texts
) -> None:
    shared = story(7)[1:3]
    written = {str(number): page(*story(number), *shared) for number in range(3)}
    remember_all(store, written)
    assert recurring(store.judge("0", SITE, written["0"])) == shared
    assert store.judge("0", SITE, written["0"]).notes == ()


def test_what_stands_on_very_many_pages_makes_no_copies_of_them(
    store: Store, page: Lay, story: Story, recurring: Texts
) -> None:
    shared = story(119)[1:3]
    written = {str(number): page(*story(number)[:2], *shared) for number in range(40)}
    remember_all(store, {name: written[name] for name in ("0", "1", "2", "3")})
    assert recurring(store.judge("0", SITE, written["0"])) == []
    remember_all(store, written)
    assert recurring(store.judge("0", SITE, written["0"])) == shared


def test_dates_are_masked_in_lines_that_hold_nothing_else(
    store: Store, page: Lay, story: Story, recurring: Texts
) -> None:
    def written(number: int) -> Article:
        return page(*story(number), f"Founded 19{number}1", f"{number + 3} May 2024")

    remember_all(store, {str(number): written(number) for number in range(3)})
    judged = store.judge("0", SITE, written(0))
    assert recurring(judged) == ["3 May 2024"]
    assert judged.removals[-1].evidence.startswith("but for numbers and dates, ")


def test_prose_that_differs_in_a_number_never_recurs(store: Store, page: Lay, story: Story, recurring: Texts) -> None:
    def written(number: int) -> Article:
        return page(
            *story(number), f"The ferry sold {number}42 tickets in the week after the storm, the port says here."
        )

    remember_all(store, {str(number): written(number) for number in range(5)})
    assert recurring(store.judge("0", SITE, written(0))) == []


def test_a_headline_that_recurs_stays(store: Store, page: Lay, story: Story, recurring: Texts) -> None:
    written = {str(number): page("Letters to the Gull", *story(number)[1:]) for number in range(4)}
    remember_all(store, written)
    judged = store.judge("0", SITE, written["0"])
    assert judged.title == "Letters to the Gull"
    assert recurring(judged) == []


def test_a_page_of_nothing_but_furniture_is_kept_as_a_copy(store: Store, page: Lay, story: Story) -> None:
    furniture = story(1)[1:3]
    remember_all(store, {str(number): page(*story(number + 2), *furniture) for number in range(6)})
    stub = page("A page", *furniture)
    judged = store.judge("stub", SITE, stub)
    assert judged.kept == stub.kept
    assert judged.notes[0].startswith("copy of an article: ")


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({"keep": [Reason.RECURRING]}, id="reason-switched-off"),
        pytest.param({"max_removed": 0.01}, id="more-than-may-go"),
        pytest.param({"rules": [Rule("the orlesund gull is", Action.KEEP)]}, id="kept-by-a-rule-of-the-user"),
    ],
)
def test_the_options_of_cleaning_hold_for_what_recurs(
    store: Store, pages: Pages, options: dict[str, object], recurring: Texts
) -> None:
    written = pages(3)
    remember_all(store, written)
    assert recurring(store.judge("0.txt", SITE, written["0.txt"], **options)) == []  # type: ignore[arg-type]


def test_html_pages_are_judged_and_their_output_stays_as_it_is(
    store: Store, story: Story, recurring: Texts, about: str
) -> None:
    def written(number: int) -> Article:
        title, *scenes = story(number)
        body = "".join(f"<p>{scene}</p>" for scene in scenes)
        return clean(
            f"<!doctype html><title>{title}</title><article>{body}<h2>About the Gull</h2><p>{about}</p></article>"
        )

    remember_all(store, {str(number): written(number) for number in range(3)})
    judged = store.judge("0", SITE, written(0))
    assert recurring(judged) == ["About the Gull", about]
    again = clean(render_text(judged))
    store.remember("0", SITE, again)
    assert store.judge("0", SITE, again) == again
    assert recurring(store.judge("1", SITE, written(1))) == ["About the Gull", about]


def test_what_furniture_hid_is_found_as_well(store: Store, page: Lay, story: Story, about: str) -> None:
    written = {str(number): page(*story(number), "LKP/aw/ts", about) for number in range(3)}
    remember_all(store, written)
    judged = store.judge("0", SITE, written["0"])
    assert clean(render_text(judged)).removals == ()


def test_a_page_that_is_no_article_is_not_remembered(store: Store) -> None:
    error = clean("404\n\nSorry, the page you were looking for could not be found.\n")
    assert error.status is Status.ERROR_PAGE
    store.remember("gone", SITE, error)
    assert measure(store).pages == 0
    assert store.judge("gone", SITE, error) == error


@pytest.mark.parametrize(
    "name",
    ["two\nlines", "nul\0inside", "bytes\udce9\ud800", "", "ä" * 5000, "x'); DROP TABLE pages; --"],
    ids=["line-end", "nul", "surrogates", "empty", "long", "quotes"],
)
def test_any_name_will_do(store: Store, pages: Pages, recurring: Texts, about: str, name: str) -> None:
    written = pages(3)
    for page_name, article in written.items():
        store.remember(name + page_name, name, article)
    judged = store.judge(name + "0.txt", name, written["0.txt"])
    assert recurring(judged) == [about]
    assert [found.pages for found in find_shared(store, site=name, least=3)] == [3]
    judged.removals[-1].evidence.encode()


def test_least_says_how_many_pages_it_takes(path: Path, pages: Pages, recurring: Texts) -> None:
    written = pages(4)
    with open_store(path, least=5) as store:
        remember_all(store, written)
        assert recurring(store.judge("0.txt", SITE, written["0.txt"])) == []
    with open_store(path, least=4) as store:
        assert len(recurring(store.judge("0.txt", SITE, written["0.txt"]))) == 1


def test_many_pages_may_be_asked_for(path: Path, pages: Pages, recurring: Texts, about: str) -> None:
    written = pages(41)
    with open_store(path, least=40) as store:
        remember_all(store, {name: written[name] for name in list(written)[:38]})
        assert recurring(store.judge("40.txt", SITE, written["40.txt"])) == []
        store.remember("39.txt", SITE, written["39.txt"])
        assert recurring(store.judge("40.txt", SITE, written["40.txt"])) == [about]


def test_a_limit_drops_what_was_seen_longest_ago(path: Path) -> None:
    def written(number: int) -> Article:
        blocks = [Block(place, Kind.PARAGRAPH, f"Paragraph {place} of page {number}") for place in range(5)]
        return Article(Page("-", b"", "", is_html=False, encoding="utf-8"), tuple(blocks))

    limit = 200_000
    with open_store(path, limit=limit) as store:
        for start in range(0, 3000, 100):
            remember_all(store, {str(number): written(number) for number in (0, *range(start, start + 100))})
            assert measure(store).bytes_in_use <= limit
        left = measure(store)
        assert 200 < left.pages < 2000
        assert left.paragraphs == 5 * left.pages
        assert [forget_page(store, str(number)) for number in (0, 1, 2999)] == [1, 0, 1]
