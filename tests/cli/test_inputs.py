"""Which pages are cleaned, and what is said of those that cannot be read."""

import os
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("twice.txt",), id="a-file"),
        pytest.param(("clean", "twice.txt"), id="a-file-after-the-command"),
        pytest.param(("--", "twice.txt"), id="a-file-after-two-dashes"),
        pytest.param(("./twice.txt", "--no-diff"), id="options-after-the-file"),
        pytest.param(("-q", "twice.txt"), id="options-before-the-file"),
    ],
)
def test_a_file_is_cleaned_with_or_without_the_command(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).stdout == Path("clean.txt").read_text()


@pytest.mark.parametrize("arguments", [pytest.param((), id="nothing"), pytest.param(("-",), id="a-dash")])
def test_piped_input_is_cleaned(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments, stdin=Path("twice.txt").read_bytes())
    assert (result.returncode, result.stdout) == (0, Path("clean.txt").read_text())


def test_a_file_that_is_called_like_a_command_is_cleaned_by_its_path(run: Run) -> None:
    Path("clean").write_bytes(Path("twice.txt").read_bytes())
    assert run("./clean").stdout == run("clean", "clean").stdout == Path("clean.txt").read_text()


def test_the_files_of_a_list_follow_the_arguments(run: Run) -> None:
    Path("list").write_text("twice.txt\n\nclean.txt\n")
    sources = [line.split('"source": "')[1].split('"')[0] for line in _jsonl(run, "page.html", "--files-from", "list")]
    assert sources == ["page.html", "twice.txt", "clean.txt"]


def test_a_list_comes_through_a_pipe(run: Run) -> None:
    result = run("--files-from", "-", stdin=b"twice.txt\n")
    assert result.stdout == Path("clean.txt").read_text()


def test_names_that_end_with_nul_may_hold_line_ends(run: Run) -> None:
    Path("a\nb.txt").write_bytes(Path("twice.txt").read_bytes())
    result = run("-0", "--files-from", "-", "--diff", "summary", stdin=b"a\nb.txt\0clean.txt\0")
    assert result.stdout == Path("clean.txt").read_text() + "\n" + Path("clean.txt").read_text()
    assert r"--- a\nb.txt" in result.stderr.splitlines()


def test_a_list_that_was_made_on_windows_is_read(run: Run) -> None:
    Path("list").write_bytes(b"clean.txt\r\n\r\ntwice.txt\r\n")
    assert run("--check", "--files-from", "list").returncode == 1


def test_a_name_may_end_in_a_carriage_return_where_others_do_not(run: Run) -> None:
    Path("odd\r").write_bytes(Path("twice.txt").read_bytes())
    Path("list").write_bytes(b"clean.txt\nodd\r\n")
    assert run("--check", "--files-from", "list").returncode == 1


def test_what_other_programs_call_a_command_is_pointed_to_the_option(run: Run) -> None:
    for name in ("help", "version"):
        assert run(name).stderr == f"dehusk: {name}: no such file; check the name, or did you mean dehusk --{name}?\n"


def test_an_empty_list_is_no_error_and_no_reason_to_read_standard_input(run: Run) -> None:
    Path("list").touch()
    result = run("--files-from", "list", stdin=Path("twice.txt").read_bytes())
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_a_dash_in_a_list_is_a_file_of_that_name(run: Run) -> None:
    Path("-").write_bytes(Path("twice.txt").read_bytes())
    assert run("--files-from", "-", stdin=b"-\n").stdout == Path("clean.txt").read_text()


def test_a_name_that_is_not_utf8_is_read_and_shown_escaped(start: Run) -> None:
    Path(os.fsdecode(b"caf\xe9.txt")).write_bytes(Path("twice.txt").read_bytes())
    result = start(script=r"dehusk --format jsonl --diff summary $'caf\xe9.txt' $'caf\xea.txt'")
    assert result.returncode == 4
    assert r'"source": "caf\\xe9.txt"' in result.stdout
    assert result.stderr.splitlines()[0] == r"--- caf\xe9.txt"
    assert result.stderr.splitlines()[-1] == r"dehusk: caf\xea.txt: no such file; check the name"


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("dehusk <(cat twice.txt)", id="process-substitution"),
        pytest.param("dehusk /dev/stdin < twice.txt", id="dev-stdin"),
        pytest.param("mkfifo pipe; cat twice.txt > pipe & dehusk pipe", id="named-pipe"),
    ],
)
def test_what_is_no_regular_file_can_be_read_too(start: Run, script: str) -> None:
    assert start(script=script).stdout == Path("clean.txt").read_text()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("missing.txt", "missing.txt: no such file", id="missing"),
        pytest.param(".", ".: is a folder", id="folder"),
        pytest.param("", "'': no such file", id="empty-name"),
        pytest.param("x" * 300, "File name too long", id="name-too-long"),
        pytest.param("clean.txt/x", "Not a directory", id="below-a-file"),
        pytest.param("binary", "binary: ", id="binary"),
        pytest.param("large", "large: more than", id="too-large"),
    ],
)
def test_an_input_that_cannot_be_read_costs_one_line_and_the_code(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.setattr("dehusk.reading.unwrap.MAX_BYTES", 5000)
    Path("binary").write_bytes(bytes(range(256)) * 4)
    Path("large").write_text("word " * 1001)
    result = run(name, "twice.txt")
    assert result.returncode == 4
    assert result.stdout == Path("clean.txt").read_text(), "the other input is cleaned all the same"
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("dehusk: ")
    assert said in result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(run: Run) -> None:
    Path("twice.txt").chmod(0)
    result = run("twice.txt")
    assert (result.returncode, "no permission" in result.stderr) == (4, True)


def test_an_endless_input_is_given_up(start: Run) -> None:
    result = start(script="ulimit -v 4000000; dehusk /dev/zero")
    assert (result.returncode, result.stdout) == (4, "")
    assert result.stderr.startswith("dehusk: /dev/zero: more than 256 MiB")


def test_a_list_that_is_missing_is_named(run: Run) -> None:
    result = run("--files-from", "list")
    assert (result.returncode, result.stderr) == (4, "dehusk: list: no such file; check the name\n")


@pytest.mark.parametrize(
    ("arguments", "stdin"),
    [
        pytest.param(("-", "-"), b"", id="standard-input-twice"),
        pytest.param(("-", "--files-from", "-"), b"", id="standard-input-as-page-and-list"),
        pytest.param(("--null", "clean.txt"), b"", id="null-without-a-list"),
        pytest.param(("--files-from", "-"), b"clean.txt\0twice.txt\0", id="nul-list-without-null"),
        pytest.param(("--url", "https://orlesund.example/", "clean.txt", "twice.txt"), b"", id="one-url-for-two-pages"),
    ],
)
def test_inputs_that_do_not_go_together_are_wrong_usage(run: Run, arguments: tuple[str, ...], stdin: bytes) -> None:
    result = run(*arguments, stdin=stdin)
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)


def _jsonl(run: Run, *arguments: str) -> list[str]:
    return run("--format", "jsonl", *arguments).stdout.splitlines()
