"""The clock over work in this process."""

from __future__ import annotations

import signal
import time

import pytest

from nutgraf.batch.engines.clock import within
from nutgraf.errors import TimeIsUp

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the platform has no such signal")


class Finalized:
    """Waits in its finalizer, where Python drops what is raised."""

    def __del__(self) -> None:
        end = time.monotonic() + 0.3
        while time.monotonic() < end:
            pass


def wait_behind_a_finalizer() -> None:
    Finalized()
    end = time.monotonic() + 20
    while time.monotonic() < end:
        pass


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_alarm_that_is_lost_rings_again() -> None:
    with pytest.raises(TimeIsUp, match=r"longer than 0\.1 seconds"), within(0.1):
        wait_behind_a_finalizer()


def test_the_alarm_is_off_after_the_body() -> None:
    with within(0.1):
        pass
    time.sleep(0.2)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
