"""Error banners: messages of a server, a CMS or a form that stand on the page of a real article.

A banner is a run of lines above or below the text that holds at least one message; a code or a "Sorry!" alone is
none, and a message that is the only headline above the text is the article's own. Inside the text a message is quoted,
except where a paragraph is a message and the advice that forms give with it: "Please try again later".
"""

import re
from collections.abc import Iterator, Sequence

from dehusk.cues import any_cue, find_cue, find_said, is_cue
from dehusk.error_codes import ERROR_CODE
from dehusk.fold import fold
from dehusk.layout import body_span, ends_sentence, weight
from dehusk.line import read_line
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason

_MESSAGE_WORDS = 40  # a message is a sentence or two
_ONE_PHRASE_WORDS = 25  # the longest that one phrase makes a message; a longer one may be prose that quotes it
_FORM_WORDS = 20  # of what a form inside the text says when it fails
_CODE_WORDS = 6  # "500 Internal Server Error"
_CODE = re.compile(rf"\b{ERROR_CODE}\b")


def find_error_banners(blocks: Sequence[Block], title: str | None = None) -> Iterator[Removal | Spared]:
    """Yield a removal for each line of an error banner; a lone message that is the `title` is none."""
    if not any_cue((block.text for block in blocks), "error.message"):
        return
    body = body_span(blocks, _message)
    outside = [i for i in range(len(blocks)) if i not in body]
    messages = {i: found for i in outside if (found := _message(blocks[i]))}
    banner = messages | _beside(messages, {i for i in outside if _goes_with_message(blocks[i])})
    answers = {i: found for i in body if (found := _answer_of_a_form(blocks[i]))}
    for i in sorted(banner | answers):
        if i in answers:
            yield Removal(blocks[i].place, Reason.ERROR_BANNER, answers[i])
            continue
        kept = _saved_by(blocks[i], title, above_all=i == 0 and body.start == 1) if len(banner) == 1 else None
        if kept is None:
            yield Removal(blocks[i].place, Reason.ERROR_BANNER, banner[i])
        else:
            yield Spared(blocks[i].place, Reason.ERROR_BANNER, f"{banner[i]}, but {kept}")


def _message(block: Block) -> str | None:
    if block.kind in (Kind.CODE, Kind.TABLE_ROW) or weight(block.text) > _MESSAGE_WORDS:
        return None
    found = find_cue(block.text, "error.message")
    is_sure = weight(block.text) <= _ONE_PHRASE_WORDS or len(find_said(block.text, "error.message")) > 1
    return found if is_sure else None


def _answer_of_a_form(block: Block) -> str | None:
    if block.kind is not Kind.PARAGRAPH or weight(block.text) > _FORM_WORDS:
        return None
    found, advice = find_cue(block.text, "error.message"), find_cue(block.text, "error.help")
    return f"{found} and {advice}" if found and advice and not found.startswith("says") else None


def _goes_with_message(block: Block) -> bool:
    """Whether a block is a code or a word of regret, which counts only beside a message."""
    if weight(block.text) > _CODE_WORDS:
        return False
    coded = is_cue(block.text, "error.code") or read_line(block.text).bare == "#"
    return is_cue(block.text, "error.sorry") or (coded and _CODE.search(block.text) is not None)


def _beside(messages: dict[int, str], others: set[int]) -> dict[int, str]:
    """Find the other lines that touch a message, directly or through lines like themselves."""
    beside: dict[int, str] = {}
    for message, found in messages.items():
        for step in (1, -1):
            i = message + step
            while i in others and i not in messages:
                beside.setdefault(i, f"stands beside a message that {found}")
                i += step
    return beside


def _saved_by(block: Block, title: str | None, *, above_all: bool) -> str | None:
    """Say why a message that stands alone stays; beside others it is none of the article's lines."""
    if title is not None and fold(block.text) == fold(title):
        return "it is the headline"
    if above_all and not ends_sentence(block.text):
        return "it is the only line above the text"
    return None
