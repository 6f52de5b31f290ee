"""The boxes of a page: its block-level elements, as a tree of their own that is cheap to climb.

Climbing lxml's tree makes a new Python object for every step; the rules that ask where a segment stands climb it
thousands of times a page.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from dehusk.html_route.elements import LEVELS
from dehusk.html_route.names import read_names

_NEST = 5  # boxes
# Their ids are anchors for links and spell what they say: "what-an-ad-blocker-does".
_ANCHORED = frozenset((*LEVELS, "dt"))


class Box:
    """A block-level element: what is around it, and the numbers of the first and last box in it, in document order."""

    __slots__ = ("_label", "_names", "_names_around", "_nest", "element", "first", "last", "parent", "tag")

    def __init__(self, element: HtmlElement, tag: str, parent: "Box | None", number: int) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.first = self.last = number
        self._label: str | None = None
        self._names: frozenset[str] | None = None
        self._names_around: frozenset[str] | None = None
        self._nest: tuple[str, ...] | None = None

    @property
    def label(self) -> str:
        """The element's tag and class."""
        if self._label is None:
            self._label = f"{self.tag}.{self.element.get('class', '')}"
        return self._label

    @property
    def names(self) -> frozenset[str]:
        """The telling names of the element."""
        if self._names is None:
            get = self.element.get
            self._names = read_names(self.tag, get("class"), None if self.tag in _ANCHORED else get("id"))
        return self._names

    @property
    def names_around(self) -> frozenset[str]:
        """The telling names of the element and of all around it."""
        if self._names_around is None:
            around = self.parent.names_around if self.parent is not None else frozenset()
            self._names_around = around if self.names <= around else around | self.names
        return self._names_around

    @property
    def nest(self) -> tuple[str, ...]:
        """The labels of the element and the four around it."""
        if self._nest is None:
            self._nest = tuple(box.label for box in islice(self.climb(), _NEST))
        return self._nest

    def holds(self, box: "Box") -> bool:
        """Tell whether a box is this one or stands in it."""
        return self.first <= box.first <= self.last

    def climb(self, until: "Box | None" = None) -> Iterator["Box"]:
        """Yield this box and those around it from the inside out, up to but without `until`."""
        box: Box | None = self
        while box is not None and box is not until:
            yield box
            box = box.parent


def all_around(boxes: Iterable[Box]) -> set[Box]:
    """Give the boxes and all that stand around one of them."""
    found: set[Box] = set()
    for box in boxes:
        for above in box.climb():
            if above in found:
                break
            found.add(above)
    return found
