"""`dehusk man`: the manual page, for `man -l -` and for packagers."""

from dehusk_cli.streams import write_stdout


def man() -> None:
    """Print the manual page."""
    from dehusk_cli.command_pages import command_pages  # noqa: PLC0415 - loads every command
    from dehusk_cli.man_page import render  # noqa: PLC0415

    write_stdout(render(command_pages()).encode())
