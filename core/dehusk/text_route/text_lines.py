"""A text's physical lines: what each shows, where it stands, what shape it has, and which of them are fenced code."""

from collections.abc import Sequence
from typing import NamedTuple

from dehusk.text_route.line_shapes import PROSE, Shape, fence_of, shape
from dehusk.text_route.plain_text import is_blank, plain_text

# What editors count as the end of a line; form feeds and Unicode's separators part lines here as well.
_LINE_ENDS = ("\n", "\r")


class Line(NamedTuple):
    """One physical line. `text` is what it shows, empty for a blank line; `number` counts from 1 as editors do."""

    text: str
    span: tuple[int, int]
    number: int
    indent: int = 0
    shape: Shape = PROSE

    @property
    def body(self) -> str:
        """The text without its marker."""
        return self.text[len(self.shape.marker) :]


def read_lines(text: str) -> list[Line]:
    r"""Read a text line by line, whatever ends its lines.

    >>> [(line.text, line.number) for line in read_lines("one\r\ntwo\u2028 \rthree")]
    [('one', 1), ('two', 2), ('', 2), ('three', 3)]
    """
    lines = []
    begin, number = 0, 1
    physical = text.splitlines(keepends=True)
    rows = _find_rows(physical) if "\t" in text else frozenset()
    for i, raw in enumerate(physical):
        lines.append(_read_line(raw, begin, number, in_table=i in rows))
        begin += len(raw)
        number += raw.endswith(_LINE_ENDS)
    return lines


def find_code(lines: Sequence[Line]) -> dict[int, int]:
    """Find fenced code: the last line of each piece by its first, fences included.

    A fence counts only where code follows on the next line and a fence at least as long closes it; anything else that
    looks like one is a line of text. So two lines "```" with blank lines around them never swallow what is between.
    """
    code = {}
    closing: dict[str, list[int]] = {"`": [], "~": []}  # lengths grow from the last element to the first
    for i in reversed(range(len(lines))):
        fence = fence_of(lines[i].text)
        if not fence:
            continue
        ahead = closing[fence[0]]
        end = next((j for j in reversed(ahead) if len(lines[j].text) >= len(fence)), None)
        if end is not None and end > i + 1 and lines[i + 1].text:
            code[i] = end
        if fence == lines[i].text:
            while ahead and len(lines[ahead[-1]].text) <= len(fence):
                ahead.pop()
            ahead.append(i)
    return code


def _read_line(raw: str, begin: int, number: int, *, in_table: bool) -> Line:
    shown = raw.strip()
    text = plain_text(" | ".join(shown.split("\t")) if in_table else shown) if shown else ""
    if not text or is_blank(text):
        return Line("", (begin, begin), number)
    indent = raw.find(shown[0])
    return Line(text, (begin + indent, begin + indent + len(shown)), number, indent, shape(text))


def _find_rows(physical: Sequence[str]) -> frozenset[int]:
    """Find lines that tabs part into as many cells as a line beside them."""
    cells = [line.strip().count("\t") for line in physical]
    same = [i for i in range(1, len(cells)) if cells[i] == cells[i - 1] > 0]
    return frozenset(same) | frozenset(i - 1 for i in same)
