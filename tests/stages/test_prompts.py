from collections.abc import Callable

import pytest

from dehusk.model import Block, Kind, Removal, Spared
from dehusk.stages.prompts import find_prompts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "ADVERTISEMENT", id="ad label"),
        pytest.param("en", "Advertisement – Continue reading below", id="ad label with a pointer"),
        pytest.param("es", "PUBLICIDAD", id="Spanish ad label"),
        pytest.param("de", "Anzeige", id="German ad label"),
        pytest.param("ru", "РЕКЛАМА", id="Russian ad label"),
        pytest.param("ja", "広告", id="Japanese ad label"),
        pytest.param("ar", "إعلان", id="Arabic ad label"),
        pytest.param("en", "Sign up for our newsletter.", id="request"),
        pytest.param("fr", "Inscrivez-vous à notre newsletter", id="French request"),
        pytest.param("en", "[edit]", id="mark beside a heading"),
        pytest.param("de", "[Bearbeiten | Quelltext bearbeiten]", id="German mark"),
        pytest.param("en", "[Advertisement]", id="ad label in brackets"),
        pytest.param("zh", "分享本文", id="Chinese share button"),
    ],
)
def test_a_prompt_inside_the_text_goes(
    language: str,
    text: str,
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay("#", "...", text, "...", language=language)
    assert gone(find_prompts(blocks), blocks) == [text]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "Thanks for subscribing! Look out for your first letter soon.", id="form's answer"),
        pytest.param("en", "The best of the north, every morning in your inbox.", id="offer"),
        pytest.param("en", "We use cookies to make this site work.", id="cookie line"),
        pytest.param("de", "Bleiben Sie auf dem Laufenden: die Woche per E-Mail.", id="German request"),
        pytest.param("es", "Síguenos en nuestras redes sociales", id="Spanish follow line"),
        pytest.param("ru", "Подписывайтесь на наш канал", id="Russian follow line"),
        pytest.param("ja", "この記事が気に入ったらフォローしてください", id="Japanese follow line"),
        pytest.param("zh", "欢迎关注我们的微信公众号", id="Chinese follow line"),
        pytest.param("ar", "تابعونا على فيسبوك", id="Arabic follow line"),
    ],
)
def test_a_prompt_below_the_text_goes(
    language: str,
    text: str,
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay("#", "...", text, language=language)
    assert gone(find_prompts(blocks), blocks) == [text]


@pytest.mark.parametrize(
    ("language", "part"),
    [
        pytest.param("en", "Advertisement revenue at the paper fell.", id="sentence about advertising"),
        pytest.param("en", (Kind.LIST_ITEM, "Subscribe to our newsletter"), id="example in a list"),
        pytest.param("en", (Kind.QUOTE, "Sign up for our newsletter"), id="quoted request"),
        pytest.param("en", (Kind.CODE, "Share this article"), id="code"),
        pytest.param("en", "Edit", id="a mark's word without brackets"),
        pytest.param("en", "[Chorus]", id="brackets around another word"),
        pytest.param("en", (Kind.HEADING, "Newsletter"), id="heading over text"),
        pytest.param("en", "Facebook", id="one network's name"),
        pytest.param("en", "Readers found the list in your inbox odd.", id="offer's words inside the text"),
        pytest.param(
            "en",
            "Sign up for the draft was slow that winter, and whole villages simply did not come to the office.",
            id="sentence that starts like a request",
        ),
        pytest.param("de", "Anzeige erstattete der Nachbar noch am Abend.", id="German word in a sentence"),
        pytest.param("ru", "Реклама пива исчезла со стадиона.", id="Russian word in a sentence"),
        pytest.param("ja", "広告収入は三割減った。", id="Japanese word in a sentence"),
        pytest.param("ar", "إعلان الحرب جاء في الليل.", id="Arabic word in a sentence"),
    ],
)
def test_what_only_resembles_a_prompt_stays(
    language: str,
    part: object,
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay("#", "...", part, "...", language=language)
    assert gone(find_prompts(blocks), blocks) == []


@pytest.mark.parametrize(
    ("language", "ad"),
    [
        pytest.param("en", "Bread that keeps. Baked by night at Mill & Daughter. Order now", id="English"),
        pytest.param("de", "Brot, das hält. Jetzt bestellen", id="German"),
        pytest.param("ru", "Хлеб из печи. Купить", id="Russian"),
        pytest.param("ja", "夜に焼いたパン。 今すぐ注文", id="Japanese"),
    ],
)
def test_an_ad_in_words_goes_with_its_label(
    language: str, ad: str, lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    label = {"en": "ADVERTISEMENT", "de": "Anzeige", "ru": "РЕКЛАМА", "ja": "広告"}[language]
    blocks = lay("#", "...", label, ad, "...", language=language)
    assert gone(find_prompts(blocks), blocks) == [label, ad]


@pytest.mark.parametrize(
    ("above", "text"),
    [
        pytest.param("ADVERTISEMENT", "What the sheep cost. A table", id="heading under a label"),
        pytest.param("ADVERTISEMENT", "The ferry sailed again. Nobody waved.", id="sentences under a label"),
        pytest.param("A word on bread", "He had three words on his sign. Order now", id="no label above"),
    ],
)
def test_what_is_no_ad_in_words_stays(
    above: str, text: str, lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", above, text, "...")
    assert text not in gone(find_prompts(blocks), blocks)


def test_the_footer_of_a_mailing_service_goes_with_the_address_below(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    footer = ["You are receiving this email because you signed up.", "Unsubscribe from this list", "Pier Lane 1, Orle"]
    blocks = lay("#", "...", *footer)
    assert gone(find_prompts(blocks), blocks) == footer


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(["#", "...", "Pier Lane 1, Orle"], id="address without a mailing service"),
        pytest.param(["#", "...", "Unsubscribe from this list was all that it said.", "..."], id="inside the text"),
        pytest.param(["#", "...", "Yours, Ann", "P.S. The pier is painted."], id="end of a letter"),
    ],
)
def test_what_is_no_footer_of_a_mailing_service_stays(
    parts: list[str], lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay(*parts)
    assert gone(find_prompts(blocks), blocks) == []


def test_a_quoted_prompt_over_a_page_of_prose_stays(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "“We use cookies to serve you better”: hardly any sentence is read less.", "...")
    assert gone(find_prompts(blocks), blocks) == []


def test_short_answers_under_one_long_paragraph_are_text(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    opening = (
        "The boat library has been open for two years now, and these are the questions that we hear most often at the "
        "counter, with the answers that we have agreed on."
    )
    answers = ["Ask at the counter, and we will look for your boat together."] * 5
    asked = ["Can I join our mailing list?", "Yes, the list lies beside the bell, and nobody else gets your address."]
    blocks = lay("#", opening, *answers, *asked)
    assert gone(find_prompts(blocks), blocks) == []


def test_an_article_about_newsletters_keeps_its_sentences(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    says = (
        "Every shop in the harbour now asks its customers to subscribe to our newsletter, as the signs put it, and the "
        "postman says that he has never carried so few letters or heard so many complaints."
    )
    blocks = lay("Why every shop wants your address", says, says)
    assert gone(find_prompts(blocks), blocks) == []


def test_a_share_bar_goes_as_a_run(lay: Callable[..., list[Block]], gone: Callable[..., list[str]]) -> None:
    bar = ["Facebook", "WhatsApp", "E-Mail"]
    blocks = lay("#", "...", *bar, "...")
    assert gone(find_prompts(blocks), blocks) == bar


def test_two_networks_in_a_list_are_no_share_bar(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", (Kind.LIST_ITEM, "Facebook"), (Kind.LIST_ITEM, "Telegram"), "...")
    assert gone(find_prompts(blocks), blocks) == []


def test_code_that_names_networks_is_no_share_bar(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", *((Kind.CODE, name) for name in ("Facebook", "WhatsApp", "E-Mail")), "...")
    assert gone(find_prompts(blocks), blocks) == []


def test_every_copy_of_an_ad_label_goes(lay: Callable[..., list[Block]], gone: Callable[..., list[str]]) -> None:
    blocks = lay("#", "...", "PUBLICIDAD", "...", "PUBLICIDAD", "...", "PUBLICIDAD", language="es")
    assert gone(find_prompts(blocks), blocks) == ["PUBLICIDAD"] * 3


def test_what_stays_inside_the_text_is_reported_as_spared(lay: Callable[..., list[Block]]) -> None:
    blocks = lay("#", "...", (Kind.LIST_ITEM, "Subscribe now"), "...")
    (found,) = find_prompts(blocks)
    assert isinstance(found, Spared)
    assert found.evidence == "is “subscribe now”, but it is a list-item inside the text"


def test_a_page_without_blocks_has_no_prompts() -> None:
    assert list(find_prompts([])) == []


def test_the_place_on_the_page_is_reported_not_the_index(lay: Callable[..., list[Block]]) -> None:
    blocks = lay("#", "skipped", "...", "Advertisement")
    del blocks[1]
    assert [found.place for found in find_prompts(blocks) if isinstance(found, Removal)] == [4]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The Tidemark is a reader-supported publication. To receive new posts and support my work, consider "
            "becoming a free or paid subscriber.",
            id="letter's offer",
        ),
        pytest.param(
            "An dieser Stelle finden Sie einen externen Inhalt von Gullnet, der den Artikel ergänzt. Sie können ihn "
            "sich mit einem Klick anzeigen lassen.",
            id="German box for an embedded post",
        ),
        pytest.param(
            "Ce contenu est bloqué car vous n'avez pas accepté les cookies et autres traceurs.",
            id="French box for an embedded post",
        ),
        pytest.param(
            "Deze inhoud kan niet worden getoond omdat je de cookies niet hebt geaccepteerd.",
            id="Dutch box for an embedded post",
        ),
        pytest.param("Tekst loopt door onder de foto", id="Dutch pointer past a photo"),
        pytest.param("Dalsza część artykułu pod materiałem wideo", id="Polish pointer past a video"),
        pytest.param("La suite après cette publicité", id="French pointer past an ad"),
        pytest.param("Compartilhe esta notícia no WhatsApp", id="Portuguese share button"),
        pytest.param("Grazie per esserti iscritto!", id="Italian form's answer"),
    ],
)
def test_a_box_inside_the_text_goes(text: str, lay: Callable[..., list[Block]], gone: Callable[..., list[str]]) -> None:
    blocks = lay("#", "...", text, "...")
    assert gone(find_prompts(blocks), blocks) == [text]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Subscribe to our newsletter, the next box says, and the one after that asks whether the page may send "
            "notifications.",
            id="told of a box",
        ),
        pytest.param(
            "In our newsletter we asked who still gets letters, and forty people put the answer in your inbox.",
            id="two things that offers say",
        ),
        pytest.param("Cookies of three sizes were not accepted as ballast.", id="cookies"),
        pytest.param("Der externe Inhalt der Kiste war nass.", id="German sentence"),
        pytest.param("La suite après cette tempête fut longue.", id="French sentence"),
        pytest.param("De tekst loopt door tot aan de rand van het blad.", id="Dutch sentence"),
    ],
)
def test_a_sentence_about_boxes_stays(
    text: str, lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", text, "...")
    assert gone(find_prompts(blocks), blocks) == []


def test_a_long_last_paragraph_that_quotes_an_offer_stays(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    said = "The poster at the bakery says “Sign up for our newsletter”, and nearly everyone in the town has done so."
    blocks = lay("#", "...", said)
    assert gone(find_prompts(blocks), blocks) == []


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param(["#", "...", "Share"], ["Share"], id="alone at the end"),
        pytest.param(["#", "...", "Share", "Sign up for our newsletter"], [0, 1], id="over a prompt"),
        pytest.param(["#", "...", (Kind.LIST_ITEM, "Email")], [], id="item of a list"),
        pytest.param(["#", "...", "Facebook", "Telegram"], [], id="two names"),
        pytest.param(["Share", "Email"], [], id="page without a text"),
    ],
)
def test_a_button_left_at_the_end_goes(
    parts: list[object], expected: list[object], lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay(*parts)
    wanted = [parts[2 + said] if isinstance(said, int) else said for said in expected]
    assert gone(find_prompts(blocks), blocks) == wanted


def test_a_request_over_a_paragraph_heads_nothing_in_a_text_without_markup() -> None:
    prose = Block(0, Kind.PARAGRAPH, "The ferry left the northern pier at dawn, an hour late, with forty people on it.")
    request = "Follow us on Gullnet"
    for level, removed in ((0, True), (2, False)):
        blocks = [prose, Block(1, Kind.HEADING, request, level=level), Block(2, Kind.PARAGRAPH, prose.text)]
        assert [isinstance(found, Removal) for found in find_prompts(blocks)] == [removed]
