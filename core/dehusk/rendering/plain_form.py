"""How one block stands in plain output, and in which order and how close the kept blocks follow each other."""

import re
from collections.abc import Iterable, Iterator

from dehusk.model import Article, Block, Kind
from dehusk.text_route.line_shapes import may_stand_tight
from dehusk.text_route.plain_text import is_blank, plain_code, plain_text

_FENCE = re.compile(r"(`{3,}|~{3,})(.*)", re.DOTALL)


def plain_form(block: Block) -> str:
    """Give a block as plain output shows it; empty when it shows nothing.

    >>> plain_form(Block(0, Kind.LIST_ITEM, "two eggs")), plain_form(Block(0, Kind.QUOTE, "Never.", "> "))
    ('- two eggs', '> Never.')
    """
    if block.kind is Kind.CODE:
        return fenced(block)
    marker = block.marker or ("- " if block.kind is Kind.LIST_ITEM else "")
    text = plain_text(block.text)
    if is_blank(text):
        return ""
    return plain_text(marker + text) if marker else text


def fenced(block: Block) -> str:
    """Give code in a fence that is longer than any inside it."""
    code = plain_code(block.text)
    match = _FENCE.match(plain_text(block.marker))
    fence, language = (match[1], match[2]) if match else ("```", "")
    longest = max((len(run) for run in re.findall(f"{fence[0]}+", code)), default=0)
    fence = fence[0] * max(len(fence), longest + 1)
    return f"{fence}{language}\n{code}\n{fence}" if code else ""


def kept_forms(article: Article, *, with_title: bool) -> Iterator[tuple[str, Block, str]]:
    """Yield for each kept block, the headline's first, what stands before it ("", one or two line ends), and its form.

    A headline that is not among the page's blocks comes as a block without a place on the page: its `at` is empty.
    """
    before, above = None, ""
    for block in _title_first(article) if with_title else article.body:
        form = plain_form(block)
        if form:
            yield "" if before is None else _gap(before, above, block, form), block, form
            before, above = block, form


def as_text(forms: Iterable[tuple[str, Block, str]]) -> str:
    """Write forms with what stands before each; one line end at the end, or nothing when there are none."""
    text = "".join(gap + form for gap, _, form in forms)
    return text + "\n" if text else ""


def _gap(before: Block, above: str, block: Block, form: str) -> str:
    is_tight = block.tight and Kind.CODE not in {before.kind, block.kind} and may_stand_tight(above, form)
    return "\n" if is_tight else "\n\n"


def _title_first(article: Article) -> Iterator[Block]:
    if article.title_place is not None:
        yield article.blocks[article.title_place]
    elif article.metadata.title and article.kept:
        yield Block(-1, Kind.HEADING, article.metadata.title, level=1)
    yield from article.body
