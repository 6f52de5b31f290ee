"""One page cannot hurt the rest: time, memory, size, and failures in all."""

from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
Put = Callable[..., Path]
Tree = Callable[[str], Mapping[str, bytes]]
Page = Callable[[str], str]

SENTENCE = "The ferry that left the quay at seven carried {} people and a piano past the lighthouse of Orlesund. "


@pytest.fixture
def long_page(put: Put) -> None:
    """Put a page between the others that takes many seconds: two million words."""
    text = "\n\n".join(SENTENCE.format(number) * 3 for number in range(40_000))
    put("inbox/long.txt", text)


@pytest.mark.slow
@pytest.mark.usefixtures("long_page")
def test_a_page_that_takes_too_long_is_given_up_and_left_alone(batch: Run, tree: Tree) -> None:
    done = batch("inbox", "-o", "clean", "--timeout", "1")
    assert done.returncode == 4
    failure, summary = done.stderr.splitlines()
    assert failure == "dehusk: inbox/long.txt: took longer than 1 s; give it more with --timeout, or leave the page out"
    assert summary.startswith("dehusk: 4 pages: 3 cleaned (3 article), 0 unchanged, 1 failed;")
    assert list(tree("clean")) == ["a.txt", "north/b.txt", "north/c.txt"]
    again = batch("inbox", "-o", "clean", "--timeout", "1", "--summary", "always")
    assert again.returncode == 0
    assert "3 unchanged, 1 failed before and not tried again" in again.stderr
    assert batch("inbox", "-o", "clean", "--timeout", "1", "--retry-failed").returncode == 4


@pytest.mark.slow
def test_a_page_that_needs_too_much_memory_is_given_up(batch: Run, tree: Tree, put: Put) -> None:
    put("inbox/large.html", "<p>" + SENTENCE * 400_000)
    done = batch("inbox", "-o", "clean", "--max-memory", "200M", "--timeout", "60")
    assert done.returncode == 4
    assert "inbox/large.html: needs too much memory; allow more with --max-memory" in done.stderr
    assert {"a.txt", "north/b.txt", "north/c.txt"} <= tree("clean").keys()


def test_next_to_no_memory_costs_the_page_and_one_line(batch: Run) -> None:
    result = batch("inbox/a.html", "-o", "clean", "--max-memory", "1M", "--summary", "never")
    assert result.returncode == 4
    assert result.stderr == (
        "dehusk: inbox/a.html: needs too much memory; allow more with --max-memory, or leave the page out\n"
    )


def test_a_page_that_is_too_large_is_not_read(batch: Run, tree: Tree) -> None:
    size = Path("inbox/a.html").stat().st_size
    done = batch("inbox/a.html", "-o", "clean", "--max-input-size", str(size - 1))
    assert done.returncode == 4
    assert "--max-input-size" in done.stderr.splitlines()[0]
    assert tree("clean") == {}
    assert batch("inbox/a.html", "-o", "clean", "--max-input-size", str(size)).returncode == 0


def test_an_input_that_is_no_page_costs_one_line(batch: Run, tree: Tree, put: Put) -> None:
    put("inbox/bad.html", b"%PDF-1.7 " + bytes(100))
    done = batch("inbox", "-o", "clean")
    assert done.returncode == 4
    assert done.stderr.splitlines()[0] == "dehusk: inbox/bad.html: looks like a PDF; dehusk reads HTML and text"
    assert len(tree("clean")) == 3


def test_a_failure_is_tried_again_once_its_input_has_changed(batch: Run, put: Put, page: Page) -> None:
    put("inbox/bad.html", b"%PDF-1.7 " + bytes(100))
    assert batch("inbox", "-o", "clean").returncode == 4
    assert batch("inbox", "-o", "clean").returncode == 0
    assert batch("inbox", "-o", "clean", "--retry-failed").returncode == 4
    put("inbox/bad.html", page("Good"), age=50)
    assert batch("inbox", "-o", "clean").returncode == 0
    assert Path("clean/bad.txt").exists()


def test_the_output_of_a_better_time_stays_when_its_input_fails(batch: Run, put: Put, tree: Tree) -> None:
    batch("inbox", "-o", "clean")
    before = tree("clean")
    put("inbox/a.html", b"%PDF-1.7 " + bytes(100), age=50)
    assert batch("inbox", "-o", "clean").returncode == 4
    assert tree("clean") == before
    assert batch("inbox", "-o", "clean").returncode == 0


@pytest.mark.parametrize(("most", "told"), [(0, 1), (1, 2), (5, 3)])
def test_a_run_gives_up_after_too_many_failures(batch: Run, put: Put, most: int, told: int) -> None:
    for number in range(3):
        put(f"inbox/bad{number}.html", b"%PDF-1.7 " + bytes(100))
    done = batch("inbox", "-o", "clean", "--max-failures", str(most), "--jobs", "1")
    assert done.returncode == 4
    assert done.stderr.count("looks like a PDF") == told
    assert ("gave up" in done.stderr) is (most < 3)


def test_what_failed_is_listed_for_another_try(batch: Run, put: Put, page: Page, tree: Tree) -> None:
    put("inbox/bad.html", b"%PDF-1.7 " + bytes(100))
    put("inbox/north/worse\n.html", b"%PDF-1.7 " + bytes(100))
    batch("inbox", "-o", "clean", "--failed", "failed", "-0")
    assert Path("failed").read_bytes() == b"inbox/bad.html\0inbox/north/worse\n.html\0"
    batch("inbox", "-o", "clean", "--failed", "failed", "-0")
    assert Path("failed").read_bytes() == b"inbox/bad.html\0inbox/north/worse\n.html\0"
    put("inbox/bad.html", page("Good"))
    done = batch("--files-from", "failed", "-0", "--base", "inbox", "-o", "clean", "--retry-failed")
    assert done.stderr.count("looks like a PDF") == 1
    assert "bad.txt" in tree("clean")
    batch("inbox", "-o", "clean", "--failed", "failed")
    assert Path("failed").read_text() == "inbox/north/worse\n.html\n"
