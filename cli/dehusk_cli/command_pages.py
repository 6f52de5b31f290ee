"""What each command is called, says and takes, read from the app: completions and the man page are made of it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import typer

from dehusk.reasons import Reason
from dehusk_cli.app import make_app
from dehusk_cli.commands import COMMANDS

_OF_A_FILE = ("FILE", "DIR", "FOLDER", "INPUT")


class OptionPage(NamedTuple):
    """An option or an argument. `words` are all that it takes, where these are few; an argument has no `names`."""

    names: tuple[str, ...]
    metavar: str
    help: str
    panel: str
    words: tuple[str, ...]
    repeats: bool

    @property
    def summary(self) -> str:
        """The first sentence of its help, without the full stop."""
        return re.split(r"(?:\.|;)(?:\s|$)|\s+\[default", self.help, maxsplit=1)[0]

    @property
    def takes_file(self) -> bool:
        """Whether its value is the name of a file or a folder."""
        return any(word in self.metavar for word in _OF_A_FILE)


class CommandPage(NamedTuple):
    """A command, as "rules test" where it belongs to another one. `text` is its help as written in help_texts."""

    name: str
    summary: str
    text: str
    options: tuple[OptionPage, ...]

    @property
    def arguments(self) -> Sequence[OptionPage]:
        """What it takes by position."""
        return [option for option in self.options if not option.names]


def typed_after(page: CommandPage, pages: Sequence[CommandPage]) -> list[OptionPage]:
    """Give what can follow a command; where clean does, which may go unsaid, so can dehusk's own options."""
    top = pages[0].options if page.name == COMMANDS[0] else ()
    return [*page.options, *(option for option in top if option not in page.options)]


def command_pages() -> list[CommandPage]:
    """Describe every command, in the order of the help; the one without a name is dehusk itself."""
    app: Any = typer.main.get_command(make_app(None))
    return list(_pages(app, ""))


def _pages(command: Any, name: str) -> Iterator[CommandPage]:
    context = typer.Context(command, info_name=name)
    context.help_option_names = ["-h", "--help"]
    options = (_page(param, context) for param in command.get_params(context))
    summary = command.short_help or (command.help or "").split("\n", 1)[0]
    yield CommandPage(name, summary, command.help or "", tuple(options))
    for below, child in getattr(command, "commands", {}).items():
        yield from _pages(child, f"{name} {below}".strip())


def _page(param: Any, context: Any) -> OptionPage:
    if param.param_type_name == "argument":
        return OptionPage(
            (), param.make_metavar(context), param.help or "", "Arguments", _words(param), param.nargs == -1
        )
    metavar = "" if param.is_flag else param.metavar or ""
    _, text = param.get_help_record(context)
    names = sorted(param.opts, key=len)
    return OptionPage(tuple(names), metavar, text, param.rich_help_panel or "Options", _words(param), param.multiple)


def _words(param: Any) -> tuple[str, ...]:
    if "REASON" in str(param.metavar):
        return tuple(Reason)
    return tuple(str(getattr(choice, "value", choice)) for choice in getattr(param.type, "choices", ()))
