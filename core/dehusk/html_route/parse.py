"""Parse a page once, into the tree that the cutting into segments and extraction share."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

# libxml2 stops for good at 2,048 open elements. A page nested deeper than that says nothing with its containers.
_CONTAINERS = re.compile(
    r"(?:</?(?:div|span|section|article|main|center|font|b|i|u|em|strong|small|big|table|tbody|tr|td)\b[^<>]*>\s*)+",
    re.IGNORECASE,
)


def parse(text: str) -> tuple[HtmlElement | None, tuple[str, ...]]:
    """Parse the decoded text of a page; return its root (None when there is nothing in it) and notes for the user."""
    root, log = _tree(text)
    if "Excessive depth" not in log:
        return root, ()
    root, _ = _tree(_CONTAINERS.sub("<br><br>", text))
    return root, ("nested more than 2,000 elements deep: read without its containers",)


def _tree(text: str) -> tuple[HtmlElement | None, str]:
    parser = HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
    )
    try:
        root = document_fromstring(text.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)
    except etree.ParserError:
        return None, ""
    return root, "\n".join(entry.message for entry in parser.error_log.filter_from_fatals())
