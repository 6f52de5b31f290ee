import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dehusk.model import Kind
from dehusk.text_route.plain_text import is_blank, plain_text
from dehusk.text_route.text_blocks import find_blocks

WRAPPED = (
    "The harbour board of Velmar met on Tuesday evening and agreed after long\n"
    "talks that the old pier will be closed for the winter, since repairs of\n"
    "the steel piles cannot wait."
)
UNWRAPPED = " ".join(WRAPPED.split("\n"))


def shown(text: str) -> list[str]:
    return [block.marker + block.text for block in find_blocks(text)]


def kinds(text: str) -> list[str]:
    return [block.kind.value for block in find_blocks(text)]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        pytest.param(WRAPPED, UNWRAPPED, id="a paragraph wrapped at a column"),
        pytest.param(
            "The ferry provides its\ntimetable without any promise that a ship will sail on a given day, and\n"
            "it does not say that a ship that is named in it will wait for a train, so\n"
            "no passenger may claim damages for a ship that is late.",
            "The ferry provides its timetable without any promise that a ship will sail on a given day, and"
            " it does not say that a ship that is named in it will wait for a train, so"
            " no passenger may claim damages for a ship that is late.",
            id="a first line that breaks early",
        ),
        pytest.param(
            "On the way home from the fair the two of them had met the young mayor of\nVelmar, who was walking his dog"
            " and did not want to speak about the new\npier at all.",
            "On the way home from the fair the two of them had met the young mayor of Velmar, who was walking his dog"
            " and did not want to speak about the new pier at all.",
            id="a line that starts with a name",
        ),
        pytest.param(
            "- two pounds of\n  ripe plums", "- two pounds of ripe plums", id="an indented line below an item"
        ),
        pytest.param("> " + WRAPPED.replace("\n", "\n> "), "> " + UNWRAPPED, id="a wrapped quote"),
        pytest.param(
            WRAPPED.replace("repairs of\nthe", "the repairs for infor-\nmation of the"),
            UNWRAPPED.replace("repairs of the", "the repairs for information of the"),
            id="a word broken by a hyphen",
        ),
        pytest.param(
            "港务局在星期二晚上召开了会议，经过长时间的讨论之后决定，\n旧码头将在整个冬季期间关闭，因为钢桩的维修工作不能再等，\n"
            "渡轮暂时改在新码头停靠。",
            "港务局在星期二晚上召开了会议，经过长时间的讨论之后决定，旧码头将在整个冬季期间关闭，因为钢桩的维修工作不能再等，"
            "渡轮暂时改在新码头停靠。",
            id="Chinese wrapped by display width",
        ),
        pytest.param(
            "اجتمع مجلس إدارة الميناء مساء يوم الثلاثاء واتفق بعد محادثات طويلة\n"
            "على إغلاق الرصيف القديم طوال فصل الشتاء لأن إصلاح الأعمدة الفولاذية\nلا يمكن أن ينتظر أكثر من ذلك.",
            "اجتمع مجلس إدارة الميناء مساء يوم الثلاثاء واتفق بعد محادثات طويلة"
            " على إغلاق الرصيف القديم طوال فصل الشتاء لأن إصلاح الأعمدة الفولاذية لا يمكن أن ينتظر أكثر من ذلك.",
            id="Arabic by its column alone",
        ),
    ],
)
def test_lines_of_one_block_are_joined(text: str, joined: str) -> None:
    assert shown(text) == [joined]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("home\nabout us\nour harbour\nprivacy policy\nterms of use", id="a menu in small letters"),
        pytest.param("Harbour News\nWeather\nTimetable\nLost and found\nContact", id="a menu"),
        pytest.param(
            "The gulls come in upon the tide,\nThe nets are hung to dry,\nAnd we who walk the harbour side\nWalk under "
            "all that sky.",
            id="a verse",
        ),
        pytest.param(
            "we wait for the boats\nthat come with the evening\nand nobody speaks of the ones\nthat did not\n"
            "not of the wind\nnor the sea",
            id="a verse in small letters",
        ),
        pytest.param("Harbour Board of Velmar\n12 Pier Road\nVelmar VL1 2QX", id="an address"),
        pytest.param("Name: Mira Toll\nage: 41\nhome: Velmar", id="names and values"),
        pytest.param(
            "Mayor of Velmar opens the new pier after nine years of work\nHarbour workers ask for higher pay before "
            "the winter season\nOld lighthouse keeper looks back on forty quiet years",
            id="headlines of like length",
        ),
        pytest.param(
            "The pier was closed on Monday.\nThe ferry sails again from Tuesday.\nThe board meets in a week.",
            id="one sentence a line",
        ),
        pytest.param("- Where were you?\n- At the pier.\n- All night?", id="turns of dialogue"),
        pytest.param("— ¿Dónde estabas? —preguntó ella.\n— En el muelle.\n— ¿Toda la noche?", id="Spanish dialogue"),
        pytest.param(
            "Read what the harbour board of Velmar has decided about the old pier\nby Mira Toll",
            id="headline and byline",
        ),
        pytest.param(
            "https://velmar.example/harbour/board/decisions/2031/the-old-pier-closes\n"
            "https://velmar.example/harbour/board/decisions/2031/the-new-pier-opens\n"
            "https://velmar.example/harbour/board/decisions/2031/all-of-the-others",
            id="addresses of pages",
        ),
        pytest.param("体育新闻\n财经新闻\n天气预报\n港口时刻表", id="a Chinese menu"),
        pytest.param("def close(pier):\n    pier.open = False\n    return pier", id="code without a fence"),
    ],
)
def test_lines_that_stand_for_themselves_stay_apart(text: str) -> None:
    assert len(find_blocks(text)) == text.count("\n") + 1


