"""From an HTML page to its blocks: all that is visible, with what extraction left out already removed."""

from collections.abc import Iterator

from dehusk.html_route.extraction import extract
from dehusk.headline import find_named_headline
from dehusk.html_route.segments import Segment, find_segments
from dehusk.html_route.mapping import Mapping, map_back
from dehusk.model import Article, Block, Kind, Metadata, Page, Removal
from dehusk.html_route.parse import parse
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
    mapping = map_back([*extraction.pieces], [segment.text for segment in segments])
    blocks, removals = [], []
    tree = root.getroottree()
    for segment, kept in _visible(segments, mapping):
        place = len(blocks)
        at = tree.getpath(segment.element) if segment.element is not None else ""
        blocks.append(Block(place, segment.kind, segment.text, segment.marker, at, segment.level, segment.tight))
        if not kept:
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


def _visible(segments: list[Segment], mapping: Mapping) -> Iterator[tuple[Segment, bool]]:
    """Go through the page's visible segments, and the strays where they belong; true for what extraction kept."""
    strays: dict[int, list[str]] = {}
    for follows, text in mapping.strays:
        strays.setdefault(follows, []).append(text)
    for index, segment in enumerate([None, *segments], start=-1):
        if segment is not None and (index in mapping.kept or not segment.hidden):
            yield segment, index in mapping.kept
        for text in strays.get(index, ()):
            yield Segment(None, Kind.PARAGRAPH, text), True


def _region(segment: Segment) -> str:
    ancestors = segment.element.iterancestors(*_REGIONS) if segment.element is not None else ()
    return next((_REGIONS[str(element.tag)] for element in ancestors), "a part of the page outside the article")
