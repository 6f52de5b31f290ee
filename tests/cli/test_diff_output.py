"""The diff as a stream gets it: shaped for the programs that show diffs, and for grep."""

import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
_LINE = re.compile(r"- \d+ duplicate  word for word like block 1: Nobody kept count .*\n")


def test_a_pipe_gets_the_head_of_a_unified_diff(run: Run) -> None:
    head, *rest = run("--diff", "removed", "twice.txt").stderr.partition("@@ -0,4 +0,3 @@\n")
    assert head == "--- twice.txt\tthe page\n+++ twice.txt\tthe article\n"
    assert _LINE.search("".join(rest))


def test_each_page_has_a_head_of_its_own(run: Run) -> None:
    err = run("--diff", "full", "twice.txt", "clean.txt").stderr
    assert re.findall(r"^\+\+\+ (.*)\t", err, re.MULTILINE) == ["twice.txt", "clean.txt"]


def test_a_name_cannot_feign_a_head(run: Run) -> None:
    Path("a\n+++ b\tc").write_bytes(Path("twice.txt").read_bytes())
    err = run("--diff", "removed", "a\n+++ b\tc").stderr
    assert err.startswith("--- a\\n+++ b\\tc\tthe page\n+++ a\\n+++ b\\tc\tthe article\n@@ ")


def test_the_summary_is_no_diff(run: Run) -> None:
    assert run("--diff", "summary", "twice.txt").stderr.startswith("removed 1 of 4 blocks: ")
    assert run("--diff", "summary", "twice.txt", "clean.txt").stderr.startswith("--- twice.txt\nremoved 1 of ")


@pytest.mark.parametrize("detail", ["removed", "full"])
def test_in_a_pipe_nothing_is_coloured_unless_asked_for(run: Run, detail: str) -> None:
    assert "\x1b" not in run("--diff", detail, "twice.txt").stderr
    assert "\x1b[1;38;5;134mduplicate\x1b[0m" in run("--diff", detail, "--color", "always", "twice.txt").stderr


def test_every_removed_block_is_one_line_for_grep(start: Run) -> None:
    result = start(script="dehusk --diff full twice.txt 2>&1 >/dev/null | grep -c '^- [0-9]* duplicate'")
    assert result.stdout == "1\n"
