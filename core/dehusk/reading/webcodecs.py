"""Which codec a charset's name means, as browsers read it, and the codecs that Python lacks.

Pages name charsets by the labels of the WHATWG encoding standard (https://encoding.spec.whatwg.org), where
"iso-8859-1" means windows-1252 and "gb2312" means gb18030. Importing this module adds two kinds of codecs to Python's,
so that `text.encode(name)` gives a page's own bytes back: `utf-16-be-sig` and its like write a byte-order mark;
`windows-1252-web` and its like read a byte that a Windows code page leaves undefined as the control character of the
same number, as the standard asks.
"""

import codecs
from collections.abc import Callable
from typing import TYPE_CHECKING

from dehusk.fold import fold

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

BYTE_ORDER_MARKS = {
    # Longest first: the mark of UTF-32-LE starts with that of UTF-16-LE.
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}

# Python's name for a charset, and the superset that pages mean by it. Charsets without a byte-order mark do not
# write one: "utf-8-sig" of a file that has no mark is plain UTF-8.
_MEANT = {
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso8859-9": "windows-1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf-32": "utf-32-le",
    **{f"cp{number}": f"windows-{number}" for number in range(1250, 1259)},
}

# Labels of the standard that Python does not know.
_LABELS = {
    label: codec
    for codec, labels in (
        ("utf-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
        ("utf-16-le", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff"),
        ("utf-16-be", "unicodefffe"),
        ("iso8859-6", "csiso88596e csiso88596i iso-8859-6-e iso-8859-6-i"),
        ("iso8859-7", "sun_eu_greek"),
        ("iso8859-8", "csiso88598e csiso88598i iso-8859-8-e iso-8859-8-i logical visual"),
        ("iso8859-15", "csisolatin9"),
        ("koi8-r", "koi koi8"),
        ("koi8-u", "koi8-ru"),
        ("mac-roman", "csmacintosh mac x-mac-roman"),
        ("mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"),
        ("cp874", "dos-874 windows-874"),
        ("windows-1252", "iso88591 x-user-defined"),
        ("windows-1254", "iso88599"),
        ("gb18030", "csgb2312 gb_2312 gb_2312-80 x-gbk"),
        ("big5hkscs", "cn-big5 x-x-big5"),
        ("cp932", "x-sjis"),
        ("euc_jp", "cseucpkdfmtjapanese x-euc-jp"),
        ("cp949", "cseuckr csksc56011987 iso-ir-149 ks_c_5601-1989 ksc_5601 windows-949"),
        *((f"iso8859-{part}", f"iso8859{part}") for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15)),
        *((f"windows-{number}", f"x-cp{number}") for number in range(1250, 1259)),
    )
    for label in labels.split()
}

# Python's other codecs are escapes and transfer encodings (punycode, zlib, rot13), which no page is written in.
_FAMILIES = ("utf-8", "cp", "windows-", "iso", "koi8", "mac-", "euc", "gb", "big5", "johab", "hp-roman", "ptcp", "kz")
_ASCII = "".join(map(chr, range(0x20, 0x7F)))


def find_codec(label: str) -> str | None:
    """Find Python's codec for a charset's label; None for what is no charset, or none that extends ASCII or Unicode.

    >>> find_codec("ISO-8859-1"), find_codec("x-sjis"), find_codec("klingon")
    ('windows-1252', 'cp932', None)
    """
    key = fold(label)
    try:
        name = codecs.lookup(_LABELS.get(key, key)).name
    except (LookupError, ValueError):
        return None
    codec = _MEANT.get(name, name)
    return codec if codec in BYTE_ORDER_MARKS or _extends_ascii(codec) else None


def _extends_ascii(codec: str) -> bool:
    return codec.startswith(_FAMILIES) and _ASCII.encode().decode(codec, "replace") == _ASCII


def _add_mark(codec: str, mark: bytes) -> codecs.CodecInfo:
    def encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
        return mark + text.encode(codec, errors), len(text)

    def decode(data: "ReadableBuffer", errors: str = "strict") -> tuple[str, int]:
        return bytes(data).removeprefix(mark).decode(codec, errors), memoryview(data).nbytes

    return codecs.CodecInfo(encode, decode, name=f"{codec}-sig")


def _fill_gaps(codec: str) -> codecs.CodecInfo:
    # U+FFFE is how Python's charmap codecs say "undefined".
    characters = [bytes([byte]).decode(codec, "replace").replace("\ufffd", "\ufffe") for byte in range(256)]
    characters[0x80:0xA0] = [c if c != "\ufffe" else chr(0x80 + i) for i, c in enumerate(characters[0x80:0xA0])]
    table = "".join(characters)
    inverse = codecs.charmap_build(table)

    def encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
        return codecs.charmap_encode(text, errors, inverse)

    def decode(data: "ReadableBuffer", errors: str = "strict") -> tuple[str, int]:
        return codecs.charmap_decode(data, errors, table)

    return codecs.CodecInfo(encode, decode, name=f"{codec}-web")


def _find_own(name: str) -> codecs.CodecInfo | None:
    make = _OWN.get(name.replace("-", "_"))
    return make() if make else None


# Python asks with underscores for hyphens. "utf-8-sig" is Python's own.
_OWN: dict[str, Callable[[], codecs.CodecInfo]] = {
    f"{codec}_{suffix}".replace("-", "_"): make
    for codec, suffix, make in (
        *((c, "sig", lambda c=c, m=m: _add_mark(c, m)) for c, m in BYTE_ORDER_MARKS.items()),
        *((c, "web", lambda c=c: _fill_gaps(c)) for c in ("cp874", *(f"windows-{n}" for n in range(1250, 1259)))),
    )
}

codecs.register(_find_own)
