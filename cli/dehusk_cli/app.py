"""The commands of dehusk: one module each, imported when it is asked for.

The module `NAME_command` holds the command NAME: a function of that name, or a Typer app of that name where it has
commands of its own. Its help stands in help_texts as NAME in capitals.
"""

from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from dehusk_cli import help_texts
from dehusk_cli.commands import COMMANDS
from dehusk_cli.configured import ConfiguredCommand
from dehusk_cli.help import GroupedCommand

_CONFIGURED = ("clean", "batch", "explain")


def make_app(command: str | None) -> typer.Typer:
    """Make the app with this command alone, or with all of them where it is none of them."""
    # Plain help and errors: rich would cost 90 ms, and its boxes read badly in a pipe.
    app = typer.Typer(
        cls=_InOrder,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(help=help_texts.DEHUSK, epilog=help_texts.EXIT_CODES)(dehusk)
    for name in (command,) if command in COMMANDS else COMMANDS:
        _add(app, name)
    return app


def find_command(name: str) -> Any:
    """Give a command as Typer has built it, to look at its options. Typer says no type for it."""
    return typer.main.get_command(make_app(name)).commands[name]  # type: ignore[attr-defined]


class _InOrder(TyperGroup):
    def list_commands(self, ctx: Any) -> list[str]:
        """Name the commands in their own order; Typer puts those with commands of their own last."""
        del ctx
        return [name for name in COMMANDS if name in self.commands]


def _add(app: typer.Typer, name: str) -> None:
    command = getattr(import_module(f"dehusk_cli.{name}_command"), name)
    text = getattr(help_texts, name.upper())
    # The list of commands would cut the first paragraph of the help short.
    texts = {"help": text, "short_help": text.split("\n", 1)[0], "epilog": help_texts.EXIT_CODES}
    if isinstance(command, typer.Typer):
        app.add_typer(command, name=name, **texts)
    else:
        app.command(name, cls=ConfiguredCommand if name in _CONFIGURED else GroupedCommand, **texts)(command)


def dehusk(
    *, version: Annotated[bool, typer.Option("--version", help="Show the versions of dehusk and what it uses.")] = False
) -> None:
    """Stand before the commands; `version` is for the help alone, since it is answered before anything is loaded."""
    del version
