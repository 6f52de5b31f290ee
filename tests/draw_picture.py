"""Draws the picture of the README: what `dehusk page.txt > story.txt` shows on a terminal, as an SVG file.

It is drawn from the diff itself, so that it cannot show what dehusk does not do. It asks for no font from the network.
"""

from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from dehusk.clean import clean
from dehusk_cli.diff import Detail
from dehusk_cli.diff_screen import screen_diff

SAMPLES = Path(__file__).parents[1] / "samples"
PICTURE = SAMPLES / "diff.svg"
_PAGE = SAMPLES / "pasted-twice" / "page.txt"
_WIDTH = 100
# The 16 colours of a theme are not used; the diff has colours of its own.
_DARK = TerminalTheme((24, 23, 20), (227, 223, 215), [(160, 154, 143)] * 8)
_FORMAT = """\
<svg viewBox="0 0 {width} {height}" width="{width}" xmlns="http://www.w3.org/2000/svg"
  role="img" aria-label="On a terminal, dehusk lists what it removed from a page, each piece under its reason">
<style>
.{unique_id}-matrix {{
  font: {char_height}px/{line_height}px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}}
{styles}
</style>
<defs>{lines}</defs>
<rect width="{width}" height="{height}" rx="10" fill="#181714"/>
<g class="{unique_id}-matrix">
<text x="{terminal_x}" y="{char_height}" dy="9" fill="#a09a8f">$ dehusk page.txt &gt; story.txt</text>
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
{matrix}
</g>
</g>
</svg>
"""


def draw_picture() -> str:
    """Draw the diff of a sample page."""
    console = Console(record=True, width=_WIDTH, file=StringIO(), force_terminal=True, color_system="256")
    shown = screen_diff(clean(_PAGE.read_bytes()), Detail.REMOVED, _WIDTH, color=True)
    console.print(Text.from_ansi(shown.rstrip()))
    return console.export_svg(theme=_DARK, code_format=_FORMAT, unique_id="diff")


if __name__ == "__main__":
    PICTURE.write_text(draw_picture(), encoding="utf-8", newline="\n")
