"""What holds for every input, drawn with repeats: random text almost never repeats and would prove nothing."""

import html
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dehusk.clean import clean
from dehusk.errors import DehuskError
from dehusk.model import Article, Page
from dehusk.rendering.render import render_text

PARAGRAPHS = [
    "The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it in that year.",
    "THE HARBOUR OF ORLESUND was rebuilt by hand, stone by stone, by the people who lived beside it in that year.",
    "The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it in 1901.",
    "The harbour of Orlesund was rebuilt by hand …",
    "Nobody kept count of the 1,200 carts, said Marta Lindqvist, whose mother carried the first of the stones.",
    "Nobody kept count of the 1,300 carts, said Marta Lindqvist, whose mother carried the first of the stones.",
    "A ferry leaves the new quay every morning before seven. The families still sell tickets from a wooden hut.",
    "渡轮黎明时离开北码头,比计划晚了一个小时,载着四十个人、九只羊和两个星期的邮件。",
]
HUSK = [
    "Error! Sorry, the page you asked for could not be found.",
    "403",
    "Subscribe to our newsletter",
    "Share",
    "Facebook",
    "Twitter",
    "Advertisement",
    "No comments",
    "Comments",
    "Also read: The ferry that never sailed",
    "Related articles",
    "Photo: Ann Bee / Orlesund Press",
    "© 2024 The Orlesund Gull. All rights reserved.",
    "Legal Disclaimer",
    "The information in this article is provided as is, without any warranty of any kind.",
]
SHAPES = [
    "Ferry returns",
    "Stones:",
    "- two eggs",
    "3. Stir well",
    "(2) Wait",
    "Year | 1901",
    "| a | b |",
    "> Never again.",
    "## Stones",
    "======",
    "---",
    "```",
    "~~~~",
    "x = 1",
    "– Yes, – he said",
    "*",
    "12",
    "…",
    "\u200b",
    "a\u2028b",
    "\x1b[31mred\x1b[0m",
    "<b>bold</b>",
    "&amp; so on",
    "10² m",
]
LINE = st.sampled_from(PARAGRAPHS) | st.sampled_from(HUSK) | st.sampled_from(SHAPES)
GAP = st.sampled_from(["\n\n", "\n\n", "\n", "\r\n\r\n", " ", "\n\n\t"])
TEXTS = st.lists(st.tuples(LINE, GAP), max_size=16).map(lambda parts: "".join(line + gap for line, gap in parts))

ELEMENTS = [
    "p",
    "p",
    "p",
    "h2",
    "li",
    "blockquote",
    "div",
    "pre",
    "td",
    "nav",
    "aside",
    "footer",
    "h1",
    "b",
    "figcaption",
]
WRAPPERS = ["", "", "<article>", "<ul>", "<ol start=3>", "<div class=related>", "<table><tr>", "</article>", "<br><br>"]
PARTS = st.lists(st.tuples(st.sampled_from(WRAPPERS), st.sampled_from(ELEMENTS), LINE), max_size=16)
TITLES = st.sampled_from([PARAGRAPHS[0], "Ferry returns", "403"])


def lay_out(parts: list[tuple[str, str, str]], title: str = "Ferry returns") -> str:
    elements = "".join(f"{wrapper}<{tag}>{html.escape(text)}</{tag}>" for wrapper, tag, text in parts)
    return f"<!doctype html><title>{title}</title>{elements}"


PAGES = st.builds(lay_out, PARTS, TITLES)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
MARK_UP = [
    b"<p>",
    b"<div ",
    b"</",
    b"<!--",
    b"<![CDATA[",
    b"&#x1F6A2;",
    b"<meta charset=utf-16>",
    b"\xff\xfe",
    b"\0",
    b"<br>",
]
BYTES = st.lists(
    st.binary(max_size=12)
    | st.sampled_from(MARK_UP)
    | (LINE.map(str.encode))
    | st.sampled_from([line.encode("utf-16") for line in PARAGRAPHS[:2]])
    | st.sampled_from(["Käse über Öl".encode("windows-1252"), "Паром идёт".encode("koi8-r")]),
    max_size=12,
).map(b"".join)


