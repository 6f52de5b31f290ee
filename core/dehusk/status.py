"""Status: whether a page is an article, an error page, a wall or empty.

A phrase alone never decides: every error message and every paywall prompt also stands on pages that hold a whole
article. A page is something else than an article when it says so and has too little text of its own besides.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from dehusk.cues import find_cue, find_said
from dehusk.error_codes import ERROR_CODE
from dehusk.evidence import quoted
from dehusk.headline import says_headline
from dehusk.layout import ends_sentence, is_prose, weight
from dehusk.model import Block, Kind, Status
from dehusk.paywall import find_offer, says_offer

_CHROME_WORDS = 90  # the longest block that is read for what walls and error pages say
_ONE_PHRASE_WORDS = 25  # the longest that one phrase makes a message; a longer one says two, or is prose about them
_QUESTION_WORDS = 8  # the same of a question: "Already have an account?"; who asks more asks somebody
_OWN_WORDS = 40  # with that much text of its own a page is an article, whatever else stands on it
_OWN_WORDS_UNDER_TITLE = 120  # the same when the page's title is an error message
_TEASER_WORDS = 220  # the longest text above a paywall that is a teaser rather than the article
_OWN_WORDS_UNDER_CODE = 20  # the same under a bare "404", which says nothing else in any language
_SENTENCE = 6  # words
_EMPTY_WORDS = 60  # a page of labels: few words, none of them in sentences, few to a line
_LABEL_WORDS = 3
_CODE = re.compile(ERROR_CODE)
_QUESTION = re.compile(r"[^.!?…。！？؟]+[?？؟]")  # and nothing before it
_SEPARATOR = re.compile(r"\s+[|•·–—-]\s+")  # between a title and the name of the site


class Wall(StrEnum):
    """What keeps the reader out. A paywall leaves a teaser that is worth keeping; the others leave nothing."""

    PAYWALL = "paywall"
    LOGIN = "login"
    CONSENT = "consent"
    BOT_CHECK = "bot check"
    SCRIPT = "JavaScript required"


class Verdict(NamedTuple):
    """A page's status, in words why, and for a wall which kind it is."""

    status: Status
    evidence: str
    wall: Wall | None = None


_WALLS = {
    Wall.BOT_CHECK: "wall.bot",
    Wall.SCRIPT: "wall.script",
    Wall.CONSENT: "wall.consent",
    Wall.LOGIN: "wall.login",
}
_ERRORS = ("error.message", "error.code", "error.sorry", "error.parked", "error.help")
_MESSAGES = (*_ERRORS, *_WALLS.values(), "wall.paywall", "prompt.ask", "prompt.says")


def judge_status(blocks: Sequence[Block], title: str | None = None, page: Sequence[Block] = ()) -> Verdict:
    """Judge a page by the blocks that may be its article and by its title.

    Where these blocks say nothing, `page`, all blocks of it, tells whether a message or a form stands there instead.

    >>> judge_status([Block(0, Kind.HEADING, "404 Not Found")]).status
    <Status.ERROR_PAGE: 'error-page'>
    """
    if _holds_an_article(blocks):
        return _ARTICLE
    no_article = _error_page(blocks, title) or _wall(blocks) or _paywall(blocks)
    if no_article:
        return no_article
    nothing = _nothing(blocks, title)
    return (nothing and (_error_page(page, title) or _wall(page))) or nothing or _ARTICLE


_ARTICLE = Verdict(Status.ARTICLE, "there is text besides any messages")


def _holds_an_article(blocks: Sequence[Block]) -> bool:
    """Whether there is more text than any other page has, whatever it says besides; seldom reads past the beginning."""
    own = accumulate(_own_words_of_each(blocks, _MESSAGES))
    return any(words > _TEASER_WORDS for words in own)


