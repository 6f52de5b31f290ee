"""Two ways to run the command line: in this process, which is quick, and as a process of its own, which is the truth.

Both return a CompletedProcess with text, in which bytes that are not UTF-8 are lone surrogates. The working folder is
new for each test and holds the pages below; none of them depends on how finely a stage judges.
"""

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from dehusk_cli.main import main

Run = Callable[..., CompletedProcess[str]]

_HARBOUR = (
    "The harbour of Orlesund was rebuilt by hand, stone by stone, by the people who lived beside it and who had "
    "nobody else to ask for help in that year."
)
_CARTS = (
    "Nobody kept count of the carts, said Marta Lindqvist, whose mother carried the first of the stones down "
    "from the quarry in the spring after the flood."
)
_FERRY = (
    "A ferry leaves the new quay every morning before seven, and the same families who built the wall still sell "
    "the tickets from a wooden hut."
)
_PAGES = {
    "clean.txt": f"{_HARBOUR}\n\n{_CARTS}\n\n{_FERRY}\n",
    "twice.txt": f"{_HARBOUR}\n\n{_CARTS}\n\n{_FERRY}\n\n{_CARTS}\n",
    "page.html": f"<!doctype html><title>Harbour</title><article><p>{_HARBOUR}<p>{_CARTS}<p>{_FERRY}</article>",
    "empty.txt": "\n",
}
"""Text without husk, the same with a paragraph pasted in twice, a page, and a file without any text."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a new folder with a few pages."""
    monkeypatch.chdir(tmp_path)
    for name, text in _PAGES.items():
        Path(name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run dehusk in this process, with pipes for its three streams."""
    assert folder
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def run_here(*arguments: str, stdin: bytes = b"") -> CompletedProcess[str]:
        out, err = io.BytesIO(), io.BytesIO()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out))
        monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(err))
        code = main(arguments)
        return CompletedProcess(arguments, code, *map(_decoded, (out.getvalue(), err.getvalue())))

    return run_here


@pytest.fixture
def start(folder: Path, environment: dict[str, str]) -> Run:
    """Run dehusk as a process of its own; with `script`, the command line in which `dehusk` stands."""
    assert folder

    def start_process(
        *arguments: str, stdin: bytes = b"", script: str = "", environ: Mapping[str, str] | None = None
    ) -> CompletedProcess[str]:
        dehusk = f"{sys.executable} -m dehusk_cli"
        command = (
            ["bash", "-c", f'dehusk() {{ {dehusk} "$@"; }}; {script}'] if script else [*dehusk.split(), *arguments]
        )
        done = subprocess.run(
            command, input=stdin, capture_output=True, env=environment | dict(environ or {}), timeout=60, check=False
        )
        return CompletedProcess(command, done.returncode, *map(_decoded, (done.stdout, done.stderr)))

    return start_process


@pytest.fixture
def environment() -> dict[str, str]:
    """Give the least that a process needs, as cron does."""
    kept = {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
    return {"PATH": "/usr/bin:/bin", **kept}


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")
