"""Whatever a page holds, its report loads nothing, runs nothing, and shows it as text."""

import re
from collections.abc import Callable
from pathlib import Path

import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement

from dehusk.model import Article, Block, Kind, Metadata, Page, Removal, Spared, Status
from dehusk.reasons import Reason
from dehusk_cli.escape import visible_text

Report = Callable[..., HtmlElement]

HOSTILE = [
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param('"><img src=x onerror=alert(1)>', id="attribute-left-by-quote"),
    pytest.param("' onmouseover='alert(1)", id="single-quote"),
    pytest.param("</article></section></style></title><base href=//evil.example>", id="closing-tags"),
    pytest.param("<!-- <![CDATA[ ]]> -->", id="comment"),
    pytest.param("&lt;b&gt; &#x3c;b&#x3e; &amp;amp;", id="character-references"),
    pytest.param("{{ 7 * 7 }} {% raw %} {# no #}", id="template-syntax"),
    pytest.param("javascript:alert(1)", id="javascript-url"),
    pytest.param("\x00\x1b]0;title\x07\x9b31m", id="control-characters"),
    pytest.param("\u202e\u2066desrever", id="direction-overrides"),
    pytest.param("lone \udcff surrogate", id="lone-surrogate"),
    pytest.param("line\u2028separator\u0085", id="line-separators"),
]
# Everything the report is made of; what a page says may add no other element or attribute.
ELEMENTS = set(
    "html head meta title style body header h1 p main fieldset legend label input b span nav ol li a bdi section h2 "
    "article h3 h4 h5 h6 details summary div blockquote pre s del ins".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name class id href aria-label aria-labelledby dir role style type autocomplete "
    "checked open".split()
)


def hostile_article(text: str, kinds: tuple[Kind, ...] = tuple(Kind)) -> Article:
    """Put a text in every place where a page can have one."""
    blocks = tuple(Block(place, kind, text, marker=text, at=text) for place, kind in enumerate([*kinds, *kinds]))
    reasons = list(Reason)
    removals = tuple(
        Removal(place, reasons[place % len(reasons)], text, twin=0) for place in range(len(kinds), len(blocks))
    )
    return Article(
        Page(text, b"", text, is_html=True, encoding="utf-8", url=text, notes=(text,)),
        blocks,
        metadata=Metadata(*[text] * 6),
        status=Status.WALL,
        status_evidence=text,
        removals=removals,
        spared=(Spared(1, Reason.DUPLICATE, text, twin=0),),
        notes=(text,),
    )


def assert_inert(tree: HtmlElement) -> None:
    """Check that nothing but the report's own elements is there, and nothing that loads, runs or leads elsewhere."""
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    assert len(elements) == len(list(tree.iter())), "a comment or an instruction"
    assert {element.tag for element in elements} <= ELEMENTS
    assert {name for element in elements for name in element.attrib} <= ATTRIBUTES
    assert all(str(link.get("href")).startswith("#p") for link in tree.iter("a"))
    assert all(re.fullmatch(r"flex:\d+", element.get("style")) for element in elements if "style" in element.attrib)


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_a_page_stays_text(report: Report, text: str) -> None:
    tree = report(hostile_article(text), name=text)
    assert_inert(tree)
    shown = visible_text(text).encode("utf-8", "backslashreplace").decode()
    assert shown in tree.get_element_by_id("p1-b0").text_content()
    assert shown in tree.find(".//article").text_content()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.text(st.sampled_from("<>&\"'`=/!-[]{}%# \n\x00\x1b\ud800\u2028ascriptonx:;"), max_size=40))
def test_no_text_at_all_becomes_markup(report: Report, text: str) -> None:
    assert_inert(report(hostile_article(text, (Kind.PARAGRAPH, Kind.CODE)), name=text.replace("\ud800", "\udcff")))


def test_the_page_forbids_itself_to_load_anything(report_file: Callable[..., Path]) -> None:
    html = report_file(hostile_article("https://evil.example/x.png")).read_text("utf-8")
    tree = lxml.html.fromstring(html)
    policy = tree.cssselect('meta[http-equiv="Content-Security-Policy"]')[0].get("content")
    assert str(policy).startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert tree.cssselect("head")[0].index(tree.cssselect("meta[http-equiv]")[0]) < 2
    style = str(tree.findtext(".//style"))
    assert not re.search(r"url\(|@import|https?:|expression|<", style)
