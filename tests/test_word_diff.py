"""The words in which two texts differ: what is marked and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dehusk.word_diff import Change, Piece, diff_part, diff_words

SIGNS = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.TWIN: "{{+{}+}}"}
WORDS = st.lists(st.sampled_from("the old ferry left. (again) “Never”, 1,200 太郎は毎朝 ภาษาไทย".split()), max_size=12)


def shown(pieces: list[Piece]) -> str:
    return "".join(SIGNS[piece.change].format(piece.text) for piece in pieces)


@pytest.mark.parametrize(
    ("text", "twin", "expected"),
    [
        pytest.param("We can not pay.", "We cannot pay.", "We [-can not-]{+cannot+} pay.", id="two-words-for-one"),
        pytest.param("It rose by 1,200.", "It rose by 1,300.", "It rose by [-1,200-]{+1,300+}.", id="number"),
        pytest.param("He left.", "He left now.", "He left {+now+}.", id="word-of-the-twin-before-a-full-stop"),
        pytest.param("He left", "He left now", "He left {+now+}", id="word-of-the-twin-at-the-end"),
        pytest.param("Now he left.", "He left.", "[-Now-] he left.", id="word-at-the-start"),
        pytest.param("上午卖出三百碗茶", "下午卖出三百碗茶", "[-上-]{+下+}午卖出三百碗茶", id="character-of-chinese"),
        pytest.param("ภาษาไทยน้ำ", "ภาษาไทยนำ", "ภาษาไทย[-น้-]{+น+}ำ", id="tone-mark-of-thai-with-its-letter"),
        pytest.param("a ferry", "", "[-a ferry-]", id="empty-twin"),
        pytest.param("", "a ferry", "{+a ferry+}", id="empty-text"),
    ],
)
def test_words_that_differ_are_marked(text: str, twin: str, expected: str) -> None:
    assert shown(diff_words(text, twin)) == expected


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        pytest.param("“Never”, he said", '"NEVER", he said', id="quotes-and-case"),
        pytest.param('we cannot pay for", and', "we cannot pay for,” and", id="comma-before-or-after-the-quote"),
        pytest.param("well-known … facts", "well‑known ... facts", id="hyphen-and-ellipsis"),
        pytest.param("two  words", "two words", id="spaces"),
        pytest.param("  x = 1\n  y = 2", "x = 1 y = 2", id="lines-of-code"),
    ],
)
def test_what_a_typesetter_changes_is_not_marked(text: str, twin: str) -> None:
    assert Change.GONE not in {piece.change for piece in diff_words(text, twin)}
    assert Change.TWIN not in {piece.change for piece in diff_words(text, twin)}


def test_a_part_is_compared_with_the_part_that_it_repeats() -> None:
    twin = "Nobody came on Monday. The old boat came in late that day, and went out again before anybody saw it."
    assert shown(diff_part("The old boat came in late that day, and went …", twin)) == (
        "The old boat came in late that day, and went [-…-]"
    )


def test_blocks_run_together_are_not_marked_against_one_of_them() -> None:
    one = "The ferry leaves the new quay every morning before seven."
    both = f"{one} The families who built the wall still sell the tickets from a hut."
    assert diff_part(both, one) == [Piece(both)]


@pytest.mark.parametrize("diff", [diff_words, diff_part])
def test_very_long_texts_are_not_compared(diff: type) -> None:
    text = "one two " * 500_000
    assert diff(text, text + "three") == [Piece(text)]


@given(WORDS, WORDS)
def test_the_pieces_are_the_text_and_the_twin(text: list[str], twin: list[str]) -> None:
    pieces = diff_words(" ".join(text), " ".join(twin))
    assert "".join(p.text for p in pieces if p.change is not Change.TWIN).split() == text
    assert all(piece.text for piece in pieces)
    assert not any(piece.text != piece.text.strip() for piece in pieces if piece.change is not Change.SAME)


@given(WORDS)
def test_a_text_does_not_differ_from_itself(text: list[str]) -> None:
    assert diff_words(" ".join(text), " ".join(text)) == ([Piece(" ".join(text))] if text else [])
