"""Rewriting files, and leaving them alone."""

import gzip
import os
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


def test_a_text_with_husk_is_rewritten_with_its_mode(run: Run, folder: Path) -> None:
    Path("twice.txt").chmod(0o640)
    result = run("--in-place", "twice.txt")
    assert (result.returncode, result.stdout) == (0, "")
    assert Path("twice.txt").read_text() == Path("clean.txt").read_text()
    assert Path("twice.txt").stat().st_mode & 0o7777 == 0o640
    assert _names(folder) == {"clean.txt", "twice.txt", "page.html", "empty.txt"}


def test_the_old_text_is_kept_under_the_suffix(run: Run) -> None:
    before = Path("twice.txt").read_bytes()
    Path("twice.txt").chmod(0o600)
    run("--in-place", "--backup", ".bak", "twice.txt", "clean.txt")
    assert Path("twice.txt.bak").read_bytes() == before
    assert not Path("clean.txt.bak").exists(), "it had nothing to remove"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"Line ends\r\nof Windows and  two spaces stay, as long as there is no husk.\r\n", id="crlf"),
        pytest.param("Die Fähre fährt jeden Morgen um sieben vom neuen Kai.".encode("cp1252"), id="legacy-charset"),
        pytest.param(b"\n", id="no-text"),
    ],
)
def test_a_text_without_husk_is_not_touched(run: Run, data: bytes) -> None:
    path = Path("page.txt")
    path.write_bytes(data)
    os.utime(path, (1, 1))
    run("--in-place", "--backup", ".bak", "page.txt")
    assert (path.read_bytes(), path.stat().st_mtime, Path("page.txt.bak").exists()) == (data, 1, False)


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_file_keeps_its_charset_and_line_ends_and_can_be_restored(run: Run, charset: str, line_end: str) -> None:
    before, after = (
        Path(name).read_text().replace("Orlesund", "Ørlesünd").replace("\n", line_end).encode(charset)
        for name in ("twice.txt", "clean.txt")
    )
    Path("page.txt").write_bytes(before)
    run("--in-place", "--removed", "log.jsonl", "page.txt")
    assert Path("page.txt").read_bytes() == after
    assert run("restore", "page.txt", "--removed", "log.jsonl").stdout.encode("utf-8", "surrogateescape") == before


def test_the_old_text_keeps_its_mode_and_its_time(run: Run) -> None:
    Path("twice.txt").chmod(0o600)
    os.utime("twice.txt", (1, 1))
    Path("twice.txt.bak").write_text("older")
    run("--in-place", "--backup", ".bak", "twice.txt")
    kept = Path("twice.txt.bak").stat()
    assert (kept.st_mode & 0o7777, kept.st_mtime) == (0o600, 1)
    assert Path("twice.txt").stat().st_mtime > 1


def test_the_log_of_an_earlier_run_stays(run: Run) -> None:
    before = Path("twice.txt").read_bytes()
    Path("other.txt").write_bytes(before + before[:40])
    for _ in range(2):
        run("--in-place", "--removed", "log.jsonl", "twice.txt")
    run("--in-place", "--removed", "log.jsonl", "other.txt")
    assert run("restore", "twice.txt", "--removed", "log.jsonl").stdout.encode() == before


