"""The exit code of a run, and the highest of several."""

from collections.abc import Callable
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        pytest.param(0, ("clean.txt",), id="clean"),
        pytest.param(0, ("twice.txt",), id="removing-is-no-fault"),
        pytest.param(0, ("--check", "clean.txt"), id="check-finds-nothing"),
        pytest.param(1, ("--check", "twice.txt"), id="check-finds-something"),
        pytest.param(1, ("--check", "-q", "clean.txt", "twice.txt", "clean.txt"), id="check-finds-something-in-one"),
        pytest.param(2, ("--no-such-option",), id="wrong-usage"),
        pytest.param(3, ("empty.txt",), id="no-article"),
        pytest.param(3, ("--check", "twice.txt", "empty.txt"), id="no-article-beats-check"),
        pytest.param(4, ("missing.txt",), id="missing"),
        pytest.param(4, ("missing.txt", "empty.txt", "clean.txt"), id="missing-beats-no-article"),
    ],
)
def test_the_exit_code_says_how_it_went(run: Run, code: int, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).returncode == code


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        pytest.param(0, ("twice.txt",), id="clean"),
        pytest.param(1, ("--check", "twice.txt"), id="check"),
        pytest.param(2, ("--no-such-option",), id="usage"),
        pytest.param(3, ("empty.txt",), id="no-article"),
        pytest.param(4, ("missing.txt",), id="missing"),
    ],
)
def test_the_process_ends_with_that_code(start: Run, code: int, arguments: tuple[str, ...]) -> None:
    assert start(*arguments).returncode == code


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("--max-removed", "nan", "twice.txt"), "--max-removed needs a number", id="no-number"),
        pytest.param(("--report", "", "twice.txt"), "--report is given no name", id="no-report"),
        pytest.param(("--store=", "twice.txt"), "--store is given no name", id="no-store"),
        pytest.param(("batch", "clean.txt", "-o", ""), "--output is given no name", id="no-output"),
        pytest.param(("batch", "clean.txt", "-o", "out", "--timeout", "nan"), "--timeout needs", id="no-time"),
        pytest.param(("batch", "clean.txt", "-o", "out", "-j", "100000"), "0<=x<=256 (see", id="too-many-jobs"),
        pytest.param(("completion",), "Choose from: bash, zsh, fish (see", id="no-shell"),
    ],
)
def test_a_value_without_meaning_is_wrong_usage(run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
    assert said in result.stderr


def test_a_bug_keeps_its_traceback_and_is_no_finding(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("dehusk_cli.clean_command.clean_page", broken)
    result = run("--check", "clean.txt")
    assert result.returncode == 4
    assert result.stderr.endswith("ZeroDivisionError\n")


def test_check_writes_no_article(run: Run) -> None:
    result = run("--check", "--format", "json", "twice.txt")
    assert (result.stdout, result.stderr) == ("", "")


def test_all_is_silent_when_all_is_well_and_nobody_looks(run: Run) -> None:
    assert run("twice.txt", "clean.txt", "page.html").stderr == ""
