"""What a second run cleans again, and what it leaves alone."""

import os
import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess

import pytest

pytestmark = pytest.mark.slow  # many runs, each with its workers

Run = Callable[..., CompletedProcess[str]]
Put = Callable[..., Path]
Tree = Callable[[str], Mapping[str, bytes]]
Page = Callable[[str], str]

STATE = Path("clean/.dehusk-state.sqlite")


def summary(done: CompletedProcess[str]) -> str:
    """Give the counts of a summary without the time that it took."""
    line = done.stderr.splitlines()[-1]
    return line.removeprefix("dehusk: ").rpartition(";")[0]


def inodes(folder: str) -> Mapping[str, int]:
    """Tell files that were written anew from those that were not touched."""
    return {str(path): path.stat().st_ino for path in Path(folder).rglob("*.txt")}


def test_a_second_run_writes_nothing(batch: Run) -> None:
    batch("inbox", "-o", "clean")
    before = inodes("clean")
    again = batch("inbox", "-o", "clean", "--summary", "always")
    assert (again.returncode, summary(again)) == (0, "3 pages: 0 cleaned, 3 unchanged; 0 blocks removed")
    assert inodes("clean") == before


def test_it_does_not_matter_where_a_run_is_started(batch: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    batch("inbox", "-o", "clean")
    monkeypatch.chdir(folder / "inbox")
    again = batch(".", "-o", "../clean", "--summary", "always")
    assert summary(again) == "3 pages: 0 cleaned, 3 unchanged; 0 blocks removed"


def test_a_changed_and_a_new_input_are_cleaned(batch: Run, put: Put, page: Page, tree: Tree) -> None:
    batch("inbox", "-o", "clean")
    put("inbox/a.html", page("Changed"), age=50)
    put("inbox/new.html", page("New"), age=50)
    again = batch("inbox", "-o", "clean", "--summary", "always")
    assert summary(again).startswith("4 pages: 2 cleaned (2 article), 2 unchanged")
    assert tree("clean")["a.txt"].startswith(b"Changed")
    assert tree("clean")["new.txt"].startswith(b"New")


def test_a_file_that_was_merely_touched_is_not_cleaned(batch: Run) -> None:
    batch("inbox", "-o", "clean")
    before = inodes("clean")
    os.utime("inbox/a.html", (1_700_000_000, 1_700_000_000))
    again = batch("inbox", "-o", "clean", "--summary", "always")
    assert summary(again) == "3 pages: 0 cleaned, 3 unchanged; 0 blocks removed"
    assert inodes("clean") == before


def test_a_file_changed_within_the_second_of_a_run_is_seen(batch: Run, put: Put, page: Page, tree: Tree) -> None:
    file = put("inbox/a.html", page("First"), age=0)
    batch("inbox", "-o", "clean")
    status = file.stat()
    file.write_text(page("Other"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    batch("inbox", "-o", "clean")
    assert tree("clean")["a.txt"].startswith(b"Other")


@pytest.mark.parametrize(
    ("option", "cleaned"),
    [
        pytest.param((), 0, id="the-same-options"),
        pytest.param(("--jobs", "1"), 0, id="fewer-jobs"),
        pytest.param(("--force",), 3, id="force"),
        pytest.param(("--no-title",), 3, id="another-output"),
        pytest.param(("--keep", "prompt"), 3, id="another-rule"),
        pytest.param(("--drop", "quarry"), 3, id="a-rule-of-ones-own"),
    ],
)
def test_other_options_clean_again(batch: Run, option: tuple[str, ...], cleaned: int) -> None:
    batch("inbox", "-o", "clean")
    again = batch("inbox", "-o", "clean", "--summary", "always", *option)
    assert summary(again).startswith(f"3 pages: {cleaned} cleaned")


def test_another_version_cleans_again(batch: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    batch("inbox", "-o", "clean")
    monkeypatch.setattr("dehusk_cli.batch.rules.version", lambda _: "99")
    assert summary(batch("inbox", "-o", "clean", "--summary", "always")).startswith("3 pages: 3 cleaned")


def test_an_output_that_was_lost_is_made_again(batch: Run, tree: Tree) -> None:
    batch("inbox", "-o", "clean")
    before = tree("clean")
    Path("clean/north/b.txt").unlink()
    assert summary(batch("inbox", "-o", "clean", "--summary", "always")).startswith("3 pages: 1 cleaned")
    assert tree("clean") == before


def test_the_output_of_an_input_that_has_gone_stays_until_pruned(batch: Run, tree: Tree) -> None:
    batch("inbox", "-o", "clean", "--removed", "logs/")
    Path("inbox/north/b.html").unlink()
    gone = batch("inbox", "-o", "clean", "--removed", "logs/", "--summary", "always")
    assert (gone.returncode, summary(gone)) == (0, "2 pages: 0 cleaned, 2 unchanged, 1 gone; 0 blocks removed")
    assert "north/b.txt" in tree("clean")
    pruned = batch("inbox", "-o", "clean", "--removed", "logs/", "--prune", "--summary", "always")
    assert "1 gone, 1 pruned" in summary(pruned)
    assert list(tree("clean")) == ["a.txt", "north/c.txt"]
    assert "north/b.html.jsonl" not in tree("logs")
    assert "gone" not in summary(batch("inbox", "-o", "clean", "--removed", "logs/", "--summary", "always"))


def test_inputs_that_were_not_asked_for_have_not_gone(batch: Run, tree: Tree) -> None:
    batch("inbox", "-o", "clean")
    done = batch("inbox/a.html", "--base", "inbox", "-o", "clean", "--prune", "--summary", "always")
    assert summary(done) == "1 page: 0 cleaned, 1 unchanged; 0 blocks removed"
    assert len(tree("clean")) == 3


def test_pruning_stops_where_no_input_is_left_at_all(batch: Run, tree: Tree) -> None:
    batch("inbox", "-o", "clean")
    Path("inbox").rename("unmounted")
    Path("inbox").mkdir()
    done = batch("inbox", "-o", "clean", "--prune")
    assert done.returncode == 4
    assert "is a disk not mounted?" in done.stderr
    assert len(tree("clean")) == 3


def test_an_input_folder_that_is_missing_is_a_failure(batch: Run, tree: Tree) -> None:
    batch("inbox", "-o", "clean")
    Path("inbox").rename("unmounted")
    done = batch("inbox", "-o", "clean", "--prune")
    assert done.returncode == 4
    assert done.stderr.startswith("dehusk: inbox: no such file")
    assert len(tree("clean")) == 3


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda: STATE.write_bytes(b"no database at all" * 100), id="no-database"),
        pytest.param(lambda: STATE.write_bytes(STATE.read_bytes()[:5000]), id="cut-short"),
        pytest.param(lambda: STATE.write_bytes(STATE.read_bytes()[:4096] + b"\xff" * 12000), id="pages-overwritten"),
        pytest.param(lambda: _set_version(99), id="another-version"),
    ],
)
def test_a_broken_state_costs_time_and_nothing_else(batch: Run, tree: Tree, spoil: Callable[[], object]) -> None:
    batch("inbox", "-o", "clean")
    before = tree("clean")
    spoil()
    done = batch("inbox", "-o", "clean", "--summary", "always")
    assert done.returncode == 0
    assert done.stderr.startswith("dehusk: clean/.dehusk-state.sqlite: warning: the state file is broken")
    assert summary(done).startswith("3 pages: 3 cleaned")
    assert tree("clean") == before
    assert Path(f"{STATE}.broken").exists()
    assert "3 unchanged" in summary(batch("inbox", "-o", "clean", "--summary", "always"))


def test_a_dry_run_writes_nothing_and_tells(batch: Run, put: Put, page: Page, folder: Path) -> None:
    dry = batch("inbox", "-o", "clean", "--dry-run", "--failed", "failed", "--metrics", "m.prom", "--removed", "logs/")
    assert summary(dry).startswith("3 pages: 3 cleaned (3 article), 0 unchanged")
    assert [path.name for path in folder.iterdir()] == ["inbox"]
    batch("inbox", "-o", "clean")
    put("inbox/a.html", page("Changed"), age=50)
    before = {path: path.stat() for path in Path("clean").rglob("*")}
    assert summary(batch("inbox", "-o", "clean", "-n")).startswith("3 pages: 1 cleaned (1 article), 2 unchanged")
    assert {path: path.stat().st_mtime_ns for path in Path("clean").rglob("*")} == {
        path: status.st_mtime_ns for path, status in before.items()
    }


@pytest.mark.slow
def test_an_unchanged_file_costs_a_fifth_of_a_millisecond_at_most(batch: Run, put: Put) -> None:
    for number in range(1_500):
        put(f"inbox/{number % 15}/{number}.txt", f"Ferry {number} sails from Monday again, the port says.\n")
    batch("inbox", "-o", "clean")
    before = time.process_time()  # which other work on the machine changes less than the time of day
    again = batch("inbox", "-o", "clean", "--summary", "always")
    assert summary(again).startswith("1,503 pages: 0 cleaned, 1,503 unchanged")
    assert time.process_time() - before < 0.3


def _set_version(version: int) -> None:
    with closing(sqlite3.connect(STATE)) as db:
        db.execute(f"PRAGMA user_version = {version}")
