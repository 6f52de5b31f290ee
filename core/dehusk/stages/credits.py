"""Credits: copyright lines, photo and agency credits, contact lines, and the author and date lines above the text.

Each must be the whole of a short block. Copyright, agency and contact lines count only after the text, author and
date lines only above it; a photo credit may stand anywhere. What a company or a paper says of itself or of the author
at the end of the page goes with its heading.
"""

import re
from collections.abc import Iterator, Sequence

from dehusk.about import find_about
from dehusk.cues import find_cue, is_cue
from dehusk.evidence import quoted
from dehusk.layout import body_span, ends_sentence, weight
from dehusk.line import Line, read_line
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason

_COPYRIGHT = re.compile(r"^\W*(?:copyright|©|\(c\))\W*(?:©|\(c\))?\W*#|©\W*#")
# 2024-05-03, 3.5.2024, 03/05/24, 2024年5月3日, or 3 maj 2024 in whatever language, with or without a time.
_NUMERIC_DATE = re.compile(
    r"\s*(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
    r"|\d{1,2}\.?\s[^\W\d_]{3,12}\.?\s\d{4})"
    r"(?:\W{0,4}\d{1,2}[:.h時点时]\d{2}(?:[:.分]\d{0,2})?\s?(?:[ap]m)?)?\s*"
)
_SIGN = ("©", "ⓒ")
_SIGN_WORDS = 12  # a copyright line without a year
_LONE_YEAR = re.compile(r"\D*\d{4}\D*")  # "November 2015" may be an entry of a timeline
# Who wrote and who checked an agency's story: "LKP/aw/ts", "(aw/LKP)".
_INITIALS = re.compile(r"\(?[^\W\d_]{2,5}(?:/[^\W\d_]{2,5})+\)?")
_LINE_WORDS = 40  # a copyright line with its sentence on reprints
_SHORT_WORDS = 20  # an agency or contact line
_CREDIT_WORDS = 14
_BYLINE_WORDS = 8
_DATE_WORDS = 14
_PHONE_DIGITS = 7


def find_credits(blocks: Sequence[Block]) -> Iterator[Removal | Spared]:
    """Yield a removal for each credit line."""
    about = find_about(blocks)
    contact = False
    places = {blocks[i].place for i in about}
    body = body_span(
        blocks, lambda block: block.place in places or (weight(block.text) <= _SHORT_WORDS and _below(block))
    )
    for i, block in enumerate(blocks):
        if i in about:
            yield Removal(block.place, Reason.CREDIT, about[i])
            continue
        if weight(block.text) > _LINE_WORDS or block.kind in (Kind.CODE, Kind.TABLE_ROW):
            continue
        found = _photo(block) or (_above(block, first=i == 0) if i < body.start else None)
        if found is None and i >= body.stop:
            found = _below(block) or ("stands below a contact line" if contact and _is_address(block) else None)
        contact = found is not None and (contact or find_cue(block.text, "credit.contact") is not None)
        if found:
            yield Removal(block.place, Reason.CREDIT, found)


def _photo(block: Block) -> str | None:
    if weight(block.text) > _CREDIT_WORDS or "://" in block.text:  # an address is the author's reference
        return None
    if block.text.rstrip().endswith((".", "?", "!", "。")):
        return None
    if block.text.startswith(_SIGN) and weight(block.text) <= _BYLINE_WORDS:
        return f"starts with {quoted(block.text[0])}"
    return find_cue(block.text, "credit.photo")


def _above(block: Block, *, first: bool) -> str | None:
    """Say what a line above the text is; the first block may be a headline such as "By Design"."""
    if block.kind is Kind.HEADING:  # a line of a text is a heading by its place only
        return None if block.level else _stamp(block)
    signed = weight(block.text) <= _BYLINE_WORDS and not ends_sentence(block.text) and _names_somebody(block.text)
    byline = find_cue(block.text, "credit.byline") if signed and (not first or ":" in block.text) else None
    return byline or _stamp(block)


def _stamp(block: Block) -> str | None:
    """Say that a line is a date or a reading time: a number, a word of dates and nothing else."""
    line = read_line(block.text)
    if weight(block.text) > _DATE_WORDS or "#" not in line.masked:
        return None
    if is_cue(block.text, "credit.stamp"):
        return f"is {quoted(line.bare)}"
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
    if _COPYRIGHT.search(line.masked) or (block.text.startswith(_SIGN) and weight(block.text) <= _SIGN_WORDS):
        return "is a copyright line"
    if _signs(block.text):
        return "is the initials of those who wrote it"
    if _is_dated(block, line):
        return find_cue(block.text, "credit.stamp")
    rights = find_cue(block.text, "credit.rights")
    if rights or weight(block.text) > _SHORT_WORDS:
        return rights
    return find_cue(block.text, "credit.agency", "credit.contact")


def _is_address(block: Block) -> bool:
    """Whether a short line gives a mail address or a phone number."""
    is_short = weight(block.text) <= _CREDIT_WORDS and not ends_sentence(block.text)
    return is_short and ("@" in block.text or sum(map(str.isdigit, block.text)) >= _PHONE_DIGITS)


def _is_dated(block: Block, line: Line) -> bool:
    """Whether a line says when the page was changed and ends with that: "Last updated on 3 May 2024"."""
    is_short = weight(block.text) <= _DATE_WORDS and "#" in line.masked
    last = line.tokens[-1:] if is_short else ()
    ends = line.masked.rstrip(" .)").endswith("#") or any(is_cue(w, "credit.date", "credit.date-part") for w in last)
    return ends and (find_cue(block.text, "credit.stamp") or "").startswith("starts")


def _signs(text: str) -> bool:
    """Whether a text is initials: an agency's beside people's, told by its name or by capitals among small letters."""
    if _INITIALS.fullmatch(text) is None:
        return False
    parts = text.strip("()").split("/")
    in_capitals = {part.isupper() for part in parts if part.isupper() or part.islower()}
    named = text[0] == "(" and any(is_cue(part, "credit.agency") for part in parts)
    return named or len(in_capitals) == 2
