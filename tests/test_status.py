from collections.abc import Sequence

import pytest

from dehusk.model import Block, Kind, Status
from dehusk.status import Wall, judge_status

PROSE = (
    "The ferry left the northern pier at dawn, an hour later than planned, and carried forty people, nine sheep and "
    "the mail of two weeks across a sound that had only just thawed."
)
NOTE = "The ferry sails again on Monday. Tickets are sold on board."


def page(*texts: str) -> list[Block]:
    return [Block(place, Kind.PARAGRAPH, text) for place, text in enumerate(texts)]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(["404 Not Found"], id="bare code"),
        pytest.param(
            ["Page not found", "Sorry, the page you were looking for doesn't exist.", "Return to the home page."],
            id="soft 404 with advice",
        ),
        pytest.param(["Access Denied", "You don't have permission to access this server."], id="no permission"),
        pytest.param(["Home", "News", "We're down for maintenance", "We'll be back soon!"], id="maintenance"),
        pytest.param(["500 Internal Server Error", "The server encountered an internal error."], id="server error"),
        pytest.param(["This domain is for sale", "Buy now"], id="parked domain"),
        pytest.param(["Fehler 404", "Die angeforderte Seite wurde nicht gefunden."], id="German"),
        pytest.param(["Oups !", "La page que vous cherchez n'existe pas."], id="French"),
        pytest.param(["Página no encontrada", "Volver al inicio"], id="Spanish"),
        pytest.param(["Página não encontrada"], id="Portuguese"),
        pytest.param(["Pagina non trovata", "Torna alla home"], id="Italian"),
        pytest.param(["Pagina niet gevonden"], id="Dutch"),
        pytest.param(["Nie znaleziono strony", "Wróć na stronę główną"], id="Polish"),
        pytest.param(["Страница не найдена", "Вернуться на главную"], id="Russian"),
        pytest.param(["الصفحة غير موجودة", "العودة إلى الصفحة الرئيسية"], id="Arabic"),
        pytest.param(["抱歉,您访问的页面不存在。", "返回首页"], id="Chinese"),
        pytest.param(["お探しのページは見つかりませんでした。", "トップページへ戻る"], id="Japanese"),
    ],
)
def test_a_page_that_is_only_a_message_is_an_error_page(texts: Sequence[str]) -> None:
    assert judge_status(page(*texts)).status is Status.ERROR_PAGE


