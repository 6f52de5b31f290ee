"""From an HTML page to its blocks: all that is visible, with what extraction left out already removed."""

from collections.abc import Collection, Iterable, Iterator
from functools import partial

from lxml.html import HtmlElement

from dehusk.headline import find_named_headline
from dehusk.html_route.box import Box
from dehusk.html_route.chrome import find_chrome_name
from dehusk.html_route.extraction import extract
from dehusk.html_route.limbs import find_limbs
from dehusk.html_route.mapping import Mapping, map_back
from dehusk.html_route.metadata import read_metadata
from dehusk.html_route.misnomers import find_misnomers
from dehusk.html_route.missed import find_missed
from dehusk.html_route.overlooked import find_overlooked
from dehusk.html_route.parse import parse
from dehusk.html_route.prose import is_prose
from dehusk.html_route.segments import Segment, find_segments
from dehusk.html_route.stranded import find_stranded
from dehusk.html_route.xpaths import find_xpaths
from dehusk.model import Article, Block, Kind, Metadata, Page, Removal
from dehusk.reasons import Reason

_IMPLIED = 3  # elements that a page has without writing them: html, head, body
_REGIONS = {
    "header": "stands in the page's header",
    "nav": "stands in navigation",
    "aside": "stands in a sidebar",
    "footer": "stands in the page's footer",
    "form": "stands in a form",
    "button": "stands in a button",
    "dialog": "stands in a dialog",
    "figcaption": "is the caption of a picture",
}
_NAMED = {"nav": _REGIONS["nav"], "sidebar": _REGIONS["aside"], "footer": _REGIONS["footer"]}
_ELSEWHERE = "stands in a part of the page outside the article"

_OVERLOOKED = "extraction found a small part of the article at most, and this stands where most of the prose does"
_MISSED = "stands among the article's blocks, or in the same nest of elements as they do"


def read_html(page: Page, *, with_details: bool = True) -> Article:
    """Cut an HTML page into blocks and remove those that are not of its article; nothing else is judged yet.

    Extraction decides first; what it missed is recovered and what it took from elsewhere is removed as well. The
    details are those of `dehusk.clean`.
    """
    root, notes = parse(page.text)
    if root is None:
        return Article(page=page, blocks=(), metadata=Metadata(url=page.url), notes=notes)
    segments = find_segments(root)
    metadata = read_metadata(root, url=page.url, with_byline=with_details)
    boxes = (segment.box for segment in segments if segment.box is not None)
    paths = find_xpaths(box.element for box in boxes) if with_details else {}
    misnomers = find_misnomers(segments)
    limbs = [box.element for box in find_limbs(segments, misnomers)]
    extraction = extract(root, without=limbs, dissolve=_links(segments), at_most=page.text.count("<") + _IMPLIED)
    mapping = map_back(extraction.pieces, [segment.text for segment in segments])
    overlooked = find_overlooked(segments, () if extraction.is_page else mapping.kept, misnomers)
    extracted = frozenset() if extraction.is_page and overlooked else mapping.kept
    recovered = dict.fromkeys(overlooked, _OVERLOOKED)
    recovered |= dict.fromkeys(find_missed(segments, extracted | recovered.keys(), misnomers), _MISSED)
    kept = extracted | recovered.keys()
    stranded = find_stranded(segments, kept)
    visible = list(_visible(segments, mapping, kept))
    blocks = tuple(
        Block(
            place,
            segment.kind,
            segment.text,
            segment.marker,
            paths.get(segment.box.element, "") if segment.box is not None else "",
            segment.level,
            segment.tight,
            recovered=recovered.get(index, "") if index is not None else "",
        )
        for place, (index, segment) in enumerate(visible)
    )
    title = metadata.title
    title_place = find_named_headline(blocks, title) if title else None
    where = partial(_region, known={}, misnomers=misnomers) if with_details else _elsewhere
    outside = (
        Removal(place, Reason.OUTSIDE_ARTICLE, stranded.get(index) or where(segment.box))
        for place, (index, segment) in enumerate(visible)
        if index is not None and (index in stranded or index not in kept) and place != title_place
    )
    return Article(
        page=page,
        blocks=blocks,
        metadata=metadata,
        removals=tuple(outside),
        title_place=title_place,
        notes=(*notes, *extraction.notes),
    )


def _links(segments: Iterable[Segment]) -> Iterator[HtmlElement]:
    """Find the links right in boxes of prose: they say nothing of what the prose is."""
    boxes = dict.fromkeys(s.box for s in segments if s.linked and s.box is not None and is_prose(s))
    for box in boxes:
        yield from box.element.findall("a")


def _visible(segments: list[Segment], mapping: Mapping, kept: Collection[int]) -> Iterator[tuple[int | None, Segment]]:
    """Go through the page's segments with their indices, the hidden ones if kept, and the strays where they belong."""
    strays: dict[int, list[str]] = {}
    for follows, text in mapping.strays:
        strays.setdefault(follows, []).append(text)
    for index, segment in enumerate([None, *segments], start=-1):
        if segment is not None and (index in kept or not segment.hidden):
            yield index, segment
        for text in strays.get(index, ()):
            yield None, Segment(None, Kind.PARAGRAPH, text)


def _elsewhere(_: Box | None) -> str:
    return _ELSEWHERE


def _region(box: Box | None, known: dict[Box, str], misnomers: Collection[str]) -> str:
    """Say in which part of the page a box stands; `known` is what was said of other boxes before."""
    if box is None:
        return _ELSEWHERE
    if box not in known:
        name = find_chrome_name(box, misnomers)
        named = _NAMED.get(name, f"stands in a part of the page that is named “{name}”") if name else None
        known[box] = _REGIONS.get(box.tag) or named or _region(box.parent, known, misnomers)
    return known[box]
