from collections.abc import Callable

import pytest

from dehusk.model import Block, Kind
from dehusk.stages.related import find_related


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "Related: Ferry timetable for the islands", id="related"),
        pytest.param("en", "ALSO READ: Why the harbour froze early", id="also read"),
        pytest.param("de", "Lesen Sie auch: Der Hafen friert zu", id="German"),
        pytest.param("fr", "Lire aussi : Le port pris par la glace", id="French with a spaced colon"),
        pytest.param("es", "LEE TAMBIÉN: El puerto, cerrado por el hielo", id="Spanish"),
        pytest.param("ru", "Читайте также: Порт скован льдом", id="Russian"),
        pytest.param("ar", "اقرأ أيضًا: الجليد يغلق الميناء", id="Arabic with a vowel sign"),
        pytest.param("zh", "延伸阅读:港口结冰", id="Chinese with a wide colon"),
        pytest.param("ja", "関連記事:港が氷で閉ざされる", id="Japanese"),
    ],
)
def test_a_pointer_in_one_line_goes(
    language: str,
    text: str,
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay("#", "...", text, "...", language=language)
    assert gone(find_related(blocks), blocks) == [text]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        pytest.param("en", ["You may also like", "Nine sheep on the ice", "The last lighthouse keeper"], id="English"),
        pytest.param("de", ["Meistgelesen", "Neun Schafe auf dem Eis", "Der letzte Wärter"], id="German"),
        pytest.param("ru", ["Читайте также", "Девять овец на льду"], id="Russian"),
        pytest.param("ja", ["関連記事", "氷の上の九頭の羊", "最後の灯台守"], id="Japanese"),
        pytest.param("ar", ["الأكثر قراءة", "تسع نعاج على الجليد"], id="Arabic"),
    ],
)
def test_a_lead_below_the_text_goes_with_its_teasers(
    language: str,
    lines: list[str],
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay("#", "...", *lines, language=language)
    assert gone(find_related(blocks), blocks) == lines


def test_a_labelled_line_that_repeats_a_teaser_goes_with_it(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    pointer, *list_below = ["READ MORE: Nine sheep on the ice", "Related stories", "Nine sheep on the ice"]
    blocks = lay("#", "...", pointer, "...", *list_below)
    assert gone(find_related(blocks), blocks) == [pointer, *list_below]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Read more: Nine sheep on the ice", id="author's pointer"),
        pytest.param("Tomorrow: Nine sheep on the ice, and the boat that fetches them", id="more than the teaser"),
    ],
)
def test_a_labelled_line_that_repeats_no_teaser_stays(
    text: str, lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    list_below = ["Related stories", "The last lighthouse keeper"]
    blocks = lay("#", "...", text, "...", *list_below)
    assert gone(find_related(blocks), blocks) == list_below


def test_a_lead_inside_the_text_goes_with_its_teasers_and_spares_the_next_heading(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    lines = ["Read also", "Nine sheep on the ice, and no shepherd"]
    blocks = lay("#", "...", *lines, "What the winter costs the islands", "...")
    assert gone(find_related(blocks), blocks) == lines


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        pytest.param("en", ["Trending", "#", "..."], id="lead above the headline"),
        pytest.param("en", ["#", "...", "Related costs rose to forty million."], id="sentence"),
        pytest.param("en", ["#", "...", "Related", "...", "..."], id="lead without teasers"),
        pytest.param("en", ["#", "...", "Related articles", (Kind.HEADING, "Part two"), "..."], id="heading after it"),
        pytest.param("en", ["#", "...", (Kind.QUOTE, "Related: a word he loved"), "..."], id="quote"),
        pytest.param("en", ["#", "...", "(Related: the ferry's timetable)", "..."], id="author's remark in brackets"),
        pytest.param(
            "en",
            ["#", "...", "Also read:", (Kind.LIST_ITEM, "Nine sheep"), (Kind.LIST_ITEM, "The last keeper"), "..."],
            id="list that its lead announces",
        ),
        pytest.param("de", ["#", "...", "Weitere Themen sprach der Rat nicht an."], id="German sentence"),
        pytest.param("fr", ["#", "...", "Lire aussi tard lui abîmait les yeux."], id="French sentence"),
        pytest.param("ru", ["#", "...", "Читайте вслух, просила бабушка."], id="Russian sentence"),
        pytest.param("zh", ["#", "...", "相关部门没有回答记者的问题。"], id="Chinese sentence"),
        pytest.param("ja", ["#", "...", "関連会社は五月に株を売った。"], id="Japanese sentence"),
    ],
)
def test_what_only_resembles_a_pointer_stays(
    language: str,
    parts: list[object],
    lay: Callable[..., list[Block]],
    gone: Callable[..., list[str]],
) -> None:
    blocks = lay(*parts, language=language)
    assert gone(find_related(blocks), blocks) == []


def test_a_page_without_blocks_points_nowhere() -> None:
    assert list(find_related([])) == []


def test_a_labelled_line_goes_when_it_repeats_what_stands_outside_the_article(lay: Callable[..., list[Block]]) -> None:
    blocks = lay("#", "...", "READ MORE: Council votes on the new pier", "Best walk: Fog bell and churchyard", "...")
    outside = [
        Block(8, Kind.LIST_ITEM, "Council votes on the new pier"),
        Block(9, Kind.LIST_ITEM, "Fog bell and churchyard"),
    ]
    assert [found.place for found in find_related(blocks, outside)] == [3]
    assert list(find_related(blocks)) == []


def test_a_labelled_line_goes_when_it_repeats_a_teaser(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay(
        "#",
        "...",
        "READ MORE: Council votes on the new pier",
        "Best walk: Fog bell and churchyard",
        "...",
        "You may also like",
        "Council votes on the new pier",
    )
    assert gone(find_related(blocks), blocks) == [
        "READ MORE: Council votes on the new pier",
        "You may also like",
        "Council votes on the new pier",
    ]


def test_teasers_go_whose_lead_was_left_outside_the_article(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    teasers = ["Storm leaves islands without power", "Pier repairs to cost two million"]
    blocks = lay("#", "...", "More on this story", *teasers, "Tamsin Orr keeps bees.")
    kept = [block for block in blocks if block.text != "More on this story"]
    outside = [block for block in blocks if block not in kept]
    assert gone(find_related(kept, outside), blocks) == teasers
    assert gone(find_related(kept), blocks) == []


def test_what_follows_a_lead_inside_the_text_stays_where_the_lead_was_left_outside(
    lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", "Related", "What the sheep cost", "...")
    kept = [block for block in blocks if block.text != "Related"]
    assert gone(find_related(kept, [block for block in blocks if block not in kept]), blocks) == []


@pytest.mark.parametrize(
    ("text", "goes"),
    [
        pytest.param("Read our full Fennick 40 review", True, id="button"),
        pytest.param("Read our full report on the pier before you buy a boat there.", False, id="sentence"),
    ],
)
def test_a_pointer_in_one_line_is_no_sentence(
    text: str, goes: bool, lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", text, "...")
    assert gone(find_related(blocks), blocks) == ([text] if goes else [])
