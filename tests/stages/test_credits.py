from collections.abc import Callable

import pytest

from dehusk.model import Block, Kind
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


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["© The Island Post"], id="sign without a year"),
        pytest.param(["ⓒ 섬신문, 무단 전재 및 재배포 금지"], id="Korean sign"),
        pytest.param(["(dpa/tor)"], id="agency and initials in brackets"),
        pytest.param(["Last updated on 3 May 2024"], id="date of the last change"),
        pytest.param(["Media contact:", "Lena Hobb, press@fennick.example, +47 555 0199"], id="contact and address"),
        pytest.param(["责任编辑:王海"], id="Chinese editor"),
        pytest.param(["Mit Material von dpa"], id="German agency"),
    ],
)
def test_a_line_below_the_text_goes_without_a_year_or_a_label(
    lines: list[str], lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", *lines)
    assert gone(find_credits(blocks), blocks) == lines


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("3 maj 2024 14:05", id="Swedish"),
        pytest.param("3. května 2024", id="Czech"),
        pytest.param("3 травня 2024, 14:05", id="Ukrainian"),
    ],
)
def test_a_date_above_the_text_goes_in_any_language(
    text: str, lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", text, "...")
    assert gone(find_credits(blocks), blocks) == [text]


def test_a_reading_time_over_the_text_goes_although_it_stands_where_a_heading_does(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", (Kind.HEADING, "4 min read"), "...")
    assert gone(find_credits(blocks), blocks) == ["4 min read"]


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(["#", "...", "(pier/slip)"], id="words in brackets"),
        pytest.param(["#", "...", "Updated 3 May: the pier is open again."], id="sentence about a change"),
        pytest.param(["#", "...", "Bookings: 555 0199 200, museum@orle.example"], id="address that no label announces"),
        pytest.param(["#", "...", "3 maj 2024 14:05", "..."], id="date inside the text"),
        pytest.param(["#", "12 Monkeys", "..."], id="number and a name above the text"),
    ],
)
def test_what_only_resembles_such_a_line_stays(
    parts: list[object], lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay(*parts)
    assert gone(find_credits(blocks), blocks) == []


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        pytest.param(
            "en",
            ["About Fennick Marine", "Fennick Marine has built drives since 1987 and employs 240 people."],
            id="company",
        ),
        pytest.param(
            "de",
            [
                "Über die Nordwerft GmbH",
                "Die Nordwerft GmbH baut seit 1987 Antriebe für Fähren und beschäftigt 240 Menschen.",
            ],
            id="German",
        ),
        pytest.param(
            "fr",
            ["À propos de Nordport", "Nordport construit depuis 1987 des moteurs de bac et emploie 240 personnes."],
            id="French",
        ),
        pytest.param(
            "es",
            [
                "Acerca de Astilleros Norte",
                "Astilleros Norte construye barcos desde 1987 y emplea a 240 personas en tres puertos.",
            ],
            id="Spanish",
        ),
        pytest.param(
            "ru",
            ["О компании «Норд»", "«Норд» строит паромы с 1987 года, в компании работают 240 человек на трёх верфях."],
            id="Russian",
        ),
        pytest.param("zh", ["关于北方船厂", "北方船厂成立于1987年,建造渡轮,在三个港口共有员工240人。"], id="Chinese"),
        pytest.param(
            "en", ["About the author", "Tamsin Orr writes about boats and keeps bees on the outer island."], id="author"
        ),
    ],
)
def test_what_a_company_or_a_paper_says_of_itself_at_the_end_goes(
    language: str, lines: list[str], lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", *lines, language=language)
    assert gone(find_credits(blocks), blocks) == lines


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(
            ["About Fennick Marine", "Fennick Marine has built drives since 1987 in three places."],
            id="all that there is",
        ),
        pytest.param(
            ["#", "...", "About Fennick Marine", "Fennick Marine has built drives since 1987 in three places.", "..."],
            id="inside the text",
        ),
        pytest.param(
            ["#", "...", "About Fennick Marine", "Nobody on the islands will say what happened in 1987 at the yard."],
            id="text that does not begin with the name",
        ),
        pytest.param(
            [
                "#",
                "...",
                "About Fennick Marine",
                "Fennick Marine was a dream, and like all dreams it ended in the morning.",
            ],
            id="no number and no address",
        ),
        pytest.param(
            ["#", "...", "About time", "About time, said the skipper in 1987, and then he cast off at last."],
            id="heading that names nobody",
        ),
    ],
)
def test_a_section_about_something_stays(
    parts: list[object], lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay(*parts)
    assert gone(find_credits(blocks), blocks) == []