@pytest.mark.parametrize(
    ("wall", "texts"),
    [
        pytest.param(Wall.BOT_CHECK, ["Just a moment...", "Checking your browser before you go on."], id="bot check"),
        pytest.param(Wall.BOT_CHECK, ["Подтвердите, что вы не робот"], id="Russian bot check"),
        pytest.param(Wall.BOT_CHECK, ["请完成安全验证"], id="Chinese bot check"),
        pytest.param(Wall.SCRIPT, ["Please enable JavaScript to view this page."], id="script"),
        pytest.param(Wall.SCRIPT, ["JavaScriptを有効にしてください。"], id="Japanese script"),
        pytest.param(
            Wall.CONSENT, ["We value your privacy", "We and our partners store data.", "Accept all"], id="consent"
        ),
        pytest.param(Wall.CONSENT, ["Wir und unsere Partner nutzen Daten.", "Alle akzeptieren"], id="German consent"),
        pytest.param(Wall.LOGIN, ["Please log in to continue.", "Email", "Password"], id="login"),
        pytest.param(Wall.LOGIN, ["يرجى تسجيل الدخول لعرض هذه الصفحة."], id="Arabic login"),
        pytest.param(Wall.PAYWALL, ["Ferry returns", PROSE, "Subscribe to continue reading", "Log in"], id="paywall"),
        pytest.param(
            Wall.PAYWALL,
            [
                "Ferry returns",
                PROSE,
                (
                    "You have reached your limit of free articles this month, and we would be glad to see you among "
                    "our readers for longer than that: start your free trial of four weeks today."
                ),
            ],
            id="long offer",
        ),
        pytest.param(Wall.PAYWALL, ["Le bac", PROSE, "La suite est réservée aux abonnés"], id="French paywall"),
        pytest.param(Wall.PAYWALL, ["フェリー", PROSE, "この記事は有料会員限定です。"], id="Japanese paywall"),
    ],
)
def test_a_page_that_keeps_the_reader_out_is_a_wall(wall: Wall, texts: Sequence[str]) -> None:
    verdict = judge_status(page(*texts))
    assert (verdict.status, verdict.wall) == (Status.WALL, wall)


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([], id="no blocks"),
        pytest.param(["", " "], id="blank blocks"),
        pytest.param(["---", "* * *"], id="rules only"),
        pytest.param(["Home", "News", "Sport", "About us"], id="menu only"),
        pytest.param(["Главная", "Новости"], id="Russian menu"),
    ],
)
def test_a_page_without_anything_to_read_is_empty(texts: Sequence[str]) -> None:
    assert judge_status(page(*texts)).status is Status.EMPTY


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(["The ferry", NOTE], id="note of two sentences"),
        pytest.param(
            ["403", "Sorry!!", "Error! Sorry, the page you asked for could not be found.", PROSE, PROSE],
            id="banner over an article",
        ),
        pytest.param(["404", PROSE, PROSE], id="story headed by a code"),
        pytest.param(["Why “page not found” is here to stay", PROSE, PROSE], id="article about error pages"),
        pytest.param(["We use cookies", PROSE, PROSE], id="cookie line over an article"),
        pytest.param(
            ["What paywalls do", PROSE, "Subscribe to continue reading, the sign said.", PROSE], id="about paywalls"
        ),
        pytest.param(
            [
                "What readers pay for",
                *[f"“Subscribe to continue reading” is what the paper of the pier says here. {PROSE}"] * 7,
                (
                    "Every story is free now. To continue reading, people have to do nothing at all, and to go on "
                    "writing the paper asks them for help once a year, by letter."
                ),
            ],
            id="about paywalls to the end",
        ),
        pytest.param(["The ferry", *[PROSE] * 8, "Already a subscriber?"], id="chrome below a whole article"),
        pytest.param(["Old pond", "A frog leaps in", "The sound of the water"], id="poem"),
        pytest.param(["古池や", "蛙飛び込む", "水の音。"], id="Japanese poem"),
        pytest.param(["Fähre", "Die Fähre fährt wieder. Karten gibt es an Bord."], id="German note"),
        pytest.param(["Паром", "Паром снова ходит. Билеты продают на борту."], id="Russian note"),
        pytest.param(["渡轮", "渡轮星期一恢复航行。船上售票。"], id="Chinese note"),
        pytest.param(["العبّارة", "تبحر العبّارة يوم الاثنين. التذاكر على متنها."], id="Arabic note"),
    ],
)
def test_a_page_with_text_of_its_own_is_an_article(texts: Sequence[str]) -> None:
    verdict = judge_status(page(*texts))
    assert verdict.status is Status.ARTICLE, verdict.evidence


def test_a_title_that_is_a_message_outweighs_a_teaser_list() -> None:
    texts = ["Popular stories", PROSE, PROSE]
    assert judge_status(page(*texts), "Page not found | Northern Post").status is Status.ERROR_PAGE
    assert judge_status(page(*texts), "Ferry returns").status is Status.ARTICLE


def test_the_evidence_says_which_words_and_how_little_else() -> None:
    assert judge_status(page("Page not found")).evidence == "is “page not found”, and 0 words of text besides"


def test_a_table_is_not_empty() -> None:
    assert judge_status([Block(0, Kind.TABLE_ROW, "1 | 2")]).status is Status.ARTICLE


LONG_MENTION = (
    "“Verify you are human” is what the harbour's page says to everybody who wants to know when the ferry sails, and "
    "the seals on the bar, who have learnt to press the button with their noses, are let in before anybody else."
)


def test_one_phrase_makes_no_message_of_a_paragraph() -> None:
    assert judge_status(page("Seals at the pier", LONG_MENTION, NOTE)).status is Status.ARTICLE
    assert judge_status(page("Verify you are human", NOTE)).status is Status.WALL


def test_two_phrases_make_a_message_of_a_paragraph() -> None:
    consent = (
        "We and our 211 partners store and/or access information on a device, such as unique identifiers in cookies, "
        "to show you what may please you, and to count how many have seen it before you did."
    )
    assert judge_status(page("Before we begin", consent, NOTE)).wall is Wall.CONSENT


