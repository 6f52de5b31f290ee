"""The removal log that `--removed` writes, one JSON object a line.

Where the pages themselves are rewritten, the log is all that is left of what went: it is added to the file, and on the
disk before a page is touched. A second run, or one that is killed, costs nothing of it.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import IO

from dehusk.log import removal_log
from dehusk.model import Article
from dehusk_cli.atomic import writing
from dehusk_cli.output_file import is_regular, output_file, refuse_output
from dehusk_cli.outputs import Output, nothing
from dehusk_cli.streams import shown_name
from dehusk_cli.usage import UsageError

_BEGINNING = b'{"v": '


def removal_output(path: str | None, inputs: Iterable[str | None], *, adds: bool) -> AbstractContextManager[Output]:
    """Log the removals of each article to `path`, if any, never over an input: whole or not at all, or as it `adds`.

    Raises UsageError where the log would mix with something else or take an input's place, and WriteError.
    """
    if path is None:
        return nullcontext(nothing)
    refuse_output("--removed", path, inputs)
    return _add_to(path) if adds and is_regular(path) else _log_to(path)


@contextmanager
def _log_to(path: str) -> Iterator[Output]:
    with output_file(path) as file:
        yield lambda _, article: _log(article, file, path)


def _log(article: Article, file: IO[bytes], path: str) -> None:
    with writing(path):
        file.writelines(_lines(article))


@contextmanager
def _add_to(path: str) -> Iterator[Output]:
    with writing(path):
        log = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o666)
    try:
        if os.pread(log, len(_BEGINNING), 0) not in (b"", _BEGINNING):
            raise UsageError(f"--removed adds to a log, and {shown_name(path)} is none; name another file")
        yield lambda _, article: _add(b"".join(_lines(article)), log, path)
    finally:
        os.close(log)


def _add(lines: bytes, log: int, path: str) -> None:
    with writing(path):
        before = os.fstat(log).st_size
        try:
            # In one piece, so that several runs can add to one log.
            written = os.write(log, lines)
            while written < len(lines):
                written += os.write(log, lines[written:])
            os.fsync(log)
        except OSError:
            os.ftruncate(log, before)  # half a page would spoil the log of the others
            raise


def _lines(article: Article) -> Iterator[bytes]:
    return ((line.rstrip("\n") + "\n").encode("utf-8", "backslashreplace") for line in removal_log(article))
