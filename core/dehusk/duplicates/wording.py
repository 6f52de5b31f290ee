"""A paragraph as words: as they were written, folded, and cut into tokens.

Scripts that write no spaces between words give one token a character.
"""

from dataclasses import dataclass
from functools import cached_property

from dehusk.fold import fold
from dehusk.scripts import find_unspaced, split_characters


@dataclass
class Wording:
    """One text: as written, for the case of its letters; folded; cut into tokens when they are asked for."""

    original: str
    folded: str

    @classmethod
    def of(cls, text: str) -> "Wording":
        """Fold a text and cut it.

        >>> Wording.of("Ab cd. 早上好").tokens
        ['ab', 'cd.', '早', '上', '好']
        """
        return cls(text, fold(text))

    @cached_property
    def unspaced(self) -> bool:
        """Whether some of it is in a script without spaces between words."""
        return is_unspaced_text(self.folded)

    @cached_property
    def tokens(self) -> list[str]:
        """The folded words, with the marks that stand at them."""
        tokens = self.folded.split()
        return list(split_characters(tokens)) if self.unspaced else tokens

    @cached_property
    def weight(self) -> int:
        """Length in words; two characters of a script without spaces count as one word."""
        return (len(self.tokens) + 1) // 2 if self.unspaced else len(self.tokens)

    @cached_property
    def words(self) -> list[str] | None:
        """The tokens as they were written; None where it cannot be told which is which."""
        words = self.original.split()
        return words if len(words) == len(self.tokens) else None

    def part(self, start: int, end: int) -> "Wording":
        """Give the text of the tokens from `start` to `end`.

        >>> Wording.of("Rain fell on York.").part(2, 4)
        Wording(original='on York.', folded='on york.')
        """
        between = "" if self.unspaced else " "
        folded = between.join(self.tokens[start:end])
        return Wording(" ".join(self.words[start:end]) if self.words else folded, folded)


def is_unspaced_text(folded: str) -> bool:
    """Tell whether a folded text has characters of a script without spaces between words."""
    return not folded.isascii() and bool(find_unspaced(folded))
