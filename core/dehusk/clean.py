"""Clean one page: read it, cut it into blocks, judge them until nothing more goes."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from dehusk.duplicates import SIMILARITY
from dehusk.judge import judge
from dehusk.model import Article, Metadata, Page, Removal, Spared, Status
from dehusk.reading.charset import to_utf8
from dehusk.reading.read import read_page
from dehusk.reasons import Reason
from dehusk.rendering.plain_form import as_text, kept_forms
from dehusk.rules import Rule
from dehusk.shares import require_share
from dehusk.stages.own_rules import find_saved
from dehusk.text_route.text_blocks import find_blocks

MAX_REMOVED = 0.7
# Each round takes what the round before laid bare. Real pages need one or two.
_MOST_ROUNDS = 20
_NOWHERE = -1  # the place of a headline that only the metadata know
_Finding = TypeVar("_Finding", Removal, Spared)


def clean(  # noqa: PLR0913 - each parameter but one is an option of the command line
    page: bytes | str | Page,
    *,
    keep: Collection[Reason] = (),
    similarity: float = SIMILARITY,
    max_removed: float = MAX_REMOVED,
    rules: Collection[Rule] = (),
    with_details: bool = True,
) -> Article:
    r"""Clean one page; whatever it holds, every block of it is kept or removed for a reason.

    Bytes are read as `read_page` reads them (call it to give an encoding, a kind or a URL), a string is text or HTML.
    `keep` switches reasons off, `similarity` is the least likeness of a near-duplicate (0 to 1), and a stage that would
    lose more than the share `max_removed` of the words loses nothing. `rules` are the user's own: they look at the page
    as it came, and what they keep stays whatever else is found. The same is removed without the details, which a text
    does not show and an HTML page takes a twelfth of the time for: its author and date, where its blocks stand (`at`),
    and what part of it is outside the article. Raises DehuskError for what is no page, and ValueError for a share that
    is not from 0 to 1.

    >>> article = clean("Harbour reopens\n\nThe ferries sail again from Monday, the port says.\n\nNo comments\n")
    >>> [(removal.place, removal.reason.value) for removal in article.removals]
    [(2, 'comments')]
    """
    require_share("similarity", similarity)
    require_share("max_removed", max_removed)
    if isinstance(page, str):
        page = to_utf8(page)
    if isinstance(page, bytes):
        page = read_page(page)
    document = read_document(page, keep, with_details=with_details)
    saved = find_saved(document.blocks, rules, document.metadata.language)
    judged = partial(judge, keep=keep, similarity=similarity, max_removed=max_removed)
    return settle(judged(document, rules=rules), judged, saved)


def settle(
    article: Article, judged: Callable[[Article], Article], saved: Mapping[int, Spared] | None = None
) -> Article:
    """Judge what comes out again until nothing more goes, so that cleaning the output changes nothing.

    `article` is judged already, an HTML page but for its duplicates. What stands at a place in `saved` stays.
    """
    page, saved = article.page, saved or {}
    article = _with_saved(article, saved)
    for _ in range(_MOST_ROUNDS):
        forms = [*kept_forms(article, with_title=True)]
        text = as_text(forms)
        if not page.is_html and text == page.text:
            break  # this very text was judged just now
        before, again = article, judged(_text_document(replace(page, is_html=False, text=text)))
        article = _with_saved(_with_more_removed(article, again, [block.place for _, block, _ in forms]), saved)
        if not again.removals or article == before:
            break
    return _with_kept_twins(article)


def read_document(page: Page, keep: Collection[Reason] = (), *, with_details: bool = True) -> Article:
    """Cut a page into blocks; of those of an HTML page, extraction has removed what it left out."""
    if not page.is_html:
        return _text_document(page)
    from dehusk.html_route.document import read_html  # noqa: PLC0415  lxml costs a plain text 80 ms

    article = read_html(page, with_details=with_details)
    return replace(article, removals=()) if Reason.OUTSIDE_ARTICLE in keep else article


def _text_document(page: Page) -> Article:
    return Article(page=page, blocks=find_blocks(page.text), metadata=Metadata(url=page.url))


def _with_saved(article: Article, saved: Mapping[int, Spared]) -> Article:
    """Take back what was removed although a rule of the user's keeps it."""
    back = {
        place: Spared(place, removal.reason, saved[place].evidence)
        for place, removal in article.removed.items()
        if place in saved
    }
    if not back:
        return article
    removals = tuple(removal for removal in article.removals if removal.place not in back)
    spared = (*(found for found in article.spared if found.place not in back), *back.values())
    return replace(article, removals=removals, spared=spared)


def _with_more_removed(article: Article, again: Article, places: Sequence[int]) -> Article:
    """Take over what cleaning the output again finds; `places` are those on the page of the blocks in the output."""
    if not again.removals and not again.spared and again.status is article.status and not again.notes:
        return article
    removals = [_placed(found, places) for found in again.removals]
    known = {(found.place, found.reason) for found in article.spared}
    spared = [_placed(found, places) for found in again.spared]
    if any(removal.place == _NOWHERE for removal in removals):
        article = replace(article, metadata=replace(article.metadata, title=None))
    if article.status is Status.ARTICLE:
        article = replace(article, status=again.status, status_evidence=again.status_evidence)
    notes = (*article.notes, *(note for note in again.notes if note not in article.notes))
    return replace(article, notes=notes).judged(
        (removal for removal in removals if removal.place != _NOWHERE),
        (found for found in spared if found.place != _NOWHERE and (found.place, found.reason) not in known),
    )


def _placed(found: _Finding, places: Sequence[int]) -> _Finding:
    """Give a finding in the output with the places of the page; its evidence names its twin by place."""
    place = places[found.place]
    if found.twin is None:
        return found._replace(place=place)
    twin = places[found.twin]
    name = "the headline" if twin == _NOWHERE else f"block {twin}"
    evidence = found.evidence.replace(f"block {found.twin}", name)
    return found._replace(place=place, twin=None if twin == _NOWHERE else twin, evidence=evidence)


def _with_kept_twins(article: Article) -> Article:
    """Let the copy of a block that went later repeat what that block repeats, or go for the same reason."""
    removals = []
    for removal in article.removals:
        while removal.twin is not None and removal.twin in article.removed:
            removal = article.removed[removal.twin]._replace(place=removal.place)  # noqa: PLW2901  up to a kept twin
        removals.append(removal)
    return replace(article, removals=tuple(removals))
