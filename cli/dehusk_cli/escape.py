r"""Make text safe to show: what a terminal would obey is spelled out as \x1b and the like.

A page may carry terminal escape sequences that rename the window, hide text or paste commands. Nothing that dehusk
shows on a terminal lets one through.
"""

import os

_KEPT_IN_TEXT = "\t\n"
_NAMED = {0x09: r"\t", 0x0A: r"\n", 0x0D: r"\r", 0x2028: r"\u2028", 0x2029: r"\u2029"}
_OVERRIDES = {0x202D: r"\u202d", 0x202E: r"\u202e"}  # they show a text in another order than it has
_ON_ONE_LINE = {code: rf"\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))} | _NAMED | _OVERRIDES
_IN_TEXT = {code: shown for code, shown in _ON_ONE_LINE.items() if chr(code) not in _KEPT_IN_TEXT}


def visible_line(text: str) -> str:
    r"""Show a text on one line: line ends and tabs are spelled out as well.

    >>> print(visible_line("red \x1b[31m\nalert"))
    red \x1b[31m\nalert
    """
    return text.translate(_ON_ONE_LINE)


def visible_text(text: str) -> str:
    r"""Show a text of several lines: its line ends and tabs stay.

    >>> print(visible_text("ring\x07\nend"))
    ring\x07
    end
    """
    return text.translate(_IN_TEXT)


def source_name(path: str) -> str:
    r"""Name a file in logs and JSON, which are UTF-8: bytes of the name that are not are spelled out.

    >>> print(source_name(os.fsdecode(b"caf\xe9.txt")))
    caf\xe9.txt
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")
