"""Help for somebody who knows nothing, on 80 columns."""

from collections.abc import Callable
from subprocess import CompletedProcess

import pytest
import typer

from dehusk_cli.app import make_app

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(
    "arguments", [("--help",), ("-h",), ("clean", "--help"), ("page.txt", "-h"), ("restore", "-h")]
)
def test_help_is_plain_text_with_examples_first_and_exit_codes_last(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    out = result.stdout
    assert result.returncode == 0
    assert [line for line in out.splitlines() if len(line) > 80] == []
    assert out.index("Example") < out.index("Options:") < out.index("Exit codes:")
    assert "\x1b" not in out


def test_every_option_is_explained(run: Run) -> None:
    out = run("clean", "--help").stdout
    command = typer.main.get_command(make_app(None)).commands["clean"]  # type: ignore[attr-defined] # a group has them
    for param in command.params:
        assert param.help, param.name
        assert all(name in out for name in param.opts if name.startswith("-"))


def test_the_version_names_what_it_stands_on(run: Run) -> None:
    result = run("--version")
    assert result.returncode == 0
    assert result.stdout.startswith("dehusk ")
    assert "(trafilatura 2." in result.stdout
