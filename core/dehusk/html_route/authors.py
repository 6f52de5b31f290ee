"""Who wrote a page.

Declared names come first (JSON-LD, meta elements), then names marked as the author's in the page's markup, then a line
near the headline that begins as a byline does. A person is named before an organisation, and anybody before the site.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from dehusk.fold import fold
from dehusk.html_route.author_names import declared_name, shown_name, without_byline_cue
from dehusk.html_route.declared import Declared
from dehusk.html_route.json_ld import Node, texts, types
from dehusk.html_route.near_headline import lines_near, short_text

_META = (
    *("author", "article:author", "parsely-author", "sailthru.author", "og:author", "byl", "authors", "creator"),
    *("dc.creator", "dcterms.creator", "citation_author", "cxenseparse:author", "shareaholic:article_author_name"),
)
_MARK = "contains(., 'uthor') or contains(., 'yline')"  # author or Author, byline or Byline
_MOST_MARKED = 100
_MOST_NAMES = 50
_NAME_CLASS = re.compile(r"(?:author|byline)[-_\w]*name|(?:^|\s)(?:author|fn)(?:\s|$)", re.IGNORECASE)
_OTHER_CLASS = re.compile(
    r"comment|reply|testimonial|quote|review|editor|related|avatar|image|photo|date|time|title|bio|desc|social|follow",
    re.IGNORECASE,
)


def find_author(declared: Declared, *, headline: HtmlElement | None, site_names: Iterable[str]) -> str | None:
    """Find the names of who wrote the page, as one text with commas."""
    people, organisations = _json_ld_names(declared)
    sites = {fold(name) for name in site_names}
    as_site = None
    for found in _people(declared, people, headline):
        names = {fold(name): name for name in map(declared_name, islice(found, _MOST_NAMES)) if name}
        if others := [name for key, name in names.items() if key not in sites]:
            return ", ".join(others)
        as_site = as_site or next(iter(names.values()), None)
    others = [name for name in map(declared_name, organisations) if name and fold(name) not in sites]
    return ", ".join(others) or as_site


def _people(declared: Declared, people: list[str], headline: HtmlElement | None) -> Iterator[Iterable[str]]:
    yield people
    for name in _META:
        yield declared.meta_of(name)
    lines = [*lines_near(headline)] if headline is not None else []
    for name in (*_marked_names(declared.root, {element for element, _ in lines}), *_bylines(lines)):
        yield [name]


def _json_ld_names(declared: Declared) -> tuple[list[str], list[str]]:
    """List the people and the organisations that the article's object names, or points to, as its authors."""
    known = {node["@id"]: node for node in declared.nodes if isinstance(node.get("@id"), str)}
    value = declared.article.get("author") or declared.article.get("creator")
    people: list[str] = []
    organisations: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        node: Node = item if isinstance(item, dict) else {"name": item}
        if not texts(node, "name") and isinstance(node.get("@id"), str):
            node = known.get(node["@id"], node)
        (organisations if _is_organisation(node) else people).extend(texts(node, "name"))
    return people, organisations


def _is_organisation(node: Node) -> bool:
    return any("Organization" in kind or kind == "Corporation" for kind in types(node))


def _marked_names(root: HtmlElement, near: set[HtmlElement]) -> Iterator[str]:
    """Yield the names in elements marked as the author's: near the headline first, and the surest marks first."""
    marked = [element for element in _marked_elements(root) if not _is_somebody_else(element)]
    sure: tuple[Callable[[HtmlElement], bool], ...] = (_is_relation, _has_name_class, lambda _: True)
    for group in ([element for element in marked if element in near], marked):
        for is_marked in sure:
            yield from (name for element in group if is_marked(element) and (name := _name_in(element)))


def _marked_elements(root: HtmlElement) -> Iterator[HtmlElement]:
    # By way of the attributes: asking every element for each of them takes much longer.
    for name in ("rel", "itemprop", "class"):
        yield from (value.getparent() for value in root.xpath(f"//@{name}[{_MARK}]")[:_MOST_MARKED])


def _is_relation(element: HtmlElement) -> bool:
    return "author" in (element.get("rel") or "") or "author" in (element.get("itemprop") or "")


def _has_name_class(element: HtmlElement) -> bool:
    return _NAME_CLASS.search(element.get("class") or "") is not None


def _is_somebody_else(element: HtmlElement) -> bool:
    if _OTHER_CLASS.search(element.get("class") or ""):
        return True
    return any("comment" in fold(outer.get("class") or outer.get("id") or "") for outer in element.iterancestors())


def _name_in(element: HtmlElement) -> str:
    names = (shown_name(short_text(inner)) for inner in (element, *element.iter("a")))
    return next(filter(None, names), "")


def _bylines(lines: Iterable[tuple[HtmlElement, str]]) -> Iterator[str]:
    for _, line in lines:
        if without_byline_cue(line) != line and (name := shown_name(line)):
            yield name
