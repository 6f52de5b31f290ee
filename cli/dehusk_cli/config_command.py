"""`dehusk config`: what each setting is, and where it was set."""

import json
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from dehusk_cli.config_files import PREFIX
from dehusk_cli.configured import ConfiguredCommand
from dehusk_cli.escape import visible_line
from dehusk_cli.settings import TABLES
from dehusk_cli.streams import write_stdout


def config(
    *,
    file: Annotated[
        str | None,
        typer.Option("--config", metavar="FILE", help="Read settings from this file.", envvar=f"{PREFIX}CONFIG"),
    ] = None,
    no_file: Annotated[
        bool, typer.Option("--no-config", help="Read no config file.", envvar=f"{PREFIX}NO_CONFIG")
    ] = False,
) -> None:
    """Show each setting, in the form of a config file."""
    from dehusk_cli.app import find_command  # noqa: PLC0415 - loads every command

    tables = ([f"[{name}]", *_lines(find_command(name), file, no_file=no_file)] for name in TABLES)
    text = "\n\n".join("\n".join(map(visible_line, lines)) for lines in tables) + "\n"
    write_stdout(text.encode("utf-8", "backslashreplace"))


def _lines(command: ConfiguredCommand, file: str | None, *, no_file: bool) -> Iterator[str]:
    """Write a table's keys with their values; what is not set at all is a comment."""
    values = {key: (value, where) for key, value, where in command.current(file, no_file=no_file)}
    width = max(len(_written(key, value)) for key, (value, _) in values.items())
    for key, (value, where) in values.items():
        yield f"{_written(key, value):<{width}}  # {(where or 'default').removesuffix(f': {key}')}"


def _written(key: str, value: Any) -> str:
    # A TOML string, number, truth value or list of these is written as in JSON.
    return f"# {key}" if value in (None, (), []) else f"{key} = {json.dumps(value, ensure_ascii=False)}"
