"""Opens a file for reading what is packed in it by gzip or zstd, whichever its first bytes say, or what is there."""

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dehusk.errors import UnreadableInputError

_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_BUFFER = 1 << 16


@contextmanager
def open_packed(path: str) -> Iterator[io.BufferedReader]:
    """Open a file as a stream of what is in it. Damage ends the stream, so that all before it can be read.

    Raises UnreadableInputError, from the block's end too, where the file is damaged or ends too early.
    """
    try:
        with Path(path).open("rb") as file:
            unpacked = _Unpacked(_unpacker(file))
            yield io.BufferedReader(unpacked, _BUFFER)
    except OSError as error:
        raise UnreadableInputError(f"cannot be read: {error.strerror}; check its permissions") from error
    if unpacked.fault is not None:
        said = "ends too early" if isinstance(unpacked.fault, EOFError) else f"cannot be read on ({unpacked.fault})"
        raise UnreadableInputError(f"{said}; fetch or copy the file again") from unpacked.fault


class _Unpacked(io.RawIOBase):
    """A stream that a fault ends like the end of the file; `fault` is that fault."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self.fault: Exception | None = None

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return int(self._file.seek(offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def readinto(self, buffer: Any) -> int:
        try:
            return 0 if self.fault else int(self._file.readinto1(buffer))
        except (EOFError, OSError, zlib.error) as error:
            self.fault = error
        except Exception as error:
            if type(error).__name__ != "ZstdError":  # which is known only where zstd was needed
                raise
            self.fault = error
        return 0


def _unpacker(file: io.BufferedReader) -> Any:
    # Imported where they are needed: a file is packed by one of them at most.
    start = file.peek(len(_ZSTD))
    if start.startswith(_GZIP):
        import gzip  # noqa: PLC0415

        return gzip.GzipFile(fileobj=file)
    if start.startswith(_ZSTD):
        from dehusk.reading.zstd import ZstdFile  # noqa: PLC0415

        return ZstdFile(file)
    return file
