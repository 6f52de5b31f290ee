"""The phrases of the cue files, read when the first text needs them and laid out so that a text meets few of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from dehusk.line import Line, split_words

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
OPENING = 2  # characters
_STEM = 5


@dataclass(frozen=True, slots=True)
class Phrases:
    """The names of the groups by phrase, for each kind; languages and groups share phrases.

    `lengths` are those of the openings that begin with the same two characters. Phrases of the kind "inside" stand by
    the beginning of their longest word, in `by_stem`: few texts hold it, and what follows a phrase may inflect its last
    word.
    """

    whole: dict[str, str] = field(default_factory=dict)
    starts: dict[str, str] = field(default_factory=dict)
    inside: dict[str, str] = field(default_factory=dict)
    lengths: dict[str, set[int]] = field(default_factory=dict)
    by_stem: dict[str, list[str]] = field(default_factory=dict)

    def add(self, kind: str, group: str, phrases: Iterable[str]) -> None:
        """Add the phrases of one section."""
        groups: dict[str, str] = getattr(self, kind)
        new = dict.fromkeys(phrases, group)
        known = groups.keys() & new.keys()
        for phrase in known:
            new[phrase] = groups[phrase] if group in groups[phrase].split() else f"{groups[phrase]} {group}"
        groups.update(new)
        if kind == "starts":
            for phrase in new:
                self.lengths.setdefault(phrase[:OPENING], set()).add(len(phrase))
        elif kind == "inside":
            for phrase in new:
                if phrase not in known:
                    self._add_inside(phrase)

    def _add_inside(self, phrase: str) -> None:
        *words, last = split_words(phrase)
        whole = [*words, last] if len(last) >= _STEM or not words else words
        self.by_stem.setdefault(max(whole, key=len)[:_STEM], []).append(phrase)

    def find_inside(self, line: Line) -> set[str]:
        """Find the phrases of the kind "inside" whose characters a line holds, wherever its words begin."""
        stems = self.by_stem.keys() & {word[:_STEM] for word in split_words(line.masked)}
        return {phrase for stem in stems for phrase in self.by_stem[stem] if phrase in line.masked}


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
    for language in languages:
        for group, kind, body in _sections(language):
            if kind in _KINDS:
                _PHRASES.add(kind, group, _lines(body))


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
