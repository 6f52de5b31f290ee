"""What the guard knows of a language.

One file per language in cues/guard: a line is `group: item, item, ...`, and `#` opens a remark. The groups:

    not     words that deny: none may come or go
    light   words and phrases that may come or go without changing what is said
    same    phrases that may stand for one another
    word    the commonest words: one that is a letter off is most likely a slip
    apart   words that are never a slip for each other, however alike they are
    fact    words that name or turn a fact, and words that are a letter off another word: never taken for a slip

Nothing is concluded from a word that no list knows: the guard is then as strict as for an unknown language.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from pathlib import Path

from dehusk.cues.phrases import LANGUAGES

_FOLDER = Path(__file__).parent / "guard"
_LEAST_HITS = 2
_LEAST_SHARE = 0.18  # of the words are common ones; of a text in a related language fewer are
# Two forms of one ending keep words interchangeable: provides/offers, helped/assisted.
_LAST_LETTERS = ("s", "d", "g", "n")
_ENDINGS = ("s", "es", "d", "ed", "ing", "n", "en")


@dataclass(frozen=True, slots=True)
class GuardWords:
    """The lists of one language; all empty for an unknown one.

    `same` and `apart` give the groups that a phrase is in.
    """

    denying: set[str] = field(default_factory=set)
    light: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)
    same: dict[str, set[int]] = field(default_factory=dict)
    apart: dict[str, set[int]] = field(default_factory=dict)

    def interchangeable(self, one: str, other: str) -> bool:
        """Tell whether two phrases stand in one group, as they are or with the same ending.

        >>> guard_words("en").interchangeable("provides", "offers")
        True
        >>> guard_words("en").interchangeable("provides", "offered")
        False
        """
        if self._groups(one) & self._groups(other):
            return True
        if one[-1:] != other[-1:] or one[-1:] not in _LAST_LETTERS:
            return False
        return bool(self._groups_of_stems(one) & self._groups_of_stems(other))

    def are_apart(self, one: str, other: str) -> bool:
        """Tell whether two words are told apart on purpose: he, she."""
        return bool(self.apart.get(one, set()) & self.apart.get(other, set()))

    def _groups(self, phrase: str) -> set[int]:
        return self.same.get(phrase, set())

    def _groups_of_stems(self, word: str) -> set[int]:
        stems = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
        return set().union(*(self._groups(stem + e) for stem in stems for e in ("", "e")))


def language_of(tokens: Collection[str]) -> str:
    """Guess a language by the common words in a text; "" when there are too few for any that has lists.

    >>> language_of("der Mann ist nicht in der Stadt".split()), language_of(["?"])
    ('de', '')
    >>> language_of("hennes kollega hade varit i den gamla stan en hel dag men de var inte där".split())
    ''
    """
    if not all(map(str.isascii, tokens)):
        if any("\u3040" <= token[:1] <= "\u30ff" for token in tokens):
            return "ja"
        if any("\u3400" <= token[:1] <= "\u9fff" for token in tokens):
            return "zh"
    speakers = _speakers()
    known = speakers.keys() & tokens
    if not known:
        return ""
    hits = Counter(chain.from_iterable(map(speakers.__getitem__, known)))
    best = max(hits.values())
    language = next(language for language in LANGUAGES if hits[language] == best)
    common = sum(token in guard_words(language).common for token in tokens)
    return language if best >= _LEAST_HITS and common >= _LEAST_SHARE * len(tokens) else ""


@cache
def _speakers() -> dict[str, list[str]]:
    """Give the languages of each common word."""
    languages: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for word in guard_words(language).common:
            languages.setdefault(word, []).append(language)
    return languages


@cache  # the files are part of the package and never change while it runs
def guard_words(language: str) -> GuardWords:
    """Read the lists of one language."""
    lists = GuardWords()
    named = {"not": lists.denying, "light": lists.light, "word": lists.common, "fact": lists.facts}
    grouped = {"same": lists.same, "apart": lists.apart}
    for number, (group, items) in enumerate(_read(language)):
        if group in grouped:
            for item in items:
                grouped[group].setdefault(item, set()).add(number)
        else:
            named[group].update(items)
    lists.common.update(lists.denying, (item for item in lists.light if " " not in item))
    return lists


@cache
def denying_words() -> frozenset[str]:
    """Give the words that deny in any language: of every text it is asked whether one came or went."""
    return frozenset().union(*(guard_words(language).denying for language in LANGUAGES))


def _read(language: str) -> Iterator[tuple[str, list[str]]]:
    if not language:
        return
    for line in (_FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            group, _, items = line.partition(":")
            yield group, [item.strip() for item in items.split(",") if item.strip()]
