"""What a page says of itself is read from its own markup, and nothing is made up."""

import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from dehusk.html_route.json_ld import read_json_ld
from dehusk.html_route.metadata import read_metadata
from dehusk.html_route.parse import parse
from dehusk.model import Metadata

ARTICLE = {"@type": "NewsArticle", "headline": "The ferry sails again"}


def read(head: str = "", body: str = "", *, lang: str = "en", url: str | None = None) -> Metadata:
    root, _ = parse(f'<html lang="{lang}"><head>{head}</head><body>{body}</body></html>')
    assert root is not None
    return read_metadata(root, url=url)


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def article(**properties: object) -> str:
    return ld({**ARTICLE, **properties})


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


SITE = meta("og:site_name", "The Daily Gull")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("The ferry sails again | The Daily Gull", "The ferry sails again", id="the site behind a bar"),
        pytest.param("The ferry sails again - The Daily Gull", "The ferry sails again", id="the site behind a dash"),
        pytest.param("The Daily Gull | The ferry sails again", "The ferry sails again", id="the site before a bar"),
        pytest.param("The ferry sails again – DAILY GULL", "The ferry sails again", id="the site in capitals"),
        pytest.param("Harbour – a ferry | Daily Gull", "Harbour – a ferry", id="only the site of two parts"),
        pytest.param("Harbour – the ferry sails again", "Harbour – the ferry sails again", id="a dash of its own"),
        pytest.param("The Daily Gull - how it began", "The Daily Gull - how it began", id="the site before a dash"),
        pytest.param("Ferry | boat | ship", "Ferry | boat | ship", id="bars of its own"),
        pytest.param("The Daily Gull", "The Daily Gull", id="nothing but the site"),
        pytest.param("Gull-wing doors return", "Gull-wing doors return", id="a hyphen"),
    ],
)
def test_a_title_loses_the_name_of_the_site_and_nothing_else(title: str, expected: str) -> None:
    assert read(f"<title>{title}</title>{SITE}").title == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<h1>Ferry is back</h1>", "Ferry is back", id="a heading says the second"),
        pytest.param("<h1>Boats of the bay</h1>", "The ferry sails again", id="no heading says any"),
        pytest.param("", "The ferry sails again", id="no heading"),
    ],
)
def test_of_several_titles_the_one_a_heading_says_is_taken(body: str, expected: str) -> None:
    assert read(article() + meta("og:title", "Ferry is back"), body).title == expected


def test_a_page_without_a_title_has_its_heading_for_one() -> None:
    assert read("", "<h1>Ferry is <b>back</b></h1>").title == "Ferry is back"
    assert read("", "<p>Ferry is back</p>").title is None


BYLINE = "<h1>The ferry sails again</h1>{}<p>The port says it sails from Monday on, as it did before the storm.</p>"


@pytest.mark.parametrize(
    ("head", "line", "expected"),
    [
        pytest.param(article(author={"@type": "Person", "name": "Mira Falk"}), "", "Mira Falk", id="JSON-LD"),
        pytest.param(article(author=["Mira Falk", {"name": "Tom Beck"}]), "", "Mira Falk, Tom Beck", id="two of them"),
        pytest.param(meta("author", "By Mira Falk"), "", "Mira Falk", id="a meta element"),
        pytest.param("", '<a rel="author" href="/mira">Mira Falk</a>', "Mira Falk", id="a link to the author"),
        pytest.param("", '<p itemprop="author">Mira Falk</p>', "Mira Falk", id="microdata"),
        pytest.param("", '<div class="byline">By Mira Falk</div>', "Mira Falk", id="an element called byline"),
        pytest.param("", "<p>By Mira Falk</p>", "Mira Falk", id="a line that begins with by"),
        pytest.param("", "<p>Von Mira Falk</p>", "Mira Falk", id="a line in German"),
        pytest.param("", "<p>Par Mira Falk</p>", "Mira Falk", id="a line in French"),
        pytest.param("", "<p>By Mira Falk • May 5, 2024</p>", "Mira Falk", id="a date behind the name"),
        pytest.param("", '<p class="author">Mira Falk Updated May 5, 2024</p>', "Mira Falk", id="a label behind it"),
        pytest.param("", '<b class="author-name">渡辺 美波</b>', "渡辺 美波", id="a script without capitals"),
        pytest.param(article(editor={"name": "Mira Falk"}), "", None, id="an editor"),
        pytest.param(article(comment={"author": {"name": "Mira Falk"}}), "", None, id="a commenter in JSON-LD"),
        pytest.param(meta("author", "https://social.example/mira"), "", None, id="an address"),
        pytest.param(meta("author", "admin"), "", None, id="an account of the system"),
        pytest.param("", '<div class="comments"><b class="author">Mira Falk</b></div>', None, id="a commenter"),
        pytest.param("", "<p>Reviewed by Mira Falk</p>", None, id="a reviewer"),
        pytest.param("", "<p>By dawn the boat had left</p>", None, id="a sentence that begins with by"),
        pytest.param("", '<p class="author">About the author</p>', None, id="a heading of the author's box"),
        pytest.param("", '<p class="author">May 5, 2024</p>', None, id="a date where the author stands"),
        pytest.param("", "<p>Mira Falk</p>", None, id="a name that nothing marks"),
    ],
)
def test_the_author_is_who_is_named_as_that(head: str, line: str, expected: str | None) -> None:
    assert read(head, BYLINE.format(line)).author == expected


