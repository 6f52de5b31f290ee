"""Bytes become a page: decoded, unwrapped, told apart as HTML or text; or one clear error."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dehusk.errors import UnreadableInputError
from dehusk.reading.read import read_page

# NUL characters are dropped, and a surrogate is not text.
CHARACTERS = st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"])


@given(st.text(CHARACTERS), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_a_text_with_a_byte_order_mark_comes_back_to_the_byte(text: str, codec: str) -> None:
    data = ("\ufeff" + text).encode(codec)
    page = read_page(data)
    assert page.text == text
    assert page.text.encode(page.encoding) == data


@given(
    st.text(st.characters(exclude_characters="\0", max_codepoint=0x24F)),
    st.sampled_from(["utf-8", "windows-1252", "windows-1257", "iso8859-2", "mac-roman", "utf-16-be", "gb18030"]),
)
def test_a_text_in_the_charset_asked_for_comes_back_to_the_byte(text: str, codec: str) -> None:
    data = text.encode(codec, "ignore")
    try:
        page = read_page(data, encoding=codec)
    except UnreadableInputError:
        return  # it happens to start as a PDF, a JPEG image or gzip data does
    if not page.notes:
        assert page.text.encode(page.encoding) == data


@given(
    st.binary(max_size=200), st.sampled_from([b"", b"<html>", b"\xff\xfe", b"\x1f\x8b\x08", b"<meta charset=big5><p>"])
)
def test_any_bytes_give_a_page_or_one_clear_error(data: bytes, start: bytes) -> None:
    try:
        page = read_page(start + data)
    except UnreadableInputError:
        return
    assert page.data == start + data


@given(st.binary(max_size=300))
def test_a_page_without_notes_comes_back_to_the_byte(data: bytes) -> None:
    try:
        page = read_page(data)
    except UnreadableInputError:
        return
    if not page.notes:
        assert page.text.encode(page.encoding) == data


@pytest.mark.parametrize("text", ["a\r\nb\rc\n", "\n\n x \t\n", "\ufeffa", "x\ufeffy", "\x85\u2028"])
def test_newlines_spaces_and_inner_marks_stay_as_they_are(text: str) -> None:
    assert read_page(b"\xef\xbb\xbf" + text.encode()).text == text


def test_nothing_at_all_is_an_empty_page() -> None:
    page = read_page(b"", source="void.txt")
    assert (page.text, page.is_html, page.encoding, page.notes, page.source) == ("", False, "utf-8", (), "void.txt")


def test_a_few_nul_characters_are_dropped_and_told() -> None:
    page = read_page(b"The mill\0 burned\0 down.\n")
    assert page.text == "The mill burned down.\n"
    assert page.notes == ("dropped 2 NUL characters",)


def test_a_binary_file_is_refused_by_name() -> None:
    with pytest.raises(UnreadableInputError, match="looks like a PDF; dehusk reads HTML and text"):
        read_page(b"%PDF-1.7\n%...")


def test_asking_for_a_charset_does_not_turn_a_pdf_into_text() -> None:
    with pytest.raises(UnreadableInputError, match="a PDF"):
        read_page(b"%PDF-1.7\n%...", encoding="windows-1252")


def test_the_kind_asked_for_beats_the_look() -> None:
    assert read_page(b"Only words.", kind="html").is_html
    assert not read_page(b"<!doctype html><p>Words.</p>", kind="text").is_html


def test_utf_16_without_a_mark_is_told_from_binary() -> None:
    data = "<!doctype html><title>Der Mühlbach</title><p>Text</p>".encode("utf-16-be")
    page = read_page(data)
    assert page.is_html
    assert page.notes == ("no charset declared; read as utf-16-be",)
    assert page.text.encode(page.encoding) == data


def test_a_page_of_html_may_declare_its_charset_where_a_text_may_not() -> None:
    words = 'Write <meta charset="windows-1251"> at the top – “always”.'.encode("windows-1252")
    assert read_page(b"<html><head>" + words).encoding == "windows-1251"
    assert read_page(words).encoding == "windows-1252"


def test_data_in_another_notation_is_text_with_a_note() -> None:
    page = read_page(b'<?xml version="1.0"?>\n<rss version="2.0"><channel><p>x</p></channel></rss>')
    assert not page.is_html
    assert page.notes == ("looks like XML (rss); read as plain text",)
    assert read_page(b'{"title": "The mill"}').notes == ("looks like JSON; read as plain text",)


def test_the_address_given_beats_the_one_in_the_page() -> None:
    assert read_page(b"<p>x</p>", url="https://mill.example/a").url == "https://mill.example/a"


def test_reading_plain_text_loads_no_heavy_module() -> None:
    code = (
        "import sys; from dehusk.reading.read import read_page; read_page('Käse'.encode('latin-1'));"
        "print(sorted({'email', 'gzip', 'charset_normalizer', 'lxml', 'trafilatura'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
