"""Reads the pages of a WARC file: its successful HTTP responses, with what HTTP did to them undone.

A WARC also holds requests, redirects, images and robots.txt: these are skipped. The charset that the server named comes
along with the page. A record that is broken costs itself alone: reading goes on at the next one.
"""

from collections.abc import Iterator

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from dehusk.errors import UnreadableInputError
from dehusk.reading.content_coding import undo_codings
from dehusk.reading.packed import open_packed
from dehusk.reading.record import Record

_DONE = 200
_PAGES = (None, "", "text/html", "application/xhtml+xml", "text/plain")
_SIGNATURE = b"WARC/"


def read_warc(path: str, *, max_bytes: int) -> Iterator[Record]:
    """Yield a record for each response; one of more than `max_bytes` is an error.

    Raises UnreadableInputError for what is no WARC, and where the file cannot be read on.
    """
    with open_packed(path) as stream:
        # In quirks mode anything at all would be a WARC without records.
        if stream.peek(len(_SIGNATURE))[: len(_SIGNATURE)] not in {_SIGNATURE, b""}:
            raise UnreadableInputError("is no WARC file; give it another name if it is a page")
        archive = ArchiveIterator(
            stream,
            record_types=WarcRecordType.response,
            quirks_mode=True,  # finds the next record after a broken one
            stream_detect=False,
        )
        for number, response in enumerate(archive, start=1):
            yield _record(number, response, max_bytes)


def _record(number: int, response: WarcRecord, max_bytes: int) -> Record:
    url = response.headers.get("WARC-Target-URI")
    if response.http_headers is None or response.http_headers.status_code is None:
        return Record(number, url=url, error="is no HTTP response")
    if response.http_headers.status_code != _DONE or response.http_content_type not in _PAGES:
        return Record(number, url=url, is_skipped=True)
    length = response.content_length
    body = response.reader.read(max_bytes + 1)
    if len(body) < min(length, max_bytes + 1):
        return Record(number, url=url, error="ends too early; fetch or copy the WARC file again")
    try:
        page = undo_codings(
            body,
            transfer=response.http_headers.get("Transfer-Encoding") or "",
            content=response.http_headers.get("Content-Encoding") or "",
            max_bytes=max_bytes,
        )
    except UnreadableInputError as error:
        return Record(number, url=url, error=str(error))
    return Record(number, page, url=url, declared=response.http_charset)
