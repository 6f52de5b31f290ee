"""The bar of a long run: on a terminal alone, and gone before anything else is written there."""

import pytest

from dehusk.clean import clean
from dehusk.model import Article
from dehusk_cli import clean_progress
from dehusk_cli.clean_progress import CleanOne, with_progress
from dehusk_cli.color import Color

NAMES = ["a.txt", "b.txt", "a name that is far too long for any terminal " * 5]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Look at a terminal of 60 columns on which every run is long; lists what it was sent."""
    written: list[str] = []
    monkeypatch.setattr(clean_progress, "is_terminal", lambda _: True)
    monkeypatch.setattr(clean_progress, "write_stderr", written.append)
    monkeypatch.setattr(clean_progress, "columns_of", lambda _: 60)
    monkeypatch.setattr(clean_progress, "_SHORT", 0)
    monkeypatch.setattr(clean_progress, "_BETWEEN", 0)
    monkeypatch.setenv("TERM", "xterm")
    return written


def cleaning(seen: list[str]) -> CleanOne:
    """Clean nothing much, and note when."""

    def clean_one(name: str) -> Article:
        seen.append(f"cleaned {name}")
        return clean("A line.")

    return clean_one


def test_a_bar_stands_there_while_a_page_is_cleaned_and_is_erased_after(seen: list[str]) -> None:
    watched = with_progress(cleaning(seen), NAMES, Color.NEVER, quiet=False)
    for name in NAMES:
        watched(name)
    assert [line[:9] for line in seen[1::3]] == ["cleaned a", "cleaned b", "cleaned a"]
    assert "  0/3  a.txt" in seen[0]
    assert "  1/3  b.txt" in seen[3]
    assert seen[2] == seen[5] == seen[8] == "\r" + " " * 59 + "\r"


def test_the_bar_fits_the_line_and_has_colour_only_for_those_who_want_it(seen: list[str]) -> None:
    with_progress(cleaning(seen), NAMES, Color.NEVER, quiet=False)(NAMES[2])
    assert len(seen[0]) < 60
    assert "…" in seen[0]
    assert "\x1b" not in "".join(seen)
    with_progress(cleaning(seen), NAMES, Color.ALWAYS, quiet=False)(NAMES[2])
    assert "\x1b[" in seen[3]
    assert "\n" not in "".join(seen)


def test_the_bar_is_erased_when_a_page_fails(seen: list[str]) -> None:
    def fail(_: str) -> Article:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        with_progress(fail, NAMES, Color.NEVER, quiet=False)("a.txt")
    assert seen[1:] == ["\r" + " " * 59 + "\r"]


@pytest.mark.parametrize(
    ("names", "quiet", "term"),
    [
        pytest.param(NAMES, True, "xterm", id="for somebody who wants quiet"),
        pytest.param(NAMES[:1], False, "xterm", id="for one page"),
        pytest.param(NAMES, False, "dumb", id="on a dumb terminal"),
    ],
)
def test_there_is_no_bar(
    seen: list[str], monkeypatch: pytest.MonkeyPatch, names: list[str], term: str, *, quiet: bool
) -> None:
    monkeypatch.setenv("TERM", term)
    with_progress(cleaning(seen), names, Color.AUTO, quiet=quiet)("a.txt")
    assert seen == ["cleaned a.txt"]


def test_there_is_no_bar_off_a_terminal_and_none_on_a_run_that_is_short(
    seen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clean_progress, "_SHORT", 60)
    with_progress(cleaning(seen), NAMES, Color.AUTO, quiet=False)("a.txt")
    monkeypatch.setattr(clean_progress, "is_terminal", lambda _: False)
    monkeypatch.setattr(clean_progress, "_SHORT", 0)
    with_progress(cleaning(seen), NAMES, Color.AUTO, quiet=False)("a.txt")
    assert seen == ["cleaned a.txt"] * 2
