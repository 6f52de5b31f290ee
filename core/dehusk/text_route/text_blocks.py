"""Text somebody else pulled out of a page, cut into blocks.

Blank lines part blocks. Between two of them every line is a block of its own unless there is evidence that it goes on
with the one before: an indented line below a list item, or a paragraph wrapped at a column. Pages as extractors leave
them hold hundreds of short lines without one blank line, so joining needs the evidence and staying apart does not.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dehusk.model import Block, Kind
from dehusk.rendering.plain_form import plain_form
from dehusk.text_route.block_kinds import settle_kinds
from dehusk.text_route.join_lines import LineJoiner
from dehusk.text_route.line_shapes import PROSE, RULE, may_stand_tight, shape
from dehusk.text_route.plain_text import plain_code
from dehusk.text_route.text_lines import Line, find_code, read_lines
from dehusk.text_route.unwrap_lines import ends_clause, find_continuations

_LONGEST_HEADING = 100


class _Piece(NamedTuple):
    """The lines of one block; `is_first` when a blank line or code stands before it."""

    lines: Sequence[Line]
    is_first: bool


def find_blocks(text: str) -> tuple[Block, ...]:
    r"""Cut a text into its blocks, in order; their spans are disjoint and hold everything that shows.

    >>> [(b.kind.value, b.marker, b.text, b.at) for b in find_blocks("Plum jam\n\n- 2 kg of\n  plums\n- sugar\n")]
    [('paragraph', '', 'Plum jam', '1'), ('list-item', '- ', '2 kg of plums', '3-4'), ('list-item', '- ', 'sugar', '5')]
    """
    lines = read_lines(text)
    join = LineJoiner(text)
    blocks: list[Block] = []
    for start, stop, is_code in _stretches(lines):
        if is_code:
            blocks.append(_code_block(len(blocks), text, lines[start:stop]))
            continue
        for piece in _pieces(lines[start:stop]):
            before = blocks[-1] if blocks and not piece.is_first else None
            if before and _underlines(piece.lines[0], before):
                blocks[-1] = _as_heading(before, piece.lines[0])
            else:
                blocks.append(_block(len(blocks), piece, before, join))
    return settle_kinds(blocks)


def _stretches(lines: Sequence[Line]) -> Iterator[tuple[int, int, bool]]:
    """Yield the range of lines of each piece of code and of each run of lines between blank ones."""
    code = find_code(lines)
    start = 0
    while start < len(lines):
        if start in code:
            yield start, code[start] + 1, True
            start = code[start] + 1
        elif not lines[start].text:
            start += 1
        else:
            stop = start + 1
            while stop < len(lines) and lines[stop].text and stop not in code:
                stop += 1
            yield start, stop, False
            start = stop


def _pieces(lines: Sequence[Line]) -> Iterator[_Piece]:
    if len(lines) == 1:  # most texts are written so
        yield _Piece(lines, is_first=True)
        return
    lines = _without_prose_numbers(lines)
    starts = _starts(lines)
    for first, after in zip(starts, [*starts[1:], len(lines)], strict=True):
        section = lines[first:after]
        continued = find_continuations([line.body if line.shape.kind is Kind.QUOTE else line.text for line in section])
        begin = 0
        for i in range(1, len(section) + 1):
            if i == len(section) or not (continued[i] or _hangs(section[begin], section[i])):
                yield _Piece(section[begin:i], is_first=first + begin == 0)
                begin = i


def _starts(lines: Sequence[Line]) -> list[int]:
    """Lines that start a block whatever the column says."""
    return [i for i, line in enumerate(lines) if i == 0 or not _may_continue(lines[i - 1], line)]


def _may_continue(line: Line, following: Line) -> bool:
    if Kind.QUOTE in {line.shape.kind, following.shape.kind}:
        return line.shape == following.shape
    return following.shape == PROSE and (line.shape == PROSE or line.shape.kind is Kind.LIST_ITEM)


def _hangs(first: Line, line: Line) -> bool:
    return first.shape.kind is Kind.LIST_ITEM and line.shape == PROSE and line.indent > first.indent


def _without_prose_numbers(lines: Sequence[Line]) -> list[Line]:
    """Take a number for prose where a wrapped sentence happens to start a line with it: "born on / 3. Mai 1901"."""
    settled = list(lines)
    for i in range(1, len(lines)):
        number = lines[i].shape.marker.strip("(). ")
        if number.isdecimal() and number != "1" and lines[i - 1].shape == PROSE:  # a list would start with 1
            line = lines[i - 1].text
            if len(line) >= 40 and not ends_clause(line):
                settled[i] = lines[i]._replace(shape=PROSE)
    return settled


def _block(place: int, piece: _Piece, before: Block | None, join: LineJoiner) -> Block:
    first = piece.lines[0]
    marker = first.shape.marker
    text = join([line.body for line in piece.lines])
    return Block(
        place,
        first.shape.kind,
        text,
        marker,
        _at(piece.lines),
        level=len(marker) - 1 if first.shape.kind is Kind.HEADING else 0,
        tight=before is not None and first.shape != PROSE and may_stand_tight(plain_form(before), marker + text),
        span=_span(piece.lines),
    )


def _code_block(place: int, text: str, lines: Sequence[Line]) -> Block:
    code = plain_code(text[lines[0].span[1] : lines[-1].span[0]])
    return Block(place, Kind.CODE, code, lines[0].text, _at(lines), span=_span(lines))


def _underlines(line: Line, before: Block) -> bool:
    """Whether a line of "=" or "-" makes a heading of the one line of prose above it."""
    is_underline = len(line.text) >= 3 and line.text.strip(line.text[0]) == "" and line.text[0] in "=-"
    if not is_underline or before.kind is not Kind.PARAGRAPH or "-" in before.at:
        return False
    return len(before.text) <= _LONGEST_HEADING and shape(before.text) != RULE and not ends_clause(before.text)


def _as_heading(block: Block, underline: Line) -> Block:
    level = 1 if underline.text[0] == "=" else 2
    span = (block.span or underline.span)[0], underline.span[1]
    return block._replace(kind=Kind.HEADING, level=level, at=f"{block.at}-{underline.number}", span=span)


def _at(lines: Sequence[Line]) -> str:
    first, last = lines[0].number, lines[-1].number
    return str(first) if first == last else f"{first}-{last}"


def _span(lines: Sequence[Line]) -> tuple[int, int]:
    return lines[0].span[0], lines[-1].span[1]
