"""Tags and names say what is not the article, word by word, and not above the article's own element."""

from collections.abc import Callable

import pytest

from dehusk.html_route.box import Box
from dehusk.html_route.chrome import find_husk_name, is_chrome, is_never_article, names_of_chrome
from dehusk.html_route.segments import Segment

Cut = Callable[[str], list[Segment]]


def innermost(segments: list[Segment]) -> Box:
    box = segments[0].box
    assert box is not None
    return box


@pytest.mark.parametrize(
    "body",
    [
        "<nav>x</nav>",
        "<footer><p>x</footer>",
        "<div class='col related-posts'><p>x</div>",
        "<div id=relatedPosts>x</div>",
        "<div class=SIDEBAR>x</div>",
        "<section class=social_share><div><div>x</section>",
    ],
)
def test_what_its_markup_names_as_something_else_is_chrome(cut: Cut, body: str) -> None:
    assert is_chrome(innermost(cut(body)))


@pytest.mark.parametrize(
    "body",
    [
        "<main>x</main>",
        "<p>x",
        "<div class=correlated>x</div>",
        "<div class=navigator-story>x</div>",
        "<div id=advance title=related>x</div>",
        "<section class='story body'><div>x</section>",
        "<section class=overflow-hidden><p>x</section>",
        "<body class='comments-open has-sidebar'><p>x",
    ],
)
def test_what_is_named_otherwise_is_not(cut: Cut, body: str) -> None:
    assert not is_chrome(innermost(cut(body)))


def test_names_at_and_above_the_articles_own_element_do_not_count(cut: Cut) -> None:
    box = innermost(cut("<aside><div class=widget><div class=modal><p>x</div></div></aside>"))
    modal = box.parent
    assert modal is not None
    assert find_husk_name(box, None) == "modal"
    assert find_husk_name(box, modal) is None
    assert is_chrome(box, modal.parent)
    assert not is_chrome(box, modal)


def test_a_page_may_have_other_names_for_its_article_than_those_of_chrome(cut: Cut) -> None:
    box = innermost(cut("<header><div class=product-card><p>x</div></header>"))
    assert names_of_chrome(box) == {"<header>", "card"}
    assert is_chrome(box, misnomers={"<header>"})
    assert not is_chrome(box, misnomers={"<header>", "card"})


@pytest.mark.parametrize(
    "body", ["<footer><p>x</footer>", "<div id=user-reviews>x</div>", "<div class=Comments>x</div>"]
)
def test_some_boxes_never_hold_an_article(cut: Cut, body: str) -> None:
    assert is_never_article(innermost(cut(body)))


@pytest.mark.parametrize(
    "body", ["<header><p>x</header>", "<div class=book-review>x</div>", "<div class=popup>x</div>"]
)
def test_others_may(cut: Cut, body: str) -> None:
    assert not is_never_article(innermost(cut(body)))
