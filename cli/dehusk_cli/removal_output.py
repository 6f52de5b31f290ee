"""The removal log that `--removed` writes, one JSON object a line."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import IO

from dehusk.log import removal_log
from dehusk.model import Article
from dehusk_cli.output_file import output_file, refuse_output, writing
from dehusk_cli.outputs import Output, nothing


def removal_output(path: str | None, inputs: Iterable[str | None]) -> AbstractContextManager[Output]:
    """Log the removals of each article to `path`, if any: whole or not at all, and never over an input.

    Raises UsageError where the log would mix with the article or take an input's place, and WriteError.
    """
    if path is None:
        return nullcontext(nothing)
    refuse_output("--removed", path, inputs)
    return _log_to(path)


@contextmanager
def _log_to(path: str) -> Iterator[Output]:
    with output_file(path) as file:
        yield lambda _, article: _log(article, file, path)


def _log(article: Article, file: IO[bytes], path: str) -> None:
    lines = (line.rstrip("\n") + "\n" for line in removal_log(article))
    with writing(path):
        file.writelines(line.encode("utf-8", "backslashreplace") for line in lines)
