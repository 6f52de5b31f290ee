"""What saves a paragraph that is nearly another one: an edit that may change what is said.

Each edit between the two is harmless (punctuation, hyphens, a light word, an interchangeable one), a slip, or a fact.
One fact spares the paragraph. Whatever no rule knows is a fact: a substituted word, a word more or less. What is only
likely a slip, or doubtful, is believed where others show that the text is noisy; never in a language without lists,
where two letters inside a word may be its "not".
"""

import re
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from functools import cached_property

from dehusk.cues.guard_words import GuardWords, denying_words, guard_words, language_of
from dehusk.duplicates.edits import Edit
from dehusk.duplicates.spelling import (
    bare_word,
    has_digit,
    looks_like_name,
    plain_numbers,
    split_at_hyphens,
    strip_accents,
    without_optional_marks,
)
from dehusk.duplicates.typos import Slip, Standing, read_digits_as_letters, slip_between, slip_between_names
from dehusk.duplicates.vocabulary import Vocabulary
from dehusk.duplicates.wording import Wording
from dehusk.evidence import quoted

_LETTERS_APART = re.compile(r"[^\w+#]+|_+")
_MANY_ACCENTS = 3


class _Verdict(Enum):
    HARMLESS = auto()
    JOINED = auto()
    SLIP = auto()
    ACCENT = auto()
    LIKELY = auto()
    DOUBTFUL = auto()
    FACT = auto()


_TO_BE_BELIEVED = {_Verdict.ACCENT, _Verdict.LIKELY, _Verdict.DOUBTFUL}
_SLIPS = {
    Slip.SURE: _Verdict.SLIP,
    Slip.LIKELY: _Verdict.LIKELY,
    Slip.DOUBTFUL: _Verdict.DOUBTFUL,
    Slip.NONE: _Verdict.FACT,
}


def find_difference(old: Wording, new: Wording, edits: Sequence[Edit], vocabulary: Vocabulary) -> str | None:
    """Say what differs in meaning between two texts, for people; None when nothing does.

    `vocabulary` holds the words of the kept paragraphs, the old one among them: one that stands elsewhere is no slip.

    >>> from dehusk.duplicates.edits import find_edits
    >>> one, other = Wording.of("They sold 1,200 boats last year."), Wording.of("They sold 1,300 boats last year.")
    >>> find_difference(one, other, find_edits(one.tokens, other.tokens), Vocabulary())
    '1,200 is not 1,300'
    """
    if not edits:
        return None
    judge = _EditJudge(old, new, vocabulary)
    told: dict[_Verdict, set[tuple[int, str]]] = {verdict: set() for verdict in _Verdict}
    doubts: list[str] = []
    for edit in edits:
        verdicts, edit_told = judge.judge(edit)
        if _Verdict.FACT in verdicts:
            return edit_told
        for at, verdict in enumerate(verdicts):
            told[verdict].add((at, edit_told))
            if verdict in _TO_BE_BELIEVED:
                doubts.append(edit_told)
    if not doubts:
        return None
    is_noisy = judge.knows_language and _is_noisy({verdict: len(edits) for verdict, edits in told.items()})
    return None if is_noisy else doubts[0]


