"""The removal log, and the way back from it."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


def test_every_removal_is_logged_on_a_line(run: Run) -> None:
    run("--removed", "log.jsonl", "clean.txt", "twice.txt")
    records = [json.loads(line) for line in Path("log.jsonl").read_text().splitlines()]
    removals = [record for record in records if not record.get("spared") and record.get("reason")]
    assert [(record["source"], record["reason"], record["twin"]) for record in removals] == [
        ("twice.txt", "duplicate", 1)
    ]
    assert Path("log.jsonl").stat().st_mode & 0o600 == 0o600


def test_the_log_and_the_output_give_the_input_back(run: Run) -> None:
    Path("story.txt").write_text(run("--removed", "log.jsonl", "twice.txt").stdout)
    named = run("restore", "story.txt", "--removed", "log.jsonl")
    piped = run("restore", "--removed", "log.jsonl", stdin=Path("story.txt").read_bytes())
    assert named.stdout == piped.stdout == Path("twice.txt").read_text()
    assert named.returncode == 0


@pytest.mark.parametrize("name", ["twice.txt", "./clean.txt", "list", "link"])
def test_the_log_never_takes_the_place_of_an_input(run: Run, name: str) -> None:
    Path("list").write_text("clean.txt\n")
    Path("link").symlink_to("twice.txt")
    before = Path(name).read_bytes()
    result = run("twice.txt", "--files-from", "list", "--removed", name)
    assert (result.returncode, "would overwrite" in result.stderr) == (2, True)
    assert Path(name).read_bytes() == before


def test_a_log_that_cannot_be_written_costs_one_line_and_the_code(run: Run) -> None:
    result = run("twice.txt", "--removed", "no/such/folder.jsonl")
    assert (result.returncode, result.stdout) == (4, "")
    assert result.stderr == "dehusk: no/such/folder.jsonl: cannot be written: No such file or directory\n"


def test_the_log_can_go_to_a_pipe(start: Run) -> None:
    result = start(script="dehusk twice.txt --removed >(cat >&2); sleep 0.2")
    assert '"reason": "duplicate"' in result.stderr
    assert result.stdout == Path("clean.txt").read_text()


def test_the_log_holds_what_was_cleaned_before_the_reader_left(start: Run) -> None:
    start(script="dehusk twice.txt --removed log.jsonl | (exec 0<&-; sleep 0)")
    assert '"reason": "duplicate"' in Path("log.jsonl").read_text()


def test_an_earlier_log_stays_when_the_run_cannot_start(run: Run) -> None:
    Path("log.jsonl").write_text("earlier\n")
    run("twice.txt", "--removed", "log.jsonl", "--format", "xml")
    assert Path("log.jsonl").read_text() == "earlier\n"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(("clean.txt", "--removed", "log.jsonl"), 4, id="log-of-another-page"),
        pytest.param(("clean.txt", "--removed", "page.html"), 4, id="log-that-is-none"),
        pytest.param(("clean.txt", "--removed", "missing"), 4, id="log-missing"),
        pytest.param(("clean.txt", "--removed", "latin1"), 4, id="log-that-is-not-utf8"),
        pytest.param(("-", "--removed", "-"), 2, id="both-from-standard-input"),
        pytest.param(("clean.txt",), 2, id="no-log"),
    ],
)
def test_what_cannot_be_restored_costs_one_line(run: Run, arguments: tuple[str, ...], code: int) -> None:
    record = {"v": 1, "source": "x", "sha256": "0" * 64, "place": 99, "at": "", "text": "x", "reason": "duplicate"}
    Path("log.jsonl").write_text(json.dumps(record) + "\n")
    Path("latin1").write_bytes("Fähre".encode("latin-1"))
    result = run("restore", *arguments)
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (code, "", 1)
    assert result.stderr.startswith("dehusk: ")
