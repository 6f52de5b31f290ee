"""What trafilatura takes a page's article to be: the only place that calls it.

It is asked for the article's pieces, nothing else: the page's metadata are read here. Its `deduplicate` stays off (it
keeps state between calls, so that the same page gives a different result each time), and so do comments.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

# It takes quadratic time: its fallbacks minutes for a table of 4,000 rows, the rest of it minutes for 50,000 elements.
# Real pages have 5,000 at most. Where it is not asked, the page's prose is found as that of an overlooked article is.
_MOST_FOR_FALLBACKS = 5_000
_MOST_ELEMENTS = 20_000
_INLINE = frozenset(("hi", "ref", "del", "span", "a", "b", "i", "em", "strong", "sub", "sup"))


class Extraction(NamedTuple):
    """The article as extraction sees it: `pieces` are its texts in order, cut at every block-level element."""

    pieces: tuple[str, ...]
    notes: tuple[str, ...] = ()


def extract(tree: HtmlElement, *, url: str | None = None) -> Iterator[Extraction]:
    """Ask trafilatura for the article in `tree`, which is left as it is: first quickly, then with its slow fallbacks.

    At least one answer comes. The fallbacks cost a third more and change the answer for one page in twenty, so that it
    pays to stop at a good first one.
    """
    size = sum(1 for _ in tree.iter())
    if size > _MOST_ELEMENTS:
        yield Extraction((), (f"has {size:,} elements, more than any article: its longest texts were taken",))
        return
    yield _ask(tree, url, fast=True)
    if size <= _MOST_FOR_FALLBACKS:
        yield _ask(tree, url, fast=False)


def _ask(tree: HtmlElement, url: str | None, *, fast: bool) -> Extraction:
    # A third of a second to import, which plain text never needs.
    from trafilatura import bare_extraction  # noqa: PLC0415
    from trafilatura.settings import Document  # noqa: PLC0415

    try:
        document = bare_extraction(tree, url=url, fast=fast, include_comments=False, deduplicate=False)
    except Exception as error:  # noqa: BLE001  whatever a hostile page breaks, the user gets a result and is told
        return Extraction((), (f"extraction failed ({type(error).__name__}): no article was found",))
    return Extraction(tuple(_pieces(document.body)) if isinstance(document, Document) else ())


def _pieces(body: HtmlElement) -> list[str]:
    pieces = [""]
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag not in _INLINE:
            pieces.append("")
        text = element.text if event == "start" else element.tail
        if text:
            pieces[-1] += text
    return [piece for piece in pieces if piece.strip()]
