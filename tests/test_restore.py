import json
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dehusk.errors import RestoreError
from dehusk.log import removal_log
from dehusk.model import Article, Block, Kind, Page, Removal, Spared
from dehusk.reasons import Reason
from dehusk.rendering.render import render_text
from dehusk.restore import restore
from dehusk.text_route.text_blocks import find_blocks

TEXT = (
    "Page not found!\nPier closes\r\n\r\nThe harbour board of Velmar met on Tuesday evening and agreed after long\n"
    "talks that the old pier will be closed for the winter, since repairs can-\nnot wait.  \n"
    "\n\n  - plums\n- sugar\n\nShare"
)


def judged(data: bytes, encoding: str = "utf-8", removed: Iterable[int] = (), title: int | None = None) -> Article:
    text = data.decode(encoding, "replace")
    page = Page("pier.txt", data, text, is_html=False, encoding=encoding)
    article = Article(page, find_blocks(text), title_place=title)
    return article.judged(Removal(place, Reason.DUPLICATE, "again") for place in removed)


@pytest.mark.parametrize(
    ("removed", "title"),
    [
        pytest.param((), None, id="nothing removed"),
        pytest.param((0, 5), 1, id="husk at both ends"),
        pytest.param((1, 2), None, id="wrapped text removed"),
        pytest.param((), 2, id="headline moved to the front"),
        pytest.param(range(6), None, id="everything removed"),
    ],
)
def test_a_text_comes_back_to_the_byte(removed: Iterable[int], title: int | None) -> None:
    article = judged(TEXT.encode(), removed=removed, title=title)
    assert len(article.blocks) == 6
    assert restore(removal_log(article), render_text(article)) == TEXT.encode()


def test_the_log_holds_what_was_removed_and_not_what_was_kept() -> None:
    article = judged(TEXT.encode(), removed=[0, 5]).judged([], [Spared(3, Reason.PROMPT, "is an ingredient")])
    page, banner, spared, prompt = map(json.loads, removal_log(article))
    assert {record["v"] for record in (page, banner, spared, prompt)} == {1}
    assert {record["source"] for record in (page, banner, spared, prompt)} == {"pier.txt"}
    assert (banner["place"], banner["at"], banner["text"], banner["reason"]) == (0, "1", "Page not found!", "duplicate")
    assert (spared["spared"], spared["place"], spared["text"]) == (True, 3, "plums")
    assert prompt["text"] == "Share"
    assert "sugar" not in json.dumps(page)


def test_a_wrapped_paragraph_costs_the_log_its_line_ends_only() -> None:
    wrapped = "The harbour board of Velmar met on Tuesday evening and agreed after long\ntalks to close the old pier."
    (record,) = map(json.loads, removal_log(judged(wrapped.encode())))
    assert record["page"]["differs"] == {"0": {"12": "\n"}}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"Pier \xff\xfe closes\n", id="broken bytes"),
        pytest.param("\ufeffPier".encode("utf-8"), id="byte-order mark"),
        pytest.param(b"", id="empty"),
        pytest.param(b"\n\n", id="blank"),
        pytest.param(b"\x1b[1mPier\x00", id="control characters"),
    ],
)
def test_odd_bytes_come_back(data: bytes) -> None:
    article = judged(data)
    assert restore(removal_log(article), render_text(article)) == data


def test_an_html_page_comes_back_as_its_blocks_in_order() -> None:
    made = [("Menu", ""), ("Pier closes", ""), ("plums", "- "), ("sugar", "- "), ("", "")]
    kinds = [Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM, Kind.LIST_ITEM, Kind.PARAGRAPH]
    blocks = tuple(Block(i, kinds[i], text, marker) for i, (text, marker) in enumerate(made))
    page = Page("pier.html", b"<p>", "<p>", is_html=True, encoding="utf-8")
    article = Article(page, blocks, title_place=1).judged(
        [Removal(0, Reason.OUTSIDE_ARTICLE, ""), Removal(3, Reason.DUPLICATE, "")]
    )
    assert restore(removal_log(article), render_text(article)) == b"Menu\n\nPier closes\n\n- plums\n\n- sugar\n"


def test_a_log_of_several_pages_gives_the_page_of_the_output() -> None:
    first, second = judged(TEXT.encode(), removed=[0]), judged(b"Ships\nShips", removed=[1])
    log = [*removal_log(first), *removal_log(second)]
    assert restore(log, render_text(first)) == TEXT.encode()
    assert restore(log, render_text(second)) == b"Ships\nShips"


def test_an_output_with_other_line_ends_still_serves() -> None:
    article = judged(TEXT.encode(), removed=[0])
    assert restore(removal_log(article), render_text(article).replace("\n", "\r\n")) == TEXT.encode()


@pytest.mark.parametrize(
    ("log", "output", "says"),
    [
        pytest.param(None, "Pier opens\n", "not what dehusk wrote for pier.txt", id="an edited output"),
        pytest.param(None, "", "not what dehusk wrote", id="no output"),
        pytest.param([], "Pier closes\n", "log is empty", id="an empty log"),
        pytest.param(["{"], "Pier closes\n", "line 1 of the removal log is damaged", id="no JSON"),
        pytest.param(["[]"], "Pier closes\n", "line 1 of the removal log is damaged", id="other JSON"),
        pytest.param(['{"v": 2}'], "Pier closes\n", "has version 2", id="a newer log"),
    ],
)
def test_what_does_not_fit_is_said(log: list[str] | None, output: str, says: str) -> None:
    article = judged(TEXT.encode(), removed=[0])
    with pytest.raises(RestoreError, match=says):
        restore(removal_log(article) if log is None else log, output)


def test_a_changed_log_is_said() -> None:
    article = judged(TEXT.encode(), removed=[0])
    log = [line.replace("not found", "lost") for line in removal_log(article)]
    with pytest.raises(RestoreError, match="was changed"):
        restore(log, render_text(article))


def test_a_log_that_lost_a_line_is_said() -> None:
    article = judged(TEXT.encode(), removed=[0, 5])
    with pytest.raises(RestoreError, match="is damaged"):
        restore(list(removal_log(article))[:-1], render_text(article))


def test_an_output_that_two_pages_share_is_not_guessed_about() -> None:
    first, second = judged(b"Pier\nShips", removed=[1]), judged(b"Pier\nGulls", removed=[1])
    with pytest.raises(RestoreError, match="alike"):
        restore([*removal_log(first), *removal_log(second)], "Pier\n")


PIECES = st.lists(
    st.one_of(
        st.sampled_from([*TEXT.split("\n"), "\n", "\n", "\r\n", "\r", "\n\n", "\u2028", "\x0c", " ", "\t"]),
        st.sampled_from(["\u200b", "\x00", "\x1b[1m", "- x", "1. x", "```\nx\n```", "> x", "a\tb\nc\td", "Pier\n===="]),
        st.sampled_from(["港口", "\ufeff", "infor-\nmation"]),
    ),
    max_size=15,
).map("".join)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1252", "shift_jis", "gb18030"])


@given(PIECES, ENCODINGS, st.data())
def test_any_text_comes_back_whatever_was_removed(text: str, encoding: str, data: st.DataObject) -> None:
    source = text.encode(encoding, "replace")
    places = list(range(len(judged(source, encoding).blocks)))
    removed = data.draw(st.sets(st.sampled_from(places))) if places else set()
    title = data.draw(st.sampled_from([None, *(place for place in places if place not in removed)]))
    article = judged(source, encoding, removed, title)
    assert restore(removal_log(article), render_text(article)) == source
