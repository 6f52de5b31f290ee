"""Reads bytes into a page: takes off what they are wrapped in, decodes them, and tells HTML from text."""

from collections.abc import Iterator
from typing import Literal

from dehusk.errors import UnreadableInputError
from dehusk.model import Page
from dehusk.reading.charset import decode
from dehusk.reading.sniff import find_declared_charset, looks_like_html, name_binary, name_notation
from dehusk.reading.unwrap import unwrap


def read_page(  # noqa: PLR0913  each says one thing about the page
    data: bytes,
    *,
    source: str = "-",
    kind: Literal["auto", "html", "text"] = "auto",
    encoding: str | None = None,
    url: str | None = None,
    declared: str | None = None,
) -> Page:
    r"""Read one input, `data`, into a page; `source` names it. Gzip and MHTML are taken off.

    `encoding` beats what is said of its charset, but not a byte-order mark. `declared` is what a server said of it, and
    counts before what the page says. Where nothing was wrapped and no note says that something broke or was dropped,
    `page.text.encode(page.encoding)` is `data` again, save in an East Asian charset that has two codes for one
    character.

    Raises UnreadableInputError for what is binary, damaged, too large, or asked for in an unknown charset.

    >>> page = read_page("<p>Käse</p>\n<p>Brot</p>".encode("windows-1252"))
    >>> page.text, page.is_html, page.encoding
    ('<p>Käse</p>\n<p>Brot</p>', True, 'windows-1252')
    """
    inner = unwrap(data)
    if binary := name_binary(inner.data, signature_only=encoding is not None):
        raise UnreadableInputError(f"looks like {binary}; dehusk reads HTML and text")
    decoded = decode(
        inner.data, encoding=encoding, declared=inner.charset or declared or find_declared_charset(inner.data)
    )
    nuls = decoded.text.count("\0") if "\0" in decoded.text else 0  # to count takes far longer than to look
    text = decoded.text.replace("\0", "") if nuls else decoded.text
    is_html = kind == "html" or (kind == "auto" and (inner.is_html or looks_like_html(text)))
    notes = (*decoded.notes, *_notes(text, nuls, may_be_data=kind == "auto" and not is_html))
    return Page(source, data, text, is_html, decoded.encoding, url or inner.url, notes)


def _notes(text: str, nuls: int, *, may_be_data: bool) -> Iterator[str]:
    if nuls:
        yield f"dropped {nuls} NUL character{'s' if nuls > 1 else ''}"
    if may_be_data and (notation := name_notation(text)):
        yield f"looks like {notation}; read as plain text"
