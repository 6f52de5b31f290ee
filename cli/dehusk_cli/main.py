"""The entry point: from the arguments to an exit code, quickly.

Most of a short run is start-up: nothing heavy is imported before it is needed, and the garbage collector looks less
often, which saves 40 of 500 ms, since imports create many objects and no garbage.
"""

import gc
import sys
from collections.abc import Sequence

from dehusk_cli.commands import COMMANDS

_BEFORE_COMMANDS = ("-h", "--help", "--version")
_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run dehusk with these arguments, those of the process by default, and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if words[:1] == ["--version"]:
            return _show_version()
        return _run(_with_command(words))
    except KeyboardInterrupt:
        return 130


def _with_command(words: list[str]) -> list[str]:
    """Put the default command in front unless a command or a question about all of them stands there."""
    return words if words and words[0] in (*COMMANDS, *_BEFORE_COMMANDS) else [COMMANDS[0], *words]


def _run(words: list[str]) -> int:
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    from typer.exceptions import TyperException  # noqa: PLC0415 - see above

    from dehusk.errors import DehuskError  # noqa: PLC0415
    from dehusk_cli.app import make_app  # noqa: PLC0415
    from dehusk_cli.exit_codes import ExitCode  # noqa: PLC0415
    from dehusk_cli.streams import OutputError, complain  # noqa: PLC0415

    try:
        return int(make_app(words[0])(words, prog_name="dehusk", standalone_mode=False) or ExitCode.DONE)
    except SystemExit:  # on its own accord Typer ends only where the reader of a pipe has left, as streams.py does
        return ExitCode.DONE
    except TyperException as error:
        complain(f"{error.format_message()} (see dehusk {words[0]} --help)")
        return ExitCode.USAGE
    except (DehuskError, OutputError) as error:
        complain(str(error))
        return ExitCode.FAILED
    except Exception:  # noqa: BLE001 - a bug: it keeps its traceback, but must not end with 1, which --check means
        sys.excepthook(*sys.exc_info())
        return ExitCode.FAILED


def _show_version() -> int:
    from importlib.metadata import version  # noqa: PLC0415 - costs 70 ms that only this answer pays

    from dehusk_cli.exit_codes import ExitCode  # noqa: PLC0415
    from dehusk_cli.streams import OutputError, complain, write_stdout  # noqa: PLC0415

    python = ".".join(map(str, sys.version_info[:3]))
    try:
        write_stdout(f"dehusk {version('dehusk')} (trafilatura {version('trafilatura')}, Python {python})\n".encode())
    except OutputError as error:
        complain(str(error))
        return ExitCode.FAILED
    return ExitCode.DONE
