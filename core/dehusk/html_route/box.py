"""The boxes of a page: its block-level elements, as a tree of their own that is cheap to climb.

Climbing lxml's tree makes a new Python object for every step; the rules that ask where a segment stands climb it
thousands of times a page.
"""

from collections.abc import Iterator

from lxml.html import HtmlElement


class Box:
    """A block-level element: what is around it, and the numbers of the first and last box in it, in document order."""

    __slots__ = ("_named", "element", "first", "last", "parent", "tag")

    def __init__(self, element: HtmlElement, tag: str, parent: "Box | None", number: int) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.first = self.last = number
        self._named: str | None = None

    @property
    def named(self) -> str:
        """The element's class and id, with a space between them."""
        if self._named is None:
            self._named = f"{self.element.get('class', '')} {self.element.get('id', '')}"
        return self._named

    def holds(self, box: "Box") -> bool:
        """Tell whether a box is this one or stands in it."""
        return self.first <= box.first <= self.last

    def climb(self, until: "Box | None" = None) -> Iterator["Box"]:
        """Yield this box and those around it from the inside out, up to but without `until`."""
        box: Box | None = self
        while box is not None and box is not until:
            yield box
            box = box.parent
