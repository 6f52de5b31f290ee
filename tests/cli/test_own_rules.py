"""The user's own rules on the command line, and `dehusk rules test`."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]

_RULES = '[[rule]]\npattern = "ferry leaves"\n\n[[rule]]\npattern = "/^Nobody/"\naction = "keep"\n'


def test_options_and_a_file_give_rules(run: Run) -> None:
    Path("my.toml").write_text(_RULES)
    result = run("--rules", "my.toml", "--drop", "/^The harbour/", "--max-removed", "1", "--diff", "full", "twice.txt")
    kept = Path("clean.txt").read_text().split("\n\n")[1]
    assert result.stdout == f"{kept}\n\n{kept}\n"
    assert "- 0 own-rule  your rule '/^The harbour/' (--drop): " in result.stderr
    assert "- 2 own-rule  your rule 'ferry leaves' (my.toml, line 1): " in result.stderr
    assert "~ 3 spared duplicate: your rule '/^Nobody/' (my.toml, line 4): " in result.stderr


def test_a_rule_is_logged_and_undone_like_any_other(run: Run) -> None:
    story = run("--drop", "ferry", "--removed", "story.log", "clean.txt").stdout
    Path("story.txt").write_text(story)
    assert '"reason": "own-rule"' in Path("story.log").read_text()
    assert run("restore", "story.txt", "--removed", "story.log").stdout == Path("clean.txt").read_text()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("--drop", "/(/"), "'/(/' is no regular expression", id="wrong expression"),
        pytest.param(("--keep-text", " "), "an empty pattern", id="empty pattern"),
        pytest.param(("--rules", "missing.toml"), "missing.toml: no such file", id="missing file"),
        pytest.param(("--rules", "twice.txt"), "twice.txt: is no TOML", id="no TOML"),
        pytest.param(("--rules", "latin.toml"), "latin.toml: is not UTF-8", id="wrong charset"),
        pytest.param(("--rules", "bad.toml"), "bad.toml, line 3: no key is called 'patern'", id="wrong key"),
    ],
)
def test_a_wrong_rule_costs_one_line(run: Run, arguments: tuple[str, ...], said: str) -> None:
    Path("latin.toml").write_bytes(b'[[rule]]\npattern = "caf\xe9"\n')
    Path("bad.toml").write_text('\n\n[[rule]]\npatern = "x"\n')
    result = run("twice.txt", *arguments)
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
    assert said in result.stderr


def test_each_rule_is_shown_with_what_it_hits_and_what_becomes_of_it(run: Run) -> None:
    Path("my.toml").write_text(_RULES)
    result = run("rules", "test", "--rules", "my.toml", "twice.txt")
    drop, ferry, keep, first, second = result.stdout.splitlines()
    assert drop == "drop, 1 block: your rule 'ferry leaves' (my.toml, line 1)"
    assert ferry.startswith("  2 own-rule: A ferry leaves")
    assert keep == "keep, 2 blocks: your rule '/^Nobody/' (my.toml, line 4)"
    assert [first[:10], second[:10]] == ["  1 kept: ", "  3 kept: "]
    assert result.returncode == 0


def test_rules_that_never_hit_are_named_after_all_pages(run: Run) -> None:
    result = run("rules", "test", "--drop", "nobody", "--drop", "zeppelin", "clean.txt", "twice.txt")
    assert result.stdout.splitlines()[-1] == "hits nothing: your rule 'zeppelin' (--drop)"
    assert [line for line in result.stdout.splitlines() if line.startswith("---")] == ["--- clean.txt", "--- twice.txt"]
    assert result.returncode == 1


def test_rules_are_needed_to_test_them(run: Run) -> None:
    result = run("rules", "test", "clean.txt")
    assert result.returncode == 2
    assert "there are no rules to test" in result.stderr
