"""Blocks and findings as JSON objects, the same in the JSON output and in the removal log."""

import json
import re
from typing import Any

from dehusk.model import Block, Removal, Spared

SCHEMA_VERSION = 1
"""Stands first in every JSON object that dehusk writes; it changes when a field changes its meaning."""

# A lone surrogate cannot be written as UTF-8, and the others end a line for many readers of JSON Lines.
_UNSAFE = re.compile("[\ud800-\udfff\u0085\u2028\u2029]")


def to_json(value: Any, *, indent: int | None = None) -> str:
    r"""Write a value as JSON that any reader of lines takes and that always encodes as UTF-8.

    >>> to_json({"text": "é \u2028 \ud800"})
    '{"text": "é \\u2028 \\ud800"}'
    """
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def block_record(block: Block) -> dict[str, Any]:
    """Say what a kept block is, where it stands and what it says."""
    record: dict[str, Any] = {"place": block.place, "kind": block.kind, "text": block.text, "at": block.at}
    if block.level:
        record["level"] = block.level
    if block.recovered:
        record["recovered"] = True
    return record


def finding_record(block: Block, finding: Removal | Spared) -> dict[str, Any]:
    """Say of a block why it was removed, or why it was spared although it looked like husk."""
    return {
        "place": block.place,
        "kind": block.kind,
        "at": block.at,
        "text": block.text,
        "reason": finding.reason,
        "evidence": finding.evidence,
        "twin": finding.twin,
        "similarity": finding.similarity,
    }
