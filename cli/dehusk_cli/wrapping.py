"""Lines broken between words for a terminal, which by itself breaks them anywhere."""

_HANGING = 2  # cells by which the rest of a line stands further to the right


def wrap(line: str, width: int) -> str:
    """Break a line, which may be indented and have colours, into lines of at most `width` cells.

    >>> print(wrap("  one two three four", 15))
      one two
        three four
    """
    if len(line) <= width and line.isascii():
        return line
    # Not at the top: rich costs 90 ms, which short lines and pipes need not pay.
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    text = Text.from_ansi(line)
    if text.cell_len <= width:
        return line
    indent = len(text.plain) - len(text.plain.lstrip())
    # A line without colours comes out without escape sequences.
    console = Console(force_terminal=True, color_system="256", width=width)
    with console.capture() as shown:
        for number, part in enumerate(text[indent:].wrap(console, max(1, width - indent - _HANGING), overflow="fold")):
            part.rstrip()
            console.print(Text(" " * (indent + (_HANGING if number else 0))) + part, soft_wrap=True)
    return shown.get().rstrip("\n")
