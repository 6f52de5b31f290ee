"""A tree of outputs: what is written where, and what never is."""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
Put = Callable[..., Path]
Tree = Callable[[str], Mapping[str, bytes]]
Page = Callable[[str], str]


def test_a_run_mirrors_the_folder_and_says_nothing(batch: Run, tree: Tree) -> None:
    done = batch("inbox", "-o", "clean")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tree("clean")) == ["a.txt", "north/b.txt", "north/c.txt"]
    assert tree("clean")["a.txt"].startswith(b"Harbour\n\nThe harbour of Orlesund")
    assert b"Subscribe" not in tree("clean")["a.txt"]


@pytest.mark.parametrize(
    ("form", "name", "start"),
    [
        ("text", "a.txt", b"Harbour"),
        ("markdown", "a.md", b"# Harbour"),
        ("json", "a.json", b"{"),
        ("jsonl", "a.jsonl", b"{"),
    ],
)
def test_every_format_has_its_suffix(batch: Run, tree: Tree, form: str, name: str, start: bytes) -> None:
    assert batch("inbox/a.html", "--base", "inbox", "-o", "clean", "--format", form).returncode == 0
    assert tree("clean")[name].startswith(start)


def test_the_source_in_json_is_the_place_below_the_folder(batch: Run, folder: Path, tree: Tree) -> None:
    batch(str(folder / "inbox"), "-o", "clean", "--format", "json")
    assert json.loads(tree("clean")["north/b.json"])["source"] == "north/b.html"


def test_the_bytes_do_not_depend_on_the_number_of_jobs(batch: Run, tree: Tree, put: Put, page: Page) -> None:
    for number in range(20):
        put(f"inbox/more/{number}.html", page(f"Quay number {number}"))
    batch("inbox", "-o", "one", "--format", "json", "--jobs", "1")
    batch("inbox", "-o", "two", "--format", "json", "--jobs", "2")
    assert len(tree("one")) == 23
    assert tree("one") == tree("two")


def test_two_inputs_with_one_output_are_refused_before_any_work(batch: Run, put: Put, page: Page) -> None:
    put("inbox/a.htm", page("Another harbour"))
    done = batch("inbox", "-o", "clean")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "inbox/a.htm and inbox/a.html would both become a.txt" in done.stderr
    assert not list(Path("clean").glob("*.txt"))


def test_folders_with_the_same_names_in_them_go_together_under_a_base(
    batch: Run, put: Put, page: Page, tree: Tree
) -> None:
    put("second/a.html", page("Second"))
    assert "would both become a.txt" in batch("inbox", "second", "-o", "clean").stderr
    assert batch("inbox", "second", "--base", ".", "-o", "clean").returncode == 0
    assert {"inbox/a.txt", "second/a.txt"} < tree("clean").keys()


def test_a_file_named_twice_is_cleaned_once(batch: Run, tree: Tree) -> None:
    assert batch("inbox/a.html", "./inbox/a.html", "-o", "clean").returncode == 0
    assert list(tree("clean")) == ["inbox/a.txt"]


def test_an_output_folder_inside_the_input_folder_is_no_input(batch: Run, tree: Tree) -> None:
    batch("inbox", "-o", "inbox/clean")
    before = tree("inbox/clean")
    assert batch("inbox", "-o", "inbox/clean").returncode == 0
    assert tree("inbox/clean") == before
    assert len(before) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("inbox", "-o", "inbox"), id="the-input-folder"),
        pytest.param(("inbox", "-o", "."), id="a-folder-above"),
        pytest.param(("inbox", "-o", "clean", "--failed", "inbox/a.html"), id="failed"),
        pytest.param(("inbox", "-o", "clean", "--metrics", "inbox/north/../a.html"), id="metrics"),
        pytest.param(("inbox", "-o", "clean", "--state", "inbox/a.html"), id="state"),
        pytest.param(("inbox", "-o", "clean", "--removed", "inbox/a.html"), id="removed"),
    ],
)
def test_no_input_is_ever_overwritten(batch: Run, tree: Tree, arguments: tuple[str, ...]) -> None:
    before = tree("inbox")
    assert batch(*arguments).returncode == 2
    assert tree("inbox") == before


def test_a_link_out_of_the_folder_is_not_followed_unless_asked(
    batch: Run, put: Put, page: Page, tree: Tree, folder: Path
) -> None:
    put("secret/page.html", page("Secret"))
    put("inbox/north/d.html", page("Inside"))
    Path("inbox/out.html").symlink_to(folder / "secret" / "page.html")
    Path("inbox/outside").symlink_to(folder / "secret")
    Path("inbox/inside.html").symlink_to("north/d.html")
    Path("inbox/north/circle").symlink_to(folder / "inbox")
    done = batch("inbox", "-o", "clean", "--summary", "always")
    assert list(tree("clean")) == ["a.txt", "inside.txt", "north/b.txt", "north/c.txt", "north/d.txt"]
    assert "3 links not followed" in done.stderr
    assert batch("inbox", "-o", "all", "--follow-links").returncode == 0
    assert {"out.txt", "outside/page.txt"} < tree("all").keys()
    assert len(tree("all")) == 7