def _is_noisy(counts: Mapping[_Verdict, int]) -> bool:
    """Tell whether a text has so many slips that the doubtful ones among them are believed too.

    The same slip twice counts once: a name that was changed throughout is another name.
    """
    sure = 2 * (counts[_Verdict.SLIP] + counts[_Verdict.ACCENT] // _MANY_ACCENTS)
    sure += counts[_Verdict.JOINED] + counts[_Verdict.LIKELY]
    return sure > 1 and sure >= counts[_Verdict.DOUBTFUL]


class _EditJudge:
    """Judges the edits between two texts by what is known of their language."""

    def __init__(self, old: Wording, new: Wording, vocabulary: Vocabulary) -> None:
        self._old, self._new, self._vocabulary = old, new, vocabulary
        self._told = old.folded.split()

    @cached_property
    def _language(self) -> str:
        return language_of(self._old.tokens)

    @cached_property
    def _lists(self) -> GuardWords:
        return guard_words(self._language)

    @property
    def knows_language(self) -> bool:
        return bool(self._language)

    def judge(self, edit: Edit) -> tuple[list[_Verdict], str]:
        """Give the verdicts on one edit, one a word where each has its counterpart, and the edit in words."""
        old = [bare for token in self._old.tokens[edit.old_at : edit.old_end] if (bare := bare_word(token))]
        new = [bare for token in self._new.tokens[edit.new_at : edit.new_end] if (bare := bare_word(token))]
        if self._turns_question(edit) or _denials(old) != _denials(new):
            verdicts = [_Verdict.FACT]
        elif self._same_letters(edit):
            verdicts = [_Verdict.JOINED if self._joins(old, new) else _Verdict.HARMLESS]
        elif self._same_sense(old, new) or self._is_stutter(edit, old, new):
            verdicts = [_Verdict.HARMLESS]
        elif not old and not new:  # signs that are no words, as in "C++"
            verdicts = [_Verdict.FACT]
        else:
            verdicts = self._judge_all_words(edit, old, new)
        return verdicts, self._tell(edit)

    def _judge_all_words(self, edit: Edit, old: list[str], new: list[str]) -> list[_Verdict]:
        """Judge words that differ; when they make another fact, once more without the light ones among them."""
        verdicts = self._judge_words(edit, old, new)
        bare_old, bare_new = self._without_light(old), self._without_light(new)
        if _Verdict.FACT not in verdicts or len(bare_old) + len(bare_new) == len(old) + len(new):
            return verdicts
        if bare_old == bare_new or self._same_sense(bare_old, bare_new):
            return [_Verdict.HARMLESS]
        return self._judge_words(edit, bare_old, bare_new)

    def _judge_words(self, edit: Edit, old: list[str], new: list[str]) -> list[_Verdict]:
        names = looks_like_name(self._old, edit.old_at, edit.old_end) + looks_like_name(
            self._new, edit.new_at, edit.new_end
        )
        if len(old) == len(new):
            parts = split_at_hyphens(old), split_at_hyphens(new)
            pairs = zip(*(parts if len(parts[0]) == len(parts[1]) else (old, new)), strict=True)
            verdicts = []
            for pair in pairs:
                if pair[0] != pair[1]:
                    verdicts.append(self._judge_pair(*pair, names))
                    if verdicts[-1] is _Verdict.FACT:
                        break
            return verdicts or [_Verdict.FACT]  # only signs differ, as in "C" and "C++"
        one, other = "".join(old), "".join(new)
        if not one or not other:
            left_out = one or other
            return [_Verdict.DOUBTFUL if len(left_out) == 1 and "a" <= left_out <= "z" else _Verdict.FACT]
        slip = self._judge_pair(one, other, names)
        if slip is _Verdict.SLIP:
            slip = _Verdict.LIKELY
        return [_Verdict.JOINED, slip] if self._joins(old, new) and not names else [slip]

    def _joins(self, old: list[str], new: list[str]) -> bool:
        """Tell whether a space between words was lost, which only happens by a slip."""
        if not old or not new or len(old) == len(new) or self._old.unspaced:
            return False
        return not any("-" in word for word in (*old, *new))

    def _judge_pair(self, old: str, new: str, names: int) -> _Verdict:
        if without_optional_marks(old) == without_optional_marks(new) or self._lists.interchangeable(old, new):
            return _Verdict.HARMLESS
        if self._lists.are_apart(old, new):
            return _Verdict.FACT
        if has_digit(old) or has_digit(new):
            return self._judge_scanned(*sorted((old, new), key=has_digit))
        if strip_accents(old) == strip_accents(new):
            return _Verdict.ACCENT
        common = self._standing(old) is Standing.COMMON or self._standing(new) is Standing.COMMON
        if names and not common:
            # A name that lost its first letter begins with a small one: Elena is not Helena.
            return _Verdict.FACT if names > 1 and old[:1] != new[:1] else _SLIPS[slip_between_names(old, new)]
        return _SLIPS[slip_between(old, new, self._standing)]

    def _judge_scanned(self, word: str, with_digits: str) -> _Verdict:
        """Judge a word of which the other text has digits for letters."""
        if has_digit(word) or len(word) <= 2 or sum(map(str.isdigit, with_digits)) * 2 > len(with_digits):
            return _Verdict.FACT
        read = read_digits_as_letters(with_digits)
        if has_digit(read):
            return _Verdict.FACT
        return (
            _Verdict.SLIP
            if read == word
            or slip_between(word, read, self._standing) is Slip.SURE
            or read.replace("l", "i") == word.replace("l", "i")
            else _Verdict.FACT
        )

    def _standing(self, word: str) -> Standing:
        if word in self._lists.common:
            return Standing.COMMON
        if word in self._lists.facts:
            return Standing.FACT
        return Standing.SEEN if self._vocabulary.has(word, self._told) else Standing.UNKNOWN

    def _same_letters(self, edit: Edit) -> bool:
        """Tell whether an edit is of spaces, hyphens and punctuation only; between numbers, of thousands."""
        old, new = self._old.tokens[edit.old_at : edit.old_end], self._new.tokens[edit.new_at : edit.new_end]
        if has_digit("".join(old)):
            return plain_numbers(old) == plain_numbers(new)
        return _LETTERS_APART.sub("", "".join(old)) == _LETTERS_APART.sub("", "".join(new))

    def _same_sense(self, old: list[str], new: list[str]) -> bool:
        between = "" if self._old.unspaced else " "
        one, other = between.join(old), between.join(new)
        if not (one and other):
            return (one or other) in self._lists.light
        return self._lists.interchangeable(one, other)

    def _without_light(self, words: list[str]) -> list[str]:
        return [word for word in words if word not in self._lists.light]

    def _is_stutter(self, edit: Edit, old: list[str], new: list[str]) -> bool:
        """Tell whether a word was only written twice."""
        if bool(old) == bool(new):
            return False
        before = self._old.tokens[max(0, edit.old_at - 1) : edit.old_at]
        after = self._old.tokens[edit.old_end : edit.old_end + 1]
        return [*(old or new)] in ([*map(bare_word, before)], [*map(bare_word, after)]) and not has_digit(
            (old or new)[0]
        )

    def _turns_question(self, edit: Edit) -> bool:
        old, new = self._old.tokens[edit.old_at : edit.old_end], self._new.tokens[edit.new_at : edit.new_end]
        return any(map(_asks, old[-1:])) != any(map(_asks, new[-1:]))

    def _tell(self, edit: Edit) -> str:
        between = "" if self._old.unspaced else " "
        old = between.join(self._old.tokens[edit.old_at : edit.old_end]).strip(",;:")
        new = between.join(self._new.tokens[edit.new_at : edit.new_end]).strip(",;:")
        if not old or not new:
            return f"only one of them says {quoted(old or new)}"
        if has_digit(old) and has_digit(new):
            return f"{old} is not {new}"
        return f"{quoted(old)} is not {quoted(new)}"


def _denials(words: Sequence[str]) -> int:
    return sum(word in denying_words() or word.endswith("n't") for word in words)


def _asks(token: str) -> bool:
    return token.rstrip("\"')").endswith(("?", "؟", "？"))
