"""Legal notices: the publisher's disclaimers, terms and affiliate disclosures, with their headings.

A notice speaks of the page it stands on ("the information in this article"), says one of the things that notices say
under a label ("Disclosure:"), or says two of them. It stands after the text or before it; inside, it is what the
article is about, unless a paragraph speaks of the page it stands on and says one of those things as well.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dehusk.cues import any_cue, find_cue, find_said, is_cue
from dehusk.evidence import quoted
from dehusk.layout import body_span, ends_sentence, weight
from dehusk.line import read_line
from dehusk.model import Block, Kind, Removal
from dehusk.reasons import Reason

_NOTICE_WORDS = 160  # a paragraph; terms that go on longer have a page of their own
_INNER_WORDS = 60  # of a notice inside the text
_SECTION_WORDS = 250  # all that stands under one heading
_LABEL_ENDS = (":”", "-”")  # of a cue; authors label remarks of their own like that too
_PHRASES = 2  # phrases that make a notice of a block which does not open like one


def find_legal_notices(blocks: Sequence[Block]) -> Iterator[Removal]:
    """Yield a removal for each notice at the head or the tail of a page, and for its heading."""
    if not any_cue((block.text for block in blocks), "legal.heading", "legal.opens", "legal.says"):
        return
    found: dict[int, str] = {}
    for heading, end in pairwise([*_headings(blocks), len(blocks)]):
        section = _section(blocks, range(heading + 1, end))
        name = read_line(blocks[heading].text).bare
        found |= dict.fromkeys(section, f"under the heading {quoted(name)}")
        if section:
            found[heading] = f"is the heading {quoted(name)} of a legal notice"
    places = {blocks[i].place for i in found}
    body = body_span(blocks, lambda block: block.place in places or _notice(block))
    for i, block in enumerate(blocks):
        evidence = _inner_notice(block) if i in body else _notice(block) or found.get(i)
        if evidence:
            yield Removal(block.place, Reason.LEGAL_NOTICE, evidence)


def _notice(block: Block) -> str | None:
    if block.kind in (Kind.CODE, Kind.LIST_ITEM) or not 4 <= weight(block.text) <= _NOTICE_WORDS:
        return None
    opening = find_cue(block.text, "legal.opens")
    if opening and not opening.endswith(_LABEL_ENDS):
        return opening
    said = find_said(block.text, "legal.says")
    if opening and said:
        return f"{opening} and says {quoted(said[0])}"
    return f"says {quoted(said[0])} and {quoted(said[1])}" if len(said) >= _PHRASES else None


def _inner_notice(block: Block) -> str | None:
    if block.kind is not Kind.PARAGRAPH or weight(block.text) > _INNER_WORDS:
        return None
    opening = find_cue(block.text, "legal.opens")
    if not opening or opening.endswith(_LABEL_ENDS):
        return None
    said = [phrase for phrase in find_said(block.text, "legal.says") if phrase not in opening]
    return f"{opening} and says {quoted(said[0])}" if said else None


def _headings(blocks: Sequence[Block]) -> list[int]:
    """List the headings of notices below the first prose; an essay may be headed "Disclaimer"."""
    below = range(body_span(blocks, _notice).start, len(blocks))
    short = (i for i in below if blocks[i].kind is not Kind.CODE and weight(blocks[i].text) <= 6)
    return [i for i in short if is_cue(blocks[i].text, "legal.heading")]


def _section(blocks: Sequence[Block], below: range) -> list[int]:
    """List what stands under a heading, when it holds a notice: hard-wrapped lines count as one paragraph."""
    section: list[int] = []
    words = 0
    for i in below:
        words += weight(blocks[i].text)
        if blocks[i].kind in (Kind.HEADING, Kind.CODE) or words > _SECTION_WORDS or _begins_anew(blocks, i):
            break
        section.append(i)
    text = " ".join(blocks[i].text for i in section)
    said = find_said(text, "legal.says")
    return section if len(said) >= _PHRASES or any(_notice(blocks[i]) for i in section) else []


def _begins_anew(blocks: Sequence[Block], i: int) -> bool:
    """Whether a short line after a finished sentence starts something else, such as the comments."""
    return weight(blocks[i].text) <= 6 and not ends_sentence(blocks[i].text) and ends_sentence(blocks[i - 1].text)
