"""What a page's markup declares about it, gathered once: its meta elements and its JSON-LD."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from dehusk.fold import fold
from dehusk.html_route.json_ld import Node, find_article, read_json_ld

_NAMES = ("property", "name", "itemprop", "http-equiv")


@dataclass(frozen=True, slots=True)
class Declared:
    """The page's tree, `meta` contents by folded name, all JSON-LD objects, and the one that is the article."""

    root: HtmlElement
    meta: Mapping[str, Sequence[str]]
    nodes: tuple[Node, ...]
    article: Node

    def meta_of(self, *names: str) -> tuple[str, ...]:
        """Give the contents of the meta elements of these names, in the order of the names."""
        return tuple(content for name in names for content in self.meta.get(name, ()))


def read_declared(root: HtmlElement) -> Declared:
    """Gather what the page under `root` declares."""
    meta: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for name in {fold(name) for key in _NAMES if (name := element.get(key))} if content else ():
            meta.setdefault(name, []).append(content)
    nodes = tuple(read_json_ld(root))
    return Declared(root, meta, nodes, find_article(nodes))
