"""Rewrite text files with their articles, or leave them exactly as they are."""

import os
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path

from dehusk.errors import DehuskError
from dehusk.model import Article, Status
from dehusk.rendering.render import render_text
from dehusk_cli.atomic import replace_file
from dehusk_cli.inputs import STDIN
from dehusk_cli.outputs import Output
from dehusk_cli.streams import shown_name
from dehusk_cli.usage import UsageError


class RefusedError(DehuskError):
    """A file that must not be rewritten."""


class ChangedError(DehuskError):
    """A file is not what was read: somebody else writes to it."""


def in_place_output(inputs: Sequence[str], backup: str | None, log: Output) -> AbstractContextManager[Output]:
    """Rewrite each input; with a `backup` suffix the old content stays beside it, under its name and the suffix.

    What is rewritten goes to the `log` before. Raises UsageError where there is no file to rewrite, or a backup would
    take the place of an input.
    """
    if STDIN in inputs:
        raise UsageError("--in-place rewrites files; name some instead of standard input")
    if backup is not None:
        _refuse_backup(inputs, backup)
    return nullcontext(partial(rewrite, backup=backup, log=log))


def backups(inputs: Sequence[str], suffix: str | None) -> list[str]:
    """Name the files that keep the old content of the inputs."""
    return [] if suffix is None else [os.path.realpath(name) + suffix for name in inputs]


def rewrite(path: str, article: Article, *, backup: str | None, log: Output) -> None:
    """Put the article in the place of the file at `path`, in its charset and with its line ends.

    A file with nothing to remove is not touched. Raises RefusedError for what is no text file, ChangedError for one
    that has changed since it was read, and WriteError.
    """
    page = article.page
    if page.is_html:
        raise RefusedError("--in-place would destroy this HTML page; write the article to another file instead")
    if article.status is not Status.ARTICLE or not article.removals:
        return
    line_end = "\r\n" if "\r\n" in page.text else "\n"
    try:
        whole = page.text.encode(page.encoding) == page.data
        data = render_text(article).replace("\n", line_end).encode(page.encoding)
    except UnicodeEncodeError:
        whole, data = False, b""
    if not whole:
        raise RefusedError("--in-place would lose bytes that are no text: it is compressed, or not all in one charset")
    _refuse_changed(path, page.data)
    for kept in backups([path], backup):
        replace_file(kept, page.data, like=path)
    log(path, article)
    replace_file(path, data)


def _refuse_changed(path: str, data: bytes) -> None:
    file = Path(path)
    if file.exists() and not file.is_file():
        raise RefusedError("--in-place rewrites files, and this is none; write the article to one instead")
    try:
        is_same = file.read_bytes() == data
    except OSError:
        is_same = False
    if not is_same:
        raise ChangedError("has changed since it was read, and stays as it is; run again")


def _refuse_backup(inputs: Sequence[str], suffix: str) -> None:
    if not suffix or os.sep in suffix:
        raise UsageError("--backup needs a suffix such as .bak, without a slash")
    targets = {os.path.realpath(name) for name in inputs}
    for name, kept in zip(inputs, backups(inputs, suffix), strict=True):
        if kept in targets:
            raise UsageError(f"the backup of {shown_name(name)} would overwrite another input; choose another suffix")
