"""Extraction gives the texts of the article, the same ones every time, and never breaks."""

import time

import pytest
import trafilatura
from lxml.html import HtmlElement

from dehusk.html_route.extraction import Extraction, extract
from dehusk.html_route.parse import parse

PARAGRAPHS = [
    f"In year {year} the harbour of Orlesund was rebuilt by hand, stone by stone, by the people beside it."
    for year in (1901, 1911, 1921)
]
STORY = f"<html lang=en><title>Ferry returns</title><article>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</article>"
REPEATED = STORY.replace("</article>", "<p>Once more and once again: stones, stones and stones.</p>" * 3 + "</article>")


def extraction(page: str) -> Extraction:
    root, _ = parse(page)
    assert root is not None
    return extract(root, at_most=10**9)


def pieces(page: str) -> tuple[str, ...]:
    return extraction(page).pieces


def test_the_pieces_are_the_articles_paragraphs_in_order() -> None:
    assert [" ".join(piece.split()) for piece in pieces(STORY)] == PARAGRAPHS


def test_bold_print_and_links_do_not_cut_a_piece() -> None:
    assert pieces(STORY.replace("stone by stone", "<b>stone</b> by <a href=/s>stone</a>"))[0].split() == (
        PARAGRAPHS[0].split()
    )


def test_a_whole_page_that_comes_as_one_piece_is_cut_into_its_lines() -> None:
    page = f"<title>Ferry returns</title><div>Home</div>{''.join(f'<div>{text}</div>' for text in PARAGRAPHS)}"
    assert extraction(page) == Extraction(("Home", *PARAGRAPHS), is_page=True)


def test_so_is_a_part_of_one() -> None:
    page = f"<title>Ferry</title><p>Share</p><aside>{PARAGRAPHS[0]}</aside><p>Related articles</p><div>403</div>"
    assert extraction(page) == Extraction(("Share", "Related articles", "403"))


@pytest.mark.parametrize("text", ["The ferry\nreturns.", "\n".join(PARAGRAPHS), "The ferry<br>\nreturns."])
def test_a_page_of_one_paragraph_is_one(text: str) -> None:
    assert not extraction(f"<title>Ferry returns</title><p>{text}").is_page


def test_the_same_page_gives_the_same_pieces_every_time() -> None:
    assert len({pieces(REPEATED) for _ in range(6)}) == 1


def test_what_holds_no_text_makes_no_difference() -> None:
    empty = "<div class=ad><i> </i><span><b></b></span></div>"
    assert pieces(STORY.replace("<p>", f"{empty}<p>").replace(" stone ", " <i></i>stone ")) == pieces(STORY)


def test_a_break_is_meant_to_be_empty() -> None:
    page = STORY.replace("</article>", "<p>One line,<br>another line.</article>")
    assert [" ".join(piece.split()) for piece in pieces(page)[3:]] == ["One line,", "another line."]


def test_a_table_of_very_many_rows_takes_no_minutes() -> None:
    rows = "".join(f"<tr><td>Cart {number}<td>{number * 7} stones<td>quay {number % 9}</tr>" for number in range(3_000))
    began = time.process_time()
    root, _ = parse(f"{STORY}<table>{rows}</table>")
    assert root is not None
    assert extract(root, at_most=10**9).pieces
    assert time.process_time() - began < 20


def test_a_page_larger_than_any_article_is_not_asked_about() -> None:
    root, _ = parse(STORY.replace("</article>", "<b>stone</b> by " * 25_000 + "</article>"))
    assert root is not None
    extraction = extract(root, at_most=10**9)
    assert extraction.pieces == ()
    assert extraction.notes == ("has 25,008 elements, more than any article: its longest texts were taken",)


def test_a_page_that_breaks_extraction_has_no_pieces_and_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr(trafilatura, "bare_extraction", broken)
    root, _ = parse(STORY)
    assert root is not None
    extraction = extract(root, at_most=10**9)
    assert extraction.pieces == ()
    assert extraction.notes == ("extraction failed (RecursionError): no article was found",)


def test_what_stands_around_words_makes_no_difference() -> None:
    page = STORY.replace("stone by stone", "<strong>stone</strong> by <span>s<sub>t</sub>one</span>")
    assert ["".join(piece.split()) for piece in pieces(page)] == ["".join(text.split()) for text in PARAGRAPHS]


def test_elements_that_mean_nothing_are_not_shown_to_extraction(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[set[str]] = []

    def look(tree: HtmlElement, **_: object) -> None:
        shown.append({element.tag for element in tree.iter()})

    monkeypatch.setattr(trafilatura, "bare_extraction", look)
    page = STORY.replace("stone by stone", "<b>stone</b> <span>by</span> <a href=/s>stone</a> <a href=/t>again</a>")
    page += f"<aside>{PARAGRAPHS[0]}<footer>{PARAGRAPHS[1]}</footer></aside><footer>Imprint</footer>"
    root, _ = parse(page)
    assert root is not None
    extract(root, dissolve=root.iter("a"), at_most=10**9)
    assert shown == [{"html", "head", "title", "body", "article", "p"}]
    assert "".join(root.itertext()).count("stone by stone again") == len(PARAGRAPHS)
