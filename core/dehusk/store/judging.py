"""Judges a page by its store: what recurs goes as any husk goes, guarded like any stage."""

from collections.abc import Callable, Collection

from dehusk.judge import guard
from dehusk.model import Article
from dehusk.reasons import Reason
from dehusk.stages.recurring import Sighting, find_recurring
from dehusk.store.said import Paragraph, read_paragraphs
from dehusk.words import count_words

Sight = Callable[[Paragraph], Sighting | None]
"""Says where else a paragraph of the page stands; None for hardly anywhere."""


def remove_recurring(  # noqa: PLR0913 - what is bound once for a page and its output
    article: Article,
    *,
    sight: Sight,
    headline: str | None,
    least: int,
    keep: Collection[Reason],
    max_removed: float,
) -> Article:
    """Remove from the page what `least` pages of its site say; the very same article where nothing is known of it.

    `headline` is the page's own: what is left of a page without its furniture may show none.
    """
    if Reason.RECURRING in keep:
        return article
    sightings = {found.place: seen for found in read_paragraphs(article) if (seen := sight(found))}
    if not sightings:
        return article
    body = [block for block in article.body if block.text != headline]
    return guard(
        article,
        lambda _: find_recurring(body, sightings, least=least),
        keep=keep,
        max_removed=max_removed,
        words=lambda place: count_words(article.blocks[place].text),
    )
