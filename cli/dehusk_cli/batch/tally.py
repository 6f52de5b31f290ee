"""What a run has done, in numbers, and in one sentence."""

import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dehusk_cli.counting import count_of


@dataclass(slots=True)
class Tally:
    """The counts of a run. `statuses` counts what was cleaned, `removed` blocks by reason."""

    statuses: Counter[str] = field(default_factory=Counter)
    removed: Counter[str] = field(default_factory=Counter)
    unchanged: int = 0
    failed: int = 0
    failed_before: int = 0
    unreachable: int = 0  # of those that failed: what was not found, or could not be opened at all
    gone: int = 0
    pruned: int = 0
    links_out: int = 0
    other_responses: int = 0
    remembered: int = 0
    started: float = field(default_factory=time.monotonic)

    @property
    def cleaned(self) -> int:
        """How many pages were cleaned."""
        return self.statuses.total()

    @property
    def done(self) -> int:
        """How many pages are dealt with."""
        return self.cleaned + self.unchanged + self.failed + self.failed_before

    @property
    def seconds(self) -> float:
        """How long the run took until now."""
        return round(time.monotonic() - self.started, 3)

    def add(self, status: str, removed: Mapping[str, int]) -> None:
        """Count a page that was cleaned."""
        self.statuses[status] += 1
        self.removed.update(removed)

    def record(self) -> dict[str, Any]:
        """Give the counts as an object for JSON."""
        return {
            "pages": self.done,
            "cleaned": self.cleaned,
            "unchanged": self.unchanged,
            "failed": self.failed,
            "failed_before": self.failed_before,
            "gone": self.gone,
            "pruned": self.pruned,
            "links_out": self.links_out,
            "other_responses": self.other_responses,
            "statuses": dict(sorted(self.statuses.items())),
            "removed": dict(sorted(self.removed.items())),
            "seconds": self.seconds,
        }

    def sentence(self) -> str:
        """Sum the run up in one line.

        >>> tally = Tally(unchanged=2, failed=1)
        >>> tally.add("article", {"prompt": 3})
        >>> tally.sentence().rpartition(";")[0]
        '4 pages: 1 cleaned (1 article), 2 unchanged, 1 failed; 3 blocks removed'
        """
        kinds = ", ".join(f"{count:,} {status}" for status, count in sorted(self.statuses.items()))
        parts = [
            f"{self.cleaned:,} cleaned" + (f" ({kinds})" if kinds else ""),
            f"{self.unchanged:,} unchanged",
            *(f"{count:,} {what}" for count, what in self._unusual() if count),
        ]
        pages, blocks = count_of(self.done, "page"), count_of(self.removed.total(), "block")
        return f"{pages}: {', '.join(parts)}; {blocks} removed; {self.seconds:.1f} s"

    def _unusual(self) -> tuple[tuple[int, str], ...]:
        return (
            (self.failed, "failed"),
            (self.failed_before, "failed before and not tried again"),
            (self.gone, "gone"),
            (self.pruned, "pruned"),
            (self.links_out, "links not followed"),
            (self.other_responses, "responses without a page"),
        )
