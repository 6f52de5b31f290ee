"""The names of the commands, where they cost nothing to know: the first is the default one."""

from typing import Final

COMMANDS: Final = ("clean", "restore")
