"""A text's physical lines: what each shows, where it stands, what shape it has, and which of them are fenced code."""

from collections.abc import Sequence
from typing import NamedTuple

from dehusk.line_shapes import PROSE, Shape, fence_of, shape
from dehusk.plain_text import is_blank, plain_text


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
    begin, number, cells_before = 0, 1, 0
    physical = text.splitlines(keepends=True)
    for i, raw in enumerate(physical):
        cells = _count_cells(raw)
        cells_after = _count_cells(physical[i + 1]) if cells and i + 1 < len(physical) else 0
        lines.append(_read_line(raw, begin, number, in_table=cells > 0 and cells in {cells_before, cells_after}))
        begin += len(raw)
        number += raw.endswith(("\n", "\r"))
        cells_before = cells
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
    indent = len(raw) - len(raw.lstrip())
    span = (begin + indent, begin + indent + len(shown))
    text = plain_text(" | ".join(shown.split("\t")) if in_table else shown)
    return Line("", span, number) if is_blank(text) else Line(text, span, number, indent, shape(text))


def _count_cells(line: str) -> int:
    """How many cells tabs part a line into; 0 where nothing is parted."""
    return line.strip().count("\t") + 1 if "\t" in line.strip() else 0
