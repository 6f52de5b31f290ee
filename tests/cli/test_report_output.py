"""`--report FILE.html`: one page for all articles of a run, written whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


def test_the_article_goes_out_as_ever(run: Run) -> None:
    result = run("--report", "report.html", "twice.txt", "--no-diff")
    assert (result.returncode, result.stdout, result.stderr) == (0, Path("clean.txt").read_text(), "")
    report = Path("report.html").read_text()
    assert report.startswith("<!doctype html>")
    assert report.rstrip().endswith("</html>")
    assert "twice.txt – dehusk report" in report


def test_what_could_not_be_read_does_not_stop_the_others(run: Run) -> None:
    result = run("--report", "report.html", "missing.txt", "twice.txt", "page.html")
    assert result.returncode == 4
    assert "2 pages – dehusk report" in Path("report.html").read_text()


@pytest.mark.parametrize("name", ["twice.txt", "list", "link", "log.jsonl"])
def test_the_report_never_takes_the_place_of_another_file_of_the_run(run: Run, name: str) -> None:
    Path("list").write_text("clean.txt\n")
    Path("link").symlink_to("twice.txt")
    result = run("twice.txt", "--files-from", "list", "--removed", "log.jsonl", "--report", name)
    assert (result.returncode, "--report would overwrite" in result.stderr) == (2, True)
    assert "<html" not in Path("twice.txt").read_text() + Path("list").read_text()


def test_standard_output_is_for_the_article(run: Run) -> None:
    result = run("twice.txt", "--report", "-")
    assert (result.returncode, result.stdout) == (2, "")
    assert "--report needs a file" in result.stderr


def test_a_report_that_cannot_be_written_costs_one_line_and_the_code(run: Run) -> None:
    result = run("twice.txt", "--report", "no/such/report.html")
    assert (result.returncode, result.stdout) == (4, "")
    assert result.stderr == "dehusk: no/such/report.html: cannot be written: No such file or directory\n"


def test_the_report_can_go_to_a_pipe(start: Run) -> None:
    result = start(script="dehusk twice.txt --report >(cat >&2); sleep 0.3")
    assert "</html>" in result.stderr


def test_the_report_holds_what_was_cleaned_before_the_reader_left(start: Run) -> None:
    start(script="dehusk twice.txt --report report.html | (exec 0<&-; sleep 0)")
    assert "</html>" in Path("report.html").read_text()


def test_a_full_disk_costs_one_line_and_the_code(start: Run) -> None:
    result = start("--report", "/dev/full", "twice.txt")
    assert (result.returncode, result.stderr) == (4, "dehusk: /dev/full: cannot be written: No space left on device\n")


def test_names_that_are_no_utf8_are_shown(start: Run) -> None:
    result = start(script="cp twice.txt $'<b>\\xe9'; dehusk -q --report report.html $'<b>\\xe9'")
    assert result.returncode == 0
    assert r"&lt;b&gt;\xe9" in Path("report.html").read_text()


def test_in_place_and_check_report_too(run: Run) -> None:
    assert run("--check", "--report", "report.html", "twice.txt").returncode == 1
    assert "duplicate" in Path("report.html").read_text()
