"""A page's title without the name of its site."""

import re
from collections.abc import Collection

from dehusk.fold import fold

_SEPARATOR = re.compile(r"\s+[-–—~:/]\s+|\s*(?:\||::|[»«·•⋅])\s*")
_SPARE_MARK = re.compile(r"[\W_]+")
_SHORTEST = 4
# What parts a site from what follows; a dash is as often part of a headline.
_FRONT = frozenset(("|", "::", "»", "·"))


def strip_site(title: str, names: Collection[str]) -> str:
    """Take the parts that name the site off the end of a title, and off its front before a bar.

    `names` are what the site is called, its domain among them. A part that only the title knows stays.

    >>> strip_site("Harbour reopens - at last | The Daily Gull", ["dailygull.example"])
    'Harbour reopens - at last'
    >>> strip_site("Harbour reopens - at last", ["The Daily Gull"])
    'Harbour reopens - at last'
    """
    keys = {key for name in names if (key := _key(name))}
    separators = [*_SEPARATOR.finditer(title)]
    start, end = 0, len(title)
    while separators and _is_site(title[separators[-1].end() : end], keys):
        end = separators.pop().start()
    if separators and separators[0][0].strip() in _FRONT and _is_site(title[: separators[0].start()], keys):
        start = separators[0].end()
    return title[start:end].strip() or title


def _is_site(part: str, keys: Collection[str]) -> bool:
    key = _key(part)
    return key in keys or any(
        len(short) >= _SHORTEST and short in long for name in keys for short, long in ((key, name), (name, key))
    )


def _key(name: str) -> str:
    return _SPARE_MARK.sub("", fold(name).removeprefix("the "))
