"""The duplicate stage: one pass over the paragraphs, each judged by what was kept before it.

Most verdicts fall at once; for a line that repeats when the block it may have been pasted with is known; for a teaser
when its fuller paragraph comes. Removals are yielded up to 1,000 paragraphs later, when their twin is sure to stay.
"""

from collections.abc import Iterable, Iterator

from dehusk.duplicates.alike import AlikeJudge
from dehusk.duplicates.ledger import HELD_BACK, Ledger
from dehusk.duplicates.memory import Memory, encode
from dehusk.duplicates.pasted import PastedBlocks
from dehusk.duplicates.shape import LONGEST_REFRAIN, Role, Shape, is_verse_line, read_shape
from dehusk.duplicates.wording import Wording
from dehusk.fold import fold
from dehusk.model import Block, Removal, Spared
from dehusk.reasons import Reason
from dehusk.shares import require_share

SIMILARITY = 0.8
LEAST_BESIDE = 6  # words of a line that goes when it only repeats the line before it


def find_duplicates(paragraphs: Iterable[str | Block], *, similarity: float = SIMILARITY) -> Iterator[Removal]:
    """Yield a removal for each paragraph that repeats a kept one, in the order in which they were decided.

    `removal.place` counts texts from 0 and is `block.place` for blocks. `similarity` is the share of characters, from
    0 to 1, that a changed copy must have in common with its twin; what the changes mean is judged whatever it is.
    Raises ValueError for what is no such share.

    >>> told = "The ferry left the harbour at noon with forty passengers."
    >>> [removal.evidence for removal in find_duplicates([told, "Nobody saw it arrive.", told.upper()])]
    ['word for word like block 0']
    """
    require_share("similarity", similarity)
    return (found for found in judge_duplicates(paragraphs, similarity=similarity) if isinstance(found, Removal))


def judge_duplicates(
    paragraphs: Iterable[str | Block], *, similarity: float = SIMILARITY
) -> Iterator[Removal | Spared]:
    """Yield what `find_duplicates` yields, and beside it each paragraph that looks like a copy and stays."""
    stage = _Stage(similarity)
    for item in paragraphs:
        yield from stage.judge(item)
        yield from stage.release()
    yield from stage.finish()


class _Stage:
    def __init__(self, similarity: float) -> None:
        self._memory = Memory()
        self._ledger = Ledger(self._memory)
        self._pasted = PastedBlocks(self._memory, self._ledger)
        self._alike = AlikeJudge(self._memory, similarity)

    def judge(self, item: str | Block) -> Iterable[Removal | Spared]:
        """Judge the next paragraph, and what was waiting for it."""
        text = item.text if isinstance(item, Block) else item
        folded = fold(text)
        encoded = encode(folded)
        number = len(self._memory)
        twin = self._memory.add(item, encoded)
        if not folded:
            return ()
        if twin is not None:
            return self._judge_repeat(number, twin)
        candidates = self._memory.add_anchors(folded, encoded)
        if candidates:
            return self._judge_alike(number, Wording(text, folded), candidates)
        self._memory.words.add(folded)
        return self._pasted.interrupt()

    def release(self) -> Iterable[Removal]:
        """Yield the removals whose twins are sure to stay."""
        return self._ledger.release(len(self._memory) - HELD_BACK)

    def finish(self) -> Iterator[Removal | Spared]:
        """Decide what is still open."""
        yield from self._pasted.interrupt()
        yield from self._ledger.release(len(self._memory))

    def _judge_repeat(self, number: int, twin: int) -> Iterator[Removal | Spared]:
        shape = read_shape(self._memory.item(number), self._memory.wording(number))
        if self._is_surplus(number, twin, shape):
            place = self._memory.place(twin)
            removal = Removal(
                self._memory.place(number), Reason.DUPLICATE, f"word for word like block {place}", place, 1.0
            )
            self._ledger.remove(number, removal, twin)
            yield from self._pasted.confirm(twin, shape.weight)
        else:
            yield from self._pasted.await_block(number, twin, shape)

    def _judge_alike(self, number: int, wording: Wording, candidates: list[int]) -> Iterator[Removal | Spared]:
        found = self._alike.compare(wording, candidates)
        if found:
            shape = read_shape(self._memory.item(number), wording)
            removal = self._alike.find_removal(number, wording, shape, found)
            if removal is not None:
                self._memory.take_back_anchors()
                self._ledger.remove(number, *removal)
                yield from self._pasted.confirm(removal[1], shape.weight)
                return
            for piece, gone in self._alike.find_pieces(number, wording, found):
                self._ledger.replace(piece, gone, number)
            spared = self._alike.find_spared(number, shape, found)
            if spared is not None:
                yield spared
        self._memory.words.add(wording.folded)
        yield from self._pasted.interrupt()

    def _is_surplus(self, number: int, twin: int, shape: Shape) -> bool:
        if self._is_verse(number, twin, shape):
            return False
        beside = twin == number - 1 and shape.role in {Role.PROSE, Role.LINE} and shape.weight >= LEAST_BESIDE
        return beside or shape.is_surplus_alone

    def _is_verse(self, number: int, twin: int, shape: Shape) -> bool:
        """Tell whether a short line follows a line of verse, both times: a refrain in its stanzas.

        Of a line in a row of copies the first one tells.
        """
        if shape.weight > LONGEST_REFRAIN or twin == 0:
            return False
        before = twin - 1 if number - 1 == twin else number - 1
        if self._memory.same(before, number):
            return not self._memory.is_gone(before)
        return all(is_verse_line(self._memory.wording(line)) for line in (before, twin - 1))
