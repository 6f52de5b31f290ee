"""What a run loads: the price of every short one."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("trafilatura", "lxml", "rich", "pydantic", "sqlite3", "asyncio")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["--version"], id="version"),
        pytest.param(["--help"], id="help"),
        pytest.param(["--diff", "removed", "twice.txt"], id="text-with-its-diff"),
        pytest.param(["--format", "jsonl", "--removed", "log", "twice.txt"], id="text-to-json-with-its-log"),
    ],
)
def test_nothing_heavy_is_loaded(folder: Path, environment: dict[str, str], arguments: list[str]) -> None:
    script = (
        "import sys; from dehusk_cli.main import main; "
        f"code = main({arguments!r}); "
        f"print(code, [name for name in {HEAVY!r} if name in sys.modules], 'typer' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stderr.splitlines()[-1] == f"0 [] {arguments != ['--version']}"