@pytest.mark.parametrize(
    ("texts", "status"),
    [
        pytest.param(["404", "Sidan finns inte."], Status.ERROR_PAGE, id="Swedish error page"),
        pytest.param(["503", "Υπηρεσία μη διαθέσιμη"], Status.ERROR_PAGE, id="Greek error page"),
        pytest.param(["404", f"{NOTE} {NOTE}"], Status.ARTICLE, id="story headed by a code"),
        pytest.param(["1984", "Det var ett gott år."], Status.ARTICLE, id="year"),
    ],
)
def test_a_bare_code_makes_an_error_page_of_next_to_nothing_in_any_language(texts: list[str], status: Status) -> None:
    assert judge_status(page(*texts)).status is status


def test_where_nothing_was_kept_the_page_tells_what_stands_there_instead() -> None:
    form = page("Sign in", "Username", "Password", "Forgot your password?")
    assert judge_status([], "Sign in", form).wall is Wall.LOGIN
    assert judge_status([], "Ferry returns", page("Home", "News")).status is Status.EMPTY


def test_a_headline_alone_is_nothing() -> None:
    verdict = judge_status(page("Ferry returns to the islands"), "Ferry returns to the islands")
    assert verdict == (Status.EMPTY, "there is nothing under the headline", None)


def test_a_link_to_the_cookie_settings_is_no_consent_wall() -> None:
    assert judge_status(page("Harbour Post", "Cookie settings")).status is not Status.WALL


def test_two_things_that_consent_walls_say_are_one() -> None:
    assert judge_status(page("Cookie settings", "Reject all")).wall is Wall.CONSENT


def test_a_note_that_quotes_a_message_is_an_article() -> None:
    note = "„Wir verwenden Cookies“ steht am Kiosk, und niemand fragt mehr, was das heißt. Die Kekse sind aus Hafer."
    assert judge_status(page("Am Hafen", note)).status is Status.ARTICLE


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(["This article has been removed", "The article you requested is gone."], id="article taken down"),
        pytest.param(["pell.example", "The sponsored listings displayed above are served by others."], id="parked"),
        pytest.param(["Ой! Такой страницы нет", "Возможно, она была удалена или перемещена."], id="Russian"),
        pytest.param(["المعذرة، الصفحة التي تبحث عنها غير موجودة"], id="Arabic"),
        pytest.param(["Diese Seite ist nicht erreichbar", "Wegen Wartungsarbeiten ist diese Seite zu."], id="German"),
    ],
)
def test_a_page_that_was_taken_down_is_an_error_page(texts: Sequence[str]) -> None:
    assert judge_status(page(*texts)).status is Status.ERROR_PAGE


@pytest.mark.parametrize(
    ("wall", "texts"),
    [
        pytest.param(
            Wall.BOT_CHECK, ["Please verify you are a human", "Press & Hold to confirm."], id="button to hold"
        ),
        pytest.param(Wall.SCRIPT, ["Il semble que vous utilisiez un bloqueur de publicité"], id="French ad blocker"),
        pytest.param(Wall.LOGIN, ["Gullbook", "Password", "Forgotten account?", "Create new account"], id="login form"),
    ],
)
def test_a_form_that_shuts_the_page_is_a_wall(wall: Wall, texts: Sequence[str]) -> None:
    assert judge_status(page(*texts)).wall is wall


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            ["Wegen Wartungsarbeiten geschlossen", "Wegen Wartungsarbeiten bleibt die Schleuse am Montag zu."],
            id="German note on a lock",
        ),
        pytest.param(
            [
                "Ask the harbour master",
                "Q: Why does the site say that I must log in to continue?",
                "A: Because the tide tables are now kept for members. You can still ring me.",
                "Q: And what can I do when I forgot my password and the tide is high?",
                "A: Then ring me as well, and bring the old card with you.",
            ],
            id="questions about logins",
        ),
        pytest.param(
            ["The parked boat", "The boat in the lock is for sale, and nobody asks what it costs."], id="sale"
        ),
    ],
)
def test_a_short_text_about_such_things_is_an_article(texts: Sequence[str]) -> None:
    assert judge_status(page(*texts)).status is Status.ARTICLE
