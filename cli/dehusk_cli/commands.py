"""The names of the commands, where they cost nothing to know: the first is the default one."""

from collections.abc import Sequence
from typing import Final

COMMANDS: Final = ("clean", "batch", "restore", "store", "explain", "reasons", "rules", "config", "completion", "man")
BELOW: Final = {"store": ("stats", "show", "forget", "merge"), "rules": ("test",)}
"""The commands that others have."""


def command_in(words: Sequence[str]) -> str:
    """Name the command that some words ask for, as "rules test" where it belongs to another one.

    >>> command_in(["store", "show", "gull.db"]), command_in(["page.html"])
    ('store show', 'clean')
    """
    name = words[0] if words and words[0] in COMMANDS else COMMANDS[0]
    return " ".join([name, *(word for word in words[1:2] if word in BELOW.get(name, ()))])
