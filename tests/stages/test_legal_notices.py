from collections.abc import Callable

import pytest

from dehusk.model import Block
from dehusk.stages.legal_notices import find_legal_notices


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        pytest.param(
            "en",
            ["Legal Disclaimer:", "We give the text “as is” without warranty of any kind and accept no liability."],
            id="heading and notice",
        ),
        pytest.param("en", ["The information in this article is not advice."], id="notice that names the article"),
        pytest.param("en", ["This post may contain affiliate links."], id="affiliate disclosure"),
        pytest.param("en", ["Disclosure: we earn a commission when you buy a boat."], id="labelled notice"),
        pytest.param("en", ["This copy is for your personal use only."], id="personal copy"),
        pytest.param(
            "en",
            ["Disclaimer", "Northern Post gives the", "text “as is” without", "warranty of any kind."],
            id="hard-wrapped notice",
        ),
        pytest.param("de", ["Haftungsausschluss", "Alle Angaben ohne Gewähr."], id="German"),
        pytest.param("fr", ["Cet article ne constitue pas un conseil en investissement."], id="French"),
        pytest.param("es", ["La información contenida en este artículo es orientativa."], id="Spanish"),
        pytest.param("ru", ["Данная статья носит справочный характер."], id="Russian"),
        pytest.param("ar", ["المعلومات الواردة في هذا المقال للعلم فقط."], id="Arabic"),
        pytest.param("zh", ["免责声明", "本文仅供参考,不构成投资建议。"], id="Chinese"),
        pytest.param("ja", ["免責事項", "本記事は情報提供を目的としています。"], id="Japanese"),
    ],
)
def test_a_notice_below_the_text_goes(
    language: str,
    lines: list[str],
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay("#", "...", *lines, language=language)
    assert gone(find_legal_notices(blocks), blocks) == lines


def test_a_disclosure_above_the_text_goes(lay: Callable[..., list[Block]], gone: Callable[..., list[str]]) -> None:
    disclosure = "This article contains affiliate links."
    blocks = lay("#", disclosure, "...")
    assert gone(find_legal_notices(blocks), blocks) == [disclosure]


def test_the_comments_under_a_notice_are_not_its_section(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", "Disclaimer:", "The text comes “as is” without warranty of any kind.", "Comments")
    assert gone(find_legal_notices(blocks), blocks) == [block.text for block in blocks[3:5]]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        pytest.param("en", ["Disclaimer", "..."], id="essay of that title"),
        pytest.param("en", ["#", "...", "Disclaimer", "..."], id="section of that title"),
        pytest.param("en", ["#", "...", "This article may contain affiliate links.", "..."], id="inside the text"),
        pytest.param("en", ["#", "...", "The seller offers the boat “as is”."], id="one phrase at the end"),
        pytest.param("en", ["#", "...", "The court found no liability."], id="ruling at the end"),
        pytest.param("en", ["#", "...", "Disclosure: the author keeps sheep."], id="author's own remark under a label"),
        pytest.param("de", ["#", "...", "Das Gericht sah keine Haftung des Trägers."], id="German ruling"),
        pytest.param("fr", ["#", "...", "Le maire décline toute responsabilité."], id="French report"),
        pytest.param("ru", ["#", "...", "Суд решил, что порт не несёт ответственности."], id="Russian ruling"),
        pytest.param("zh", ["#", "...", "法院认为港口不承担责任。"], id="Chinese ruling"),
        pytest.param("ja", ["#", "...", "裁判所は港が責任を負うと言った。"], id="Japanese ruling"),
    ],
)
def test_a_text_about_law_stays(
    language: str,
    parts: list[object],
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay(*parts, language=language)
    assert gone(find_legal_notices(blocks), blocks) == []


def test_a_page_without_blocks_has_no_notice() -> None:
    assert list(find_legal_notices([])) == []


def test_a_notice_that_speaks_of_its_page_goes_inside_the_text(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    notice = "This copy is for your personal, non-commercial use only. Its use is governed by copyright law."
    blocks = lay("#", "...", notice, "...")
    assert gone(find_legal_notices(blocks), blocks) == [notice]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("This article contains affiliate links, the court read aloud.", id="one phrase"),
        pytest.param("Disclosure: I was once paid by the yard, and receive compensation for it.", id="author's remark"),
        pytest.param("He sold it “as is, without warranty of any kind”, and accepts no liability.", id="quoted clause"),
        pytest.param("The seller accepts no liability and gives no warranty, express or implied.", id="report on law"),
    ],
)
def test_a_clause_inside_the_text_stays(
    text: str, lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", text, "...")
    assert gone(find_legal_notices(blocks), blocks) == []


def test_a_phrase_that_has_quotes_of_its_own_is_quoted_once(lay: Callable[..., list[Block]]) -> None:
    notice = "We give the text “as is” without warranty of any kind and accept no liability."
    found = list(find_legal_notices(lay("#", "...", notice)))
    assert [removal.evidence for removal in found] == ["says “as is” and “without warranty”"]
