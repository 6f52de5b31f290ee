"""A page is cut at its block-level elements and at its line breaks; every visible word lands in one segment."""

from collections.abc import Callable

import pytest

from dehusk.html_route.segments import Segment
from dehusk.model import Kind

Cut = Callable[[str], list[Segment]]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        pytest.param("<p>One.</p><p>Two.</p>", ["One.", "Two."], id="between paragraphs"),
        pytest.param("Before<div>inside</div>after", ["Before", "inside", "after"], id="around a division"),
        pytest.param("<p>One.<p>Two.", ["One.", "Two."], id="at paragraphs that nobody closed"),
        pytest.param("<h1>Head</h1>Text", ["Head", "Text"], id="after a heading"),
        pytest.param("<div>One.<br><br>two.</div>", ["One.", "two."], id="at two line breaks"),
        pytest.param("<p>One.<br>two</p>", ["One.", "two"], id="at a break behind a full stop"),
        pytest.param("<p>Monday<br>Tuesday</p>", ["Monday", "Tuesday"], id="at a break before a capital"),
        pytest.param(
            "<p>m = miles<br>km = kilometres</p>", ["m = miles", "km = kilometres"], id="at a break before a label"
        ),
        pytest.param(
            "<figure><figcaption>Quay</figcaption></figure>by hand", ["Quay", "by hand"], id="after a caption"
        ),
        pytest.param("<table><tr><td>alone</td></tr></table>x", ["alone", "x"], id="after a table"),
    ],
)
def test_a_segment_ends_here(cut: Cut, body: str, texts: list[str]) -> None:
    assert [segment.text for segment in cut(body)] == texts


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param("<p>One <b>bold</b> word.", "One bold word.", id="at bold print"),
        pytest.param("<p>O<span>n</span>e", "One", id="inside a word"),
        pytest.param("<p>The ferry<br>sails", "The ferry sails", id="at a break in a sentence"),
        pytest.param(
            "<p>It sails at<br>noon: always", "It sails at noon: always", id="at a break before a colon later on"
        ),
        pytest.param("<p>The\n\n ferry\t sails", "The ferry sails", id="at white space"),
        pytest.param("<p>The <!-- old --> ferry", "The ferry", id="at a comment"),
        pytest.param("<p>The <script>x()</script>ferry", "The ferry", id="at a script"),
        pytest.param("<p>The <img alt=boat> ferry", "The ferry", id="at an image"),
        pytest.param("<p>Fish &amp; ships&nbsp;sail", "Fish & ships sail", id="at a character reference"),
    ],
)
def test_a_segment_goes_on_here(cut: Cut, body: str, text: str) -> None:
    assert [segment.text for segment in cut(body)] == [text]


@pytest.mark.parametrize(
    "element",
    [
        "<script>{}</script>",
        "<style>{}</style>",
        "<noscript>{}</noscript>",
        "<template><p>{}</template>",
        "<svg><text>{}</text></svg>",
        "<textarea>{}</textarea>",
        "<select><option>{}</select>",
        "<iframe>{}</iframe>",
        "<!-- {} -->",
        "<p title='{}'></p>",
    ],
)
def test_what_a_browser_does_not_show_is_no_segment(cut: Cut, element: str) -> None:
    assert [segment.text for segment in cut(f"Seen{element.format('not seen')}")] == ["Seen"]


@pytest.mark.parametrize("tag", ["nav", "footer", "aside", "header", "form", "button", "dialog", "label", "x-card"])
def test_husk_that_a_browser_shows_is_a_segment(cut: Cut, tag: str) -> None:
    assert [segment.text for segment in cut(f"<{tag}>Seen</{tag}>")] == ["Seen"]


