"""The names of the commands, where they cost nothing to know: the first is the default one."""

from typing import Final

COMMANDS: Final = ("clean", "batch", "restore", "store", "explain", "reasons", "rules", "config", "completion", "man")
