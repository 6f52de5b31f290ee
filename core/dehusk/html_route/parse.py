"""Parse a page once, into the tree that the cutting into segments and extraction share.

libxml2 stops for good at 2,048 open elements, and what looks up from a block to the page's root takes a step for each.
Browsers nest 512 deep at most, real pages hardly 60. A page nested deeper than 256 says nothing with its elements.
"""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

_DEEPEST = 256
# What can be nested stands for a break. What is left can not, or holds no text.
_NESTED = re.compile(r"(?:</?(?!(?:script|style|title|meta|link|p|li|td|th|tr)\b)[a-z][^<>]*>\s*)+", re.IGNORECASE)


def parse(text: str) -> tuple[HtmlElement | None, tuple[str, ...]]:
    """Parse the decoded text of a page; return its root (None when there is nothing in it) and notes for the user."""
    root = _tree(text)
    if root is None or not _is_deep(root):
        return root, ()
    return _tree(_NESTED.sub("<br><br>", text)), (f"nested more than {_DEEPEST} elements deep: read without them",)


def _tree(text: str) -> HtmlElement | None:
    parser = HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
    )
    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)
    except etree.ParserError:
        return None


def _is_deep(root: HtmlElement) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return True
    return False
