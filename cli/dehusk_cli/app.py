"""The commands of dehusk and their help."""

from typing import Annotated, Final

import typer

from dehusk_cli import help_texts
from dehusk_cli.clean_command import clean
from dehusk_cli.help import GroupedCommand
from dehusk_cli.restore_command import restore

# Plain help and errors: rich would cost 90 ms, and its boxes read badly in a pipe.
app: Final = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(cls=GroupedCommand, help=help_texts.CLEAN, epilog=help_texts.EXIT_CODES)(clean)
app.command(cls=GroupedCommand, help=help_texts.RESTORE, epilog=help_texts.EXIT_CODES)(restore)


@app.callback(help=help_texts.DEHUSK, epilog=help_texts.EXIT_CODES)
def dehusk(
    *, version: Annotated[bool, typer.Option("--version", help="Show the versions of dehusk and what it uses.")] = False
) -> None:
    """Stand before the commands; `version` is for the help alone, since it is answered before anything is loaded."""
    del version
