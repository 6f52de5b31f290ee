"""Puts a page together again from what dehusk wrote and the removal log.

The output is cut into blocks as a page is, so that it may have been through an editor that changes line ends; whether
its blocks are still those that the log speaks of is checked before, and the page's own checksum after.
"""

import hashlib
import json
import zlib
from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

# Registers the charsets as browsers read them, which a page may be encoded in.
import dehusk.reading.webcodecs  # noqa: F401
from dehusk.errors import RestoreError
from dehusk.log import digest
from dehusk.records import SCHEMA_VERSION
from dehusk.rendering.plain_form import plain_form
from dehusk.text_route.text_blocks import find_blocks


@dataclass
class _LoggedPage:
    source: str
    sha256: str
    record: Mapping[str, Any]
    removed: dict[int, str] = field(default_factory=dict)


def restore(log_lines: Iterable[str], output: str) -> bytes:
    """Give back a text page to the byte, or an HTML page's blocks as UTF-8 text in their order.

    `output` is the article as plain text with its title. The log may hold several pages; the one that this output was
    made from is found. Raises RestoreError when there is none, or when the log is damaged or from a newer dehusk.
    """
    pages = _read_log(log_lines)
    forms = [plain_form(block) for block in find_blocks(output)]
    page = _find_page(pages, forms)
    try:
        data = _rebuild(page, forms)
    except (LookupError, TypeError, ValueError, AttributeError, zlib.error) as error:
        raise RestoreError(f"the removal log of {page.source} is damaged; use the log as dehusk wrote it") from error
    if not page.record["html"] and hashlib.sha256(data).hexdigest() != page.sha256:
        raise RestoreError(f"the removal log of {page.source} was changed; use the log as dehusk wrote it")
    return data


def _read_log(log_lines: Iterable[str]) -> list[_LoggedPage]:
    pages: list[_LoggedPage] = []
    latest: dict[tuple[str, str], _LoggedPage] = {}
    for number, line in enumerate(log_lines, start=1):
        if line.strip():
            try:
                _take_record(_parse(line), pages, latest)
            except (LookupError, TypeError, ValueError, AttributeError) as error:
                raise RestoreError(f"line {number} of the removal log is damaged; use it as dehusk wrote it") from error
    return pages


def _parse(line: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(line)
    if record["v"] != SCHEMA_VERSION:
        raise RestoreError(
            f"the removal log has version {record['v']}, this dehusk reads {SCHEMA_VERSION}; update dehusk"
        )
    return record


def _take_record(record: dict[str, Any], pages: list[_LoggedPage], latest: dict[tuple[str, str], _LoggedPage]) -> None:
    key = record["source"], record["sha256"]
    if "page" in record:
        latest[key] = _LoggedPage(*key, record["page"])
        pages.append(latest[key])
    elif not record.get("spared"):
        latest[key].removed[record["place"]] = record.get("raw", record["text"])


def _find_page(pages: Sequence[_LoggedPage], forms: Sequence[str]) -> _LoggedPage:
    if not pages:
        raise RestoreError("the removal log is empty; give the file that --removed wrote")
    kept = digest(forms)
    fitting = [page for page in pages if page.record.get("kept_sha256") == kept]
    if not fitting:
        raise RestoreError(
            f"the output is not what dehusk wrote for {_names(pages)}; give it unchanged, as text and with its title"
        )
    if len({page.sha256 for page in fitting}) > 1:
        raise RestoreError(f"this output was written for {_names(fitting)} alike; leave one page's lines in the log")
    return fitting[-1]


def _names(pages: Sequence[_LoggedPage]) -> str:
    sources = list(dict.fromkeys(page.source for page in pages))
    return ", ".join(sources[:3]) + (f" or {len(sources) - 3} others" if len(sources) > 3 else "")


def _rebuild(page: _LoggedPage, forms: Sequence[str]) -> bytes:
    record = page.record
    if "data" in record:
        return zlib.decompress(b64decode(record["data"]))
    order = record["order"] or [place for place in range(record["blocks"]) if place not in page.removed]
    shown = {**page.removed, **dict(zip(order, forms, strict=True))}
    if record["html"]:
        texts = [shown[place] for place in range(record["blocks"]) if place in shown]
        return ("\n\n".join(texts) + "\n").encode("utf-8", "surrogatepass")
    for place, difference in record["differs"].items():
        shown[int(place)] = _undo(shown[int(place)], difference)
    gaps = [record["gaps"].get(str(place), record["gap"]) for place in range(record["blocks"] + 1)]
    pieces = [gaps[place] + shown[place] for place in range(record["blocks"])]
    text: str = "".join(pieces) + gaps[-1]
    return text.encode(record["encoding"])


def _undo(form: str, difference: str | Mapping[str, str]) -> str:
    """Undo what `dehusk.log.difference` says."""
    if isinstance(difference, str):
        return difference
    words = form.split()
    spaces = [difference.get(str(number), " ") for number in range(len(words) - 1)]
    return "".join(word + space for word, space in zip(words, [*spaces, ""], strict=True))
