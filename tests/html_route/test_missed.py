"""What extraction left out in the middle of an article comes back; what is named as something else does not."""

from collections.abc import Callable

import pytest

from dehusk.html_route.missed import find_missed
from dehusk.html_route.segments import Segment

Cut = Callable[[str], list[Segment]]

PROSE = "The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it in that year."
NINE_WORDS = "Nobody kept count of the carts in that year."


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("<ul><li>left out</li></ul>", id="list item"),
        pytest.param("<h2>left out</h2>", id="heading"),
        pytest.param(f"<section><p>left out {PROSE}</section>", id="long paragraph"),
        pytest.param(f"<blockquote>left out {PROSE}</blockquote>", id="long quote"),
        pytest.param(f"<p>left out {NINE_WORDS}", id="short paragraph built like the kept ones"),
        pytest.param("<ul><li>left out, with <a>a link</a></ul>", id="item with a short link"),
        pytest.param(f"<figure><blockquote>left out {PROSE}</blockquote></figure>", id="long quote in a figure"),
        pytest.param(f"<div hidden><p>left out {PROSE}</p></div>", id="hidden paragraph"),
        pytest.param("<div style='display: none'><h3>left out</h3></div>", id="hidden heading"),
        pytest.param(f"<div class=cards><ul><li>left out {PROSE}</ul></div>", id="long item in a box of cards"),
        pytest.param(f"<div class=card><p>left out {PROSE}</div>", id="long paragraph in a card"),
        pytest.param(f"<div class=show-more hidden><p>left out {PROSE}</div>", id="long paragraph folded up"),
        pytest.param("<table><tr><td>left out<td>12</table>", id="row of a table"),
        pytest.param("<table><tr><td>left out<td>12, <a>says he</a></table>", id="row with a short link"),
        pytest.param("<pre>run(\n  'left out')</pre>", id="code"),
        pytest.param("<pre>0 1 left out\n1 0</pre>", id="code of numbers"),
    ],
)
def test_what_belongs_to_the_article_comes_back(cut: Cut, part: str) -> None:
    segments = cut(f"<div><p>{PROSE}</p>{part}<p>{PROSE}</p></div>")
    kept = [index for index, segment in enumerate(segments) if "left out" not in segment.text]
    assert find_missed(segments, kept, ()) == {1}


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("<div>Photo</div>", id="short text"),
        pytest.param("<ul><li><a>Other story</a></ul>", id="item that is a link"),
        pytest.param("<div class=related><ul><li>left out</ul></div>", id="item in a box named related"),
        pytest.param("<aside><h2>left out</h2></aside>", id="heading in a sidebar"),
        pytest.param(f"<aside><p>{PROSE}</aside>", id="long paragraph in a sidebar"),
        pytest.param(f"<div hidden><p>{NINE_WORDS}</p></div>", id="short hidden paragraph"),
        pytest.param(f"<div hidden class=modal><p>{PROSE}</p></div>", id="hidden paragraph in a box named modal"),
        pytest.param(f"<div hidden><p><a>{PROSE}</a></p></div>", id="hidden link"),
        pytest.param(f"<section><p><a>{PROSE}</a></section>", id="long paragraph that is a link"),
        pytest.param("<table><tr><td><a>left</a><td><a>out</a></table>", id="row of links"),
        pytest.param("<table><tr><td><a>1</a><td><a>2</a><td><a>3</a></table>", id="row of short links"),
        pytest.param("<div class=related><table><tr><td>left<td>out</table></div>", id="row in a box named related"),
        pytest.param("<pre>1\n2\n3</pre>", id="the numbers of the lines of code"),
        pytest.param(f"<div class='card promo'><p>{PROSE}</div>", id="long paragraph in a card with an offer"),
        pytest.param(f"<div class=card><p>{NINE_WORDS}</div>", id="short paragraph in a card"),
        pytest.param("<figure><blockquote>Short words</blockquote></figure>", id="short quote in a figure"),
        pytest.param(f"<div class=related><ul><li><a>{PROSE}</a></ul></div>", id="long item that is a link"),
    ],
)
def test_what_belongs_to_something_else_does_not(cut: Cut, part: str) -> None:
    segments = cut(f"<div><p>{PROSE}</p>{part}<p>{PROSE}</p></div>")
    assert find_missed(segments, {0, len(segments) - 1}, ()) == set()


