"""The options that say where paragraphs are remembered across pages: how each is spelled and what its help says."""

from typing import Annotated

import typer

from dehusk_cli.option_values import parse_size

_STORE = "Across pages"

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
