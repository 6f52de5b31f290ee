"""Tags and names say what is not the article, word by word, and not above the article's own element."""

from collections.abc import Callable

import pytest

from dehusk.html_route.box import Box
from dehusk.html_route.chrome import find_husk_name, is_chrome
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
