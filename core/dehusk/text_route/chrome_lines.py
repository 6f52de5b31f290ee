"""Chrome: the lines that only the machinery around an article says, whatever the page is about.

Menus, buttons, share bars, pointers to other articles, comment forms, legal lines. Which section of a website a line
belongs to is the stages' business; here it only matters that no article is written in such lines. The labels of ads and
the pointers to other articles in a line of their own are not among them: they stand inside articles all the time.
"""

from collections.abc import Iterable

from dehusk.cues import find_cue
from dehusk.layout import is_mark, weight
from dehusk.model import Block, Kind

_GROUPS = (
    "prompt.tool prompt.share prompt.ask prompt.says related.lead comments.heading comments.stub "
    "legal.heading legal.opens legal.says credit.rights"
).split()
_ASKS = ("prompt.ask", "prompt.says")
_ENDS = tuple(group for group in _GROUPS if group not in _ASKS)
_MARKS = ("comments.mark",)
_ABOVE_THE_TEXT = ("credit.byline", "credit.stamp", "credit.date")
_LONGEST = 30  # words; a longer line may be a paragraph that speaks of newsletters
_BOX_WORDS = 5  # fewer are a button
_LONGEST_MARK = 12  # a line that says "Jane Roe says:" and when


def find_chrome(block: Block) -> str | None:
    """Say in words what makes a block chrome, None for what may be the article's own, as a mark in brackets is: [edit].

    >>> find_chrome(Block(0, Kind.PARAGRAPH, "Skip to content")), find_chrome(Block(0, Kind.PARAGRAPH, "Plum jam"))
    ('is “skip to content”', None)
    """
    if is_mark(block.text):
        return None
    return _find(block, _GROUPS, _LONGEST) or _find(block, _MARKS, _LONGEST_MARK) or _find_sign(block)


def is_box(block: Block) -> bool:
    """Tell whether a line of chrome asks for something in words of its own, as a box inside an article does.

    >>> is_box(Block(0, Kind.PARAGRAPH, "Sign up for our newsletter here")), is_box(Block(0, Kind.PARAGRAPH, "Sign up"))
    (True, False)
    """
    asks = weight(block.text) >= _BOX_WORDS and find_cue(block.text, *_ASKS) is not None
    return asks and find_cue(block.text, *_ENDS) is None


def is_byline(block: Block) -> bool:
    """Tell whether a block says who wrote a text, or when.

    >>> is_byline(Block(0, Kind.PARAGRAPH, "By Tamsin Orr"))
    True
    """
    return _find(block, _ABOVE_THE_TEXT, _LONGEST) is not None


def _find(block: Block, groups: Iterable[str], longest: int) -> str | None:
    if block.kind is Kind.CODE or weight(block.text) > longest:
        return None
    return find_cue(block.text, *groups)


def _find_sign(block: Block) -> str | None:
    is_sign = "©" in block.text and block.kind is not Kind.CODE and weight(block.text) <= _LONGEST
    return "says “©”" if is_sign else None
