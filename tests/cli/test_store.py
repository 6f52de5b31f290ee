"""`--store` and `dehusk store`."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
ABOUT = (
    "The Orlesund Gull is written by people who live on the island and paid for by those who read it, and every krone "
    "helps."
)
STORIES = {
    "bell.txt": "The bell came off the barge in April, and all who stood on the quay heard a thud like a closing door.",
    "crane.txt": "From the cab of the crane one sees eleven churches, and in clear weather the light of three ports.",
    "kiln.txt": "Four pupils filled the old kiln with cups and fed it with driftwood until the sun came up on Monday.",
    "loom.txt": "The mill has to weave forty metres of grey cloth for a film, and that will keep it busy until autumn.",
}


@pytest.fixture
def pages(folder: Path) -> list[str]:
    """Write four pages of one paper, in the working folder."""
    for name, text in STORIES.items():
        (folder / name).write_text(f"{text}\n\n{ABOUT}\n")
    return list(STORIES)


def articles(result: CompletedProcess[str]) -> list[str]:
    return [json.loads(line)["text"].strip() for line in result.stdout.splitlines()]


def test_what_recurs_goes_from_all_pages_of_one_run(run: Run, pages: list[str]) -> None:
    result = run("--store", "gull.db", "--format", "jsonl", *pages)
    assert (result.returncode, result.stderr) == (0, "")
    assert articles(result) == list(STORIES.values())


def test_what_recurs_goes_when_earlier_runs_have_seen_it(run: Run, pages: list[str]) -> None:
    kept = [ABOUT in run("--store", "gull.db", page).stdout for page in pages]
    assert kept == [True, True, False, False]
    assert ABOUT not in run("--store", "gull.db", pages[0]).stdout


def test_a_page_is_the_same_page_however_its_file_is_named(run: Run, pages: list[str], folder: Path) -> None:
    for name in (pages[0], f"./{pages[0]}", str(folder / pages[0])):
        assert ABOUT in run("--store", "gull.db", name).stdout
    assert run("store", "stats", "gull.db").stdout.split()[:2] == ["1", "pages"]


def test_pages_from_a_pipe_are_told_apart_by_what_they_say(run: Run, pages: list[str]) -> None:
    kept = [ABOUT in run("--store", "gull.db", stdin=Path(page).read_bytes()).stdout for page in (*pages[:2], *pages)]
    assert kept == [True, True, True, True, False, False]


def test_pages_with_an_address_belong_to_its_site(run: Run, pages: list[str]) -> None:
    for number, page in enumerate(pages):
        run("--store", "gull.db", "--url", f"https://www.gull.org/{number}", page)
    assert run("store", "show", "gull.db").stdout == f"      4  gull.org  {ABOUT}\n"


def test_how_many_pages_it_takes_can_be_chosen(run: Run, pages: list[str]) -> None:
    assert ABOUT not in run("--store", "gull.db", "--recurring", "4", *pages).stdout
    assert ABOUT in run("--store", "gull.db", "--recurring", "5", *pages).stdout


def test_check_remembers_nothing(run: Run, pages: list[str]) -> None:
    missing = run("--check", "--store", "gull.db", pages[0])
    assert (missing.returncode, Path("gull.db").exists()) == (4, False)
    run("--store", "gull.db", *pages[:2])
    assert run("--check", "--store", "gull.db", pages[2]).returncode == 1
    assert run("store", "stats", "gull.db").stdout.split()[:2] == ["2", "pages"]


def test_cleaning_in_place_twice_changes_nothing_and_forgets_nothing(run: Run, pages: list[str]) -> None:
    for _ in range(2):
        assert run("--in-place", "--store", "gull.db", *pages[:3]).returncode == 0
        assert [Path(page).read_text() for page in pages[:3]] == [f"{STORIES[page]}\n" for page in pages[:3]]
    assert ABOUT not in run("--store", "gull.db", pages[3]).stdout


def test_what_recurs_is_logged_and_restored(run: Run, pages: list[str]) -> None:
    run("--store", "gull.db", *pages)
    Path("story.txt").write_text(run("--store", "gull.db", "--removed", "log", pages[0]).stdout)
    assert '"reason": "recurring"' in Path("log").read_text()
    assert run("restore", "story.txt", "--removed", "log").stdout == Path(pages[0]).read_text()


def test_an_input_that_fails_costs_one_line_and_the_others_are_judged(run: Run, pages: list[str]) -> None:
    result = run("--store", "gull.db", "--format", "jsonl", pages[0], "missing.txt", *pages[1:3])
    assert result.returncode == 4
    assert result.stderr == "dehusk: missing.txt: no such file; check the name\n"
    assert articles(result) == list(STORIES.values())[:3]


def test_a_copy_is_reported(run: Run, pages: list[str]) -> None:
    Path("z-bell-again.txt").write_text(Path(pages[0]).read_text())
    result = run("--store", "gull.db", pages[0], "z-bell-again.txt")
    assert "z-bell-again.txt: warning: copy of an article: 100% of its words stand on " in result.stderr
    assert result.stderr.endswith("/bell.txt too\n")


def test_a_store_that_cannot_be_written_is_a_warning_and_still_judges(run: Run, pages: list[str]) -> None:
    run("--store", "gull.db", *pages[:3])
    data = Path("gull.db").read_bytes()
    Path("gull.db").write_bytes(data[:18] + b"\3" + data[19:])  # a file format that can only be read
    Path("another.txt").write_text(f"{STORIES['loom.txt'].replace('grey', 'blue')}\n")
    result = run("--store", "gull.db", pages[3], "another.txt")
    assert result.stdout.startswith(f"{STORIES[pages[3]]}\n\n")
    assert "loom.txt: warning: not remembered, nor what follows: " in result.stderr
    assert "cannot be written" in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(("bell.txt", "--store", "clean.txt"), 4, "clean.txt: is no store", id="a-text-as-the-store"),
        pytest.param(("bell.txt", "--store", "."), 4, "is a folder; name a file", id="a-folder-as-the-store"),
        pytest.param(("bell.txt", "--store", "no/gull.db"), 4, "No such file", id="no-folder-for-the-store"),
        pytest.param(("store", "stats", "missing.db"), 4, "there is no such store", id="stats-of-nothing"),
        pytest.param(("store", "show", "missing.db"), 4, "there is no such store", id="show-nothing"),
        pytest.param(("store", "merge", "gull.db", "missing.db"), 4, "there is no such store", id="merge-nothing"),
        pytest.param(("store", "merge", "gull.db", "gull.db"), 4, "merged with itself", id="merge-with-itself"),
        pytest.param(("store", "forget", "gull.db"), 2, "one of --page, --site and --text", id="forget-nothing"),
        pytest.param(
            ("store", "forget", "gull.db", "--page", "a", "--site", "b"), 2, "one of --page", id="forget-two-things"
        ),
        pytest.param(("store", "show", "gull.db", "--least", "0"), 2, "x>=1", id="least-of-none"),
        pytest.param(("bell.txt", "--store", "gull.db", "--recurring", "1"), 2, "x>=2", id="recurring-once"),
        pytest.param(("bell.txt", "--store", "gull.db", "--store-limit", "2X"), 2, "no size", id="size-misspelt"),
        pytest.param(("bell.txt", "--store", "gull.db", "--store-limit", "0"), 2, "no size", id="size-of-nothing"),
    ],
)
def test_what_cannot_be_done_costs_one_clear_line(
    run: Run, pages: list[str], arguments: tuple[str, ...], code: int, said: str
) -> None:
    assert pages
    result = run(*arguments)
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (code, "", 1)
    assert said in result.stderr


def test_a_store_is_looked_into(run: Run, pages: list[str], folder: Path) -> None:
    run("--store", "gull.db", *pages)
    assert run("store", "show", "gull.db").stdout == f"      4  {folder}  {ABOUT}\n"
    assert run("store", "show", "gull.db", "--least", "5").stdout == ""
    assert run("store", "show", "gull.db", "--site", "elsewhere").stdout == ""
    stats = [line.split()[:2] for line in run("store", "stats", "gull.db").stdout.splitlines()]
    assert stats[:4] == [["4", "pages"], ["1", "sites"], ["8", "paragraphs,"], ["1", "different"]]


def test_what_is_forgotten_no_longer_counts(run: Run, pages: list[str], folder: Path) -> None:
    run("--store", "gull.db", *pages)
    assert run("store", "forget", "gull.db", "--page", str(folder / "bell.txt")).stdout == "forgotten on 1 page\n"
    assert run("store", "forget", "gull.db", "--text", ABOUT).stdout == "forgotten on 3 pages\n"
    assert run("store", "forget", "gull.db", "--site", str(folder)).stdout == "forgotten on 3 pages\n"
    again = run("store", "forget", "gull.db", "--site", str(folder))
    assert (again.returncode, again.stdout) == (1, "nothing was known of it\n")


def test_stores_are_merged(run: Run, pages: list[str]) -> None:
    for number, page in enumerate(pages):
        run("--store", f"{number}.db", page)
    result = run("store", "merge", "all.db", "0.db", "1.db", "2.db", "3.db")
    assert (result.returncode, result.stdout.splitlines()) == (0, [f"1 page from {number}.db" for number in range(4)])
    assert ABOUT not in run("--store", "all.db", pages[0]).stdout


def test_nothing_that_a_page_or_a_name_says_reaches_the_terminal_as_it_is(run: Run, folder: Path) -> None:
    tricky = folder / "red\x1b[31m\nname"
    tricky.mkdir()
    for number, text in enumerate(STORIES.values()):
        (tricky / f"{number}.txt").write_text(f"{text}\n\n{ABOUT} \x9b31m and so on.\n")
    run("--store", "gull.db", *(str(tricky / f"{number}.txt") for number in range(4)))
    shown = run("store", "show", "gull.db").stdout
    assert len(shown.splitlines()) == 1
    assert r"red\x1b[31m\nname" in shown
    assert not {"\x1b", "\x9b"} & set(shown)
    diff = run("--diff", "removed", "--store", "gull.db", str(tricky / "0.txt")).stderr
    assert not {"\x1b", "\x9b"} & set(diff)
