"""Which cues a text answers to: looked up for all groups at once, and remembered for stages that ask after one each."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from dehusk.cues.phrases import Phrases, phrases_for
from dehusk.evidence import quoted
from dehusk.line import Line, read_line
from dehusk.memory import remember
from dehusk.scripts import is_unspaced

_QUOTES = (('"', '"'), ("「", "」"), ("『", "』"))  # folded


class _Answers(NamedTuple):
    """The groups that a text answers to with the evidence, those it is a whole phrase of, and what it says by group."""

    evidence: dict[str, str]
    whole: Collection[str]
    said: dict[str, list[str]]


_NONE = _Answers({}, (), {})


def find_cue(text: str, *groups: str) -> str | None:
    """Say in words which cue of the first of the groups that has one a text answers to, None for none.

    >>> find_cue("ADVERTISEMENT:", "prompt.ask", "prompt.ad")
    'is “advertisement”'
    """
    evidence = _answers(text).evidence
    return next((evidence[group] for group in groups if group in evidence), None) if evidence else None


def is_cue(text: str, *groups: str) -> bool:
    """Tell whether a text is a phrase of one of the groups, and nothing else."""
    whole = _answers(text).whole
    return any(group in whole for group in groups)


def any_cue(texts: Iterable[str], *groups: str) -> bool:
    """Tell whether a text among them answers to a cue of one of the groups: the quick question before all others.

    >>> any_cue(["The ferry sails.", "Share"], "prompt.ad", "prompt.share")
    True
    """
    return any(not evidence.keys().isdisjoint(groups) for evidence, _, _ in map(_answers, texts) if evidence)


def find_said(text: str, group: str) -> list[str]:
    """List the phrases of a group that a text says somewhere; what follows may inflect their last word."""
    return _answers(text).said.get(group, [])


def find_openings(folded: str, group: str) -> list[str]:
    """List the phrases of a group that open a folded text."""
    phrases = phrases_for(folded)
    return [opening for opening in _openings(folded, phrases) if group in phrases.starts[opening].split()]


@remember  # most answers are the same empty one
def _answers(text: str) -> _Answers:
    line = read_line(text)
    phrases = phrases_for(line.masked)
    whole = phrases.whole.get(line.bare, "").split()
    evidence = dict.fromkeys(whole, f"is {quoted(line.bare)}") if whole else {}
    for opening in _openings(line.bare, phrases):
        for group in phrases.starts[opening].split():
            evidence.setdefault(group, f"starts with {quoted(opening)}")
    said = _all_said(line, phrases)
    for group, told in said.items():
        evidence.setdefault(group, f"says {quoted(told[0])}")
    return _Answers(evidence, whole, said) if evidence else _NONE


def _openings(text: str, phrases: Phrases) -> Iterator[str]:
    """Yield the openings of a text, longest first."""
    return (opening for opening in phrases.find_openings(text) if _parts_words(text, len(opening)))


def _all_said(line: Line, phrases: Phrases) -> dict[str, list[str]]:
    """List what a line says itself, by group and in order; of phrases that overlap, the first, the longest of these."""
    first: dict[str, int] = {}
    for phrase, start in phrases.find_inside(line.masked):
        begins = start == 0 or _parts_words(line.masked, start)  # "yours" does not say "ours"
        if begins and (phrase not in phrases.uninflected or _parts_words(line.masked, start + len(phrase))):
            first.setdefault(phrase, start)
    places = sorted((start, -len(phrase), phrase) for phrase, start in first.items())
    said: dict[str, list[str]] = {}
    ends: dict[str, int] = {}
    for start, _, phrase in places:
        if _is_quoted(line.masked, start):
            continue
        for group in phrases.inside[phrase].split():
            if start >= ends.get(group, 0):
                said.setdefault(group, []).append(phrase)
                ends[group] = start + len(phrase)
    return said


def _is_quoted(text: str, start: int) -> bool:
    """Whether a place in a text is inside a quotation beside other words: the page only tells who said that."""
    before = text[:start]
    for opening, closing in _QUOTES:
        opened = before.rfind(opening)
        is_open = before.count('"') % 2 == 1 if opening == closing else opened > before.rfind(closing)
        closed = text.find(closing, start) if is_open else -1
        if closed >= 0:
            return _says_anything(text[:opened]) or _says_anything(text[closed + 1 :])
    return False


def _says_anything(text: str) -> bool:
    return any(map(str.isalnum, text))


def _parts_words(text: str, place: int) -> bool:
    """Whether no word runs on over a place in a text: "share" does not start "shared"."""
    if place >= len(text) or not text[place - 1].isalnum() or not text[place].isalnum():
        return True
    return is_unspaced(text[place - 1]) or is_unspaced(text[place])
