"""The article as plain text: blocks with a blank line between them, list items and table rows line by line.

What is written here is what `find_blocks` reads back, block for block, so cleaning clean text changes nothing.
"""

from dehusk.model import Article
from dehusk.rendering.plain_form import as_text, kept_forms


def render_text(article: Article, *, with_title: bool = True) -> str:
    """Write the kept blocks, the headline first; one line end at the end, or nothing when nothing is kept."""
    return as_text(kept_forms(article, with_title=with_title))
