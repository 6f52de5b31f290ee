"""Numbers of things in words."""


def count_of(number: int, noun: str) -> str:
    """Say a number of things.

    >>> count_of(1, "word"), count_of(1200, "word")
    ('1 word', '1,200 words')
    """
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
