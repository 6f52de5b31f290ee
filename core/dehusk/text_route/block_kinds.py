"""The kinds that only the neighbours can tell: headings without markup, lone numbers, lone rows.

A heading is short, is not a sentence, and stands before prose. A line that starts with a number is a list item only
beside another one; a line with a bar in it is a table row only beside another row, or with bars at both ends.
"""

from collections.abc import Sequence

from dehusk.model import Block, Kind
from dehusk.text_route.unwrap_lines import display_width, ends_clause

_HEADING_WORDS = 12
_HEADING_WIDTH = 100
_PROSE_WIDTH = 80
_COLONS = (":", "：")
_LOOKED_AT = 2 * _HEADING_WIDTH  # characters of a neighbour, which may be a gigabyte on one line


def settle_kinds(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give each block the kind that it has among its neighbours; no text changes, only what counts as marker."""
    settled = [_settled_alone(blocks, i) for i in range(len(blocks))]
    for i in range(len(settled) - 1):
        if _is_heading(settled[i], settled[i - 1] if i else None, settled[i + 1]):
            settled[i] = settled[i]._replace(kind=Kind.HEADING)
    return tuple(settled)


def _settled_alone(blocks: Sequence[Block], i: int) -> Block:
    block = blocks[i]
    is_numbered = block.kind is Kind.LIST_ITEM and block.marker[-2:] in {". ", ") "}
    is_open_row = block.kind is Kind.TABLE_ROW and not (block.text[0] == block.text[-1] == "|")
    if not (is_numbered or is_open_row):
        return block
    beside = (*blocks[max(i - 1, 0) : i], *blocks[i + 1 : i + 2])
    if any(other.kind is block.kind for other in beside):
        return block
    return block._replace(kind=Kind.PARAGRAPH, marker="", text=block.marker + block.text)


def _is_heading(block: Block, before: Block | None, after: Block) -> bool:
    if block.kind is not Kind.PARAGRAPH or after.kind is not Kind.PARAGRAPH or not _is_short_label(block.text):
        return False
    width, width_after = display_width(block.text), display_width(after.text[:_LOOKED_AT])
    if width_after <= width:
        return False
    if width_after >= max(_PROSE_WIDTH, 2 * width) or block.text.endswith(_COLONS) or block.text.isupper():
        return True
    closes_prose = before is not None and display_width(before.text[:_LOOKED_AT]) >= _PROSE_WIDTH
    return closes_prose and len(block.text.split()) <= 3


def _is_short_label(text: str) -> bool:
    if len(text) > _HEADING_WIDTH or display_width(text) > _HEADING_WIDTH or len(text.split()) > _HEADING_WORDS:
        return False
    return (
        any(char.isalpha() for char in text)
        and (text.endswith(_COLONS) or not ends_clause(text))
        and text[-1] not in ",،、，"
    )
