"""Gzip and MHTML are taken off within bounds; what is broken gets a clear error."""

import gzip
import os
from itertools import accumulate, repeat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dehusk.errors import UnreadableInputError
from dehusk.reading import unwrap as module
from dehusk.reading.read import read_page
from dehusk.reading.unwrap import unwrap

HEADERS = """From: <Saved by Browser>
Snapshot-Content-Location: https://mill.example/story
Subject: The mill
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";{start}
\tboundary="--=_part"

"""
HTML_PART = """----=_part
Content-Type: text/html{charset}
Content-ID: <{id}>
Content-Transfer-Encoding: quoted-printable
{location}
<html><body><p>{text}</p></body></html>

"""
IMAGE_PART = "----=_part\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n\n"


def archive(*parts: str, start: str = "") -> bytes:
    return (HEADERS.format(start=start) + "".join(parts) + "----=_part--\n").replace("\n", "\r\n").encode("ascii")


def html_part(text: str, *, charset: str = "", part_id: str = "a@x", location: str = "") -> str:
    return HTML_PART.format(text=text, charset=charset, id=part_id, location=location)


@given(st.binary(max_size=300).filter(lambda data: not data.startswith(b"\x1f\x8b")), st.integers(0, 3))
def test_up_to_three_layers_of_gzip_come_off(data: bytes, layers: int) -> None:
    *_, wrapped = accumulate(repeat(None, layers), lambda inner, _: gzip.compress(inner), initial=data)
    assert unwrap(wrapped).data == data


def test_a_page_keeps_its_bytes_as_they_came() -> None:
    data = gzip.compress("<p>Mühle</p>".encode())
    page = read_page(data)
    assert (page.text, page.data, page.is_html) == ("<p>Mühle</p>", data, True)


def test_members_of_gzip_one_after_another_are_one_page() -> None:
    assert unwrap(gzip.compress(b"The mill ") + gzip.compress(b"burned.") + bytes(64)).data == b"The mill burned."


def test_too_many_layers_are_refused() -> None:
    data = b"x"
    for _ in range(5):
        data = gzip.compress(data)
    with pytest.raises(UnreadableInputError, match="too many layers"):
        read_page(data)


@pytest.mark.parametrize("cut", [3, 5, 12, -9, -1])
def test_a_gzip_that_ends_too_early_is_refused(cut: int) -> None:
    with pytest.raises(UnreadableInputError, match="ends too early"):
        unwrap(gzip.compress(os.urandom(500))[:cut])


@pytest.mark.parametrize("at", [3, 10, 40, -6, -2])
def test_a_damaged_gzip_is_refused(at: int) -> None:
    data = bytearray(gzip.compress(bytes(range(256)) * 2, compresslevel=6))
    data[at] ^= 0xFF
    with pytest.raises(UnreadableInputError, match="fetch or copy the file again"):
        unwrap(bytes(data))


def test_a_bomb_is_refused_at_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 5 << 20)
    assert len(unwrap(gzip.compress(bytes(5 << 20))).data) == 5 << 20
    with pytest.raises(UnreadableInputError, match="more than 5 MiB"):
        unwrap(gzip.compress(bytes((5 << 20) + 1)))
    with pytest.raises(UnreadableInputError, match="more than 5 MiB"):
        unwrap(gzip.compress(gzip.compress(bytes(50 << 20))))
    with pytest.raises(UnreadableInputError, match="more than 5 MiB"):
        unwrap(bytes((5 << 20) + 1))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is read from /proc")
def test_a_bomb_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 8 << 20)
    bomb = b"".join(repeat(gzip.compress(bytes(10 << 20)), 30))
    before = _resident_peak()
    with pytest.raises(UnreadableInputError):
        unwrap(bomb)
    assert _resident_peak() - before < 64 << 20


def _resident_peak() -> int:
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) << 10 for line in status.splitlines() if line.startswith("VmHWM"))


def test_an_archive_gives_its_page_with_charset_and_address() -> None:
    page = read_page(archive(html_part("M=FChle", charset='; charset="iso-8859-1"'), IMAGE_PART))
    assert "<p>Mühle</p>" in page.text
    assert (page.is_html, page.encoding, page.url) == (True, "windows-1252", "https://mill.example/story")


def test_the_address_of_the_part_beats_that_of_the_archive() -> None:
    located = html_part("x", location="Content-Location: https://mill.example/part\n")
    assert unwrap(archive(located)).url == "https://mill.example/part"
    framed = html_part("x", location="Content-Location: cid:frame@x\n")
    assert unwrap(archive(framed)).url == "https://mill.example/story"
    assert read_page(archive(located), url="https://mine.example/").url == "https://mine.example/"


def test_the_archive_names_the_part_to_start_from() -> None:
    parts = (html_part("advert", part_id="ad@x"), html_part("story", part_id="main@x"))
    assert b"story" in unwrap(archive(*parts, start='\n\tstart="<main@x>";')).data
    assert b"advert" in unwrap(archive(*parts, start='\n\tstart="<gone@x>";')).data
    assert b"advert" in unwrap(archive(*parts)).data


def test_a_compressed_archive_is_unwrapped_twice() -> None:
    assert "<p>Muehle</p>" in read_page(gzip.compress(archive(html_part("Muehle")))).text


def test_an_archive_without_a_page_is_refused() -> None:
    with pytest.raises(UnreadableInputError, match="holds no HTML page"):
        unwrap(archive(IMAGE_PART))


def test_an_archive_nested_without_end_is_a_page_or_refused() -> None:
    data = HEADERS.format(start="").encode()
    for depth in range(3000):
        data += b"----=_part\nContent-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth)
    with pytest.raises(UnreadableInputError, match="MHTML"):
        unwrap(data)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(
            b"An archive has MIME-Version: 1.0 and Content-Type: multipart/related.", id="text about archives"
        ),
        pytest.param(b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>x</p>", id="a mail of one part"),
        pytest.param(
            b"Note: x\n\nMIME-Version: 1.0\nContent-Type: multipart/related\n", id="headers after a blank line"
        ),
        pytest.param(b"\x1f\x8b is how gzip starts", id="two bytes of gzip's three"),
        pytest.param(b"", id="nothing"),
    ],
)
def test_what_only_resembles_a_wrapping_stays_as_it_is(data: bytes) -> None:
    assert unwrap(data).data == data
