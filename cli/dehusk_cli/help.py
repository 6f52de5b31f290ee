"""Help as plain text, with the options in groups.

Typer's own grouped help draws boxes, leaves the descriptions half of an 80-column line, and loads rich for it.
"""

from itertools import groupby
from typing import Any

from typer.core import TyperCommand


class GroupedCommand(TyperCommand):
    """A command whose help lists its options under the names of their `rich_help_panel`s."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments and options, in groups, in the order of the command's signature."""
        shown = [(param, param.get_help_record(ctx)) for param in self.get_params(ctx)]
        for title, group in groupby((pair for pair in shown if pair[1]), key=lambda pair: _title(pair[0])):
            with formatter.section(title):
                formatter.write_dl([record for _, record in group])


def _title(param: Any) -> str:
    return param.rich_help_panel or ("Arguments" if param.param_type_name == "argument" else "Options")
