"""Inputs that hold many pages: JSON Lines and WARC."""

import gzip
import json
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from dehusk.reading.zstd import ZstdFile

pytestmark = pytest.mark.slow  # many runs, each with its workers

Run = Callable[..., CompletedProcess[str]]
Put = Callable[..., Path]
Tree = Callable[[str], Mapping[str, bytes]]
Page = Callable[[str], str]


def lines(*records: object) -> bytes:
    """Write JSON Lines."""
    return "".join(json.dumps(record) + "\n" for record in records).encode()


def zstd(data: bytes) -> bytes:
    """Pack bytes as zstd does."""
    with ZstdFile("packed", "wb") as file:
        file.write(data)
    return Path("packed").read_bytes()


def response(url: str, body: bytes, *, status: str = "200 OK", headers: Iterable[str] = ()) -> bytes:
    """Write the record of a WARC that holds what a server answered."""
    head = "\r\n".join(
        (f"HTTP/1.1 {status}", *(headers or ("Content-Type: text/html",)), f"Content-Length: {len(body)}")
    )
    block = head.encode() + b"\r\n\r\n" + body
    warc = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{abs(hash(url))}>\r\n"
        f"WARC-Date: 2026-03-01T00:00:00Z\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return warc.encode() + block + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("name", "pack"),
    [("feed.jsonl", bytes), ("feed.jsonl.gz", gzip.compress), ("feed.jsonl.zst", zstd)],
    ids="plain gzip zstd".split(),
)
def test_json_lines_give_an_output_a_line(
    batch: Run, put: Put, tree: Tree, name: str, pack: Callable[[bytes], bytes]
) -> None:
    html = "<html><title>One</title><h1>One</h1><p>It sails again from Monday, the port says.</p></html>"
    records = {"id": "first", "url": "https://orlesund.example/1", "html": html}, {"text": "Two\n\nIt sails."}
    put(f"feeds/{name}", pack(lines(*records)))
    assert batch("feeds", "-o", "clean", "--format", "json").returncode == 0
    assert list(tree("clean")) == [f"{name}/000001.json", f"{name}/000002.json"]
    first, second = (json.loads(data) for data in tree("clean").values())
    assert (first["source"], first["url"], first["title"]) == ("first", "https://orlesund.example/1", "One")
    assert second["source"] == f"{name}:2"


def test_fields_can_be_named(batch: Run, put: Put, page: Page, tree: Tree) -> None:
    put("feed.jsonl", lines({"key": 7, "link": "https://orlesund.example/7", "html": "no", "raw": page("Seven")}))
    fields = ("--text-field", "raw", "--url-field", "link", "--id-field", "key")
    assert batch("feed.jsonl", "-o", "clean", "--format", "json", *fields).returncode == 0
    (record,) = (json.loads(data) for data in tree("clean").values())
    assert (record["source"], record["url"], record["title"]) == ("7", "https://orlesund.example/7", "Seven")


def test_a_broken_line_costs_itself_alone(batch: Run, put: Put, page: Page, tree: Tree) -> None:
    good = lines({"html": page("Good")})
    put("feed.jsonl", good + b"{broken\n" + b"[1]\n\n" + lines({"other": "field"}) + good)
    done = batch("feed.jsonl", "-o", "clean", "--failed", "failed")
    assert done.returncode == 4
    told = done.stderr.splitlines()
    assert told[0].startswith("dehusk: feed.jsonl:2: is no JSON")
    assert told[1].startswith("dehusk: feed.jsonl:3: is no JSON object")
    assert told[2].startswith("dehusk: feed.jsonl:5: has no text under html or text")
    assert list(tree("clean")) == ["feed.jsonl/000001.txt", "feed.jsonl/000006.txt"]
    assert Path("failed").read_text() == "feed.jsonl\n"
    again = batch("feed.jsonl", "-o", "clean", "--summary", "always")
    assert again.returncode == 0
    assert "2 unchanged, 3 failed before and not tried again" in again.stderr


def test_a_line_that_is_not_utf_8_is_told_in_words(batch: Run, put: Put, page: Page, tree: Tree) -> None:
    good = lines({"html": page("Good")})
    put("feed.jsonl", good + b'{"html": "K\xe4se"}\n' + good)
    said = "dehusk: feed.jsonl:2: is not utf-8 from byte 12 on, as JSON Lines must be"
    assert batch("feed.jsonl", "-o", "clean").stderr.splitlines()[0] == said
    assert list(tree("clean")) == ["feed.jsonl/000001.txt", "feed.jsonl/000003.txt"]


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_json_lines_in_a_wide_charset_are_refused_whole(
    batch: Run, put: Put, page: Page, tree: Tree, charset: str
) -> None:
    put("feed.jsonl", lines({"html": page("One")}, {"html": page("Two")}).decode().encode(charset))
    name = charset[:6]
    said = f"dehusk: feed.jsonl: is {name}, and JSON Lines are utf-8; convert it with `iconv -f {name} -t utf-8`"
    done = batch("feed.jsonl", "-o", "clean")
    assert (done.returncode, done.stderr.splitlines()[:-1]) == (4, [said])
    assert tree("clean") == {}


def test_the_mark_of_utf_8_before_json_lines_is_no_part_of_them(batch: Run, put: Put, page: Page, tree: Tree) -> None:
    put("feed.jsonl", b"\xef\xbb\xbf" + lines({"html": page("One")}))
    assert batch("feed.jsonl", "-o", "clean").returncode == 0
    assert list(tree("clean")) == ["feed.jsonl/000001.txt"]


