"""Remember what depends on a text alone, for stages that ask after the same texts one after the other.

`functools.lru_cache` keeps its order in a linked list. The garbage collector walks all of it every time it looks at old
objects: with three such caches of 32,768 texts that took six times as long. It passes over a dict of plain values.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

_MOST = 16_000_000  # characters, with those that stand for an entry; a page seldom has a hundredth of it
_ENTRY = 100
_LONGEST = 4_000  # characters; a longer text is rare, and would fill the memory
_Answer = TypeVar("_Answer")


def remember(function: Callable[[str], _Answer]) -> Callable[[str], _Answer]:
    """Make a function of one text remember its answers; when it remembers too many it forgets them all."""
    known: dict[str, _Answer] = {}
    room = _MOST

    @wraps(function)
    def remembering(text: str) -> _Answer:
        nonlocal room
        try:
            return known[text]
        except KeyError:
            pass  # what the function raises has nothing to do with that
        answer = function(text)
        if len(text) <= _LONGEST:
            if room <= 0:
                known.clear()
                room = _MOST
            known[text] = answer
            room -= len(text) + _ENTRY
        return answer

    return remembering
