from collections.abc import Callable

import pytest

from dehusk.model import Block
from dehusk.stages.paywall_offers import find_paywall_offers


@pytest.mark.parametrize(
    ("language", "offer"),
    [
        pytest.param("en", ["Subscribe to continue reading"], id="one line"),
        pytest.param(
            "en",
            ["This article is for subscribers only.", "Four weeks for one crown.", "Cancel at any time", "Choose"],
            id="offer with its benefits and its button",
        ),
        pytest.param("fr", ["La suite est réservée aux abonnés", "Sans engagement"], id="French"),
        pytest.param("ja", ["この記事は有料会員限定です。", "月額"], id="Japanese"),
    ],
)
def test_the_offer_goes_to_the_end_of_the_page(
    language: str, offer: list[str], lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", *offer, language=language)
    assert gone(find_paywall_offers(blocks), blocks) == offer


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(["#", "..."], id="no offer"),
        pytest.param(["#", "...", "Subscribe to continue reading", "..."], id="offer with text below"),
        pytest.param(["#", "...", "The sheep subscribed to nothing."], id="sentence at the end"),
        pytest.param(
            [
                "#",
                "...",
                (
                    "Every story is free now. To continue reading, people have to do nothing at all, and to go on "
                    "writing the paper asks them for help once a year, by letter."
                ),
            ],
            id="paragraph that says one phrase of an offer",
        ),
    ],
)
def test_what_is_no_offer_below_the_text_stays(
    parts: list[str], lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay(*parts)
    assert gone(find_paywall_offers(blocks), blocks) == []


def test_each_line_of_the_offer_says_why_it_went(lay: Callable[..., list[Block]]) -> None:
    blocks = lay("#", "...", "Subscribe to continue reading", "Choose")
    assert [found.evidence for found in find_paywall_offers(blocks)] == [
        "says “subscribe to continue reading”",
        "stands below the offer of a paywall",
    ]