def test_a_file_that_ends_too_early_is_told_after_its_pages(batch: Run, put: Put, page: Page, tree: Tree) -> None:
    whole = gzip.compress(lines(*({"html": page(f"Page {number}")} for number in range(80))))
    put("feed.jsonl.gz", whole[:-12])
    done = batch("feed.jsonl.gz", "-o", "clean")
    assert done.returncode == 4
    assert "feed.jsonl.gz: ends too early; fetch or copy the file again" in done.stderr
    assert len(tree("clean")) > 20
    put("feed.jsonl.gz", whole, age=50)
    again = batch("feed.jsonl.gz", "-o", "clean", "--summary", "always")
    assert again.returncode == 0
    assert "80 pages:" in again.stderr
    assert ", 0 unchanged" not in again.stderr


@pytest.mark.parametrize(
    "cut",
    [
        pytest.param(("feed.jsonl.gz", -40), id="gzip"),
        pytest.param(("feed.jsonl", -40), id="in-the-last-line"),
        pytest.param(("crawl.warc", -40), id="in-a-body"),
        pytest.param(("crawl.warc", 1200), id="in-a-head"),
    ],
)
def test_pages_of_a_file_that_is_cut_short_are_not_gone(
    batch: Run, put: Put, page: Page, tree: Tree, cut: tuple[str, int]
) -> None:
    name, length = cut
    pages = [page(f"Page {number}") for number in range(9)]
    if name.endswith("warc"):
        whole = b"".join(response(f"https://a.example/{number}", one.encode()) for number, one in enumerate(pages))
    else:
        whole = lines(*({"html": one} for one in pages))
    if name.endswith("gz"):
        whole = gzip.compress(whole)
    put(name, whole, age=90)
    batch(name, "-o", "clean")
    before = tree("clean")
    put(name, whole[:length], age=50)
    for code in (4, 0):
        done = batch(name, "-o", "clean", "--prune", "--summary", "always")
        assert (done.returncode, "gone" in done.stderr) == (code, False)
    assert tree("clean") == before


def test_an_unchanged_collection_is_not_read(batch: Run, put: Put, page: Page, tree: Tree) -> None:
    feed = put("feed.jsonl", lines(*({"html": page(f"Page {number}")} for number in range(3))))
    batch("feed.jsonl", "-o", "clean")
    data, status = feed.read_bytes(), feed.stat()
    feed.write_bytes(b"?" * len(data))
    os.utime(feed, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert "0 cleaned, 3 unchanged" in batch("feed.jsonl", "-o", "clean", "--summary", "always").stderr
    put("feed.jsonl", data + lines({"html": page("More")}), age=50)
    assert "1 cleaned (1 article), 3 unchanged" in batch("feed.jsonl", "-o", "clean", "--summary", "always").stderr
    put("feed.jsonl", lines({"html": page("Page 0")}), age=40)
    done = batch("feed.jsonl", "-o", "clean", "--summary", "always", "--prune")
    assert "1 unchanged, 3 gone, 3 pruned" in done.stderr
    assert list(tree("clean")) == ["feed.jsonl/000001.txt"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "a-member-a-record"])
def test_the_pages_of_a_warc_are_its_good_responses(
    batch: Run, put: Put, page: Page, tree: Tree, pack: Callable[[bytes], bytes]
) -> None:
    info = b"WARC/1.1\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Length: 2\r\n\r\nhi\r\n\r\n"
    records = [
        info,
        response("https://orlesund.example/good", page("Good").encode()),
        response("https://orlesund.example/gone", page("Gone").encode(), status="404 Not Found"),
        response("https://orlesund.example/logo", b"GIF89a", headers=["Content-Type: image/gif"]),
        response("https://orlesund.example/last", page("Last").encode()),
    ]
    put("crawl.warc.gz", b"".join(map(pack, records)))
    done = batch("crawl.warc.gz", "-o", "clean", "--format", "json", "--summary", "always")
    assert done.returncode == 0
    assert "2 responses without a page" in done.stderr
    assert [json.loads(data)["url"] for data in tree("clean").values()] == [
        "https://orlesund.example/good",
        "https://orlesund.example/last",
    ]


def test_a_warc_gives_the_charset_that_the_server_named(batch: Run, put: Put, page: Page, tree: Tree) -> None:
    body = page("Żółw i łódź").encode("iso-8859-2")
    headers = ["Content-Type: text/html; charset=iso-8859-2", "Content-Encoding: gzip"]
    put("crawl.warc", response("https://orlesund.example/", gzip.compress(body), headers=headers))
    assert batch("crawl.warc", "-o", "clean").returncode == 0
    assert tree("clean")["crawl.warc/000001.txt"].decode().startswith("Żółw i łódź\n")


def test_a_broken_response_costs_itself_alone(batch: Run, put: Put, page: Page, tree: Tree) -> None:
    good = response("https://orlesund.example/", page("Good").encode())
    broken = response(
        "https://orlesund.example/", b"\x00\x01", headers=["Content-Type: text/html", "Content-Encoding: br"]
    )
    put("crawl.warc", good + broken + b"noise between the records\r\n\r\n" + good)
    done = batch("crawl.warc", "-o", "clean")
    assert done.returncode == 4
    assert done.stderr.startswith("dehusk: crawl.warc:2: its content coding 'br' cannot be undone")
    assert len(tree("clean")) == 2


def test_a_warc_that_is_none_is_told(batch: Run, put: Put) -> None:
    put("crawl.warc", "Once upon a time.\n")
    done = batch("crawl.warc", "-o", "clean")
    assert done.returncode == 4
    assert "crawl.warc: is no WARC file" in done.stderr
