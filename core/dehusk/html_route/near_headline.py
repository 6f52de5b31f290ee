"""The short lines around a page's headline, where bylines and dates stand."""

from collections.abc import Iterator
from itertools import chain, islice

from lxml.html import HtmlElement

from dehusk.fold import fold

_LONGEST = 80
_MOST_PIECES = 12
_MOST_CHILDREN = 6
_MOST_CHARACTERS = 2000  # of one line, with the white space of its source
_MOST_HEADINGS = 20
# How many elements after and before the headline to look at.
_AFTER, _BEFORE = 40, 15
_SILENT = frozenset(("script", "style", "noscript", "option", "svg", "path", "img", "br", "template"))


def find_headline_element(root: HtmlElement, title: str | None) -> HtmlElement | None:
    """Find the level-1 heading that shares most words with the title; on a page without any, a level-2 one."""
    wanted = set(fold(title or "").split())
    for tag in ("h1", "h2"):
        headings = [(len(wanted & _words(heading)), heading) for heading in islice(root.iter(tag), _MOST_HEADINGS)]
        if headings and (tag == "h1" or max(shared for shared, _ in headings) > 1):
            return max(headings, key=lambda pair: pair[0])[1]
    return None


def lines_near(headline: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Yield the elements that hold one short line each: after the headline, then before it, nearest first."""
    for element in chain(islice(_after(headline), _AFTER), islice(_before(headline), _BEFORE)):
        if line := short_text(element):
            yield element, line


def short_text(element: HtmlElement, *, longest: int = _LONGEST) -> str:
    """Give an element's text on one line, or "" when it is longer than a byline or a date is."""
    if len(element) > _MOST_CHILDREN:
        return ""
    pieces = [*islice(element.itertext(), _MOST_PIECES + 1)]
    if len(pieces) > _MOST_PIECES or sum(map(len, pieces)) > _MOST_CHARACTERS:
        return ""
    text = " ".join(" ".join(pieces).split())
    return text if len(text) <= longest else ""


def _after(element: HtmlElement | None) -> Iterator[HtmlElement]:
    while element is not None:
        for sibling in element.itersiblings():
            yield from (inner for inner in sibling.iter() if inner.tag not in _SILENT)
        element = element.getparent()


def _before(element: HtmlElement | None) -> Iterator[HtmlElement]:
    """Walk backwards through what ends before the element, and through what is around it."""
    while element is not None:
        previous = element.getprevious()
        element = element.getparent() if previous is None else _last_inside(previous)
        if element is not None and element.tag not in _SILENT:
            yield element


def _last_inside(element: HtmlElement) -> HtmlElement:
    while len(element):
        element = element[-1]
    return element


def _words(element: HtmlElement) -> set[str]:
    return set(fold(" ".join(islice(element.itertext(), 30))).split())
