"""Worker processes that clean pages, one page each at a time, and are ended when a page takes too long.

Only a process can be stopped in the middle of a parser. The pool is pebble's: it stops and replaces a worker whose page
is out of time, and renews workers after a while. Results come in the order of the pages; a bounded number of pages is
under way, so that memory does not grow with the input.
"""

import gc
import multiprocessing
import os
import resource
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import TimeoutError as OutOfTime
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing.connection import wait
from pathlib import Path
from typing import TypeAlias, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from dehusk.errors import DehuskError
from dehusk_cli.batch.worker import FAILED, TIMEOUT, Outcome, Work

# Parsers and caches grow; a worker is forked in milliseconds.
_PAGES_A_WORKER = 500
# While one page takes its time, the other workers go this far ahead.
_AHEAD = 32
_MOST_BYTES = 64 * 1024 * 1024  # of pages that wait for a worker
_OBJECTS_BETWEEN_COLLECTIONS = 50_000

Item = TypeVar("Item")
_Future: TypeAlias = ProcessFuture[Outcome]


class WorkersError(DehuskError):
    """No page can be cleaned, since no process can be started."""


class Workers:
    """The worker processes of a run."""

    def __init__(self, pool: ProcessPool, *, jobs: int, timeout: float) -> None:
        self._pool = pool
        self._most = _AHEAD * jobs
        self._timeout = timeout

    def in_order(
        self, clean: Callable[[Work], Outcome], items: Iterable[tuple[Item, Work | None]]
    ) -> Generator[tuple[Item, Outcome | None]]:
        """Clean the pages among the items; yield every item in its order, with the outcome if there was work."""
        waiting: deque[tuple[Item, _Future | None, int]] = deque()
        size = 0
        for item, work in items:
            if work is None and not waiting:
                yield item, None
                continue
            waiting.append((item, self._schedule(clean, work), len(work.data or b"") if work else 0))
            size += waiting[-1][2]
            while waiting and (len(waiting) > self._most or size > _MOST_BYTES or _is_done(waiting[0][1])):
                first, future, weight = waiting.popleft()
                size -= weight
                yield first, self._outcome(future)
        for item, future, _ in waiting:
            yield item, self._outcome(future)

    def _schedule(self, clean: Callable[[Work], Outcome], work: Work | None) -> _Future | None:
        if work is None:
            return None
        try:
            return self._pool.schedule(clean, (work,), timeout=self._timeout)
        except (BrokenProcessPool, RuntimeError) as error:
            raise WorkersError("the worker processes do not start; is there enough memory?") from error

    def _outcome(self, future: _Future | None) -> Outcome | None:
        if future is None:
            return None
        try:
            return future.result()
        except OutOfTime:
            return Outcome(
                TIMEOUT,
                error=f"took longer than {self._timeout:g} s; give it more with --timeout, or leave the page out",
            )
        except BrokenProcessPool as error:
            raise WorkersError("the worker processes do not start; is there enough memory?") from error
        except ProcessExpired as end:
            return Outcome(FAILED, error=f"its cleaning was ended from outside, or crashed ({_cause(end.exitcode)})")


@contextmanager
def worker_pool(jobs: int, *, max_memory: int) -> Iterator[ProcessPool]:
    """Open a pool of `jobs` processes, each of which may use `max_memory` bytes beyond what it starts with.

    No process is started before there is work. When the block ends, however it ends, none is left.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["dehusk_cli.batch.warm", __name__])
    pool = ProcessPool(jobs, _PAGES_A_WORKER, _start_worker, (max_memory,), context)
    try:
        yield pool
        pool.close()  # type: ignore[no-untyped-call]
    except BaseException:
        pool.stop()  # type: ignore[no-untyped-call]
        raise
    finally:
        pool.join()


def _is_done(future: _Future | None) -> bool:
    return future is None or future.done()


def _cause(code: int) -> str:
    return f"signal {-code}; too little memory?" if code < 0 else f"exit code {code}"


def _start_worker(max_memory: int) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # to end at once, also within a parser
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    threading.Thread(target=_end_with_parent, daemon=True).start()  # before there may be no memory for it
    with suppress(OSError, ValueError):  # not every system knows the limit, or its own size
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        limit = pages * resource.getpagesize() + max_memory
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _end_with_parent() -> None:
    """End this process when the one that it works for is gone, even if that was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
