"""`dehusk explain` tells of each block which stages looked at it and what they found."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]

_SAMPLES = Path(__file__).parents[2] / "samples"


def test_a_removed_block_is_told_with_its_twin(run: Run) -> None:
    told = run("explain", "twice.txt", "nobody kept count").stdout
    first, second = told.split("\n\n")
    assert first.startswith("block 1, paragraph, at 3: kept\n  Nobody kept count")
    assert second.startswith("block 3, paragraph, at 7: removed, duplicate\n")
    assert "    duplicates: removed, duplicate: word for word like block 1\n" in second
    assert "    its twin, block 1: Nobody kept count" in second


def test_every_stage_that_looked_is_named_and_none_after_the_removal(run: Run) -> None:
    text = Path("clean.txt").read_text() + "\nNo comments yet\n"
    told = run("explain", "-", "/^No comments yet$/", stdin=text.encode()).stdout.splitlines()
    assert told[2].startswith("    status: article: ")
    assert told[3] == "    outside text, error banners, legal notices: nothing found"
    assert told[4:] == ["    comments: removed, comments: is “no comments yet”"]


def test_a_spared_block_is_told_with_what_saved_it(run: Run) -> None:
    page = str(_SAMPLES / "number-differs" / "page.txt")
    told = run("explain", page, "lower wall").stdout
    assert ": kept\n" in told
    assert "duplicates: spared, near-duplicate: " in told
    assert "“upper” is not “lower”" in told


def test_of_html_it_is_told_whether_extraction_took_a_block(run: Run) -> None:
    page = f"<nav>Town and country</nav><article><h1>The quay</h1>{Path('page.html').read_text()}</article>".encode()
    told = run("explain", "-", "/Town and country|^The harbour/", stdin=page).stdout
    left_out, took = told.split("\n\n")
    assert "    extraction: left it out: stands in navigation" in left_out
    assert "    extraction: took it\n" in took


def test_of_a_recovered_block_it_is_told_why(run: Run) -> None:
    page = str(_SAMPLES / "french-news" / "page.html")
    assert "extraction: left it out, but it was recovered: " in run("explain", page, "/./").stdout


def test_a_rule_of_ones_own_is_named(run: Run) -> None:
    told = run("explain", "twice.txt", "/^Nobody/", "--keep-text", "marta").stdout
    assert "    your rules: your rule 'marta' (--keep-text)\n" in told
    told = run("explain", "twice.txt", "/^A ferry/", "--drop", "wooden hut").stdout
    assert "    own rules: removed, own-rule: your rule 'wooden hut' (--drop)\n" in told


def test_a_rule_that_removes_too_much_is_told(run: Run) -> None:
    told = run("explain", "clean.txt", "ferry", "--max-removed", "0.1", "--drop", "ferry").stdout
    assert "    own rules: kept as it was: own-rule would have removed " in told


def test_of_what_recurs_the_store_is_asked_and_nothing_is_remembered(run: Run) -> None:
    line = "The Gull is printed on paper from the mill at Sund."
    for name in ("one", "two", "three", "four"):
        prose = " ".join(
            f"On the {name} evening the {word} came home from the sea." for word in ("cat", "cook", "mate")
        )
        Path(f"{name}.txt").write_text(f"{prose}\n\n{line}\n")
    run("--store", "gull.db", "one.txt", "two.txt", "three.txt", "-q")
    before = Path("gull.db").read_bytes()
    told = run("explain", "four.txt", "the mill", "--store", "gull.db").stdout
    assert ": removed, recurring\n" in told
    assert "    store: removed, recurring: stands on 4 pages" in told
    assert run("explain", "four.txt", "the mill").stdout.count(": kept\n") == 1
    assert Path("gull.db").read_bytes() == before


def test_a_page_that_is_no_article_is_explained_by_its_status(run: Run) -> None:
    told = run("explain", "-", "404", stdin=b"404 Not Found\n\nThis page does not exist.\n").stdout
    assert "    status: removed, error-banner: the whole page is no article" in told


def test_an_error_names_its_input(run: Run) -> None:
    assert run("explain", "missing.txt", "x").stderr == "dehusk: missing.txt: no such file; check the name\n"
    tried = run("rules", "test", "--drop", "x", "missing.txt")
    assert (tried.returncode, tried.stderr) == (4, "dehusk: missing.txt: no such file; check the name\n")
    assert run("restore", "clean.txt", "--removed", "log").stderr == "dehusk: log: no such file; check the name\n"


@pytest.mark.parametrize(
    "command", [("explain", "clean.txt", "zeppelin"), ("rules", "test", "clean.txt", "--drop", "x!")]
)
def test_nothing_found_ends_with_1(run: Run, command: tuple[str, ...]) -> None:
    assert run(*command).returncode == 1


def test_no_match_says_how_much_was_looked_at(run: Run) -> None:
    result = run("explain", "clean.txt", "zeppelin")
    assert (result.stdout, result.stderr) == ("", "dehusk: clean.txt: none of its 3 blocks matches\n")


def test_a_terminals_escape_sequences_are_spelled_out(run: Run) -> None:
    told = run("explain", "clean.txt", "ferry", "--drop", "/ferry|\x1b\\[31m/").stdout
    assert "\x1b" not in told
    assert r"\x1b\[31m" in told


def test_colour_is_for_those_who_ask(run: Run) -> None:
    assert "\x1b[1;" in run("explain", "twice.txt", "nobody", "--color", "always").stdout
    assert "\x1b" not in run("explain", "twice.txt", "nobody").stdout
