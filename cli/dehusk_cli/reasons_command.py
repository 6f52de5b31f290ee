"""`dehusk reasons`: what each reason means, with an example that is cleaned as you watch."""

import os
import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from dehusk.clean import clean
from dehusk.model import Article, Removal
from dehusk.reasons import Reason
from dehusk.rules import Rule
from dehusk.stages.recurring import Sighting, find_recurring
from dehusk_cli.color import Color, wants_color
from dehusk_cli.diff import Detail
from dehusk_cli.diff_lines import diff_lines
from dehusk_cli.option_values import parse_reason
from dehusk_cli.paint import paint_reason
from dehusk_cli.reason_examples import EXAMPLES, Example
from dehusk_cli.streams import is_terminal, write_lines

_ON_SIX_PAGES = Sighting(pages=6, articles=6, site_pages=20, site="arnholm-courier.example")


def reasons(
    reason: Annotated[
        Reason | None,
        typer.Argument(parser=parse_reason, metavar="[REASON]", help="Show this one at length.", show_default=False),
    ] = None,
) -> None:
    """List the reasons for which blocks are removed."""
    color = wants_color(Color.AUTO, os.environ, on_terminal=is_terminal(sys.stdout))
    write_lines(_all(color=color) if reason is None else _one(reason, color=color))


def _all(*, color: bool) -> Iterator[str]:
    for reason, example in EXAMPLES.items():
        yield f"{paint_reason(reason, color=color)}: {reason.sentence}"
        yield f"    {example.goes}"
    yield ""
    yield "`dehusk reasons REASON` shows one at length; `dehusk --keep REASON` switches it off."


def _one(reason: Reason, *, color: bool) -> Iterator[str]:
    example = EXAMPLES[reason]
    yield f"{paint_reason(reason, color=color)}: {reason.sentence}"
    yield ""
    yield from (f"  {line}" for line in diff_lines(cleaned(reason, example), Detail.FULL, color=color))
    yield ""
    yield f"A look-alike that stays: {example.stays}"
    yield f"Switch it off: dehusk --keep {reason} FILE"


def cleaned(reason: Reason, example: Example) -> Article:
    """Clean the page of an example; what it takes other pages or a rule of one's own to find is given to it."""
    if reason is Reason.OWN_RULE:
        return clean(example.page, rules=[Rule("brought to you by", origin="--drop")])
    article = clean(example.page)
    if reason is Reason.RECURRING:
        known = EXAMPLES[reason].goes
        sightings = {block.place: _ON_SIX_PAGES for block in article.body if block.text == known}
        found = find_recurring(article.body, sightings)
        return article.judged(one for one in found if isinstance(one, Removal))
    return article
