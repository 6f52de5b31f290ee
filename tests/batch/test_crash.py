"""Runs that end before their time, or meet another: nothing is half-written, nobody left behind, the next goes on."""

import contextlib
import fcntl
import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
Put = Callable[..., Path]
Tree = Callable[[str], Mapping[str, bytes]]
Page = Callable[[str], str]
Spawn = Callable[..., "subprocess.Popen[str]"]

PAGES = 200
OPTIONS = ("--format", "json", "--removed", "logs/", "--jobs", "2")


@pytest.fixture
def inbox(put: Put, page: Page) -> None:
    """Fill the inbox with enough pages to be interrupted at."""
    for number in range(PAGES):
        put(f"inbox/many/{number:03}.html", page(f"Quay number {number}"))


def wait_for(condition: Callable[[], object], *, seconds: float = 60) -> None:
    """Wait until something is so."""
    latest = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < latest, "it never came to that"
        time.sleep(0.01)


def children(process: "subprocess.Popen[str]") -> set[int]:
    """Find the processes that descend from one, by the parents that all processes name."""
    parents = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError):
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    found = {process.pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {process.pid}


def is_gone(pid: int) -> bool:
    """Whether a process has ended; one that nobody has waited for has."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@pytest.mark.slow
@pytest.mark.usefixtures("inbox")
@pytest.mark.parametrize("after", [0, 1, 40, 120], ids="at-once after-one in-the-middle late".split())
def test_a_run_that_is_killed_leaves_nothing_half_done(batch: Run, spawn: Spawn, tree: Tree, after: int) -> None:
    batch("inbox", "-o", "whole", "--format", "json", "--removed", "whole-logs/")
    process = spawn("inbox", "-o", "clean", *OPTIONS)
    wait_for(lambda: Path("clean").exists() and len(tree("clean")) >= after)
    started = children(process)
    process.send_signal(signal.SIGKILL)
    process.wait()
    wait_for(lambda: all(map(is_gone, started)), seconds=10)
    assert len(tree("clean")) < PAGES
    assert tree("clean").items() <= tree("whole").items()
    Path("clean/many").mkdir(parents=True, exist_ok=True)
    Path("clean/many/.dehusk-abcd1234").write_text("what a run leaves that is killed while it writes")
    assert batch("inbox", "-o", "clean", *OPTIONS).returncode == 0
    assert tree("clean") == tree("whole")
    assert tree("logs") == tree("whole-logs")
    assert not list(Path("clean/many").glob(".dehusk-????????"))


@pytest.mark.slow
@pytest.mark.usefixtures("inbox")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 143), (signal.SIGINT, 130)])
def test_a_run_that_is_asked_to_end_does(batch: Run, spawn: Spawn, tree: Tree, number: int, code: int) -> None:
    process = spawn("inbox", "-o", "clean", *OPTIONS)
    wait_for(lambda: Path("clean").exists() and len(tree("clean")) >= 10)
    started = children(process)
    process.send_signal(number)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (code, "", "")
    wait_for(lambda: all(map(is_gone, started)), seconds=10)
    assert 10 <= len(tree("clean")) < PAGES
    assert not list(Path("clean").rglob(".dehusk-????????"))
    again = batch("inbox", "-o", "clean", *OPTIONS, "--summary", "always")
    unchanged = re.search(r"\b(\d+) unchanged", again.stderr)
    assert unchanged
    assert int(unchanged[1]) > 0
    assert len(tree("clean")) == PAGES + 3


@pytest.fixture
def small_disk(folder: Path) -> Iterator[Path]:
    """Give a folder on a disk of four megabytes."""
    mounted = folder / "disk"
    mounted.mkdir()
    if os.geteuid() != 0:
        pytest.skip("a small disk can be mounted by root alone")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(mounted)], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        pytest.skip(f"no small disk can be mounted here: {done.stderr.strip()}")
    yield mounted
    subprocess.run(["umount", "--lazy", str(mounted)], check=True)


@pytest.mark.slow
@pytest.mark.usefixtures("inbox")
def test_a_full_disk_costs_one_line_and_no_half_file(batch: Run, tree: Tree, small_disk: Path, put: Put) -> None:
    batch("inbox", "-o", "whole", "--format", "json")
    filler = put("disk/filler", b"\0" * 3_600_000)
    done = batch("inbox", "-o", "disk/clean", "--format", "json")
    assert done.returncode == 4
    assert len(done.stderr.splitlines()) == 1
    assert "No space left on device" in done.stderr or "disk is full" in done.stderr
    written = tree("disk/clean")
    assert 0 < len(written) < PAGES
    assert written.items() <= tree("whole").items()
    assert not list((small_disk / "clean").rglob(".dehusk-????????"))
    filler.unlink()
    assert batch("inbox", "-o", "disk/clean", "--format", "json").returncode == 0
    assert tree("disk/clean") == tree("whole")


def test_two_runs_do_not_overlap(batch: Run, tree: Tree) -> None:
    batch("inbox", "-o", "clean")
    Path("clean/a.txt").unlink()
    with Path("clean/.dehusk-state.sqlite.lock").open("r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = batch("inbox", "-o", "clean")
        assert done.returncode == 75
        assert done.stderr.startswith("dehusk: another run is at work")
        assert len(done.stderr.splitlines()) == 1
        assert "a.txt" not in tree("clean")
        before = time.monotonic()
        assert batch("inbox", "-o", "clean", "--lock-wait", "0.3").returncode == 75
        assert time.monotonic() - before >= 0.3
        assert batch("inbox", "-o", "clean", "--dry-run").returncode == 0
    assert batch("inbox", "-o", "clean").returncode == 0
    assert "a.txt" in tree("clean")


@pytest.mark.slow
@pytest.mark.usefixtures("inbox")
def test_a_run_waits_for_another_to_end(batch: Run, spawn: Spawn, tree: Tree) -> None:
    process = spawn("inbox", "-o", "clean", *OPTIONS)
    wait_for(lambda: Path("clean").exists() and len(tree("clean")) >= 1)
    done = batch("inbox", "-o", "clean", *OPTIONS, "--lock-wait", "60", "--summary", "always")
    assert process.wait() == 0
    assert f"0 cleaned, {PAGES + 3} unchanged" in done.stderr


def test_a_run_needs_no_environment_and_no_home(spawn: Spawn, tree: Tree) -> None:
    process = spawn("inbox", "-o", "clean")
    assert process.communicate(timeout=60) == ("", "")
    assert process.returncode == 0
    assert len(tree("clean")) == 3
