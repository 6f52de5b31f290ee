"""Articles as a Parquet file: the fields of the JSON output as columns."""

import json
from types import TracebackType
from typing import IO, Any, Self

from dehusk_cli.usage import UsageError

_ROWS = 1_000  # in memory at a time, and in a row group


def require_parquet() -> None:
    """Raise UsageError where the library that writes Parquet is not installed."""
    try:
        import pyarrow as pa  # type: ignore[import-untyped]  # noqa: PLC0415

        del pa
    except ImportError:
        raise UsageError("Parquet needs another library: pip install 'dehusk[parquet]'") from None


class ParquetStream:
    """Takes articles as lines of JSON and writes them to a file as rows."""

    def __init__(self, file: IO[bytes]) -> None:
        # Not at the top: the library is optional, and large.
        import pyarrow as pa  # noqa: PLC0415
        import pyarrow.parquet as pq  # type: ignore[import-untyped]  # noqa: PLC0415

        self._schema = _schema(pa)
        self._table = pa.Table.from_pylist
        self._writer = pq.ParquetWriter(file, self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what is left, and the end of the file."""
        if error is None:
            self._flush()
        self._writer.close()

    def write(self, line: bytes) -> int:
        """Add an article."""
        row = json.loads(line)
        row["stats"]["removed_by_reason"] = list(row["stats"]["removed_by_reason"].items())
        self._rows.append(row)
        if len(self._rows) >= _ROWS:
            self._flush()
        return len(line)

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(self._table(self._rows, schema=self._schema))
            self._rows = []


def _schema(pa: Any) -> Any:
    text, number = pa.string(), pa.int32()
    block = {"place": number, "kind": text, "text": text, "at": text, "level": number, "recovered": pa.bool_()}
    finding = {
        "place": number,
        "kind": text,
        "at": text,
        "text": text,
        "reason": text,
        "evidence": text,
        "twin": number,
        "similarity": pa.float64(),
    }
    stats = dict.fromkeys(("blocks_kept", "blocks_removed", "words_kept", "words_removed"), number)
    columns = {
        "v": number,
        **dict.fromkeys("source status title author date site url language text".split(), text),
        "blocks": pa.list_(pa.struct(block)),
        "removed": pa.list_(pa.struct(finding)),
        "spared": pa.list_(pa.struct(finding)),
        "stats": pa.struct({**stats, "removed_by_reason": pa.map_(text, number)}),
    }
    return pa.schema(columns)
