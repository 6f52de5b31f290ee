"""The files that packagers ship besides the code, as they ought to be in `cli/share`."""

from collections.abc import Mapping

from dehusk_cli import man_page
from dehusk_cli.command_pages import command_pages
from dehusk_cli.completion import bash, fish, zsh


def shipped_files() -> Mapping[str, str]:
    """Make the content of each file, by its name."""
    pages = command_pages()
    return {
        "dehusk.1": man_page.render(pages),
        "dehusk.bash": bash.render(pages),
        "_dehusk": zsh.render(pages),
        "dehusk.fish": fish.render(pages),
    }
