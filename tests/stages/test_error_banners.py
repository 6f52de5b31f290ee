from collections.abc import Callable

import pytest

from dehusk.model import Block, Kind, Spared
from dehusk.stages.error_banners import find_error_banners


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        pytest.param(
            "en",
            ["403", "Sorry!!", "Error! Sorry, the page you asked for could not be found."],
            id="code, regret and message",
        ),
        pytest.param("en", ["Something went wrong. Please try again later."], id="form's message"),
        pytest.param("en", ["404 Not Found", "The page you requested could not be found."], id="code and message"),
        pytest.param("de", ["Fehler 404", "Die angeforderte Seite wurde nicht gefunden."], id="German"),
        pytest.param("fr", ["Oups !", "Cette page n'existe plus."], id="French"),
        pytest.param("es", ["¡Lo sentimos!", "La página que buscas no existe."], id="Spanish"),
        pytest.param("ru", ["Ошибка 404", "Страница не найдена"], id="Russian"),
        pytest.param("ar", ["عذراً", "الصفحة غير موجودة"], id="Arabic"),
        pytest.param("zh", ["抱歉", "您访问的页面不存在。"], id="Chinese"),
        pytest.param("ja", ["エラーが発生しました。しばらくしてからもう一度お試しください。"], id="Japanese"),
    ],
)
def test_an_error_banner_above_the_headline_goes(
    language: str,
    lines: list[str],
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay(*lines, "#", "...", language=language)
    assert gone(find_error_banners(blocks), blocks) == lines


def test_a_form_message_below_the_text_goes(lay: Callable[..., list[Block]], gone: Callable[..., list[str]]) -> None:
    message = "Oops! Something went wrong while submitting the form."
    blocks = lay("#", "...", message)
    assert gone(find_error_banners(blocks), blocks) == [message]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        pytest.param("en", ["404", "..."], id="headline that is a code"),
        pytest.param("en", ["Page not found", "..."], id="headline that is a message"),
        pytest.param("en", ["403", "#", "..."], id="number above the headline"),
        pytest.param("en", ["#", "...", "Sorry", "..."], id="one word in the text"),
        pytest.param("en", ["#", "...", "Page not found", "..."], id="message quoted in the text"),
        pytest.param("en", ["#", "...", (Kind.CODE, "404 Not Found")], id="message in code"),
        pytest.param("de", ["Entschuldigung", "#", "..."], id="German word of regret alone"),
        pytest.param("ru", ["Ошибка", "#", "..."], id="Russian headline of one word"),
        pytest.param("ja", ["#", "...", "ページが見つかりません", "..."], id="Japanese message in the text"),
        pytest.param("zh", ["404", "..."], id="code over Chinese text"),
    ],
)
def test_a_code_or_message_that_is_the_article_stays(
    language: str,
    parts: list[object],
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay(*parts, language=language)
    assert gone(find_error_banners(blocks), blocks) == []


def test_the_pages_own_title_is_never_a_banner(lay: Callable[..., list[Block]]) -> None:
    blocks = lay("Access denied", "A story", "...")
    (found,) = find_error_banners(blocks, "ACCESS DENIED")
    assert isinstance(found, Spared)
    assert found.evidence.endswith("but it is the headline")


def test_a_code_taken_for_the_title_goes_with_its_message(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    banner = ["403", "Access denied"]
    blocks = lay(*banner, "#", "...")
    assert gone(find_error_banners(blocks, "403"), blocks) == banner


def test_a_page_without_blocks_has_no_banner() -> None:
    assert list(find_error_banners([])) == []
