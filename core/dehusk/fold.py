"""The one definition of "the same text", used by every stage and by the store.

Two texts are the same when they differ only in what a typesetter or a copying tool changes: Unicode compatibility
forms, case, the shape of quotes, dashes and spaces, invisible characters, HTML entities left in the text.
Accents, digits and punctuation marks stay: they carry meaning. Superscript digits are set off with ^ before NFKC
would merge "10²" into "102".
"""

import html
import re
import unicodedata
from functools import lru_cache

# Soft hyphen, joiners, direction marks, word joiner, byte-order mark, variation selectors.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u2035\u02bc\u00b4\u0060\u2039\u203a"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u301d\u301e\u301f"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63"

_PLAIN = {
    **dict.fromkeys(_INVISIBLE, ""),
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_DASHES, "-"),
    **{mark: f"^{digit}" for digit, mark in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")},
}
# str.translate looks every character up, which takes ten times as long.
_TYPOGRAPHIC = re.compile(f"[{''.join(_PLAIN)}]")

_LOOKED_AT = 1_500  # characters; a longer text is rare, and would fill the memory


def fold(text: str) -> str:
    r"""Reduce a text to what makes it the same text as another.

    >>> fold("“Well\u00a0…  DONE”") == fold('"well ... done"')
    True
    >>> fold("10²") == fold("102")
    False
    >>> fold("ΕΎΒΟΪ́Α") == fold("Εύβοΐα"), fold("ISPARTA'DA AÇILDI") == fold("Isparta'da açıldı")
    (True, True)
    """
    return _fold_once(text) if len(text) <= _LOOKED_AT else _fold(text)


def _fold(text: str) -> str:
    if "&" in text:
        text = html.unescape(text)
    if not text.isascii():
        text = _TYPOGRAPHIC.sub(lambda mark: _PLAIN[mark[0]], text)
    text = text.lower().replace("`", "'") if text.isascii() else _fold_case(text)
    # Of all white space only the space itself is printable.
    if text.isprintable() and "  " not in text and not text.startswith(" ") and not text.endswith(" "):
        return text
    return " ".join(text.split())


# Cues and duplicates fold the same paragraphs; the result depends on the text alone.
_fold_once = lru_cache(maxsize=2_048)(_fold)


def _fold_case(text: str) -> str:
    # Folding takes some letters apart again. Capitals tell the Turkish i with a dot from the one without.
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return folded.replace("i\u0307", "i").replace("ı", "i")
