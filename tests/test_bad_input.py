"""Broken, odd and hostile pages: each gives the result a careful user expects, or one clear error, and takes no age."""

import json
import time
from collections.abc import Callable

import pytest

from dehusk.clean import clean
from dehusk.errors import DehuskError
from dehusk.model import Article, Status
from dehusk.rendering.render import render_text

HARBOUR = (
    "The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it and who had "
    "nobody else to ask for help in that year."
)
CARTS = (
    "Nobody kept count of the carts, said Marta Lindqvist, whose mother carried the first of the stones down from "
    "the quarry in the spring after the flood."
)
FERRY = (
    "A ferry leaves the new quay every morning before seven, and the same families who built the wall still sell "
    "the tickets from a wooden hut."
)
LD = "<script type='application/ld+json'>"
STORY = [HARBOUR, CARTS, FERRY]
ARTICLE = f"<article><h1>Ferry returns</h1>{''.join(f'<p>{text}</p>' for text in STORY)}</article>"
TEXT = "\n\n".join(["Ferry returns", *STORY]) + "\n"


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>Ferry returns</title>{head}</head><body>{body}</body></html>"


def kept(article: Article) -> list[str]:
    return [block.text for block in article.kept]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(ARTICLE, id="in an article"),
        pytest.param("<table><tr><td>" + "</td></tr><tr><td>".join(STORY) + "</td></tr></table>", id="in table cells"),
        pytest.param("<div>" + "<br><br>".join(STORY) + "</div>", id="between line breaks"),
        pytest.param(f"{HARBOUR}<p>{CARTS}</p>{FERRY}", id="in the body itself"),
        pytest.param("<font>" + "<p>".join(STORY) + "</font>", id="in font tags"),
        pytest.param("<div>" + "</div><div>".join(STORY) + "</div>", id="in divisions"),
        pytest.param("<center><blockquote>" + "<p>".join(STORY) + "</blockquote></center>", id="in a quote"),
        pytest.param("<div>" * 5_000 + ARTICLE, id="5,000 elements deep"),
        pytest.param("<b><i>" * 3_000 + ARTICLE, id="under 6,000 unclosed styles"),
        pytest.param(ARTICLE + "<p" * 1_000, id="before broken tags"),
        pytest.param("</p></div></body></html>" + ARTICLE, id="behind the end of the page"),
    ],
)
def test_the_article_is_found_wherever_its_paragraphs_stand(body: str) -> None:
    assert set(STORY) <= set(kept(clean(page(body))))


@pytest.mark.parametrize(
    "whole",
    [
        pytest.param(f"<title>Ferry returns</title><nav>Home</nav>{ARTICLE}", id="without html, head and body"),
        pytest.param(
            '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" '
            f'xml:lang="en"><head><title>Ferry returns</title></head><body>{ARTICLE}</body></html>',
            id="XHTML",
        ),
        pytest.param(
            "<!doctype html><html ⚡><head><title>Ferry returns</title></head><body><amp-sidebar><ul><li>Home</ul>"
            f"</amp-sidebar>{ARTICLE}<amp-ad>Buy</amp-ad></body></html>",
            id="AMP",
        ),
        pytest.param(
            page(ARTICLE + "<table><tr><td colspan=9007199254740991>a<td rowspan=99999>b</table>"), id="colspan"
        ),
        pytest.param(page(ARTICLE + f"<img src='data:image/png;base64,{'A' * 200_000}'>"), id="image in the page"),
        pytest.param(page(ARTICLE, "<script>" + "var a = '<p>no</p>';" * 5_000 + "</script>"), id="large script"),
        pytest.param(page(ARTICLE) + page("<nav>Home</nav>"), id="two pages in one file"),
        pytest.param(
            page(ARTICLE + "".join(f"<article><h3><a>Story {n}</a></h3>Teaser.</article>" for n in range(9))),
            id="teasers",
        ),
    ],
)
def test_the_article_alone_comes_out_of_an_odd_page(whole: str) -> None:
    assert render_text(clean(whole)) == TEXT


def test_ten_articles_on_one_page_all_stay() -> None:
    stories = [f"Cart number {number} of {number * 7} was lost. {text}" for number in range(10) for text in STORY[:1]]
    assert kept(clean(page("".join(f"<article><h2>Day {text[12]}</h2><p>{text}</article>" for text in stories))))[
        1::2
    ] == (stories)


