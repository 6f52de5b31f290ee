"""The article on standard output."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


def test_standard_output_carries_the_article_and_nothing_else(run: Run) -> None:
    result = run("--diff", "full", "twice.txt")
    assert result.stdout == Path("clean.txt").read_text()
    assert result.stderr


def test_several_texts_follow_one_another_after_a_blank_line(run: Run) -> None:
    article = Path("clean.txt").read_text()
    assert run("twice.txt", "empty.txt", "clean.txt").stdout == f"{article}\n{article}"


def test_json_of_one_page_is_an_object_and_of_several_an_array(run: Run) -> None:
    one = json.loads(run("--format", "json", "twice.txt").stdout)
    several = json.loads(run("--format", "json", "twice.txt", "missing.txt", "clean.txt").stdout)
    assert several[0] == one
    assert [record["source"] for record in several] == ["twice.txt", "clean.txt"]


@pytest.mark.parametrize(
    ("names", "sources"),
    [
        pytest.param("", [], id="an-empty-list"),
        pytest.param("clean.txt", ["clean.txt"], id="a-list-of-one"),
        pytest.param("missing.txt", [], id="a-list-of-what-cannot-be-read"),
    ],
)
def test_json_of_a_list_is_an_array_however_long_the_list_is(run: Run, names: str, sources: list[str]) -> None:
    result = run("--format", "json", "--files-from", "-", stdin=names.encode())
    assert [record["source"] for record in json.loads(result.stdout)] == sources


def test_json_lines_tell_what_has_no_article(run: Run) -> None:
    lines = run("--format", "jsonl", "empty.txt", "twice.txt").stdout.splitlines()
    assert [json.loads(line)["status"] for line in lines] == ["empty", "article"]


def test_markdown_is_written(run: Run) -> None:
    assert run("--format", "markdown", "--no-title", "twice.txt").stdout == Path("clean.txt").read_text()


def test_the_title_can_be_left_out(run: Run) -> None:
    Path("titled.txt").write_text("# The harbour that was rebuilt by hand\n\n" + Path("clean.txt").read_text())
    with_title, without = run("titled.txt").stdout, run("--no-title", "titled.txt").stdout
    assert with_title.splitlines()[0].endswith("The harbour that was rebuilt by hand")
    assert without == Path("clean.txt").read_text()


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_page_without_an_article_writes_nothing_and_says_why(run: Run, form: str) -> None:
    result = run("--format", form, "empty.txt")
    assert (result.returncode, result.stdout) == (3, "")
    assert result.stderr.startswith("dehusk: empty.txt: no article in it: ")
    assert len(result.stderr.splitlines()) == 1


def test_the_kind_encoding_and_url_of_a_page_can_be_given(run: Run) -> None:
    page = "<p>Die Fähre fährt früh, sagen die Leute am Kai von Orlesünd jeden Morgen.</p>".encode("cp850")
    result = run(
        "--from", "text", "--encoding", "cp850", "--url", "https://orlesund.example/a", "--format", "json", stdin=page
    )
    record = json.loads(result.stdout)
    assert record["url"] == "https://orlesund.example/a"
    assert record["text"].startswith("<p>Die Fähre fährt früh")
