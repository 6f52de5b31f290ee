"""Comments: the readers' thread under an article, or the empty place for it.

A heading alone is no evidence: opinion pieces are headed "Comment", and reports have a section of comments. It goes
with what follows when that is the chrome of a comment form, nothing at all, or plainly a thread.
"""

from collections.abc import Collection, Iterator, Sequence

from dehusk.cues import any_cue, find_cue, is_cue
from dehusk.evidence import quoted
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
    if not any_cue((block.text for block in blocks), "comments.stub", "comments.heading"):
        return
    stubs = {i: found for i, block in enumerate(blocks) if (found := _stub(block))}
    headings = {i for i, block in enumerate(blocks) if i not in stubs and _is_heading(block)}
    if not stubs and not headings:
        return
    hollow = _hollow(headings, stubs, len(blocks))
    body = body_span(blocks, _stub)
    thread = _thread_start(blocks, {*headings, *stubs}, body)
    for i in sorted({*hollow, *stubs, *range(thread, len(blocks))}):
        if i >= thread:
            yield Removal(blocks[i].place, Reason.COMMENTS, stubs.get(i) or "stands in the comment thread at the end")
        elif i in hollow:
            heading = read_line(blocks[i].text).bare
            yield Removal(blocks[i].place, Reason.COMMENTS, f"is {quoted(heading)} over an empty place for comments")
        elif i in stubs and i not in body:
            yield Removal(blocks[i].place, Reason.COMMENTS, stubs[i])
        elif i in stubs:
            yield Spared(blocks[i].place, Reason.COMMENTS, f"{stubs[i]}, but it stands inside the text")


def _stub(block: Block) -> str | None:
    if block.kind is Kind.CODE or weight(block.text) > _STUB_WORDS:
        return None
    return find_cue(block.text, "comments.stub")


def _is_heading(block: Block) -> bool:
    if block.kind is Kind.CODE or weight(block.text) > _HEADING_WORDS:
        return False
    return is_cue(block.text, "comments.heading")


def _hollow(headings: Collection[int], stubs: Collection[int], total: int) -> set[int]:
    """Find the headings over nothing: the last block, or above a stub, but never the first block of the page."""
    hollow: set[int] = set()
    for i in sorted(headings, reverse=True):
        if i > 0 and (i + 1 == total or i + 1 in stubs or i + 1 in hollow):
            hollow.add(i)
    return hollow


def _thread_start(blocks: Sequence[Block], starts: Collection[int], body: range) -> int:
    """Find where a thread begins that runs to the end of the page; the number of blocks when there is none.

    The marks of a thread stand every few blocks; a longer stretch without any is the article again.
    """
    marks = 0
    reach = len(blocks)  # the earliest block from which no stretch without a mark is too long
    thread = len(blocks)
    for i in range(len(blocks) - 1, body.start, -1):
        if reach - i > _COMMENT_BLOCKS:
            break
        if i in starts and marks >= _MARKS:
            thread = i
        if _is_mark(blocks[i]):
            marks += 1
            reach = i
    return thread if any(is_prose(block, 4) for block in blocks[thread:]) else len(blocks)


def _is_mark(block: Block) -> bool:
    return weight(block.text) <= _MARK_WORDS and find_cue(block.text, "comments.mark") is not None
