"""What holds for every stage on every page: pages are drawn from cue examples and prose, with repeats."""

from collections.abc import Callable, Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dehusk.cues import LANGUAGES, read_sections
from dehusk.model import Block, Kind, Removal, Spared
from dehusk.stages.comments import find_comments
from dehusk.stages.credits import find_credits
from dehusk.stages.error_banners import find_error_banners
from dehusk.stages.legal_notices import find_legal_notices
from dehusk.stages.outside_text import find_outside
from dehusk.stages.paywall_offers import find_paywall_offers
from dehusk.stages.prompts import find_prompts
from dehusk.stages.related import find_related
from dehusk.stages.title_repeats import find_title_repeats
from dehusk.status import judge_status

Stage = Callable[[Sequence[Block]], Iterable[Removal | Spared]]

STAGES = (
    pytest.param(find_comments, id="comments"),
    pytest.param(find_credits, id="credits"),
    pytest.param(find_error_banners, id="error banners"),
    pytest.param(find_legal_notices, id="legal notices"),
    pytest.param(find_outside, id="outside text"),
    pytest.param(find_paywall_offers, id="paywall offers"),
    pytest.param(find_prompts, id="prompts"),
    pytest.param(find_related, id="related"),
    pytest.param(lambda blocks: find_title_repeats(blocks, "Sorry!!", 2), id="title repeats"),
)
EXAMPLES = [
    line for language in LANGUAGES for _, kind, lines in read_sections(language) if kind == "goes" for line in lines
]
LINES = [*EXAMPLES, *["The ferry left the pier at dawn, later than planned, with the mail of two weeks."] * 60, "", "?"]
PAGES = st.lists(st.tuples(st.sampled_from(Kind), st.sampled_from(LINES)), max_size=30)


def laid_out(page: Sequence[tuple[Kind, str]]) -> list[Block]:
    """Every second place is taken already."""
    return [Block(2 * i, kind, text) for i, (kind, text) in enumerate(page)]


@pytest.mark.parametrize("stage", STAGES)
@settings(max_examples=50)
@given(page=PAGES)
def test_a_stage_names_each_place_once_in_order_and_finds_the_same_again(
    stage: Stage, page: list[tuple[Kind, str]]
) -> None:
    blocks = laid_out(page)
    found = list(stage(blocks))
    places = [one.place for one in found]
    assert places == sorted(set(places))
    assert set(places) <= {block.place for block in blocks}
    assert list(stage(blocks)) == found


@pytest.mark.parametrize("stage", STAGES)
@settings(max_examples=50)
@given(page=PAGES)
def test_a_page_of_code_has_no_husk(stage: Stage, page: list[tuple[Kind, str]]) -> None:
    blocks = laid_out([(Kind.CODE, text) for _, text in page])
    assert [found for found in stage(blocks) if isinstance(found, Removal)] == []


@settings(max_examples=50)
@given(page=PAGES)
def test_every_page_has_one_status_with_evidence(page: list[tuple[Kind, str]]) -> None:
    assert judge_status(laid_out(page)).evidence != ""
