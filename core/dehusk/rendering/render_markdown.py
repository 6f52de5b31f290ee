"""The article as Markdown: headings, lists, quotes, tables and code as such, all other text without any effect."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from dehusk.model import Article, Block, Kind
from dehusk.rendering.plain_form import fenced, kept_forms
from dehusk.text_route.line_shapes import is_row_rule
from dehusk.text_route.plain_text import plain_text

_NUMBER = re.compile(r"\d+[.)] ")
_BULLETS = ("- ", "* ", "+ ")
# At the start of a line: a heading, quote, list item, rule or fence.
_LEADING = re.compile(r"\A(?:(\d{1,9})([.)])(?= |$)|[#>+~=]|-(?=[- ]|$))")
# Anywhere: what would be emphasis, code, a link, a tag or a character reference.
_INLINE = re.compile(r"[\\`*\[]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)")


def render_markdown(article: Article, *, with_title: bool = True) -> str:
    """Write the kept blocks as CommonMark with GitHub's tables; one line end at the end, or nothing."""
    blocks = [block for _, block, _ in kept_forms(article, with_title=with_title)]
    title_place = article.title_place if article.title_place is not None else -1
    pieces: list[str] = []
    before: Block | None = None
    for group in _grouped(blocks):
        is_next_item = before and group[0].tight and before.kind is group[0].kind is Kind.LIST_ITEM
        pieces.append(("\n" if is_next_item else "\n\n") if before else "")
        before = group[-1]
        pieces.append(_table(group) if group[0].kind is Kind.TABLE_ROW else _line(group[0], title_place))
    return "".join(pieces) + "\n" if pieces else ""


def escape(text: str) -> str:
    r"""Take the effect from every character that Markdown would read as markup.

    >>> escape("1. May *was* cold"), escape("# 5_000 <b>")
    ('1\\. May \\*was\\* cold', '\\# 5_000 \\<b>')
    """
    text = _INLINE.sub(r"\\\g<0>", plain_text(text))
    return _LEADING.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[0]}", text)


def _grouped(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Yield the rows of each table together, and every other block alone."""
    table: list[Block] = []
    for block in blocks:
        if table and not (block.tight and block.kind is Kind.TABLE_ROW):
            yield table
            table = []
        if block.kind is Kind.TABLE_ROW:
            table.append(block)
        else:
            yield [block]
    if table:
        yield table


def _line(block: Block, title_place: int) -> str:
    if block.kind is Kind.CODE:
        return fenced(block)
    if block.place == title_place:
        return f"# {escape(block.text)}"
    return _marker(block) + escape(block.text)


def _marker(block: Block) -> str:
    if block.kind is Kind.HEADING:
        return "#" * max(block.level, 2) + " "
    if block.kind is Kind.QUOTE:
        return "> " * max(block.marker.count(">"), 1)
    if block.kind is not Kind.LIST_ITEM or block.marker.startswith(_BULLETS) or _NUMBER.fullmatch(block.marker):
        return block.marker
    # "•" and the like become Markdown's bullet; "(1)" and "a)" are no list markers there and stay as text.
    return "- " + (block.marker if any(char.isalnum() for char in block.marker) else "")


def _table(rows: Sequence[Block]) -> str:
    """Write rows under their first one as header: GitHub knows no table without, and drops cells beyond its width."""
    cells = [_cells(row.text) for row in rows if not is_row_rule(row.text)]
    width = max(map(len, cells), default=1)
    lines = [" | ".join(cell for cell, _ in zip_longest(row, range(width), fillvalue="")) for row in cells]
    lines.insert(1, " | ".join(["---"] * width))
    return "\n".join(f"| {line} |" for line in lines)


def _cells(row: str) -> list[str]:
    """Part a row into cells at its bars, those at both ends aside."""
    shown = plain_text(row)
    inner = shown[1:-1] if len(shown) > 1 and shown[0] == shown[-1] == "|" else shown
    return [escape(cell.strip()) for cell in inner.split("|")]
