"""Finds the paragraphs that repeat an earlier one, and says which one and why."""

from collections.abc import Iterable, Iterator

from dehusk.fold import fold
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason

MIN_WORDS = 8


def find_duplicates(paragraphs: Iterable[str | Block], *, similarity: float = 0.9) -> Iterator[Removal]:
    """Yield a removal for each paragraph that repeats another one.

    >>> [r.place for r in find_duplicates(["He left the old town at dawn on Monday.", "He left the old town at dawn on Monday."])]
    [1]
    """
    return (found for found in judge_duplicates(paragraphs, similarity=similarity) if isinstance(found, Removal))


def judge_duplicates(
    paragraphs: Iterable[str | Block], *, similarity: float = 0.9
) -> Iterator[Removal | Spared]:
    """Yield removals and the paragraphs that were spared."""
    seen: dict[str, int] = {}
    for count, item in enumerate(paragraphs):
        block = item if isinstance(item, Block) else Block(count, Kind.PARAGRAPH, item)
        folded = fold(block.text)
        twin = seen.setdefault(folded, block.place)
        if twin != block.place and block.kind in (Kind.PARAGRAPH, Kind.QUOTE) and len(folded.split()) >= MIN_WORDS:
            yield Removal(block.place, Reason.DUPLICATE, f"word for word like block {twin}", twin, 1.0)
