"""What somebody may have meant who mistyped one of a few known words."""

from collections.abc import Collection


def nearest(word: str, known: Collection[str]) -> str | None:
    """Give the known word that is most like this one, None where none is much like it.

    >>> nearest("duplicat", ["duplicate", "prompt"]), nearest("xyz", ["duplicate", "prompt"])
    ('duplicate', None)
    """
    from difflib import get_close_matches  # noqa: PLC0415 - costs 5 ms that only a mistake pays

    return next(iter(get_close_matches(word, known, n=1)), None)


def did_you_mean(word: str, known: Collection[str], *, what: str) -> str:
    """Say that `word` is no such thing, and what may have been meant, or all that there is.

    >>> did_you_mean("tittle", ["title", "text"], what="key")
    "no key is called 'tittle': did you mean 'title'?"
    >>> did_you_mean("x", ["title", "text"], what="key")
    "no key is called 'x': there are title, text"
    """
    near = nearest(word, known)
    hint = f"did you mean '{near}'?" if near else f"there are {', '.join(known)}"
    return f"no {what} is called '{word}': {hint}"
