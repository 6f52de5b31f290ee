"""Importing this module loads and prepares all that cleaning needs, by cleaning a small page.

The server that worker processes are forked from imports it, so that a second of imports, cue files and patterns is
paid once a run, not once a worker.
"""

from contextlib import suppress

from dehusk.clean import clean
from dehusk_cli.left_out import leave_out_unused

_SENTENCE = "The ferry that left the old quay at seven carried eleven people and a piano. "
_PAGE = f"""<!doctype html><html lang="en"><head><title>A ferry</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>A ferry</h1><p>{_SENTENCE * 3}</p><p>{_SENTENCE * 3}</p><p>Nobody asked whose piano it was.</p></article>
<footer>Subscribe to our newsletter</footer></body></html>"""

leave_out_unused()
with suppress(Exception):  # a fault is told with the page that meets it
    clean(_PAGE)
