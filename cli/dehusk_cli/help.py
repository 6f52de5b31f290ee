"""Help as plain text, with the options in groups.

Typer's own grouped help draws boxes, leaves the descriptions half of an 80-column line, and loads rich for it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from math import isnan
from typing import Any

from typer.core import TyperCommand
from typer.exceptions import TyperException

from dehusk_cli.usage import UsageError

_FILES = re.compile("FILE|DIR|FOLDER")


class GroupedCommand(TyperCommand):
    """A command whose help lists its options under the names of their `rich_help_panel`s."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the command line. Raises UsageError that names the option which a mistyped one may have meant."""
        with _suggestions():
            rest = self.parse_words(ctx, args)
        _refuse_values_without_meaning(self.params, ctx.params)
        return rest

    def parse_words(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the command line; a kind of command may do so in its own way."""
        return super().parse_args(ctx, args)

    def get_short_help_str(self, limit: int = 0) -> str:
        """Give the first line of the help for a list of commands, whole however long it is."""
        del limit
        return (self.help or "").split("\n", 1)[0]

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Name the arguments as they are: Typer puts those that must be given in braces, which shells expand."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments and options, in groups, in the order of the command's signature."""
        shown = [(param, param.get_help_record(ctx)) for param in self.get_params(ctx)]
        for title, group in groupby((pair for pair in shown if pair[1]), key=lambda pair: _title(pair[0])):
            with formatter.section(title):
                formatter.write_dl([record for _, record in group])


def _refuse_values_without_meaning(params: Iterable[Any], values: Mapping[str, Any]) -> None:
    """Refuse what a slip in a script leaves of a value: no name where a file is meant, or a number that is none."""
    for param in params:
        value = values.get(param.name)
        if value == "" and param.param_type_name == "option" and _FILES.search(param.metavar or ""):
            raise UsageError(f"{max(param.opts, key=len)} is given no name; is a variable empty?")
        if isinstance(value, float) and isnan(value):
            raise UsageError(f"{max(param.opts, key=len)} needs a number, not nan")


@contextmanager
def _suggestions() -> Iterator[None]:
    try:
        yield
    except TyperException as error:
        if not (near := getattr(error, "possibilities", None)):
            raise
        written = getattr(error, "option_name", "")
        raise UsageError(f"no option is called '{written}': did you mean '{near[0]}'?") from error


def _title(param: Any) -> str:
    return param.rich_help_panel or ("Arguments" if param.param_type_name == "argument" else "Options")
