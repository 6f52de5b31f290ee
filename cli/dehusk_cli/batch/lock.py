"""One run at a time: a lock that the kernel drops when its holder ends, however it ends."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from dehusk.errors import DehuskError
from dehusk_cli.atomic import writing
from dehusk_cli.streams import shown_name

_SECONDS_BETWEEN_TRIES = 0.1


class LockedError(DehuskError):
    """Another run is at work on the same output."""


@contextmanager
def only_run(path: str, *, wait: float) -> Iterator[None]:
    """Hold the lock file at `path`, for which others are given `wait` seconds to end. Raises LockedError, WriteError.

    The file stays: taking it away would let two runs hold a lock of the same name.
    """
    with writing(path):
        lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        _take(lock, path, time.monotonic() + wait)
        yield
    finally:
        os.close(lock)


def _take(lock: int, path: str, latest: float) -> None:
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= latest:
                raise LockedError(
                    f"another run is at work (it holds {shown_name(path)}); try later, or wait with --lock-wait SECONDS"
                ) from None
            time.sleep(_SECONDS_BETWEEN_TRIES)
        else:
            return
