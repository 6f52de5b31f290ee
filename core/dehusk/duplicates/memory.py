"""What is remembered of the paragraphs so far: all of them by a fingerprint, the kept ones by their anchors too."""

from array import array
from hashlib import blake2b

from dehusk.duplicates.near_index import NearIndex
from dehusk.duplicates.vocabulary import Vocabulary
from dehusk.duplicates.wording import Wording
from dehusk.fold import fold
from dehusk.model import Block

_RECENT = 64
_LONGEST_RECENT = 20_000  # characters
_LONGEST_ANCHORED = 4_000  # anchors; enough to find a copy of any length


class Memory:
    """Paragraphs by number, from 0 in the order of input. Fingerprints are 64 bits of BLAKE2b of the folded text."""

    def __init__(self) -> None:
        self.words = Vocabulary()
        self._items: list[str | Block] = []
        self._fingerprints = array("Q")
        self._first: dict[int, int] = {}
        self._index = NearIndex()
        self._gone: set[int] = set()
        self._recent: dict[int, Wording] = {}

    def __len__(self) -> int:
        return len(self._items)

    def add(self, item: str | Block, folded: str) -> int | None:
        """Remember a paragraph; give the number of the first kept one with the same text, None for none."""
        number = len(self._items)
        fingerprint = fingerprint_of(folded)
        self._items.append(item)
        self._fingerprints.append(fingerprint)
        first = self._first.setdefault(fingerprint, number)
        if first == number:
            return None
        if first in self._gone:
            self._first[fingerprint] = number
            return None
        return first if fold(self.text(first)) == folded else None

    def index(self, number: int, wording: Wording, chosen: list[int]) -> None:
        """Make a kept paragraph one that copies are compared with."""
        self._index.add(number, chosen[:_LONGEST_ANCHORED])
        self.words.add(wording.folded)

    def candidates(self, chosen: list[int]) -> list[int]:
        return [number for number in self._index.candidates(chosen[:_LONGEST_ANCHORED]) if number not in self._gone]

    def find(self, folded: str) -> int | None:
        """Give the number of the first paragraph with this text."""
        first = self._first.get(fingerprint_of(folded))
        return None if first in self._gone else first

    def forget(self, number: int) -> None:
        """A paragraph is removed: it is nobody's twin."""
        self._gone.add(number)

    def is_gone(self, number: int) -> bool:
        return number in self._gone

    def kept_like(self, number: int) -> int:
        """Give a paragraph itself, or the first one with its text when it is gone."""
        return self._first[self._fingerprints[number]] if number in self._gone else number

    def same(self, one: int, other: int) -> bool:
        """Tell whether two paragraphs have the same text; false for numbers that do not exist."""
        return one >= 0 and other < len(self) and self._fingerprints[one] == self._fingerprints[other]

    def text(self, number: int) -> str:
        item = self._items[number]
        return item.text if isinstance(item, Block) else item

    def item(self, number: int) -> str | Block:
        return self._items[number]

    def place(self, number: int) -> int:
        item = self._items[number]
        return item.place if isinstance(item, Block) else number

    def wording(self, number: int) -> Wording:
        """Give a paragraph as words; those looked at last are kept at hand."""
        found = self._recent.get(number)
        if found is None:
            found = Wording.of(self.text(number))
            if len(found.folded) <= _LONGEST_RECENT:
                if len(self._recent) >= _RECENT:
                    del self._recent[next(iter(self._recent))]
                self._recent[number] = found
        return found


def fingerprint_of(folded: str) -> int:
    """Give 64 bits that stand for a folded text, the same on every machine."""
    return int.from_bytes(blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).digest())
