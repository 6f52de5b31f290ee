"""What happens with an article once it is judged: each output does one thing with it."""

from collections.abc import Callable

from dehusk.model import Article

Output = Callable[[str, Article], None]
"""Takes the name of an input as the user gave it, and its article."""


def nothing(_: str, _article: Article) -> None:
    """Do nothing with an article: the output of somebody who asked for none."""
