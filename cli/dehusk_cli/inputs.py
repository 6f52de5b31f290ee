"""Which pages to clean, and their bytes."""

import os
import stat
import sys
from collections.abc import Iterable

from dehusk.errors import UnreadableInputError
from dehusk.nearest import nearest
from dehusk.reading.unwrap import MAX_BYTES, refuse_size
from dehusk_cli.commands import COMMANDS
from dehusk_cli.streams import is_terminal, shown_name
from dehusk_cli.usage import UsageError

STDIN = "-"
_ASKED = ("help", "version")  # commands of other programs
_WHAT_TO_DO = {
    FileNotFoundError: "no such file; check the name",
    IsADirectoryError: "is a folder; name the files in it, or list them with --files-from",
    PermissionError: "no permission to read it; ask its owner, or check `ls -l`",
}


def list_inputs(files: Iterable[str], files_from: str | None, *, null: bool) -> list[str]:
    """Name every input in order: the arguments, then the listed files; standard input when there are neither.

    An empty list of inputs means that nobody has named or piped in anything, unless `files_from` is given.
    """
    inputs = list(files)
    if null and files_from is None:
        raise UsageError("--null says how --files-from separates names; give both")
    if files_from is None and not inputs and not is_terminal(sys.stdin):
        inputs = [STDIN]
    if (*inputs, files_from).count(STDIN) > 1:
        raise UsageError("standard input can be read only once; name '-' once")
    if files_from is not None:
        inputs += _read_list(files_from, b"\0" if null else b"\n")
    return inputs


def read_input(name: str) -> bytes:
    """Read a file, a pipe or standard input ("-") as bytes. Raises UnreadableInputError."""
    data = _read_stdin() if name == STDIN else _read_file(name)
    refuse_size(len(data))
    return data


def _read_stdin() -> bytes:
    if sys.stdin is None:
        raise UnreadableInputError("is closed; name a file or pipe a page in")
    try:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableInputError(f"cannot be read: {error.strerror}") from error


def _read_file(name: str) -> bytes:
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - to a Path an empty name is the working folder
            status = os.fstat(file.fileno())
            if stat.S_ISREG(status.st_mode):
                refuse_size(status.st_size)
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        hint = _command_meant(name) if isinstance(error, FileNotFoundError) else ""
        what = _WHAT_TO_DO.get(type(error), f"cannot be read: {error.strerror}")
        raise UnreadableInputError(what + hint) from error


def _command_meant(name: str) -> str:
    if name in _ASKED:
        return f", or did you mean dehusk --{name}?"
    near = nearest(name, COMMANDS) if name.isalpha() else None
    return f", or did you mean the command '{near}'?" if near else ""


def _read_list(list_name: str, separator: bytes) -> list[str]:
    try:
        data = read_input(list_name)
    except UnreadableInputError as error:
        raise UnreadableInputError(f"{shown_name(list_name)}: {error}") from error
    if separator != b"\0" and b"\0" in data:
        raise UsageError(f"{shown_name(list_name)}: its names are separated by NUL; add --null")
    names = [os.fsdecode(name) for name in data.split(separator) if name]
    if separator != b"\0" and all(name.endswith("\r") for name in names):
        names = [name[:-1] for name in names if name != "\r"]  # a list that was made on Windows
    # "./-" is the file of that name: a list holds names only, never standard input.
    return ["./-" if name == STDIN else name for name in names]
