"""What a run loads: the price of every short one."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
HEAVY = ("trafilatura", "lxml", "rich", "pydantic", "sqlite3", "asyncio", "jinja2")


@pytest.mark.parametrize(
    ("arguments", "parsed"),
    [
        pytest.param(["--version"], False, id="version"),
        pytest.param(["twice.txt"], False, id="text-alone"),
        pytest.param(["--help"], True, id="help"),
        pytest.param(["--diff", "removed", "twice.txt"], True, id="text-with-its-diff"),
        pytest.param(["--format", "jsonl", "--removed", "log", "twice.txt"], True, id="text-to-json-with-its-log"),
    ],
)
def test_nothing_heavy_is_loaded(
    folder: Path, environment: dict[str, str], arguments: list[str], *, parsed: bool
) -> None:
    script = (
        "import sys; from dehusk_cli.main import main; "
        f"code = main({arguments!r}); "
        f"print(code, [name for name in {HEAVY!r} if name in sys.modules], 'typer' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stderr.splitlines()[-1] == f"0 [] {parsed}"


@pytest.mark.parametrize(
    "names",
    [
        pytest.param([], id="pipe"),
        pytest.param(["twice.txt"], id="file"),
        pytest.param(["-"], id="dash"),
        pytest.param(["clean.txt", "twice.txt"], id="two-files"),
        pytest.param(["missing.txt", "twice.txt"], id="missing-file"),
        pytest.param(["-", "-"], id="standard-input-twice"),
        pytest.param(["error.txt"], id="error-page"),
        pytest.param(["clean", "twice.txt"], id="command-named"),
    ],
)
def test_a_run_without_options_does_what_the_parsed_one_does(run: Run, names: list[str]) -> None:
    Path("error.txt").write_text("404\n\nPage not found\n")
    results = [
        run(*arguments, stdin=b"The mill turns again.\n\nNo comments\n") for arguments in (names, [*names, "--no-diff"])
    ]
    plain, parsed = ((done.returncode, done.stdout, done.stderr) for done in results)
    assert plain == parsed
    assert plain[0] in {0, 2, 3, 4}
