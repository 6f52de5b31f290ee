"""A day of cron: the same line every hour, while pages come, change, break and go."""

import json
import shlex
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
Put = Callable[..., Path]
Tree = Callable[[str], Mapping[str, bytes]]
Page = Callable[[str], str]

CRON = Path(__file__).parents[2] / "samples" / "cron"
LINE = ("inbox", "-o", "clean", "--failed", "failed.txt", "--metrics", "dehusk.prom", "--removed", "logs/")


def test_a_day_of_cron(batch: Run, put: Put, page: Page, tree: Tree) -> None:
    assert batch(*LINE).stderr == ""

    put("inbox/new.html", page("New"), age=90)
    put("inbox/a.html", page("Changed"), age=90)
    assert (hour := batch(*LINE)).stderr == ""
    assert hour.returncode == 0
    assert tree("clean")["a.txt"].startswith(b"Changed")

    put("inbox/broken.html", b"%PDF-1.7 " + bytes(100), age=80)
    put("inbox/feed.jsonl", '{"text": "Ferry\\n\\nIt sails again from Monday."}\n{broken\n', age=80)
    broken = batch(*LINE)
    assert broken.returncode == 4
    assert len(broken.stderr.splitlines()) == 3
    assert Path("failed.txt").read_text() == "inbox/broken.html\ninbox/feed.jsonl\n"

    assert (quiet := batch(*LINE)).stderr == ""
    assert quiet.returncode == 0
    assert Path("failed.txt").read_text() == "inbox/broken.html\ninbox/feed.jsonl\n"

    Path("inbox/north/b.html").unlink()
    put("inbox/broken.html", page("Mended"), age=70)
    put("inbox/feed.jsonl", '{"text": "Ferry\\n\\nIt sails again from Monday."}\n', age=70)
    assert batch(*LINE).stderr == ""
    assert Path("failed.txt").read_text() == ""
    assert "north/b.txt" in tree("clean")

    assert batch(*LINE, "--prune").stderr == ""
    places = ["a", "broken", "feed.jsonl/000001", "new", "north/c"]
    assert list(tree("clean")) == sorted(f"{place}.txt" for place in places)
    batch("inbox", "-o", "afresh")
    assert tree("clean") == tree("afresh")
    assert all(json.loads(line)["v"] == 1 for log in tree("logs").values() for line in log.splitlines())


@pytest.mark.parametrize("name", ["crontab", "dehusk-batch.service"])
def test_the_examples_for_cron_and_systemd_are_lines_that_dehusk_takes(batch: Run, name: str, folder: Path) -> None:
    """Run with all paths below the working folder, except that nothing is written."""
    (line,) = [line for line in (CRON / name).read_text().splitlines() if "bin/dehusk batch" in line]
    words = shlex.split(line.partition("bin/dehusk batch")[2])
    arguments = [f"{folder}/inbox" if word == "/srv/inbox" else word.replace("/srv", str(folder)) for word in words]
    assert batch(*arguments, "--dry-run").returncode == 0


def test_the_timer_starts_the_service() -> None:
    assert {file.stem for file in CRON.glob("dehusk-batch.*")} == {"dehusk-batch"}
    assert "OnCalendar=" in (CRON / "dehusk-batch.timer").read_text()
