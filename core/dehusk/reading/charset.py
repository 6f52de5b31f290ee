"""Turns a page's bytes into text.

A byte-order mark decides, then the user, then what the page declares, then what the bytes look like. A declaration that
does not read the bytes is overruled and said so: pages often say iso-8859-1 and are UTF-8, which hardly any other text
is by chance (RFC 3629, section 1).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dehusk.errors import UnreadableInputError
from dehusk.reading.detect import detect_escaped, detect_legacy, detect_wide
from dehusk.reading.webcodecs import BYTE_ORDER_MARKS, find_codec

# A page is in a charset that reads at least four of its non-ASCII characters for each one it cannot read: some bytes
# are broken, or pasted in from elsewhere. Random bytes of another charset are UTF-8 for one pair in ten at most.
_READ_FOR_ONE_BROKEN = 4


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without byte-order mark; `text.encode(encoding)` is the bytes again unless a note says that some broke."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, *, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """Decode by `encoding`, which the user gave, or by `declared`, which the page says, or by detection.

    Raises UnreadableInputError when `encoding` is not the name of a charset.

    >>> decode("Bücher".encode("utf-8"), declared="iso-8859-1")
    Decoded(text='Bücher', encoding='utf-8', notes=('declared iso-8859-1, but the bytes are utf-8',))
    """
    asked = named_codec(encoding) if encoding is not None else None
    for codec, mark in BYTE_ORDER_MARKS.items():
        # The mark of UTF-32-LE is also that of UTF-16-LE before a NUL character.
        if data.startswith(mark) and (codec != "utf-32-le" or _strictly(data, codec)):
            return _marked(data.removeprefix(mark), codec, None if asked == codec else encoding)
    if asked:
        return _strictly(data, asked) or _forced(data, asked)
    return _undisputed(data, declared)


def to_utf8(text: str) -> bytes:
    r"""Encode any string: pairs of surrogates become their character and lone ones U+FFFD.

    >>> to_utf8("\ud83d\ude00 \ud83d").decode()
    '😀 �'
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def named_codec(charset: str) -> str:
    """Give the codec of a charset that the user names. Raises UnreadableInputError."""
    codec = find_codec(charset)
    if codec is None:
        raise UnreadableInputError(
            f"{charset!r} is not a charset that dehusk reads; name one such as utf-8, windows-1252 or shift_jis"
        )
    return codec


def _marked(data: bytes, codec: str, overruled: str | None) -> Decoded:
    read = _strictly(data, codec) or _forced(data, codec)
    asked = (f"asked to read {overruled}, but the byte-order mark says {codec}",) if overruled else ()
    return Decoded(read.text, f"{codec}-sig", asked + read.notes)


def _undisputed(data: bytes, label: str | None) -> Decoded:
    """Decode bytes about which neither a byte-order mark nor the user has spoken."""
    declared = _declared_codec(label)
    for codec in _candidates(data, declared):
        if read := _strictly(data, codec):
            return replace(read, notes=_reservation(label, declared, codec))
        # Before any single-byte charset, for which nothing is broken.
        if read := _mostly(data, codec):
            return replace(read, notes=(*_reservation(label, declared, codec), *read.notes))
    guess = detect_legacy(data)
    read = _strictly(data, guess) or _forced(data, guess)
    return replace(read, notes=(*_reservation(label, declared, guess), *read.notes))


def _declared_codec(label: str | None) -> str | None:
    codec = find_codec(label) if label else None
    # Who can read "utf-16" in a declaration of ASCII letters has not got UTF-16 before him.
    return "utf-8" if codec in BYTE_ORDER_MARKS else codec


def _candidates(data: bytes, declared: str | None) -> Iterator[str]:
    if wide := detect_wide(data):
        yield wide
    if data.isascii():
        if escaped := detect_escaped(data):
            yield escaped
        if declared:
            yield declared
    yield "utf-8"
    if declared:
        yield declared


def _reservation(label: str | None, declared: str | None, codec: str) -> tuple[str, ...]:
    """What the user should know about the choice of a codec."""
    if codec == (declared or "utf-8") and (declared or not label):
        return ()
    return (f"declared {label}, but the bytes are {codec}" if label else f"no charset declared; read as {codec}",)


def _strictly(data: bytes, codec: str) -> Decoded | None:
    """Decode without a broken byte; a Windows code page may have its gaps filled as browsers do."""
    for exact in (codec, f"{codec}-web") if codec.startswith(("windows-", "cp874")) else (codec,):
        try:
            return Decoded(data.decode(exact), exact)
        except UnicodeDecodeError:
            continue
    return None


def _forced(data: bytes, codec: str) -> Decoded:
    text = data.decode(codec, "replace")
    broken = _count_broken(data, text, codec)
    places = "1 place is" if broken == 1 else f"{broken} places are"
    return Decoded(text, codec, (f"{places} not valid {codec} and became \ufffd",))


def _mostly(data: bytes, codec: str) -> Decoded | None:
    """Decode with replacements when most of what is not ASCII can be read."""
    read = _forced(data, codec)
    broken = _count_broken(data, read.text, codec)
    whole = len(read.text) - len(read.text.encode("ascii", "ignore")) - broken
    return read if whole >= _READ_FOR_ONE_BROKEN * broken else None


def _count_broken(data: bytes, text: str, codec: str) -> int:
    """Count the replacement characters that were not in the page already."""
    own = "\ufffd".encode(codec, "ignore")
    return text.count("\ufffd") - (data.count(own) if own else 0)
