"""Reads JSON Lines whose objects hold a page each, packed by gzip or zstd or not.

A line that is broken costs one record. Nothing longer than the largest page is ever held. JSON Lines are UTF-8
(https://jsonlines.org): in a wide charset a line would not even end where a byte says so.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BufferedReader
from typing import Any

from dehusk.errors import UnreadableInputError
from dehusk.reading.charset import to_utf8
from dehusk.reading.packed import open_packed
from dehusk.reading.record import Record

TEXT_FIELDS = ("html", "text", "content", "body")
"""Where a page is looked for, if nobody says: in the first of these that holds a text."""

# JSON writes a character of two bytes as six.
_LONGEST_ESCAPE = 6
_WIDEST = 4  # bytes of a character


@dataclass(frozen=True, slots=True)
class Fields:
    """Which fields of an object hold the page, its address, and its name."""

    text: Sequence[str] = TEXT_FIELDS
    url: str = "url"
    name: str = "id"


def read_jsonl(path: str, *, fields: Fields, max_bytes: int) -> Iterator[Record]:
    """Yield a record for each line that is not blank; one of more than `max_bytes` is an error.

    Raises UnreadableInputError where the file is in UTF-16 or UTF-32, or cannot be read on.
    """
    with open_packed(path) as stream:
        _refuse_wide(stream.peek(_WIDEST)[:_WIDEST])
        for number, line in enumerate(_lines(stream, max_bytes * _LONGEST_ESCAPE), start=1):
            if line is None:
                yield Record(number, error=f"the line is too long for a page of {max_bytes:,} bytes")
            elif line.strip():
                yield _record(number, line, fields, max_bytes)


def _refuse_wide(start: bytes) -> None:
    charset = json.detect_encoding(start)
    if any(start) and not charset.startswith("utf-8"):
        name = charset[: len("utf-16")]
        raise UnreadableInputError(f"is {name}, and JSON Lines are utf-8; convert it with `iconv -f {name} -t utf-8`")


def _lines(stream: BufferedReader, longest: int) -> Iterator[bytes | None]:
    """Yield each line, or None for one that is too long."""
    while line := stream.readline(longest):
        if len(line) < longest or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(longest)
        yield None


def _record(number: int, line: bytes, fields: Fields, max_bytes: int) -> Record:
    try:
        value = json.loads(line.decode("utf-8-sig", "surrogatepass"))
    except UnicodeDecodeError as error:
        return Record(number, error=f"is not utf-8 from byte {error.start + 1} on, as JSON Lines must be")
    except (ValueError, RecursionError) as error:
        return Record(number, error=f"is no JSON: {error}")
    if not isinstance(value, dict):
        return Record(number, error="is no JSON object; write one object a line")
    text = next((value[field] for field in fields.text if isinstance(value.get(field), str)), None)
    if text is None:
        wanted = " or ".join(fields.text)
        return Record(number, error=f"has no text under {wanted}; name the field with --text-field")
    data = to_utf8(text)
    if len(data) > max_bytes:
        return Record(number, error=f"is larger than {max_bytes:,} bytes; allow more with --max-input-size")
    return Record(number, data, _said(value, fields.name), _said(value, fields.url), encoding="utf-8")


def _said(value: dict[str, Any], field: str) -> str | None:
    said = value.get(field)
    return to_utf8(str(said)).decode() if isinstance(said, str | int) and said != "" else None
