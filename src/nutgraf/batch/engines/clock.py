"""The clock over work in this process: an alarm that Python hears, and an end for work that never returns to it."""

from __future__ import annotations

import faulthandler
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from types import FrameType
from typing import Final

from nutgraf.errors import TimeIsUp

AGAIN_SECONDS: Final = 1.0  # seconds after which the alarm rings again: Python drops what is raised in a finalizer
GRACE_SECONDS: Final = 5.0  # seconds after the alarm, in which machine code may return and Python hear it


class TimeIsUpError(BaseException):
    """Time is up. No Exception, so that no guard inside the work takes it for its own."""


@contextmanager
def alarm(seconds: float) -> Iterator[None]:
    """Raise TimeIsUpError in the body after so many seconds, where the platform has the signal for it."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TimeIsUpError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def within(seconds: float | None) -> Iterator[None]:
    """Raise TimeIsUp in the body after so many seconds, as `alarm` can; None waits."""
    try:
        with nullcontext() if seconds is None else alarm(seconds):
            yield
    except TimeIsUpError:
        hint = "Give it more time, or split the text into single articles."
        raise TimeIsUp(f"it took longer than {seconds:g} seconds", hint=hint) from None


@contextmanager
def deadline(seconds: float, grace: float = GRACE_SECONDS) -> Iterator[None]:
    """As `alarm`, and end the whole process, status 1, `grace` seconds later where the body has not come back.

    For a command that does one thing. A thread of faulthandler's, which needs no lock of Python's, sees to the end
    and writes to standard error where the work stood.
    """
    faulthandler.dump_traceback_later(seconds + grace, exit=True, file=sys.__stderr__ or sys.stderr)
    try:
        with alarm(seconds):
            yield
    finally:
        faulthandler.cancel_dump_traceback_later()
