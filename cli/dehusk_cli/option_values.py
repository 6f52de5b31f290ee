"""Words on the command line that stand for something: what they mean, or what is wrong with them."""

import typer

from dehusk.reading.webcodecs import find_codec
from dehusk.reasons import Reason


def parse_reason(word: str) -> Reason:
    """Turn a word into a reason. Raises typer.BadParameter that names the nearest one, or all.

    >>> parse_reason("prompt")
    <Reason.PROMPT: 'prompt'>
    """
    try:
        return Reason(word)
    except ValueError:
        raise typer.BadParameter(_suggestion(word)) from None


def parse_encoding(name: str) -> str:
    """Let the name of a known charset pass. Raises typer.BadParameter for others."""
    if find_codec(name) is None:
        raise typer.BadParameter(f"no charset is called '{name}'; name one such as utf-8, windows-1252 or shift_jis.")
    return name


def _suggestion(word: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

    near = get_close_matches(word, list(Reason), n=1)
    hint = f"did you mean '{near[0]}'?" if near else "the reasons are " + ", ".join(Reason) + "."
    return f"no reason is called '{word}': {hint}"