@pytest.mark.parametrize(
    ("body", "kept", "missed"),
    [
        pytest.param(f"<p>{PROSE}<p>{PROSE}<ul><li>Tar<li>Rope</ul>", {0, 1}, {2, 3}, id="list below"),
        pytest.param(
            f"<p>{PROSE}<table><tr><td>Tar<td>1<tr><td>Rope<td>2</table>", {0, 1}, {2}, id="row of a kept table"
        ),
        pytest.param(
            f"<p>{PROSE}<table><tr><td>Tar<td>1<tr><td>Rope<td>2</table>", {0}, set(), id="rows of another one"
        ),
        pytest.param(f"<section>{PROSE}</section><p>{PROSE}<p>{PROSE}", {1, 2}, {0}, id="long paragraph above"),
        pytest.param(f"<p>{PROSE}<p>{PROSE}<section>{PROSE}</section>", {0, 1}, {2}, id="long paragraph below"),
        pytest.param(
            f"<p>{PROSE}<p>{PROSE}{'<div>Photo</div>' * 6}<section>{PROSE}</section>", {0, 1}, set(), id="one far below"
        ),
        pytest.param(
            f"<p>{PROSE}<p>{PROSE}<section class=bio>{PROSE}</section>", {0, 1}, set(), id="in a box named bio below"
        ),
        pytest.param(f"<p>{PROSE}<p>{PROSE}<div hidden><p>{PROSE}</div>", {0, 1}, set(), id="hidden dialog below"),
        pytest.param(f"<p>{PROSE}<p>{PROSE}<div hidden><p>Thanks!</div>", {0, 1}, set(), id="hidden message below"),
        pytest.param(f"<p>{PROSE}<p>{PROSE}<ul><li><a>Other story</a></ul>", {0, 1}, set(), id="links below"),
        pytest.param(f"<p>{PROSE}<p>{PROSE}<div class=tags><ul><li>Tar</ul></div>", {0, 1}, set(), id="tags below"),
    ],
)
def test_what_stands_right_beside_the_article(cut: Cut, body: str, kept: set[int], missed: set[int]) -> None:
    assert find_missed(cut(f"<div>{body}</div>"), kept, ()) == missed


def test_a_heading_above_the_first_kept_segment_stays_out(cut: Cut) -> None:
    segments = cut(f"<div><h2>Menu</h2><p>{PROSE}</p><p>{PROSE}</p><h2>More</h2></div>")
    assert find_missed(segments, {1, 2}, ()) == set()


def test_a_heading_outside_the_element_of_the_article_stays_out(cut: Cut) -> None:
    article = f"<div><p>{PROSE}</p><p>{PROSE}</p></div>"
    segments = cut(f"{article}<section><h2>Elsewhere</h2></section><p>Imprint")
    assert find_missed(segments, {0, 1, 3}, ()) == set()


def test_what_is_hidden_outside_the_element_of_the_article_stays_out(cut: Cut) -> None:
    segments = cut(f"<div><p>{PROSE}</p><p>{PROSE}</p></div><div hidden><p>{PROSE}</p></div>")
    assert find_missed(segments, {0, 1}, ()) == set()


@pytest.mark.parametrize(
    ("part", "missed"),
    [
        pytest.param(f"<button>And the stones?</button><p>{PROSE}", {1}, id="question above a kept answer"),
        pytest.param(f"<h3><button>Stones</button></h3><p>{PROSE}", {1}, id="heading above a kept answer"),
        pytest.param(f"<button>And the stones?</button><div hidden>{PROSE}</div>", {1, 2}, id="above a hidden answer"),
        pytest.param(f"<button>Listen</button><p>{PROSE}", set(), id="label of a button"),
        pytest.param("<button>Was this helpful?</button><button>Yes</button>", set(), id="question without an answer"),
        pytest.param(f"<nav><button>Lost?</button></nav><p>{PROSE}", set(), id="question of the navigation"),
    ],
)
def test_the_question_on_a_button_belongs_to_its_answer(cut: Cut, part: str, missed: set[int]) -> None:
    segments = cut(f"<div><p>{PROSE}</p>{part}<p>{PROSE}</p></div>")
    kept = [index for index, segment in enumerate(segments) if segment.text == PROSE and not segment.hidden]
    assert find_missed(segments, kept, ()) == missed


def test_a_first_paragraph_that_nobody_tagged_comes_back(cut: Cut) -> None:
    segments = cut(f"<div>{PROSE}<p>{PROSE}</p><p>{PROSE}</p></div><div>Other {PROSE}</div>")
    assert find_missed(segments, {1, 2}, ()) == {0}


def test_a_body_that_is_split_over_containers_comes_back_whole(cut: Cut) -> None:
    part = f"<div class=part><div class=text><p>{PROSE}</p></div></div>"
    segments = cut(part * 9 + f"<div class=note><div class=text><p>{PROSE}</p></div></div>")
    assert find_missed(segments, {0, 1}, ()) == set(range(2, 9))


@pytest.mark.parametrize(
    ("items", "kept", "missed"),
    [
        pytest.param("<li>Oak<li>Ash<li><a>Elm</a>", {1, 2}, {3}, id="the last item"),
        pytest.param("<li><a>Oak</a><li><a>Ash</a><li>Elm", {3}, set(), id="most of the items"),
        pytest.param("<li>Oak<li>Ash<li hidden>Elm", {1, 2}, set(), id="hidden"),
    ],
)
def test_the_rest_of_a_list_belongs_to_its_items(cut: Cut, items: str, kept: set[int], missed: set[int]) -> None:
    page = f"<div><p>{PROSE}</p></div><aside><ul>{items}</ul></aside><div><ul><li>Home</ul></div>"
    assert find_missed(cut(page), {0, *kept}, ()) == missed


