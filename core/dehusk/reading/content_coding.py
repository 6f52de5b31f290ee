"""Undoes what HTTP did to a body on its way: chunks, and compression (RFC 9112, section 7.1; RFC 9110, section 8.4).

What a server says is often no longer true of what an archive holds, since many crawlers undo it before they write:
a body that is not made of chunks is taken as it is. Gzip stays: it is known by its first bytes wherever a page is read.
"""

import re
import zlib

from dehusk.errors import UnreadableInputError
from dehusk.fold import fold

_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_PLAIN = ("", "identity", "gzip", "x-gzip")


def undo_codings(body: bytes, *, transfer: str, content: str, max_bytes: int) -> bytes:
    r"""Give the page that a response carries; `transfer` and `content` are its two headers on encoding, or empty.

    Raises UnreadableInputError for a coding that is not known, for damage, and for more than `max_bytes`.

    >>> undo_codings(b"3\r\n<p>\r\n2\r\nHi\r\n0\r\n\r\n", transfer="chunked", content="", max_bytes=100)
    b'<p>Hi'
    """
    if "chunked" in fold(transfer):
        body = _joined(body)
    for coding in reversed([name.strip() for name in fold(content).split(",")]):
        try:
            body = _decoded(body, coding, max_bytes + 1)
        except Exception as error:
            raise UnreadableInputError(f"its content coding {coding!r} cannot be undone: {error}") from error
    if len(body) > max_bytes:
        raise UnreadableInputError(f"is larger than {max_bytes:,} bytes; allow more with --max-input-size")
    return body


def _joined(body: bytes) -> bytes:
    """Join chunks; a body that is not made of chunks is whole already."""
    parts: list[bytes] = []
    at = 0
    while match := _CHUNK.match(body, at):
        size = int(match[1], 16)
        if size == 0:
            return b"".join(parts)
        parts.append(body[match.end() : match.end() + size])
        at = match.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return body if at < len(body) or not parts else b"".join(parts)


def _decoded(body: bytes, coding: str, most: int) -> bytes:
    """Undo one compression, up to `most` bytes."""
    # Imported where they are needed: hardly any archive keeps these.
    if coding in _PLAIN:
        return body
    if coding == "deflate":
        page, is_whole = _inflated(body, most)
    elif coding == "br":
        import brotli  # type: ignore[import-untyped]  # noqa: PLC0415

        decoder = brotli.Decompressor()
        page = decoder.process(body, output_buffer_limit=most)
        is_whole = decoder.is_finished()
    elif coding == "zstd":
        from dehusk.reading.zstd import ZstdDecompressor  # noqa: PLC0415

        unpacker = ZstdDecompressor()
        page, is_whole = unpacker.decompress(body, most), unpacker.eof
    else:
        raise ValueError("it is not known")
    if not is_whole and len(page) < most:
        raise ValueError("it ends too early")
    return page


def _inflated(body: bytes, most: int) -> tuple[bytes, bool]:
    try:
        unpacker = zlib.decompressobj()
        page = unpacker.decompress(body, most)
    except zlib.error:  # servers and browsers agree on leaving out the header that the RFC asks for
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        page = unpacker.decompress(body, most)
    return page, unpacker.eof
