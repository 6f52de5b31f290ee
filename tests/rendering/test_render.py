import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dehusk.model import Article, Block, Kind, Metadata, Page, Removal, Spared
from dehusk.reasons import Reason
from dehusk.rendering.plain_form import kept_forms, plain_form
from dehusk.rendering.render import render_json, render_jsonl, render_markdown, render_text
from dehusk.text_route.text_blocks import find_blocks

Drawn = tuple[Kind, str, str, bool]


def article_of(*blocks: Drawn | str, title: str | None = None, place: int | None = None) -> Article:
    drawn = [(Kind.PARAGRAPH, "", block, False) if isinstance(block, str) else block for block in blocks]
    made = tuple(Block(i, kind, text, marker, tight=tight) for i, (kind, marker, text, tight) in enumerate(drawn))
    page = Page("pier.html", b"", "", is_html=True, encoding="utf-8")
    return Article(page, made, Metadata(title=title), title_place=place)


def item(text: str, marker: str = "") -> Drawn:
    return Kind.LIST_ITEM, marker, text, True


def row(text: str) -> Drawn:
    return Kind.TABLE_ROW, "", text, True


def test_the_headline_comes_first_wherever_it_stood() -> None:
    assert render_text(article_of("Tuesday", "Pier closes", "It is old.", place=1)) == (
        "Pier closes\n\nTuesday\n\nIt is old.\n"
    )


def test_the_metadata_give_the_headline_when_no_block_does() -> None:
    article = article_of("It is old.", title="Pier closes")
    assert render_text(article) == "Pier closes\n\nIt is old.\n"
    assert render_text(article, with_title=False) == "It is old.\n"


def test_nothing_kept_is_nothing_written() -> None:
    article = article_of("Pier", title="Pier closes").judged([Removal(0, Reason.PROMPT, "")])
    assert render_text(article) == render_markdown(article) == ""


def test_items_and_rows_stand_line_by_line() -> None:
    article = article_of("Take:", item("plums"), item("sugar"), row("Pier | Ships"), row("Old | 3"), "Done.")
    assert render_text(article) == "Take:\n\n- plums\n- sugar\n\nPier | Ships\nOld | 3\n\nDone.\n"


def test_an_item_whose_line_would_be_read_as_prose_stands_alone() -> None:
    assert render_text(article_of(item("plums"), item("---"))) == "- plums\n\n- ---\n"


def test_code_stands_in_a_fence_longer_than_any_inside() -> None:
    article = article_of((Kind.CODE, "", "````\nx\n````", False))
    assert render_text(article) == "`````\n````\nx\n````\n`````\n"


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        pytest.param("# five", "\\# five", id="heading"),
        pytest.param("> five", "\\> five", id="quote"),
        pytest.param("- five", "\\- five", id="hyphen"),
        pytest.param("+ five", "\\+ five", id="plus"),
        pytest.param("* five", "\\* five", id="asterisk"),
        pytest.param("5. five", "5\\. five", id="number"),
        pytest.param("5) five", "5\\) five", id="number and bracket"),
        pytest.param("```", "\\`\\`\\`", id="fence"),
        pytest.param("~~~", "\\~\\~~", id="other fence"),
        pytest.param("---", "\\---", id="rule"),
        pytest.param("___", "\\_\\_\\_", id="rule of underscores"),
        pytest.param("a *b* _c_", "a \\*b\\* \\_c\\_", id="emphasis"),
        pytest.param("<b> & &amp;", "\\<b> & \\&amp;", id="tag and reference"),
        pytest.param("see [1]", "see \\[1]", id="link"),
    ],
)
def test_markdown_takes_the_effect_from_prose_that_looks_like_markup(text: str, markdown: str) -> None:
    assert render_markdown(article_of(text)) == markdown + "\n"


@pytest.mark.parametrize(
    "text",
    ["5 plums", "-5 degrees", "3.5 miles", "one - two", "snake_case", "R&D", "2 < 3", "a # b", "a > b", "well~known"],
)
def test_markdown_leaves_other_prose_alone(text: str) -> None:
    assert render_markdown(article_of(text)) == text + "\n"


def test_markdown_writes_structure_as_its_own() -> None:
    blocks = (
        ("Pier", Kind.HEADING, "", 1),
        ("Why", Kind.HEADING, "", 1),
        ("Never.", Kind.QUOTE, "> ", 0),
        ("plums", Kind.LIST_ITEM, "• ", 0),
        ("sugar", Kind.LIST_ITEM, "2. ", 0),
        ("salt", Kind.LIST_ITEM, "(c) ", 0),
    )
    made = tuple(
        Block(i, kind, text, marker, level=level, tight=i > 3) for i, (text, kind, marker, level) in enumerate(blocks)
    )
    article = Article(Page("p", b"", "", is_html=True, encoding="utf-8"), made, title_place=0)
    assert render_markdown(article) == "# Pier\n\n## Why\n\n> Never.\n\n- plums\n2. sugar\n- (c) salt\n"


