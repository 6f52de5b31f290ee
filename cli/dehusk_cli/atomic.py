"""Write a file whole or not at all: a reader, a crash or a full disk never sees half of it."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from dehusk.errors import DehuskError
from dehusk_cli.streams import shown_name

LEFT_BEHIND = re.compile(r"\.dehusk-[0-9a-f]{8}")
"""The name of what a process leaves behind that is killed while it writes."""


class WriteError(DehuskError):
    """A file could not be written; the one that was there is unharmed."""


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Turn what the system says against writing into a WriteError."""
    try:
        yield
    except OSError as error:
        raise WriteError(f"{shown_name(path)}: cannot be written: {error.strerror}") from error


@contextmanager
def whole_file(path: str, *, like: str | None = None) -> Iterator[IO[bytes]]:
    """Open a file for writing that takes the place of `path` when the block ends well, with its mode and owner.

    With `like` it has the mode, owner and time of that file. A symbolic link stays one: the file it points to is
    replaced. Raises WriteError.
    """
    target = Path(os.path.realpath(path))
    # Named before it is made, so that a signal finds it to be taken away whenever it comes: `tempfile` makes it first.
    temporary = target.with_name(f".dehusk-{os.urandom(4).hex()}")
    with writing(path):
        try:
            with open(temporary, "xb", opener=_private) as file:
                yield file
                file.flush()
                _take_over(Path(like or target), file.fileno(), with_time=like is not None)
                os.fsync(file.fileno())
                temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def replace_file(path: str, data: bytes, *, like: str | None = None) -> None:
    """Write `data` to `path`, whole or not at all; a new file is `like` another one, if any. Raises WriteError."""
    with whole_file(path, like=like) as file:
        file.write(data)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


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