@pytest.mark.parametrize(
    ("body", "kind", "marker", "level"),
    [
        pytest.param("<h3>x</h3>", Kind.HEADING, "", 3, id="heading"),
        pytest.param("<h2><span>x</span></h2>", Kind.HEADING, "", 2, id="text inside a heading"),
        pytest.param("<ul><li>x</ul>", Kind.LIST_ITEM, "- ", 0, id="item"),
        pytest.param("<ul><li><p>x</ul>", Kind.LIST_ITEM, "- ", 0, id="paragraph in an item"),
        pytest.param("<ol><li>x</ol>", Kind.LIST_ITEM, "1. ", 0, id="numbered item"),
        pytest.param("<ol start=7><li>x</ol>", Kind.LIST_ITEM, "7. ", 0, id="item numbered from seven"),
        pytest.param("<ol start=999999999999><li>x</ol>", Kind.LIST_ITEM, "1. ", 0, id="number out of range"),
        pytest.param("<dl><dt>x</dl>", Kind.LIST_ITEM, "- ", 0, id="term"),
        pytest.param("<blockquote><p>x</blockquote>", Kind.QUOTE, "", 0, id="quote"),
        pytest.param("<figcaption>x</figcaption>", Kind.CAPTION, "", 0, id="caption"),
        pytest.param("<table><tr><td>x<td>y</table>", Kind.TABLE_ROW, "", 0, id="row of two cells"),
        pytest.param("<pre>x\ny</pre>", Kind.CODE, "", 0, id="preformatted lines"),
        pytest.param("<p>x", Kind.PARAGRAPH, "", 0, id="paragraph"),
        pytest.param("<table><tr><td>x</table>", Kind.PARAGRAPH, "", 0, id="lone cell"),
        pytest.param("<article>x</article>", Kind.PARAGRAPH, "", 0, id="text of an article"),
    ],
)
def test_the_kind_is_what_the_markup_says(cut: Cut, body: str, kind: Kind, marker: str, level: int) -> None:
    (segment,) = cut(body)
    assert (segment.kind, segment.marker, segment.level) == (kind, marker, level)


def test_items_are_counted_in_their_own_list(cut: Cut) -> None:
    found = cut("<ol><li>a<ol><li>b<li>c</ol><li>d</ol>")
    assert [segment.marker + segment.text for segment in found] == ["1. a", "1. b", "2. c", "2. d"]


def test_only_the_first_paragraph_of_an_item_has_a_marker(cut: Cut) -> None:
    found = cut("<ul><li><p>First.<p>Second.</ul>")
    assert [(segment.kind, segment.marker) for segment in found] == [(Kind.LIST_ITEM, "- "), (Kind.PARAGRAPH, "")]


def test_a_row_is_one_line(cut: Cut) -> None:
    (row,) = cut("<table><tr><th>Year<td>1901<br>and later<td></tr></table>")
    assert row.text == "Year | 1901 and later"


SENTENCE = "The ferry to Orlesund sails again from Monday, and the port has hired twelve new hands."


@pytest.mark.parametrize(
    "around",
    [
        pytest.param("<table>{}</table>", id="the only row"),
        pytest.param("<table><tr><td colspan=2>The Island Post</td></tr>{}</table>", id="under a row of one cell"),
    ],
)
def test_prose_in_the_only_row_of_a_table_is_no_part_of_a_row(cut: Cut, around: str) -> None:
    found = cut(around.format(f"<tr><td><a>Home</a><br><a>News</a><td>{SENTENCE}</tr>"))
    assert [segment.text for segment in found[-3:]] == ["Home", "News", SENTENCE]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(f"<table><tr><th>Ship<th>Note<tr><td>Tern<td>{SENTENCE}</table>", id="under the columns' names"),
        pytest.param("<table><tr><td>Home<td>The ferry sails again.</table>", id="a short sentence"),
        pytest.param(f"<table><tr><td>Home<td>{SENTENCE[:-1]}</table>", id="no sentence"),
    ],
)
def test_other_rows_are_rows_whatever_their_cells_say(cut: Cut, table: str) -> None:
    assert {segment.kind for segment in cut(table)} == {Kind.TABLE_ROW}


