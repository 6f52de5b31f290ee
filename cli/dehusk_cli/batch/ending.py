"""How a run ends before its time: SIGTERM and SIGHUP become exceptions, as SIGINT is one."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


class TerminatedError(BaseException):
    """Somebody asked the process to end. No Exception, so that nothing mistakes it for a fault of a page."""


@contextmanager
def ending_cleanly() -> Iterator[None]:
    """Let SIGTERM and SIGHUP raise TerminatedError and SIGINT KeyboardInterrupt; the next one ends the process at once.

    What is ignored when the run starts stays ignored, as `nohup` and a shell's `&` ask for.
    """
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    try:
        for number in _SIGNALS:
            if before[number] is not signal.SIG_IGN:
                signal.signal(number, _end)
        yield
    finally:
        for number in _SIGNALS:
            signal.signal(number, before[number])


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    for each in _SIGNALS:
        if signal.getsignal(each) is not signal.SIG_IGN:
            signal.signal(each, _end_now)
    raise KeyboardInterrupt if number == signal.SIGINT else TerminatedError


def _end_now(number: int, _frame: FrameType | None) -> NoReturn:
    os._exit(128 + number)
