"""The store's file: what happens to it when runs overlap, are killed, or find it broken, full or not theirs."""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from dehusk.errors import StoreError
from dehusk.model import Article
from dehusk.store import Store, open_store
from dehusk.store.upkeep import measure

Pages = Callable[[int], Mapping[str, Article]]
SITE = "gull.example"

WRITER = """
import sys
from dehusk.model import Article, Block, Kind, Page
from dehusk.store import open_store

path, start, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open_store(path) as store:
    for number in range(start, start + count):
        texts = [f"Paragraph {place} of page {number}" for place in range(20)] + ["What every page of the paper says"]
        blocks = tuple(Block(place, Kind.PARAGRAPH, text) for place, text in enumerate(texts))
        page = Page("-", b"", "", is_html=False, encoding="utf-8")
        store.remember(f"{number}.txt", "gull.example", Article(page, blocks))
        print(number, flush=True)
"""


def start_writer(path: Path, start: int, count: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(start), str(count)], stdout=subprocess.PIPE, env=os.environ
    )


def assert_consistent(path: Path) -> int:
    """Check that pages, sites and sightings say the same; give the number of pages."""
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        pages, said = db.execute("SELECT count(*), ifnull(sum(length(said)) / 10, 0) FROM pages").fetchone()
        assert db.execute("SELECT count(*) FROM sightings").fetchone() == (said,)
        assert db.execute("SELECT ifnull(sum(pages), 0) FROM sites").fetchone() == (pages,)
    return int(pages)


def test_two_runs_that_start_at_once_make_one_store_and_lose_nothing(path: Path) -> None:
    writers = [start_writer(path, start, 40) for start in (0, 40, 20)]
    assert [len(writer.communicate()[0].split()) for writer in writers] == [40, 40, 40]
    assert [writer.returncode for writer in writers] == [0, 0, 0]
    assert assert_consistent(path) == 80
    assert sorted(file.name for file in path.parent.iterdir()) == [path.name]


@pytest.mark.parametrize("pages", [1, 7, 30])
def test_a_run_that_is_killed_loses_at_most_the_page_at_hand(path: Path, pages: int) -> None:
    writer = start_writer(path, 0, 100_000)
    assert writer.stdout is not None
    for _ in range(pages):
        writer.stdout.readline()
    writer.send_signal(signal.SIGKILL)
    told = pages + len(writer.stdout.read().split())
    writer.stdout.close()
    writer.wait()
    assert told <= assert_consistent(path) <= told + 1
    with open_store(path) as store:
        assert measure(store).pages >= pages


@pytest.mark.parametrize("fault", [KeyError, OSError, sqlite3.Error])
def test_a_transaction_that_fails_leaves_nothing_and_passes_the_fault_on(
    store: Store, pages: Pages, fault: type[Exception]
) -> None:
    def fail() -> None:
        with store.transaction():
            for name, article in pages(3).items():
                store.remember(name, SITE, article)
            raise fault

    with pytest.raises(fault):
        fail()
    assert measure(store).pages == 0
    assert_consistent(store.file)


def test_a_run_reads_while_another_one_writes(path: Path, pages: Pages) -> None:
    written = pages(3)
    with open_store(path) as writing, open_store(path) as reading:
        with writing.transaction():
            for name, article in written.items():
                writing.remember(name, SITE, article)
            assert reading.judge("0.txt", SITE, written["0.txt"]) == written["0.txt"]
        assert len(reading.judge("0.txt", SITE, written["0.txt"]).removals) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "is no store", id="empty-file"),
        pytest.param(b"Ferry returns to the islands\n" * 40, "is no store", id="text"),
        pytest.param(b"SQLite format 3\0" + b"\xff" * 4096, "is no store", id="header-and-rubbish"),
    ],
)
def test_a_file_that_is_no_store_is_left_alone(path: Path, content: bytes, said: str) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreError, match=said) as error:
        open_store(path)
    assert str(error.value).startswith(f"{path}: ")
    assert path.read_bytes() == content


def test_a_database_of_somebody_else_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE pages (id)")
    with pytest.raises(StoreError, match="is no store of dehusk; name another file"):
        open_store(path)


def test_a_store_of_a_newer_dehusk_is_left_alone(path: Path) -> None:
    open_store(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 2")
    with pytest.raises(StoreError, match="has version 2, this dehusk reads 1; update dehusk"):
        open_store(path)


def test_a_damaged_store_is_told_with_what_to_do(path: Path, pages: Pages) -> None:
    written = pages(60)
    with open_store(path) as store, store.transaction():
        for name, article in written.items():
            store.remember(name, SITE, article)
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    with open_store(path) as store, pytest.raises(StoreError, match="is damaged; move it away and run again"):
        store.judge("0.txt", SITE, written["0.txt"])


def test_a_full_disk_costs_one_line_and_nothing_that_was_remembered(path: Path, pages: Pages) -> None:
    written = pages(100)
    with open_store(path) as store:
        store.remember("0.txt", SITE, written["0.txt"])
        with store.reading() as db:
            db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0] + 1}")

        def remember_all() -> None:
            with store.transaction():
                for name, article in written.items():
                    store.remember(name, SITE, article)

        with pytest.raises(StoreError, match="the disk is full; make room and run again") as error:
            remember_all()
        assert "\n" not in str(error.value)
        assert measure(store).pages == 1
    assert assert_consistent(path) == 1


def test_a_store_that_cannot_be_written_still_judges_and_says_why_it_does_not_remember(
    path: Path, pages: Pages
) -> None:
    written = pages(4)
    with open_store(path) as store:
        for name in ("0.txt", "1.txt", "2.txt"):
            store.remember(name, SITE, written[name])
    with open_store(path) as store:
        with store.reading() as db:
            db.execute("PRAGMA query_only = on")
        assert len(store.judge("3.txt", SITE, written["3.txt"]).removals) == 1
        store.remember("0.txt", SITE, written["0.txt"])  # says the same as before: nothing to write
        with pytest.raises(StoreError, match="cannot be written, so nothing is remembered"):
            store.remember("3.txt", SITE, written["3.txt"])


def test_a_store_in_a_folder_that_cannot_be_written_is_read_as_it_is(pages: Pages) -> None:
    script = (
        "import os, sys\n"
        "from dehusk.store import open_store\n"
        "from dehusk.store.upkeep import measure\n"
        "if os.getuid() == 0: os.setuid(65534)  # root may write everywhere\n"
        "with open_store(sys.argv[1]) as store: print(measure(store).pages)"
    )
    with tempfile.TemporaryDirectory() as folder:  # others cannot reach pytest's own
        path = Path(folder) / "gull.db"
        with open_store(path) as store:
            for name, article in pages(3).items():
                store.remember(name, SITE, article)
        path.chmod(0o444)
        path.parent.chmod(0o555)
        done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=False)
        path.parent.chmod(0o755)
    assert (done.stdout, done.stderr) == ("3\n", "")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("", "is a folder; name a file", id="folder"),
        pytest.param("missing/gull.db", "cannot be made or opened: No such file", id="folder-missing"),
        pytest.param("f" * 300, "File name too long", id="name-too-long"),
    ],
)
def test_a_place_where_no_store_can_be_costs_one_clear_error(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(StoreError, match=said):
        open_store(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_must_exist_is_not_made(path: Path) -> None:
    with pytest.raises(StoreError, match="there is no such store; check the name"):
        open_store(path, must_exist=True)
    assert not path.exists()


def test_a_file_system_without_links_will_do(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    open_store(path).close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