def test_banner_long_lines_wrapped_notice_and_short_lines_stand_in_one_file() -> None:
    text = f"404\nPage not found!\nPier closes\n{UNWRAPPED}\n{UNWRAPPED}\nNotice:\n{WRAPPED}"
    text += "\n\nComments\nNobody has written"
    assert shown(text) == [
        "404",
        "Page not found!",
        "Pier closes",
        UNWRAPPED,
        UNWRAPPED,
        "Notice:",
        UNWRAPPED,
        "Comments",
        "Nobody has written",
    ]
    assert [block.text for block in find_blocks(text) if block.kind is Kind.HEADING] == [
        "Pier closes",
        "Notice:",
        "Comments",
    ]


def test_a_list_that_starts_after_prose_is_a_list() -> None:
    lead = "For the jam of the harbour fair of Velmar you will need the following"
    assert kinds(f"{lead}\n1. plums\n2. sugar") == ["paragraph", "list-item", "list-item"]
    assert kinds(f"{lead}\n- plums\n- sugar") == ["paragraph", "list-item", "list-item"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\u2028", "\u2029"])
def test_every_kind_of_line_end_ends_a_line(end: str) -> None:
    assert shown(f"Pier{end}{end}Harbour.{end}Ships.") == ["Pier", "Harbour.", "Ships."]


@pytest.mark.parametrize("blank", ["", "  \t", "\u200b", "\u00a0\u3000", "\ufeff", "\u2800"])
def test_a_line_that_shows_nothing_parts_paragraphs(blank: str) -> None:
    assert len(find_blocks(WRAPPED.replace("\n", f"\n{blank}\n"))) == 3


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        pytest.param("- plums\n- sugar", "- ", id="hyphen"),
        pytest.param("* plums\n* sugar", "* ", id="asterisk"),
        pytest.param("• plums\n• sugar", "• ", id="bullet"),
        pytest.param("‣ plums\n‣ sugar", "‣ ", id="triangle"),
        pytest.param("– plums\n– sugar", "– ", id="dash"),
        pytest.param("· plums\n· sugar", "· ", id="middle dot"),
        pytest.param("1. plums\n2. sugar", "1. ", id="number and stop"),
        pytest.param("1) plums\n2) sugar", "1) ", id="number and bracket"),
        pytest.param("(1) plums\n(2) sugar", "(1) ", id="number in brackets"),
        pytest.param("a) plums\nb) sugar", "a) ", id="letter"),
        pytest.param("1. plums\n\n2. sugar", "1. ", id="numbers with blank lines between"),
    ],
)
def test_list_items_are_known_by_their_marker(text: str, marker: str) -> None:
    first, second = find_blocks(text)
    assert (first.kind, first.marker, first.text) == (Kind.LIST_ITEM, marker, "plums")
    assert (second.kind, second.tight) == (Kind.LIST_ITEM, "\n\n" not in text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1984. That was the year in which the pier was built.", id="a year"),
        pytest.param("3. Oktober 1990: Der Hafen wird eröffnet.", id="a date"),
        pytest.param("— No lo sé —dijo Ana, y cerró la puerta.", id="Spanish dialogue"),
        pytest.param("- No lo sé -dijo Ana, y cerró la puerta.", id="Spanish dialogue with hyphens"),
        pytest.param("– Не знаю, – сказала Анна.", id="Russian dialogue"),
        pytest.param("- Nie wiem! - powiedziała Anna.", id="Polish dialogue"),
        pytest.param("-5 degrees at the pier", id="a minus"),
        pytest.param("*Mira Toll writes from Velmar*", id="emphasis"),
        pytest.param("Mira Toll | Velmar Gazette", id="a lone bar"),
        pytest.param("#harbour", id="a hashtag"),
        pytest.param("* * *", id="a row of stars"),
        pytest.param("-----", id="a rule"),
    ],
)
def test_prose_that_starts_like_structure_is_a_paragraph(text: str) -> None:
    (block,) = find_blocks(text)
    assert (block.kind, block.marker, block.text) == (Kind.PARAGRAPH, "", text)


