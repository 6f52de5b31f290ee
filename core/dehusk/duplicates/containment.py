"""When a text inside a longer one is a surplus piece of it, and when a text is only kept ones run together."""

from collections.abc import Callable, Iterable

from dehusk.duplicates.comparison import Comparison
from dehusk.duplicates.wording import Wording
from dehusk.layout import ends_sentence

LEAST_TEASER = 6  # words before the ellipsis; fewer are a common opening
LEAST_PIECE = 10  # words of a piece that nothing marks as one
_QUOTES = '"“”„«»「」『』‹›'


def is_piece(found: Comparison, short: Wording, long: Wording) -> bool:
    """Tell whether the shorter text is whole sentences from either end of the longer one, or cut by an ellipsis.

    A quotation that stands alone is no piece of the paragraph that quotes it.
    """
    if found.cut:
        return short.weight >= LEAST_TEASER
    start, end = found.span
    if short.weight < LEAST_PIECE or (start and end < len(long.tokens)) or not ends_sentence(short.original):
        return False
    return _on_sentence_bounds(long, start, end) and not _is_quoted(short, long, start, end)


def describe_piece(found: Comparison, long: Wording, place: int) -> str:
    """Say which words of the longer text, in block `place`, the shorter one repeats."""
    start, end = found.span
    unit = "characters" if long.unspaced else "words"
    if found.cut:
        return f"cut short: the first {end} {unit} of block {place}"
    if start == 0:
        return f"the first {end} {unit} of block {place}"
    if end == len(long.tokens):
        return f"the last {end - start} {unit} of block {place}"
    return f"{unit} {start + 1} to {end} of block {place}"


def parts_of(
    whole: Wording, inside: Iterable[tuple[int, Comparison]], find: Callable[[str], int | None]
) -> list[int] | None:
    """List the kept paragraphs that a text is put together from, in its order; None when something of it is new.

    `inside` are paragraphs with the tokens of the text that they repeat; what lies between two of them must be a kept
    paragraph as well, which `find` looks up.
    """
    between = "" if whole.unspaced else " "
    parts: list[int] = []
    done = 0
    for number, found in sorted(inside, key=lambda pair: (pair[1].span, pair[0])):
        start, end = found.span
        if start < done:
            continue
        if start > done:
            gap = find(between.join(whole.tokens[done:start]))
            if gap is None:
                return None
            parts.append(gap)
        parts.append(number)
        done = end
    if done < len(whole.tokens):
        gap = find(between.join(whole.tokens[done:]))
        if gap is None:
            return None
        parts.append(gap)
    return parts if len(parts) > 1 else None


def _on_sentence_bounds(long: Wording, start: int, end: int) -> bool:
    opens = start == 0 or ends_sentence(long.part(max(0, start - 3), start).folded)
    return opens and (end == len(long.tokens) or ends_sentence(long.part(max(0, end - 3), end).folded))


def _is_quoted(short: Wording, long: Wording, start: int, end: int) -> bool:
    """Tell whether the text is one quotation, here or in the longer text."""
    text = short.original.strip(" .,")
    if text[:1] in _QUOTES and text[-1:] in _QUOTES:
        return True
    part = long.part(start, end).original.strip(" .,")
    return (part[:1] in _QUOTES and text[:1] not in _QUOTES) or (part[-1:] in _QUOTES and text[-1:] not in _QUOTES)
