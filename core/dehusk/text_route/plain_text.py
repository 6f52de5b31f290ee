r"""What of a text is shown: one line with single spaces, without control characters.

Terminal escape sequences, control characters and stray byte-order marks never belong to an article and would reach
somebody's terminal; they leave the text here, for the parser and the renderer alike, so that what is written is read
back as the same text. A lone surrogate cannot be written as UTF-8 and becomes U+FFFD.
"""

import re
import unicodedata

_ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
# Every run of spaces that is not one plain space: nothing to replace in most lines, and no list of a gigabyte's words.
_UNEVEN_SPACE = re.compile(r"[^\S ]\s*| \s+")
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
# Letters and marks that show nothing: fillers, the blank Braille pattern, variation selectors.
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0") | {chr(c) for c in range(0xFE00, 0xFE10)}


def plain_text(text: str) -> str:
    r"""Give the text as one line that is safe to write.

    >>> plain_text(" Two\u00a0 words\n\x1b[31mred\x1b[0m\x07 ")
    'Two words red'
    """
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return _UNEVEN_SPACE.sub(" ", _without_controls(text)).strip(" ")


def plain_code(text: str) -> str:
    r"""Give code as lines that are safe to write, without blank ones at either end.

    >>> plain_code("\r\n  a\r\n\r\n  b\x00\n")
    '  a\n\n  b'
    """
    lines = _without_controls(text).splitlines()
    shown = [number for number, line in enumerate(lines) if not is_blank(line)]
    return "\n".join(lines[shown[0] : shown[-1] + 1]) if shown else ""


def is_blank(text: str) -> bool:
    r"""Whether a text shows nothing at all.

    >>> is_blank("\u200b \u2800"), is_blank("\u200b.")
    (True, False)
    """
    if text[:1].isalnum():
        return False
    return all(char in _UNSEEN or unicodedata.category(char) in _UNSEEN_CATEGORIES for char in text)


def _without_controls(text: str) -> str:
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", _ESCAPES.sub("", text)))
