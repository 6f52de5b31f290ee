"""The report in a real browser: on a phone and on a desk, dark and light, filtered."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dehusk.model import Article

Probe = Callable[..., Any]
Sample = Callable[[str], Article]
_NAMES = ("pasted-twice", "arabic-news", "chinese-news", "lists-tables-quotes", "code-tutorial", "paywall-stub")

pytestmark = pytest.mark.slow


@pytest.fixture
def page(report_file: Callable[..., Path], sample: Sample) -> Path:
    return report_file(*map(sample, _NAMES), name="a-very-long-name-of-a-file-" * 5)


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_stands_out_at_the_side(page: Path, probe: Probe, width: int) -> None:
    wide, visible = probe(page, "[page.documentElement.scrollWidth, page.documentElement.clientWidth]", width=width)
    assert visible > width - 30
    assert wide <= visible


def test_a_line_has_some_sixty_five_characters(page: Path, probe: Probe) -> None:
    count = (
        "(p => p.textContent.length / (p.getClientRects()[0].height / parseFloat(view.getComputedStyle(p).lineHeight)))"
    )
    assert 50 <= probe(page, f"{count}(page.querySelector('#p1-b5 > p'))") <= 75


@pytest.mark.parametrize(("dark", "paper"), [(False, "rgb(253, 252, 249)"), (True, "rgb(24, 23, 20)")])
def test_the_paper_is_as_the_reader_likes_it(page: Path, probe: Probe, *, dark: bool, paper: str) -> None:
    assert probe(page, "view.getComputedStyle(page.body).backgroundColor", dark=dark) == paper


@pytest.mark.parametrize(
    ("choice", "visible"),
    [
        pytest.param("show-near-duplicate", ["near-duplicate"], id="one-reason"),
        pytest.param("show-article", [], id="article-alone"),
        pytest.param("show-spared", [], id="spared"),
    ],
)
def test_a_click_shows_what_was_asked_for(page: Path, probe: Probe, choice: str, visible: list[str]) -> None:
    shown = probe(
        page,
        f"(page.getElementById('{choice}').click(), "
        "[...page.querySelectorAll('.husk')].filter(husk => husk.checkVisibility()).map(husk => husk.classList[2]))",
    )
    assert sorted(set(shown)) == visible


def test_a_link_leads_to_a_twin_that_is_filtered_out(page: Path, probe: Probe) -> None:
    shown = probe(
        page,
        "(page.getElementById('show-article').click(), page.querySelector('.index a').focus(), "
        "view.location.hash = 'p1-b11', page.getElementById('p1-b11').checkVisibility())",
    )
    assert shown is True


def test_text_is_set_from_right_to_left_where_its_letters_are(page: Path, probe: Probe) -> None:
    assert probe(page, "view.getComputedStyle(page.querySelector('#p2-b12 > p')).direction") == "rtl"
