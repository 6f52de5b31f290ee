"""Which lines of a text continue the line before them, because somebody wrapped a paragraph at a column.

Evidence is taken run by run, since one page mixes wrapped paragraphs with one-line ones. A wrapped line breaks off in
the middle of a sentence, so where a script has case, the next line mostly starts with a small letter; the widest line
before such a one gives the column. Wide columns may be ragged. Narrow ones must be filled greedily line by line, since
a poem or a menu in small letters looks the same otherwise. Scripts without case have only the column to show.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

WIDEST_COLUMN = 132
"""Nobody wraps wider than this many columns: a longer line is a paragraph of its own."""

_WIDE_COLUMN = 60
_NARROWEST_COLUMN = 30
_NEAR = 0.7
_CLAUSE_END = re.compile(r"[.!?:;…。．！？：；؟۔।॥]['\"”’»›)\]」』）】]*$")
_PLAIN_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*[-,;.!?…'\"’”»)\]]*")
_DASHES = ("-", "–", "—")
_MAY_BE_WIDE = re.compile("[^\0-\u10ff]")  # nothing below is, and that is all of most texts
_OPENERS = "'\"“‘„«‹([「『（【¿¡"


class _Line(NamedTuple):
    width: int
    first_word: int = 0
    starts: str = "other"  # how the first word goes on with a sentence: "small", "caseless", "dash" or "other"
    ends: str = "."  # the last mark of a sentence or clause, empty in the middle of one
    is_worded: bool = False  # has words enough to fill a column


def find_continuations(lines: Sequence[str]) -> list[bool]:
    """Tell for each line whether it continues the one before it.

    >>> lines = ["The council met on Tuesday evening and agreed that the budget of the", "harbour must grow.", "More"]
    >>> find_continuations(lines)
    [False, True, False]
    """
    joined = [False] * len(lines)
    measured = [_measure(line) for line in lines]
    for run, is_continued in ((_cased_runs, _continues_cased), (_caseless_runs, _continues_caseless)):
        for start, stop in run(measured):
            for offset in is_continued(measured[start:stop]):
                joined[start + offset] = True
    return joined


def display_width(text: str) -> int:
    """Columns a text takes on a terminal: two for an East Asian wide character, one for any other."""
    if text.isascii():
        return len(text)
    return len(text) + sum(map(_is_wide, _MAY_BE_WIDE.findall(text)))


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def ends_clause(text: str) -> bool:
    """Whether a text ends with the last mark of a sentence or a clause, quotes and brackets after it aside."""
    return bool(_end_of(text))


def _end_of(text: str) -> str:
    match = _CLAUSE_END.search(text, max(len(text) - 8, 0))
    return match[0][0] if match else ""


def _measure(line: str) -> _Line:
    if len(line) > WIDEST_COLUMN:
        return _Line(len(line))
    word, *more = line.split(" ", 2)
    first_word = display_width(word[0] if _is_wide(word[0]) else word)
    starts = _start_of(word)
    return _Line(display_width(line), first_word, starts, _end_of(line), len(more) == 2 or starts == "caseless")


def _start_of(word: str) -> str:
    word = word.lstrip(_OPENERS)
    if word[:1].islower():
        # Not an address, a name in code, or a label as in "doi: 10.1".
        return "small" if word.islower() and _PLAIN_WORD.fullmatch(word) else "other"
    if word[:1] in _DASHES:  # a turn of dialogue, where the sentence before it has ended
        return "dash"
    return "caseless" if word[:1].isalpha() and not word[0].isupper() else "other"


def _sentence_goes_on(line: _Line, following: _Line) -> bool:
    return not line.ends and following.starts == "small"


def _is_full(line: _Line, following: _Line, column: int) -> bool:
    return line.width + 1 + following.first_word > column


# Scripts with case.


def _cased_runs(lines: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """Yield stretches in which every break is one inside a sentence or stands beside one."""
    goes_on = [_sentence_goes_on(a, b) and a.width <= WIDEST_COLUMN for a, b in pairwise(lines)]
    start = 0
    for i in range(len(lines)):
        if i == len(lines) - 1 or not any(goes_on[max(i - 1, 0) : i + 2]):
            if any(goes_on[start:i]):
                yield start, i + 1
            start = i + 1


def _continues_cased(lines: Sequence[_Line]) -> Iterator[int]:
    breaks = list(pairwise(lines))
    column = max(line.width for line, following in breaks if _sentence_goes_on(line, following))
    start = 0
    for stop in range(1, len(lines) + 1):
        if stop == len(lines) or not _may_continue(*breaks[stop - 1], column):
            if _is_paragraph(lines[start:stop], column):
                yield from range(start + 1, stop)
            start = stop


def _may_continue(line: _Line, following: _Line, column: int) -> bool:
    if _sentence_goes_on(line, following):
        return _is_near(line, column) or _is_near(following, column)
    fills = following.starts != "dash" and _is_full(line, following, column)
    return _is_near(line, column) and (not line.ends or fills)


def _is_near(line: _Line, column: int) -> bool:
    return line.is_worded and _NEAR * column <= line.width <= 1.1 * column


def _is_paragraph(lines: Sequence[_Line], column: int) -> bool:
    """Whether lines that may continue each other show that they do."""
    broken = [(a, b) for a, b in pairwise(lines) if _sentence_goes_on(a, b)]
    if not broken:
        return False
    full = sum(_is_full(a, b, column) for a, b in broken)
    if column < _WIDE_COLUMN:
        return column >= _NARROWEST_COLUMN and full >= 3 and full >= 0.8 * len(broken)
    if lines[0].starts == "small":  # more likely the items of a list
        return full >= 2 and full >= 0.8 * len(broken) and lines[-1].ends != ""
    near = sum(_is_near(line, column) for line, _ in broken)
    if not lines[-1].ends:
        return 3 <= len(broken) == near
    return near >= 0.6 * len(broken) and (len(broken) > 1 or lines[-1].ends in ".…")


# Scripts without case.


def _caseless_runs(lines: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """Yield stretches of lines about as wide as each other, with the shorter one that ends them."""
    start = 0
    for i, line in enumerate(lines):
        is_last = i == len(lines) - 1 or lines[i + 1].starts != "caseless" or line.width < 0.8 * lines[start].width
        if is_last or line.width > WIDEST_COLUMN:
            if i - start >= 2:
                yield start, i + 1
            start = i + 1


def _continues_caseless(lines: Sequence[_Line]) -> Iterator[int]:
    column = max(line.width for line in lines)
    inner = range(len(lines) - 1)
    full = sum(_is_full(lines[i], lines[i + 1], column + 2) for i in inner)
    is_open = sum(not lines[i].ends for i in inner)
    if column >= 40 and full >= 0.8 * len(inner) <= is_open / 0.6 and lines[-1].ends:
        yield from range(1, len(lines))
