"""Control characters are shown, never sent."""

import os

import pytest

from dehusk_cli.escape import source_name, visible_line, visible_text


@pytest.mark.parametrize("code", [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0x202D, 0x202E])
def test_no_control_character_reaches_a_line(code: int) -> None:
    assert visible_line(f"a{chr(code)}b").isprintable()


def test_a_text_keeps_its_lines_and_tabs_and_nothing_else_that_controls() -> None:
    assert visible_text("a\n\tb\x1b[2J\r\x9b1m") == "a\n\tb\\x1b[2J\\r\\x9b1m"


@pytest.mark.parametrize("text", ["naïve café", "太郎は港へ", "שלום עולם", "a\u200db 👩‍🚀", "soft\u00adhyphen"])
def test_letters_of_any_script_stay(text: str) -> None:
    assert visible_line(text) == visible_text(text) == text


def test_a_file_name_that_is_not_utf8_can_be_written_to_a_log() -> None:
    assert source_name(os.fsdecode(b"caf\xe9.txt")).encode() == rb"caf\xe9.txt"
    assert source_name("café.txt") == "café.txt"
