"""Comments: the readers' thread under an article, or the empty place for it.

A heading alone is no evidence: opinion pieces are headed "Comment", and reports have a section of comments. It goes
with what follows when that is the chrome of a comment form, nothing at all, or plainly a thread.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from dehusk.cues import cues_for
from dehusk.layout import body_span, is_prose, weight
from dehusk.line import read_line
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason

_STUB_WORDS = 50  # the longest notice of a comment form
_HEADING_WORDS = 8
_MARKS = 3  # lines such as "Reply" or "2 days ago" that make a thread of what follows a heading
_MARK_WORDS = 12  # a line that says "Jane Roe says:" and when
_COMMENT_BLOCKS = 8  # the longest stretch of a thread without a mark


def find_comments(blocks: Sequence[Block]) -> Iterator[Removal | Spared]:
    """Yield a removal for each line of an empty comment section, and for a thread to its end."""
    stubs = {i: found for i, block in enumerate(blocks) if (found := _stub(block))}
    headings = [i for i, block in enumerate(blocks) if i not in stubs and _is_heading(block)]
    body = body_span(blocks, _stub)
    thread = _thread_start(blocks, sorted({*headings, *stubs}), body)
    for i in sorted({*headings, *stubs, *range(thread, len(blocks))}):
        if i >= thread:
            yield Removal(blocks[i].place, Reason.COMMENTS, stubs.get(i) or "stands in the comment thread at the end")
        elif i in headings and _heads_nothing(blocks, i, stubs):
            heading = read_line(blocks[i].text).bare
            yield Removal(blocks[i].place, Reason.COMMENTS, f"is “{heading}” over an empty place for comments")
        elif i in stubs and i not in body:
            yield Removal(blocks[i].place, Reason.COMMENTS, stubs[i])
        elif i in stubs:
            yield Spared(blocks[i].place, Reason.COMMENTS, f"{stubs[i]}, but it stands inside the text")


def _stub(block: Block) -> str | None:
    if block.kind is Kind.CODE or weight(block.text) > _STUB_WORDS:
        return None
    return cues_for("comments.stub").find(read_line(block.text))


def _is_heading(block: Block) -> bool:
    if weight(block.text) > _HEADING_WORDS:
        return False
    return read_line(block.text).bare in cues_for("comments.heading").whole


def _heads_nothing(blocks: Sequence[Block], i: int, stubs: Collection[int]) -> bool:
    """Whether a heading is the last block, or is followed by a stub; at the top of the page it never is."""
    after = i + 1
    while after < len(blocks) and _is_heading(blocks[after]):
        after += 1
    return i > 0 and (after == len(blocks) or after in stubs)


def _thread_start(blocks: Sequence[Block], starts: Sequence[int], body: range) -> int:
    """Find where a thread begins that runs to the end of the page; the number of blocks when there is none.

    The marks of a thread stand every few blocks; a longer stretch without any is the article again.
    """
    marks = [i for i in range(body.start, len(blocks)) if _is_mark(blocks[i])] if starts else []
    for start in starts:
        inside = [start, *(mark for mark in marks if mark > start), len(blocks)]
        longest = max(after - before for before, after in pairwise(inside))
        if (
            start > body.start
            and len(inside) >= _MARKS + 2
            and longest <= _COMMENT_BLOCKS
            and any(is_prose(block, 4) for block in blocks[start:])
        ):
            return start
    return len(blocks)


def _is_mark(block: Block) -> bool:
    return weight(block.text) <= _MARK_WORDS and cues_for("comments.mark").find(read_line(block.text)) is not None
