"""Rules of a user's own, from the file to the article."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dehusk import Rule, clean
from dehusk.errors import DehuskError
from dehusk.model import Kind, Removal, Spared
from dehusk.pattern import PatternError, compile_pattern
from dehusk.reasons import Reason
from dehusk.rendering.render import render_text
from dehusk.rules import Action, Position
from dehusk.rules_file import RulesError, read_rules

HARBOUR = "The harbour was rebuilt by hand, stone by stone, by the people who lived beside it and had nobody to ask."
CARTS = "Nobody kept count of the carts, said Marta Lindqvist, whose mother carried the first stones down that spring."
FERRY = "A ferry leaves the new quay every morning before seven, and the same families still sell its tickets there."


def page(*blocks: str) -> str:
    return "\n\n".join(blocks) + "\n"


def test_a_rules_file_is_read() -> None:
    text = (
        '[[rule]]\npattern = "sponsored by"\n\n'
        '# the joke\n[[ rule ]]\npattern = "/^Knock/"\naction = "keep"\nscope = ["first", "paragraph"]\n'
        'reason = "prompt"\nlanguage = "en"\nnote = "it is the story"\n'
    )
    assert read_rules(text, "my.toml") == (
        Rule("sponsored by", origin="my.toml, line 1"),
        Rule(
            "/^Knock/",
            Action.KEEP,
            Reason.PROMPT,
            (Position.FIRST, Kind.PARAGRAPH),
            "en",
            "it is the story",
            "my.toml, line 5",
        ),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("[[rule]]\n", "my.toml, line 1: it has no pattern", id="no pattern"),
        pytest.param(
            '\n[[rule]]\npatern = "x"', "line 2: no key is called 'patern': did you mean 'pattern'?", id="key"
        ),
        pytest.param('[[rule]]\npattern = ""', "line 1: an empty pattern would match everything", id="empty pattern"),
        pytest.param('[[rule]]\npattern = " \\u00ad "', "line 1: an empty pattern", id="invisible pattern"),
        pytest.param('[[rule]]\npattern = "/(/"', "line 1: '/(/' is no regular expression", id="wrong expression"),
        pytest.param("[[rule]]\npattern = 3", "line 1: pattern must be a string in quotes, not 3", id="number"),
        pytest.param('[[rule]]\npattern = "x"\nreason = "promt"', "did you mean 'prompt'?", id="reason"),
        pytest.param('[[rule]]\npattern = "x"\naction = "remove"', "there are drop, keep", id="action"),
        pytest.param('[[rule]]\npattern = "x"\nscope = "top"', "there are heading, ", id="scope"),
        pytest.param('[[rule]]\npattern = "x"\nscope = [[]]', "no scope is called '[]'", id="list for a scope"),
        pytest.param('rule = [{pattern = "x"}, {}]', "my.toml, rule 2: it has no pattern", id="inline tables"),
        pytest.param('[rule]\npattern = "x"', "under [[rule]], with two brackets", id="one bracket"),
        pytest.param('[[rules]]\npattern = "x"', "'rules' is no rule", id="another table"),
        pytest.param("[[rule]\n", "my.toml: is no TOML: ", id="broken TOML"),
    ],
)
def test_a_wrong_rule_is_named_by_file_and_line(text: str, said: str) -> None:
    with pytest.raises(RulesError) as caught:
        read_rules(text, "my.toml")
    assert str(caught.value).startswith("my.toml")
    assert said in str(caught.value)
    assert isinstance(caught.value, DehuskError)


def test_what_a_rule_drops_goes_for_its_reason() -> None:
    article = clean(page(HARBOUR, "Sponsored by Acme", CARTS), rules=[Rule("sponsored by")])
    assert article.removals == (Removal(1, Reason.OWN_RULE, "your rule 'sponsored by'"),)


def test_what_a_rule_keeps_stays_and_the_log_says_what_saved_it() -> None:
    article = clean(page(HARBOUR, CARTS, FERRY, CARTS), rules=[Rule("nobody kept", Action.KEEP)])
    assert article.removals == ()
    assert article.spared == (Spared(3, Reason.DUPLICATE, "your rule 'nobody kept'"),)


def test_what_extraction_left_out_can_be_kept() -> None:
    html = f"<title>Quay</title><nav>Market day: Friday</nav><article><p>{HARBOUR}<p>{CARTS}<p>{FERRY}</article>"
    article = clean(html, rules=[Rule("market day", Action.KEEP)])
    assert [block.text for block in article.body] == ["Market day: Friday", HARBOUR, CARTS, FERRY]


def test_keeping_beats_dropping() -> None:
    rules = [Rule("sponsored"), Rule("acme", Action.KEEP)]
    assert clean(page(HARBOUR, "Sponsored by Acme", CARTS), rules=rules).removals == ()


def test_what_one_rule_drops_and_another_keeps_is_judged_as_what_stays() -> None:
    rules = [Rule("ferry"), Rule("ferry", Action.KEEP)]
    once = render_text(clean(page(HARBOUR, "No comments", HARBOUR, FERRY), rules=rules))
    assert render_text(clean(once, rules=rules)) == once


def test_a_block_of_a_page_that_is_no_article_can_be_kept() -> None:
    article = clean(
        "404 Not Found\n\nError! The page you asked for could not be found.\n", rules=[Rule("404", Action.KEEP)]
    )
    assert [block.text for block in article.kept] == ["404 Not Found"]


def test_a_rule_that_would_drop_too_much_drops_nothing_and_says_so() -> None:
    article = clean(page(HARBOUR, CARTS, FERRY), rules=[Rule("/./")])
    assert article.removals == ()
    assert article.notes == ("kept as it was: own-rule would have removed 100% of the words (see --max-removed)",)


def test_the_reason_of_ones_own_rules_can_be_switched_off() -> None:
    text = page(HARBOUR, "A line from our sponsor, Acme", CARTS)
    assert clean(text, rules=[Rule("acme")]).counts() == {Reason.OWN_RULE: 1}
    assert clean(text, rules=[Rule("acme")], keep=[Reason.OWN_RULE]).removals == ()


@pytest.mark.parametrize("action", Action)
def test_cleaning_again_with_the_same_rules_changes_nothing(action: Action) -> None:
    rules = [Rule("nobody kept", action), Rule("/^No comments$/", action)]
    once = render_text(clean(page(HARBOUR, CARTS, FERRY, CARTS, "No comments"), rules=rules))
    assert render_text(clean(once, rules=rules)) == once


_PARAGRAPHS = [HARBOUR, CARTS, FERRY, "No comments", "Sign up for our newsletter", "Sponsored by Acme", "Ferry returns"]
_PATTERNS = ["nobody", "ferry", "sponsored by", "no comments", "/^S/", "newsletter", "harbour"]


@settings(max_examples=150, deadline=None)
@given(
    paragraphs=st.lists(st.sampled_from(_PARAGRAPHS), max_size=9),
    drawn=st.lists(st.tuples(st.sampled_from(_PATTERNS), st.sampled_from(Action)), max_size=4),
)
def test_with_any_rules_what_is_kept_stays_and_cleaning_again_changes_nothing(
    paragraphs: list[str], drawn: list[tuple[str, Action]]
) -> None:
    rules = [Rule(pattern, action) for pattern, action in drawn]
    article = clean(page(*paragraphs), rules=rules, max_removed=1.0)
    keeping = [compile_pattern(rule.pattern) for rule in rules if rule.action is Action.KEEP]
    assert not any(fits(article.blocks[found.place].text) for found in article.removals for fits in keeping)
    once = render_text(article)
    assert render_text(clean(once, rules=rules, max_removed=1.0)) == once


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        pytest.param("it's", "It’s late", id="a typographic quote"),
        pytest.param("/", "and/or", id="a slash alone"),
        pytest.param("//", "see //here", id="two slashes"),
        pytest.param("/usr", "in /usr/bin", id="a path"),
        pytest.param("/[0-9]{3}-[0-9]{3}/", "call 000-118", id="an expression"),
    ],
)
def test_a_pattern_finds_its_text(pattern: str, text: str) -> None:
    assert compile_pattern(pattern)(text)
    assert not compile_pattern(pattern)("late and far")


@pytest.mark.parametrize(
    "expression",
    [
        pytest.param("((a{1000}){1000}){1000}", id="too large"),
        pytest.param("(" * 3_000 + "a", id="deep"),
        pytest.param("(?<=a*)b", id="looking behind"),
        pytest.param(r"(a)\1", id="backreference"),
        pytest.param("a\udc80(", id="half of a surrogate pair"),
    ],
)
def test_an_expression_that_cannot_be_used_is_refused_at_once(expression: str) -> None:
    with pytest.raises(PatternError, match="is no regular expression that can be used: "):
        compile_pattern(f"/{expression}/")


def test_words_need_no_expressions_to_be_loaded() -> None:
    script = "import sys, dehusk; dehusk.clean('a b', rules=[dehusk.Rule('b')]); print('re2' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "False\n"
    )
