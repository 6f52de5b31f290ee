"""Paywall offers: what stands where an article that goes on for subscribers breaks off; the teaser above it stays.

For pages whose status is a paywall; on any other page the same lines may be the article's own.
"""

from collections.abc import Iterator, Sequence

from dehusk.model import Block, Removal
from dehusk.paywall import find_offer, says_offer
from dehusk.reasons import Reason


def find_paywall_offers(blocks: Sequence[Block]) -> Iterator[Removal]:
    """Yield a removal for each block from the offer below the teaser to the end of the page."""
    offer = find_offer(blocks)
    for block in blocks[offer.start :] if offer else ():
        evidence = says_offer(block) or "stands below the offer of a paywall"
        yield Removal(block.place, Reason.PROMPT, evidence)
