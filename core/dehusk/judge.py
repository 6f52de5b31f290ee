"""Judge a page's blocks: the stages in their order, each adding removals to what is still kept."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from dehusk.duplicates import judge_duplicates
from dehusk.headline import find_leading_headline
from dehusk.model import Article, Block, Removal, Spared, Status
from dehusk.reasons import Reason
from dehusk.rules import Rule
from dehusk.stages.comments import find_comments
from dehusk.stages.credits import find_credits
from dehusk.stages.error_banners import find_error_banners
from dehusk.stages.legal_notices import find_legal_notices
from dehusk.stages.outside_text import find_outside
from dehusk.stages.own_rules import find_own
from dehusk.stages.paywall_offers import find_paywall_offers
from dehusk.stages.prompts import find_prompts
from dehusk.stages.related import find_related
from dehusk.stages.title_repeats import find_title_repeats
from dehusk.status import Verdict, Wall, judge_status
from dehusk.words import count_words

Stage = Callable[[Article], Iterable[Removal | Spared]]


class Step(NamedTuple):
    """A page as one stage leaves it; the stage is named as its module is."""

    stage: str
    article: Article


# Error banners come first: they hide where the text begins. What takes whole sections comes before what looks at single
# lines, whose neighbours tell more without them. The title's copies wait until the lines above it are gone.
_RESIDUE: Mapping[str, Stage] = {
    "error_banners": lambda article: find_error_banners(article.kept, article.title),
    "legal_notices": lambda article: find_legal_notices(article.kept),
    "comments": lambda article: find_comments(article.kept),
    "prompts": lambda article: find_prompts(article.kept),
    "related": lambda article: find_related(article.kept, _outside(article)),
    "credits": lambda article: find_credits(article.kept),
    "title_repeats": lambda article: find_title_repeats(article.kept, article.title, article.title_place),
}


def judge(
    article: Article,
    *,
    keep: Collection[Reason],
    similarity: float,
    max_removed: float,
    rules: Collection[Rule] = (),
) -> Article:
    """Judge what is still kept of a page.

    `keep` switches reasons off. `similarity` is the least likeness of a near-duplicate, 0 to 1. A stage that would lose
    more than the share `max_removed` (0 to 1) of the words still kept loses nothing, and the article's notes say so.
    `rules` are the user's own; of them only what they drop is looked for here, unless another one keeps it.
    Duplicates are looked for in texts only: what comes of an HTML page is judged as a text next.
    """
    sought = None if article.page.is_html else similarity
    *_, last = judge_in_steps(article, keep=keep, similarity=sought, max_removed=max_removed, rules=rules)
    return last.article


def judge_in_steps(
    article: Article, *, keep: Collection[Reason], similarity: float | None, max_removed: float, rules: Collection[Rule]
) -> Iterator[Step]:
    """Judge as `judge` does, and yield the article as each stage leaves it, the status first.

    Without a `similarity` no duplicates are looked for.
    """
    verdict = judge_status(article.kept, article.title, article.blocks)
    article = replace(article, status=verdict.status, status_evidence=verdict.evidence)
    reason = _reason_for_all(verdict)
    if reason is not None and reason not in keep:
        evidence = f"the whole page is no article: {verdict.evidence}"
        yield Step("status", article.judged(Removal(block.place, reason, evidence) for block in article.kept))
        return
    yield Step("status", article)
    words = cache(lambda place: count_words(article.blocks[place].text))
    guarded = partial(guard, keep=keep, words=words)
    if rules:
        article = guarded(article, partial(_dropped, rules), max_removed=max_removed)
        yield Step("own_rules", article)
    if not article.page.is_html:
        # What stands outside is no loss of the article's, however much it is.
        article = guarded(article, lambda article: find_outside(article.kept), max_removed=1.0)
        yield Step("outside_text", article)
    if verdict.wall is Wall.PAYWALL and Reason.PROMPT not in keep:
        article = article.judged(find_paywall_offers(article.kept))
        yield Step("paywall_offers", article)
    for name, stage in _RESIDUE.items():
        article = guarded(_with_headline(article), partial(_sparing_headline, stage), max_removed=max_removed)
        yield Step(name, article)
    if similarity is None:
        return
    article = _with_headline_on_top(article)
    # Duplicates come last, so that no twin is removed after its copy.
    article = guarded(
        article, lambda article: judge_duplicates(_as_written(article), similarity=similarity), max_removed=max_removed
    )
    yield Step("duplicates", article)


def _dropped(rules: Collection[Rule], article: Article) -> Iterator[Removal]:
    found = find_own(article.kept, rules, article.metadata.language)
    return (drop for drop in found if isinstance(drop, Removal))


def _outside(article: Article) -> Iterator[Block]:
    return (article.blocks[r.place] for r in article.removals if r.reason is Reason.OUTSIDE_ARTICLE)


def _with_headline(article: Article) -> Article:
    """Name the headline of a page that does not name it itself: by its shape and place."""
    headline = article.title_place if article.page.is_html else find_leading_headline(article.kept)
    return article if headline == article.title_place else replace(article, title_place=headline)


def _sparing_headline(stage: Stage, article: Article) -> Iterator[Removal | Spared]:
    """Spare the headline whatever a stage takes it for: what an article is about, it may be headed with.

    Of a text the first line is a headline by its shape only, and so may be the beginning of an error message.
    """
    for found in stage(article):
        is_headline = found.place == article.title_place and isinstance(found, Removal)
        if is_headline and (article.page.is_html or found.reason is not Reason.ERROR_BANNER):
            yield Spared(found.place, found.reason, f"{found.evidence}, but it is the headline")
        else:
            yield found


def _with_headline_on_top(article: Article) -> Article:
    """Let a text have a headline only where it is the first block kept, since a headline is written first."""
    if article.page.is_html or article.title_place in {None, *(block.place for block in article.kept[:1])}:
        return article
    return replace(article, title_place=None)


def _as_written(article: Article) -> list[Block]:
    """Give the kept blocks as they are written, the headline first, so that it is never taken for a copy."""
    return sorted(article.kept, key=lambda block: block.place != article.title_place)


def _reason_for_all(verdict: Verdict) -> Reason | None:
    """What the blocks of a page are that is no article; a paywall's teaser is judged like an article."""
    if verdict.status is Status.ERROR_PAGE:
        return Reason.ERROR_BANNER
    return Reason.PROMPT if verdict.wall not in (None, Wall.PAYWALL) else None


def guard(
    article: Article, stage: Stage, *, keep: Collection[Reason], max_removed: float, words: Callable[[int], int]
) -> Article:
    """Add what a stage finds, unless it would lose more than the share `max_removed` of the words still kept."""
    findings = [found for found in stage(article) if found.reason not in keep]
    removals = [found for found in findings if isinstance(found, Removal)]
    spared = [found for found in findings if isinstance(found, Spared)]
    share = _share_lost(article, removals, words)
    if share <= max_removed:
        return article.judged(removals, spared)
    reason = removals[0].reason
    note = f"kept as it was: {reason} would have removed {share:.0%} of the words (see --max-removed)"
    return replace(article, notes=(*article.notes, note))


def _share_lost(article: Article, removals: Collection[Removal], words: Callable[[int], int]) -> float:
    """The share of the kept words that is lost; what a twin still says is not."""
    lost = {removal.place for removal in removals if removal.twin is None}
    return sum(map(words, lost)) / max(1, sum(words(block.place) for block in article.kept)) if lost else 0.0
