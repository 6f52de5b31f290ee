"""Paragraphs that recur across the pages of a batch: judged when all are known, whatever was cleaned when."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from enum import Enum
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from dehusk.clean import clean
from dehusk.model import Kind, Status
from dehusk.reasons import Reason
from dehusk_cli.batch.packing import pack_article, unpack_article

Run = Callable[..., CompletedProcess[str]]
Put = Callable[..., Path]
Tree = Callable[[str], Mapping[str, bytes]]

FURNITURE = (
    "The Orlesund Gazette is printed in the old customs house by eleven people and a cat that answers to nobody."
)
STORIES = (
    "The ferry that left the old quay at seven carried a piano past the lighthouse, and nobody asked whose it was.",
    "Apples were dear in the market this week, since the carts from the valley had not come over the pass for days.",
    "Nine pupils of the school built a boat from barrels and rowed it to the mill, where the miller gave them bread.",
    "The council wants to mend the bridge before winter and has asked the quarry for forty stones of the larger kind.",
    "A storm took the roof of the bakery on Tuesday, and the baker sold his loaves from the steps of the chapel.",
)


@pytest.fixture
def story(put: Put) -> Callable[[int], Path]:
    """Put a story of its own into the inbox, under which the paper says what it says everywhere."""

    def write(number: int) -> Path:
        return put(f"news/{number}.txt", f"Story number {number}\n\n{STORIES[number] * 2}\n\n{FURNITURE}\n")

    return write


def test_what_stands_on_three_pages_goes_from_all_of_them(batch: Run, tree: Tree, story: Callable[[int], Path]) -> None:
    for number in range(4):
        story(number)
    assert batch("news", "-o", "clean", "--removed", "logs/").returncode == 0
    assert [FURNITURE.encode() in text for text in tree("clean").values()] == [False] * 4
    assert [STORIES[number].encode() in tree("clean")[f"{number}.txt"] for number in range(4)] == [True] * 4
    reasons = [json.loads(line).get("reason") for line in tree("logs")["0.txt.jsonl"].splitlines()]
    assert "recurring" in reasons
    batch("news", "-o", "alone", "--no-store")
    assert all(FURNITURE.encode() in text for text in tree("alone").values())
    assert not Path("alone/.dehusk-store.sqlite").exists()


def test_a_new_page_changes_what_is_said_of_unchanged_ones(
    batch: Run, tree: Tree, story: Callable[[int], Path]
) -> None:
    story(0)
    story(1)
    batch("news", "-o", "clean")
    assert all(FURNITURE.encode() in text for text in tree("clean").values())
    story(2)
    assert batch("news", "-o", "clean").returncode == 0
    assert not any(FURNITURE.encode() in text for text in tree("clean").values())
    before = {path: path.stat().st_ino for path in Path("clean").glob("*.txt")}
    again = batch("news", "-o", "clean", "--summary", "always")
    assert "0 cleaned, 3 unchanged" in again.stderr
    assert {path: path.stat().st_ino for path in Path("clean").glob("*.txt")} == before


@pytest.mark.parametrize("form", ["text", "json"])
def test_several_runs_end_where_one_does(batch: Run, tree: Tree, story: Callable[[int], Path], form: str) -> None:
    for number in (3, 1, 4):
        story(number)
    batch("news", "-o", "steps", "--format", form)
    for number in (0, 2):
        story(number)
        batch("news", "-o", "steps", "--format", form, "--jobs", "1")
    batch("news", "-o", "once", "--format", form)
    batch("news", "-o", "once", "--format", form)
    assert tree("steps") == tree("once")


def test_a_collection_is_judged_as_its_pages_are(batch: Run, tree: Tree, put: Put) -> None:
    texts = [f"Story {number}\n\n{STORIES[number] * 2}\n\n{FURNITURE}" for number in range(3)]
    address = "https://gazette.example/"
    lines = [json.dumps({"text": text, "url": f"{address}{number}"}) + "\n" for number, text in enumerate(texts)]
    put("news/feed.jsonl", "".join(lines[:2]))
    batch("news", "-o", "clean")
    assert all(FURNITURE.encode() in text for text in tree("clean").values())
    put("news/other.jsonl", lines[2])
    batch("news", "-o", "clean")
    assert not any(FURNITURE.encode() in text for text in tree("clean").values())
    assert len(tree("clean")) == 3


def test_a_store_that_was_lost_is_filled_again(batch: Run, tree: Tree, story: Callable[[int], Path]) -> None:
    for number in range(3):
        story(number)
    batch("news", "-o", "clean")
    before = tree("clean")
    Path("clean/.dehusk-store.sqlite").unlink()
    assert batch("news", "-o", "clean").returncode == 0
    assert tree("clean") == before


@pytest.mark.parametrize("kind", [Kind, Reason, Status])
def test_articles_are_kept_alike_by_every_python(kind: type[Enum], monkeypatch: pytest.MonkeyPatch) -> None:
    def as_in_python_3_11_2(member: Enum, _protocol: int) -> tuple[Callable[..., object], tuple[object, ...]]:
        return getattr, (type(member), member.name)

    monkeypatch.setattr(kind, "__reduce_ex__", as_in_python_3_11_2)
    article = clean("A heading\n\nSubscribe to our newsletter\n\nThe ferry left the quay at seven that morning.\n")
    assert unpack_article(pack_article(article, with_page=True)) == article


def test_a_page_that_takes_too_long_to_clean_does_not_stop_the_judging(
    batch: Run, put: Put, tree: Tree, story: Callable[[int], Path]
) -> None:
    for number in range(3):
        story(number)
    put("news/1.html", b"%PDF-1.7 " + bytes(100))
    Path("news/1.txt").rename("news/5.txt")
    assert batch("news", "-o", "clean").returncode == 4
    assert not any(FURNITURE.encode() in text for text in tree("clean").values())
    assert len(tree("clean")) == 3


def test_articles_in_the_state_file_cannot_run_code(tmp_path: Path) -> None:
    import pickle  # noqa: PLC0415

    from dehusk.errors import DehuskError  # noqa: PLC0415
    from dehusk.reading.zstd import compress  # noqa: PLC0415

    class Evil:
        def __reduce__(self) -> tuple[object, ...]:
            return (Path.touch, (tmp_path / "touched",))

    with pytest.raises(DehuskError, match="it asks for"):
        unpack_article(compress(pickle.dumps(Evil())))
    assert not (tmp_path / "touched").exists()


def test_pages_that_a_killed_run_remembered_and_never_wrote_are_written_by_the_next(
    batch: Run, tree: Tree, story: Callable[[int], Path]
) -> None:
    for number in range(3):
        story(number)
    batch("news", "-o", "whole", "--no-title")
    batch("news", "-o", "clean")
    with closing(sqlite3.connect("whole/.dehusk-state.sqlite")) as state:
        (rules,) = state.execute("SELECT rules FROM pages").fetchone()
    # As after a run with other options, which had nothing new for the store, and was killed before it judged.
    with closing(sqlite3.connect("clean/.dehusk-state.sqlite")) as state, state:
        state.execute("UPDATE pages SET status = 'remembered', written = NULL, rules = ?", (rules,))
    done = batch("news", "-o", "clean", "--no-title")
    assert (done.returncode, done.stderr) == (0, "")
    assert tree("clean") == tree("whole")
