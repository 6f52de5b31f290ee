"""Sizes as people write them."""

import re

import typer

_UNITS = {"": 1, "K": 1024, "M": 1024**2, "G": 1024**3, "T": 1024**4}
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([KMGT]?)(?:i?B)?", re.IGNORECASE)


def parse_size(word: str | int) -> int:
    """Turn a size into bytes; K, M, G and T are powers of 1024. Raises typer.BadParameter.

    >>> parse_size("1.5M"), parse_size("200")
    (1572864, 200)
    """
    match = _SIZE.fullmatch(str(word).strip())
    size = int(float(match[1]) * _UNITS[match[2].upper()]) if match else 0
    if size <= 0:
        raise typer.BadParameter(f"'{word}' is no size; write a number and K, M or G, such as 500M.")
    return size
