"""Which charset bytes are in that are not UTF-8 and do not say it, or say it wrongly.

A reading is right when it makes the non-ASCII characters common ones. For each language that a legacy charset was made
for, its commonest characters and the share of the language's non-ASCII characters that they make up stand in a table;
the reading that comes nearest to one language's share wins. A few words are enough for most languages. Single letters
of western European languages look alike in several charsets: then windows-1252 wins, the commonest of them.
"""

import re
from collections import Counter

_SAMPLE = 0x4000
_HEAD = 0x10000

# Typographic marks, at home in every language.
_MARKS = "\u00a0’‘“”„–—…•«»‹›§©®°·£€¡¿ºª"

# First the charset that the web uses most for the language: it wins a tie.
_WEST = ("windows-1252", "mac-roman", "cp850")
_CENTRAL = ("windows-1250", "iso8859-2")
_CYRILLIC = ("windows-1251", "koi8-u", "iso8859-5", "cp866")

# Languages in Latin letters: between ASCII letters stands one that is not. Charsets, letters beyond ASCII.
_LATIN = (
    (_WEST, "äöüß"),
    (_WEST, "àâæçèéêëîïôùûüÿœ"),
    (_WEST, "áéíóúüñ"),
    (_WEST, "áâãàçéêíóôõú"),
    (_WEST, "àèéìíòóùúïüç"),
    (_WEST, "åäöæøé"),
    # Without the rare ý, whose place in windows-1254 is that of the commonest Turkish letter.
    (_WEST, "áéíóúðþæö"),
    (_CENTRAL, "ąćęłńóśźż"),
    (_CENTRAL, "áäčďéěíĺľňóôŕřšťúůýž"),
    (_CENTRAL, "áéíóöőúüű"),
    (_CENTRAL, "čćđšž"),
    (_CENTRAL, "ăâîşţ"),
    (("windows-1254",), "çğıİöşüâîə"),
    (("windows-1257",), "ąčęėįšųūž"),
    (("windows-1257",), "āčēģīķļņšūž"),
    (("windows-1257",), "äõöüšž"),
)
_KANA = "".join(map(chr, range(0x3041, 0x30FF)))
_SIMPLIFIED = (
    "，。、的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么"
    "心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长"
)
_TRADITIONAL = (
    "，。、的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後小麼"
    "心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長"
)
_HANGUL = (
    "이다는에의가을고하지를은도한로기사자서어대인리나시일정스들해수과전그으아라여상부장보제게원있주것었만구조면성동공"
)
# Scripts of their own: non-ASCII stands beside non-ASCII. Charsets, commonest characters, their share.
_SCRIPTS = (
    (("cp932", "euc_jp"), _KANA + "、。「」", 0.4),
    (("gb18030",), _SIMPLIFIED, 0.35),
    (("big5hkscs",), _TRADITIONAL, 0.35),
    (("cp949",), _HANGUL, 0.5),
    (_CYRILLIC, "оеаинтсрвлкі", 0.72),
    (("windows-1253", "iso8859-7"), "αοιετσνηυρπκμλςόίάέήύώ", 0.9),
    (("windows-1256", "iso8859-6"), "اليمونرتبةعدسفهكقحأپچگک", 0.88),
    (("windows-1255",), "יוהלאמרתבשנחםכד", 0.85),
    (("cp874",), "านรอกเงมยลวดทสต่้ะปบคหแิีัุู็์ใไ", 0.88),
)

_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1b"))
_CONTROL = re.compile("[\0-\b\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")


def detect_legacy(data: bytes) -> str:
    """Name the codec that reads these bytes, which are not UTF-8, most plausibly.

    >>> detect_legacy("Die Bücherei am Fluß".encode("windows-1252"))
    'windows-1252'
    >>> detect_legacy("Тихая библиотека".encode("koi8-r"))
    'koi8-u'
    """
    high = re.search(rb"[\x80-\xff]", data)
    sample = data[high.start() :][:_SAMPLE] if high else b""
    readings: dict[str, Counter[str]] = {}
    best, best_rank = "windows-1252", (0.0, 0)
    for codecs, common, share in _languages(sample):
        known = set(common + common.upper() + _MARKS)
        for tier, codec in enumerate(codecs):
            if codec not in readings:
                readings[codec] = Counter(sample.decode(codec, "replace"))
            rank = (min(1.0, _plausibility(readings[codec], known) / share), -tier)
            if rank > best_rank:
                best, best_rank = codec, rank
    return best


def _languages(sample: bytes) -> tuple[tuple[tuple[str, ...], str, float], ...]:
    # In Latin letters about one non-ASCII byte in twenty follows another, in other scripts more than half do.
    followers = sum(len(run) - 1 for run in re.findall(rb"[\x80-\xff]+", sample))
    high = len(sample) - len(sample.translate(None, bytes(range(0x80, 0x100))))
    return _SCRIPTS if followers > 0.5 * high else tuple((codecs, letters, 1.0) for codecs, letters in _LATIN)


def _plausibility(reading: Counter[str], known: set[str]) -> float:
    """Share of the non-ASCII characters that are known, less what could not be read; from -1 to 1."""
    total = sum(count for character, count in reading.items() if character > "\x7f")
    hits = sum(count for character, count in reading.items() if character in known)
    return (hits - reading["\ufffd"]) / max(total, 1)


def detect_escaped(data: bytes) -> str | None:
    """Name the codec of ASCII bytes that switch to Japanese by escape sequences, None for plain ASCII."""
    if b"\x1b$" not in data:
        return None
    try:
        is_plain = data.decode("iso2022_jp").isascii()
    except UnicodeDecodeError:
        return None
    return None if is_plain else "iso2022_jp"


def detect_wide(data: bytes) -> str | None:
    """Name the codec of UTF-16 or UTF-32 without a byte-order mark, None for anything else."""
    head = data[: _HEAD if len(data) > _HEAD else len(data) // 4 * 4 or len(data)]
    if not has_many_controls(head):
        return None
    for codec in ("utf-32-le", "utf-32-be"):
        if _reads_cleanly(head, codec):
            return codec
    pair = data[: min(_HEAD, len(data) // 2 * 2)]
    low, high = pair[::2].count(0), pair[1::2].count(0)
    codec = "utf-16-le" if high > low else "utf-16-be"
    return codec if min(low, high) * 10 <= max(low, high) and _reads_cleanly(pair, codec) else None


def _reads_cleanly(data: bytes, codec: str) -> bool:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return False
    return len(_CONTROL.findall(text)) * 100 <= len(text)


def has_many_controls(data: bytes) -> bool:
    """Whether more than one byte in twenty is a control character that no text has; four are always forgiven.

    Compressed data has one in ten, programs and databases far more; escape sequences of a terminal do not count.
    """
    head = data[:_HEAD]
    return len(head) - len(head.translate(None, _CONTROLS)) > 4 + len(head) / 20
