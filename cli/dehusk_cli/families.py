"""The families that reasons fall into, and the colour of each, the same on the terminal and in the report.

The hues are those that Okabe and Ito chose for colour-blind readers: blue, vermilion, purple, olive, green. Colour
never stands alone: the reason is always spelled out.
"""

from dataclasses import dataclass
from enum import StrEnum

from dehusk.reasons import Reason


class Family(StrEnum):
    """What a removal rests on."""

    EXTRACTION = "extraction"
    RESIDUE = "residue"
    DUPLICATES = "duplicates"
    RECURRING = "recurring"
    SPARED = "spared"


@dataclass(frozen=True, slots=True)
class Hue:
    """One hue three times: for a terminal, a number in the 256-colour palette; on light and on dark paper."""

    terminal: int
    on_light: str
    on_dark: str


# A terminal does not tell whether it is dark or light: its five stand out from black and from white by a contrast of
# 3.6 or more. They come from the fixed part of the palette, since what a theme calls blue is often unreadable on black.
HUES = {
    Family.EXTRACTION: Hue(31, "#00688a", "#5cb6dd"),
    Family.RESIDUE: Hue(166, "#ad4500", "#f0905a"),
    Family.DUPLICATES: Hue(134, "#8738b0", "#cb90ea"),
    Family.RECURRING: Hue(100, "#666600", "#bdbd55"),
    Family.SPARED: Hue(29, "#00694a", "#4fc49b"),
}

_FAMILIES = {
    Reason.OUTSIDE_ARTICLE: Family.EXTRACTION,
    Reason.DUPLICATE: Family.DUPLICATES,
    Reason.NEAR_DUPLICATE: Family.DUPLICATES,
    Reason.CONTAINED: Family.DUPLICATES,
    Reason.RECURRING: Family.RECURRING,
}
"""Every other reason is residue: husk that extraction left in the article, known by what it says."""


def family_of(reason: Reason) -> Family:
    """Name the family of a reason for which something was removed."""
    return _FAMILIES.get(reason, Family.RESIDUE)
