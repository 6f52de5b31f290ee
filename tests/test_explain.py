"""What each stage found is told in order, from extraction to what cleaning the output again takes."""

from dataclasses import replace

from dehusk.explain import Explanation, Look, explain
from dehusk.judge import Step
from dehusk.model import Removal, Spared
from dehusk.reading.read import read_page
from dehusk.reasons import Reason
from dehusk.rules import Action, Rule

TEXT = (
    "Ferry returns\n\n"
    "The ferry left the northern pier at dawn, an hour later than planned, and carried forty people and nine sheep.\n\n"
    "No comments yet\n"
)


def explained(*rules: Rule, keep: tuple[Reason, ...] = ()) -> Explanation:
    return explain(read_page(TEXT.encode()), keep=keep, similarity=0.8, max_removed=0.7, rules=rules)


def test_the_stages_are_those_that_the_page_went_through() -> None:
    assert [look.stage for look in explained().looks(0)] == [
        "status",
        "outside_text",
        "error_banners",
        "legal_notices",
        "comments",
        "prompts",
        "related",
        "credits",
        "title_repeats",
        "duplicates",
    ]


def test_no_stage_looks_at_what_is_removed() -> None:
    *_, last = explained().looks(2)
    assert last == Look("comments", "removed, comments: is “no comments yet”")


def test_a_reason_that_is_switched_off_finds_nothing() -> None:
    assert Look("comments", "") in explained(keep=(Reason.COMMENTS,)).looks(2)


def test_ones_own_rules_have_the_first_and_the_last_word() -> None:
    dropped = list(explained(Rule("no comments")).looks(2))
    assert dropped[-1] == Look("own_rules", "removed, own-rule: your rule 'no comments'")
    kept = list(explained(Rule("no comments", Action.KEEP)).looks(2))
    assert kept[-1] == Look("your rules", "your rule 'no comments'")


def test_what_goes_when_the_output_is_cleaned_again_is_told_as_such() -> None:
    explanation = explained()
    article = explanation.article.judged([Removal(1, Reason.RELATED, "is a teaser")])
    *_, last = Explanation(explanation.steps, article).looks(1)
    assert last == Look("second look", "found when the article was cleaned again: removed, related: is a teaser")


def test_what_a_stage_spares_is_told_once_by_that_stage() -> None:
    status, outside = explained().steps[1:3]
    spared = replace(outside.article, spared=(Spared(1, Reason.PROMPT, "is a prompt, but long"),))
    steps = (explained().steps[0], status, Step("prompts", spared), Step("credits", spared))
    told = list(Explanation(steps, spared).looks(1))
    assert told[1:] == [Look("prompts", "spared, prompt: is a prompt, but long"), Look("credits", "")]
