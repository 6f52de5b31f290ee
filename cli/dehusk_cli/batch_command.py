"""`dehusk batch`: many pages in, a tree of articles or one file out, and only what has changed since the last run."""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dehusk.clean import MAX_REMOVED
from dehusk.clean import clean as clean_page
from dehusk.duplicates import SIMILARITY
from dehusk.model import Article
from dehusk.reading.jsonl import TEXT_FIELDS, Fields
from dehusk.reading.read import read_page
from dehusk.rendering.render import render_json, render_jsonl, render_markdown, render_text
from dehusk.stages.recurring import LEAST
from dehusk_cli import batch_options as option
from dehusk_cli import clean_options, rule_options, store_options
from dehusk_cli.article_output import Format
from dehusk_cli.batch.names import is_one_file
from dehusk_cli.batch_options import Summary
from dehusk_cli.exit_codes import ExitCode
from dehusk_cli.inputs import STDIN, list_inputs
from dehusk_cli.streams import complain, is_terminal
from dehusk_cli.usage import UsageError

if TYPE_CHECKING:
    from dehusk_cli.batch.run import Run

_STATE = ".dehusk-state.sqlite"
_STORE = ".dehusk-store.sqlite"
_SUFFIXES = {Format.TEXT: ".txt", Format.MARKDOWN: ".md", Format.JSON: ".json", Format.JSONL: ".jsonl"}


def batch(  # noqa: PLR0913 - each parameter is an option of the command line
    inputs: option.Inputs = None,
    *,
    files_from: option.FilesFrom = None,
    null: option.Null = False,
    base: option.Base = None,
    follow_links: option.FollowLinks = False,
    text_field: option.TextField = None,
    url_field: option.UrlField = "url",
    id_field: option.IdField = "id",
    kind: clean_options.From = "auto",
    encoding: clean_options.Encoding = None,
    output: option.Output,
    form: option.OutputFormat = None,
    no_title: clean_options.NoTitle = False,
    removed: option.Removed = None,
    prune: option.Prune = False,
    dry_run: option.DryRun = False,
    state: option.StateFile = None,
    force: option.Force = False,
    retry_failed: option.RetryFailed = False,
    jobs: option.Jobs = 0,
    timeout: option.Timeout = 30,
    max_memory: option.MaxMemory = 2 << 30,
    max_input_size: option.MaxInputSize = 64 << 20,
    max_failures: option.MaxFailures = None,
    lock_wait: option.LockWait = 0,
    summary: option.WhenSummary = Summary.AUTO,
    log_format: option.LogForm = option.LogFormat.TEXT,
    fail_on: option.FailOn = None,
    failed: option.Failed = None,
    metrics: option.Metrics = None,
    keep: clean_options.Keep = None,
    similarity: clean_options.Similarity = SIMILARITY,
    max_removed: clean_options.MaxRemoved = MAX_REMOVED,
    drop: rule_options.Drop = None,
    keep_text: rule_options.KeepText = None,
    rules: rule_options.RulesFile = None,
    store: option.Store = None,
    no_store: option.NoStore = False,
    recurring: store_options.Recurring = LEAST,
    store_limit: store_options.StoreLimit = None,
) -> int:
    """Clean many pages, and of those only what has changed."""
    # Not at the top: SQLite and multiprocessing, for which the help of all commands need not wait.
    from dehusk_cli.batch import wanted  # noqa: PLC0415
    from dehusk_cli.batch.report import Report  # noqa: PLC0415
    from dehusk_cli.batch.rules import rules_hash  # noqa: PLC0415
    from dehusk_cli.batch.run import Run  # noqa: PLC0415
    from dehusk_cli.batch.worker import Steps  # noqa: PLC0415

    form = _format(output, form)
    own = rule_options.own_rules(drop, keep_text, rules)
    steps = Steps(
        partial(read_page, kind=kind, encoding=encoding),
        partial(clean_page, keep=keep or (), similarity=similarity, max_removed=max_removed, rules=own),
        _renderer(form, with_title=not no_title),
        with_details=form in (Format.JSON, Format.JSONL),
        with_log=removed is not None,
        max_bytes=max_input_size,
        for_store=not (no_store or dry_run),
    )
    fields = Fields((text_field,) if text_field else TEXT_FIELDS, url_field, id_field)
    reading = (fields, kind, encoding, max_input_size)
    writing = (form, no_title, removed is not None)
    deciding = rules_hash((reading, keep, similarity, max_removed, own, writing, None if no_store else recurring))
    use = wanted.StoreUse(
        store or _beside(output, _STORE), recurring, store_limit, is_shared=store is not None, rules=deciding
    )
    is_new = steps.for_store and not Path(use.path).exists()
    run = Run(
        wanted.Selection(_names(inputs, files_from, null=null, failed=failed), base, follow_links, fields),
        wanted.Targets(
            output=output,
            suffix=None if is_one_file(output) else _SUFFIXES[form],
            state=state or _beside(output, _STATE),
            removed=removed,
            failed=failed,
            metrics=metrics,
            separator=b"\0" if null else b"\n",
        ),
        steps,
        wanted.Again(deciding, force or is_new, retry_failed),
        use if steps.for_store else None,
        wanted.Limits(jobs or os.cpu_count() or 1, timeout, max_memory, max_failures, lock_wait),
        Report(log_format, with_no_article=fail_on is not None),
        prune=prune,
        is_dry=dry_run,
        fail_on_no_article=fail_on is not None,
    )
    return _go(run, summary)


