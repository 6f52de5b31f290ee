"""`dehusk explain`: why the blocks that match a pattern were kept or removed, stage by stage."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Annotated

import typer

from dehusk.clean import MAX_REMOVED
from dehusk.duplicates import SIMILARITY
from dehusk.explain import Explanation
from dehusk.explain import explain as explain_page
from dehusk.model import Block
from dehusk.pattern import Pattern, PatternError, compile_pattern
from dehusk.reading.read import read_page
from dehusk.stages.recurring import LEAST
from dehusk_cli import clean_options as option
from dehusk_cli import rule_options, store_options
from dehusk_cli.color import Color, wants_color
from dehusk_cli.escape import source_name, visible_line
from dehusk_cli.exit_codes import ExitCode
from dehusk_cli.families import Family, family_of
from dehusk_cli.inputs import read_input
from dehusk_cli.named_errors import naming
from dehusk_cli.paint import paint
from dehusk_cli.store_run import StoreUse, with_store
from dehusk_cli.streams import complain, is_terminal, write_lines


def parse_pattern(words: str) -> Pattern:
    """Let a pattern pass. Raises typer.BadParameter for one that is none."""
    try:
        return compile_pattern(words)
    except PatternError as error:
        raise typer.BadParameter(str(error)) from error


def explain(  # noqa: PLR0913 - each parameter is an option of the command line
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="An HTML page or a text; - is standard input.", show_default=False)
    ],
    pattern: Annotated[
        Pattern,
        typer.Argument(
            parser=parse_pattern,
            metavar="PATTERN",
            help="Words of the block, or /a regular expression/.",
            show_default=False,
        ),
    ],
    *,
    kind: option.From = "auto",
    encoding: option.Encoding = None,
    url: option.Url = None,
    keep: option.Keep = None,
    similarity: option.Similarity = SIMILARITY,
    max_removed: option.MaxRemoved = MAX_REMOVED,
    drop: rule_options.Drop = None,
    keep_text: rule_options.KeepText = None,
    rules: rule_options.RulesFile = None,
    store: store_options.StoreAsked = None,
    recurring: store_options.Recurring = LEAST,
    color: option.ColorOfAnswer = Color.AUTO,
) -> int:
    """Say why the blocks that match were kept or removed. Returns 1 where none matches."""
    own = rule_options.own_rules(drop, keep_text, rules)
    explaining = partial(explain_page, keep=keep or (), similarity=similarity, max_removed=max_removed, rules=own)
    use = StoreUse(store, recurring, None, remember=False) if store is not None else None
    with naming(file):
        page = read_page(read_input(file), source=source_name(file), kind=kind, encoding=encoding, url=url)
        explanation = explaining(page)
        with with_store(use, [file], lambda _: explanation.article, explaining.keywords) as judged:
            explanation = replace(explanation, article=judged(file))
    matching = [block for block in explanation.article.blocks if pattern(block.text)]
    if not matching:
        complain(f"none of its {len(explanation.article.blocks):,} blocks matches", source=file)
        return ExitCode.FOUND
    colored = wants_color(color, os.environ, on_terminal=is_terminal(sys.stdout))
    for number, block in enumerate(matching):
        write_lines([""] if number else [])
        write_lines(_told(explanation, block, color=colored))
    return ExitCode.DONE


def _told(explanation: Explanation, block: Block, *, color: bool) -> Iterator[str]:
    role = "the headline" if block.place == explanation.article.title_place else block.kind
    where = f", at {block.at}" if block.at else ""
    yield f"block {block.place}, {role}{where}: {_fate(explanation, block, color=color)}"
    yield f"  {visible_line(block.text)}"
    for found, looks in groupby(explanation.looks(block.place), key=lambda look: look.found):
        stages = ", ".join(look.stage.replace("_", " ") for look in looks)
        yield f"    {stages}: {visible_line(found) or 'nothing found'}"
    twin = _twin(explanation, block)
    if twin is not None:
        yield f"    its twin, block {twin.place}: {visible_line(twin.text)}"


def _fate(explanation: Explanation, block: Block, *, color: bool) -> str:
    removal = explanation.article.removed.get(block.place)
    if removal is None:
        return paint("kept", Family.SPARED, color=color)
    return paint(f"removed, {removal.reason}", family_of(removal.reason), color=color)


def _twin(explanation: Explanation, block: Block) -> Block | None:
    """Give the block that this one repeats, or is so like that it was looked at twice."""
    article = explanation.article
    findings = [article.removed.get(block.place), *(found for found in article.spared if found.place == block.place)]
    twins = (found.twin for found in findings if found is not None and found.twin is not None)
    place = next(twins, None)
    return None if place is None else article.blocks[place]
