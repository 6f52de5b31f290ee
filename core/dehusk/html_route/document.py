"""From an HTML page to its blocks: all that is visible, with what extraction left out already removed."""

from collections.abc import Iterator

from dehusk.headline import find_named_headline
from dehusk.html_route.extraction import extract
from dehusk.html_route.mapping import Mapping, map_back
from dehusk.html_route.missed import find_missed
from dehusk.html_route.overlooked import find_overlooked
from dehusk.html_route.parse import parse
from dehusk.html_route.segments import Segment, find_segments
from dehusk.html_route.stranded import find_stranded
from dehusk.html_route.xpaths import find_xpaths
from dehusk.model import Article, Block, Kind, Metadata, Page, Removal
from dehusk.reasons import Reason

_REGIONS = {
    "header": "the page's header",
    "nav": "navigation",
    "aside": "a sidebar",
    "footer": "the page's footer",
    "form": "a form",
    "button": "a button",
    "dialog": "a dialog",
}


def read_html(page: Page) -> Article:
    """Cut an HTML page into blocks and remove those that extraction left out; nothing else is judged yet."""
    root, notes = parse(page.text)
    if root is None:
        return Article(page=page, blocks=(), metadata=Metadata(url=page.url), notes=notes)
    segments = find_segments(root)
    extraction = extract(root, url=page.url)
    mapping = map_back(extraction.pieces, [segment.text for segment in segments])
    recovered = find_overlooked(segments, mapping.kept)
    recovered |= find_missed(segments, mapping.kept | recovered)
    stranded = dict(find_stranded(segments, mapping.kept | recovered))
    paths = find_xpaths(root)
    blocks: list[Block] = []
    removals: list[Removal] = []
    for index, segment in _visible(segments, mapping):
        place = len(blocks)
        at = paths[segment.box.element] if segment.box is not None else ""
        blocks.append(
            Block(
                place,
                segment.kind,
                segment.text,
                segment.marker,
                at,
                segment.level,
                segment.tight,
                recovered=index in recovered,
            )
        )
        if index in stranded:
            removals.append(Removal(place, Reason.OUTSIDE_ARTICLE, stranded[index]))
        elif index is not None and index not in mapping.kept and index not in recovered:
            removals.append(Removal(place, Reason.OUTSIDE_ARTICLE, f"stands in {_region(segment)}"))
    title = extraction.metadata.title
    title_place = find_named_headline(blocks, title) if title else None
    return Article(
        page=page,
        blocks=tuple(blocks),
        metadata=extraction.metadata,
        removals=tuple(removal for removal in removals if removal.place != title_place),
        title_place=title_place,
        notes=(*notes, *extraction.notes),
    )


def _visible(segments: list[Segment], mapping: Mapping) -> Iterator[tuple[int | None, Segment]]:
    """Go through the page's visible segments with their indices, and through the strays where they belong."""
    strays: dict[int, list[str]] = {}
    for follows, text in mapping.strays:
        strays.setdefault(follows, []).append(text)
    for index, segment in enumerate([None, *segments], start=-1):
        if segment is not None and (index in mapping.kept or not segment.hidden):
            yield index, segment
        for text in strays.get(index, ()):
            yield None, Segment(None, Kind.PARAGRAPH, text)


def _region(segment: Segment) -> str:
    around = segment.box.climb() if segment.box is not None else ()
    return next((_REGIONS[box.tag] for box in around if box.tag in _REGIONS), "a part of the page outside the article")
