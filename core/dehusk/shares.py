"""Numbers that are a share of something."""


def require_share(name: str, value: float) -> None:
    """Raise ValueError for what is no share from 0 to 1; `name` is that of the argument.

    >>> require_share("similarity", float("nan"))
    Traceback (most recent call last):
    ValueError: similarity must be a number from 0 to 1, not nan
    """
    if not 0 <= value <= 1:
        raise ValueError(f"{name} must be a number from 0 to 1, not {value}")
