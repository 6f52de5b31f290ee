"""The names that tell what a part of a page is: its tag, and words of its class and id.

A class or an id is written by whoever built the site, so a word in it is a hint and no proof.
"""

import re
from functools import lru_cache

# What a part is made of, whatever stands in it: sites build articles of cards and widgets.
SHAPES = frozenset(
    "<form> <header> <figure> <label> <select> widget card cards more meta banner carousel slider gallery caption "
    "toolbar toc tag tags form".split()
)
# What is not the article.
CHROME = SHAPES | frozenset(
    "<nav> <aside> <footer> <button> <dialog> nav menu breadcrumb breadcrumbs related recommend recommended "
    "recommendations recommendation share sharing social sidebar ad ads advert advertisement advertising sponsor "
    "sponsored promo promotion newsletter subscribe subscription signup modal popup cookie cookies consent comment "
    "comments footer author bio byline cta pagination disclaimer disclosure login search".split()
)
# What is not the article, whatever it is made of.
TELLING_CHROME = CHROME - SHAPES
# What only husk is named with.
HUSK = frozenset(
    "newsletter promo modal popup lightbox tooltip cookie cookies disclaimer disclosure disclosures bio".split()
)
# What holds long texts on many pages and no article on any.
NEVER_ARTICLE = frozenset(
    "<nav> <footer> <dialog> comment comments reply replies reviews testimonial testimonials cookie cookies "
    "consent gdpr".split()
)
_TELLING = CHROME | HUSK | NEVER_ARTICLE
# What stands on them is said of the whole page ("comments-open", "has-sidebar") and names no part of it.
_WHOLE_PAGE = ("html", "body")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=4096)  # a page repeats a few hundred class lists
def read_names(tag: str, class_: str | None, id_: str | None = None) -> frozenset[str]:
    """Give the telling names of an element with a tag, a class and an id: words of these, and the tag as `<nav>`.

    >>> sorted(read_names("aside", "col-3 relatedPosts"))
    ['<aside>', 'related']
    """
    if tag in _WHOLE_PAGE:
        return frozenset()
    named = _CAMEL.sub("-", f"{class_ or ''} {id_ or ''}").casefold()
    return _TELLING.intersection((f"<{tag}>", *_WORD.findall(named)))