def test_a_number_in_the_middle_of_a_wrapped_sentence_starts_no_item() -> None:
    text = WRAPPED.replace("since repairs of\nthe", "and opens on the\n3. of the month, since")
    assert len(find_blocks(text)) == 1


@pytest.mark.parametrize(
    ("text", "level"),
    [
        pytest.param("# Pier", 1, id="one sign"),
        pytest.param("### Pier", 3, id="three signs"),
        pytest.param("Pier\n====", 1, id="underlined twice"),
        pytest.param("Pier\n----", 2, id="underlined once"),
        pytest.param(f"What the board says\n{UNWRAPPED}", 0, id="a short line before prose"),
        pytest.param("THE BOARD\nWe close the pier for now.", 0, id="capitals before a paragraph"),
        pytest.param("Notice:\nNo ships sail today.", 0, id="a colon before a paragraph"),
    ],
)
def test_headings_are_known_by_mark_or_shape(text: str, level: int) -> None:
    heading = find_blocks(text)[0]
    assert (heading.kind, heading.level) == (Kind.HEADING, level)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"The pier is closed.\n{UNWRAPPED}", id="a short sentence before prose"),
        pytest.param("Harbour\nWeather\nContact", id="menu entries"),
        pytest.param(f"{UNWRAPPED}\n{UNWRAPPED}", id="prose before prose"),
        pytest.param(f"12.30\n{UNWRAPPED}", id="a number before prose"),
        pytest.param("Last line of the page", id="nothing follows"),
        pytest.param("The board met.\n-----\nIt agreed.", id="a rule below a sentence"),
    ],
)
def test_other_short_lines_are_no_headings(text: str) -> None:
    assert Kind.HEADING not in kinds(text)


def test_table_rows_are_known_by_bars_or_tabs() -> None:
    assert kinds("| Pier | Ships |\n|------|-------|\n| Old | 3 |") == ["table-row"] * 3
    assert kinds("Pier | Ships\nOld | 3") == ["table-row"] * 2
    assert shown("Pier\tShips\nOld\t3") == ["Pier | Ships", "Old | 3"]


def test_a_lone_tab_is_a_space() -> None:
    assert shown("Pier\tclosed") == ["Pier closed"]


def test_fenced_code_keeps_its_lines() -> None:
    (block,) = find_blocks("```python\nfor ship in pier:\n\n    ship.leave()\n```\n")
    assert (block.kind, block.marker, block.at) == (Kind.CODE, "```python", "1-5")
    assert block.text == "for ship in pier:\n\n    ship.leave()"


def test_an_open_fence_swallows_nothing() -> None:
    assert len(find_blocks("```\n\nThe pier.\n\nThe ships.\n")) == 3


def test_blocks_say_their_lines_as_an_editor_counts_them() -> None:
    text = f"Pier\r\n\r\n{WRAPPED}\u2028Ships."
    assert [block.at for block in find_blocks(text)] == ["1", "3-5", "5"]


def test_control_characters_leave_the_text_but_stay_in_the_span() -> None:
    (block,) = find_blocks("\x1b[31mPier\x1b[0m \x07closed\x00")
    assert block.text == "Pier closed"
    assert block.span == (0, 22)


LINES = st.one_of(
    st.sampled_from([*WRAPPED.split("\n"), "Pier", "pier", "", " ", "- plums", "  sugar", "1. one", "7. seven"]),
    st.sampled_from(["> quote", "a | b", "a\tb", "```", "~~~x", "====", "---", "# head", "NOTE:", "— Sí —dijo."]),
    st.sampled_from(["\u200b", "\x00", "\x1b[1m", "港口\u3000新闻", "\ufeff"]),
)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\u2028", "\x0c", " ", ""])


@given(st.lists(st.tuples(LINES, ENDS), max_size=20).map(lambda drawn: "".join(map("".join, drawn))))
def test_spans_are_ordered_and_hold_everything_that_shows(text: str) -> None:
    position = 0
    for place, block in enumerate(find_blocks(text)):
        assert block.place == place
        assert block.text
        assert block.span is not None
        start, end = block.span
        assert position <= start < end
        assert is_blank(plain_text(text[position:start]))
        position = end
    assert is_blank(plain_text(text[position:]))


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("Harbour news\n", id="short lines"),
        pytest.param("about the harbour and the sea and all that it takes to sail there\n", id="lines that all go on"),
        pytest.param("```x\nopen\n", id="fences that nothing closes"),
        pytest.param("\x1b]\x1b[1", id="escapes that nothing ends"),
        pytest.param("harbour  sea\t", id="one line"),
        pytest.param("infor-\n", id="broken words"),
        pytest.param(">", id="quote marks"),
    ],
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        find_blocks(text)
        return time.process_time() - start

    short, long = (min(seconds(size), seconds(size)) for size in (50_000, 400_000))
    # Eight times the text: a quadratic step would take 64 times as long.
    assert long < 30 * max(short, 0.005)
