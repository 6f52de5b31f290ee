"""Texts cut to the room that a terminal has: the middle goes, and what differs from a twin stays."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from dehusk.word_diff import Change, Piece
from dehusk_cli.diff_words import signed

_ELLIPSIS = " … "
_LEAST_SHARE = 12  # cells for what stands between two changes; with less of it nobody finds the place


def shorten(text: str, cells: int) -> str:
    """Cut the middle out of a text that is wider than so many terminal cells, between words where it has some.

    >>> shorten("one two three four five six", 20)
    'one two … five six'
    """
    if len(text) <= cells and cell_len(text) <= cells:
        return text
    half = max(1, (cells - len(_ELLIPSIS)) // 2)
    head = set_cell_size(text[:cells], half)
    tail = set_cell_size(text[-cells:][::-1], half)
    return f"{_whole_words(head)}{_ELLIPSIS}{_whole_words(tail)[::-1]}"


def fit(pieces: Sequence[Piece], cells: int) -> list[Piece]:
    """Cut what stands between the changes, so that all of them can be seen; where they are too many, mark none.

    >>> [piece.text for piece in fit([Piece("one two three four five six "), Piece("and", Change.GONE)], 27)]
    ['one two … six ', 'and']
    """
    widths = [cell_len(signed(piece)) for piece in pieces]
    if sum(widths) <= cells:
        return list(pieces)
    same = [width for piece, width in zip(pieces, widths, strict=True) if piece.change is Change.SAME]
    share = _share(same, cells - (sum(widths) - sum(same)))
    if share < min(_LEAST_SHARE, *same, cells):
        return [Piece(shorten("".join(map(signed, pieces)), cells))]
    return [Piece(shorten(piece.text, share)) if piece.change is Change.SAME else piece for piece in pieces]


def _share(widths: Sequence[int], room: int) -> int:
    """Say how much each may have of the room, so that what needs less leaves the rest to the others.

    >>> _share([4, 30, 30], 44)
    20
    """
    share = 0
    for number, width in enumerate(sorted(widths)):
        share = room // (len(widths) - number)
        if width > share:
            break
        room -= width
    return share


def _whole_words(half: str) -> str:
    words, space, _ = half.rpartition(" ")
    return words if space and len(words) >= len(half) // 2 else half
