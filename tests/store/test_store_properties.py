"""What holds of the store whatever is remembered in it; pages are drawn from few paragraphs, so that they repeat."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dehusk.clean import clean
from dehusk.model import Article
from dehusk.rendering.render import render_text
from dehusk.store import Store, open_store
from dehusk.store.merging import merge

PARAGRAPHS = [
    "The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it in that year.",
    "Nobody kept count of the carts, said Marta Lindqvist, whose mother carried the first of the stones to the quay.",
    "Nobody kept count of the 1,300 carts, said Marta Lindqvist, whose mother carried the first of the stones down.",
    "A ferry leaves the new quay every morning before seven, and families still sell the tickets from a wooden hut.",
    "渡轮黎明时离开北码头,比计划晚了一个小时,载着四十个人、九只羊和两个星期的邮件。",
    "The Orlesund Gull is written by people who live on the island and paid for by those who read it, in every week.",
    "What would you take with you if you had to leave the island tonight, and who would you give your boat to?",
]
LINES = [
    "About the Gull",
    "## Stones",
    "Row on, row on.",
    "Ann Bee, Orlesund",
    "Updated 3 May 2024",
    "Updated 14 June 2025",
    "- a pinch of salt",
    "- four herring",
    "> Never again.",
    "No comments",
    "LKP/aw/ts",
    "More from the harbour:",
]
OWN = [
    f"On the {day} of the storm nobody in the {day} house slept, and the lamp of it burned {day}." for day in "abcdef"
]
PAGE = st.lists(st.sampled_from(PARAGRAPHS) | st.sampled_from(LINES) | st.sampled_from(OWN), max_size=9).map(
    "\n\n".join
)
NAMES = st.sampled_from(["a.txt", "b.txt", "folder/c.txt", "d\n.txt", "e\udce9.txt", "f.txt", "https://gull.example/g"])
PAGES = st.dictionaries(NAMES, PAGE, min_size=1, max_size=7)
SITE = "gull.example"
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@contextmanager
def new_store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "gull.db", least=2) as store:
        yield store


def remember_all(store: Store, pages: Mapping[str, Article], names: Sequence[str]) -> None:
    for name in names:
        store.remember(name, SITE, pages[name])


def judge_all(store: Store, pages: Mapping[str, Article]) -> Mapping[str, Article]:
    return {name: store.judge(name, SITE, article) for name, article in pages.items()}


def contents(store: Store) -> list[list[tuple[object, ...]]]:
    """Give all that judging depends on."""
    queries = ("SELECT id, site, name, said FROM pages ORDER BY id", "SELECT * FROM sightings", "SELECT * FROM sites")
    with store.reading() as db:
        return [db.execute(query).fetchall() for query in queries]


def cleaned(texts: Mapping[str, str]) -> Mapping[str, Article]:
    return {name: clean(text) for name, text in texts.items()}


@QUICK
@given(PAGES, st.data())
def test_the_order_of_pages_does_not_matter(texts: Mapping[str, str], data: st.DataObject) -> None:
    pages, names = cleaned(texts), list(texts)
    with new_store() as one, new_store() as other:
        remember_all(one, pages, names)
        remember_all(other, pages, data.draw(st.permutations(names)))
        assert contents(one) == contents(other)
        assert judge_all(one, pages) == judge_all(other, pages)


@QUICK
@given(PAGES, st.integers(0, 7))
def test_a_second_run_over_all_pages_does_not_depend_on_how_the_first_was_split(
    texts: Mapping[str, str], cut: int
) -> None:
    pages, names = cleaned(texts), list(texts)
    with new_store() as one, new_store() as other:
        remember_all(one, pages, names)
        for part in (names[:cut], names[cut:]):
            remember_all(other, pages, part)
            judge_all(other, {name: pages[name] for name in part})
        remember_all(other, pages, names)
        assert judge_all(one, pages) == judge_all(other, pages)


@QUICK
@given(PAGES, st.integers(0, 7))
def test_stores_that_were_filled_apart_merge_into_the_one_that_was_filled_at_once(
    texts: Mapping[str, str], cut: int
) -> None:
    pages, names = cleaned(texts), list(texts)
    with new_store() as one, new_store() as other, new_store() as whole:
        remember_all(one, pages, names[:cut])
        remember_all(other, pages, names[cut:])
        remember_all(whole, pages, names)
        merge(one, other.file)
        assert contents(one) == contents(whole)


@QUICK
@given(PAGES)
def test_remembering_twice_changes_nothing(texts: Mapping[str, str]) -> None:
    pages = cleaned(texts)
    with new_store() as store:
        remember_all(store, pages, list(pages))
        before, judged = contents(store), judge_all(store, pages)
        remember_all(store, judged, list(pages))
        remember_all(store, pages, list(pages))
        assert contents(store) == before


@QUICK
@given(PAGES)
def test_judging_is_complete_and_changes_nothing_in_the_store(texts: Mapping[str, str]) -> None:
    pages = cleaned(texts)
    with new_store() as store:
        remember_all(store, pages, list(pages))
        before = contents(store)
        for name, judged in judge_all(store, pages).items():
            places = [block.place for block in judged.kept] + [removal.place for removal in judged.removals]
            assert sorted(places) == [block.place for block in pages[name].blocks]
            assert set(pages[name].removed) <= set(judged.removed)
            assert all(removal.evidence for removal in judged.removals)
            assert all(removal.twin is None or removal.twin not in judged.removed for removal in judged.removals)
        assert contents(store) == before


@QUICK
@given(PAGES)
def test_cleaning_the_output_again_changes_nothing(texts: Mapping[str, str]) -> None:
    pages = cleaned(texts)
    with new_store() as store:
        remember_all(store, pages, list(pages))
        once = {name: render_text(article) for name, article in judge_all(store, pages).items()}
        for name, text in once.items():
            again = clean(text)
            store.remember(name, SITE, again)
            assert render_text(store.judge(name, SITE, again)) == text


@QUICK
@given(PAGES, st.lists(st.sampled_from(["gull.example", "tern.example"]), min_size=7, max_size=7))
def test_of_a_page_that_stands_alone_the_store_has_nothing_to_say(texts: Mapping[str, str], sites: list[str]) -> None:
    pages = cleaned(texts)
    with new_store() as store:
        named = [(name, site, pages[name]) for name, site in zip(pages, sites, strict=False)]
        for name, site, article in named:
            store.remember(name, site, article)
        for name, site, article in named:
            if store.stands_alone(name, site):
                assert store.judge(name, site, article) == article
