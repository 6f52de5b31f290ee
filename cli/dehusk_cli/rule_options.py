"""The options by which a user adds rules of their own: how each is spelled and what its help says."""

import os
from collections.abc import Sequence
from typing import Annotated

import typer

from dehusk.errors import DehuskError
from dehusk.pattern import PatternError
from dehusk.rules import Action, Rule
from dehusk.rules_file import read_rules
from dehusk_cli.inputs import STDIN, read_input
from dehusk_cli.streams import shown_name

_OWN = "Your own rules"


def parse_drop(pattern: str) -> Rule:
    """Turn a pattern into a rule that drops what matches. Raises typer.BadParameter."""
    return _rule(pattern, Action.DROP, "--drop")


def parse_keep_text(pattern: str) -> Rule:
    """Turn a pattern into a rule that keeps what matches. Raises typer.BadParameter."""
    return _rule(pattern, Action.KEEP, "--keep-text")


def parse_rules(path: str) -> tuple[Rule, ...]:
    """Read a rules file. Raises typer.BadParameter that names the file, and the line where there is one."""
    name = shown_name(path)
    try:
        # A name is a file here, "-" too: standard input is for pages.
        text = read_input(os.path.join(".", path) if path == STDIN else path).decode("utf-8-sig")  # noqa: PTH118
    except UnicodeDecodeError:
        raise typer.BadParameter(f"{name}: is not UTF-8, as TOML must be") from None
    except DehuskError as error:
        raise typer.BadParameter(f"{name}: {error}") from error
    try:
        return read_rules(text, name)
    except DehuskError as error:
        raise typer.BadParameter(str(error)) from error


def own_rules(*options: Sequence[Rule] | None) -> tuple[Rule, ...]:
    """Put together the rules of these options, in the order in which the first that matches counts."""
    return tuple(rule for given in options for rule in given or ())


def _rule(pattern: str, action: Action, origin: str) -> Rule:
    try:
        return Rule(pattern, action, origin=origin)
    except PatternError as error:
        raise typer.BadParameter(str(error)) from error


Drop = Annotated[
    list[Rule] | None,
    typer.Option(
        parser=parse_drop,
        metavar="PATTERN",
        help="Remove blocks that hold these words, or match /a regular expression/; may be repeated.",
        rich_help_panel=_OWN,
        # A variable is split at spaces, and half a pattern drops too much.
        allow_from_autoenv=False,
    ),
]
KeepText = Annotated[
    list[Rule] | None,
    typer.Option(
        parser=parse_keep_text,
        metavar="PATTERN",
        help="Never remove blocks that match, whatever else is found; may be repeated.",
        rich_help_panel=_OWN,
        allow_from_autoenv=False,
    ),
]
RulesFile = Annotated[
    Sequence[Rule] | None,
    typer.Option(
        "--rules",
        parser=parse_rules,
        metavar="FILE.toml",
        help="Rules from a file; try them with `dehusk rules test`.",
        rich_help_panel=_OWN,
    ),
]
