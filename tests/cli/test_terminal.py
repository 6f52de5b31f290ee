"""What somebody at a terminal sees: real processes on a pseudo-terminal."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest


def on_terminal(
    *arguments: str, environ: Mapping[str, str], streams: str = "err", typed: bytes = b"", code: int = 0
) -> str:
    """Run dehusk with these of its streams on a terminal, and return what the terminal was sent."""
    ours, theirs = pty.openpty()
    end = {name: theirs if name in streams.split() else subprocess.DEVNULL for name in ("in", "out", "err")}
    os.write(ours, typed)
    with subprocess.Popen(
        [sys.executable, "-m", "dehusk_cli", *arguments],
        env=environ,
        stdin=end["in"],
        stdout=end["out"],
        stderr=end["err"],
    ) as process:
        os.close(theirs)
        seen = _drain(ours)
        assert process.wait(timeout=30) == code
    os.close(ours)
    return seen.replace("\r\n", "\n")


def _drain(terminal: int) -> str:
    chunks = []
    while True:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:  # Linux says so when the other side has been closed
            break
        if not chunk:
            break
        chunks.append(chunk)
    return b"".join(chunks).decode("utf-8")


@pytest.fixture
def terminal(folder: Path, environment: dict[str, str]) -> dict[str, str]:
    """Go to the folder with the pages and give a terminal's environment."""
    assert folder
    return environment | {"TERM": "xterm-256color", "COLUMNS": "80"}


def test_the_diff_is_on_and_coloured(terminal: dict[str, str]) -> None:
    seen = on_terminal("twice.txt", environ=terminal)
    assert "\x1b[1;38;5;134mduplicate\x1b[0m" in seen
    assert "… 3 kept blocks" in seen


@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        pytest.param(("--color", "never"), {}, id="option"),
        pytest.param((), {"NO_COLOR": "1"}, id="no-color"),
        pytest.param((), {"TERM": "dumb"}, id="dumb-terminal"),
    ],
)
def test_without_colour_no_escape_sequence_is_sent(
    terminal: dict[str, str], arguments: tuple[str, ...], more: dict[str, str]
) -> None:
    seen = on_terminal("twice.txt", *arguments, environ=terminal | more)
    assert "\x1b" not in seen
    assert seen.startswith("duplicate  ") or "\nduplicate  " in seen


@pytest.mark.parametrize("arguments", [("--no-diff",), ("--diff", "none"), ("-q",)])
def test_the_diff_can_be_switched_off(terminal: dict[str, str], arguments: tuple[str, ...]) -> None:
    assert on_terminal("twice.txt", *arguments, environ=terminal) == ""


def test_an_article_on_the_terminal_is_told_apart_from_its_diff(terminal: dict[str, str]) -> None:
    seen = on_terminal("twice.txt", streams="out err", environ=terminal | {"NO_COLOR": "1"})
    article, name, diff = seen.partition("--- twice.txt\n")
    assert article == Path("clean.txt").read_text()
    assert name
    assert "duplicate" in diff


@pytest.mark.parametrize("form", ["text", "markdown", "json", "jsonl"])
def test_an_article_cannot_drive_the_terminal(terminal: dict[str, str], form: str) -> None:
    text = Path("clean.txt").read_text().replace("harbour", "harbour\x1b]0;owned\x07\x9b2J")
    Path("evil.txt").write_text(text, encoding="utf-8")
    seen = on_terminal("evil.txt", "--format", form, "--no-diff", streams="out", environ=terminal)
    assert not {"\x1b", "\x07", "\x9b"} & set(seen)
    assert "Orlesund" in seen


def test_a_bare_dehusk_shows_short_help(terminal: dict[str, str]) -> None:
    seen = on_terminal(streams="in err", environ=terminal, code=2)
    assert "curl -s URL | dehusk" in seen
    assert len(seen.splitlines()) < 10


def test_a_dash_reads_what_is_typed(terminal: dict[str, str]) -> None:
    typed = Path("twice.txt").read_bytes().replace(b"\n\n", b"\n") + b"\x04"
    assert "duplicate" in on_terminal("-", streams="in err", environ=terminal | {"NO_COLOR": "1"}, typed=typed)


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("reasons",), id="reasons"),
        pytest.param(("reasons", "contained"), id="one-reason"),
        pytest.param(("explain", "twice.txt", "carts"), id="explain"),
        pytest.param(("rules", "test", "twice.txt", "--drop", "carts"), id="rules"),
    ],
)
def test_an_answer_is_broken_between_words_on_a_terminal_alone(
    run: Callable[..., subprocess.CompletedProcess[str]], terminal: dict[str, str], arguments: tuple[str, ...]
) -> None:
    seen = on_terminal(*arguments, streams="out", environ=terminal | {"NO_COLOR": "1"})
    piped = run(*arguments).stdout
    assert max(map(len, piped.splitlines())) > 80
    assert max(map(len, seen.splitlines())) <= 80
    assert seen.split() == piped.split()


def test_an_error_is_broken_between_words(terminal: dict[str, str]) -> None:
    name = "a-page-that-nobody-has-ever-saved.html"
    seen = on_terminal(name, environ=terminal | {"COLUMNS": "60"}, code=4)
    assert seen == f"dehusk: {name}: no such\n  file; check the name\n"


def test_an_error_of_a_batch_is_broken_between_words(terminal: dict[str, str]) -> None:
    name = "a-page-that-nobody-has-ever-saved.html"
    seen = on_terminal("batch", name, "-o", "clean", environ=terminal | {"COLUMNS": "60", "TERM": "dumb"}, code=4)
    assert f"dehusk: {name}: no such\n  file; check the name, or where a link leads\n" in seen
