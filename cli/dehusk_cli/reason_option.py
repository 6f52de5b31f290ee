"""Read a reason from the command line."""

import typer

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


def _suggestion(word: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

    near = get_close_matches(word, list(Reason), n=1)
    hint = f"did you mean '{near[0]}'?" if near else "the reasons are " + ", ".join(Reason) + "."
    return f"no reason is called '{word}': {hint}"
