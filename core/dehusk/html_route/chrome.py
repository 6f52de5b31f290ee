"""Chrome: the parts of a page that its markup names as something else than the article.

The wide list of names keeps blocks from being added to what extraction found; only the narrow one takes blocks away.
"""

from collections.abc import Collection

from dehusk.html_route.box import Box
from dehusk.html_route.names import CHROME, HUSK, NEVER_ARTICLE, TELLING_CHROME


def is_chrome(box: Box, cluster: Box | None = None, misnomers: Collection[str] = frozenset()) -> bool:
    """Tell whether a box, or one around it inside `cluster`, has a name of chrome that is none of the `misnomers`."""
    if (box.names_around & CHROME).issubset(misnomers):
        return False
    return cluster is None or any(not (b.names & CHROME).issubset(misnomers) for b in box.climb(cluster))


def names_of_chrome(box: Box) -> frozenset[str]:
    """Give the names of chrome that a box and those around it have."""
    return box.names_around & CHROME


def find_chrome_name(box: Box, misnomers: Collection[str] = frozenset()) -> str | None:
    """Find the word in a box's class or id that names it as chrome, whatever it is made of."""
    if box.names.isdisjoint(TELLING_CHROME):
        return None
    return min((name for name in box.names & TELLING_CHROME if name not in misnomers and name[0] != "<"), default=None)


def is_never_article(box: Box, misnomers: Collection[str] = frozenset()) -> bool:
    """Tell whether a box, or one around it, is one that no site puts its article in, long as its text may be.

    `misnomers` are names that are not to be believed.
    """
    return not (box.names_around & NEVER_ARTICLE).issubset(misnomers)


def find_husk_name(box: Box, cluster: Box | None) -> str | None:
    """Find the word in a box's class or id, or in one around it inside `cluster`, that only husk is named with."""
    if box.names_around.isdisjoint(HUSK):
        return None
    return next((min(names) for b in box.climb(cluster) if (names := b.names & HUSK)), None)
