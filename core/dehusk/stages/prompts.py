"""Prompts: what asks the reader to do something, the buttons around an article, and the labels of ad slots.

A whole block that is such a phrase goes wherever it stands; a sentence that asks goes when it is short; a block that
merely mentions an offer goes only at the edge of the page. Inside the body, list items, quotes and headings over text
stay: there an article about newsletters shows its examples.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from dehusk.cues import cues_for
from dehusk.layout import body_span, is_prose, weight
from dehusk.line import read_line
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason

_ASK_WORDS = 45  # the longest request at the edge of a page
_INNER_ASK_WORDS = 12  # inside the body; a longer request must name a newsletter, an app or the like as well
_RUN = 3  # that many share buttons in a row are a share bar; one alone may be an item of a list


def find_prompts(blocks: Sequence[Block]) -> Iterator[Removal | Spared]:
    """Yield a removal for each prompt, and what looked like one inside the body and stayed."""
    body = body_span(blocks, lambda block: _request(block) or _offer(block))
    found = {i: evidence for i, block in enumerate(blocks) if (evidence := _request(block))}
    bars = _share_bars(blocks, found)
    offers = {i: evidence for i in _outside(body, len(blocks)) if i not in found and (evidence := _offer(blocks[i]))}
    found |= bars | offers
    for i in sorted(found):
        kept = _saved_by(blocks, i, found) if i in body and i not in bars else None
        if kept is None:
            yield Removal(blocks[i].place, Reason.PROMPT, found[i])
        else:
            yield Spared(blocks[i].place, Reason.PROMPT, f"{found[i]}, but {kept}")


def _request(block: Block) -> str | None:
    if block.kind in (Kind.CODE, Kind.TABLE_ROW) or weight(block.text) > _ASK_WORDS:
        return None
    line = read_line(block.text)
    return next((found for group in _REQUESTS if (found := cues_for(group).find(line))), None)


_REQUESTS = ("prompt.ad", "prompt.tool", "prompt.ask")


def _offer(block: Block) -> str | None:
    if block.kind in (Kind.CODE, Kind.TABLE_ROW) or weight(block.text) > _ASK_WORDS:
        return None
    return cues_for("prompt.says").find(read_line(block.text))


def _outside(body: range, total: int) -> list[int]:
    return [*range(body.start), *range(body.stop, total)] if body else []


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
    return weight(block.text) <= 3 and read_line(block.text).bare in cues_for("prompt.share").whole


def _saved_by(blocks: Sequence[Block], i: int, found: Mapping[int, str]) -> str | None:
    """Say why a candidate inside the text stays, None when it goes."""
    block = blocks[i]
    if read_line(block.text).bare in cues_for("prompt.ad").whole:
        return None
    if block.kind in (Kind.LIST_ITEM, Kind.QUOTE):
        return f"it is a {block.kind} inside the text"
    if block.kind is Kind.HEADING and i + 1 not in found and is_prose(blocks[i + 1], 1):
        return "it is the heading of what follows"
    if found[i].startswith("starts") and weight(block.text) > _INNER_ASK_WORDS and not _offer(block):
        return "it is long and inside the text"
    return None
