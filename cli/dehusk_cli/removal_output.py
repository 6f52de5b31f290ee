"""The removal log that `--removed` writes, one JSON object a line."""

import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import IO

from dehusk.log import removal_log
from dehusk.model import Article
from dehusk_cli.atomic import WriteError, whole_file
from dehusk_cli.inputs import STDIN
from dehusk_cli.outputs import Output, nothing
from dehusk_cli.streams import shown_name
from dehusk_cli.usage import UsageError


def removal_output(path: str | None, inputs: Iterable[str | None]) -> AbstractContextManager[Output]:
    """Log the removals of each article to `path`, if any: whole or not at all, and never over an input.

    Raises UsageError where the log would mix with the article or take an input's place, and WriteError.
    """
    if path is None:
        return nullcontext(nothing)
    if path == STDIN:
        raise UsageError("--removed needs a file; standard output carries the article")
    for name in inputs:
        if name not in (STDIN, None) and os.path.realpath(name) == os.path.realpath(path):
            raise UsageError(f"--removed would overwrite the input {shown_name(name)}; name another file")
    return _log_to(path)


@contextmanager
def _log_to(path: str) -> Iterator[Output]:
    early_end: BaseException | None = None
    with _open(path) as file:
        try:
            yield lambda _, article: _log(article, file, path)
        except BaseException as error:  # noqa: BLE001 - raised again once what was logged until then is safe
            early_end = error
    if early_end is not None:
        raise early_end


def _log(article: Article, file: IO[bytes], path: str) -> None:
    try:
        lines = (line.rstrip("\n") + "\n" for line in removal_log(article))
        file.writelines(line.encode("utf-8", "backslashreplace") for line in lines)
    except OSError as error:
        raise WriteError(f"{shown_name(path)}: cannot be written: {error.strerror}") from error


def _open(path: str) -> AbstractContextManager[IO[bytes]]:
    return whole_file(path) if _is_regular(path) else _pipe(path)


@contextmanager
def _pipe(path: str) -> Iterator[IO[bytes]]:
    try:
        with Path(path).open("wb") as file:
            yield file
    except OSError as error:
        raise WriteError(f"{shown_name(path)}: cannot be written: {error.strerror}") from error


def _is_regular(path: str) -> bool:
    # /dev/stderr may lead to a regular file that the shell has open: a new file in its place would be lost to it.
    return not path.startswith("/dev/") and (Path(path).is_file() or not Path(path).exists())
