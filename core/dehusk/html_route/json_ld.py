"""Read what a page says of itself as JSON-LD, however badly the JSON is written.

Only what describes the page itself is followed: top-level objects, `@graph`, `mainEntity` and `mainEntityOfPage`.
Comments, list items and related articles hang below other names and describe something else.
"""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

Node = Mapping[str, Any]

_NAMES_LEADING_ON = ("@graph", "mainEntity", "mainEntityOfPage")
_ARTICLES = frozenset(("BlogPosting", "SocialMediaPosting", "LiveBlogPosting", "DiscussionForumPosting", "Report"))
_PAGES = frozenset(("WebPage", "ItemPage", "AboutPage", "FAQPage", "QAPage", "Recipe", "HowTo", "CreativeWork"))
# What old templates put around a script, to hide it from browsers that would have shown it.
_WRAPPING = re.compile(r"<!--|-->|(?:/[/*]\s*)?<!\[CDATA\[(?:\s*\*/)?|(?:/[/*]\s*)?\]\]>(?:\s*\*/)?")
_TRAILING_COMMA = re.compile(r",(?=\s*[\]}])")
_MOST_NODES = 1000
_OPENING = re.compile(r"[{\[]")
_DECODER = json.JSONDecoder(strict=False)


def read_json_ld(root: HtmlElement) -> list[Node]:
    """Give the objects that describe the page, in its order; a script that cannot be read gives none."""
    scripts = (script.text for script in root.iter("script") if "ld+json" in (script.get("type") or ""))
    values = (value for text in scripts for value in _values(text or ""))
    return [*islice(_flatten(values), _MOST_NODES)]


def find_article(nodes: Sequence[Node]) -> Node:
    """Give the object that is the page's article, or else the page's own object, or else an empty one."""
    for is_wanted in (_is_article, _is_page):
        for node in nodes:
            if is_wanted(node):
                return node
    return {}


def types(node: Node) -> list[str]:
    """List the names of an object's types without their namespace.

    >>> types({"@type": ["schema:NewsArticle", "https://schema.org/Thing"]})
    ['NewsArticle', 'Thing']
    """
    found = node.get("@type")
    names = found if isinstance(found, list) else [found]
    return [re.split("[:/#]", name)[-1] for name in names if isinstance(name, str)]


def texts(value: object, *names: str) -> list[str]:
    """List the texts in a value, or in those of its objects' properties that `names` gives.

    >>> texts(["Mira Falk", {"name": "Tom &amp; Jo"}], "name")
    ['Mira Falk', 'Tom & Jo']
    """
    found = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            found += [text for name in names for text in texts(item.get(name))]
        elif isinstance(item, str) and (text := " ".join(html.unescape(item).split())):
            found.append(text)
    return found


def _is_article(node: Node) -> bool:
    return any(kind.endswith("Article") or kind in _ARTICLES for kind in types(node))


def _is_page(node: Node) -> bool:
    return any(kind in _PAGES for kind in types(node))


def _values(text: str) -> Iterator[object]:
    """Decode the JSON values that stand one after another in a script."""
    if "<!" in text:
        text = _WRAPPING.sub(" ", text)
    at = _OPENING.search(text)
    while at:
        try:
            value, end = _DECODER.raw_decode(text, at.start())
        except (ValueError, RecursionError):
            repaired = _TRAILING_COMMA.sub("", text[at.start() :])
            try:
                value, end = _DECODER.raw_decode(repaired)
            except (ValueError, RecursionError):
                return
            text = repaired
        yield value
        at = _OPENING.search(text, end)


def _flatten(values: Iterable[object]) -> Iterator[Node]:
    for first in values:
        pending = [first]
        while pending:
            value = pending.pop()
            if isinstance(value, list):
                pending.extend(reversed(value))
            elif isinstance(value, dict):
                yield value
                pending.extend(value[name] for name in reversed(_NAMES_LEADING_ON) if name in value)
