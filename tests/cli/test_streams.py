"""Streams that are closed, full, or left by their reader; each needs a process of its own."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("dehusk twice.txt", id="article"),
        pytest.param("dehusk --format jsonl twice.txt", id="json-lines"),
        pytest.param("dehusk --diff full twice.txt 2>&1 >/dev/null", id="diff"),
        pytest.param("dehusk --help", id="help"),
        pytest.param("dehusk --version", id="version"),
    ],
)
def test_a_reader_who_leaves_early_is_no_error(start: Run, script: str) -> None:
    result = start(script=f"{{ {script}; echo $? >code; }} | (exec 0<&-; sleep 0); cat code")
    assert result.stderr == ""
    assert result.stdout == "0\n"


def test_the_work_goes_on_when_nobody_reads_the_diff_any_more(start: Run) -> None:
    start(script="(dehusk --diff full twice.txt twice.txt 2>&1 >out) | (exec 0<&-; sleep 0)")
    assert Path("out").read_text() == "\n".join([Path("clean.txt").read_text()] * 2)


@pytest.mark.parametrize("arguments", ["clean.txt twice.txt", "--version", "--help", "clean --help"])
def test_a_full_disk_costs_one_line_and_the_code(start: Run, arguments: str) -> None:
    result = start(script=f"dehusk {arguments} > /dev/full")
    assert result.returncode == 4
    assert result.stderr == "dehusk: standard output cannot be written: No space left on device\n"


def test_closed_streams_are_told_apart(start: Run) -> None:
    closed_in = start(script="dehusk <&-")
    assert (closed_in.returncode, closed_in.stderr.count("\n")) == (4, 1)
    assert "standard input: is closed" in closed_in.stderr
    closed_out = start(script="dehusk twice.txt >&-")
    assert (closed_out.returncode, closed_out.stderr.count("\n")) == (4, 1)
    assert "standard output is closed" in closed_out.stderr
    closed_err = start(script="dehusk --diff full twice.txt 2>&-")
    assert (closed_err.returncode, closed_err.stdout) == (0, Path("clean.txt").read_text())


@pytest.mark.parametrize(
    "environ",
    [
        pytest.param({"LANG": "C", "LC_ALL": "C"}, id="c-locale"),
        pytest.param({"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, id="ascii-streams"),
        pytest.param({"PYTHONIOENCODING": "utf-16"}, id="utf-16-streams"),
    ],
)
def test_output_is_utf8_whatever_the_locale_says(start: Run, environ: dict[str, str]) -> None:
    text = Path("twice.txt").read_text().replace("Orlesund", "Ørlesünd 太郎")
    result = start("--diff", "removed", stdin=text.encode(), environ=environ)
    assert "Ørlesünd 太郎" in result.stdout
    assert "…" in result.stderr


def test_ctrl_c_ends_quietly(folder: Path, environment: dict[str, str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "dehusk_cli", "-"],
        cwd=folder,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        time.sleep(1.5)  # until it waits for its input
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err) == (130, b"", b"")
