"""What looks like HTML, like another notation, like a binary; and what only talks about them."""

import os
import time

import pytest

from dehusk.reading.sniff import find_declared_charset, looks_like_html, name_binary, name_notation

README = """<p align="center"><img src="mill.png"></p>

# Mill

A library for mills.<br> Fast.

<details><summary>More</summary>

Some words, and more of them.

</details>

Ends in words.
"""
TUTORIAL = """Paragraphs in HTML

A paragraph starts with <p> and ends with </p>, a list with <ul> and </ul>.

```
<ul>
<li>One</li>
<li>Two</li>
</ul>
```

Then close the <div>.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<!DOCTYPE html><title>Mill</title>", id="doctype"),
        pytest.param("\n <!-- saved --> <!-- twice -->\n<HTML lang=en>", id="comments first"),
        pytest.param('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">', id="xhtml"),
        pytest.param("<body><p>Mill", id="body"),
        pytest.param('<!DOCTYPE mill [<!ENTITY a "b">]>\n<html><p>Mill', id="document type with declarations"),
        pytest.param('<!doctype page SYSTEM "page.dtd"><!-- saved --><html>', id="document type of its own"),
        pytest.param("<p>One.</p><p>Two.</p>", id="headless fragment"),
        pytest.param("<p>One\nline wrapped\nby hand.</p>\n\n<p>Two.</p>\n", id="wrapped fragment"),
        pytest.param("<div>\n\nWords.\n\n</div>", id="div around words"),
        pytest.param("<h1>Mill</h1>\n<p>One.</p>", id="heading and paragraph"),
        pytest.param("Warning: line 3\n<!doctype html>\n" + "<div><p>Some words.</p></div>\n" * 12, id="warning first"),
        pytest.param("<a href=#x>Skip</a> <span>x</span>" + "<div><b>Some words.</b></div>" * 25, id="one long line"),
    ],
)
def test_pages_and_fragments_are_html(text: str) -> None:
    assert looks_like_html(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("The mill burned down.\n\nNobody was hurt.", id="prose"),
        pytest.param("# Mill\n\nSome *words* and <b>bold</b> ones.\n\n<br>\n", id="markdown with a few tags"),
        pytest.param(README, id="readme with a centred picture"),
        pytest.param(TUTORIAL, id="text about tags"),
        pytest.param("<p> opens a paragraph, </p> closes it.", id="sentence that starts with a tag"),
        pytest.param("`<!doctype html>` is the first line.", id="quoted doctype"),
        pytest.param("```\n" + "<p>x</p>\n" * 60 + "```\n", id="fenced code alone"),
        pytest.param("<3 mills, a < b and c > d", id="angle brackets"),
        pytest.param('<?xml version="1.0"?><rss><item><p>x</p></item></rss>', id="rss"),
        pytest.param('<!DOCTYPE book [<!ENTITY a "<html>">]><book><p>x</p></book>', id="document type of a book"),
        pytest.param("<!DOCTYPE mill [ never closed <html>", id="document type without an end"),
    ],
)
def test_text_stays_text(text: str) -> None:
    assert not looks_like_html(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('<?xml version="1.0"?><rss version="2.0">', "XML (rss)"),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', "XML (feed)"),
        ('<?xml version="1.0"?><!DOCTYPE book>', "XML (book)"),
        ('{\n  "title": "Mill"}', "JSON"),
        ('[{"title": "Mill"}]', "JSON"),
        ("[The mill](https://mill.example/) burned.", None),
        ('{"The mill" burned.', None),
        ("<html><body>", None),
        ('<?xml version="1.0"?><html>', None),
        ("A < b", None),
    ],
)
def test_data_is_named_and_prose_is_not(text: str, name: str | None) -> None:
    assert name_notation(text) == name


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.4\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"PK\x03\x04\x14\0", "Office document or an e-book"),
        (b"\x7fELF\x02\x01", "program"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\x28\xb5\x2f\xfd\x04", "zstd"),
        (b"GIF89a" + bytes(40), "GIF"),
        (b"SQLite format 3\0" + bytes(90), "SQLite"),
        (bytes(100), "binary data"),
        (bytes(range(256)) * 9, "binary data"),
    ],
)
def test_a_binary_is_named(data: bytes, name: str) -> None:
    assert name in (name_binary(data) or "")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"GIF89a is an old format.", id="the name of a format"),
        pytest.param(b"MZ marks a program.", id="two capital letters"),
        pytest.param("Мельница".encode("koi8-r"), id="high bytes"),
        pytest.param("The mill\n".encode("utf-16-le") * 9, id="wide characters"),
        pytest.param("\ufeffThe mill \b".encode("utf-16-le"), id="wide characters with a mark and a control character"),
        pytest.param(b"The mill\0 burned \0down.", id="a few stray bytes"),
        pytest.param(b"\x1b[31mred\x1b[0m " * 9, id="colours of a terminal"),
    ],
)
def test_text_is_not_named_a_binary(data: bytes) -> None:
    assert name_binary(data) is None


@pytest.mark.parametrize(
    ("data", "label"),
    [
        (b"<html><meta charset=koi8-r>", "koi8-r"),
        (b"<html><META CHARSET = 'Big5'/>", "Big5"),
        (b'<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312">', "gb2312"),
        (b"<html><meta content='text/html;charset=\"x-sjis\"'>", "x-sjis"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><rss>', "iso-8859-2"),
        (b"<html><!-- <meta charset=utf-7> --><meta charset=euc-kr>", "euc-kr"),
        (b"<html><p>charset=koi8-r</p>", None),
        (b"<html>" + b" " * 9000 + b"<meta charset=koi8-r>", None),
        (b"Put <meta charset=koi8-r> first.", None),
        (b"", None),
    ],
)
def test_a_declaration_is_found_where_a_page_makes_one(data: bytes, label: str | None) -> None:
    assert find_declared_charset(data) == label


@pytest.mark.parametrize(
    "unit",
    ["<", "<!--", "<!---->", "<?", "`", "```\n", "\n \n", " ", "<p ", "</p", "<meta ", "<script>", "~~~\n```\n", '{"'],
)
def test_no_repetition_takes_long(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    started = time.process_time()
    for start in ("", "<p>", "x\n</p>\n<html\n"):
        looks_like_html(start + text)
        find_declared_charset((start + text).encode())
    assert time.process_time() - started < 2


def test_random_bytes_are_looked_at_in_no_time() -> None:
    started = time.process_time()
    name_binary(os.urandom(20_000_000))
    assert time.process_time() - started < 0.5
