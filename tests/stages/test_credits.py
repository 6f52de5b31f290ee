from collections.abc import Callable

import pytest

from dehusk.model import Block
from dehusk.stages.credits import find_credits


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "© 2024 Northern Post. All rights reserved.", id="copyright"),
        pytest.param("en", "Copyright (c) 2023-2024 Northern Post", id="copyright without rights"),
        pytest.param("en", "(Reuters)", id="agency"),
        pytest.param("en", "Reporting by Ann Roe; editing by Ben Doe", id="desk line"),
        pytest.param("en", "Contact: press@example.org", id="contact"),
        pytest.param("en", "LKP/aw/ts", id="initials of an agency and its desk"),
        pytest.param("de", "(aw/LKP)", id="initials in brackets"),
        pytest.param("de", "Quelle: dpa", id="German source"),
        pytest.param("fr", "(avec AFP)", id="French agency"),
        pytest.param("es", "Todos los derechos reservados", id="Spanish rights"),
        pytest.param("ru", "Все права защищены", id="Russian rights"),
        pytest.param("ar", "جميع الحقوق محفوظة", id="Arabic rights"),
        pytest.param("zh", "责任编辑:李明", id="Chinese editor"),
        pytest.param("ja", "© 2024 北方新聞 無断転載を禁じます", id="Japanese rights"),
    ],
)
def test_a_credit_below_the_text_goes(
    language: str,
    text: str,
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay("#", "...", text, language=language)
    assert gone(find_credits(blocks), blocks) == [text]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "By Ann Roe", id="author"),
        pytest.param("en", "Published 3 May 2024, 14:05", id="date with a label"),
        pytest.param("en", "Friday, 3 May 2024", id="date"),
        pytest.param("en", "2024-05-03", id="numeric date"),
        pytest.param("en", "5 min read", id="reading time"),
        pytest.param("de", "Von Jana Roe", id="German author"),
        pytest.param("fr", "Publié le 3 mai 2024 à 14h05", id="French date"),
        pytest.param("ru", "Автор: Яна Роу", id="Russian author"),
        pytest.param("ar", "بقلم ليلى رو", id="Arabic author"),
        pytest.param("zh", "作者:李明", id="Chinese author"),
        pytest.param("ja", "2024年5月3日", id="Japanese date"),
    ],
)
def test_an_author_or_date_line_above_the_text_goes(
    language: str,
    text: str,
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay("#", text, "...", language=language)
    assert gone(find_credits(blocks), blocks) == [text]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "Photo: Ann Roe/Northern Agency", id="English"),
        pytest.param("de", "Foto: Jana Roe/Nordbild", id="German"),
        pytest.param("fr", "Crédit photo : Jeanne Roe", id="French"),
        pytest.param("ru", "Фото: Яна Роу", id="Russian"),
        pytest.param("zh", "图片来源:北方通讯社", id="Chinese"),
        pytest.param("ja", "写真:山田花子", id="Japanese"),
    ],
)
def test_a_photo_credit_inside_the_text_goes(
    language: str,
    text: str,
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay("#", "...", text, "...", language=language)
    assert gone(find_credits(blocks), blocks) == [text]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        pytest.param("en", ["By Design", "..."], id="headline that starts like a byline"),
        pytest.param("en", ["#", "By dawn the ferry had gone", "..."], id="sentence above the text"),
        pytest.param("en", ["#", "...", "By Ann Roe", "..."], id="name inside the text"),
        pytest.param("en", ["#", "...", "3 May 2024", "..."], id="date inside the text"),
        pytest.param("en", ["#", "November 2015", "..."], id="month of a timeline"),
        pytest.param("en", ["#", "...", "Photo by Ann Roe https://pictures.example/sea", "..."], id="reference"),
        pytest.param("en", ["#", "$89 - $249", "866-555-0142", "4.7 / 5", "..."], id="prices, a phone and a rating"),
        pytest.param("en", ["#", "...", "Photo albums show the pier.", "..."], id="sentence about photos"),
        pytest.param("en", ["#", "...", "Reuters", "..."], id="agency's name inside the text"),
        pytest.param("en", ["#", "...", "LKP/aw/ts", "..."], id="initials inside the text"),
        pytest.param("en", ["#", "...", "and/or"], id="two words with a slash"),
        pytest.param("en", ["#", "...", "AC/DC"], id="name with a slash"),
        pytest.param("de", ["#", "Von der Insel kam kein Boot", "..."], id="German line"),
        pytest.param("fr", ["#", "...", "Source du fleuve, le lac gèle en janvier."], id="French sentence"),
        pytest.param("ru", ["#", "...", "Источник реки лежит в болоте."], id="Russian sentence"),
        pytest.param("zh", ["#", "...", "来源不明的灯在海上亮了一夜。"], id="Chinese sentence"),
        pytest.param("ja", ["#", "...", "写真には嵐の前の桟橋が写る。"], id="Japanese sentence"),
        pytest.param("ar", ["#", "...", "المصدر الوحيد للماء بئر قديمة."], id="Arabic sentence"),
    ],
)
def test_what_only_resembles_a_credit_stays(
    language: str,
    parts: list[object],
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay(*parts, language=language)
    assert gone(find_credits(blocks), blocks) == []


def test_a_page_without_blocks_has_no_credits() -> None:
    assert list(find_credits([])) == []
