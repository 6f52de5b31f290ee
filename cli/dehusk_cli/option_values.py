"""Words on the command line that stand for something: what they mean, or what is wrong with them."""

import re

import typer

from dehusk.errors import DehuskError
from dehusk.nearest import did_you_mean
from dehusk.reading.charset import named_codec
from dehusk.reasons import Reason

_SIZE = re.compile(r"(\d{1,15})(?:\.(\d{1,9}))?\s*([KMGT]?)(?:i?B)?", re.IGNORECASE)
_UNITS = ("", "k", "m", "g", "t")


def parse_reason(word: str) -> Reason:
    """Turn a word into a reason. Raises typer.BadParameter that names the nearest one, or all.

    >>> parse_reason("prompt")
    <Reason.PROMPT: 'prompt'>
    """
    try:
        return Reason(word)
    except ValueError:
        raise typer.BadParameter(did_you_mean(word, list(Reason), what="reason")) from None


def parse_encoding(name: str) -> str:
    """Let the name of a known charset pass. Raises typer.BadParameter for others."""
    try:
        named_codec(name)
    except DehuskError as error:
        raise typer.BadParameter(str(error)) from error
    return name


def parse_size(word: str | int) -> int:
    """Turn a size into bytes; K, M, G and T are powers of 1024. Raises typer.BadParameter.

    >>> parse_size("1.5M"), parse_size("500 MB"), parse_size("200")
    (1572864, 524288000, 200)
    """
    match = _SIZE.fullmatch(str(word).strip())
    size = 0
    if match:
        whole, part, unit = match[1], match[2] or "", match[3].lower()
        size = (int(whole + part) << 10 * _UNITS.index(unit)) // 10 ** len(part)
    if not size:
        raise typer.BadParameter(f"'{word}' is no size; write one such as 500M or 1.5G")
    return size