def test_markdown_parts_a_list_from_the_prose_before_it() -> None:
    article = article_of("Take:", item("plums", "2. "), item("sugar", "3. "))
    assert render_markdown(article) == "Take:\n\n2. plums\n3. sugar\n"


def test_markdown_gives_a_table_its_header_line_once() -> None:
    made = "| Pier | Ships | Year |\n| --- | --- | --- |\n| Old | 3 |  |\n| New | 4 | 2031 |\n"
    assert render_markdown(article_of(row("Pier | Ships | Year"), row("Old | 3"), row("New | 4 | 2031"))) == made
    assert render_markdown(article_of(row("| Pier | Ships |"), row("|---|---|"), row("| Old | 3 |"))) == (
        "| Pier | Ships |\n| --- | --- |\n| Old | 3 |\n"
    )


def test_json_tells_what_was_kept_removed_and_spared() -> None:
    article = article_of("Pier closes", "It is old.", "Share this", place=0).judged(
        [Removal(2, Reason.PROMPT, "says 'Share'", similarity=0.5)], [Spared(1, Reason.CREDIT, "is long")]
    )
    record = json.loads(render_jsonl(article))
    assert record == json.loads(render_json(article))
    assert list(record) == (
        [
            "v",
            "source",
            "status",
            "title",
            "author",
            "date",
            "site",
            "url",
            "language",
            "text",
            "blocks",
            "removed",
            "spared",
            "stats",
        ]
    )
    assert (record["v"], record["title"], record["text"]) == (1, "Pier closes", "It is old.\n")
    assert record["removed"] == [
        {
            "place": 2,
            "kind": "paragraph",
            "at": "",
            "text": "Share this",
            "reason": "prompt",
            "evidence": "says 'Share'",
            "twin": None,
            "similarity": 0.5,
        }
    ]
    assert [spared["place"] for spared in record["spared"]] == [1]
    assert record["stats"] == {
        "blocks_kept": 2,
        "blocks_removed": 1,
        "words_kept": 5,
        "words_removed": 2,
        "removed_by_reason": {"prompt": 1},
    }


@pytest.mark.parametrize("text", ["a\u2028b\u2029c\x85d", "lone \ud800", "line\nend\r\x1c\x0b", '"\\'])
def test_json_lines_stay_one_line_of_utf_8_and_lose_nothing(text: str) -> None:
    written = render_jsonl(article_of(text))
    assert len(written.splitlines()) == 1
    assert json.loads(written.encode("utf-8"))["blocks"][0]["text"] == text


def test_text_can_always_be_written_as_utf_8() -> None:
    assert render_text(article_of("lone \ud800 half")).encode("utf-8") == "lone \ufffd half\n".encode()


TEXTS = st.lists(
    st.one_of(
        st.sampled_from(
            ["Pier", "pier closes", "The board met.", "- x", "# x", "> x", "```", "```py", "~~~~", "a | b"]
        ),
        st.sampled_from(["| a |", "|---|---|", "---", "====", "* * *", "1. x", "1984. x", "(a) x", "— No —dijo."]),
        st.sampled_from(["- Ja, - sagt er.", "-", "•", "NOTE:", "infor-", " ", " ", "\n", "\n\n", "\t", "\u2028"]),
        st.sampled_from(["\x0c", "\x00", "\u200b", "\x1b[31m", "\ufeff", "\ud800", "港口", "\x85"]),
    ),
    max_size=8,
).map("".join)
MARKERS = st.sampled_from(["", "", "- ", "3. ", "> ", "## ", "• ", "~~~~x", "```"])
BLOCKS = st.lists(st.tuples(st.sampled_from(Kind), MARKERS, TEXTS, st.booleans()), max_size=8)


@given(BLOCKS, st.sampled_from([None, "Pier closes", "- x", "```"]), st.integers(0, 9))
def test_what_is_written_is_read_back_block_for_block(blocks: Sequence[Drawn], title: str | None, place: int) -> None:
    article = article_of(*blocks, title=title, place=place if place < len(blocks) else None)
    written = render_text(article)
    read = find_blocks(written)
    assert [plain_form(block) for block in read] == [form for _, _, form in kept_forms(article, with_title=True)]
    page = Page("out.txt", written.encode(), written, is_html=False, encoding="utf-8")
    assert render_text(Article(page, read)) == written


@given(BLOCKS)
def test_every_format_writes_every_article(blocks: Sequence[Drawn]) -> None:
    article = article_of(*blocks)
    for written in (render_text(article), render_markdown(article), render_json(article), render_jsonl(article)):
        assert written == "" or (written.endswith("\n") and not written.endswith("\n\n"))
        assert written.encode("utf-8").decode("utf-8") == written
