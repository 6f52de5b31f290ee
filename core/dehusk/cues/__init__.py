"""Cues: phrases that websites put around articles, read from one file per language.

A file is sections. `[group kind]` opens one, `; ...` is a remark, every other line is a phrase. The kinds are

    whole     the block is the phrase and nothing else
    starts    the block starts with the phrase
    inside    the block says the phrase somewhere
    goes      an example of a block that the group is there for
    stays     a look-alike that must stay on its page; tests read both kinds of examples, nobody else does

Phrases are written as `read_line` reads a block: folded, "#" for a number. The cues of all languages are tried on
every page, because pages mix languages. A cue never decides alone: the stages ask for shortness, place or neighbours.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from dehusk.line import Line, split_words
from dehusk.scripts import is_unspaced

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "ar", "zh", "ja")


@dataclass(frozen=True, slots=True)
class Cues:
    """The phrases of one group in all languages.

    `starts` is keyed by the first two characters of a phrase, `inside` by its longest word: what a line cannot hold is
    never compared with it.
    """

    whole: set[str] = field(default_factory=set)
    starts: dict[str, list[str]] = field(default_factory=dict)
    inside: dict[str, list[str]] = field(default_factory=dict)

    def find(self, line: Line) -> str | None:
        """Say in words which cue a line answers to, None for none."""
        if line.bare in self.whole:
            return f"is “{line.bare}”"
        for cue in self.starts.get(line.bare[:2], ()):
            if line.bare.startswith(cue) and _parts_words(line.bare, len(cue)):
                return f"starts with “{cue}”"
        said = self.said(line) if self.inside else ()
        return f"says “{said[0]}”" if said else None

    def said(self, line: Line) -> list[str]:
        """List the phrases of the group that a line says somewhere; what follows may inflect their last word."""
        keys = [key for key in _keys_in(line) if key in self.inside]
        said = (cue for key in keys for cue in self.inside[key] if _says(line.masked, cue))
        return list(dict.fromkeys(said))  # languages share phrases


def cues_for(group: str) -> Cues:
    """Give the cues of one group.

    >>> from dehusk.line import read_line
    >>> cues_for("prompt.ad").find(read_line("ADVERTISEMENT:"))
    'is “advertisement”'
    """
    return _all_cues()[group]


def read_sections(language: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield (group, kind, lines) for each section of one language's file."""
    text = Path(__file__).with_name(f"{language}.txt").read_text(encoding="utf-8")
    for section in text.split("\n[")[1:]:
        header, _, body = section.partition("]\n")
        group, _, kind = header.partition(" ")
        yield group, kind, [line for line in body.split("\n") if line and line[0] != ";"]


@cache  # the files are part of the package and never change while it runs
def _all_cues() -> Mapping[str, Cues]:
    groups: dict[str, Cues] = {}
    for language in LANGUAGES:
        for group, kind, phrases in read_sections(language):
            cues = groups.setdefault(group, Cues())
            if kind == "whole":
                cues.whole.update(phrases)
            elif kind == "starts":
                for phrase in phrases:
                    cues.starts.setdefault(phrase[:2], []).append(phrase)
            elif kind == "inside":
                for phrase in phrases:
                    cues.inside.setdefault(_longest_word(phrase), []).append(phrase)
    return groups


def _longest_word(phrase: str) -> str:
    word = max(phrase.split(), key=len)
    is_spaced = word.isalnum() and (word.isascii() or not is_unspaced(max(word)))
    return word if is_spaced else max(split_words(phrase), key=len)


@cache
def _all_keys() -> frozenset[str]:
    return frozenset(key for cues in _all_cues().values() for key in cues.inside)


@lru_cache(maxsize=2_048)  # a dozen groups ask for the same line
def _keys_in(line: Line) -> tuple[str, ...]:
    return tuple(token for token in line.tokens if token in _all_keys())


def _says(text: str, cue: str) -> bool:
    """Whether a text says a phrase from the start of a word: "your newsletter" does not say "our newsletter"."""
    start = text.find(cue)
    while start > 0 and not _parts_words(text, start):
        start = text.find(cue, start + 1)
    return start >= 0


def _parts_words(text: str, place: int) -> bool:
    """Whether no word runs on over a place in a text: "share" does not start "shared"."""
    if place >= len(text) or not text[place - 1].isalnum() or not text[place].isalnum():
        return True
    return is_unspaced(text[place - 1]) or is_unspaced(text[place])
