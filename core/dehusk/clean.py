"""Clean one page: read it, cut it into blocks, judge them until nothing more goes."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from dehusk.duplicates import SIMILARITY
from dehusk.judge import judge
from dehusk.model import Article, Metadata, Page, Status
from dehusk.plain_form import kept_forms
from dehusk.read import read_page
from dehusk.reasons import Reason
from dehusk.render import render_text
from dehusk.text_blocks import find_blocks

MAX_REMOVED = 0.7
# Each round takes what the round before laid bare. Real pages need one or two.
_MOST_ROUNDS = 20


def clean(
    page: bytes | str | Page,
    *,
    keep: Collection[Reason] = (),
    similarity: float = SIMILARITY,
    max_removed: float = MAX_REMOVED,
) -> Article:
    r"""Clean one page; whatever it holds, every block of it is kept or removed for a reason.

    Bytes are read as `read_page` reads them (call it to give an encoding, a kind or a URL), a string as UTF-8 text or
    HTML. `keep` switches reasons off, `similarity` is the least likeness of a near-duplicate (0 to 1), and a stage that
    would lose more than the share `max_removed` of the words loses nothing. Raises DehuskError for what is no page.

    >>> article = clean("Harbour reopens\n\nThe ferries sail again from Monday, the port says.\n\nNo comments\n")
    >>> [(removal.place, removal.reason.value) for removal in article.removals]
    [(2, 'comments')]
    """
    if isinstance(page, str):
        page = page.encode("utf-8", "surrogatepass")
    if isinstance(page, bytes):
        page = read_page(page)
    rules = partial(judge, keep=keep, similarity=similarity, max_removed=max_removed)
    article = rules(_document(page, keep))
    for _ in range(_MOST_ROUNDS):
        again = rules(_text_document(replace(page, is_html=False, text=render_text(article))))
        if not again.removals:
            break
        article = _with_more_removed(article, again)
    return article


def _document(page: Page, keep: Collection[Reason]) -> Article:
    if not page.is_html:
        return _text_document(page)
    from dehusk.html_route.document import read_html  # noqa: PLC0415  lxml costs a plain text 80 ms

    article = read_html(page)
    return replace(article, removals=()) if Reason.OUTSIDE_ARTICLE in keep else article


def _text_document(page: Page) -> Article:
    return Article(page=page, blocks=find_blocks(page.text), metadata=Metadata(url=page.url))


def _with_more_removed(article: Article, again: Article) -> Article:
    """Remove what a second cleaning of the output removes as well, so that cleaning twice changes nothing."""
    places = [block.place for _, block, _ in kept_forms(article, with_title=True)]
    removals = []
    for found in again.removals:
        place = places[found.place]
        twin = places[found.twin] if found.twin is not None else None
        if place < 0:  # a headline that only the metadata know
            article = replace(article, metadata=replace(article.metadata, title=None))
        else:
            removals.append(replace(found, place=place, twin=twin))
    if article.title_place in {removal.place for removal in removals}:
        article = replace(article, title_place=None)
    if again.status is not Status.ARTICLE:
        article = replace(article, status=again.status, status_evidence=again.status_evidence)
    return article.judged(removals)
