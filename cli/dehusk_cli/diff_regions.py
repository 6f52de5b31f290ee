"""In which region of its page a block stands that extraction left out."""

from collections.abc import Mapping

from dehusk.model import Article
from dehusk.reasons import Reason

_SECTIONS = {"nav": "navigation", "aside": "sidebar", "article": None, "main": None, "section": None}
# Inside a section they belong to it, and not to the page.
_ENDS_OF_PAGE = {"header": "header", "footer": "footer"}


def find_regions(article: Article) -> Mapping[int, str]:
    """Name by place the region of each block outside the article: by the landmarks in its XPath, or else its side.

    A page that was turned into text has no landmarks.
    """
    kept = article.kept
    span = (kept[0].place, kept[-1].place) if kept else None
    outside = (removal.place for removal in article.removals if removal.reason is Reason.OUTSIDE_ARTICLE)
    return {place: _landmark(article.blocks[place].at) or _side(place, span) for place in outside}


def _landmark(xpath: str) -> str | None:
    """Name the nearest landmark of an XPath.

    >>> _landmark("/html/body/header/nav[2]/ul/li"), _landmark("/html/body/main/article/header/p")
    ('navigation', None)
    """
    region, in_section = None, False
    for step in xpath.split("/"):
        tag = step.partition("[")[0]
        if tag in _SECTIONS:
            region, in_section = _SECTIONS[tag] or region, True
        elif tag in _ENDS_OF_PAGE and not in_section:
            region = _ENDS_OF_PAGE[tag]
    return region


def _side(place: int, kept: tuple[int, int] | None) -> str:
    if kept is None:
        return "elsewhere"
    first, last = kept
    if place < first:
        return "above the article"
    return "below the article" if place > last else "within the article"
