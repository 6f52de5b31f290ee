"""Words in colour for a line of plain text, where the stream is to have any."""

from dehusk.reasons import Reason
from dehusk_cli.families import HUES, Family, family_of


def paint_reason(reason: Reason, *, color: bool) -> str:
    """Spell a reason in the colour of its family."""
    return paint(reason, family_of(reason), color=color)


def paint(text: str, family: Family, *, color: bool) -> str:
    """Show a text in bold and in the colour of a family.

    >>> paint("kept", Family.SPARED, color=False)
    'kept'
    """
    return f"\x1b[1;38;5;{HUES[family].terminal}m{text}\x1b[0m" if color else text
