"""Two ways to run `dehusk batch`: in this process, and as one of its own that can be killed.

Both have their working folder in a new one, which has an `inbox` with three pages in two folders.
"""

import io
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from pebble.common.types import CONSTS

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
_PROMPT = "Subscribe to our newsletter"


def _html(title: str, *paragraphs: str) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang=en><head><title>{title}</title></head><body><nav><a href=/>Home</a></nav>"
        f"<article><h1>{title}</h1>{body}</article><footer>{_PROMPT}</footer></body></html>"
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a new folder with an inbox, whose files are old enough to be known by their times."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "inbox" / "north").mkdir(parents=True)
    for name, title in {"a.html": "Harbour", "north/b.html": "Quarry", "north/c.txt": "Ferry"}.items():
        text = _html(title, _HARBOUR, _CARTS) if name.endswith("html") else f"{title}\n\n{_HARBOUR}\n\n{_CARTS}\n"
        _put(f"inbox/{name}", text)
    return tmp_path


def _put(path: str, data: str | bytes, *, age: float = 100) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    then = time.time() - age
    os.utime(file, (then, then))
    return file


@pytest.fixture
def put(folder: Path) -> Callable[..., Path]:
    """Write a file below the working folder that was last changed `age` seconds ago, 100 if not said otherwise."""
    assert folder
    return _put


@pytest.fixture
def page() -> Callable[[str], str]:
    """Write an HTML page with an article under a title, and the usual husk around it."""
    return lambda title: _html(title, _HARBOUR, _CARTS)


@pytest.fixture
def tree() -> Callable[[str], Mapping[str, bytes]]:
    """Give the files below a folder, those aside whose names begin with a dot."""

    def read(folder: str) -> Mapping[str, bytes]:
        top = Path(folder)
        files = sorted(path for path in top.rglob("*") if path.is_file() and not path.name.startswith("."))
        return {str(path.relative_to(top)): path.read_bytes() for path in files}

    return read


@pytest.fixture
def batch(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `dehusk batch` in this process; two worker processes at most."""
    assert folder
    monkeypatch.setattr(CONSTS, "sleep_unit", 0.005)  # how often a pool looks whether it is to end

    def run_here(*arguments: str, stdin: bytes = b"") -> CompletedProcess[str]:
        out, err = io.BytesIO(), io.BytesIO()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out))
        monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(err))
        jobs = () if "--jobs" in arguments else ("--jobs", "2")
        code = main(["batch", *arguments, *jobs])
        return CompletedProcess(
            arguments, code, *(stream.getvalue().decode("utf-8", "surrogateescape") for stream in (out, err))
        )

    return run_here


@pytest.fixture
def spawn(folder: Path) -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Start `dehusk batch` as a process of its own, with as little around it as cron gives; the test ends it."""
    assert folder
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> "subprocess.Popen[str]":
        kept = {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
        process = subprocess.Popen(
            [sys.executable, "-m", "dehusk_cli", "batch", *arguments],
            env={"PATH": "/usr/bin:/bin", **kept},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()
