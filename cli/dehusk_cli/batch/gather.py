"""One file out of many outputs, in the order of the inputs, written whole or not at all."""

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, Protocol

from dehusk_cli.atomic import whole_file
from dehusk_cli.batch.names import is_collection
from dehusk_cli.batch.plan import Plan
from dehusk_cli.batch.state import Record, State


def gather(path: str, plan: Plan, state: State, read: Callable[[str], bytes | None]) -> None:
    """Write to `path` what `read` gives for the place of each page; a file that would be the same is left alone.

    Raises WriteError.
    """
    said = hashlib.sha256()
    for record in _records(plan, state):
        said.update(repr((record.place, record.sha256, record.rules, record.status)).encode())
    if state.fact(path) == f"{said.hexdigest()} {_stamp(path)}":
        return
    with whole_file(path) as file, _packed(path, file) as stream:
        for record in _records(plan, state):
            if data := read(os.fsdecode(record.place)):
                stream.write(data)
    state.note(path, f"{said.hexdigest()} {_stamp(path)}")
    state.commit()


def _records(plan: Plan, state: State) -> Iterator[Record]:
    for found in plan:
        if is_collection(found.place):
            yield from state.all_below(found.place)
        elif record := state.find(found.place):
            yield record


def _stamp(path: str) -> str:
    try:
        status = Path(path).stat()
    except OSError:
        return "none"
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ino}"


class _Writer(Protocol):
    def write(self, data: bytes, /) -> object:
        """Take an article, or a part of a file."""


def _packed(path: str, file: IO[bytes]) -> AbstractContextManager[_Writer]:
    # Each is imported where it is needed.
    if path.endswith(".gz"):
        import gzip  # noqa: PLC0415

        return gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=0)
    if path.endswith(".zst"):
        from dehusk.reading.zstd import ZstdFile  # noqa: PLC0415

        return ZstdFile(file, "wb")
    if path.endswith(".parquet"):
        from dehusk_cli.batch.parquet import ParquetStream  # noqa: PLC0415

        return ParquetStream(file)
    return nullcontext(file)
