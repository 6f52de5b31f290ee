"""What a page says of itself: its title, author, date, site, address and language.

Everything is read from the page's own markup; the tree is left as it is, and nothing depends on the clock.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from dehusk.fold import fold
from dehusk.html_route.authors import find_author
from dehusk.html_route.declared import Declared, read_declared
from dehusk.html_route.json_ld import texts, types
from dehusk.html_route.near_headline import find_headline_element, short_text
from dehusk.html_route.publication_date import find_publication_date
from dehusk.html_route.site_title import strip_site
from dehusk.model import Metadata

_LANGUAGE = re.compile(r"\s*([A-Za-z]{2})(?:[-_,;\s]|$)")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read_metadata(root: HtmlElement, *, url: str | None = None, with_byline: bool = True) -> Metadata:
    """Read the metadata of the page under `root`; `url` is the address it came from, which beats what the page says.

    The byline is author and date. To look for them takes most of the time.
    """
    declared = read_declared(root)
    url = url or _find_url(declared)
    language = _find_language(declared)
    sites = [name for name in (*_site_names(declared), _domain(url)) if name]
    title = _find_title(declared, sites)
    found = Metadata(title=title, site=sites[0] if sites else None, url=url, language=language)
    if not with_byline:
        return found
    headline = find_headline_element(root, title)
    return replace(
        found,
        author=find_author(declared, headline=headline, site_names=sites),
        date=find_publication_date(declared, headline=headline, url=url, language=language),
    )


def _find_title(declared: Declared, site_names: list[str]) -> str | None:
    """Take the first title that a level-1 heading repeats, or else the first; the heading where there is none."""
    titles = [strip_site(title, site_names) for title in _titles(declared)]
    headings = [text for heading in declared.root.iter("h1") if (text := short_text(heading, longest=300))]
    said = {fold(text) for text in headings}
    return next((title for title in titles if fold(title) in said), next(iter(titles or headings), None))


def _titles(declared: Declared) -> Iterator[str]:
    yield from texts(declared.article.get("headline"))
    yield from declared.meta_of("og:title", "twitter:title")
    for element in declared.root.iter("title"):
        if title := " ".join((element.text or "").split()):
            yield title
            return


def _site_names(declared: Declared) -> list[str]:
    sites = (node for node in declared.nodes if "WebSite" in types(node))
    return [
        *declared.meta_of("og:site_name"),
        *texts(declared.article.get("publisher"), "name"),
        *(name for node in sites for name in texts(node, "name")),
        *declared.meta_of("application-name"),
    ]


def _domain(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:  # an address in brackets that is none
        return ""


def _find_url(declared: Declared) -> str | None:
    links = (link for link in declared.root.iter("link") if fold(link.get("rel") or "") == "canonical")
    for candidate in (*(link.get("href") or "" for link in links), *declared.meta_of("og:url")):
        address = candidate.strip()
        if address.startswith(("https://", "http://")) and _domain(address):
            return address
    return None


def _find_language(declared: Declared) -> str | None:
    """Give the ISO 639-1 code of the page's language."""
    root = declared.root
    for text in (root.get("lang"), root.get(_XML_LANG), *declared.meta_of("content-language", "language", "og:locale")):
        if code := _LANGUAGE.match(text or ""):
            return fold(code[1])
    return None
