"""What pages amount to: words kept, and blocks and words removed for each reason."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from dehusk.model import Article
from dehusk.reasons import Reason
from dehusk.words import count_words
from dehusk_cli.families import Family, family_of


@dataclass(frozen=True, slots=True)
class Sums:
    """What one page or several amount to: words kept, blocks and words removed by reason, blocks spared."""

    kept: int = 0
    blocks: Counter[Reason] = field(default_factory=Counter)
    words: Counter[Reason] = field(default_factory=Counter)
    spared: int = 0

    @property
    def reasons(self) -> list[Reason]:
        """The reasons for which something was removed, that of most blocks first."""
        return [reason for reason, _ in self.blocks.most_common()]

    @property
    def families(self) -> Counter[Family]:
        """How many words each family of reasons removed, always in the same order."""
        words = Counter(dict.fromkeys(Family, 0))
        for reason, number in self.words.items():
            words[family_of(reason)] += number
        return words

    @property
    def percent_kept(self) -> str:
        """The share of the words that is kept; all of nothing is kept."""
        words = self.kept + self.words.total()
        return f"{self.kept * 100 / words if words else 100:.0f} %"


def sum_up(article: Article) -> Sums:
    """Count the words of a page that are kept, and what each reason removed."""
    kept = 0
    words: Counter[Reason] = Counter()
    for block in article.blocks:
        if removal := article.removed.get(block.place):
            words[removal.reason] += count_words(block.text)
        else:
            kept += count_words(block.text)
    return Sums(kept, Counter(article.counts()), words, len(article.spared))


def total(pages: Iterable[Sums]) -> Sums:
    """Add pages up."""
    everything = Sums()
    for page in pages:
        everything = Sums(
            everything.kept + page.kept,
            everything.blocks + page.blocks,
            everything.words + page.words,
            everything.spared + page.spared,
        )
    return everything
