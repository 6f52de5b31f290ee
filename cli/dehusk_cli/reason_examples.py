"""A small page for each reason with a block that goes for it, and a look-alike that stays; tests clean both."""

from collections.abc import Mapping
from typing import NamedTuple

from dehusk.reasons import Reason

_TITLE = "The cliff path opens again"
_FIRST = (
    "The cliff path between Arnholm and Sund opens again on Saturday, two years after the landslide that took "
    "the middle third of it into the sea."
)
_SECOND = (
    "Volunteers carried 1,200 sacks of gravel up from the beach, said Ilse Brandt, who led the work and who "
    "will walk the path first."
)
_THIRD = (
    "Dogs may come along on a lead, and the tea hut at the halfway point is open from ten to four on every dry day."
)


class Example(NamedTuple):
    """A page in which `goes` is removed, and a look-alike: where `stays` stands in the place of `goes`, it is kept."""

    page: str
    goes: str
    stays: str


def _text(goes: str, stays: str, *, at: int = 4) -> Example:
    blocks = [_TITLE, _FIRST, _SECOND, _THIRD]
    return Example("\n\n".join([*blocks[:at], goes, *blocks[at:]]) + "\n", goes, stays)


EXAMPLES: Mapping[Reason, Example] = {
    Reason.OUTSIDE_ARTICLE: Example(
        f"<!doctype html><title>{_TITLE}</title><nav><p>Home and garden</nav>"
        f"<main><article><h1>{_TITLE}</h1><p>{_FIRST}<p>{_SECOND}<p>{_THIRD}</article></main>"
        "<footer><p>Arnholm Courier, since 1911</footer>",
        "Arnholm Courier, since 1911",
        _THIRD,
    ),
    Reason.TITLE_REPEAT: _text(
        f"{_TITLE} | Arnholm Courier", "The cliff path opens a fourth time, and some in Arnholm laugh at it.", at=0
    ),
    Reason.ERROR_BANNER: _text(
        "Error! Sorry, the page you asked for could not be found.",
        "“Error! Page not found”, said the sign that hikers had met at the fence for two years.",
        at=0,
    ),
    Reason.LEGAL_NOTICE: _text(
        "Disclaimer: The information on this website is provided without warranty of any kind, and we accept no "
        "liability for its use.",
        "Whoever walks the path in fog does so at their own risk, as a board at either end has it.",
    ),
    Reason.COMMENTS: _text("No comments yet", "Nobody at the town hall wanted to comment on what it cost."),
    Reason.PROMPT: _text(
        "Sign up for our newsletter",
        "Hikers can sign up for the first walk at the tourist office until Thursday evening.",
    ),
    Reason.RELATED: _text(
        "Also read: Tea hut wins prize for its scones",
        "The hut’s keeper has also read every book on the shelf that walkers leave behind, she says.",
    ),
    Reason.CREDIT: _text(
        "© 2026 Arnholm Courier. All rights reserved.",
        "The photographs in the hut were taken by her grandfather, who held all rights to the beach.",
    ),
    Reason.DUPLICATE: _text(_FIRST, _FIRST.replace("Saturday", "Sunday").replace("two", "three")),
    Reason.NEAR_DUPLICATE: _text(
        _SECOND.replace("Volunteers", "The volunteers"),
        _SECOND.replace("1,200", "1,300"),
    ),
    Reason.CONTAINED: _text(
        "The cliff path between Arnholm and Sund opens again on Saturday, two years after the landslide …",
        "The beach between Arnholm and Sund opens again on Sunday, three years after the oil spill.",
        at=1,
    ),
    Reason.RECURRING: _text(
        "The Courier is printed on paper from the mill at Sund.",
        "The path is signed with boards from the mill at Sund.",
    ),
    Reason.OWN_RULE: _text(
        "This walk is brought to you by Brandt Boots.",
        "The gravel was brought up in sacks by 300 people in their own boots.",
    ),
}
"""`recurring` takes other pages and `own-rule` a rule; all else comes out when the page is cleaned alone."""
