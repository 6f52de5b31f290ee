"""`dehusk restore`: an article and its removal log in, the page out."""

import sys
from typing import Annotated

import typer

from dehusk.errors import RestoreError
from dehusk.reading.read import read_page
from dehusk.restore import restore as restore_page
from dehusk_cli.escape import source_name, visible_text
from dehusk_cli.inputs import list_inputs, read_input
from dehusk_cli.named_errors import naming
from dehusk_cli.streams import is_terminal, shown_name, write_stdout
from dehusk_cli.usage import UsageError


def restore(
    file: Annotated[
        str | None,
        typer.Argument(metavar="[FILE]", help="What dehusk wrote; - is standard input.", show_default=False),
    ] = None,
    *,
    removed: Annotated[
        str, typer.Option(metavar="FILE.jsonl", help="The log that --removed wrote with it.", show_default=False)
    ],
) -> None:
    """Give back the page that an article was made from, with the help of its removal log."""
    inputs = list_inputs((file,) if file else (), None, null=False)
    if not inputs:
        raise UsageError("name the file that dehusk wrote, or pipe it in")
    if "-" in inputs and removed == "-":
        raise UsageError("standard input can be read only once; give the log as a file")
    page = restore_page(_log_lines(removed), _article_text(inputs[0]))
    write_stdout(visible_text(page.decode("utf-8", "replace")).encode() if is_terminal(sys.stdout) else page)


def _article_text(name: str) -> str:
    # Read as any page is, since --in-place keeps a file's charset.
    with naming(name):
        return read_page(read_input(name), source=source_name(name), kind="text").text


def _log_lines(name: str) -> list[str]:
    try:
        with naming(name):
            return read_input(name).decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise RestoreError(f"{shown_name(name)}: is no removal log; name the file that --removed wrote") from error
