"""`dehusk reasons`: each example is what it says, since it is cleaned here."""

from collections.abc import Callable
from subprocess import CompletedProcess

import pytest

from dehusk.reasons import Reason
from dehusk_cli.reason_examples import EXAMPLES
from dehusk_cli.reasons_command import cleaned

Run = Callable[..., CompletedProcess[str]]


def test_every_reason_has_an_example() -> None:
    assert EXAMPLES.keys() == set(Reason)


@pytest.mark.parametrize("reason", Reason)
def test_the_example_goes_for_its_reason(reason: Reason) -> None:
    example = EXAMPLES[reason]
    article = cleaned(reason, example)
    assert example.goes in [article.blocks[found.place].text for found in article.removals if found.reason is reason]
    assert set(article.counts()) == {reason}


@pytest.mark.parametrize("reason", [reason for reason in Reason if reason is not Reason.OUTSIDE_ARTICLE])
def test_the_look_alike_stays_in_its_place(reason: Reason) -> None:
    example = EXAMPLES[reason]
    before, _, after = example.page.rpartition(example.goes)
    swapped = example._replace(page=before + example.stays + after, goes=example.stays)
    assert cleaned(reason, swapped).removals == ()


def test_all_are_listed_with_sentence_and_example(run: Run) -> None:
    shown = run("reasons").stdout
    for reason, example in EXAMPLES.items():
        assert f"{reason}: {reason.sentence}\n    {example.goes}\n" in shown


def test_one_is_shown_at_length(run: Run) -> None:
    shown = run("reasons", "prompt").stdout
    assert "  - 4 prompt  starts with “sign up for our”: Sign up for our newsletter\n" in shown
    assert "A look-alike that stays: Hikers can sign up" in shown
    assert "dehusk --keep prompt FILE" in shown


def test_a_mistyped_reason_is_guessed(run: Run) -> None:
    result = run("reasons", "promt")
    assert result.returncode == 2
    assert "did you mean 'prompt'?" in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("--dorp", "x", "clean.txt"), "no option is called '--dorp': did you mean '--drop'?", id="option"),
        pytest.param(("reasons", "--hepl"), "did you mean '--help'?", id="option of another command"),
        pytest.param(
            ("restroe", "clean.txt"),
            "no such file; check the name, or did you mean the command 'restore'?",
            id="command",
        ),
    ],
)
def test_a_mistyped_word_is_guessed(run: Run, words: tuple[str, ...], said: str) -> None:
    assert said in run(*words).stderr


def test_a_file_that_is_missing_is_no_mistyped_command(run: Run) -> None:
    assert "command" not in run("clean.html").stderr
