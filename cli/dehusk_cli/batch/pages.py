"""The pages of an input that holds many: JSON Lines and WARC files.

A page's place is the file's and its number in it. The file itself is noted as done after its last page, so that an
unchanged one costs a stat, and one that was interrupted is read again, where pages that are done are known by content.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace

from dehusk.errors import DehuskError
from dehusk.reading.jsonl import Fields, read_jsonl
from dehusk.reading.record import Record as Page
from dehusk_cli.batch.cases import Case, Task, known_content
from dehusk_cli.batch.names import is_warc
from dehusk_cli.batch.state import Record, Stamp, State
from dehusk_cli.batch.worker import Work
from dehusk_cli.escape import source_name

_DIGITS = 6
_NO_STAMP = Stamp(0, 0, 0)  # what stands in a collection is known by its content


def read_pages(path: str, *, fields: Fields, max_bytes: int) -> Iterator[Page]:
    """Yield the pages of the file at `path`. Raises UnreadableInputError where it cannot be read on."""
    if not is_warc(path):
        return read_jsonl(path, fields=fields, max_bytes=max_bytes)
    # Not at the top: few inputs are WARC.
    from dehusk.reading.warc import read_warc  # noqa: PLC0415

    return read_warc(path, max_bytes=max_bytes)


def page_tasks(
    collection: Case, pages: Iterator[Page], state: State, counts: Callable[[Record], bool], suffix: str | None
) -> Iterator[Task]:
    """Yield each page of a collection with the work that it needs, and last the collection itself."""
    is_cut_short = False
    try:
        for page in pages:
            is_cut_short = page.error is not None  # if it stays the last one
            case = _case(collection, page, state, suffix)
            if page.error is not None or page.is_skipped:
                yield case, None
                continue
            content = known_content(case.before, counts)
            if content is not None and content == hashlib.sha256(page.data).digest():
                yield replace(case, is_unchanged=True), None
            else:
                yield case, _work(collection, page)
    except DehuskError as error:
        is_cut_short = True
        yield replace(collection, error=str(error), is_lasting=True), None
    else:
        yield collection, None
    if is_cut_short:
        state.see_all_below(collection.place)  # the pages that were not reached may still be there


def _case(collection: Case, page: Page, state: State, suffix: str | None) -> Case:
    place = f"{collection.place}/{page.number:0{_DIGITS}}"
    state.see(place)
    return Case(
        place,
        collection.path,
        place + (suffix or ""),
        _NO_STAMP,
        state.find(place),
        number=page.number,
        error=page.error,
        is_lasting=True,
        is_skipped=page.is_skipped,
    )


def _work(collection: Case, page: Page) -> Work:
    return Work(
        source=page.name or source_name(f"{collection.place}:{page.number}"),
        data=page.data,
        url=page.url,
        encoding=page.encoding,
        declared=page.declared,
    )
