"""Takes off what a page is wrapped in: gzip, and the MHTML archive that a browser saves.

Both are known by their content, never by a name. Decompression stops at a bound, so that a small file cannot fill the
memory.
"""

import io
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dehusk.errors import UnreadableInputError

if TYPE_CHECKING:
    from email.message import Message

# A page of 256 MiB is no page. The bound holds for the input and for what comes out of it.
MAX_BYTES = 256 * 1024 * 1024

_MAX_LAYERS = 3
_CHUNK = 1024 * 1024
_GZIP = b"\x1f\x8b\x08"
_MHTML_HEADERS = (
    re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE),
    re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE),
)
_HTML_TYPES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The bytes of the page itself; `charset`, `url` and `is_html` are what an MHTML archive says of them."""

    data: bytes
    charset: str | None = None
    url: str | None = None
    is_html: bool = False


def unwrap(data: bytes) -> Unwrapped:
    """Take off up to three layers of gzip, and then MHTML.

    Raises UnreadableInputError for a broken wrapping and for more than `MAX_BYTES`.
    """
    refuse_size(len(data))
    for _ in range(_MAX_LAYERS):
        if not data.startswith(_GZIP):
            break
        data = _decompress(data)
    return _unpack_mhtml(data) if _is_mhtml(data) else Unwrapped(data)


def refuse_size(size: int) -> None:
    """Raise UnreadableInputError for more bytes than a page has."""
    if size > MAX_BYTES:
        raise UnreadableInputError(
            f"more than {MAX_BYTES >> 20} MiB, which is no single page; split it, or give the page alone"
        )


def _decompress(data: bytes) -> bytes:
    # Not at the top: most pages are not compressed.
    import gzip  # noqa: PLC0415

    whole = io.BytesIO()
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            while chunk := stream.read(_CHUNK):
                refuse_size(whole.tell() + len(chunk))
                whole.write(chunk)
    except EOFError:
        raise UnreadableInputError(
            "the gzip data ends too early; fetch or copy the file again, it is not complete"
        ) from None
    except (OSError, zlib.error) as error:
        raise UnreadableInputError(f"the gzip data is damaged ({error}); fetch or copy the file again") from None
    return whole.getvalue()


def _is_mhtml(data: bytes) -> bool:
    headers = re.split(rb"\r?\n\r?\n", data[:0x2000], maxsplit=1)[0]
    starts_as_mail = re.match(rb"[A-Za-z-]{2,40}:\s", headers)
    return bool(starts_as_mail) and all(header.search(headers) for header in _MHTML_HEADERS)


def _unpack_mhtml(data: bytes) -> Unwrapped:
    # Not at the top: it costs 60 ms, and few pages are archives.
    import email  # noqa: PLC0415

    try:
        archive = email.message_from_bytes(data)
        part = _find_page(archive)
    except RecursionError:
        raise UnreadableInputError("the MHTML archive nests its parts too deep; save the page as HTML") from None
    payload = part.get_payload(decode=True) if part else None
    if part is None or not isinstance(payload, bytes):
        raise UnreadableInputError("the MHTML archive holds no HTML page; save the page as HTML")
    refuse_size(len(payload))
    return Unwrapped(payload, _charset(part), _url(part) or _url(archive), is_html=True)


def _find_page(archive: "Message") -> "Message | None":
    """The HTML part that the archive names as its start, else its first."""
    pages = [part for part in archive.walk() if part.get_content_type() in _HTML_TYPES]
    start = archive.get_param("start")
    return next((part for part in pages if start and part.get("Content-ID") == start), pages[0] if pages else None)


def _charset(part: "Message") -> str | None:
    # `get_content_charset` insists on labels that Python knows; which label means what is decided elsewhere.
    charset = part.get_param("charset")
    return charset if isinstance(charset, str) else None


def _url(part: "Message") -> str | None:
    addresses = (str(part.get(name, "")).strip() for name in ("Content-Location", "Snapshot-Content-Location"))
    return next((address for address in addresses if re.match(r"https?://", address, re.IGNORECASE)), None)
