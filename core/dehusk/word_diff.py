"""The words in which a removed block differs from its twin, for people to look at.

Words count as the same when `fold` says so, and marks around them whatever their order: typesetters disagree on
whether a comma stands before or after a closing quote. Where a script has no spaces, each character is a word.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from dehusk.duplicates.comparison import Relation, compare
from dehusk.duplicates.edits import Edit, find_edits
from dehusk.duplicates.vocabulary import Vocabulary
from dehusk.duplicates.wording import Wording
from dehusk.fold import fold
from dehusk.scripts import is_unspaced

_CHUNK = re.compile(r"(\S+|(?=\s))(\s*)")
_LONGEST = 50_000  # characters; nobody looks for a word in more
_LEAST_ALIKE = 0.5  # below that so many words are marked that the marks tell nothing


class Change(StrEnum):
    """Where a piece of text stands: in both blocks, only in the removed one, or only in its twin."""

    SAME = "same"
    GONE = "gone"
    TWIN = "twin"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text whose words all stand in the same blocks.

    All pieces but the twin's make up the text, and all but those gone the twin, apart from spaces.
    """

    text: str
    change: Change = Change.SAME


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, or the marks beside one, with the space after it; `key` is the same where two say the same."""

    key: str
    text: str
    space: str


def diff_words(text: str, twin: str) -> list[Piece]:
    """Part a text into what its twin says too and what it does not, with the twin's words where they differ.

    One piece where the two are too long to be compared.

    >>> [(piece.change.value, piece.text) for piece in diff_words("We can not pay.", "We cannot pay.")]
    [('same', 'We '), ('gone', 'can not'), ('twin', 'cannot'), ('same', ' pay.')]
    """
    if max(len(text), len(twin)) > _LONGEST:
        return [Piece(text)]
    old, new = list(_tokens(text)), list(_tokens(twin))
    edits = find_edits([token.key for token in old], [token.key for token in new])
    if edits is None:
        return [Piece(text)]
    pieces: list[Piece] = []
    done = 0
    for edit in edits:
        pieces.append(Piece(_text(old[done : edit.old_at]) + _space_before(edit, old, new)))
        pieces += _change(old[edit.old_at : edit.old_end], new[edit.new_at : edit.new_end])
        done = edit.old_end
    return _merged([*pieces, Piece(_text(old[done:]))])


def diff_part(text: str, twin: str) -> list[Piece]:
    """Do the same for a text that repeats a part of its twin: what the twin says before and after it is left out.

    One piece where it is no part of this twin alone, such as several blocks run together.

    >>> [piece.text for piece in diff_part("the old boat came in ...", "Today the boat came in and went out again.")]
    ['the ', 'old', ' boat came in ', '...']
    """
    if max(len(text), len(twin)) > _LONGEST:
        return [Piece(text)]
    whole = Wording.of(twin)
    found = compare(whole, Wording.of(text), Vocabulary(), _LEAST_ALIKE)
    if found is None or found.relation is Relation.INSIDE_NEW:
        return [Piece(text)]
    is_part = found.relation is Relation.INSIDE_OLD
    pieces = diff_words(text, whole.part(*found.span).original if is_part else twin)
    while pieces and pieces[-1].change is Change.TWIN:
        pieces.pop()
    if pieces and pieces[0].change is Change.TWIN:
        pieces[:2] = [Piece(piece.text.lstrip(), piece.change) for piece in pieces[1:2]]
    return pieces


def _tokens(text: str) -> Iterator[_Token]:
    for chunk, space in _CHUNK.findall(text):
        *words, last = _cut(chunk) or [""]  # nothing before a space: the indentation of code
        yield from (_Token(_key(word), word, "") for word in words)
        yield _Token(_key(last), last, space)


def _cut(chunk: str) -> list[str]:
    """Cut what stands between spaces into a word and the marks beside it, and a script without spaces further."""
    start, end = 0, len(chunk)
    while start < end and _is_mark(chunk[start]):
        start += 1
    while end > start and _is_mark(chunk[end - 1]):
        end -= 1
    return [part for part in (chunk[:start], *_characters(chunk[start:end]), chunk[end:]) if part]


def _characters(word: str) -> list[str]:
    """Cut between the characters of scripts without spaces; vowel signs and tones stay with their letter."""
    parts: list[str] = []
    apart = True
    for character in word:
        if parts and _is_combining(character):
            parts[-1] += character
            continue
        if apart or is_unspaced(character):
            parts.append(character)
        else:
            parts[-1] += character
        apart = is_unspaced(character)
    return parts


def _key(word: str) -> str:
    folded = fold(word)
    return "".join(sorted(folded)) if word and _is_mark(word[0]) else folded


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("P")


def _is_combining(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _text(tokens: Sequence[_Token]) -> str:
    return "".join(token.text + token.space for token in tokens)


def _space_before(edit: Edit, old: Sequence[_Token], new: Sequence[_Token]) -> str:
    """Give the space that the twin has before what only the twin says, where the text goes on without one or ends."""
    if edit.old_at < edit.old_end or not edit.old_at or not edit.new_at or old[edit.old_at - 1].space:
        return ""
    return new[edit.new_at - 1].space


def _change(gone: Sequence[_Token], twin: Sequence[_Token]) -> Iterator[Piece]:
    """Yield what changes; the space after it is no part of it, since a line under a space says nothing."""
    for tokens, change in ((gone, Change.GONE), (twin, Change.TWIN)):
        yield Piece(_text(tokens).rstrip(), change)
    yield Piece((gone or twin)[-1].space)


def _merged(pieces: Iterable[Piece]) -> list[Piece]:
    groups = groupby(pieces, key=lambda piece: piece.change)
    joined = (Piece("".join(piece.text for piece in group), change) for change, group in groups)
    return [piece for piece in joined if piece.text]
