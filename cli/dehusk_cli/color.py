"""Whether a stream gets colour."""

from collections.abc import Mapping
from enum import StrEnum


class Color(StrEnum):
    """What the user asked for."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def wants_color(choice: Color, environ: Mapping[str, str], *, on_terminal: bool) -> bool:
    """Decide by the first that speaks: the option, NO_COLOR, FORCE_COLOR, TERM=dumb, whether the stream is a terminal.

    no-color.org and force-color.org count a variable that is set but empty as unset, and do not say which of the two
    wins: here it is the one that asks for less.
    """
    if choice is not Color.AUTO:
        return choice is Color.ALWAYS
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return on_terminal and environ.get("TERM") != "dumb"
