"""An article is one value: cleaning adds removals, and everything else is a view of it."""

import pickle
from dataclasses import FrozenInstanceError

import pytest

from dehusk.model import Article, Block, Kind, Metadata, Page, Removal, Spared
from dehusk.reasons import Reason

PAGE = Page("-", b"", "", is_html=False, encoding="utf-8")


def article(*texts: str, title_place: int | None = None, title: str | None = None) -> Article:
    blocks = tuple(Block(place, Kind.PARAGRAPH, text) for place, text in enumerate(texts))
    return Article(PAGE, blocks, Metadata(title=title), title_place=title_place)


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks]


def test_a_block_is_kept_unless_it_is_removed() -> None:
    judged = article("a", "b", "c").judged([Removal(1, Reason.PROMPT, "asks")])
    assert texts(judged.kept) == ["a", "c"]
    assert judged.removed == {1: Removal(1, Reason.PROMPT, "asks")}
    assert texts(judged.blocks) == ["a", "b", "c"]


def test_judging_leaves_the_article_before_as_it_was() -> None:
    before = article("a", "b")
    before.judged([Removal(0, Reason.PROMPT, "asks")])
    assert texts(before.kept) == ["a", "b"]
    with pytest.raises(FrozenInstanceError):
        before.title_place = 1  # type: ignore[misc]


def test_what_is_removed_twice_keeps_its_first_reason() -> None:
    once = article("a").judged([Removal(0, Reason.PROMPT, "asks")])
    assert once.judged([Removal(0, Reason.CREDIT, "credits")]).removals == once.removals


def test_removals_stand_in_the_order_of_the_page() -> None:
    judged = article("a", "b", "c").judged([Removal(2, Reason.PROMPT, ""), Removal(0, Reason.PROMPT, "")])
    assert [removal.place for removal in judged.judged([Removal(1, Reason.CREDIT, "")]).removals] == [0, 1, 2]


def test_what_was_spared_and_goes_later_is_spared_no_more() -> None:
    spared = article("a", "b").judged([], [Spared(0, Reason.PROMPT, "long"), Spared(1, Reason.PROMPT, "long")])
    judged = spared.judged([Removal(0, Reason.DUPLICATE, "like 1")])
    assert [found.place for found in judged.spared] == [1]


def test_the_headline_is_kept_and_not_part_of_the_body() -> None:
    story = article("Ferry", "It sails.", title_place=0, title="Ferry | Gull")
    assert texts(story.kept) == ["Ferry", "It sails."]
    assert texts(story.body) == ["It sails."]
    assert story.title == "Ferry"


def test_without_a_headline_among_the_blocks_the_metadata_tell_it() -> None:
    assert article("It sails.", title="Ferry").title == "Ferry"
    assert article("It sails.").title is None


def test_a_headline_that_is_removed_is_none_any_more() -> None:
    judged = article("Ferry", "It sails.", title_place=0).judged([Removal(0, Reason.ERROR_BANNER, "says error")])
    assert judged.title_place is None
    assert judged.title is None


def test_counts_say_how_many_blocks_each_reason_took() -> None:
    removals = [Removal(0, Reason.CREDIT, ""), Removal(1, Reason.PROMPT, ""), Removal(2, Reason.PROMPT, "")]
    assert list(article("a", "b", "c").judged(removals).counts().items()) == [(Reason.PROMPT, 2), (Reason.CREDIT, 1)]


def test_an_article_travels_between_processes() -> None:
    judged = article("a", "b").judged([Removal(0, Reason.PROMPT, "asks")])
    assert pickle.loads(pickle.dumps(judged)) == judged  # noqa: S301  our own bytes