def test_headings_over_the_columns_of_a_table_are_a_row(cut: Cut) -> None:
    head, row = cut("<table><tr><td><h4>Tar</h4><td><h4>Rope</h4><tr><td>1 barrel<td>2 coils</table>")
    assert (head.kind, head.text, row.text) == (Kind.TABLE_ROW, "Tar | Rope", "1 barrel | 2 coils")


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param("<ul><li>stones</ul>", id="list"),
        pytest.param("<h2>stones</h2>", id="heading"),
        pytest.param("<h2>stones</h2>, and more of them", id="heading over text"),
        pytest.param("stones " * 60, id="long text"),
        pytest.param("<table><tr><td>stones</table>", id="table"),
    ],
)
def test_a_row_that_lays_a_page_out_is_no_line(cut: Cut, cell: str) -> None:
    found = cut(f"<table><tr><td>Menu<td>{cell}</tr></table>")
    assert len(found) > 1
    assert Kind.TABLE_ROW not in {segment.kind for segment in found}


def test_preformatted_text_keeps_its_lines(cut: Cut) -> None:
    (code,) = cut("<pre>\nif wind:\n    wait()<br>sail()\n</pre>")
    assert code.text == "if wind:\n    wait()\nsail()"


def test_neighbours_of_one_list_stand_tight(cut: Cut) -> None:
    found = cut("<ul><li>a<li>b</ul><ul><li>c</ul><p>d<table><tr><td>e<td>f<tr><td>g<td>h</table>")
    assert [segment.tight for segment in found] == [False, True, False, False, False, True]


@pytest.mark.parametrize(
    ("body", "hidden"),
    [
        pytest.param("<div hidden><p>x</div>", True, id="hidden"),
        pytest.param("<div style='color: red; DISPLAY : none'>x</div>", True, id="not displayed"),
        pytest.param("<div style='visibility:hidden'><ul><li>x</ul></div>", True, id="invisible"),
        pytest.param("<div style='display:block'>x</div>", False, id="displayed"),
        pytest.param("<div hidden>y</div><p>x", False, id="after something hidden"),
        pytest.param("<p data-hidden=1>x", False, id="another attribute"),
    ],
)
def test_a_segment_knows_whether_it_is_hidden(cut: Cut, body: str, *, hidden: bool) -> None:
    assert cut(body)[-1].hidden is hidden


@pytest.mark.parametrize(
    ("body", "share"),
    [
        pytest.param("<p><a>all of it</a>", 1.0, id="all"),
        pytest.param("<p>half<a>half</a>", 0.5, id="half"),
        pytest.param("<p>none", 0.0, id="none"),
        pytest.param("<a><p>all of it</p></a>", 1.0, id="paragraph in a link"),
        pytest.param("<p><a>before</a></p><p>none", 0.0, id="link in the paragraph before"),
    ],
)
def test_a_segment_knows_how_much_of_it_is_links(cut: Cut, body: str, share: float) -> None:
    assert cut(body)[-1].linked == share


def test_a_segment_knows_the_innermost_block_around_it(cut: Cut) -> None:
    (segment,) = cut("<article><div><p><b>x</b></div></article>")
    assert segment.box is not None
    assert segment.box.tag == "p"


@pytest.mark.parametrize(
    ("row", "texts"),
    [
        ("<p>Ferry</p><td>sails</td><td>today</td>", ["Ferry", "sails", "today"]),
        ("Ferry<td>sails</td><td>today</td>", ["Ferry", "sails", "today"]),
        ("<td>Ferry</td>sails<td>today</td>", ["Ferry", "sails", "today"]),
    ],
    ids=["an element", "text before them", "text between them"],
)
def test_what_stands_in_a_row_beside_its_cells_is_not_lost(cut: Cut, row: str, texts: list[str]) -> None:
    assert [segment.text for segment in cut(f"<table><tr>{row}</tr></table>")] == texts
