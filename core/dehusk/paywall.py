"""The offer of a paywall: where it begins under the teaser of an article that goes on for subscribers.

Articles about paywalls quote such offers, so an offer is a block of its own: a short one, or one that says two of the
things that offers say. It counts only below all prose, since what follows it was not withheld.
"""

from collections.abc import Sequence
from typing import NamedTuple

from dehusk.cues import find_said
from dehusk.evidence import quoted
from dehusk.layout import is_prose, weight
from dehusk.model import Block, Kind

_OFFER_WORDS = 20  # a line or two; a paragraph of prose may say one phrase of an offer
_LONG_OFFER_WORDS = 90
_PHRASES = 2  # phrases that make an offer of a longer block


class Offer(NamedTuple):
    """Where an offer begins among the blocks, and what it says."""

    start: int
    evidence: str


def find_offer(blocks: Sequence[Block]) -> Offer | None:
    """Find the offer below all prose, None where there is none.

    >>> find_offer([Block(0, Kind.PARAGRAPH, "Subscribe to continue reading")])
    Offer(start=0, evidence='says “subscribe to continue reading”')
    """
    offer = None
    for i in range(len(blocks) - 1, -1, -1):
        evidence = says_offer(blocks[i])
        if evidence:
            offer = Offer(i, evidence)
        elif is_prose(blocks[i]):
            break
    return offer


def says_offer(block: Block) -> str | None:
    """Say which words make a block part of an offer, None where it is none."""
    words = weight(block.text)
    if words > _LONG_OFFER_WORDS or block.kind in (Kind.CODE, Kind.TABLE_ROW):
        return None
    said = find_said(block.text, "wall.paywall")
    return f"says {quoted(said[0])}" if len(said) >= (1 if words <= _OFFER_WORDS else _PHRASES) else None
