"""What is left of a text that says who wrote a page when only the name is kept."""

import re

from dehusk.cues import find_openings, is_cue
from dehusk.fold import fold

_NO_NAME = re.compile(r"://|www\.|@\w|[{}<>=\[\]?!]|^[\W\d_]*$")
_AFTER_A_NAME = re.compile(r"\s*[|•·⋅]\s.*|\s+[-–—]\s.*|,?\s+(?:\S+\s)?\d.*", re.DOTALL)
# What systems write where nobody gave a name.
_PLACEHOLDERS = frozenset(("admin", "administrator", "webmaster", "editor", "undefined", "null", "none", "unknown"))
# Who worked on a page without writing it.
_NOT_WRITING = ("review", "check", "edit")
_MOST_WORDS, _MOST_SHOWN_WORDS, _LONGEST = 14, 8, 100


def declared_name(text: str) -> str:
    """Give the name that a declaration holds, or "" when it holds an address, an account or a placeholder.

    >>> declared_name("By Mira Falk"), declared_name("https://social.example/mira"), declared_name("admin")
    ('Mira Falk', '', '')
    """
    name = without_byline_cue(" ".join(text[:_LONGEST].split())).strip(" ,;:|-–—•·")
    unusable = len(text) > _LONGEST or len(name.split()) > _MOST_WORDS or _NO_NAME.search(name)
    return "" if unusable or fold(name) in _PLACEHOLDERS else name


def shown_name(line: str) -> str:
    """Give the name at the start of a line that the page shows, or "" when it does not read as one.

    >>> shown_name("By Mira Falk • Updated 5 May 2024"), shown_name("About the author"), shown_name("May 5, 2024")
    ('Mira Falk', '', '')
    """
    line = without_byline_cue(line)
    name = _AFTER_A_NAME.sub("", line)
    words = [word for word in name.split() if word[:1].isalpha()]
    lower = sum(word[0].islower() for word in words)
    if not words or len(words) > _MOST_SHOWN_WORDS or (len(words) > 1 and lower * 3 > len(words)):
        return ""
    if len(words) == 1 and line[len(name) :].lstrip(", ")[:1].isdigit():
        return ""  # a month, or a day of the week
    if name != line:
        name = " ".join(_without_label(name.split()))
    folded = fold(name)
    return "" if "author" in folded or is_cue(name, "credit.byline") else name


def without_byline_cue(line: str) -> str:
    """Take "By" and the like off the front of a line; what names a reviewer or an editor stays as it is.

    >>> without_byline_cue("Written by: Mira Falk"), without_byline_cue("Reviewed by Tom Beck")
    ('Mira Falk', 'Reviewed by Tom Beck')
    """
    folded = fold(line[:_LONGEST])
    cues = [cue for cue in find_openings(folded, "credit.byline") if _begins(folded, cue)]
    cue = max(cues, key=len, default="")
    if not cue or any(word in cue for word in _NOT_WRITING):
        return line
    return " ".join(line.split()[len(cue.split()) :])


def _begins(folded: str, cue: str) -> bool:
    return folded.startswith((f"{cue} ", f"{cue}: "))


def _without_label(words: list[str]) -> list[str]:
    """Take the label of the date that followed off the end: "Mira Falk Last updated"."""
    for start in range(1, len(words)):
        label = fold(" ".join(words[start:]))
        if words[start][0].islower() or label in find_openings(label, "credit.stamp"):
            return words[:start]
    return words
