"""The body of a page as extraction found it, in which what it missed is looked for."""

from collections.abc import Collection
from typing import NamedTuple

from dehusk.html_route.box import Box
from dehusk.html_route.chrome import is_chrome


class Body(NamedTuple):
    """The box that holds most of what was kept, and the indices of the first and last kept segment.

    `misnomers` are the names of chrome that are not to be believed on the page.
    """

    cluster: Box | None
    first: int
    last: int
    misnomers: Collection[str]

    def has_as_chrome(self, box: Box, *, but_for: frozenset[str] = frozenset()) -> bool:
        """Tell whether a box inside the cluster has a name of chrome that is neither a misnomer nor in `but_for`."""
        return is_chrome(box, self.cluster, but_for.union(self.misnomers) if but_for else self.misnomers)
