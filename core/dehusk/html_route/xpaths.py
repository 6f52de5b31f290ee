"""Where elements stand on their page, as XPaths."""

from collections import defaultdict
from collections.abc import Iterable

from lxml.html import HtmlElement


def find_xpaths(elements: Iterable[HtmlElement]) -> dict[HtmlElement, str]:
    """Give the XPath of each element, and of those around it.

    It takes linear time: lxml's `getpath` counts all siblings every time.
    """
    paths: dict[HtmlElement, str] = {}
    for element in elements:
        for above in reversed(_unnamed(element, paths)):
            parent = above.getparent()
            if parent is None:
                paths[above] = f"/{above.tag}"
            elif len(parent) == 1:
                paths[above] = f"{paths[parent]}/{above.tag}"
            elif above not in paths:
                _name_children(parent, paths)
    return paths


def _unnamed(element: HtmlElement | None, paths: dict[HtmlElement, str]) -> list[HtmlElement]:
    """List the element and those around it, from the inside out, that have no path yet."""
    found = []
    while element is not None and element not in paths:
        found.append(element)
        element = element.getparent()
    return found


def _name_children(parent: HtmlElement, paths: dict[HtmlElement, str]) -> None:
    alike = defaultdict(list)
    for child in parent:
        alike[child.tag].append(child)
    path = paths[parent]
    for tag, children in alike.items():
        if len(children) == 1:
            paths[children[0]] = f"{path}/{tag}"
        else:
            paths.update((child, f"{path}/{tag}[{number}]") for number, child in enumerate(children, start=1))