def test_a_person_is_named_before_an_organisation() -> None:
    agency = {"@type": "Organization", "name": "Coast Wire"}
    assert read(article(author=[agency, {"@type": "Person", "name": "Mira Falk"}])).author == "Mira Falk"
    assert read(article(author=agency)).author == "Coast Wire"


def test_an_organisation_that_is_the_site_is_no_author_but_a_person_of_that_name_is() -> None:
    assert read(SITE + article(author={"@type": "Organization", "name": "The Daily Gull"})).author is None
    assert read(SITE + article(author={"@type": "Person", "name": "The Daily Gull"})).author == "The Daily Gull"


def test_an_author_given_by_reference_is_looked_up() -> None:
    graph = {
        "@graph": [{**ARTICLE, "author": {"@id": "#mira"}}, {"@type": "Person", "@id": "#mira", "name": "Mira F."}]
    }
    assert read(ld(graph)).author == "Mira F."


@pytest.mark.parametrize(
    ("head", "line", "expected"),
    [
        pytest.param(
            article(datePublished="2024-05-05T23:30:00-07:00"), "", "2024-05-05", id="JSON-LD, in its own zone"
        ),
        pytest.param(article(datePublished="May 05, 2024"), "", "2024-05-05", id="JSON-LD in words"),
        pytest.param(meta("article:published_time", "2024-05-05 10:00"), "", "2024-05-05", id="a meta element"),
        pytest.param(meta("DC.date.issued", "20240505"), "", "2024-05-05", id="digits only, in capitals"),
        pytest.param("", '<time datetime="2024-05-05T10:00">yesterday</time>', "2024-05-05", id="a time element"),
        pytest.param("", "<p>MAY 5, 2024</p>", "2024-05-05", id="shown in capitals"),
        pytest.param("", "<p>5. März 2024</p>", "2024-03-05", id="shown in German"),
        pytest.param("", "<p>2024年3月5日</p>", "2024-03-05", id="shown in Japanese"),
        pytest.param("", "<p>2024. 3. 5.</p>", "2024-03-05", id="shown in Korean"),
        pytest.param("", "<p>05.03.2024, 10:15</p>", "2024-03-05", id="shown as day, month, year"),
        pytest.param(article(dateModified="2024-05-05"), "", None, id="the last change in JSON-LD"),
        pytest.param(meta("article:modified_time", "2024-05-05"), "", None, id="the last change in a meta element"),
        pytest.param(meta("date", "1970-01-01"), "", None, id="the day computers count from"),
        pytest.param(meta("date", "9999-12-31"), "", None, id="a day that never comes"),
        pytest.param(meta("date", "2024-02-31"), "", None, id="a day that is none"),
        pytest.param(meta("date", "2024-05"), "", None, id="a month without a day"),
        pytest.param("", "<p>5/9/2024</p>", None, id="May or September, in English"),
        pytest.param("", "<p>Ferries of 2024: 12 that matter</p>", None, id="a year and a count"),
        pytest.param("", "<p>Mira Falk Dec 2024 9 7 3</p>", None, id="counts of readers behind a year"),
        pytest.param("", f"<p>{'It sailed on and on. ' * 5}May 5, 2024</p>", None, id="a date in the text"),
    ],
)
def test_the_date_is_that_of_first_publication(head: str, line: str, expected: str | None) -> None:
    assert read(head, BYLINE.format(line)).date == expected


def test_a_slashed_date_is_read_where_it_has_one_meaning() -> None:
    assert read("", BYLINE.format("<p>25/9/2024</p>")).date == "2024-09-25"
    assert read("", BYLINE.format("<p>5/9/2024</p>"), lang="fr").date == "2024-09-05"


def test_an_earlier_date_next_to_the_headline_beats_the_declared_one() -> None:
    assert read(article(datePublished="2024-05-05"), BYLINE.format("<p>May 2, 2024</p>")).date == "2024-05-02"
    assert read(article(datePublished="2024-05-05"), BYLINE.format("<p>May 9, 2024</p>")).date == "2024-05-05"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://gull.example/2024/05/05/ferry", "2024-05-05", id="in folders"),
        pytest.param("https://gull.example/ferry-2024-05-05.html", "2024-05-05", id="in the name"),
        pytest.param("https://gull.example/2024/05/ferry", None, id="a month only"),
        pytest.param("https://gull.example/120240505123", None, id="inside a longer number"),
    ],
)
def test_the_address_dates_a_page_that_says_nothing(url: str, expected: str | None) -> None:
    assert read(url=url).date == expected


