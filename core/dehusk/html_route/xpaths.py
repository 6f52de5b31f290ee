"""Where the elements of a page stand, as XPaths."""

from collections import defaultdict

from lxml.html import HtmlElement


def find_xpaths(root: HtmlElement) -> dict[HtmlElement, str]:
    """Give the XPath of each element under `root`, in linear time: lxml's `getpath` counts all siblings every time."""
    paths = {root: f"/{root.tag}"}
    for parent in root.iter():
        alike = defaultdict(list)
        for child in parent:
            alike[child.tag].append(child)
        for tag, children in alike.items():
            for number, child in enumerate(children, start=1):
                paths[child] = f"{paths[parent]}/{tag}[{number}]" if len(children) > 1 else f"{paths[parent]}/{tag}"
    return paths
