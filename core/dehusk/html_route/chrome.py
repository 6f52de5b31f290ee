"""Chrome: the parts of a page that its markup names as something else than the article.

A class or an id is written by whoever built the site, so a word in it is a hint and no proof. The wide list keeps
blocks from being added to what extraction found; only the narrow one takes blocks away.
"""

import re
from functools import lru_cache

from dehusk.html_route.box import Box

_TAGS = frozenset("nav aside footer form button dialog header figure label select".split())
_NAMES = frozenset(
    "nav menu breadcrumb breadcrumbs related recommend recommended recommendations recommendation more share sharing "
    "social sidebar widget ad ads advert advertisement advertising sponsor sponsored promo promotion newsletter "
    "subscribe subscription signup modal popup cookie cookies consent banner comment comments footer toc tag tags "
    "author bio byline meta cta card cards carousel slider gallery caption toolbar pagination disclaimer disclosure "
    "hidden login search form".split()
)
_HUSK_NAMES = frozenset(
    "newsletter promo modal popup lightbox tooltip cookie cookies disclaimer disclosure disclosures bio".split()
)
# What holds long texts on many pages and no article on any.
_NEVER_TAGS = frozenset("nav footer dialog".split())
_NEVER_NAMES = frozenset(
    "comment comments reply replies review reviews testimonial testimonials cookie cookies consent gdpr".split()
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[a-z]+")


def is_chrome(box: Box, cluster: Box | None = None) -> bool:
    """Tell whether a box, or one around it inside `cluster`, has the tag or the name of chrome."""
    return any(b.tag in _TAGS or _has_chrome_name(b.named) for b in box.climb(cluster))


def is_never_article(box: Box) -> bool:
    """Tell whether a box, or one around it, is one that no site puts its article in, long as its text may be."""
    return any(b.tag in _NEVER_TAGS or not _NEVER_NAMES.isdisjoint(_words(b.named)) for b in box.climb())


def find_husk_name(box: Box, cluster: Box | None) -> str | None:
    """Find the word in a box's class or id, or in one around it inside `cluster`, that only husk is named with."""
    return next((word for b in box.climb(cluster) if (word := _husk_name(b.named))), None)


@lru_cache(maxsize=4096)  # a page repeats a few hundred class lists
def _has_chrome_name(named: str) -> bool:
    return not _NAMES.isdisjoint(_words(named))


@lru_cache(maxsize=4096)
def _husk_name(named: str) -> str | None:
    return min(_HUSK_NAMES & _words(named), default=None)


def _words(named: str) -> set[str]:
    return set(_WORD.findall(_CAMEL.sub("-", named).casefold()))
