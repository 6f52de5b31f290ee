"""The manual page in roff, made of what the help says."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from dehusk.reasons import Reason
from dehusk_cli import help_texts
from dehusk_cli.command_pages import CommandPage, OptionPage

_AS_IT_IS = "\b\n"  # how help_texts marks a paragraph whose lines stay as they are


def render(pages: Sequence[CommandPage]) -> str:
    """Write the page."""
    top, *commands = pages
    lines = [
        ".TH DEHUSK 1",
        ".SH NAME",
        f"dehusk \\- {_escaped(_without_stop(top.summary))}",
        ".SH SYNOPSIS",
        ".nf",
        *(_escaped(_synopsis(page)) for page in commands if not _has_commands(page, pages)),
        ".fi",
        ".SH DESCRIPTION",
        *_prose(top.text),
        *_options(top),
        ".SH COMMANDS",
    ]
    for page in commands:
        lines += [f".SS {_escaped(f'dehusk {page.name}')}", *_prose(page.text), *_options(page)]
    lines += [".SH REASONS"]
    for reason in Reason:
        lines += [".TP", f".B {_escaped(reason)}", _escaped(reason.sentence)]
    lines += [".SH EXIT STATUS", *_prose(help_texts.EXIT_CODES.replace("Exit codes:\n", ""))]
    lines += [".SH ENVIRONMENT AND FILES", *_prose(help_texts.SETTINGS)]
    return "\n".join(lines) + "\n"


def _synopsis(page: CommandPage) -> str:
    has_options = "[OPTIONS]" if any(option.names for option in page.options) else ""
    return " ".join(filter(None, ["dehusk", page.name, has_options, *(one.metavar for one in page.arguments)]))


def _has_commands(page: CommandPage, pages: Sequence[CommandPage]) -> bool:
    return any(other.name.startswith(f"{page.name} ") for other in pages)


def _prose(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n{2,}", text.strip("\n")):
        if paragraph.startswith(_AS_IT_IS):
            yield from (".PP", ".nf", *map(_escaped, paragraph.removeprefix(_AS_IT_IS).splitlines()), ".fi")
        else:
            yield from (".PP", *map(_escaped, paragraph.splitlines()))


def _options(page: CommandPage) -> Iterator[str]:
    for panel, options in groupby(page.options, key=lambda option: option.panel):
        yield from (".PP", f".I {_escaped(panel)}")
        for option in options:
            yield from (".TP", _tag(option), _escaped(option.help))


def _tag(option: OptionPage) -> str:
    names = ", ".join(rf"\fB{_escaped(name)}\fR" for name in option.names)
    return f"{names} {_escaped(option.metavar)}".strip()


def _without_stop(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].removesuffix(".")


def _escaped(text: str) -> str:
    r"""Protect what roff would obey.

    >>> print(_escaped(r".x a-b \c"))
    \&.x a\-b \ec
    """
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("\u2019", "'")
    return rf"\&{text}" if text.startswith((".", "'")) else text
