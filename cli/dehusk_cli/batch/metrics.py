"""The figures of a run for Prometheus, as a file for the textfile collector of its node_exporter.

https://github.com/prometheus/node_exporter#textfile-collector asks for files that are renamed into place.
"""

import os
from collections.abc import Iterable, Iterator, Mapping

from dehusk_cli.atomic import replace_file
from dehusk_cli.batch.tally import Tally


def write_metrics(path: str, tally: Tally, *, code: int, now: float, last_success: float | None) -> None:
    """Write the figures to `path`; times are in seconds since 1970. Raises WriteError."""
    replace_file(path, "".join(_lines(tally, code=code, now=now, last_success=last_success)).encode())


def write_failed(path: str, names: Iterable[str], separator: bytes) -> None:
    """List inputs in the file at `path`, so that --files-from can read them. Raises WriteError."""
    replace_file(path, b"".join(os.fsencode(name) + separator for name in dict.fromkeys(names)))


def _lines(tally: Tally, *, code: int, now: float, last_success: float | None) -> Iterator[str]:
    pages = {
        **{status: tally.statuses[status] for status in ("article", "error-page", "wall", "empty")},
        "unchanged": tally.unchanged,
        "failed": tally.failed,
        "failed-before": tally.failed_before,
        "gone": tally.gone,
    }
    yield from _gauge("pages", "Pages of the last run by what came of them.", "status", pages)
    yield from _gauge("removed_blocks", "Blocks that the last run removed, by reason.", "reason", tally.removed)
    yield from _figure("duration_seconds", "How long the last run took.", tally.seconds)
    yield from _figure("exit_code", "How the last run ended.", code)
    yield from _figure("last_run_timestamp_seconds", "When the last run ended.", round(now, 3))
    if last_success is not None:
        text = "When a run last ended with exit code 0."
        yield from _figure("last_success_timestamp_seconds", text, round(last_success, 3))


def _gauge(name: str, text: str, label: str, values: Mapping[str, int]) -> Iterator[str]:
    yield from _head(name, text)
    yield from (f'dehusk_batch_{name}{{{label}="{key}"}} {value}\n' for key, value in sorted(values.items()))


def _figure(name: str, text: str, value: float) -> Iterator[str]:
    yield from _head(name, text)
    yield f"dehusk_batch_{name} {value}\n"


def _head(name: str, text: str) -> Iterator[str]:
    yield f"# HELP dehusk_batch_{name} {text}\n"
    yield f"# TYPE dehusk_batch_{name} gauge\n"
