"""Which input an error is about, for commands that read one after another and end with the first that fails."""

from collections.abc import Iterator
from contextlib import contextmanager

from dehusk.errors import DehuskError
from dehusk_cli.streams import shown_name


@contextmanager
def naming(source: str) -> Iterator[None]:
    """Put the name of an input before what went wrong with it. Raises DehuskError."""
    try:
        yield
    except DehuskError as error:
        raise DehuskError(f"{shown_name(source)}: {error}") from error
