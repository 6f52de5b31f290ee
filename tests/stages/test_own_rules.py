from collections.abc import Callable

import pytest

from dehusk.model import Block, Kind, Removal, Spared
from dehusk.reasons import Reason
from dehusk.rules import Action, Position, Rule
from dehusk.stages.own_rules import find_own

SPONSOR = "This week is brought to you by Tollan Paints"


@pytest.mark.parametrize(
    ("rule", "language"),
    [
        pytest.param(Rule("brought to you by"), None, id="words"),
        pytest.param(Rule("BROUGHT  to you"), None, id="words in another case"),
        pytest.param(Rule("/by Tollan Paints$/"), None, id="an expression"),
        pytest.param(Rule("/TOLLAN/i"), None, id="an expression in any case"),
        pytest.param(Rule("brought", scope=(Kind.PARAGRAPH,)), None, id="of its kind"),
        pytest.param(Rule("brought", scope=(Position.LAST,)), None, id="at its end of the page"),
        pytest.param(Rule("brought", scope=(Kind.CAPTION, Kind.PARAGRAPH, Position.LAST)), None, id="of both"),
        pytest.param(Rule("brought", language="de"), "de", id="in its language"),
        pytest.param(Rule("brought", language="de"), None, id="in a language that nobody knows"),
    ],
)
def test_what_a_rule_fits_goes(
    rule: Rule, language: str | None, lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", "...", "...", SPONSOR)
    assert gone(find_own(blocks, [rule], language), blocks) == [SPONSOR]


@pytest.mark.parametrize(
    ("rule", "language"),
    [
        pytest.param(Rule("bought to you by"), None, id="other words"),
        pytest.param(Rule("brought by"), None, id="words that do not stand together"),
        pytest.param(Rule("/^Tollan/"), None, id="an expression for another end"),
        pytest.param(Rule("/TOLLAN/"), None, id="an expression in another case"),
        pytest.param(Rule("brought", scope=(Kind.HEADING,)), None, id="of another kind"),
        pytest.param(Rule("brought", scope=(Position.FIRST,)), None, id="at the other end of the page"),
        pytest.param(Rule("brought", scope=(Kind.HEADING, Position.LAST)), None, id="at its end, of another kind"),
        pytest.param(Rule("brought", language="de"), "en", id="in another language"),
        pytest.param(Rule("/brought/", action=Action.KEEP), None, id="what is to be kept"),
    ],
)
def test_what_a_rule_does_not_fit_stays(
    rule: Rule, language: str | None, lay: Callable[..., list[Block]], gone: Callable[..., list[str]]
) -> None:
    blocks = lay("#", "...", "...", "...", SPONSOR)
    assert gone(find_own(blocks, [rule], language), blocks) == []


def test_a_rule_gives_its_reason_and_says_where_it_stands() -> None:
    rule = Rule("brought", reason=Reason.PROMPT, note="every week", origin="my.toml, line 3")
    assert list(find_own([Block(7, Kind.PARAGRAPH, SPONSOR)], [rule], None)) == [
        Removal(7, Reason.PROMPT, "your rule 'brought' (my.toml, line 3): every week")
    ]


def test_the_first_rule_that_fits_is_the_evidence_and_keeping_comes_first() -> None:
    block = Block(0, Kind.PARAGRAPH, SPONSOR)
    drop, keep, again = Rule("brought"), Rule("week", action=Action.KEEP), Rule("this", action=Action.KEEP)
    (found,) = find_own([block], [drop, keep, again], None)
    assert isinstance(found, Spared)
    assert found.evidence == "your rule 'week'"


def test_without_rules_nothing_is_found(lay: Callable[..., list[Block]]) -> None:
    assert list(find_own(lay("#", "...", SPONSOR), [], None)) == []


def test_an_expression_that_runs_away_elsewhere_comes_to_an_end() -> None:
    block = Block(0, Kind.PARAGRAPH, "a" * 100_000)
    assert list(find_own([block], [Rule("/^(([a-z])+.)+[A-Z]([a-z])+$/")], None)) == []