def as_text(text: str) -> Page:
    return Page("-", text.encode("utf-8", "replace"), text, is_html=False, encoding="utf-8")


def as_html(text: str) -> Page:
    return Page("-", text.encode("utf-8", "replace"), text, is_html=True, encoding="utf-8")


def squeezed(texts: Iterable[str]) -> str:
    """Join texts without white space, control characters and the bars that part a row's cells."""
    return re.sub(r"[\s|\x00-\x1f]+", "", "".join(texts))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def assert_complete(article: Article) -> None:
    assert [block.place for block in article.blocks] == list(range(len(article.blocks)))
    assert [removal.place for removal in article.removals] == sorted({removal.place for removal in article.removals})
    places = [block.place for block in article.kept] + [removal.place for removal in article.removals]
    assert sorted(places) == [block.place for block in article.blocks]
    assert all(removal.evidence for removal in article.removals)
    assert all(removal.twin is None or removal.twin not in article.removed for removal in article.removals)


@QUICK
@given(TEXTS)
def test_kept_and_removed_together_are_the_whole_text(text: str) -> None:
    article = clean(as_text(text))
    assert_complete(article)
    spans = [block.span or (0, 0) for block in article.blocks]
    assert spans == sorted(spans)
    between = zip([0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)], strict=True)
    assert words("".join(text[start:end] for start, end in between)) == []


@QUICK
@given(PARTS)
def test_every_visible_word_of_a_page_is_in_one_block_in_its_order(parts: list[tuple[str, str, str]]) -> None:
    article = clean(as_html(lay_out(parts)))
    assert_complete(article)
    assert squeezed(block.text for block in article.blocks) == squeezed(text for _, _, text in parts)


@QUICK
@given(TEXTS)
def test_cleaning_the_output_of_a_text_changes_nothing(text: str) -> None:
    once = render_text(clean(as_text(text)))
    assert render_text(clean(as_text(once))) == once


@QUICK
@given(PAGES)
def test_cleaning_the_output_of_a_page_changes_nothing(text: str) -> None:
    once = render_text(clean(as_html(text)))
    assert render_text(clean(as_text(once))) == once


@QUICK
@given(st.one_of(TEXTS.map(as_text), PAGES.map(as_html)), TEXTS)
def test_the_same_page_gives_the_same_article_whatever_was_cleaned_between(page: Page, between: str) -> None:
    first = clean(page)
    clean(as_text(between))
    assert clean(page) == first


@QUICK
@given(TEXTS)
def test_a_text_keeps_its_order(text: str) -> None:
    article = clean(as_text(text))
    spans = [block.span or (0, 0) for block in article.kept]
    assert spans == sorted(spans)


@QUICK
@given(BYTES)
def test_any_bytes_give_an_article_or_one_clear_error(data: bytes) -> None:
    try:
        article = clean(data)
    except DehuskError as error:
        said = str(error)
    else:
        assert_complete(article)
        said = render_text(article).replace("\n", " ") or "nothing"
    assert said
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", said.replace("\t", ""))


SCRIPT = """
import json, sys
from dehusk.clean import clean
from dehusk.rendering.render import render_text
for page in json.load(sys.stdin):
    article = clean(page)
    print(json.dumps([render_text(article), repr(article.removals), repr(article.spared), repr(article.metadata)]))
"""


def test_another_process_gives_the_same_bytes() -> None:
    lines = [*HUSK[:3], *PARAGRAPHS, *HUSK, *PARAGRAPHS[:4]]
    text = "\n\n".join(lines)
    page = lay_out([("<div class=related>" if number % 5 == 2 else "", "p", line) for number, line in enumerate(lines)])
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            input=json.dumps([text, page]).encode(),
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parent,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(outputs) == 1
    assert outputs != {b""}
