"""What decides over the outcome besides the input: the code and cues of dehusk, its libraries, and the options."""

import hashlib
import sys
from importlib.metadata import version
from pathlib import Path

import dehusk

_LIBRARIES = ("dehusk", "trafilatura", "htmldate", "lxml", "rapidfuzz", "justext", "courlan")


def rules_hash(options: object) -> bytes:
    """Give a hash that changes with anything that may change an output; `options` is told apart by its repr."""
    said = hashlib.sha256(repr((options, sys.version_info[:2], [version(name) for name in _LIBRARIES])).encode())
    root = Path(dehusk.__file__).parent
    for file in sorted(root.rglob("*")):
        if file.suffix in {".py", ".txt"}:
            said.update(file.read_bytes())
    return said.digest()
