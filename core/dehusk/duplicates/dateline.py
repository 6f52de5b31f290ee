"""Whether the words before a copy are only where and by whom it was reported."""

import re

from dehusk.duplicates.wording import Wording

_MOST_TOKENS, _MOST_TOKENS_UNSPACED = 12, 24
_FEW_TOKENS = 4
_BRACKETED = re.compile(r"[(\[【（/].+[)\]】）/]")
_ENDS_DATELINE = re.compile(r"(?:[-–—‒―:)\]】）>=/|]|/\.|[电電讯訊]|[报報]道|\b[^\W\d_]{2,}\.)[\s:：,]*$")
_ENDS_IN_DASH = re.compile(r"[-–—‒―]\s*$")
_DENIED_IN_DATELINE = re.compile(r"[?!;\"“”«»]")


def is_dateline(head: Wording) -> bool:
    """Tell whether a text is a dateline or an agency, as they stand before the first sentence.

    It is short, ends in a dash, colon, bracket or an abbreviation, and has brackets, a date or a place in capitals. A
    speaker's label is not one.

    >>> [is_dateline(Wording.of(head)) for head in ("OSLO, May 3 (Nordbild) —", "(Nordbild)", "Minister:", "He said:")]
    [True, True, False, False]
    """
    text = head.original
    if len(head.tokens) > (_MOST_TOKENS_UNSPACED if head.unspaced else _MOST_TOKENS):
        return False
    if _DENIED_IN_DATELINE.search(text) or not _ENDS_DATELINE.search(text):
        return False
    if _BRACKETED.search(text) or any(map(str.isdigit, text)):
        return True
    first = text.split()[0].strip(",.:")
    if _ENDS_IN_DASH.search(text):
        return len(head.tokens) <= _FEW_TOKENS and not first.islower() and len(first) > 1
    return head.unspaced and not text.endswith((":", "："))
