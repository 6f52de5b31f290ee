"""About sections: what a company says of itself below its press release, and a paper of its author below a text.

"About Acme Inc." and a paragraph that begins with that name and gives a number or an address: nothing else reads like
that, but a guide may end with a section of its own about something. So a section counts only at the end of the page,
where only short lines follow it, and when it is much shorter than the text above.
"""

import re
from collections.abc import Sequence

from dehusk.cues import find_cue, find_openings, find_said, is_cue
from dehusk.evidence import quoted
from dehusk.fold import fold
from dehusk.layout import ends_sentence, is_prose, weight
from dehusk.line import split_words
from dehusk.model import Block, Kind
from dehusk.scripts import is_unspaced

_HEADING_WORDS = 8
_FIRST_WORDS = 6  # of the paragraph, among which the name stands
_AROUND = " :\"'“”„«»"  # a name
_SHORT_WORD = 3  # letters of the words that tell no name: "the", "Inc"
_PROSE_WORDS = 10
_SECTION_WORDS = 180
_MOST_SECTIONS = 4  # a release of two companies and an agency has three
_TEXT_ABOVE = 2  # times the words of the section
_IMPRINT = re.compile(r"\d|@|www\.|://|\b\w+\.(?:com|org|net)\b")


def find_about(blocks: Sequence[Block]) -> dict[int, str]:
    """Find the blocks of the about sections at the end of a page, by index, each with the evidence.

    >>> text = Block(0, Kind.PARAGRAPH, "The yard will open in May, and its first boat will leave a year later. " * 6)
    >>> said = Block(2, Kind.PARAGRAPH, "Acme Inc. has built boats of oak and of tin since 1901 on three coasts.")
    >>> find_about([text, Block(1, Kind.PARAGRAPH, "About Acme Inc."), said])[1]
    'is “About Acme Inc.” over what Acme Inc. says of itself'
    """
    found: dict[int, str] = {}
    end = len(blocks)
    while end and not is_prose(blocks[end - 1], _PROSE_WORDS):
        end -= 1
    below = sum(weight(block.text) for block in blocks[end:])
    for _ in range(_MOST_SECTIONS):
        section = _last_section(blocks[:end])
        if section is None:
            break
        start, evidence = section
        words = sum(weight(block.text) for block in blocks[start:end])
        above = sum(weight(block.text) for block in blocks[:start])
        if words > _SECTION_WORDS or above < _TEXT_ABOVE * (words + below):
            break
        found |= {start: evidence} | dict.fromkeys(range(start + 1, end), f"stands under {quoted(blocks[start].text)}")
        end = start
    return found


def _last_section(blocks: Sequence[Block]) -> tuple[int, str] | None:
    """Give the index of the heading of the section that the blocks end with, and the evidence; None for no section."""
    words = 0
    for i in range(len(blocks) - 2, 0, -1):
        words += weight(blocks[i + 1].text)
        if words > _SECTION_WORDS:
            break
        evidence = _heads(blocks[i], blocks[i + 1])
        if evidence:
            return i, evidence
        if blocks[i].kind is Kind.HEADING:
            break
    return None


def _heads(block: Block, below: Block) -> str | None:
    if block.kind not in (Kind.HEADING, Kind.PARAGRAPH) or weight(block.text) > _HEADING_WORDS:
        return None
    if not is_prose(below, _PROSE_WORDS):
        return None
    if is_cue(block.text, "credit.about"):
        return f"is {quoted(block.text)} over a note on the author"
    name = _named(block.text)
    if not _begins_with(below.text, name) or not _IMPRINT.search(below.text):
        return None
    return f"is {quoted(block.text)} over what {name} says of itself"


def _begins_with(text: str, name: str) -> bool:
    """Whether a text names somebody among its first words; of a name without spaces it says most characters."""
    words = split_words(fold(name))
    first = split_words(fold(text[:200]))[: _FIRST_WORDS + len(words)]
    if words and is_unspaced(words[0]):
        return 2 * sum(word in first for word in words) > len(words) > 1
    return any(word in first for word in words if len(word) > _SHORT_WORD)


def _named(heading: str) -> str:
    if find_cue(heading, "credit.about") is None or (ends_sentence(heading) and not heading.endswith(".")):
        return ""
    opening = next(iter(find_openings(fold(heading), "credit.about")), "")
    said = next(iter(find_said(heading, "credit.about")), "")
    name = heading[len(opening) :].strip(_AROUND) if opening else heading if said else ""
    return "" if name[:1].islower() else name
