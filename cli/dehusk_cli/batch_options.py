"""The options of `dehusk batch`: how each is spelled and what its help says."""

from enum import StrEnum
from typing import Annotated, Literal

import typer

from dehusk_cli.article_output import Format
from dehusk_cli.option_values import parse_size

_INPUT = "Input"
_OUTPUT = "Output"
_AGAIN = "What is cleaned again"
_LIMITS = "Limits"
_TELL = "What is told"
_MOST_JOBS = 256  # a slip of the finger must not take the machine down


class LogFormat(StrEnum):
    """How a run talks."""

    TEXT = "text"
    JSON = "json"


class Summary(StrEnum):
    """When the summary is shown."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


Inputs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[INPUT]...", help="Files, folders, .jsonl[.gz|.zst] and .warc[.gz] files.", show_default=False
    ),
]
FilesFrom = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Clean what this file names too, one a line; - is standard input.",
        rich_help_panel=_INPUT,
    ),
]
Null = Annotated[
    bool,
    typer.Option("--null", "-0", help="Names in --files-from and --failed end with NUL.", rich_help_panel=_INPUT),
]
Base = Annotated[
    str | None,
    typer.Option(
        metavar="FOLDER",
        help="Where the outputs' tree begins. [default: each folder that is named]",
        rich_help_panel=_INPUT,
    ),
]
TextField = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="The field of JSON Lines that holds a page. [default: html, text, content or body]",
        rich_help_panel=_INPUT,
    ),
]
UrlField = Annotated[
    str, typer.Option(metavar="NAME", help="The field that holds a page's address.", rich_help_panel=_INPUT)
]
IdField = Annotated[
    str, typer.Option(metavar="NAME", help="The field that names a page in the output.", rich_help_panel=_INPUT)
]
FollowLinks = Annotated[
    bool, typer.Option("--follow-links", help="Follow links out of a folder, and to folders.", rich_help_panel=_INPUT)
]
Output = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="DIR|FILE",
        help="A folder, which mirrors the inputs, or one file: .jsonl, .jsonl.gz, .jsonl.zst or .parquet.",
        rich_help_panel=_OUTPUT,
        show_default=False,
    ),
]
OutputFormat = Annotated[
    Format | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="Of the files in a folder: text, markdown, json or jsonl. [default: text]",
        rich_help_panel=_OUTPUT,
    ),
]
Removed = Annotated[
    str | None,
    typer.Option(
        metavar="DIR|FILE.jsonl",
        help="Removal logs: a folder with one for each page, or one file.",
        rich_help_panel=_OUTPUT,
    ),
]
Prune = Annotated[
    bool, typer.Option("--prune", help="Remove the outputs of inputs that are gone.", rich_help_panel=_OUTPUT)
]
DryRun = Annotated[
    bool,
    typer.Option(
        "--dry-run", "-n", help="Clean and tell, without the store, and write nothing.", rich_help_panel=_OUTPUT
    ),
]
StateFile = Annotated[
    str | None,
    typer.Option(
        "--state",
        metavar="FILE",
        help="Where to note what is done. [default: .dehusk-state.sqlite with the output]",
        rich_help_panel=_AGAIN,
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Clean everything again.", rich_help_panel=_AGAIN)]
RetryFailed = Annotated[
    bool,
    typer.Option("--retry-failed", help="Clean again what failed, though it is unchanged.", rich_help_panel=_AGAIN),
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        "-j",
        min=0,
        max=_MOST_JOBS,
        metavar="N",
        help="Worker processes; 0 is one a processor.",
        rich_help_panel=_LIMITS,
    ),
]
Timeout = Annotated[
    float, typer.Option(min=0.1, metavar="SECONDS", help="The longest that a page may take.", rich_help_panel=_LIMITS)
]
MaxMemory = Annotated[
    int,
    typer.Option(
        parser=parse_size,
        show_default=False,
        metavar="SIZE",
        help="What a worker may use beyond what it starts with, such as 500M. [default: 2G]",
        rich_help_panel=_LIMITS,
    ),
]
MaxInputSize = Annotated[
    int,
    typer.Option(
        parser=parse_size,
        show_default=False,
        metavar="SIZE",
        help="The largest page, such as 10M. [default: 64M]",
        rich_help_panel=_LIMITS,
    ),
]
MaxFailures = Annotated[
    int | None,
    typer.Option(min=0, metavar="N", help="Give up when more inputs than this fail.", rich_help_panel=_LIMITS),
]
LockWait = Annotated[
    float,
    typer.Option(
        min=0,
        metavar="SECONDS",
        help="How long to wait for another run to end; then exit code 75.",
        rich_help_panel=_LIMITS,
    ),
]
WhenSummary = Annotated[
    Summary,
    typer.Option(
        "--summary",
        metavar="WHEN",
        help="auto (when something failed, or on a terminal), always or never.",
        rich_help_panel=_TELL,
    ),
]
LogForm = Annotated[
    LogFormat,
    typer.Option(
        "--log-format", metavar="FORMAT", help="text, or json: one object a page and a summary.", rich_help_panel=_TELL
    ),
]
FailOn = Annotated[
    Literal["no-article"] | None,
    typer.Option(
        metavar="WHAT", help="no-article: name pages without an article, and exit with 3.", rich_help_panel=_TELL
    ),
]
Failed = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="List the inputs that failed, for --files-from.", rich_help_panel=_TELL),
]
Metrics = Annotated[
    str | None,
    typer.Option(metavar="FILE.prom", help="Figures for Prometheus' textfile collector.", rich_help_panel=_TELL),
]
Store = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Share what recurs with other runs, in this file. [default: .dehusk-store.sqlite with the output]",
        rich_help_panel="Across pages",
    ),
]
NoStore = Annotated[
    bool, typer.Option("--no-store", help="Judge each page for itself alone.", rich_help_panel="Across pages")
]
