"""Related: what points to other articles, in a line of its own or as a list of teasers under a lead.

A lead with its teaser in one line goes wherever it stands. A lead over teasers goes with the short lines that follow
it and do not end as sentences do, until the text resumes; after the text it goes with everything short that follows.
A line inside the text that repeats one of the teasers, or a line from outside the article, behind the words of a button
("Read more: Ferry sails again") goes with them; with nothing to repeat, it is the author's own pointer. So is one in
brackets, and a list inside the text that its lead announces with a colon.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dehusk.cues import any_cue, find_cue, is_cue
from dehusk.evidence import quoted
from dehusk.fold import fold
from dehusk.layout import body_span, ends_sentence, weight
from dehusk.line import read_line
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason

_TEASER_WORDS = 25
_LEAD_WORDS = 8
_LONGEST_LABEL = 100  # characters
_LEAST_REPEATED = 3  # words
_BRACKETS = ("(", "[", "（")
_TEASERS = 8  # inside the text; more short lines are a list of the article's own


def find_related(blocks: Sequence[Block], outside: Iterable[Block] = ()) -> Iterator[Removal | Spared]:
    """Yield a removal for each pointer to another article, and for the teasers under a lead.

    `outside` are blocks of the page that are known to stand outside the article: teasers are among them.
    """
    elsewhere = {block.place: block for block in outside}
    leads: dict[int, None] = {}
    found: dict[int, str] = {}
    if any_cue((block.text for block in blocks), "related.lead", "related.inline"):
        leads = dict.fromkeys(i for i, block in enumerate(blocks) if _is_lead(block))
        found = {i: evidence for i, block in enumerate(blocks) if i not in leads and (evidence := _inline(block))}
    labelled = _labelled(blocks)
    if not (leads or found or labelled or elsewhere):
        return
    body = body_span(blocks, lambda block: _inline(block) or _is_lead(block))
    for lead in leads:
        if lead < body.start or lead in found:  # above the text the last teaser would be the headline
            continue
        teasers = _teasers(blocks, lead, body)
        name = read_line(blocks[lead].text).bare
        if teasers or lead >= body.stop:
            found[lead] = f"is {quoted(name)} over {len(teasers)} teasers"
            found |= {i: f"a teaser under {quoted(name)}" for i in teasers if i not in found}
    found |= _orphans(blocks, elsewhere, body)
    if labelled:
        titles = {fold(block.text) for block in (*elsewhere.values(), *(blocks[i] for i in found))}
        repeats = (i for i, rest in labelled.items() if i not in found and fold(rest) in titles)
        found |= dict.fromkeys(repeats, "points to one of the teasers")
    for i in sorted(found):
        if i in body and blocks[i].kind in (Kind.QUOTE, Kind.TABLE_ROW, Kind.CODE):
            yield Spared(blocks[i].place, Reason.RELATED, f"{found[i]}, but it is a {blocks[i].kind} inside the text")
        else:
            yield Removal(blocks[i].place, Reason.RELATED, found[i])


def _orphans(blocks: Sequence[Block], outside: Mapping[int, Block], body: range) -> dict[int, str]:
    """Find the teasers below the text whose lead stands right above them, outside the article."""
    orphans: dict[int, str] = {}
    lead: Block | None = None
    for i in range(body.stop, len(blocks)) if body else ():
        above = outside.get(blocks[i].place - 1)
        lead = above if above is not None and _is_lead(above) else lead
        if lead is not None and _is_orphan(blocks[i]):
            orphans[i] = f"a teaser under {quoted(read_line(lead.text).bare)}"
        else:
            lead = None
    return orphans


def _is_orphan(block: Block) -> bool:
    return block.kind is not Kind.HEADING and _may_be_teaser(block)


def _inline(block: Block) -> str | None:
    if block.kind is Kind.CODE or weight(block.text) > _TEASER_WORDS or block.text.startswith(_BRACKETS):
        return None
    found = find_cue(block.text, "related.inline")
    is_sentence = found is not None and found[-2].isalpha() and block.text.endswith((".", "。"))
    return None if is_sentence else found


def _labelled(blocks: Sequence[Block]) -> dict[int, str]:
    """Find what stands behind the words of a button or a lead, by index."""
    parts = {i: block.text.partition(":") for i, block in enumerate(blocks) if ":" in block.text[:_LONGEST_LABEL]}
    return {
        i: rest
        for i, (label, _, rest) in parts.items()
        if weight(label) <= _LEAD_WORDS
        and weight(rest) >= _LEAST_REPEATED
        and is_cue(label, "prompt.tool", "related.lead")
    }


def _is_lead(block: Block) -> bool:
    return block.kind is not Kind.CODE and weight(block.text) <= _LEAD_WORDS and is_cue(block.text, "related.lead")


def _teasers(blocks: Sequence[Block], lead: int, body: range) -> list[int]:
    """List what stands under a lead until the text resumes; the last line before the text may be its heading."""
    teasers: list[int] = []
    if lead in body and _announces_list(blocks, lead):
        return []
    for i in range(lead + 1, len(blocks)):
        if not _may_be_teaser(blocks[i]) or (i in body and blocks[i].kind is Kind.HEADING):
            break
        teasers.append(i)
        if len(teasers) > _TEASERS and lead in body:
            return []
    if lead not in body:
        return teasers
    heading = len(teasers) > 1 and blocks[teasers[-1]].kind is Kind.PARAGRAPH
    return teasers[:-1] if heading else teasers


def _announces_list(blocks: Sequence[Block], lead: int) -> bool:
    return blocks[lead].text.endswith((":", "：")) and blocks[lead + 1].kind is Kind.LIST_ITEM


def _may_be_teaser(block: Block) -> bool:
    return weight(block.text) <= _TEASER_WORDS and not ends_sentence(block.text) and block.kind is not Kind.CODE
