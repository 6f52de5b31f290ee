"""Where two texts differ: the runs of words that one has in place of the other's."""

from collections.abc import Sequence
from dataclasses import dataclass

_MOST_CELLS = 50_000_000  # words times words; aligning that many takes a tenth of a second and 12 MB


@dataclass(frozen=True, slots=True)
class Edit:
    """In place of `old[old_at:old_end]` the other text has `new[new_at:new_end]`; one of the two may be empty."""

    old_at: int
    old_end: int
    new_at: int
    new_end: int


def find_edits(old: Sequence[str], new: Sequence[str]) -> list[Edit] | None:
    """List the edits that lead from one text to the other, in order; None when both are too long to be compared.

    >>> find_edits("the old grey house".split(), "the big old house".split())
    [Edit(old_at=1, old_end=1, new_at=1, new_end=2), Edit(old_at=2, old_end=3, new_at=3, new_end=3)]
    """
    if len(old) * len(new) > _MOST_CELLS:
        return None
    # rapidfuzz takes 50 ms to load, and most pages have no two texts to compare.
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

    edits: list[Edit] = []
    for op in Levenshtein.opcodes(old, new):
        if op.tag == "equal":
            continue
        old_at, old_end, new_at, new_end = op.src_start, op.src_end, op.dest_start, op.dest_end
        if edits and (edits[-1].old_end, edits[-1].new_end) == (old_at, new_at):
            start = edits.pop()
            edits.append(Edit(start.old_at, old_end, start.new_at, new_end))
        else:
            edits.append(Edit(old_at, old_end, new_at, new_end))
    return edits
