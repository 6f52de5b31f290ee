"""What trafilatura takes a page's article to be: the only place that calls it.

It is asked for the article's pieces, nothing else: the page's metadata are read here. Its `deduplicate` stays off (it
keeps state between calls, so that the same page gives a different result each time), and so do comments.
"""

from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from dehusk.html_route.metadata import read_metadata
from dehusk.model import Metadata

# Its fallbacks compare each paragraph with all others: minutes for a table of 4,000 rows. Real pages are smaller.
_MOST_ELEMENTS = 5_000
_INLINE = frozenset(("hi", "ref", "del", "span", "a", "b", "i", "em", "strong", "sub", "sup"))


@dataclass(frozen=True, slots=True)
class Extraction:
    """The article as extraction sees it: `pieces` are its texts in order, cut at every block-level element."""

    pieces: tuple[str, ...]
    metadata: Metadata
    notes: tuple[str, ...] = ()


def extract(tree: HtmlElement, *, url: str | None = None) -> Extraction:
    """Ask trafilatura for the article in `tree`, which is left as it is."""
    # A third of a second to import, which plain text never needs.
    from trafilatura import bare_extraction  # noqa: PLC0415
    from trafilatura.settings import Document  # noqa: PLC0415

    pieces: list[str] = []
    notes: tuple[str, ...] = ()
    try:
        is_large = sum(1 for _ in tree.iter()) > _MOST_ELEMENTS
        document = bare_extraction(tree, url=url, fast=is_large, include_comments=False, deduplicate=False)
        pieces = _pieces(document.body) if isinstance(document, Document) else []
    except Exception as error:  # noqa: BLE001  whatever a hostile page breaks in there, the user gets a result and is told
        notes = (f"extraction failed ({type(error).__name__}): no article was found",)
    return Extraction(tuple(pieces), read_metadata(tree, url=url), notes)


def _pieces(body: HtmlElement) -> list[str]:
    pieces = [""]
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag not in _INLINE:
            pieces.append("")
        text = element.text if event == "start" else element.tail
        if text:
            pieces[-1] += text
    return [piece for piece in pieces if piece.strip()]
