"""The rows of tables: which are lines of one, and which only lay a page out."""

from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from dehusk.html_route.elements import BLOCK_LEVEL, LEVELS, SILENT
from dehusk.layout import ends_sentence
from dehusk.words import count_words

# A row whose cells hold one of these, or this many characters, lays a page out; it is no line of a table. Nor is one
# with a heading, unless all that its cells hold are headings: the columns' names. Nor is one with prose in a cell that
# is the only row of its table.
_LAYOUT = frozenset("table ul ol dl blockquote pre article section form figure".split()) | SILENT
_LONGEST_CELL = 300
_PROSE_WORDS = 12


def read_row(tr: HtmlElement) -> str:
    """Read a table's row as one line, or "" when it only lays a page out."""
    cells = [cell for cell in tr if cell.tag in ("td", "th")]
    if len(cells) < 2 or len(cells) < len(tr) or next(tr.iter(*_LAYOUT), None) is not None:
        return ""
    beside = "".join(text for text in (tr.text, *(cell.tail for cell in cells)) if text)
    if beside and not beside.isspace():  # markup that only a browser puts right
        return ""
    texts = [_line(cell) for cell in cells]
    heads = [_line(heading) for heading in tr.iter(*LEVELS)]
    if heads and (len(heads) < 2 or heads != [text for text in texts if text]):
        return ""
    if max(map(len, texts)) > _LONGEST_CELL or (any(map(_is_prose, texts)) and _is_only_row(tr)):
        return ""
    return " | ".join(texts).strip(" |")


def _is_prose(text: str) -> bool:
    return ends_sentence(text) and count_words(text) >= _PROSE_WORDS


def _is_only_row(tr: HtmlElement) -> bool:
    """Tell whether a table has no other row of several cells: columns of a page rather than of a table."""
    table = next(tr.iterancestors("table"), None)
    if table is None:
        return False
    rows = (row for row in table.iter("tr") if sum(cell.tag in ("td", "th") for cell in row) > 1)
    return next(islice(rows, 1, 2), None) is None


def _line(element: HtmlElement) -> str:
    return " ".join(text_inside(element, line_break=" ").split())


def text_inside(element: HtmlElement, *, line_break: str) -> str:
    """Gather the text in an element, with its line breaks and block-level children set apart."""
    parts = []
    for event, child in etree.iterwalk(element, events=("start", "end")):
        if child.tag == "br" or (child is not element and child.tag in BLOCK_LEVEL):
            parts.append(line_break if event == "start" else "")
        parts.append((child.text if event == "start" else child.tail if child is not element else "") or "")
    return "".join(parts)
