"""The words in which a removed block differs from the kept one that it repeats."""

from dehusk.model import Article, Block, Removal, Spared
from dehusk.reasons import Reason
from dehusk.word_diff import Change, Piece, diff_part, diff_words

_COMPARED = {Reason.NEAR_DUPLICATE: diff_words, Reason.CONTAINED: diff_part}
_SIGNS = {Change.SAME: ("", ""), Change.GONE: ("[-", "-]"), Change.TWIN: ("{+", "+}")}
"""As wdiff and `git diff --word-diff` write them; here + is what the kept block says."""


def differing_words(article: Article, block: Block, finding: Removal | Spared | None) -> list[Piece]:
    """Part a block's text at what its twin says otherwise; one piece where nothing is to be compared."""
    compare = _COMPARED.get(finding.reason) if isinstance(finding, Removal) else None
    if compare is None or finding is None or finding.twin is None:
        return [Piece(block.text)]
    return compare(block.text, article.blocks[finding.twin].text)


def signed(piece: Piece) -> str:
    """Write a piece with the signs that say where it stands.

    >>> signed(Piece("can not", Change.GONE)), signed(Piece("cannot", Change.TWIN))
    ('[-can not-]', '{+cannot+}')
    """
    before, after = _SIGNS[piece.change]
    return f"{before}{piece.text}{after}"
