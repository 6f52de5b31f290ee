"""The article among the lines of a whole page: the run of blocks that holds most prose and least else.

This is maximum subsequence segmentation (Pasternak and Roth, "Extracting article text from the web with maximum
subsequence segmentation", WWW 2009): every block gets a score, prose above zero and menu entries below, and the article
is the contiguous run with the highest sum. So short lines between two paragraphs stay, and a teaser far from them does
not bridge a footer. Where the paper learns the scores, these are plain: the words of a sentence, a small price for each
short line that is none, and a high one for each place where chrome stands, which costs one paragraph however many
buttons it has: a box that offers a newsletter must not part an article in two.
"""

from collections.abc import Container, Sequence

from dehusk.layout import ends_sentence, weight
from dehusk.model import Block, Kind

# Chosen by `tests/bench/tune_html_rules.py`; half or twice of a price costs at most two points of the F1 of words.
_PROSE_WORDS = 12  # of a sentence that is surely prose; twice as many without the mark that ends one
_SENTENCE_WORDS = 5
_MOST = 80.0  # for one paragraph, so that none bridges a footer by its length alone
_SENTENCE = 3.0
_SHORT_LINE = -4.0
_CHROME = -75.0  # for the first of several lines
_BOX = -35.0  # where it stands right below prose


def find_article_run(blocks: Sequence[Block], chrome: Container[int], boxes: Container[int] = ()) -> range:
    """Find the indexes of the run, given those of the blocks that are chrome and which of them begin a box.

    It is empty when no block is prose.
    """
    best, total, start = (0.0, 0, 0), 0.0, 0
    for i, block in enumerate(blocks):
        if total <= 0:
            total, start = 0.0, i
        if i in chrome:
            total += _SHORT_LINE if i - 1 in chrome else _BOX if i in boxes and _score(blocks[i - 1]) > 0 else _CHROME
        else:
            total += _score(block)
        if total > best[0]:
            best = total, start, i + 1
    return range(best[1], best[2])


def is_short_line(block: Block) -> bool:
    """Tell whether a block is short and no sentence: a menu entry, a button, a teaser's title, a heading; no table row.

    >>> is_short_line(Block(0, Kind.PARAGRAPH, "Terms of use")), is_short_line(Block(0, Kind.PARAGRAPH, "I know."))
    (True, False)
    """
    is_line = block.kind not in (Kind.CODE, Kind.TABLE_ROW)
    return is_line and weight(block.text) < _PROSE_WORDS and not ends_sentence(block.text)


def _score(block: Block) -> float:
    words = weight(block.text)
    if block.kind is Kind.CODE or words >= (_PROSE_WORDS if ends_sentence(block.text) else 2 * _PROSE_WORDS):
        return min(float(words), _MOST)
    if words >= _SENTENCE_WORDS and ends_sentence(block.text):
        return _SENTENCE
    # A table's row tells nothing, nor does a longer line without the mark that ends a sentence.
    return _SHORT_LINE if is_short_line(block) else 0.0
