"""Help for somebody who knows nothing, on 80 columns."""

import re
from collections.abc import Callable
from subprocess import CompletedProcess

import pytest

from dehusk_cli.command_pages import CommandPage, command_pages
from dehusk_cli.commands import BELOW, COMMANDS

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(
    "arguments",
    [("--help",), ("-h",), ("page.txt", "-h"), ("rules", "test", "-h"), *((name, "-h") for name in COMMANDS)],
)
def test_help_is_plain_text_with_examples_first_and_exit_codes_last(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    out = result.stdout
    assert result.returncode == 0
    assert [line for line in out.splitlines() if len(line) > 80] == []
    assert out.index("Example") < out.index("Options:") < out.index("Exit codes:")
    assert "\x1b" not in out


def test_every_command_is_listed_with_a_line_that_is_whole(run: Run) -> None:
    for words in ((), ("rules",), ("store",)):
        listed = run(*words, "--help").stdout.partition("\nCommands:\n")[2].partition("\n\n")[0]
        assert listed
        assert "..." not in listed
    assert all(f"\n  {name} " in run("--help").stdout for name in COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        pytest.param(("--no-such",), "clean", id="the default command"),
        pytest.param(("batch",), "batch", id="a command"),
        pytest.param(("rules", "test", "page.txt"), "rules test", id="a command below another one"),
        pytest.param(("store", "show"), "store show", id="a missing argument"),
        pytest.param(("store", "page.txt"), "store", id="no command below it"),
    ],
)
def test_an_error_points_to_the_help_of_the_command_that_was_used(
    run: Run, arguments: tuple[str, ...], command: str
) -> None:
    assert run(*arguments).stderr.endswith(f" (see dehusk {command} --help)\n")


def test_the_commands_below_others_are_those_that_there_are() -> None:
    found = {page.name for page in command_pages() if " " in page.name}
    assert found == {f"{name} {below}" for name, names in BELOW.items() for below in names}


def test_the_commands_stand_in_their_order(run: Run) -> None:
    text = run("--help").stdout.split("Commands:")[1].split("Exit codes:")[0]
    assert tuple(line.split()[0] for line in text.splitlines() if re.match(r"  \w", line)) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_no_word_is_broken_at_its_hyphen(run: Run, command: str) -> None:
    assert not re.search(r"\w-$", run(command, "--help").stdout, re.MULTILINE)


@pytest.mark.parametrize("page", [page for page in command_pages() if page.name], ids=lambda page: page.name)
def test_every_option_and_argument_is_explained(run: Run, page: CommandPage) -> None:
    out = run(*page.name.split(), "--help").stdout
    assert page.options
    for option in page.options:
        assert option.help, option
        assert all(name in out for name in option.names or (option.metavar,))


def test_the_version_names_what_it_stands_on(run: Run) -> None:
    result = run("--version")
    assert result.returncode == 0
    assert result.stdout.startswith("dehusk ")
    assert "(trafilatura 2." in result.stdout
