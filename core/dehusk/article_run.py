"""The article among the lines of a whole page: the run of blocks that holds most prose and least else.

This is maximum subsequence segmentation (Pasternak and Roth, "Extracting article text from the web with maximum
subsequence segmentation", WWW 2009): every block gets a score, prose above zero and menu entries below, and the article
is the contiguous run with the highest sum. So short lines between two paragraphs stay, and a teaser far from them does
not bridge a footer. Where the paper learns the scores, these are plain: the words of a sentence, a small price for each
line that is none, and a high one for chrome, which an article may hold but seldom begins or ends across.
"""

from collections.abc import Iterable, Sequence

from dehusk.layout import ends_sentence, weight
from dehusk.model import Block, Kind

# Tried on the text of some eight hundred pages: half or twice of each changes the words' F1 by less than a point.
_PROSE_WORDS = 12  # of a sentence that is surely prose; twice as many without the mark that ends one
_SENTENCE_WORDS = 5
_MOST = 80.0  # for one paragraph, so that none bridges a footer by its length alone
_SENTENCE = 3.0
_SHORT_LINE = -4.0
_CHROME = -50.0


def find_article_run(blocks: Sequence[Block], is_chrome: Iterable[bool]) -> range:
    """Find the indexes of the run; empty when no block is a sentence."""
    best, total, start = (0.0, 0, 0), 0.0, 0
    for i, (block, chrome) in enumerate(zip(blocks, is_chrome, strict=True)):
        if total <= 0:
            total, start = 0.0, i
        total += _CHROME if chrome else _score(block)
        if total > best[0]:
            best = total, start, i + 1
    return range(best[1], best[2])


def is_short_line(block: Block) -> bool:
    """Tell whether a block is short and no sentence: a menu entry, a button, a teaser's title, a heading.

    >>> is_short_line(Block(0, Kind.PARAGRAPH, "Terms of use")), is_short_line(Block(0, Kind.PARAGRAPH, "I know."))
    (True, False)
    """
    return block.kind is not Kind.CODE and weight(block.text) < _PROSE_WORDS and not ends_sentence(block.text)


def _score(block: Block) -> float:
    words = weight(block.text)
    is_sentence = ends_sentence(block.text)
    if block.kind is Kind.CODE or words >= (_PROSE_WORDS if is_sentence else 2 * _PROSE_WORDS):
        return min(float(words), _MOST)
    return _SENTENCE if is_sentence and words >= _SENTENCE_WORDS else _SHORT_LINE
