"""The options that say what is removed."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


def test_nothing_is_removed_for_a_reason_that_is_switched_off(run: Run) -> None:
    kept = run("--keep", "prompt", "--keep", "duplicate", "twice.txt")
    assert kept.stdout == Path("twice.txt").read_text()
    assert run("--keep", "prompt", "twice.txt").stdout == Path("clean.txt").read_text()


def test_a_page_that_would_lose_too_much_is_left_as_it_is(run: Run) -> None:
    text = Path("clean.txt").read_text() + "\nNo comments\n"
    assert run(stdin=text.encode()).stdout == Path("clean.txt").read_text()
    result = run("--max-removed", "0", stdin=text.encode())
    assert result.stdout == text
    assert result.stderr.startswith("dehusk: standard input: warning: kept as it was: ")
    assert run("--max-removed", "0", "--quiet", stdin=text.encode()).stderr == ""


@pytest.mark.parametrize(("similarity", "goes"), [("0.8", True), ("1", False)])
def test_similarity_decides_what_a_near_duplicate_is(run: Run, similarity: str, *, goes: bool) -> None:
    text = Path("clean.txt").read_text()
    altered = text.splitlines()[2].replace("Lindqvist, whose", "Lindqvist whose")
    result = run("--similarity", similarity, "--check", stdin=f"{text}\n{altered}\n".encode())
    assert result.returncode == int(goes)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("--keep", "duplicat"), "did you mean 'duplicate'?", id="reason-misspelt"),
        pytest.param(("--keep", "xyz"), "near-duplicate, contained, recurring", id="reason-unknown"),
        pytest.param(("--encoding", "utf-99"), "'utf-99' is not a charset that dehusk reads", id="charset-unknown"),
        pytest.param(("--similarity", "0.4"), "0.5<=x<=1", id="similarity-too-low"),
        pytest.param(("--similarity", "95"), "0.5<=x<=1", id="similarity-in-percent"),
        pytest.param(("--max-removed", "-1"), "0<=x<=1", id="negative-share"),
        pytest.param(("--from", "pdf"), "'html'", id="kind-unknown"),
        pytest.param(("--format", "xml"), "'markdown'", id="format-unknown"),
        pytest.param(("--diff", "all"), "'summary'", id="detail-unknown"),
        pytest.param(("--color", "yes"), "'always'", id="colour-unknown"),
        pytest.param(("--fromat", "json"), "--format", id="option-misspelt"),
        pytest.param(("--format",), "requires an argument", id="value-missing"),
        pytest.param(("--check", "--in-place"), "choose one", id="check-and-in-place"),
        pytest.param(("--backup", ".bak"), "--in-place", id="backup-without-in-place"),
        pytest.param(("--in-place", "--format", "json"), "--format", id="in-place-as-json"),
        pytest.param(("--in-place", "--no-title"), "--no-title", id="in-place-without-title"),
        pytest.param(("--in-place", "--backup", ""), "suffix", id="empty-suffix"),
        pytest.param(("--in-place", "--backup", "/x"), "slash", id="suffix-with-slash"),
        pytest.param(("--removed", "-"), "needs a file", id="log-to-standard-output"),
    ],
)
def test_wrong_usage_costs_one_line_that_says_what_to_change(run: Run, arguments: tuple[str, ...], said: str) -> None:
    before = Path("twice.txt").read_bytes()
    result = run("twice.txt", *arguments)
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
    assert result.stderr.startswith("dehusk: ")
    assert said in result.stderr
    assert result.stderr.endswith("(see dehusk clean --help)\n")
    assert Path("twice.txt").read_bytes() == before
