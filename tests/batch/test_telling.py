"""What a run says: nothing, a line a failure, a summary, JSON for machines, figures for Prometheus."""

import json
import re
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

pytestmark = pytest.mark.slow  # many runs, each with its workers

Run = Callable[..., CompletedProcess[str]]
Put = Callable[..., Path]


@pytest.fixture
def trouble(put: Put) -> None:
    """Put a page without an article and an input that is no page into the inbox."""
    put(
        "inbox/error.html",
        "<html><title>404 Not Found</title><h1>404 Not Found</h1><p>The page does not exist.</p></html>",
    )
    put("inbox/z.html", b"%PDF-1.7 " + bytes(100))


@pytest.mark.usefixtures("trouble")
def test_failures_are_told_in_the_order_of_the_inputs_and_summed_up(batch: Run, put: Put) -> None:
    put("inbox/0.html", b"%PDF-1.7 " + bytes(100))
    first, second, summary = batch("inbox", "-o", "clean").stderr.splitlines()
    assert first.startswith("dehusk: inbox/0.html: looks like a PDF")
    assert second.startswith("dehusk: inbox/z.html: looks like a PDF")
    sentence = (
        r"dehusk: 6 pages: 4 cleaned \(3 article, 1 error-page\), 0 unchanged, 2 failed; \d+ blocks removed; \d+\.\d s"
    )
    assert re.fullmatch(sentence, summary)


@pytest.mark.parametrize(("when", "lines"), [("auto", 0), ("always", 1), ("never", 0)])
def test_the_summary_of_a_good_run_comes_when_asked(batch: Run, when: str, lines: int) -> None:
    assert len(batch("inbox", "-o", "clean", "--summary", when).stderr.splitlines()) == lines


@pytest.mark.usefixtures("trouble")
@pytest.mark.parametrize(("when", "lines"), [("auto", 2), ("always", 2), ("never", 1)])
def test_the_summary_of_a_bad_run_comes_unless_forbidden(batch: Run, when: str, lines: int) -> None:
    assert len(batch("inbox", "-o", "clean", "--summary", when).stderr.splitlines()) == lines


def test_pages_without_an_article_fail_only_where_asked(batch: Run, put: Put) -> None:
    put("inbox/empty.txt", "\n")
    assert batch("inbox", "-o", "clean").returncode == 0
    done = batch("inbox", "-o", "other", "--fail-on", "no-article")
    assert done.returncode == 3
    assert done.stderr.splitlines()[0] == "dehusk: inbox/empty.txt: no article: empty"
    assert done.stderr.splitlines()[1].startswith("dehusk: 4 pages: 4 cleaned (3 article, 1 empty)")


@pytest.mark.usefixtures("trouble")
def test_the_log_in_json_has_an_object_a_page_and_ends_with_the_summary(batch: Run) -> None:
    done = batch("inbox", "-o", "clean", "--log-format", "json")
    records = [json.loads(line) for line in done.stderr.splitlines()]
    assert [record.get("name") for record in records] == [
        "inbox/a.html",
        "inbox/error.html",
        "inbox/north/b.html",
        "inbox/north/c.txt",
        "inbox/z.html",
        None,
    ]
    assert records[0]["status"] == "article"
    assert records[0]["output"] == "a.txt"
    assert records[0]["removed"]["outside-article"] > 0
    assert records[1]["status"] == "error-page"
    assert records[4]["status"] == "failed"
    assert records[4]["error"].startswith("looks like a PDF")
    assert records[5]["type"] == "summary"
    assert {name: records[5][name] for name in ("pages", "cleaned", "failed", "exit_code", "statuses")} == {
        "pages": 5,
        "cleaned": 4,
        "failed": 1,
        "exit_code": 4,
        "statuses": {"article": 3, "error-page": 1},
    }


def test_the_log_in_json_names_what_has_gone(batch: Run) -> None:
    batch("inbox", "-o", "clean")
    Path("inbox/a.html").unlink()
    gone = json.loads(batch("inbox", "-o", "clean", "--log-format", "json").stderr.splitlines()[0])
    assert gone == {
        "v": 1,
        "type": "gone",
        "name": str(Path("inbox/a.html")),
        "output": "a.txt",
        "pruned": False,
    }


def figures() -> Mapping[str, float]:
    """Read the figures as Prometheus does: a line a figure, comments aside."""
    lines = [line for line in Path("dehusk.prom").read_text().splitlines() if not line.startswith("#")]
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines)}


def test_the_figures_for_prometheus_count_pages_and_blocks(batch: Run, put: Put) -> None:
    before = time.time()
    batch("inbox", "-o", "clean", "--metrics", "dehusk.prom")
    first = figures()
    assert first['dehusk_batch_pages{status="article"}'] == 3
    assert first['dehusk_batch_pages{status="failed"}'] == 0
    assert first['dehusk_batch_removed_blocks{reason="outside-article"}'] > 0
    assert first["dehusk_batch_exit_code"] == 0
    assert before - 1 < first["dehusk_batch_last_success_timestamp_seconds"] <= time.time()
    put("inbox/z.html", b"%PDF-1.7 " + bytes(100))
    batch("inbox", "-o", "clean", "--metrics", "dehusk.prom")
    second = figures()
    assert second['dehusk_batch_pages{status="unchanged"}'] == 3
    assert second['dehusk_batch_pages{status="failed"}'] == 1
    assert second["dehusk_batch_exit_code"] == 4
    assert second["dehusk_batch_last_run_timestamp_seconds"] >= first["dehusk_batch_last_run_timestamp_seconds"]
    last_success = "dehusk_batch_last_success_timestamp_seconds"
    assert second[last_success] == first[last_success]
    helped = [line.split()[2] for line in Path("dehusk.prom").read_text().splitlines() if line.startswith("# HELP")]
    assert sorted(set(helped)) == sorted(helped)
