"""Any text gives a tree; a page that is nested too deep loses its nesting and nothing that it says."""

import time

import pytest

from dehusk.html_route.parse import parse
from dehusk.html_route.segments import find_segments
from dehusk.html_route.xpaths import find_xpaths

STORY = "<article><h1>Ferry returns</h1><p>The harbour was rebuilt by hand.</p></article>"


def texts(page: str) -> list[str]:
    root, _ = parse(page)
    return [] if root is None else [segment.text for segment in find_segments(root)]


@pytest.mark.parametrize("page", ["", " \n", "<!-- nothing -->", "<!doctype html>"])
def test_a_page_of_nothing_has_no_text(page: str) -> None:
    assert texts(page) == []


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<p>Käse &amp; Brot", id="no frame at all"),
        pytest.param(
            "<?xml version='1.0' encoding='utf-16'?><html><body>Käse &amp; Brot</body></html>", id="XML prolog"
        ),
        pytest.param("<meta charset=koi8-r><p>Käse &amp; Brot", id="a charset that the text is no longer in"),
        pytest.param("<html><body>Käse &amp; Brot</body></html></div></p>", id="ends that nothing began"),
        pytest.param("<div><p><b>Käse &amp; Brot", id="beginnings that nothing ends"),
        pytest.param("<p>K\x1b\x9b\x00äse &amp; Brot", id="control characters"),
        pytest.param("<!-- a -- b --><p>K&auml;se &amp; Brot", id="comment"),
    ],
)
def test_text_is_read_whatever_its_frame(page: str) -> None:
    assert texts(page) == ["Käse & Brot"]


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<title>T</title><nav>Home</nav><main><p>One.</main>Two.", id="no body tag"),
        pytest.param("<head><title>T</title><nav>Home</nav><body>One.<p>Two.", id="no end of the head"),
        pytest.param("<title>T</title><x-nav>Home</x-nav><p>One.<p>Two.", id="an element nobody knows"),
        pytest.param("<title>T</title><body>Home<p>One.</p></body></html><p>Two.", id="text behind the end"),
        pytest.param("<title>T</title>Home</body></html><html><body class=b>One.<p>Two.", id="a second page"),
        pytest.param("<head><nav>Home</nav><title>T</title></head><body><p>One.<p>Two.", id="text above the title"),
    ],
)
def test_text_outside_the_body_is_part_of_it(page: str) -> None:
    root, _ = parse(page)
    assert root is not None
    assert [segment.text for segment in find_segments(root)] == ["Home", "One.", "Two."]
    assert root.findtext(".//title") == "T"


@pytest.mark.parametrize("tag", ["div", "ul><li", "x-card", "b", "blockquote", "h2", "table><tr><td", "font", "svg"])
def test_what_a_page_says_survives_any_nesting(tag: str) -> None:
    root, notes = parse(f"<{tag}>" * 5_000 + STORY)
    assert root is not None
    assert notes == ("nested more than 256 elements deep: read without them",)
    assert [segment.text for segment in find_segments(root)] == ["Ferry returns", "The harbour was rebuilt by hand."]


def test_a_page_as_deep_as_real_ones_keeps_its_elements() -> None:
    root, notes = parse("<div>" * 200 + STORY)
    assert root is not None
    assert notes == ()
    assert [segment.box.tag for segment in find_segments(root) if segment.box is not None] == ["h1", "p"]


def test_scripts_of_a_deep_page_stay_unread() -> None:
    assert texts("<div>" * 5_000 + "<script>if (a <b> c) { say('no') }</script><p>Yes.") == ["Yes."]


@pytest.mark.parametrize("unit", ["<div ", "<div <", "</div", "<", "< ", "<!--", "&#", "<a b='", "<div>\n "])
def test_no_mark_up_takes_long(unit: str) -> None:
    began = time.process_time()
    parse("<div>" * 300 + unit * (500_000 // len(unit)))
    assert time.process_time() - began < 5


def test_an_xpath_leads_back_to_its_element() -> None:
    root, _ = parse("<p>a<p>b<b>c</b><div><p>d</div><div><i>e</i></div>")
    assert root is not None
    paths = find_xpaths(root.iter())
    assert all(root.xpath(path) == [element] for element, path in paths.items())
    assert paths == {element: root.getroottree().getpath(element) for element in root.iter()}


def test_declarations_of_a_document_type_are_no_text() -> None:
    root, _ = parse(
        '<?xml version="1.0"?>\n<!DOCTYPE html [<!ENTITY tide "low">]>\n<html><body><p>Ferry</p></body></html>'
    )
    assert root is not None
    assert root.text_content().split() == ["Ferry"]
