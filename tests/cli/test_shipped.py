"""Completions and the manual page: made from the app, up to date, and what shells and roff take."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from dehusk_cli.command_pages import command_pages
from dehusk_cli.commands import COMMANDS
from dehusk_cli.shipped import shipped_files

Run = Callable[..., CompletedProcess[str]]

ROOT = Path(__file__).parents[2]
SHIPPED = shipped_files()


@pytest.mark.parametrize("name", SHIPPED)
def test_the_files_that_are_shipped_are_up_to_date(name: str) -> None:
    assert (ROOT / "cli" / "share" / name).read_text("utf-8") == SHIPPED[name], "run `make docs`"


@pytest.mark.parametrize("name", SHIPPED)
def test_every_command_and_every_option_is_in_it(name: str) -> None:
    plain = SHIPPED[name].replace("\\-", "-")
    for page in command_pages():
        assert all(word in plain for word in page.name.split())
        for option in page.options:
            long = max(option.names, key=len, default="")
            assert long.removeprefix("--") in plain


def test_no_command_is_forgotten() -> None:
    assert set(COMMANDS) <= {page.name for page in command_pages()}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_command_prints_what_is_shipped(run: Run, shell: str) -> None:
    name = {"zsh": "_dehusk"}.get(shell, f"dehusk.{shell}")
    assert run("completion", shell).stdout == SHIPPED[name]
    assert run("man").stdout == SHIPPED["dehusk.1"]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        pytest.param("dehusk re", {"restore", "reasons"}, id="a command"),
        pytest.param("dehusk --form", {"--format"}, id="an option of clean, which needs no name"),
        pytest.param("dehusk page.html --in-pl", {"--in-place"}, id="an option after a file"),
        pytest.param("dehusk --format m", {"markdown"}, id="a format"),
        pytest.param("dehusk --format = js", {"json", "jsonl"}, id="a format behind a sign"),
        pytest.param("dehusk --keep near", {"near-duplicate"}, id="a reason"),
        pytest.param("dehusk batch --dry", {"--dry-run"}, id="an option of another command"),
        pytest.param("dehusk rules ", {"test"}, id="a command of a command"),
        pytest.param("dehusk rules test --dr", {"--drop"}, id="its option"),
        pytest.param("dehusk completion z", {"zsh"}, id="an argument"),
        pytest.param("dehusk clean --removed ", set(), id="a file is left to the shell"),
        pytest.param("dehusk pa", set(), id="an input is left to the shell"),
    ],
)
def test_bash_completes(typed: str, offered: set[str]) -> None:
    *words, last = typed.split(" ")
    script = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _dehusk; echo "${COMPREPLY[*]}"'
    command = ["bash", "-c", script, "bash", str(ROOT / "cli/share/dehusk.bash"), *words, last]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (set(done.stdout.split()), done.stderr) == (offered, "")


@pytest.mark.parametrize(
    ("checker", "name"),
    [
        pytest.param(("zsh", "-n"), "_dehusk", id="zsh"),
        pytest.param(("fish", "--no-execute"), "dehusk.fish", id="fish"),
        pytest.param(("groff", "-man", "-Tutf8", "-ww"), "dehusk.1", id="groff"),
    ],
)
def test_those_who_read_it_find_no_fault(checker: tuple[str, ...], name: str) -> None:
    if shutil.which(checker[0]) is None:
        pytest.skip(f"{checker[0]} is not installed")
    done = subprocess.run([*checker, ROOT / "cli" / "share" / name], capture_output=True, text=True, check=True)
    assert done.stderr == ""
