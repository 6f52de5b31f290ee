"""Chrome: the parts of a page that its markup names as something else than the article.

A class or an id is written by whoever built the site, so a word in it is a hint and no proof. The wide list keeps
blocks from being added to what extraction found; only the narrow one takes blocks away.
"""

from collections.abc import Collection

from dehusk.html_route.box import Box

# What a part is made of, whatever stands in it: sites build articles of cards and widgets.
SHAPES = frozenset(
    "<form> <header> <figure> <label> <select> widget card cards more meta banner carousel slider gallery caption "
    "toolbar toc tag tags form".split()
)
_NAMES = SHAPES | frozenset(
    "<nav> <aside> <footer> <button> <dialog> nav menu breadcrumb breadcrumbs related recommend recommended "
    "recommendations recommendation share sharing social sidebar ad ads advert advertisement advertising sponsor "
    "sponsored promo promotion newsletter subscribe subscription signup modal popup cookie cookies consent comment "
    "comments footer author bio byline cta pagination disclaimer disclosure login search".split()
)
_HUSK_NAMES = frozenset(
    "newsletter promo modal popup lightbox tooltip cookie cookies disclaimer disclosure disclosures bio".split()
)
# What holds long texts on many pages and no article on any.
_NEVER_NAMES = frozenset(
    "<nav> <footer> <dialog> comment comments reply replies reviews testimonial testimonials cookie cookies "
    "consent gdpr".split()
)


def is_chrome(box: Box, cluster: Box | None = None, misnomers: Collection[str] = frozenset()) -> bool:
    """Tell whether a box, or one around it inside `cluster`, has a name of chrome that is none of the `misnomers`."""
    return any(not (b.names & _NAMES).issubset(misnomers) for b in box.climb(cluster))


def names_of_chrome(box: Box) -> set[str]:
    """Give the names of chrome that a box and those around it have."""
    return {name for b in box.climb() for name in b.names & _NAMES}


def is_never_article(box: Box) -> bool:
    """Tell whether a box, or one around it, is one that no site puts its article in, long as its text may be."""
    return any(not b.names.isdisjoint(_NEVER_NAMES) for b in box.climb())


def find_husk_name(box: Box, cluster: Box | None) -> str | None:
    """Find the word in a box's class or id, or in one around it inside `cluster`, that only husk is named with."""
    return next((min(names) for b in box.climb(cluster) if (names := b.names & _HUSK_NAMES)), None)