def _names(inputs: list[str] | None, files_from: str | None, *, null: bool, failed: str | None) -> list[str]:
    if not inputs and files_from is None:
        raise UsageError("name files or folders to clean, or a list of them with --files-from")
    if null and files_from is None and failed is None:
        raise UsageError("--null says how --files-from and --failed separate names; give one of them")
    if STDIN in (inputs or ()):
        raise UsageError(
            "a batch reads no page from standard input; use `dehusk`, or --files-from - for a list of names"
        )
    return list_inputs(inputs or (), files_from, null=null and files_from is not None)


def _format(output: str, asked: Format | None) -> Format:
    if not is_one_file(output):
        return asked or Format.TEXT
    if asked not in (None, Format.JSONL):
        raise UsageError(f"one file holds JSON Lines or Parquet, not {asked}; name a folder, or leave --format out")
    if output.endswith(".parquet"):
        from dehusk_cli.batch.parquet import require_parquet  # noqa: PLC0415

        require_parquet()
    return Format.JSONL


def _beside(output: str, name: str) -> str:
    """Place a file of ours in the output folder, or beside the one output file."""
    path = Path(output)
    return str(path.with_name(f".{path.name}{name}") if is_one_file(output) else path / name)


def _renderer(form: Format, *, with_title: bool) -> Callable[[Article], str]:
    if form is Format.JSON:
        return render_json
    if form is Format.JSONL:
        return render_jsonl
    return partial(render_text if form is Format.TEXT else render_markdown, with_title=with_title)


def _go(run: "Run", summary: Summary) -> int:
    from dehusk_cli.batch.ending import TerminatedError, ending_cleanly  # noqa: PLC0415
    from dehusk_cli.batch.lock import LockedError  # noqa: PLC0415

    try:
        with ending_cleanly():
            code = run.go()
    except LockedError as error:
        complain(str(error))
        return ExitCode.LOCKED
    except TerminatedError:
        return ExitCode.TERMINATED
    something_to_tell = run.tally.failed or code is not ExitCode.DONE or run.is_dry or is_terminal(sys.stderr)
    if summary is Summary.ALWAYS or (summary is Summary.AUTO and something_to_tell):
        run.report.summary(run.tally, code)
    return code
