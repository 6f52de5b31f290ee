"""Credits: copyright lines, photo and agency credits, contact lines, and the author and date lines above the text.

Each must be the whole of a short block. Copyright, agency and contact lines count only after the text, author and
date lines only above it; a photo credit may stand anywhere.
"""

import re
from collections.abc import Iterator, Sequence

from dehusk.cues import find_cue, is_cue
from dehusk.layout import body_span, ends_sentence, weight
from dehusk.line import read_line
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason

_COPYRIGHT = re.compile(r"^\W*(?:copyright|©|\(c\))\W*(?:©|\(c\))?\W*#|©\W*#")
# 2024-05-03, 3.5.2024, 03/05/24 or 2024年5月3日, with or without a time.
_NUMERIC_DATE = re.compile(
    r"\s*(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)"
    r"(?:\W{0,4}\d{1,2}[:.時点时]\d{2}(?:[:.分]\d{0,2})?\s?(?:[ap]m)?)?\s*"
)
_LONE_YEAR = re.compile(r"\D*\d{4}\D*")  # "November 2015" may be an entry of a timeline
# Who wrote and who checked an agency's story: "LKP/aw/ts", "(aw/LKP)".
_INITIALS = re.compile(r"\(?[^\W\d_]{2,5}(?:/[^\W\d_]{2,5})+\)?")
_LINE_WORDS = 40  # a copyright line with its sentence on reprints
_SHORT_WORDS = 20  # an agency or contact line
_CREDIT_WORDS = 14
_BYLINE_WORDS = 8
_DATE_WORDS = 14


def find_credits(blocks: Sequence[Block]) -> Iterator[Removal | Spared]:
    """Yield a removal for each credit line."""
    body = body_span(blocks, lambda block: weight(block.text) <= _SHORT_WORDS and _below(block))
    for i, block in enumerate(blocks):
        if weight(block.text) > _LINE_WORDS or block.kind in (Kind.CODE, Kind.TABLE_ROW):
            continue
        found = _photo(block) or (_above(block, first=i == 0) if i < body.start else None)
        if found is None and i >= body.stop:
            found = _below(block)
        if found:
            yield Removal(block.place, Reason.CREDIT, found)


def _photo(block: Block) -> str | None:
    is_open = not block.text.rstrip().endswith((".", "?", "!", "。"))
    if weight(block.text) > _CREDIT_WORDS or not is_open or "://" in block.text:  # an address is the author's reference
        return None
    return find_cue(block.text, "credit.photo")


def _above(block: Block, *, first: bool) -> str | None:
    """Say what a line above the text is; the first block may be a headline such as "By Design"."""
    if block.kind is Kind.HEADING:
        return None
    signed = weight(block.text) <= _BYLINE_WORDS and not ends_sentence(block.text) and _names_somebody(block.text)
    byline = find_cue(block.text, "credit.byline") if signed and (not first or ":" in block.text) else None
    return byline or _stamp(block)


def _stamp(block: Block) -> str | None:
    """Say that a line is a date or a reading time: a number, a word of dates and nothing else."""
    line = read_line(block.text)
    if weight(block.text) > _DATE_WORDS or "#" not in line.masked:
        return None
    if is_cue(block.text, "credit.stamp"):
        return f"is “{line.bare}”"
    words = [token for token in line.tokens if not token.isdigit()]
    dated = any(is_cue(word, "credit.date") for word in words) and all(
        is_cue(word, "credit.date", "credit.date-part") for word in words
    )
    dated = dated and not _LONE_YEAR.fullmatch(block.text)
    return "is a date or a reading time" if dated or _NUMERIC_DATE.fullmatch(block.text) else None


def _names_somebody(text: str) -> bool:
    """Whether most words begin as names do; scripts without case always may."""
    words = [word for word in text.split()[1:] if word[:1].isalpha()]
    lower = sum(word[0].islower() for word in words)
    return lower * 3 <= len(words)


def _below(block: Block) -> str | None:
    if weight(block.text) > _LINE_WORDS:
        return None
    line = read_line(block.text)
    if _COPYRIGHT.search(line.masked):
        return "is a copyright line"
    if _signs(block.text):
        return "is the initials of those who wrote it"
    rights = find_cue(block.text, "credit.rights")
    if rights or weight(block.text) > _SHORT_WORDS:
        return rights
    return find_cue(block.text, "credit.agency", "credit.contact")


def _signs(text: str) -> bool:
    """Whether a text is initials, the agency's in capitals and people's in small letters or the other way round."""
    parts = text.strip("()").split("/")
    in_capitals = {part.isupper() for part in parts if part.isupper() or part.islower()}
    return _INITIALS.fullmatch(text) is not None and len(in_capitals) == 2