def test_a_page_is_logged_before_it_is_rewritten(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = Path("twice.txt").read_bytes()
    Path("third.txt").write_bytes(before)

    def killed(path: str, data: bytes) -> None:
        Path(path).write_bytes(data)
        raise SystemExit

    monkeypatch.setattr("dehusk_cli.in_place.replace_file", killed)
    run("--in-place", "--removed", "log.jsonl", "twice.txt", "third.txt")
    assert run("restore", "twice.txt", "--removed", "log.jsonl").stdout.encode() == before
    assert Path("third.txt").read_bytes() == before


def test_a_log_is_not_added_to_what_is_none(run: Run) -> None:
    before = Path("twice.txt").read_bytes()
    Path("notes.md").write_text("Mine\n")
    result = run("--in-place", "--removed", "notes.md", "twice.txt")
    assert (result.returncode, "notes.md is none" in result.stderr) == (2, True)
    assert (Path("notes.md").read_text(), Path("twice.txt").read_bytes()) == ("Mine\n", before)


def test_a_disk_that_fills_up_leaves_the_log_of_other_pages_whole(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = Path("twice.txt").read_bytes()
    Path("other.txt").write_bytes(before)
    run("--in-place", "--removed", "log.jsonl", "other.txt")
    log = Path("log.jsonl").read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = run("--in-place", "--removed", "log.jsonl", "twice.txt")
    assert (result.returncode, "log.jsonl: cannot be written: No space" in result.stderr) == (4, True)
    assert (Path("log.jsonl").read_bytes(), Path("twice.txt").read_bytes()) == (log, before)


def test_a_file_that_somebody_else_writes_to_stays_as_it_is(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def edited(name: str) -> bytes:
        data = Path(name).read_bytes()
        Path(name).write_bytes(data + b"A line of mine.\n")
        return data

    monkeypatch.setattr("dehusk_cli.clean_command.read_input", edited)
    result = run("--in-place", "--removed", "log.jsonl", "twice.txt")
    assert (result.returncode, "has changed since it was read" in result.stderr) == (4, True)
    assert Path("twice.txt").read_bytes().endswith(b"A line of mine.\n")
    assert Path("log.jsonl").read_bytes() == b""


def test_a_pipe_is_no_file_to_rewrite(start: Run) -> None:
    result = start(
        script="mkfifo pipe; cat twice.txt > pipe & dehusk --in-place pipe; code=$?; test -p pipe; exit $code"
    )
    assert (result.returncode, "this is none" in result.stderr) == (2, True)


@pytest.mark.parametrize("option", ["--removed", "--report"])
@pytest.mark.parametrize("name", ["twice.txt.bak", "gull.db"])
def test_nothing_takes_the_place_of_a_backup_or_the_store(run: Run, option: str, name: str) -> None:
    result = run("--in-place", "--backup", ".bak", "--store", "gull.db", option, name, "twice.txt")
    assert (result.returncode, f"{option} would overwrite" in result.stderr) == (2, True)


def test_a_second_run_changes_nothing(run: Run) -> None:
    run("--in-place", "--backup", ".bak", "twice.txt")
    backup = Path("twice.txt.bak").read_bytes()
    assert run("--check", "twice.txt").returncode == 0
    run("--in-place", "--backup", ".bak", "twice.txt")
    assert Path("twice.txt.bak").read_bytes() == backup


def test_a_link_stays_one_and_its_file_is_rewritten(run: Run) -> None:
    Path("sub").mkdir()
    Path("sub/link").symlink_to("../twice.txt")
    run("--in-place", "--backup", ".bak", "sub/link")
    assert Path("sub/link").is_symlink()
    assert Path("twice.txt").read_text() == Path("clean.txt").read_text()
    assert Path("twice.txt.bak").exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("page.html", "HTML", id="html"),
        pytest.param("page.txt.gz", "compressed", id="gzip"),
        pytest.param("broken.txt", "not all in one charset", id="broken-bytes"),
    ],
)
def test_what_is_no_plain_text_is_refused_and_the_others_are_cleaned(run: Run, name: str, said: str) -> None:
    Path("page.txt.gz").write_bytes(gzip.compress(Path("twice.txt").read_bytes()))
    Path("broken.txt").write_bytes("Fähre und Kai. ".encode() * 9 + b"\xe4\n\n" + Path("twice.txt").read_bytes())
    before = Path(name).read_bytes()
    result = run("--in-place", name, "twice.txt")
    assert result.returncode == 2
    assert result.stderr.startswith(f"dehusk: {name}: ")
    assert said in result.stderr
    assert Path(name).read_bytes() == before
    assert Path("twice.txt").read_text() == Path("clean.txt").read_text()


def test_standard_input_is_refused(run: Run) -> None:
    result = run("--in-place", stdin=b"text")
    assert (result.returncode, "name some" in result.stderr) == (2, True)


def test_a_backup_never_takes_the_place_of_an_input(run: Run) -> None:
    Path("twice.txt.bak").write_text("Another page.\n")
    result = run("--in-place", "--backup", ".bak", "twice.txt", "./twice.txt.bak")
    assert result.returncode == 2
    assert Path("twice.txt.bak").read_text() == "Another page.\n"


def test_a_signal_is_obeyed_whenever_it_comes(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace

    def replaced(file: Path, target: Path) -> None:
        replace(file, target)
        raise KeyboardInterrupt

    Path("third.txt").write_bytes(before := Path("twice.txt").read_bytes())
    monkeypatch.setattr(Path, "replace", replaced)
    result = run("--in-place", "twice.txt", "third.txt")
    assert (result.returncode, result.stderr) == (130, "")
    assert Path("twice.txt").read_text() == Path("clean.txt").read_text()
    assert Path("third.txt").read_bytes() == before


def test_a_disk_that_fills_up_leaves_the_old_text(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    before = Path("twice.txt").read_bytes()
    monkeypatch.setattr(os, "fsync", full)
    result = run("--in-place", "twice.txt")
    assert result.returncode == 4
    assert "No space left on device" in result.stderr
    assert Path("twice.txt").read_bytes() == before
    assert _names(folder) == {"clean.txt", "twice.txt", "page.html", "empty.txt"}


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}
