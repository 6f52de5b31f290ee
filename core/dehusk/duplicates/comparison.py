"""How two texts that share words relate: the same, one inside the other, or different, and what the difference is."""

from dataclasses import dataclass
from enum import Enum, auto

from dehusk.duplicates.dateline import is_dateline
from dehusk.duplicates.edits import Edit, find_edits
from dehusk.duplicates.guard import find_difference
from dehusk.duplicates.vocabulary import Vocabulary
from dehusk.duplicates.wording import Wording

_LEAST_SHARED = 0.6  # of the shorter text's different words
_LEAST_LENGTH_RATIO = 0.5  # below that the longer text is more than a changed copy
_SAME_LENGTH_RATIO = 0.9  # above that neither text is a part of the other
_FEW_EDITS = 2  # between a text and as many words of the longer one: it need not be looked for beside them
_LONGEST_TAIL = 3  # words after an ellipsis: "read more »"


class Relation(Enum):
    """What the new text is to the old one."""

    SAME = auto()
    INSIDE_OLD = auto()
    INSIDE_NEW = auto()


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a new text relates to an old one.

    `span` are the tokens of the longer text that the shorter one repeats. `difference` says what keeps both apart in
    meaning, None for nothing. `cut` is true when the shorter one shows by an ellipsis that it was cut. `dateline` is
    what one of them has before the text.
    """

    relation: Relation
    similarity: float
    span: tuple[int, int]
    difference: str | None = None
    cut: bool = False
    dateline: str = ""


def compare(old: Wording, new: Wording, vocabulary: Vocabulary, least: float) -> Comparison | None:
    """Compare a new text with a kept one; None when they share less than `least` of their characters."""
    if not _share_words(old, new):
        return None
    cut = _compare_cut(old, new, vocabulary, least)
    if cut is not None:
        return cut
    short, long = sorted((len(old.tokens), len(new.tokens)))
    whole = _compare_whole(old, new, vocabulary, least) if short >= long * _LEAST_LENGTH_RATIO else None
    if whole is not None and (whole.difference is None or short >= long * _SAME_LENGTH_RATIO):
        return whole
    inside = _compare_inside(old, new, vocabulary, least)
    return inside if inside is not None and (whole is None or inside.difference is None) else whole


def without_ellipsis(wording: Wording) -> Wording | None:
    """Give what stands before the ellipsis that a text ends with; None when it ends with none.

    >>> without_ellipsis(Wording.of("The ferry left the … [read more]")).folded
    'the ferry left the'
    """
    at = wording.folded.rfind("...")
    tail = wording.folded[at + 3 :].strip(" .])>»\"'")
    if at <= 0 or tail.count(" ") >= _LONGEST_TAIL or tail.endswith((".", "!", "?", "。")):
        return None
    before = wording.folded[:at].rstrip(" .[(")
    if tail and wording.folded[at + 3] not in " ])":
        return None
    count = len(Wording(before, before).tokens)
    return (
        wording.part(0, count) if wording.tokens[count - 1 : count] == before.split()[-1:] else Wording(before, before)
    )


def _share_words(old: Wording, new: Wording) -> bool:
    one, other = set(old.tokens), set(new.tokens)
    return len(one & other) >= _LEAST_SHARED * min(len(one), len(other))


def _compare_whole(old: Wording, new: Wording, vocabulary: Vocabulary, least: float) -> Comparison | None:
    edits = find_edits(old.tokens, new.tokens)
    if edits is None:
        return None
    dateline = ""
    if edits and (head := _dateline_in(old, new, edits[0])):
        dateline, skipped, edits = head.original, edits[0], edits[1:]
        old_text = old.part(skipped.old_end, len(old.tokens)).folded
        new_text = new.part(skipped.new_end, len(new.tokens)).folded
    else:
        old_text, new_text = old.folded, new.folded
    similarity = _similarity(old_text, new_text)
    if similarity < least:
        return None
    difference = find_difference(old, new, edits, vocabulary)
    span = (0, max(len(old.tokens), len(new.tokens)))
    return Comparison(Relation.SAME, similarity, span, difference, dateline=dateline)


def _dateline_in(old: Wording, new: Wording, first: Edit) -> Wording | None:
    if first.old_at or first.new_at or (first.old_end and first.new_end):
        return None
    head = old.part(0, first.old_end) if first.old_end else new.part(0, first.new_end)
    return head if is_dateline(head) else None


def _compare_cut(old: Wording, new: Wording, vocabulary: Vocabulary, least: float) -> Comparison | None:
    """Compare a text that an ellipsis cuts short with the beginning of the other one."""
    for inside, short, long in ((Relation.INSIDE_OLD, new, old), (Relation.INSIDE_NEW, old, new)):
        begun = without_ellipsis(short)
        if begun is None or not begun.tokens or len(begun.tokens) >= len(long.tokens) + 1:
            continue
        start, end = _window(begun, long)
        if start and not is_dateline(long.part(0, start)):
            continue
        last = begun.tokens[-1]
        if long.tokens[end - 1 : end] != [last] and long.tokens[end : end + 1] and long.tokens[end].startswith(last):
            end += 1
        begun, part = _without_cut_word(begun, long.part(start, end))
        pair = (part, begun) if inside is Relation.INSIDE_OLD else (begun, part)
        edits = find_edits(pair[0].tokens, pair[1].tokens)
        similarity = _similarity(begun.folded, part.folded)
        if edits is None or similarity < least:
            continue
        difference = find_difference(*pair, edits, vocabulary)
        return Comparison(inside, similarity, (start, end), difference, cut=True)
    return None


def _without_cut_word(begun: Wording, part: Wording) -> tuple[Wording, Wording]:
    """Leave out the last word of both when the cut went through it."""
    if part.tokens and begun.tokens[-1] != part.tokens[-1] and part.tokens[-1].startswith(begun.tokens[-1]):
        return begun.part(0, len(begun.tokens) - 1), part.part(0, len(part.tokens) - 1)
    return begun, part


def _compare_inside(old: Wording, new: Wording, vocabulary: Vocabulary, least: float) -> Comparison | None:
    new_is_longer = len(new.tokens) > len(old.tokens)
    short, long = (old, new) if new_is_longer else (new, old)
    start, end = _window(short, long)
    if (end - start) < len(short.tokens) * _LEAST_SHARED or end - start == len(long.tokens):
        return None
    part = long.part(start, end)
    pair = (short, part) if new_is_longer else (part, short)
    similarity = _similarity(short.folded, part.folded)
    edits = find_edits(pair[0].tokens, pair[1].tokens) if similarity >= least else None
    if edits is None:
        return None
    relation = Relation.INSIDE_NEW if new_is_longer else Relation.INSIDE_OLD
    difference = find_difference(*pair, edits, vocabulary)
    return Comparison(relation, similarity, (start, end), difference)


def _window(short: Wording, long: Wording) -> tuple[int, int]:
    """Find the tokens of the longer text that the shorter one stands beside, (0, 0) for none."""
    between = "" if long.unspaced else " "
    at = f"{between}{long.folded}{between}".find(f"{between}{short.folded}{between}")
    if at >= 0:
        start = len(Wording("", long.folded[:at]).tokens)
        return start, start + len(short.tokens)
    edits = find_edits(short.tokens, long.tokens)
    if edits is None:
        return 0, 0
    offset = _longest_run_offset(edits, len(short.tokens), len(long.tokens))
    first = max(0, offset)
    last = min(len(long.tokens), offset + len(short.tokens))
    if len(find_edits(short.tokens, long.tokens[first:last]) or []) <= _FEW_EDITS:
        return first, last
    slack = 2 + len(short.tokens) // 8
    first, last = max(0, offset - slack), min(len(long.tokens), last + slack)
    return _trim(find_edits(short.tokens, long.tokens[first:last]) or [], first, last, len(short.tokens))


def _trim(edits: list[Edit], first: int, last: int, length: int) -> tuple[int, int]:
    """Leave out what the window has too many at its ends."""
    if edits and edits[-1].old_end == length:
        last -= max(0, edits[-1].new_end - edits[-1].new_at - (length - edits[-1].old_at))
    if edits and edits[0].old_at == 0:
        first += max(0, edits[0].new_end - edits[0].old_end)
    return first, last


def _longest_run_offset(edits: list[Edit], short: int, long: int) -> int:
    """Say how many tokens later the longest common run stands in the longer text."""
    longest, offset, old_at, new_at = 0, 0, 0, 0
    for edit in [*edits, Edit(short, short, long, long)]:
        if edit.old_at - old_at > longest:
            longest, offset = edit.old_at - old_at, new_at - old_at
        old_at, new_at = edit.old_end, edit.new_end
    return offset


def _similarity(one: str, other: str) -> float:
    # rapidfuzz takes 50 ms to load, and most pages have no two texts to compare.
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    return 1.0 if one == other else Indel.normalized_similarity(one, other)
