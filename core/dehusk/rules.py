"""Rules that a user adds to dehusk's own: what shall always go, and what shall stay whatever else says."""

from dataclasses import dataclass
from enum import StrEnum

from dehusk.model import Kind
from dehusk.pattern import compile_pattern
from dehusk.reasons import Reason

ENDS = 5
"""How many blocks at either end of a page are its first and its last ones."""


class Action(StrEnum):
    """What a rule does with the blocks that match."""

    DROP = "drop"
    KEEP = "keep"


class Position(StrEnum):
    """Where on the page a rule looks."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a user's. Raises PatternError for a pattern that is none.

    `pattern` is as `dehusk.pattern` reads it. `reason` is what a dropped block is removed for. `scope` narrows the rule
    to some kinds of blocks, to one end of the page, or both. `language` (ISO 639-1) narrows it to pages that say they
    are in it, or say nothing. `note` and `origin` tell a reader why the rule is there and where it stands.

    >>> Rule("sponsored by", note="the box on every page", origin="my.toml, line 3").evidence
    "your rule 'sponsored by' (my.toml, line 3): the box on every page"
    """

    pattern: str
    action: Action = Action.DROP
    reason: Reason = Reason.OWN_RULE
    scope: tuple[Kind | Position, ...] = ()
    language: str | None = None
    note: str = ""
    origin: str = ""

    def __post_init__(self) -> None:
        """Refuse a pattern that is none where it is written, not where it first meets a page."""
        compile_pattern(self.pattern)

    @property
    def evidence(self) -> str:
        """What a reader of the diff is told."""
        where = f" ({self.origin})" if self.origin else ""
        return f"your rule '{self.pattern}'{where}" + (f": {self.note}" if self.note else "")
