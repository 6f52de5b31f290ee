"""The boxes of a page: its block-level elements, as a tree of their own that is cheap to climb.

Climbing lxml's tree makes a new Python object for every step; the rules that ask where a segment stands climb it
thousands of times a page.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml.html import HtmlElement

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[a-z]+")
# What stands on them is said of the whole page ("comments-open", "has-sidebar") and names no part of it.
_WHOLE_PAGE = ("html", "body")


class Box:
    """A block-level element: what is around it, and the numbers of the first and last box in it, in document order."""

    __slots__ = ("_names", "element", "first", "last", "parent", "tag")

    def __init__(self, element: HtmlElement, tag: str, parent: "Box | None", number: int) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.first = self.last = number
        self._names: frozenset[str] | None = None

    @property
    def names(self) -> frozenset[str]:
        """What the markup calls the element: the words of its class and id, and its tag as `<nav>`."""
        if self._names is None:
            get = self.element.get
            named = "" if self.tag in _WHOLE_PAGE else f"{get('class', '')} {get('id', '')}"
            self._names = _names(self.tag, named)
        return self._names

    def holds(self, box: "Box") -> bool:
        """Tell whether a box is this one or stands in it."""
        return self.first <= box.first <= self.last

    def climb(self, until: "Box | None" = None) -> Iterator["Box"]:
        """Yield this box and those around it from the inside out, up to but without `until`."""
        box: Box | None = self
        while box is not None and box is not until:
            yield box
            box = box.parent


@lru_cache(maxsize=4096)  # a page repeats a few hundred class lists
def _names(tag: str, named: str) -> frozenset[str]:
    return frozenset((f"<{tag}>", *_WORD.findall(_CAMEL.sub("-", named).casefold())))
