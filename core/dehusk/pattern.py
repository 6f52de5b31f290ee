r"""A pattern as a user writes it: words that a text must hold, or a regular expression between slashes.

Words are looked for in the folded text, so that case, quotes and dashes do not matter: `read more` finds "Read  More".
`/read more$/` is searched in the text as it stands, `/read more$/i` in any case. Expressions are RE2's: no pattern and
no text makes one run away, and for that there are no backreferences and no looking around. Its `\w`, `\d` and `\b` know
ASCII alone; `\pL` is any letter.
"""

from collections.abc import Callable
from functools import cache, lru_cache

from dehusk.errors import DehuskError
from dehusk.fold import fold

Pattern = Callable[[str], bool]


class PatternError(DehuskError):
    """A pattern that says nothing, or is no regular expression."""


@cache
def compile_pattern(pattern: str) -> Pattern:
    """Make the test whether a text matches. Raises PatternError.

    >>> compile_pattern("read more")("… READ\u00a0more »"), compile_pattern("/^Ad: /")("Read: Ad: on")
    (True, False)
    """
    if pattern.startswith("/") and len(pattern) > 2 and pattern.endswith(("/", "/i")):
        body, _, flag = pattern[1:].rpartition("/")
        return _expression(body, ignore_case=bool(flag))
    words = fold(pattern)
    if not words:
        raise PatternError("an empty pattern would match everything; name some words")
    return lambda text: words in _fold_once(text)


# A block is tested by one rule after another.
_fold_once = lru_cache(maxsize=1)(fold)


def _expression(body: str, *, ignore_case: bool) -> Pattern:
    import re2  # noqa: PLC0415 - costs 30 ms that only who writes an expression pays

    options = re2.Options()
    options.log_errors, options.never_capture, options.case_sensitive = False, True, not ignore_case
    try:
        search = re2.compile(_encoded(body), options).search
    except re2.error as error:
        said = error.args[0].decode("utf-8", "replace")
        raise PatternError(f"'/{body}/' is no regular expression that can be used: {said}") from error
    return lambda text: search(_encoded(text)) is not None


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")  # a half of a surrogate pair fits nothing
