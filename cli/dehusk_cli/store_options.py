"""The options that say where paragraphs are remembered across pages: how each is spelled and what its help says."""

import re
from typing import Annotated

import typer

_STORE = "Across pages"
_SIZE = re.compile(r"(\d+)([KMGT]?)(?:i?B)?", re.IGNORECASE)
_UNITS = ("", "k", "m", "g", "t")


def parse_size(word: str) -> int:
    """Turn a size into bytes. Raises typer.BadParameter.

    >>> parse_size("2G"), parse_size("500 MB")
    (2147483648, 524288000)
    """
    match = _SIZE.fullmatch(word.replace(" ", ""))
    if match is None or not int(match[1]):
        raise typer.BadParameter(f"'{word}' is no size; write one such as 500M or 2G.")
    return int(match[1]) << 10 * _UNITS.index(match[2].lower())


Store = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Remember the paragraphs of each page here, and remove what recurs on pages of its site.",
        rich_help_panel=_STORE,
    ),
]
StoreAsked = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="FILE",
        help="Judge by the pages that this store remembers too; it is not changed.",
        rich_help_panel=_STORE,
    ),
]
Recurring = Annotated[
    int,
    typer.Option(
        min=2,
        metavar="N",
        help="With a store: on how many pages of a site a paragraph recurs.",
        rich_help_panel=_STORE,
    ),
]
StoreLimit = Annotated[
    int | None,
    typer.Option(
        parser=parse_size,
        metavar="SIZE",
        help="With a store: let it hold so much, such as 2G; the pages seen longest ago are forgotten.",
        rich_help_panel=_STORE,
    ),
]
