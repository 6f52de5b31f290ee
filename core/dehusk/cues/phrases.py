"""The phrases of the cue files, read when the first text needs them and laid out so that a text meets few of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from dehusk.line import Line
from dehusk.scripts import is_unspaced

_LATIN = ("en", "de", "fr", "es", "pt", "it", "nl", "pl")
_NOT_LATIN = re.compile("[\u0400-\U0010ffff]")
_OTHERS = (
    (re.compile("[\u0400-\u052f]"), ("ru",)),
    (re.compile("[\u0600-\u06ff]"), ("ar",)),
    (re.compile("[\u3005-\u30ff\u3400-\u9fff]"), ("zh", "ja")),
)
LANGUAGES = _LATIN + tuple(language for _, languages in _OTHERS for language in languages)
_KINDS = ("whole", "starts", "inside")
OPENING = 2  # characters
_HEAD = 3
_HEADS = re.compile(rf"\b\w{{1,{_HEAD}}}")
_FIRST_UNSPACED = "\u0e00"  # every script before it sets spaces between words
_UNSPACED = re.compile(f"[{_FIRST_UNSPACED}-\U0010ffff]")  # and others
_FIRST_WORD = re.compile(r"\W*(\w+)")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The names of the groups by phrase, for each kind; languages and groups share phrases.

    `lengths` are those of the openings that begin with the same two characters; `heads` are the phrases of the kind
    "inside" by the head of their first word.
    """

    whole: dict[str, str] = field(default_factory=dict)
    starts: dict[str, str] = field(default_factory=dict)
    inside: dict[str, str] = field(default_factory=dict)
    lengths: dict[str, set[int]] = field(default_factory=dict)
    heads: dict[str, list[str]] = field(default_factory=dict)

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
                    self.heads.setdefault(_head_of_first(phrase), []).append(phrase)


def find_heads(line: Line) -> Iterable[str]:
    """List the heads of a line's words once each: their first letters, since what follows a phrase may inflect it."""
    if _UNSPACED.search(line.masked):
        return dict.fromkeys(map(_head, line.tokens))
    return dict.fromkeys(_HEADS.findall(line.masked))


def _head(word: str) -> str:
    return word[:_HEAD] if word[0] < _FIRST_UNSPACED or not is_unspaced(word[0]) else word[0]


def _head_of_first(phrase: str) -> str:
    match = _FIRST_WORD.match(phrase)
    return _head(match[1] if match else phrase)


def phrases_for(folded: str) -> Phrases:
    """Give the phrases of all languages that were needed so far, those of the scripts of a folded text among them."""
    _read(_LATIN)
    if _NOT_LATIN.search(folded):
        for script, languages in _OTHERS:
            if script.search(folded):
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