@pytest.mark.parametrize(
    ("script", "names"),
    [
        pytest.param('{"name": "a",}', ["a"], id="a trailing comma"),
        pytest.param('<!-- {"name": "a"} -->', ["a"], id="in an HTML comment"),
        pytest.param('//<![CDATA[\n{"name": "a"}\n//]]>', ["a"], id="in a CDATA section"),
        pytest.param('{"name": "a"}{"name": "b"};', ["a", "b"], id="several objects"),
        pytest.param('[{"name": "a"}, [{"name": "b"}]]', ["a", "b"], id="lists"),
        pytest.param('{"@graph": [{"name": "a"}]}', [None, "a"], id="a graph"),
        pytest.param('{"name": "a\n b"}', ["a\n b"], id="a line break in a text"),
        pytest.param('{"name": "a", "comment": {"name": "b"}}', ["a"], id="a comment is not followed"),
        pytest.param('{"name": "a"', [], id="cut off"),
        pytest.param("[" * 100_000, [], id="nested too deep"),
        pytest.param('{"n": ' + "9" * 10_000 + "}", [], id="a number too long"),
        pytest.param("var page = 1;", [], id="no JSON"),
    ],
)
def test_json_ld_is_read_as_far_as_it_can_be(script: str, names: list[str | None]) -> None:
    root, _ = parse(f'<script type="application/ld+json">{script}</script><p>x</p>')
    assert root is not None
    assert [node.get("name") for node in read_json_ld(root)] == names


def test_ten_megabytes_of_json_ld_take_no_more_than_a_moment() -> None:
    assert read(ld({"@graph": [{**ARTICLE, "articleBody": "x" * 100_000}] * 100})).title == ARTICLE["headline"]


@pytest.mark.parametrize(
    ("lang", "head", "expected"),
    [
        pytest.param("de-AT", "", "de", id="a region"),
        pytest.param("EN_us", "", "en", id="capitals and an underscore"),
        pytest.param("", meta("og:locale", "ja_JP"), "ja", id="the locale where the root says nothing"),
        pytest.param("", '<meta http-equiv="Content-Language" content="fr, en">', "fr", id="the first of two"),
        pytest.param("english", "", None, id="a word"),
        pytest.param("", "", None, id="nothing"),
    ],
)
def test_the_language_is_two_letters(lang: str, head: str, expected: str | None) -> None:
    assert read(head, lang=lang).language == expected


def test_the_site_is_named_by_the_page_or_else_by_its_domain() -> None:
    assert read(SITE, url="https://www.gull.example/a").site == "The Daily Gull"
    assert read(article(publisher={"name": "Daily Gull"})).site == "Daily Gull"
    assert read(url="https://www.gull.example/a").site == "gull.example"
    assert read().site is None


def test_the_address_a_page_came_from_beats_the_one_it_gives() -> None:
    canonical = '<link rel="canonical" href="https://gull.example/ferry">'
    assert read(canonical, url="https://mirror.example/1").url == "https://mirror.example/1"
    assert read(canonical).url == "https://gull.example/ferry"
    assert read('<link rel="canonical" href="/ferry">' + meta("og:url", "https://[broken")).url is None


_FRAGMENTS = st.sampled_from(
    [
        SITE,
        *('<script type="application/ld+json">', "</script>", '{"@type": "Article", "author": ', "[", "]}", "7", '"x"'),
        *(
            '<meta name="author" content="',
            '">',
            "<h1>",
            "</h1>",
            '<p class="author byline">',
            "By Mira Falk",
            "5/5/2024",
        ),
        *(
            '<time datetime="2024-13-40">',
            "<title>",
            "</title>",
            '<link rel="canonical" href="http://[">',
            "\x00",
            "&#0;",
        ),
    ]
)


@given(st.lists(_FRAGMENTS | st.text(max_size=8), max_size=25).map("".join))
def test_whatever_stands_on_a_page_it_is_read_and_left_unchanged(page: str) -> None:
    root, _ = parse(f"<body>{page}")
    if root is not None:
        before = etree.tostring(root)
        read_metadata(root)
        assert etree.tostring(root) == before


def test_the_slow_date_parser_is_never_loaded() -> None:
    read("", BYLINE.format("<p>5 de marzo de 2024</p><p>Publicado el 5 de marzo de 2024</p>"), lang="es")
    assert "dateparser" not in sys.modules
