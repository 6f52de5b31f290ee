"""Two texts are the same when only a typesetter or a copying tool tells them apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dehusk.fold import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("FERRY", "ferry", id="capitals"),
        pytest.param("STRASSE", "straße", id="capital sharp s"),
        pytest.param("“Yes,” she said", '"Yes," she said', id="double quotes"),
        pytest.param("«Oui»", '"Oui"', id="guillemets"),
        pytest.param("it’s", "it's", id="apostrophe"),
        pytest.param("`it`", "'it'", id="backticks"),
        pytest.param("1901–1911", "1901-1911", id="dash"),
        pytest.param("a \u00a0 b\n", "a b", id="spaces"),
        pytest.param("har\u00adbour", "harbour", id="soft hyphen"),
        pytest.param("har\u200bbour\ufeff", "harbour", id="zero-width space"),
        pytest.param("wait…", "wait...", id="ellipsis"),
        pytest.param("ﬁsh", "fish", id="ligature"),
        pytest.param("ﾌｪﾘｰ", "フェリー", id="half-width kana"),
        pytest.param("fish &amp; ships", "fish & ships", id="entity left in the text"),
        pytest.param("cafe\u0301", "café", id="combining accent"),
    ],
)
def test_these_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("1,200", "1,300", id="digits"),
        pytest.param("10²", "102", id="power"),
        pytest.param("résumé", "resume", id="accents"),
        pytest.param("Really?", "Really!", id="punctuation"),
        pytest.param("-5", "5", id="sign"),
        pytest.param("it is", "itis", id="space between words"),
        pytest.param("“no”", "no", id="quotes"),
        pytest.param("½", "2", id="fraction"),
    ],
)
def test_these_are_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_the_folded_text_is_one_line_without_outer_spaces(text: str) -> None:
    assert fold(text) == " ".join(fold(text).split())


@given(st.text(st.sampled_from("aÀ“’–\u00ad\u200b ﬁ²\u0130ß\u0345…")))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
