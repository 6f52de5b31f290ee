"""Standard input, output and error as bytes: UTF-8 and line feeds always, whatever the locale says.

Each of the three may be closed or full, and the reader of a pipe may leave at any time. Nothing of the library is
imported here: `dehusk --version` writes too.
"""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TextIO

from dehusk_cli.escape import source_name, visible_line
from dehusk_cli.exit_codes import ExitCode
from dehusk_cli.wrapping import wrap


class OutputError(Exception):
    """Standard output cannot take what was asked for, so there is no point in going on."""


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at the stream; a closed one is no terminal."""
    return stream is not None and not stream.closed and stream.isatty()


def columns_of(terminal: TextIO) -> int:
    """Say how wide a terminal is, unless COLUMNS says it."""
    # shutil.get_terminal_size() asks standard output, which is often a pipe.
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    return os.get_terminal_size(terminal.fileno()).columns or 80


def fitted(line: str, stream: TextIO | None) -> str:
    """Break a line between words where it goes to a terminal; anywhere else it stays one line."""
    return wrap(line, columns_of(stream)) if stream is not None and is_terminal(stream) else line


def write_lines(lines: Iterable[str]) -> None:
    """Write lines that are safe to show to standard output, each as it comes. Raises what `write_stdout` raises."""
    for line in lines:
        write_stdout(f"{fitted(line, sys.stdout)}\n".encode("utf-8", "backslashreplace"))


def write_stdout(data: bytes) -> None:
    """Write to standard output. Raises OutputError, and SystemExit when the reader of a pipe has left."""
    if sys.stdout is None:
        raise OutputError("standard output is closed; send it to a file or a pipe")
    try:
        _write(sys.stdout, data)
    except BrokenPipeError:
        raise SystemExit(ExitCode.DONE) from None
    except OSError as error:
        raise unwritable(error) from error


def unwritable(error: OSError) -> OutputError:
    """Say that standard output cannot be written, once: the interpreter would complain again when it ends."""
    _send_nowhere(sys.stdout)
    return OutputError(f"standard output cannot be written: {error.strerror}")


def write_stderr(text: str) -> None:
    """Write to standard error; where nobody can be told, the work goes on all the same."""
    if sys.stderr is not None:
        with suppress(OSError):
            _write(sys.stderr, text.encode("utf-8", "backslashreplace"))


def complain(message: str, *, source: str | None = None) -> None:
    """Tell the user what went wrong with an input, or with the run: one line, broken between words on a terminal."""
    where = "" if source is None else f"{shown_name(source)}: "
    write_stderr(fitted(visible_line(f"dehusk: {where}{message}"), sys.stderr) + "\n")


def shown_name(source: str) -> str:
    """Name an input to the user, on one line."""
    return "standard input" if source == "-" else visible_line(source_name(source)) or "''"


def _write(stream: TextIO, data: bytes) -> None:
    try:
        stream.buffer.write(data)
        stream.buffer.flush()
    except OSError:
        _send_nowhere(stream)
        raise


def _send_nowhere(stream: TextIO) -> None:
    # The interpreter flushes what is left when it ends, and would complain about the same fault again.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
