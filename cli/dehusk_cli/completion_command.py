"""`dehusk completion`: what a shell needs to complete commands, options and their words."""

from typing import Annotated, Literal

import typer

from dehusk_cli.streams import write_stdout

Shell = Literal["bash", "zsh", "fish"]


def completion(
    shell: Annotated[Shell, typer.Argument(metavar="SHELL", help="bash, zsh or fish.", show_default=False)],
) -> None:
    """Print the completion script of a shell."""
    write_stdout(completion_script(shell).encode())


def completion_script(shell: Shell) -> str:
    """Write the completion script of a shell. It names all there is, so that no key press waits for Python."""
    from dehusk_cli.command_pages import command_pages  # noqa: PLC0415 - loads every command
    from dehusk_cli.completion import bash, fish, zsh  # noqa: PLC0415

    render = {"bash": bash.render, "zsh": zsh.render, "fish": fish.render}[shell]
    return render(command_pages())
