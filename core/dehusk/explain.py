"""Why each block of a page was kept or removed: what every stage that looked at it found."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from dehusk.clean import clean, read_document
from dehusk.judge import Step, judge_in_steps
from dehusk.model import Article, Page, Removal, Spared
from dehusk.reasons import Reason
from dehusk.rules import Rule

_EXTRACTION, _AGAIN, _STORE, _KEPT_BY_RULE = "extraction", "second look", "store", "your rules"


class Look(NamedTuple):
    """What one stage found when it looked at a block; `found` is empty where it found nothing."""

    stage: str
    found: str


@dataclass(frozen=True)
class Explanation:
    """A page as it came, as each stage left it, and as `clean` gives it, or the store after it."""

    steps: tuple[Step, ...]
    article: Article

    def looks(self, place: int) -> Iterator[Look]:
        """Yield the stages that looked at a block, in their order; none looks at what is removed already."""
        if self.article.page.is_html:
            yield Look(_EXTRACTION, self._by_extraction(place))
        yield from self._by_stages(place)
        judged, final = self.steps[-1].article.removed.get(place), self.article.removed.get(place)
        spared = [found for found in self.article.spared if found.place == place]
        if judged and not final:
            yield Look(_KEPT_BY_RULE, spared[0].evidence)
        for found in (final, *spared):
            if found and found.reason is Reason.RECURRING:
                yield Look(_STORE, _said(found))
            elif found is final and final and not judged:
                yield Look(_AGAIN, f"found when the article was cleaned again: {_said(final)}")

    def _by_extraction(self, place: int) -> str:
        document = self.steps[0].article
        if place in document.removed:
            return f"left it out: {document.removed[place].evidence}"
        recovered = document.blocks[place].recovered
        return f"left it out, but it was recovered: {recovered}" if recovered else "took it"

    def _by_stages(self, place: int) -> Iterator[Look]:
        for (_, before), (stage, after) in pairwise(self.steps):
            if place in before.removed:
                return
            new = [s for s in after.spared if s.place == place and s not in before.spared]
            found = [after.removed[place]] if place in after.removed else new
            noted = [note for note in after.notes if note not in before.notes]
            verdict = [f"{after.status}: {after.status_evidence}"] if stage == "status" and not found else []
            yield Look(stage, "; ".join([*verdict, *map(_said, found), *noted]))


def explain(
    page: Page, *, keep: Collection[Reason], similarity: float, max_removed: float, rules: Collection[Rule]
) -> Explanation:
    """Clean a page as `dehusk.clean` does with these options, and keep what each stage made of it."""
    document = read_document(page, keep)
    steps = judge_in_steps(document, keep=keep, similarity=similarity, max_removed=max_removed, rules=rules)
    article = clean(page, keep=keep, similarity=similarity, max_removed=max_removed, rules=rules)
    return Explanation((Step(_EXTRACTION, document), *steps), article)


def _said(found: Removal | Spared) -> str:
    return f"{'spared' if isinstance(found, Spared) else 'removed'}, {found.reason}: {found.evidence}"