@pytest.mark.parametrize(
    "whole",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b" \n\t", id="white space"),
        pytest.param(b"\xef\xbb\xbf", id="a byte-order mark"),
        pytest.param(b"<!doctype html>", id="a doctype"),
        pytest.param(page("").encode(), id="an empty body"),
        pytest.param(b"<title>Ferry returns</title>", id="a title"),
        pytest.param(page("<script>document.write('x')</script>").encode(), id="scripts"),
        pytest.param(b"<html><frameset cols='1,2'><frame src=a><noframes>No frames</noframes></frameset>", id="frames"),
    ],
)
def test_a_page_without_text_is_empty(whole: bytes) -> None:
    article = clean(whole)
    assert article.status is Status.EMPTY
    assert article.blocks == ()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(bytes(range(256)) * 16, id="every byte there is"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", id="image"),
        pytest.param(b"PK\x03\x04" + bytes(60), id="archive"),
        pytest.param(b"\x1f\x8b\x08" + bytes(5), id="damaged gzip"),
    ],
)
def test_what_is_no_page_raises_one_clear_error(data: bytes) -> None:
    with pytest.raises(DehuskError) as caught:
        clean(data)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("data", "note"),
    [
        pytest.param(
            page(ARTICLE.replace("Marta", "Käthe"), "<meta charset=utf-8>").encode("windows-1252"),
            "declared",
            id="wrong",
        ),
        pytest.param(TEXT.encode().replace(b"Marta", b"M\0arta"), "NUL", id="NUL bytes"),
        pytest.param("Käse. ".encode() * 9 + "Öl.\n\n".encode("windows-1252") + TEXT.encode(), "not valid", id="mixed"),
    ],
)
def test_a_page_in_a_broken_charset_is_read_with_a_note(data: bytes, note: str) -> None:
    article = clean(data)
    assert note in " ".join(article.page.notes)
    assert {HARBOUR, FERRY} <= set(kept(article))


def test_no_escape_sequence_reaches_the_output() -> None:
    hostile = TEXT.replace("stone", "\x1b[31mstone\x1b[0m").replace("carts", "\x1b]0;title\x07carts\x9b2J")
    assert "\x1b" not in render_text(clean(hostile))
    assert "\x07" not in render_text(clean(hostile))
    assert "\x9b" not in render_text(clean(page("".join(f"<p>{line}" for line in hostile.splitlines()))))


def test_entities_are_not_expanded_into_a_bomb() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "bomb">{entities}]><html><body><p>&e9;{HARBOUR}</html>'
    assert len(render_text(clean(bomb))) < len(bomb) + 1_000


