"""All articles in one file: JSON Lines or Parquet, complete after every run, whatever that had to clean."""

import gzip
import json
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from dehusk import model
from dehusk.reading.zstd import ZstdFile
from dehusk.rendering.render import render_jsonl
from dehusk_cli.batch.parquet import ParquetStream

Run = Callable[..., CompletedProcess[str]]
Put = Callable[..., Path]
Tree = Callable[[str], Mapping[str, bytes]]
Page = Callable[[str], str]


def unpacked_zstd(data: bytes) -> bytes:
    """Unpack what zstd has packed."""
    Path("packed").write_bytes(data)
    with ZstdFile("packed") as file:
        return file.read()


def sources(path: str) -> list[str]:
    """Name the articles of a file in their order."""
    return [json.loads(line)["source"] for line in Path(path).read_text().splitlines()]


@pytest.mark.parametrize(
    ("name", "unpack"),
    [("all.jsonl", bytes), ("all.jsonl.gz", gzip.decompress), ("all.jsonl.zst", unpacked_zstd)],
    ids="plain gzip zstd".split(),
)
def test_one_file_holds_every_article_in_the_order_of_the_inputs(
    batch: Run, folder: Path, name: str, unpack: Callable[[bytes], bytes]
) -> None:
    assert batch("inbox", "-o", name).returncode == 0
    records = [json.loads(line) for line in unpack(Path(name).read_bytes()).splitlines()]
    assert [record["source"] for record in records] == ["a.html", "north/b.html", "north/c.txt"]
    assert records[0]["title"] == "Harbour"
    assert sorted(path.name for path in folder.iterdir() if path.name != "packed") == [
        f".{name}.dehusk-state.sqlite",
        f".{name}.dehusk-state.sqlite.lock",
        f".{name}.dehusk-store.sqlite",
        name,
        "inbox",
    ]


def test_a_second_run_cleans_what_has_changed_and_gives_the_complete_file(batch: Run, put: Put, page: Page) -> None:
    batch("inbox", "-o", "all.jsonl")
    put("inbox/b.html", page("New"))
    put("inbox/north/c.txt", "Changed\n\nThe ferry sails again from Monday, the port says.\n", age=50)
    Path("inbox/a.html").unlink()
    done = batch("inbox", "-o", "all.jsonl", "--summary", "always")
    assert "3 pages: 2 cleaned (2 article), 1 unchanged, 1 gone" in done.stderr
    assert sources("all.jsonl") == ["b.html", "north/b.html", "north/c.txt"]
    batch("inbox", "-o", "afresh.jsonl")
    assert Path("all.jsonl").read_bytes() == Path("afresh.jsonl").read_bytes()


def test_a_run_with_nothing_to_do_leaves_the_file_alone_unless_it_was_lost(batch: Run) -> None:
    batch("inbox", "-o", "all.jsonl")
    before, data = Path("all.jsonl").stat(), Path("all.jsonl").read_bytes()
    batch("inbox", "-o", "all.jsonl")
    assert Path("all.jsonl").stat().st_ino == before.st_ino
    Path("all.jsonl").unlink()
    done = batch("inbox", "-o", "all.jsonl", "--summary", "always")
    assert "0 cleaned, 3 unchanged" in done.stderr
    assert Path("all.jsonl").read_bytes() == data


def test_a_collection_goes_into_one_file_with_the_pages_beside_it(batch: Run, put: Put, page: Page) -> None:
    put("inbox/feed.jsonl", "".join(json.dumps({"id": f"no {n}", "html": page(f"Page {n}")}) + "\n" for n in range(12)))
    batch("inbox", "-o", "all.jsonl")
    assert sources("all.jsonl") == ["a.html", *(f"no {n}" for n in range(12)), "north/b.html", "north/c.txt"]
    again = batch("inbox", "-o", "all.jsonl", "--summary", "always")
    assert "0 cleaned, 15 unchanged" in again.stderr


def test_pages_that_would_collide_in_a_tree_do_not_in_one_file(batch: Run, put: Put, page: Page) -> None:
    put("inbox/a.htm", page("Another"))
    assert batch("inbox", "-o", "all.jsonl").returncode == 0
    assert sources("all.jsonl")[:2] == ["a.htm", "a.html"]


def test_a_page_without_an_article_has_its_line_too(batch: Run, put: Put) -> None:
    put("inbox/empty.txt", "\n")
    batch("inbox", "-o", "all.jsonl")
    statuses = [json.loads(line)["status"] for line in Path("all.jsonl").read_text().splitlines()]
    assert statuses == ["article", "empty", "article", "article"]


def test_one_removal_log_is_complete_after_every_run(batch: Run, put: Put, page: Page, tree: Tree) -> None:
    batch("inbox", "-o", "clean", "--removed", "removed.jsonl")
    put("inbox/b.html", page("New"))
    batch("inbox", "-o", "clean", "--removed", "removed.jsonl")
    pages = [
        record["source"]
        for record in map(json.loads, Path("removed.jsonl").read_text().splitlines())
        if "page" in record
    ]
    assert pages == ["a.html", "b.html", "north/b.html", "north/c.txt"]
    assert len(tree("clean")) == 4


def test_parquet_holds_the_fields_of_the_json(batch: Run) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert batch("inbox", "-o", "all.parquet").returncode == 0
    batch("inbox", "-o", "all.jsonl")
    rows = parquet.read_table("all.parquet").to_pylist()
    records = [json.loads(line) for line in Path("all.jsonl").read_text().splitlines()]
    assert len(rows) == 3
    for row, record in zip(rows, records, strict=True):
        assert row.keys() == record.keys()
        for name in row.keys() - {"blocks", "stats"}:
            assert row[name] == record[name]
        assert [block["text"] for block in row["blocks"]] == [block["text"] for block in record["blocks"]]
        assert dict(row["stats"]["removed_by_reason"]) == record["stats"]["removed_by_reason"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("inbox", "-o", "inbox/all.jsonl"), "--output would overwrite the input", id="an-input"),
        pytest.param(("inbox", "-o", "all.jsonl", "--format", "text"), "leave --format out", id="another-format"),
    ],
)
def test_wrong_usage_costs_one_line(batch: Run, put: Put, arguments: tuple[str, ...], said: str) -> None:
    before = put("inbox/all.jsonl", '{"text": "mine"}\n').read_bytes()
    done = batch(*arguments)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert said in done.stderr
    assert Path("inbox/all.jsonl").read_bytes() == before


def test_parquet_tells_which_blocks_were_recovered(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    page = model.Page("page.html", b"", "", is_html=True, encoding="utf-8")
    paragraph = partial(model.Block, kind=model.Kind.PARAGRAPH)
    blocks = paragraph(0, text="One."), paragraph(1, text="Two.", recovered="it is long")
    with (tmp_path / "all.parquet").open("wb") as file, ParquetStream(file) as stream:
        stream.write(render_jsonl(model.Article(page, blocks)).encode())
    (row,) = parquet.read_table(tmp_path / "all.parquet").to_pylist()
    assert [block["recovered"] for block in row["blocks"]] == [None, True]


def test_parquet_without_its_library_says_how_to_get_it(batch: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = batch("inbox", "-o", "all.parquet")
    assert done.returncode == 2
    assert "pip install 'dehusk[parquet]'" in done.stderr
