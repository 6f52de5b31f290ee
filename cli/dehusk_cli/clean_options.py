"""The options of `dehusk clean`: how each is spelled and what its help says."""

from typing import Annotated, Literal

import typer

from dehusk.reasons import Reason
from dehusk_cli.article_output import Format
from dehusk_cli.color import Color
from dehusk_cli.diff import Detail
from dehusk_cli.option_values import parse_encoding, parse_reason

_INPUT = "Input"
_OUTPUT = "Output"
_DIFF = "Diff, on standard error"
_RULES = "What is removed"


Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILE]...", help="HTML pages or texts; - is standard input.", show_default=False),
]
FilesFrom = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Clean the files that this file names, one a line; - is standard input.",
        rich_help_panel=_INPUT,
    ),
]
Null = Annotated[
    bool,
    typer.Option(
        "--null", "-0", help="Names in --files-from end with NUL, as find -print0 prints them.", rich_help_panel=_INPUT
    ),
]
From = Annotated[
    Literal["auto", "html", "text"],
    typer.Option("--from", metavar="KIND", help="What the input is: html, text or auto.", rich_help_panel=_INPUT),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        parser=parse_encoding,
        metavar="NAME",
        help="Its charset, whatever the page says, such as windows-1252.",
        rich_help_panel=_INPUT,
    ),
]
Url = Annotated[
    str | None, typer.Option(metavar="URL", help="The address that the page came from.", rich_help_panel=_INPUT)
]
OutputFormat = Annotated[
    Format,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="text, markdown, json or jsonl. Take json or jsonl to tell several articles apart.",
        rich_help_panel=_OUTPUT,
    ),
]
NoTitle = Annotated[
    bool, typer.Option("--no-title", help="Leave the title out of text and markdown.", rich_help_panel=_OUTPUT)
]
Check = Annotated[
    bool,
    typer.Option(
        "--check", help="Write no article; exit with 1 if anything would be removed.", rich_help_panel=_OUTPUT
    ),
]
InPlace = Annotated[
    bool,
    typer.Option("--in-place", help="Rewrite each text file that has husk; HTML is refused.", rich_help_panel=_OUTPUT),
]
Backup = Annotated[
    str | None,
    typer.Option(
        metavar="SUFFIX", help="With --in-place: keep the old file as FILE and SUFFIX.", rich_help_panel=_OUTPUT
    ),
]
Removed = Annotated[
    str | None,
    typer.Option(
        metavar="FILE.jsonl",
        help="Log every removal here; `dehusk restore` undoes them. With --in-place, what the file holds stays.",
        rich_help_panel=_OUTPUT,
    ),
]
Report = Annotated[
    str | None,
    typer.Option(
        metavar="FILE.html",
        help="Show the articles in one web page, with the husk struck out where it stood.",
        rich_help_panel=_OUTPUT,
    ),
]
Diff = Annotated[
    Detail | None,
    typer.Option(
        metavar="DETAIL",
        help="none, summary, removed or full. [default: removed on a terminal, none elsewhere]",
        rich_help_panel=_DIFF,
    ),
]
NoDiff = Annotated[bool, typer.Option("--no-diff", help="The same as --diff none.", rich_help_panel=_DIFF)]
WhenColor = Annotated[
    Color,
    typer.Option(
        "--color",
        metavar="WHEN",
        help="auto, always or never. It beats NO_COLOR, which beats FORCE_COLOR.",
        rich_help_panel=_DIFF,
    ),
]
ColorOfAnswer = Annotated[
    Color,
    typer.Option(
        "--color",
        metavar="WHEN",
        help="auto, always or never. It beats NO_COLOR, which beats FORCE_COLOR.",
        rich_help_panel=_OUTPUT,
    ),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="No diff and no warnings; errors stay.", rich_help_panel=_DIFF)
]
Keep = Annotated[
    list[Reason] | None,
    typer.Option(
        parser=parse_reason,
        metavar="REASON",
        help="Remove nothing for this reason; may be repeated. See `dehusk reasons`.",
        rich_help_panel=_RULES,
    ),
]
Similarity = Annotated[
    float,
    typer.Option(
        min=0.5,
        max=1,
        metavar="NUMBER",
        help="The share of characters, from 0.5 to 1, that a changed copy must have in common with its twin to count "
        "as a near-duplicate. A changed fact spares it whatever the share.",
        rich_help_panel=_RULES,
    ),
]
MaxRemoved = Annotated[
    float,
    typer.Option(
        min=0,
        max=1,
        metavar="SHARE",
        help="Where a rule would remove more of an article than this, from 0 to 1, it removes nothing.",
        rich_help_panel=_RULES,
    ),
]
