"""`dehusk clean`, the default command: pages in, articles out."""

import sys
from functools import partial

from dehusk.clean import MAX_REMOVED
from dehusk.clean import clean as clean_page
from dehusk.duplicates import SIMILARITY
from dehusk.reading.read import read_page
from dehusk.stages.recurring import LEAST
from dehusk_cli import clean_options as option
from dehusk_cli import rule_options, store_options
from dehusk_cli.article_output import Format, article_output
from dehusk_cli.clean_progress import with_progress
from dehusk_cli.clean_run import clean_run
from dehusk_cli.color import Color
from dehusk_cli.diff import Detail
from dehusk_cli.diff_output import default_detail, diff_output
from dehusk_cli.escape import source_name
from dehusk_cli.exit_codes import ExitCode
from dehusk_cli.in_place import backups, in_place_output
from dehusk_cli.inputs import list_inputs, read_input
from dehusk_cli.notes import show_notes
from dehusk_cli.outputs import nothing
from dehusk_cli.removal_output import removal_output
from dehusk_cli.report_output import report_output
from dehusk_cli.store_run import StoreUse, with_store
from dehusk_cli.streams import is_terminal, write_stderr
from dehusk_cli.usage import UsageError

_SHORT_HELP = """\
dehusk keeps the article of a page, removes the husk, and says why.

  dehusk page.html            clean a file; the terminal shows what was removed
  curl -s URL | dehusk        clean what comes through a pipe
  dehusk --help               everything else
"""


def clean(  # noqa: PLR0913 - each parameter is an option of the command line
    files: option.Files = None,
    *,
    files_from: option.FilesFrom = None,
    null: option.Null = False,
    kind: option.From = "auto",
    encoding: option.Encoding = None,
    url: option.Url = None,
    form: option.OutputFormat = Format.TEXT,
    no_title: option.NoTitle = False,
    check: option.Check = False,
    in_place: option.InPlace = False,
    backup: option.Backup = None,
    removed: option.Removed = None,
    report: option.Report = None,
    diff: option.Diff = None,
    no_diff: option.NoDiff = False,
    color: option.WhenColor = Color.AUTO,
    quiet: option.Quiet = False,
    keep: option.Keep = None,
    similarity: option.Similarity = SIMILARITY,
    max_removed: option.MaxRemoved = MAX_REMOVED,
    drop: rule_options.Drop = None,
    keep_text: rule_options.KeepText = None,
    rules: rule_options.RulesFile = None,
    store: store_options.Store = None,
    recurring: store_options.Recurring = LEAST,
    store_limit: store_options.StoreLimit = None,
) -> int:
    """Keep the article of each page, remove the husk, and say why."""
    _refuse_clashes(check=check, in_place=in_place, backup=backup, reshaped=no_title or form is not Format.TEXT)
    inputs = list_inputs(files or (), files_from, null=null)
    if not inputs and files_from is None:
        write_stderr(_SHORT_HELP)
        return ExitCode.USAGE
    single = len(inputs) == 1 and files_from is None
    if url is not None and not single:
        raise UsageError("--url is the address of one page; clean that page alone")
    read = partial(read_page, kind=kind, encoding=encoding, url=url)
    own = rule_options.own_rules(drop, keep_text, rules)
    judge = partial(clean_page, keep=keep or (), similarity=similarity, max_removed=max_removed, rules=own)
    # --check only asks: the store learns nothing from it.
    use = StoreUse(store, recurring, store_limit, remember=not check) if store is not None else None
    others = [*inputs, files_from, store, *backups(inputs, backup)]
    detail = Detail.NONE if quiet or no_diff else diff or default_detail()
    with (
        removal_output(removed, others, adds=in_place) as log,
        report_output(report, [*others, removed]) as add_to_report,
        in_place_output(inputs, backup, log)
        if in_place
        else article_output(form, with_title=not no_title, single=single, silent=check) as put,
        with_store(
            use, inputs, lambda name: judge(read(read_input(name), source=source_name(name))), judge.keywords
        ) as clean_one,
    ):
        show_diff = diff_output(detail, color, with_name=not single or is_terminal(sys.stdout))
        return clean_run(
            inputs,
            with_progress(clean_one, inputs, color, quiet=quiet),
            [nothing if in_place else log, add_to_report, put, nothing if quiet else show_notes, show_diff],
            check=check,
        )


def _refuse_clashes(*, check: bool, in_place: bool, backup: str | None, reshaped: bool) -> None:
    if check and in_place:
        raise UsageError("--check writes nothing and --in-place rewrites; choose one")
    if backup is not None and not in_place:
        raise UsageError("--backup goes with --in-place; give both or neither")
    if in_place and reshaped:
        raise UsageError("--in-place keeps a text a text, with its title; leave out --format and --no-title")
