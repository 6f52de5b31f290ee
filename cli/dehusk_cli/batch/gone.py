"""Inputs of earlier runs that are no longer there: told, and with --prune their outputs taken away."""

import os
from collections.abc import Iterator

from dehusk.errors import DehuskError
from dehusk_cli.batch.names import is_collection
from dehusk_cli.batch.plan import Plan
from dehusk_cli.batch.settle import Settling, log_place
from dehusk_cli.batch.state import Record, State


class NotPrunedError(DehuskError):
    """It is not safe to remove outputs now."""


def find_gone(state: State, plan: Plan) -> Iterator[Record]:
    """Yield what is known of inputs that have gone; one that merely was not asked for this time has not."""
    for record in state.unseen(plan.places()):
        place = os.fsdecode(record.place)
        above = os.path.dirname(place)  # noqa: PTH120
        was_in_collection = is_collection(above) and above in plan
        if was_in_collection or not os.path.lexists(os.fsdecode(record.path)):
            yield record


def tell_gone(settling: Settling, plan: Plan, *, prune: bool) -> None:
    """Count and tell the inputs that have gone; with `prune` remove and forget what was made from them.

    Raises NotPrunedError, having removed nothing, where a disk may be missing rather than the pages on it.
    """
    gone = list(find_gone(settling.state, plan))
    if gone and prune and (settling.tally.unreachable or not len(plan)):
        what = "an input could not be read" if len(plan) else "no input is there at all"
        raise NotPrunedError(f"nothing was pruned, since {what}: is a disk not mounted?")
    for record in gone:
        output = None if record.output is None else os.fsdecode(record.output)
        settling.report.gone(os.fsdecode(record.path), output, is_pruned=prune)
        if prune:
            _prune(record, output, settling)
        settling.tally.gone += 1


def _prune(record: Record, output: str | None, settling: Settling) -> None:
    if output is not None:
        settling.outputs.remove(output)
        settling.tally.pruned += 1
    if settling.removed is not None:
        settling.removed.remove(log_place(os.fsdecode(record.place)))
    settling.state.forget(record.place)
