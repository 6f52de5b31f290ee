"""How evidence quotes a page."""

_MARKS = '"“”„«»「」『』'  # single ones may be apostrophes


def quoted(words: str) -> str:
    """Put words between quotation marks, in the place of those that are around them already.

    >>> quoted("as is"), quoted('"as is"'), quoted('provided "as is"'), quoted('"this" or "that"')
    ('“as is”', '“as is”', '“provided "as is"”', '“"this" or "that"”')
    """
    inner = words[1:-1]
    has_own = len(words) > 2 and words[0] in _MARKS and words[-1] in _MARKS and not set(inner) & {words[0], words[-1]}
    return f"“{inner if has_own else words}”"