TIMED: list[tuple[str, Callable[[int], str]]] = [
    ("one line", lambda n: "stone by stone " * (n * 2_000)),
    ("one line without a space", lambda n: "x" * (n * 40_000)),
    ("short lines", lambda n: "".join(f"line {i}\n" for i in range(n * 20))),
    ("the same line", lambda n: "ok\n" * (n * 20)),
    ("the same paragraph", lambda n: f"{HARBOUR}\n\n" * (n * 100)),
    ("unlike paragraphs", lambda n: "".join(f"Cart {i} of {i * 7}. {HARBOUR}\n\n" for i in range(n * 8))),
    ("short paragraphs", lambda n: page("".join(f"<p>line {i}" for i in range(n * 20)))),
    ("paragraphs", lambda n: page(ARTICLE + "".join(f"<p>Cart {i} of {i * 7}. {HARBOUR}" for i in range(n * 8)))),
    ("equal elements", lambda n: page(ARTICLE + f"<p>{HARBOUR}" * (n * 20))),
    ("rows", lambda n: page(ARTICLE + "<table>" + "".join(f"<tr><td>{i}<td>{i * 7}" for i in range(n * 20)))),
    ("line breaks", lambda n: page(ARTICLE + "goes on<br>" * (n * 50))),
    ("links", lambda n: page("".join(f"<li><a href=/{i}>Story number {i}</a>" for i in range(n * 20)))),
    ("nested lists", lambda n: page("".join(f"<ul><li>item {i}" for i in range(n * 20)) + ARTICLE)),
    ("nested divisions", lambda n: page("<div>" * (n * 500) + ARTICLE)),
    ("wide and deep", lambda n: page("<div>" * 250 + "".join(f"<p>line {i}" for i in range(n * 10)) + ARTICLE)),
    ("attributes", lambda n: page("<div " + " ".join(f"a{i}=1" for i in range(n * 100)) + ">" + ARTICLE)),
    ("classes", lambda n: page(f"<div class='{' '.join(f'c{i}' for i in range(n * 300))}'>{ARTICLE}")),
    ("empty elements", lambda n: page(ARTICLE + "<i></i> carts went by " * (n * 450))),
    ("menus", lambda n: page("".join(f"<div class=menu{i}-menu>Home</div> carts" for i in range(n * 200)) + ARTICLE)),
    ("meta", lambda n: page(ARTICLE, "".join(f"<meta name=a{i} content=x>" for i in range(n * 50)))),
    ("authors", lambda n: page(ARTICLE + "".join(f"<a rel=author>Ann Bee {i}</a> " for i in range(n * 20)))),
    ("dates", lambda n: page(ARTICLE + "<time>12 May 2020</time> " * (n * 20))),
    ("JSON-LD", lambda n: page(ARTICLE, f"{LD}{json.dumps([{'a': 1}] * n * 500)}</script>")),
    ("deep JSON-LD", lambda n: page(ARTICLE, f"{LD}{'[' * n * 2_000}</script>")),
    ("preformatted", lambda n: page("<pre>" + "\n".join(f"Cart {i}. {HARBOUR}" for i in range(n * 50)) + "</pre>")),
]


@pytest.mark.slow
@pytest.mark.parametrize("layout", [pytest.param(made, id=name) for name, made in TIMED])
def test_time_grows_with_the_page_and_no_faster(layout: Callable[[int], str]) -> None:
    clean(layout(1))  # imports and caches
    once, twice = _seconds(layout(20)), _seconds(layout(40))
    assert twice < 3 * once + 2  # seconds; extraction's fallbacks are quadratic on what is no larger than real pages


def _seconds(whole: str) -> float:
    began = time.process_time()
    clean(whole)
    return time.process_time() - began


@pytest.mark.slow
@pytest.mark.parametrize(
    "part",
    [
        pytest.param("<p>" + "<b></b> " * 30_000, id="30,000 styles of nothing"),
        pytest.param("<p>" * 30_000, id="30,000 paragraphs of nothing"),
        pytest.param("<table>" + "<tr><td>1<td>2" * 10_000 + "</table>", id="10,000 rows"),
        pytest.param("<ul><li>" * 30_000, id="30,000 nested lists"),
    ],
)
def test_the_article_is_found_on_a_page_too_large_for_extraction(part: str) -> None:
    began = time.process_time()
    assert set(STORY) <= set(kept(clean(page(ARTICLE + part))))
    assert time.process_time() - began < 60


RUNS = [
    *(" .-–—_=*#~+<>|/\\'\"`´“”()[]{}&;:,!?…•·@%^$0123aA"),
    *("\t\u00a0\u200b\u2028\u0640渡ก\u0301"),
    *(
        "\x1b[",
        "\x1b]",
        "\r\n",
        "- ",
        "> ",
        "1.",
        "1,",
        "1) ",
        "[1]",
        "<!",
        "</",
        "&#",
        "&amp",
        "a.",
        "a@",
        "A ",
        "By ",
        ": ",
    ),
    *("```\n", "~~~x\n", "===\n", "| ", "|-", "rn", "http://", "www.", "(c) ", "“a” ", "a-", "-a ", "2020-", "12 May "),
]


@pytest.mark.parametrize("run", RUNS, ids=ascii)
def test_no_pattern_runs_away(run: str) -> None:
    long = run * (10_000 // len(run))
    began = time.process_time()
    clean("\n\n".join(["Ferry returns", HARBOUR, f"a{long}b", f"{long}", CARTS, f"{CARTS} {long}!"]))
    clean(
        page(
            f'<h1 class="{long.replace(chr(34), "")}">Ferry</h1><p>{HARBOUR}<p>a{long}b<p>{long}',
            f"<title>{long}</title>",
        )
    )
    assert time.process_time() - began < 15
