"""What is remembered of the paragraphs so far: all of them by a fingerprint, the kept ones by their anchors too."""

from array import array
from hashlib import blake2b

from dehusk.duplicates.anchors import anchors
from dehusk.duplicates.near_index import NearIndex
from dehusk.duplicates.vocabulary import Vocabulary
from dehusk.duplicates.wording import Wording
from dehusk.fold import fold
from dehusk.model import Block

_RECENT = 64
_LONGEST_RECENT = 20_000  # characters


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
        self._chosen: list[int] = []

    def __len__(self) -> int:
        return len(self._items)

    def add(self, item: str | Block, encoded: bytes) -> int | None:
        """Remember a paragraph, folded as UTF-8; give the number of the first kept one with the same text."""
        number = len(self._items)
        fingerprint = fingerprint_of(encoded)
        self._items.append(item)
        self._fingerprints.append(fingerprint)
        first = self._first.setdefault(fingerprint, number)
        if first == number:
            return None
        if first in self._gone:
            self._first[fingerprint] = number
            return None
        return first if encode(fold(self.text(first))) == encoded else None

    def add_anchors(self, folded: str, encoded: bytes) -> list[int]:
        """Make the paragraph that was added last one that copies are compared with; list those it may be alike."""
        self._chosen = anchors(folded, encoded)
        candidates = self._index.add(len(self) - 1, self._chosen)
        return [number for number in candidates if number not in self._gone] if candidates else candidates

    def take_back_anchors(self) -> None:
        """The paragraph that was added last is a copy: its own copies are its twin's."""
        self._index.take_back(len(self) - 1, self._chosen)

    def find(self, folded: str) -> int | None:
        """Give the number of the first paragraph with this text."""
        first = self._first.get(fingerprint_of(encode(folded)))
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


def encode(folded: str) -> bytes:
    """Give a folded text as UTF-8, whatever it holds."""
    return folded.encode("utf-8", "surrogatepass")


def fingerprint_of(encoded: bytes) -> int:
    """Give 64 bits that stand for a folded text, the same on every machine."""
    return int.from_bytes(blake2b(encoded, digest_size=8).digest())
