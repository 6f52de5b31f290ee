"""A file that a run writes beside the articles: a log, a report. It never takes the place of an input."""

import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO

from dehusk_cli.atomic import whole_file, writing
from dehusk_cli.inputs import STDIN
from dehusk_cli.streams import shown_name
from dehusk_cli.usage import UsageError


def refuse_output(option: str, path: str, inputs: Iterable[str | None]) -> None:
    """Raise UsageError where what an option writes would mix with the article or take the place of one of `inputs`."""
    if path == STDIN:
        raise UsageError(f"{option} needs a file; standard output carries the article")
    for name in inputs:
        if name not in (STDIN, None) and os.path.realpath(name) == os.path.realpath(path):
            raise UsageError(f"{option} would overwrite {shown_name(name)}; name another file")


@contextmanager
def output_file(path: str) -> Iterator[IO[bytes]]:
    """Open a file that appears whole, also when the run ends early: with what was written until then.

    Raises WriteError where it cannot be opened or put in its place.
    """
    early_end: BaseException | None = None
    with _open(path) as file:
        try:
            yield file
        except BaseException as error:  # noqa: BLE001 - raised again once what was written until then is safe
            early_end = error
    if early_end is not None:
        raise early_end


def _open(path: str) -> AbstractContextManager[IO[bytes]]:
    return whole_file(path) if is_regular(path) else _pipe(path)


@contextmanager
def _pipe(path: str) -> Iterator[IO[bytes]]:
    with writing(path), Path(path).open("wb") as file:
        yield file


def is_regular(path: str) -> bool:
    """Whether a path names a file, or nothing yet; pipes and devices can only be written to."""
    # /dev/stderr may lead to a regular file that the shell has open: a new file in its place would be lost to it.
    return not path.startswith("/dev/") and (Path(path).is_file() or not Path(path).exists())
