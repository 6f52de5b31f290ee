"""Write a file whole or not at all: a reader, a crash or a full disk never sees half of it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from dehusk.errors import DehuskError
from dehusk_cli.streams import shown_name


class WriteError(DehuskError):
    """A file could not be written; the one that was there is unharmed."""


@contextmanager
def whole_file(path: str, *, like: str | None = None) -> Iterator[IO[bytes]]:
    """Open a file for writing that takes the place of `path` when the block ends well, with its mode and owner.

    With `like` it has the mode, owner and time of that file. A symbolic link stays one: the file it points to is
    replaced. Raises WriteError.
    """
    import tempfile  # noqa: PLC0415 - costs 10 ms that only writing a file pays

    target = Path(os.path.realpath(path))
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".dehusk-", delete=False) as file:
            try:
                yield file
                file.flush()
                _take_over(Path(like or target), file.fileno(), with_time=like is not None)
                os.fsync(file.fileno())
                Path(file.name).replace(target)
            except BaseException:
                Path(file.name).unlink(missing_ok=True)  # a signal may come when it has just been put in its place
                raise
    except OSError as error:
        raise WriteError(f"{shown_name(path)}: cannot be written: {error.strerror}") from error


def replace_file(path: str, data: bytes, *, like: str | None = None) -> None:
    """Write `data` to `path`, whole or not at all; a new file is `like` another one, if any. Raises WriteError."""
    with whole_file(path, like=like) as file:
        file.write(data)


def _take_over(model: Path, new: int, *, with_time: bool) -> None:
    try:
        old = model.stat()
    except FileNotFoundError:
        os.fchmod(new, 0o666 & ~_umask())
        return
    with suppress(PermissionError):  # only root may give files away
        os.fchown(new, old.st_uid, old.st_gid)
    os.fchmod(new, old.st_mode & 0o7777)
    if with_time:
        os.utime(new, ns=(old.st_atime_ns, old.st_mtime_ns))


def _umask() -> int:
    # The system tells the mask only to those who set it.
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
