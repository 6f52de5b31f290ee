"""Which block is the page's headline."""

import re
from collections.abc import Sequence
from itertools import takewhile

from dehusk.cues import find_cue, is_cue
from dehusk.fold import fold
from dehusk.layout import is_prose
from dehusk.model import Block, Kind
from dehusk.scripts import split_characters
from dehusk.words import count_words

_WORD = re.compile(r"[^\W_]+")
_SHARED = 0.5
_LONGEST = 200
_WORDS = 3  # fewer may be the name of a section: "Sport | The Island Post"
_NEAR = 6  # blocks in which a text's headline stands
_SEPARATOR = re.compile(r"\s+[|•·>/:-]+\s+|\s*[|›»→_]\s*")
_SITE_WORDS = 6  # the longest name of a site that stands beside a title
_HUSK = (
    "prompt.ad prompt.tool prompt.ask prompt.says prompt.share related.inline related.lead comments.stub "
    "comments.heading error.message error.code error.sorry legal.opens credit.byline credit.stamp credit.photo"
).split()
_PLAIN = (Kind.HEADING, Kind.PARAGRAPH)


def find_named_headline(blocks: Sequence[Block], title: str) -> int | None:
    """Find the heading that says what the page's own markup gives as its title, and return its place.

    A heading that says exactly the title is it. Titles in markup are often longer than the headline ("… | The Daily
    Example") or a shortened version of it, so else the level-1 heading that shares most words with the title is taken
    when it shares half of the shorter one's words. A lone level-1 heading of three words is taken whatever the title
    says. Without level-1 headings a paragraph has to say exactly the title.
    """
    if (heading := _first_that_says(title, blocks, Kind.HEADING)) is not None:
        return heading
    wanted = _tokens(title)
    best: tuple[int, int, int] | None = None
    for block in blocks:
        if block.level == 1 and len(said := _tokens(block.text)) >= 2:
            shared = len(said & wanted)
            if shared >= _SHARED * min(len(said), len(wanted)):
                best = max(best or (0, 0, 0), (shared, -len(said), -block.place))
    if best is not None:
        return -best[2]
    top = {fold(block.text): block.place for block in reversed(blocks) if block.level == 1}
    if len(top) == 1 and len(_tokens(*top)) >= 3:
        return next(iter(top.values()))
    return _first_that_says(title, blocks, Kind.PARAGRAPH)


def _first_that_says(title: str, blocks: Sequence[Block], kind: Kind) -> int | None:
    exact = fold(title)
    near = (block for block in blocks if block.kind is kind and len(block.text) <= len(title) + _LONGEST)
    return next((block.place for block in near if fold(block.text) == exact), None)


def _tokens(text: str) -> set[str]:
    return set(split_characters(_WORD.findall(fold(text))))


def find_leading_headline(blocks: Sequence[Block]) -> int | None:
    """Take the first block for the headline where it has the shape of one and a longer block follows; return its place.

    A headline is one line of at most 200 characters that does not end like a sentence. Where the first block is the
    title with the site's name, as a browser shows it, a block below that says it without the name is the headline.
    A line that sounds like husk ("Recommended: ten boats") is one only where no other stands above the text.
    """
    if not blocks or not _is_shaped(blocks[0]):
        return None
    first, *below = blocks[:_NEAR]
    for block in below:
        if _is_shaped(block) and count_words(block.text) >= _WORDS and adds_site_name(first.text, block.text):
            return block.place
    if find_cue(first.text, *_HUSK):
        above = takewhile(lambda block: not is_prose(block), below)
        others = (block.place for block in above if _is_shaped(block) and not find_cue(block.text, *_HUSK))
        return next(others, None if is_cue(first.text, *_HUSK) else first.place)
    return first.place if any(len(block.text) > len(first.text) for block in below) else None


def _is_shaped(block: Block) -> bool:
    is_open = not block.text.endswith((".", "。", "…", ":", ",", ";"))
    return block.kind in _PLAIN and len(block.text) <= _LONGEST and is_open


def says_headline(text: str, title: str) -> bool:
    """Tell whether a text says the title, with other marks around it or not.

    >>> says_headline("» The ferry sails.", "The ferry sails")
    True
    """
    return len(text) <= len(title) + _LONGEST and _bare(text) == _bare(title)


def adds_site_name(text: str, title: str) -> bool:
    """Tell whether a text is the title and besides it only short names, of the site or of the path to the page.

    >>> adds_site_name("The ferry sails again | The Island Post", "The ferry sails again")
    True
    """
    wanted = _bare(title)
    if len(text) > len(title) + _LONGEST:
        return False
    parts = [_bare(part) for part in _SEPARATOR.split(text)]
    others = [part for part in parts if part != wanted]
    return 0 < len(others) < len(parts) and all(count_words(part) <= _SITE_WORDS for part in others)


def _bare(text: str) -> str:
    return fold(text).strip(" .:|-–—»>*#\"'")