LINKS = f"<ul>{''.join(f'<li><a>{tree}</a>' for tree in ('Oak', 'Ash', 'Elm', 'Yew'))}</ul>"


def test_links_between_two_paragraphs_beside_them_belong_to_the_article(cut: Cut) -> None:
    assert find_missed(cut(f"<div><p>{PROSE}</p>{LINKS}<p>{PROSE}</p></div>"), {0, 5}, ()) == {1, 2, 3, 4}


@pytest.mark.parametrize(
    "inner",
    [
        pytest.param(f"<div class=related>{LINKS}</div>", id="in a box with a name"),
        pytest.param(LINKS.replace("<li><a>Yew</a>", ""), id="three of them"),
        pytest.param(f"<section>{LINKS}</section>", id="in a box of their own"),
        pytest.param(f"</div>{LINKS}<div>", id="between two boxes"),
        pytest.param(LINKS.replace("<ul>", "<ul hidden>"), id="hidden"),
    ],
)
def test_links_anywhere_else_do_not(cut: Cut, inner: str) -> None:
    segments = cut(f"<div><p>{PROSE}</p>{inner}<p>{PROSE}</p></div>")
    assert find_missed(segments, {0, len(segments) - 1}, ()) == set()


def test_who_is_quoted_belongs_to_the_quotation(cut: Cut) -> None:
    page = f"<div><p>{PROSE}</p><blockquote><p>No.</p><footer>— Mira Falk</footer></blockquote></div>"
    assert find_missed(cut(page), {0, 1}, ()) == {2}
    assert find_missed(cut(page.replace("blockquote", "section")), {0, 1}, ()) == set()


def test_where_nothing_was_kept_nothing_was_missed(cut: Cut) -> None:
    assert find_missed(cut(f"<p>{PROSE}"), set(), ()) == set()


def test_a_name_of_chrome_counts_unless_the_page_has_it_for_its_article(cut: Cut) -> None:
    segments = cut(f"<div><p>{PROSE}</p><div class=widget><p>{PROSE}</p></div><p>{PROSE}</p></div>")
    assert find_missed(segments, {0, 2}, ()) == set()
    assert find_missed(segments, {0, 2}, {"widget"}) == {1}


FACTS = "<div class=fact>Berths: {}</div>"


def listed(lines: list[str]) -> str:
    return f"<div><p>{PROSE}</p>" + "".join(f"<section>{line}</section><p>{PROSE}</p>" for line in lines) + "</div>"


def test_lines_that_say_something_of_each_thing_come_back(cut: Cut) -> None:
    segments = cut(listed([FACTS.format(number) for number in (12, 7, 9, 31)]))
    kept = {index for index, segment in enumerate(segments) if segment.text == PROSE}
    assert find_missed(segments, kept, ()) == {1, 3, 5, 7}


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["<div>Advertisement</div>"] * 6, id="that say the same"),
        pytest.param([FACTS.format(number) for number in (12, 7, 9)], id="that are few"),
        pytest.param([f"<div class=ad>Berths: {number}</div>" for number in range(6)], id="in boxes named as ads"),
        pytest.param([f"<div><a>Harbour {number}</a></div>" for number in range(6)], id="that are links"),
        pytest.param(["".join(FACTS.format(number) for number in range(9))], id="that stand in one place"),
        pytest.param([f"<div class=fact{number}>Berths: {number}</div>" for number in range(6)], id="built otherwise"),
    ],
)
def test_lines_of_something_else_stay_out(cut: Cut, lines: list[str]) -> None:
    segments = cut(listed(lines))
    kept = {index for index, segment in enumerate(segments) if segment.text == PROSE}
    assert find_missed(segments, kept, ()) == set()


@pytest.mark.parametrize(
    "part",
    [
        pytest.param(f"<h2><a>Orlesund</a></h2><p>{PROSE}</p>", id="right above"),
        pytest.param(f"<section><div><h2><a>Orlesund</a></h2></div><p>{PROSE}</p></section>", id="in the same section"),
    ],
)
def test_a_heading_that_is_a_link_comes_back_above_its_text(cut: Cut, part: str) -> None:
    assert find_missed(cut(f"<div><p>{PROSE}</p>{part}</div>"), {0, 2}, ()) == {1}


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("<h2><a>Other story</a></h2><div>Photo</div>", id="above something else"),
        pytest.param("<section><h2><a>Other story</a></h2></section>", id="in a box of its own"),
        pytest.param("<div class=related><h2><a>Other story</a></h2></div>", id="in a box named related"),
    ],
)
def test_a_heading_that_leads_elsewhere_stays_out(cut: Cut, heading: str) -> None:
    segments = cut(f"<div><p>{PROSE}</p>{heading}<p>{PROSE}</p></div>")
    assert find_missed(segments, {0, len(segments) - 1}, ()) == set()
