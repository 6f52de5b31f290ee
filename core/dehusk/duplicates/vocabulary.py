"""The words of the texts that were kept: a spelling that stands elsewhere too is a word, not a slip."""

from collections import Counter
from collections.abc import Sequence

_COUNTED_TEXTS = 5_000  # after that the words in use are known
_TEXTS_PER_SLIP = 1_000  # long lists repeat slips as well: one more sighting is asked for with each so many texts


class Vocabulary:
    """Counts words as they stand between spaces; a full stop or comma after a word is looked past."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._not_counted: list[str] = []
        self._texts = 0

    def add(self, folded: str) -> None:
        """Take in a kept text; its words are counted when one is asked for, which on most pages is never."""
        if self._texts < _COUNTED_TEXTS:
            self._texts += 1
            self._not_counted.append(folded)

    def has(self, word: str, besides: Sequence[str] = ()) -> bool:
        """Tell whether a word of more than one letter stands in a text that was added, other than in `besides`.

        >>> words = Vocabulary()
        >>> words.add("red wine, please")
        >>> words.has("wine"), words.has("wine", ["red", "wine,", "please"]), words.has("mine")
        (True, False, False)
        """
        while self._not_counted:
            self._counts.update(self._not_counted.pop().split())
        spellings = (word, f"{word},", f"{word}.")
        seen = sum(self._counts[spelling] - besides.count(spelling) for spelling in spellings)
        return len(word) > 1 and seen > self._texts // _TEXTS_PER_SLIP
