"""Prompts: what asks the reader to do something, the buttons around an article, and the labels of ad slots.

A whole block that is such a phrase goes wherever it stands; a sentence that asks goes when it is short; a block that
merely mentions an offer goes only at the edge of the page. Inside the body, list items, quotes and headings over text
stay: there an article about newsletters shows its examples. What a mailing service writes below a letter goes to the
end of the page, with the address that the law asks for.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from dehusk.cues import any_cue, find_cue, find_said, is_cue
from dehusk.evidence import quoted
from dehusk.layout import body_span, is_mark, is_prose, weight
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason

_GROUPS = ("prompt.ad", "prompt.ask", "prompt.mailing", "prompt.mark", "prompt.says", "prompt.share", "prompt.tool")
_ASK_WORDS = 45  # the longest request at the edge of a page
_ONE_PHRASE_WORDS = 30  # the longest that one phrase makes a request
_INNER_ASK_WORDS = 12  # inside the body; a longer request must name a newsletter, an app or the like as well
_PLAIN = 3  # things that offers say, of a paragraph inside the body that is one for certain
_INNER_LONG_ASK_WORDS = 18  # inside the body; a longer request must say two such things
_AD_WORDS = 30  # the longest ad in words that ends with a button: "Baked today. Order now"
_FOOTER_WORDS = 30  # the longest line of a mailing service
_LAST_SENTENCE = re.compile(r"[.!?…。！？؟।]\s+(?=[^.!?…。！？؟।]+$)")
_RUN = 3  # that many share buttons in a row are a share bar; one alone may be an item of a list


def find_prompts(blocks: Sequence[Block]) -> Iterator[Removal | Spared]:
    """Yield a removal for each prompt, and what looked like one inside the body and stayed."""
    if not any_cue((block.text for block in blocks), *_GROUPS):
        return
    found = {i: evidence for i, block in enumerate(blocks) if (evidence := _request(block))}
    offers = {i: evidence for i, block in enumerate(blocks) if i not in found and (evidence := _offer(block))}
    mailing = {i: evidence for i, block in enumerate(blocks) if (evidence := _mailing(block))}
    if not (found or offers or mailing or any(map(_is_button, blocks))):
        return
    body = body_span(blocks, lambda block: _request(block) or _offer(block))
    bars = _share_bars(blocks, found)
    outer = {i: evidence for i, evidence in offers.items() if body and i not in body}
    inner = {i: evidence for i in offers if i in body and (evidence := _plain_offer(blocks[i]))}
    found |= bars | outer | inner | _ads(blocks, found) | _mailing_footer(blocks, body, mailing)
    found |= _last_button(blocks, body, found)
    for i in sorted(found):
        kept = _saved_by(blocks, i, found) if i in body and i not in bars else None
        if kept is None:
            yield Removal(blocks[i].place, Reason.PROMPT, found[i])
        else:
            yield Spared(blocks[i].place, Reason.PROMPT, f"{found[i]}, but {kept}")


def _ads(blocks: Sequence[Block], found: Mapping[int, str]) -> dict[int, str]:
    """Find the ads in words: right under their label, and ending with the words of a button after a sentence."""
    ads: dict[int, str] = {}
    for i in range(1, len(blocks)):
        if i - 1 in found and i not in found and _is_ad_label(blocks[i - 1]) and weight(blocks[i].text) <= _AD_WORDS:
            _, *button = _LAST_SENTENCE.split(blocks[i].text, maxsplit=1)
            pressed = find_cue(button[0], "prompt.tool") if button else None
            if pressed:
                ads[i] = f"stands under the label of an ad and its end {pressed}"
    return ads


def _mailing_footer(blocks: Sequence[Block], body: range, mailing: Mapping[int, str]) -> dict[int, str]:
    """Find what stands below the text from the first line on that only a mailing service writes."""
    first = next((i for i in mailing if body and i >= body.stop), len(blocks))
    below = (i for i in range(first, len(blocks)) if _may_stand_in_footer(blocks[i]))
    return {i: mailing.get(i, "stands below the lines of a mailing service") for i in below}


def _mailing(block: Block) -> str | None:
    return find_cue(block.text, "prompt.mailing") if _may_stand_in_footer(block) else None


def _may_stand_in_footer(block: Block) -> bool:
    return block.kind is not Kind.CODE and weight(block.text) <= _FOOTER_WORDS


def _request(block: Block) -> str | None:
    if block.kind in (Kind.CODE, Kind.TABLE_ROW) or weight(block.text) > _ASK_WORDS:
        return None
    marks = ("prompt.mark",) if is_mark(block.text) else ()
    found = find_cue(block.text, "prompt.ad", "prompt.tool", "prompt.ask", *marks)
    return found if weight(block.text) <= _ONE_PHRASE_WORDS or _says_more(block) else None


def _says_more(block: Block) -> bool:
    """Whether a long request says what such requests say; else it may be prose that begins with a quotation."""
    return find_cue(block.text, "prompt.says") is not None or len(find_said(block.text, "wall.consent")) > 1


def _offer(block: Block) -> str | None:
    if block.kind in (Kind.CODE, Kind.TABLE_ROW) or weight(block.text) > _ASK_WORDS:
        return None
    is_sure = weight(block.text) <= _ONE_PHRASE_WORDS or len(find_said(block.text, "prompt.says")) > 1
    return find_cue(block.text, "prompt.says") if is_sure else None


def _plain_offer(block: Block) -> str | None:
    """Say what makes a paragraph an offer wherever it stands: it says nearly nothing else."""
    said = find_said(block.text, "prompt.says") if block.kind is Kind.PARAGRAPH and _offer(block) else ()
    return f"says {', '.join(map(quoted, said))}" if len(said) >= _PLAIN else None


def _last_button(blocks: Sequence[Block], body: range, known: Collection[int]) -> dict[int, str]:
    """Find the button that is left alone at the end of a page: "Share"."""
    for i in range(len(blocks) - 1, body.stop - 1, -1) if body else ():
        if i not in known:
            alone = blocks[i].kind is Kind.PARAGRAPH and _is_button(blocks[i]) and not _is_button(blocks[i - 1])
            return {i: f"is {quoted(blocks[i].text)} at the end of the page"} if alone else {}
    return {}


def _share_bars(blocks: Sequence[Block], known: Collection[int]) -> dict[int, str]:
    """Find the runs of buttons; a known prompt in between does not break a run."""
    bars: dict[int, str] = {}
    run: list[int] = []
    for i in range(len(blocks) + 1):
        if i < len(blocks) and _is_button(blocks[i]):
            run.append(i)
        elif i == len(blocks) or i not in known:
            if len(run) >= _RUN:
                bars |= {j: f"one of {len(run)} share buttons in a row" for j in run}
            run = []
    return bars


def _is_button(block: Block) -> bool:
    return block.kind is not Kind.CODE and weight(block.text) <= 3 and is_cue(block.text, "prompt.share")


def _is_ad_label(block: Block) -> bool:
    return is_cue(block.text, "prompt.ad")


def _saved_by(blocks: Sequence[Block], i: int, found: Mapping[int, str]) -> str | None:
    """Say why a candidate inside the text stays, None when it goes."""
    block = blocks[i]
    if _is_ad_label(block) or found[i].startswith("stands"):
        return None
    if block.kind in (Kind.LIST_ITEM, Kind.QUOTE):
        return f"it is a {block.kind} inside the text"
    # A line of a text is a heading by its place only: a request over a paragraph heads nothing.
    is_heading = block.kind is Kind.HEADING and (block.level or not found[i].startswith("starts"))
    if is_heading and i + 1 not in found and _is_below_heading(blocks[i + 1]):
        return "it is the heading of what follows"
    if found[i].startswith("starts") and weight(block.text) > _INNER_ASK_WORDS and not _says_enough(block):
        return "it is long and inside the text"
    return None


def _says_enough(block: Block) -> bool:
    said = len(find_said(block.text, "prompt.says"))
    return said >= (1 if weight(block.text) <= _INNER_LONG_ASK_WORDS else 2)


def _is_below_heading(block: Block) -> bool:
    return block.kind is Kind.LIST_ITEM or is_prose(block, 1)
