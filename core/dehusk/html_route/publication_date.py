"""When a page was first published.

What the markup declares comes first: JSON-LD, meta elements, microdata. A date shown next to the headline takes its
place when it is earlier, because many systems declare the day a page was last built. The day of the last change is
never taken where it is declared as that. Month names are left to htmldate.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from lxml.html import Element, HtmlElement

from dehusk.html_route.declared import Declared
from dehusk.html_route.json_ld import texts
from dehusk.html_route.near_headline import lines_near, short_text

_META = (
    *("article:published_time", "og:article:published_time", "og:published_time", "og:publish_date"),
    *("datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:publishtime"),
    *("citation_publication_date", "citation_online_date", "citation_date", "prism.publicationdate"),
    *("dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created"),
    *("publishdate", "publish-date", "publish_date", "publisheddate", "published-date", "published_date", "published"),
    *("publication-date", "publication_date", "pubdate", "date_published", "date"),
)
_YEAR = r"(?<!\d)((?:19|20)\d\d)"
_YEAR_FIRST = re.compile(_YEAR + r"\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)")
_COMPACT = re.compile(_YEAR + r"([01]\d)([0-3]\d)(?!\d{1,5}(?!\d))")
_IN_ADDRESS = re.compile(_YEAR + r"[-/_]?(\d\d)[-/_]?(\d\d)(?!\d)")
_DAY_AND_YEAR = re.compile(r"(?<!\d)\d{1,2}(?!\d).*?(?:19|20)\d\d(?!\d)")
_SLASHES = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/\d{2,4}(?!\d)")
_DATED = "[self::time or contains(@class, 'date') or contains(@class, 'Date') or contains(@class, 'publish')]"
_EARLIEST, _LATEST = date(1995, 1, 1), date(2100, 12, 31)
_MOST_TRIES = 6
_LONGEST = 80


def find_publication_date(
    declared: Declared, *, headline: HtmlElement | None, url: str | None, language: str | None
) -> str | None:
    """Find the date of first publication, YYYY-MM-DD."""
    said = _first_date(_declared_texts(declared), language)
    shown = _first_date(_texts_near(headline), language) if headline is not None else None
    if said or shown:
        return min(found for found in (said, shown) if found)
    if in_address := _date_in(url or "", _IN_ADDRESS):
        return in_address
    return _first_date(_dated_texts(declared.root if headline is None else headline), language)


def read_date(text: str, language: str | None) -> str | None:
    """Read the first full date in a short text.

    English writes both 5/9 and 9/5 for the fifth of September, so that such a date says nothing there.

    >>> read_date("2024年3月5日", "ja"), read_date("5. März 2024", "de"), read_date("5/9/2024", "en")
    ('2024-03-05', '2024-03-05', None)
    """
    if found := _date_in(text, _YEAR_FIRST) or _date_in(text, _COMPACT):
        return found
    if text[:4].isdigit() or not _DAY_AND_YEAR.search(text):
        return None  # htmldate would put today's day or month in
    return None if language in {None, "en"} and _may_be_either(text) else _ask_htmldate(text)


def _may_be_either(text: str) -> bool:
    found = _SLASHES.search(text)
    return found is not None and found[1] != found[2] and max(int(found[1]), int(found[2])) <= 12


def _ask_htmldate(text: str) -> str | None:
    # Extraction has loaded it; the rest of the package must start without it.
    from htmldate import find_date  # noqa: PLC0415

    page, line = Element("div"), Element("time")
    # Words in capitals are taken for currencies, and lxml takes no control characters.
    line.text = "".join(filter(str.isprintable, text.title()))
    page.append(line)
    first, last = _EARLIEST.isoformat(), _LATEST.isoformat()
    try:
        return find_date(page, extensive_search=False, original_date=True, min_date=first, max_date=last)
    except Exception:  # noqa: BLE001  a page without its date is better than none
        return None


def _date_in(text: str, pattern: re.Pattern[str]) -> str | None:
    for match in pattern.finditer(text):
        try:
            found = date(*map(int, match.groups()))
        except ValueError:
            continue
        if _EARLIEST <= found <= _LATEST:
            return found.isoformat()
    return None


def _first_date(candidates: Iterator[str], language: str | None) -> str | None:
    short = (text[:_LONGEST] for text in candidates)
    dated = (text for text in short if _YEAR_FIRST.search(text) or _DAY_AND_YEAR.search(text) or _COMPACT.search(text))
    return next((found for text in islice(dated, _MOST_TRIES) if (found := read_date(text, language))), None)


def _declared_texts(declared: Declared) -> Iterator[str]:
    for node in (declared.article, *declared.nodes[:20]):
        yield from texts(node.get("datePublished"))
    yield from declared.meta_of(*_META)
    # By way of the attributes, which is twice as fast.
    for attribute in declared.root.xpath('//@itemprop[. = "datePublished"] | //@pubdate'):
        element = attribute.getparent()
        yield element.get("datetime") or element.get("content") or short_text(element)


def _texts_near(headline: HtmlElement) -> Iterator[str]:
    for element, line in lines_near(headline):
        if "://" not in line:
            yield element.get("datetime") or line


def _dated_texts(start: HtmlElement) -> Iterator[str]:
    for element in start.xpath(f"following::*{_DATED}[position() <= 30] | descendant::*{_DATED}[position() <= 30]"):
        yield element.get("datetime") or short_text(element)