def _error_page(blocks: Sequence[Block], title: str | None) -> Verdict | None:
    titled = any(find_cue(part, "error.message", "error.code") for part in _SEPARATOR.split(title or ""))
    said = _said(blocks, ("error.message", "error.code", "error.parked"), _ERRORS)
    code = "" if said or titled else next((block.text for block in blocks if _CODE.fullmatch(block.text)), "")
    if not said and not titled and not code:
        return None
    own = _own_words(blocks, _ERRORS)
    if own >= (_OWN_WORDS_UNDER_TITLE if titled else _OWN_WORDS if said else _OWN_WORDS_UNDER_CODE):
        return None
    evidence = said or ("its title is an error message" if titled else f"is {quoted(code)}")
    return Verdict(Status.ERROR_PAGE, f"{evidence}, and {own} words of text besides")


def _wall(blocks: Sequence[Block]) -> Verdict | None:
    groups = tuple(_WALLS.values())
    for wall, group in _WALLS.items():
        said = _said(blocks, (group,), groups)
        if said and (wall is not Wall.CONSENT or _asks_for_consent(blocks)):
            own = _own_words(blocks, groups)
            if own < _OWN_WORDS:
                return Verdict(Status.WALL, f"{wall}: {said}, and {own} words of text besides", wall)
    return None


def _asks_for_consent(blocks: Sequence[Block]) -> bool:
    """Whether more is said of consent than a footer says on every page, which links to its "Cookie settings"."""
    group = _WALLS[Wall.CONSENT]
    said = [block for block in blocks if find_cue(block.text, group)]
    phrases = {phrase for block in said for phrase in find_said(block.text, group)}
    return len(phrases) > 1 or any(weight(block.text) >= _SENTENCE for block in said)


def _paywall(blocks: Sequence[Block]) -> Verdict | None:
    offer = find_offer(blocks)
    if offer is None:
        return None
    own = _own_words([block for block in blocks if not says_offer(block)], ("wall.login", "prompt.ask", "prompt.says"))
    if own > _TEASER_WORDS:
        return None
    return Verdict(Status.WALL, f"{Wall.PAYWALL}: the end {offer.evidence}, under {own} words of text", Wall.PAYWALL)


def _nothing(blocks: Sequence[Block], title: str | None) -> Verdict | None:
    said = [block for block in blocks if any(map(str.isalnum, block.text))]
    if not said:
        return Verdict(Status.EMPTY, "there is no text")
    if title and all(block.kind is Kind.HEADING or says_headline(block.text, title) for block in said):
        return Verdict(Status.EMPTY, "there is nothing under the headline")
    words = sum(weight(block.text) for block in said)
    sentences = any(ends_sentence(block.text) or block.kind in {Kind.CODE, Kind.TABLE_ROW} for block in said)
    if sentences or words >= _EMPTY_WORDS or words >= _LABEL_WORDS * len(blocks):
        return None
    return Verdict(Status.EMPTY, f"nothing but short lines ({len(blocks)}, words: {words}), and no sentence")


def _said(blocks: Sequence[Block], wanted: Sequence[str], groups: Sequence[str]) -> str | None:
    """Say which of the wanted cues a message among the blocks answers to, of which `groups` tell what messages are."""
    messages = (block.text for block in blocks if _is_message(block, groups))
    return next((found for text in messages if (found := find_cue(text, *wanted))), None)


def _is_message(block: Block, groups: Sequence[str]) -> bool:
    words = weight(block.text)
    if words > _CHROME_WORDS or find_cue(block.text, *groups) is None:
        return False
    most = _QUESTION_WORDS if _QUESTION.fullmatch(block.text) else _ONE_PHRASE_WORDS
    return words <= most or sum(_count_said(block.text, group) for group in groups) > 1


def _count_said(text: str, group: str) -> int:
    return len(find_said(text, group)) or int(find_cue(text, group) is not None)


def _own_words(blocks: Sequence[Block], groups: Sequence[str]) -> int:
    return sum(_own_words_of_each(blocks, groups))


def _own_words_of_each(blocks: Sequence[Block], groups: Sequence[str]) -> Iterator[int]:
    """Count the words in sentences of each block that is no message of these groups."""
    for block in blocks:
        words = weight(block.text)
        if words > _CHROME_WORDS or (is_prose(block, _SENTENCE) and not _is_message(block, groups)):
            yield words
