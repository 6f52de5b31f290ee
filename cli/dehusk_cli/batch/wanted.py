"""What a run is asked to do, as the command line means it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dehusk.reading.jsonl import Fields
from dehusk_cli.batch.state import Record
from dehusk_cli.batch.worker import FAILED, TIMEOUT

COLLECTION = "collection"
"""The status of an input that holds many pages, once all of them are done."""


REMEMBERED = "remembered"
"""The status of a page that the store knows and has not judged yet."""


@dataclass(frozen=True, slots=True)
class StoreUse:
    """The store of a run: its file, on how many pages a block recurs, how many bytes it may hold.

    In one that `is_shared` with other commands, pages are named by their full paths.
    """

    path: str
    least: int
    limit: int | None
    is_shared: bool
    rules: bytes  # what its pages were cleaned by


@dataclass(frozen=True, slots=True)
class Selection:
    """Which inputs: their names, where their places begin (in each folder, without `base`), whether links lead on."""

    names: Sequence[str]
    base: str | None
    follow_links: bool
    fields: Fields  # of JSON Lines


@dataclass(frozen=True, slots=True)
class Targets:
    """What is written: the outputs, and besides them what is not None.

    Outputs go into a folder, where their names end in `suffix`, or all into one file, if that is None.
    """

    output: str
    suffix: str | None
    state: str
    removed: str | None
    failed: str | None
    metrics: str | None
    separator: bytes  # after the name of each failed input

    def files(self) -> tuple[tuple[str, str | None], ...]:
        """Give the files that must not be inputs, with the options that name them."""
        return (
            ("--output", self.output),
            ("--state", self.state),
            ("--removed", self.removed),
            ("--failed", self.failed),
            ("--metrics", self.metrics),
        )


@dataclass(frozen=True, slots=True)
class Again:
    """What is cleaned again although it is unchanged: what other `rules` cleaned, everything, or what failed."""

    rules: bytes
    everything: bool
    failed: bool

    def __call__(self, record: Record) -> bool:
        """Whether this input is."""
        may_have_failed = is_failure(record) or record.status == COLLECTION
        return self.everything or record.rules != self.rules or (self.failed and may_have_failed)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run may use: worker processes, seconds and bytes of memory for a page.

    It gives up after more than `max_failures`, if that is a number, and waits `lock_wait` seconds for another to end.
    """

    jobs: int
    timeout: float
    max_memory: int
    max_failures: int | None
    lock_wait: float


def is_failure(record: Record) -> bool:
    """Whether an input gave nothing when it was last tried."""
    return record.status in {FAILED, TIMEOUT}
