"""The samples: each a page in a folder of its own, with the article and the removal log that must come out.

`tests/rewrite_samples.py` writes the expected files. A known miss says what dehusk ought to do and does not yet: it has
no log, and once it passes it fails here until its folder moves up to the samples.
"""

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from dehusk.clean import clean
from dehusk.log import removal_log
from dehusk.model import Article, Status
from dehusk.reading.read import read_page
from dehusk.reasons import Reason
from dehusk.rendering.render import render_text
from dehusk.restore import restore
from dehusk.rules import Rule
from dehusk.rules_file import read_rules

SAMPLES = Path(__file__).parents[1] / "samples"
KNOWN_MISSES = SAMPLES / "known-misses"
MISS = pytest.mark.xfail(raises=AssertionError, strict=True, reason="a known miss")

PAGES = sorted(SAMPLES.glob("*/page.*"))
MISSED_PAGES = sorted(KNOWN_MISSES.glob("*/page.*"))


def named(pages: Iterable[Path]) -> list[object]:
    return [pytest.param(page, id=page.parent.name) for page in pages]


@cache
def cleaned(page: Path) -> Article:
    return clean(read_page(page.read_bytes(), source=page.name), rules=own_rules(page))


def own_rules(page: Path) -> tuple[Rule, ...]:
    """Read the rules of a user's own that a sample may have."""
    file = page.with_name("rules.toml")
    return read_rules(file.read_text("utf-8"), file.name) if file.exists() else ()


def expected(page: Path, name: str) -> str:
    return page.with_name(name).read_bytes().decode("utf-8")


def expected_status(page: Path) -> Status:
    """Read the last line of about.md where it says that the page is no article."""
    said = re.search(r"^Status: (\S+)\n\Z", expected(page, "about.md"), re.MULTILINE)
    return Status(said[1]) if said else Status.ARTICLE


@pytest.mark.parametrize("page", named(PAGES))
def test_the_article_comes_out_as_a_careful_editor_wants_it(page: Path) -> None:
    assert render_text(cleaned(page)) == expected(page, "clean.txt")


@pytest.mark.parametrize("page", named(PAGES))
def test_the_page_is_told_from_walls_and_errors(page: Path) -> None:
    assert cleaned(page).status is expected_status(page)


@pytest.mark.parametrize("page", named(PAGES))
def test_what_is_removed_and_spared_is_logged(page: Path) -> None:
    assert list(removal_log(cleaned(page))) == expected(page, "removed.jsonl").removesuffix("\n").split("\n")


@pytest.mark.parametrize("page", named(PAGES))
def test_every_logged_removal_has_a_reason_with_evidence_and_a_kept_twin(page: Path) -> None:
    records = [json.loads(line) for line in expected(page, "removed.jsonl").splitlines()[1:]]
    removed = {record["place"] for record in records if "spared" not in record}
    for record in records:
        assert Reason(record["reason"]).sentence
        assert record["evidence"].strip()
        assert record["twin"] not in removed


@pytest.mark.parametrize("page", named(PAGES))
def test_cleaning_the_clean_text_again_changes_nothing(page: Path) -> None:
    again = clean(expected(page, "clean.txt"), rules=own_rules(page))
    assert not again.removals
    assert render_text(again) == expected(page, "clean.txt")


@pytest.mark.parametrize("page", named(page for page in PAGES if page.suffix in {".txt", ".md"}))
def test_a_text_comes_back_to_the_byte_from_its_article_and_its_log(page: Path) -> None:
    log = expected(page, "removed.jsonl").splitlines()
    assert restore(log, expected(page, "clean.txt")) == page.read_bytes()


@pytest.mark.parametrize("page", named([*PAGES, *MISSED_PAGES]))
def test_every_sample_has_its_files_and_says_what_it_is_about(page: Path) -> None:
    log = set() if page in MISSED_PAGES else {"removed.jsonl"}
    assert {file.name for file in page.parent.iterdir()} - {"rules.toml"} == {page.name, "clean.txt", "about.md"} | log
    assert 2 <= expected(page, "about.md").count("\n") <= 6
    assert "Look-alike" in expected(page, "about.md")


def test_every_reason_is_shown_by_a_sample() -> None:
    shown = {removal.reason for page in PAGES for removal in cleaned(page).removals}
    assert shown == set(Reason) - {Reason.RECURRING}


@MISS
@pytest.mark.parametrize("page", named(MISSED_PAGES))
def test_a_known_miss_is_still_missed(page: Path) -> None:
    article = cleaned(page)
    assert (article.status, render_text(article)) == (expected_status(page), expected(page, "clean.txt"))
