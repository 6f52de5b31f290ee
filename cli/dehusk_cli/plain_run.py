"""`dehusk` with nothing but names, or a pipe, and nobody looking on: most runs, and those that start most often.

It does what `dehusk clean` does without options, but needs no parser for it, whose loading costs as long as cleaning.
"""

from collections.abc import Sequence

from dehusk.clean import clean
from dehusk.reading.read import read_page
from dehusk_cli.article_output import Format, article_output
from dehusk_cli.clean_run import clean_run
from dehusk_cli.escape import source_name
from dehusk_cli.exit_codes import ExitCode
from dehusk_cli.inputs import list_inputs, read_input
from dehusk_cli.notes import show_notes


def clean_plainly(files: Sequence[str]) -> ExitCode:
    """Clean these files, or standard input, to standard output."""
    inputs = list_inputs(files, None, null=False)
    with article_output(Format.TEXT, with_title=True, single=len(inputs) == 1, silent=False) as put:
        return clean_run(
            inputs,
            lambda name: clean(read_page(read_input(name), source=source_name(name)), with_details=False),
            [put, show_notes],
            check=False,
        )
