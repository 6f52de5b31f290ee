"""The words in which a removed block differs from its twin, in the diff."""

import re

import pytest
from rich.cells import cell_len

from dehusk.model import Article, Block, Kind, Page, Removal
from dehusk.reasons import Reason
from dehusk.word_diff import Change, Piece
from dehusk_cli.diff import Detail
from dehusk_cli.diff_fit import fit, shorten
from dehusk_cli.diff_lines import diff_lines
from dehusk_cli.diff_screen import screen_diff
from dehusk_cli.diff_words import signed

LONG = "The ferry to Orlesund leaves at seven and comes back at nine, " * 12
WIDE = "太郎は毎朝港まで歩いて行き、船が帰ってくるのを待っていた。" * 20
CODES = re.compile(r"\x1b\[[\d;]*m")


def repeated(twin: str, text: str, reason: Reason = Reason.NEAR_DUPLICATE) -> Article:
    blocks = tuple(Block(place, Kind.PARAGRAPH, said) for place, said in enumerate((twin, text)))
    removal = Removal(1, reason, "98 % like block 0", twin=0, similarity=0.98)
    return Article(Page("page.txt", b"", "", is_html=False, encoding="utf-8"), blocks, removals=(removal,))


def line(page: Article, *, color: bool = False) -> str:
    return list(diff_lines(page, Detail.REMOVED, color=color))[-2]


def test_a_pipe_gets_the_signs_of_wdiff() -> None:
    page = repeated("The council cannot pay for the tramway.", "The council can not pay for the tramway.")
    assert line(page) == (
        "- 1 near-duplicate  98 % like block 0: The council [-can not-]{+cannot+} pay for the tramway."
    )


@pytest.mark.parametrize(
    "reason", [reason for reason in Reason if reason not in {Reason.NEAR_DUPLICATE, Reason.CONTAINED}]
)
def test_nothing_is_marked_where_words_are_not_what_counts(reason: Reason) -> None:
    assert "[-" not in line(repeated("One thing", "Another thing", reason))


def test_a_teaser_is_compared_with_the_part_that_it_repeats() -> None:
    twin = "The bakery at the north gate will close at the end of the month. Nobody wants to get up at two."
    assert line(repeated(twin, "The bakery at the north gate will close at the end …", Reason.CONTAINED)).endswith(
        ": The bakery at the north gate will close at the end [-…-]"
    )


def test_the_words_are_marked_by_more_than_colour() -> None:
    page = repeated("The council cannot pay.", "The council can not pay.")
    for painted in (line(page, color=True), screen_diff(page, Detail.REMOVED, 80, color=True)):
        assert re.search(r"\x1b\[1;4;38;5;\d+m\[-can not-\]\x1b\[0m\x1b\[1;38;5;\d+m\{\+cannot\+\}\x1b\[0m", painted)


def test_on_a_narrow_screen_the_middle_goes_and_the_words_stay() -> None:
    page = repeated(f"{LONG}and nobody cares. {LONG}", f"{LONG}and no body cares. {LONG}")
    shown = screen_diff(page, Detail.REMOVED, 60, color=False).splitlines()[2:-1]
    assert len(shown) <= 3
    assert "[-no body-]{+nobody+}" in " ".join(part.strip() for part in shown)
    assert line(page).endswith(f"and [-no body-]{{+nobody+}} cares. {LONG}")


@pytest.mark.parametrize("width", [20, 40, 80, 200])
@pytest.mark.parametrize("text", [LONG, WIDE, "x" * 500], ids=["words", "wide", "one-word"])
def test_no_line_with_marked_words_is_wider_than_the_terminal(text: str, width: int) -> None:
    page = repeated(f"{text} one {text} 二", f"{text} other {text} 三")
    shown = screen_diff(page, Detail.REMOVED, width, color=False).splitlines()
    assert max(cell_len(part.rstrip()) for part in shown) <= width


def test_where_everything_differs_nothing_is_kept_open() -> None:
    pieces = [Piece("word ", Change.SAME), Piece("other", Change.GONE)] * 50
    assert len(fit(pieces, 80)) == 1
    assert cell_len(fit(pieces, 80)[0].text) <= 80


@pytest.mark.parametrize("cells", [1, 5, 20, 60, 200])
@pytest.mark.parametrize("text", [LONG, WIDE, "x" * 500, "a b"], ids=["words", "wide", "one-word", "short"])
def test_what_is_fitted_is_no_wider_than_the_room(text: str, cells: int) -> None:
    pieces = [Piece(text), Piece("gone", Change.GONE), Piece("twin", Change.TWIN), Piece(text)]
    assert cell_len("".join(map(signed, fit(pieces, cells)))) <= max(cells, 5)


@pytest.mark.parametrize("text", [LONG, WIDE, "x" * 200, "a b"], ids=["words", "wide", "one-word", "short"])
def test_shortening_keeps_both_ends_and_the_width(text: str) -> None:
    short = shorten(text.strip(), 40)
    assert cell_len(short) <= 40
    assert (short[0], short[-1]) == (text[0], text.strip()[-1])


def test_control_characters_of_both_blocks_are_spelled_out() -> None:
    page = repeated("red \x1b[31m fish and chips", "red \x9b32m fish and chips")
    for shown in (line(page), screen_diff(page, Detail.REMOVED, 80, color=True)):
        assert not {"\x1b", "\x9b"} & set(CODES.sub("", shown))
        assert r"\x9b32m" in shown
        assert r"\x1b[31m" in shown
