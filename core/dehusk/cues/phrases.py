"""The phrases of the cue files, read when the first text needs them and laid out so that they are quick to find."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from dehusk.line import split_words

_LATIN = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "da", "tr", "cs")
_NOT_LATIN = re.compile("[^\0-\u03ff\u2000-\u2bff]")  # nor a sign
_OTHERS = (
    ("[\u0400-\u052f]", ("ru", "uk")),
    ("[\u0600-\u06ff]", ("ar",)),
    ("[\u3005-\u30ff\u3400-\u9fff]", ("zh", "ja")),
    ("[\uac00-\ud7a3]", ("ko",)),
)
LANGUAGES = _LATIN + tuple(language for _, languages in _OTHERS for language in languages)
_KINDS = ("whole", "starts", "inside")
_HALF = re.compile("[\ud800-\udfff]")
_BEGIN, _SHORT_BEGIN = 5, 2  # characters by which an opening is looked up, and one that has fewer than five
_LEAST_INFLECTED = 5  # letters of a lone word
_LONGEST_LONE = 2 * _LEAST_INFLECTED  # characters of one with numbers and signs beside it


class Phrases:
    """The names of the groups by phrase, for each kind; languages and groups share phrases.

    What follows a phrase of the kind "inside" may inflect its last word, unless it is one of `uninflected`.
    """

    def __init__(self) -> None:
        self.whole: dict[str, str] = {}
        self.starts: dict[str, str] = {}
        self.inside: dict[str, str] = {}
        self.uninflected: frozenset[str] = frozenset()
        self._lengths: dict[str, set[int]] = {}
        self._told: list[str] = []
        self._finder = AhoCorasick(())

    def add(self, sections: Iterable[tuple[str, str, list[str]]]) -> None:
        """Add sections of cue files: each its group, its kind and its phrases."""
        for group, kind, phrases in sections:
            self._add_section(getattr(self, kind), group, phrases)
        for phrase in self.starts:
            begin = phrase[: _BEGIN if len(phrase) >= _BEGIN else _SHORT_BEGIN]
            self._lengths.setdefault(begin, set()).add(len(phrase))
        self.uninflected = frozenset(filter(_is_short_word, self.inside))
        self._told = [*self.inside]
        self._finder = AhoCorasick(self._told)

    def find_openings(self, text: str) -> Iterator[str]:
        """Yield the phrases of the kind "starts" that a text begins with, be it within a word, longest first."""
        for begin in (text[:_BEGIN], text[:_SHORT_BEGIN]) if len(text) > _SHORT_BEGIN else (text,):
            for length in sorted(self._lengths.get(begin, ()), reverse=True):
                if text[:length] in self.starts:
                    yield text[:length]

    def find_inside(self, text: str) -> Iterator[tuple[str, int]]:
        """Yield the phrases of the kind "inside" that a text holds, between words and in them, and where they begin."""
        try:
            found = self._finder.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # half of a character, as JSON can hold
            found = self._finder.find_matches_as_indexes(_HALF.sub("\ufffd", text), overlapping=True)
        return ((self._told[number], start) for number, start, _ in found)

    def _add_section(self, groups: dict[str, str], group: str, phrases: Iterable[str]) -> None:
        new = dict.fromkeys(phrases, group)
        for phrase in groups.keys() & new.keys():
            new[phrase] = groups[phrase] if group in groups[phrase].split() else f"{groups[phrase]} {group}"
        groups.update(new)


def _is_short_word(phrase: str) -> bool:
    if len(phrase) >= _LONGEST_LONE:  # most phrases, and cutting them takes a while
        return False
    words = split_words(phrase)
    return len(words) == 1 and len(words[0]) < _LEAST_INFLECTED


def phrases_for(folded: str) -> Phrases:
    """Give the phrases of all languages that were needed so far, those of the scripts of a folded text among them."""
    _read(_LATIN)
    if _NOT_LATIN.search(folded):
        for script, languages in _OTHERS:
            if re.search(script, folded):  # compiled when the first text needs it
                _read(languages)
    return _PHRASES


_PHRASES = Phrases()  # grows; what is added answers to no text that was asked after before


@cache  # the files are part of the package and never change while it runs
def _read(languages: tuple[str, ...]) -> None:
    sections = (section for language in languages for section in _sections(language))
    _PHRASES.add((group, kind, _lines(body)) for group, kind, body in sections if kind in _KINDS)


def read_sections(language: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield (group, kind, lines) for each section of one language's file."""
    return ((group, kind, _lines(body)) for group, kind, body in _sections(language))


def _sections(language: str) -> Iterator[tuple[str, str, str]]:
    text = Path(__file__).with_name(f"{language}.txt").read_text(encoding="utf-8")
    for section in text.split("\n[")[1:]:
        header, _, body = section.partition("]\n")
        group, _, kind = header.partition(" ")
        yield group, kind, body


def _lines(body: str) -> list[str]:
    return [line for line in body.split("\n") if line and line[0] != ";"]
