"""The entry point: from the arguments to an exit code, quickly.

Most of a short run is start-up: nothing heavy is imported before it is needed, not even the parser of options where
there is none, and the garbage collector looks less often, which saves 40 of 500 ms, since imports create many objects
and no garbage.
"""

import gc
import os
import sys
from collections.abc import Sequence

from dehusk_cli.commands import COMMANDS, command_in
from dehusk_cli.config_files import has_settings, working_folder
from dehusk_cli.exit_codes import ExitCode
from dehusk_cli.left_out import leave_out_unused
from dehusk_cli.streams import OutputError, complain, is_terminal, unwritable
from dehusk_cli.usage import UsageError

_BEFORE_COMMANDS = ("-h", "--help", "--version")
_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run dehusk with these arguments, those of the process by default, and return its exit code."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    words = list(sys.argv[1:] if arguments is None else arguments)
    command = words[0] if words and words[0] in (*COMMANDS, *_BEFORE_COMMANDS) else COMMANDS[0]
    try:
        return _run(words, command)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except SystemExit:  # the reader of a pipe has left, see streams.py
        return ExitCode.DONE
    except UsageError as error:
        complain(f"{str(error).rstrip('.')} (see dehusk {command_in(words)} --help)")
        return ExitCode.USAGE
    except OutputError as error:
        complain(str(error))
        return ExitCode.FAILED
    except Exception:  # noqa: BLE001 - a bug: it keeps its traceback, but must not end with 1, which --check means
        sys.excepthook(*sys.exc_info())
        return ExitCode.FAILED


def _run(words: list[str], command: str) -> int:
    if command == "--version":
        return _show_version()
    from dehusk.errors import DehuskError  # noqa: PLC0415 - see above

    leave_out_unused()
    try:
        if _needs_no_parser(words):
            from dehusk_cli.plain_run import clean_plainly  # noqa: PLC0415

            return clean_plainly(words)
        return _parse_and_run(words if words[:1] == [command] else [command, *words])
    except DehuskError as error:
        complain(str(error))
        return ExitCode.FAILED


def _needs_no_parser(words: Sequence[str]) -> bool:
    """Whether there are only names, or a pipe, of pages to clean, no settings, and nobody who looks on."""
    if is_terminal(sys.stderr) or (not words and is_terminal(sys.stdin)):
        return False
    names_command = bool(words) and words[0] in COMMANDS
    has_options = any(word.startswith("-") and word != "-" for word in words)
    return not (names_command or has_options or has_settings(os.environ, working_folder()))


def _parse_and_run(words: list[str]) -> int:
    from typer.exceptions import TyperException  # noqa: PLC0415

    from dehusk_cli.app import make_app  # noqa: PLC0415

    try:
        return int(make_app(words[0])(words, prog_name="dehusk", standalone_mode=False) or ExitCode.DONE)
    except TyperException as error:
        raise UsageError(" ".join(error.format_message().split())) from error  # choices stand on lines of their own
    except OSError as error:
        if error.filename is not None:
            raise
        raise unwritable(error) from error  # of the help, which Typer writes itself


def _show_version() -> int:
    from importlib.metadata import version  # noqa: PLC0415 - costs 70 ms that only this answer pays

    from dehusk_cli.streams import write_stdout  # noqa: PLC0415

    python = ".".join(map(str, sys.version_info[:3]))
    write_stdout(f"dehusk {version('dehusk')} (trafilatura {version('trafilatura')}, Python {python})\n".encode())
    return ExitCode.DONE
