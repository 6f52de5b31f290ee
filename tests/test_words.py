"""Words are counted in any script, as a measure of length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dehusk.words import count_words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("– … !", 0, id="marks alone"),
        pytest.param("The ferry – at last – sails.", 5, id="dashes between words"),
        pytest.param("It's half-past 7.30", 3, id="marks inside words"),
        pytest.param("one\x1ctwo\x1f!\x0bthree", 3, id="white space that nobody types"),
        pytest.param("Паром снова идёт", 3, id="Russian"),
        pytest.param("العبّارة تعود إلى الجزر", 4, id="Arabic"),
        pytest.param("渡轮重返北方群岛", 4, id="Chinese"),
        pytest.param("フェリーが戻る", 4, id="Japanese, rounded up"),
        pytest.param("한국어 단어 세기", 3, id="Korean"),
        pytest.param("เรือเฟอร์รี่", 3, id="Thai"),
        pytest.param("我们的 ferry 2024", 4, id="Chinese with Latin words"),
    ],
)
def test_words_are_counted(text: str, count: int) -> None:
    assert count_words(text) == count


@given(st.text(), st.text())
def test_a_longer_text_has_no_fewer_words(one: str, other: str) -> None:
    assert count_words(f"{one} {other}") >= max(count_words(one), count_words(other))
