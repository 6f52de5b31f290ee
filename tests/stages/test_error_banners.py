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


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sorry! There was an error signing you up. Please try again later.", id="English"),
        pytest.param("Es ist ein Fehler aufgetreten. Bitte versuchen Sie es später erneut.", id="German"),
        pytest.param("Une erreur est survenue. Veuillez réessayer plus tard.", id="French"),
        pytest.param("Ha ocurrido un error. Inténtalo de nuevo más tarde.", id="Spanish"),
        pytest.param("Ocorreu um erro. Tente novamente mais tarde.", id="Portuguese"),
        pytest.param("Si è verificato un errore. Riprova più tardi.", id="Italian"),
        pytest.param("Er is iets misgegaan. Probeer het later opnieuw.", id="Dutch"),
        pytest.param("Wystąpił błąd. Spróbuj ponownie później.", id="Polish"),
        pytest.param("Произошла ошибка. Попробуйте ещё раз позже.", id="Russian"),
        pytest.param("حدث خطأ. يرجى المحاولة مرة أخرى لاحقا.", id="Arabic"),
        pytest.param("发生错误,请稍后再试。", id="Chinese"),
        pytest.param("エラーが発生しました。もう一度お試しください。", id="Japanese"),
    ],
)
def test_what_a_form_says_inside_the_text_when_it_fails_goes(
    text: str, lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", text, "...")
    assert gone(find_error_banners(blocks), blocks) == [text]


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("Something went wrong with the boiler on the second day.", id="message without advice"),
        pytest.param("If it fails, wait for the tide and try again later.", id="advice without a message"),
        pytest.param("“Something went wrong. Please try again later.” Nobody likes that line.", id="quoted, talked of"),
        pytest.param((Kind.LIST_ITEM, "An error occurred. Try again later."), id="item of a list of messages"),
        pytest.param((Kind.QUOTE, "An error occurred. Try again later."), id="quotation"),
        pytest.param("Произошла ошибка в расчётах, и мост закрыли.", id="Russian sentence"),
        pytest.param("发生错误的那一夜,灯塔没有亮。", id="Chinese sentence"),
    ],
)
def test_a_message_that_the_text_is_about_stays(
    part: object, lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", part, "...")
    assert gone(find_error_banners(blocks), blocks) == []
