"""One page out of a file that holds many."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """One page of a collection, or why there is none in its place.

    `number` counts the records from 1: lines of JSON Lines, responses of a WARC. `encoding` is certain, `declared` is
    what the server said. `error` is a sentence for the user; `is_skipped` marks a response that is no page.
    """

    number: int
    data: bytes = b""
    name: str | None = None
    url: str | None = None
    encoding: str | None = None
    declared: str | None = None
    error: str | None = None
    is_skipped: bool = False
