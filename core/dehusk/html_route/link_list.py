"""Pages that are a list of links: an archive, a section's front, search results.

Extraction takes the longest such list for an article. Nearly all words of one stand in links, which holds for no
article, not even for one whose paragraphs are full of links.
"""

from collections.abc import Collection

from dehusk.html_route.segments import Segment
from dehusk.model import Kind

_LINKED = 0.9  # share of the words below the headings
_LEAST = 5  # links


def is_link_list(kept: Collection[Segment]) -> bool:
    """Tell whether what extraction kept of a page is links and headings alone."""
    text = [segment for segment in kept if segment.kind is not Kind.HEADING or segment.linked]
    if sum(segment.linked > 0 for segment in text) < _LEAST:
        return False
    return sum(segment.linked * segment.words for segment in text) >= _LINKED * sum(segment.words for segment in text)
