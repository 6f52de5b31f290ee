"""Parse a page once, into the tree that the cutting into segments and extraction share.

What shows no text and says nothing of the page is left out: a tenth of its elements, a quarter of its characters.

libxml2 stops for good at 2,048 open elements, and what looks up from a block to the page's root takes a step for each.
Browsers nest 512 deep at most, real pages hardly 60. A page nested deeper than 256 says nothing with its elements.
"""

import re
from itertools import dropwhile

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

_DEEPEST = 256
_is_deep = etree.XPath(f"boolean({'/*' * (_DEEPEST + 1)})")
# What can be nested stands for a break. What is left can not, or holds no text.
_NESTED = re.compile(rb"(?:</?(?!(?:script|style|title|meta|link|p|li|td|th|tr)\b)[a-z][^<>]*>\s*)+", re.IGNORECASE)
# What a browser leaves in the head; anything else begins the body, also where nobody wrote <body>. libxml2 does not
# know the elements of HTML 5 and leaves them, and so whole articles, in the head.
_HEAD = frozenset("base basefont bgsound link meta noframes noscript script style template title".split())
# Extraction leaves control characters out of its texts, and what it took could not be found again. Those above U+007F
# are two bytes in UTF-8.
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\f\r"})
_MORE_CONTROLS = re.compile(rb"\xc2[\x80-\x84\x86-\x9f]")
# Of a document type that declares entities of its own libxml2 takes the end, "]>", for text.
_DECLARATIONS = re.compile(rb"\A\s*(?:<\?xml[^>]*>\s*)?<!DOCTYPE[^<>\[]*\[[^\]]*\]\s*>", re.IGNORECASE)
# libxml2 drops what follows the end of the body; a browser takes it for more of the body.
_EARLY_END = re.compile(rb"</(?:body|html)\s*>(?!\s*(?:</html\s*>\s*)?\Z)", re.IGNORECASE)
_TEXTLESS = ("style", "svg", "img", "input")
# lxml.html asks Python for the class of every element, a tenth of the time that is spent on a tree.
_CLASSES = etree.ElementDefaultClassLookup(element=HtmlElement)


def parse(text: str) -> tuple[HtmlElement | None, tuple[str, ...]]:
    """Parse the decoded text of a page; return its root (None when there is nothing in it) and notes for the user."""
    markup = _MORE_CONTROLS.sub(b"", text.encode("utf-8", "replace").translate(None, _CONTROLS))
    markup = _EARLY_END.sub(b"<hr>", _DECLARATIONS.sub(b"", markup))
    root = _tree(markup)
    notes: tuple[str, ...] = ()
    if root is not None and _is_deep(root):
        root = _tree(_NESTED.sub(b"<br><br>", markup))
        notes = (f"nested more than {_DEEPEST} elements deep: read without them",)
    if root is not None:
        _leave_out_scripts(root)
    return root, notes


def _tree(markup: bytes) -> HtmlElement | None:
    parser = HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    parser.set_element_class_lookup(_CLASSES)
    try:
        root = document_fromstring(markup, parser=parser, ensure_head_body=True)
    except etree.ParserError:
        return None
    _begin_body(root)
    return root


def _leave_out_scripts(root: HtmlElement) -> None:
    for script in [*root.iter("script")]:
        if "json" not in (script.get("type") or ""):
            script.drop_tree()
    etree.strip_elements(root, *_TEXTLESS, with_tail=False)


def _begin_body(root: HtmlElement) -> None:
    head, body = root.find("head"), root.find("body")
    if head is None or body is None:
        return
    strays = [*dropwhile(lambda child: child.tag in _HEAD, head)]
    if strays:
        strays[-1].tail = (strays[-1].tail or "") + (body.text or "")
        body.text = None
        body[:0] = strays
