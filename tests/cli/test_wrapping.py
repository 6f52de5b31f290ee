"""Lines for a terminal: broken between words at its width, with all that they say and their colours."""

import re

import pytest
from rich.cells import cell_len

from dehusk_cli.wrapping import wrap

LINE = "dehusk: page.html: no such file; check the name, or did you mean the command 'batch'?"


@pytest.mark.parametrize("width", [20, 40, 80])
@pytest.mark.parametrize("indent", ["", "    "])
def test_a_long_line_is_broken_between_words_and_its_rest_stands_further_right(width: int, indent: str) -> None:
    lines = wrap(indent + LINE, width).split("\n")
    assert max(map(len, lines)) <= width
    assert " ".join(" ".join(lines).split()) == LINE
    assert [line[: len(line) - len(line.lstrip())] for line in lines] == [indent, *[f"{indent}  "] * (len(lines) - 1)]


@pytest.mark.parametrize("line", ["", "  two words", "x" * 80, "渡" * 40, "\x1b[1mbold\x1b[0m " + "x" * 70])
def test_what_fits_stays_as_it_is(line: str) -> None:
    assert wrap(line, 80) == line


def test_wide_characters_count_twice() -> None:
    assert [cell_len(line) for line in wrap("渡" * 41, 80).split("\n")] == [78, 6]


def test_a_word_that_is_wider_than_the_line_is_broken_and_loses_nothing() -> None:
    assert re.sub(r"\s", "", wrap("/" + "x" * 200, 80)) == "/" + "x" * 200


def test_colours_stay_on_their_words_and_nothing_else_gets_any() -> None:
    seen = wrap(f"\x1b[1;38;5;134mduplicate\x1b[0m: {LINE}", 40)
    assert seen.startswith("\x1b[1;38;5;134mduplicate\x1b[0m: dehusk")
    assert seen.count("\x1b") == 2
    assert "\x1b" not in wrap(LINE, 40)


def test_a_terminal_too_narrow_for_the_indent_still_shows_every_letter() -> None:
    assert re.sub(r"\s", "", wrap("      narrow", 3)) == "narrow"
