"""Standard input, output and error as bytes: UTF-8 and line feeds always, whatever the locale says.

Each of the three may be closed or full, and the reader of a pipe may leave at any time.
"""

import os
import sys
from typing import TextIO

from dehusk.errors import DehuskError, UnreadableInputError
from dehusk_cli.escape import source_name, visible_line
from dehusk_cli.exit_codes import ExitCode


class OutputError(DehuskError):
    """What was asked for could not be written."""


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at the stream; a closed one is no terminal."""
    return stream is not None and not stream.closed and stream.isatty()


def read_stdin(limit: int) -> bytes:
    """Read standard input, at most `limit` bytes of it. Raises UnreadableInputError when it is closed or fails."""
    if sys.stdin is None:
        raise UnreadableInputError("is closed; name a file or pipe a page in")
    try:
        return sys.stdin.buffer.read(limit)
    except OSError as error:
        raise UnreadableInputError(f"cannot be read: {error.strerror}") from error


def write_stdout(data: bytes) -> None:
    """Write to standard output. Raises OutputError, and SystemExit when the reader of a pipe has left."""
    _write(sys.stdout, data, "standard output")


def write_stderr(text: str) -> None:
    """Write to standard error; where nobody can be told, nobody is."""
    try:
        _write(sys.stderr, text.encode("utf-8", "backslashreplace"), "standard error")
    except OutputError:
        return


def complain(message: str, *, source: str | None = None) -> None:
    """Tell the user what went wrong with an input, or with the run: one line."""
    where = "" if source is None else f"{shown_name(source)}: "
    write_stderr(visible_line(f"dehusk: {where}{message}") + "\n")


def shown_name(source: str) -> str:
    """Name an input to the user, on one line."""
    return "standard input" if source == "-" else visible_line(source_name(source))


def _write(stream: TextIO | None, data: bytes, name: str) -> None:
    if stream is None:
        raise OutputError(f"{name} is closed; send it to a file or a pipe")
    try:
        stream.buffer.write(data)
        stream.buffer.flush()
    except BrokenPipeError:
        _silence(stream)
        raise SystemExit(ExitCode.DONE) from None
    except OSError as error:
        _silence(stream)
        raise OutputError(f"{name} cannot be written: {error.strerror}") from error


def _silence(stream: TextIO) -> None:
    # The interpreter flushes what is left when it ends, and would complain about the same fault again.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