def test_a_link_in_the_output_folder_leads_nothing_out_of_it(batch: Run, folder: Path, put: Put) -> None:
    put("elsewhere/a.txt", "Not yours.\n")
    Path("clean").mkdir()
    Path("clean/north").symlink_to(folder / "elsewhere")
    Path("clean/a.txt").symlink_to(folder / "elsewhere" / "a.txt")
    done = batch("inbox", "-o", "clean")
    assert done.returncode == 4
    assert len(done.stderr.splitlines()) == 4
    assert [path.name for path in Path("elsewhere").iterdir()] == ["a.txt"]
    assert Path("elsewhere/a.txt").read_text() == "Not yours.\n"


def test_a_link_that_leads_nowhere_is_told(batch: Run, tree: Tree) -> None:
    Path("inbox/z.html").symlink_to("north/missing.html")
    done = batch("inbox", "-o", "clean")
    assert done.returncode == 4
    assert done.stderr.startswith("dehusk: inbox/z.html: no such file")
    assert len(tree("clean")) == 3


def test_names_from_a_list_keep_their_folders(batch: Run, tree: Tree, put: Put, page: Page, folder: Path) -> None:
    put("inbox/new\nline.html", page("Odd"))
    names = f"inbox/a.html\0./inbox/new\nline.html\0{folder}/inbox/north/b.html\0"
    assert batch("-0", "--files-from", "-", "-o", "clean", stdin=names.encode()).returncode == 0
    assert list(tree("clean")) == ["b.txt", "inbox/a.txt", "inbox/new\nline.txt"]
    batch("-0", "--files-from", "-", "-o", "based", "--base", "inbox", stdin=names.encode())
    assert list(tree("based")) == ["a.txt", "new\nline.txt", "north/b.txt"]


def test_a_name_that_is_not_utf_8_works(batch: Run) -> None:
    Path(os.fsdecode(b"inbox/caf\xe9.html")).write_bytes(Path("inbox/a.html").read_bytes())
    assert batch("inbox", "-o", "clean", "--format", "json").returncode == 0
    assert json.loads(Path(os.fsdecode(b"clean/caf\xe9.json")).read_bytes())["source"] == r"caf\xe9.html"


def test_a_page_without_text_gives_no_text_file_and_takes_an_old_one_away(batch: Run, put: Put, tree: Tree) -> None:
    batch("inbox", "-o", "clean")
    put("inbox/north/b.html", "\n", age=50)
    assert batch("inbox", "-o", "clean").returncode == 0
    assert list(tree("clean")) == ["a.txt", "north/c.txt"]
    assert batch("inbox", "-o", "clean", "--format", "json").returncode == 0
    assert json.loads(tree("clean")["north/b.json"])["status"] == "empty"


def test_removal_logs_mirror_the_pages(batch: Run, tree: Tree) -> None:
    batch("inbox", "-o", "clean", "--removed", "logs/")
    assert list(tree("logs")) == ["a.html.jsonl", "north/b.html.jsonl", "north/c.txt.jsonl"]
    removals = [json.loads(line) for line in tree("logs")["a.html.jsonl"].splitlines()[1:]]
    assert {removal["source"] for removal in removals} == {"a.html"}
    assert "Subscribe to our newsletter" in [removal["text"] for removal in removals]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("-o", "clean"), "name files or folders", id="nothing-named"),
        pytest.param(("-", "-o", "clean"), "standard input", id="standard-input"),
        pytest.param(("inbox",), "--output", id="no-output"),
        pytest.param(("inbox", "-o", "clean", "--max-memory", "much"), "no size", id="no-size"),
        pytest.param(("inbox", "-o", "clean", "--timeout", "0"), "0.1", id="no-time"),
        pytest.param(("inbox", "-o", "clean", "-0"), "--files-from", id="null-without-list"),
        pytest.param(("inbox", "-o", "inbox/a.html"), "inbox/a.html", id="output-is-a-file"),
    ],
)
def test_wrong_usage_costs_one_line(batch: Run, arguments: tuple[str, ...], said: str) -> None:
    done = batch(*arguments)
    assert done.returncode in {2, 4}
    assert len(done.stderr.splitlines()) == 1
    assert said in done.stderr


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_log_says_where_what_went_stood_whatever_the_outputs_show(batch: Run, form: str) -> None:
    assert batch("inbox", "-o", "clean", "--format", form, "--removed", "logs/").returncode == 0
    _, gone, *_ = map(json.loads, Path("logs/a.html.jsonl").read_text().splitlines())
    assert (gone["at"], gone["evidence"]) == ("/html/body/nav", "stands in navigation")


def test_json_says_where_what_went_stood(batch: Run) -> None:
    assert batch("inbox", "-o", "clean", "--format", "json").returncode == 0
    gone, *_ = json.loads(Path("clean/a.json").read_text())["removed"]
    assert (gone["at"], gone["evidence"]) == ("/html/body/nav", "stands in navigation")
