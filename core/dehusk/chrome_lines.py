"""Chrome: the lines that only the machinery around an article says, whatever the page is about.

Menus, buttons, share bars, pointers to other articles, comment forms, legal lines. Which section of a website a line
belongs to is the stages' business; here it only matters that no article is written in such lines.
"""

from dehusk.cues import cues_for
from dehusk.layout import weight
from dehusk.line import read_line
from dehusk.model import Block, Kind

_GROUPS = (
    "prompt.tool prompt.share prompt.ask prompt.says prompt.ad related.lead related.inline "
    "comments.heading comments.stub comments.mark legal.heading legal.opens legal.says credit.rights"
).split()
_ABOVE_THE_TEXT = ("credit.byline", "credit.stamp", "credit.date")
_LONGEST = 50  # words


def find_chrome(block: Block) -> str | None:
    """Say in words what makes a block chrome, None for what may be the article's own.

    >>> find_chrome(Block(0, Kind.PARAGRAPH, "Skip to content")), find_chrome(Block(0, Kind.PARAGRAPH, "Plum jam"))
    ('is “skip to content”', None)
    """
    said = _find(block, _GROUPS)
    return "says “©”" if said is None and "©" in block.text and weight(block.text) <= _LONGEST else said


def is_byline(block: Block) -> bool:
    """Tell whether a block says who wrote a text, or when.

    >>> is_byline(Block(0, Kind.PARAGRAPH, "By Tamsin Orr"))
    True
    """
    return _find(block, _ABOVE_THE_TEXT) is not None


def _find(block: Block, groups: tuple[str, ...] | list[str]) -> str | None:
    if block.kind is Kind.CODE or weight(block.text) > _LONGEST:
        return None
    line = read_line(block.text)
    return next((said for group in groups if (said := cues_for(group).find(line))), None)
