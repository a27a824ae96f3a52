"""A process of an engine's own that does one task at a time: what hangs, crashes or grows in it costs that task."""

from __future__ import annotations

import faulthandler
import os
import pickle
import signal
import subprocess
import sys
import time
from contextlib import suppress

from nutgraf.batch.engines.guard import Failure, Outcome, attempt_one
from nutgraf.batch.engines.memory import bound_memory
from nutgraf.errors import NutgrafError

ONE_THREAD = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL")}


class Child:
    """The process, from the side that hands it tasks. `growth` bounds its memory (bytes; None: unbounded)."""

    def __init__(self, growth: int | None = None) -> None:
        self.done = 0
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", __name__, str(growth or 0)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **ONE_THREAD},
        )

    @property
    def alive(self) -> bool:
        """Whether it can take another task."""
        return self._process.poll() is None

    def attempt(self, call: bytes, timeout: float) -> Outcome:
        """The outcome of a pickled (work, task); where it takes longer than `timeout` seconds, the process ends.

        Raises the work's own NutgrafError where that lies in the set-up (guard.attempt).
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        started = time.monotonic()
        self.done += 1
        try:
            pickle.dump((timeout, call), self._process.stdin)
            self._process.stdin.flush()
            outcome: Outcome | NutgrafError = pickle.load(self._process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError):
            code = self._process.wait()
            seconds = round(time.monotonic() - started, 3)
            if seconds >= timeout:
                return Failure(None, "TimeoutError", f"took longer than {timeout:g} s", timeout)
            return Failure(None, "WorkerDied", f"its worker process ended with code {code}", seconds)
        if isinstance(outcome, NutgrafError):
            raise outcome
        return outcome

    def close(self) -> None:
        """End it, whatever it does. One that nobody closes ends when its input does: with its parent."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()


def serve(growth: int) -> None:
    """In the process: answer the tasks that come in, until no more can come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the business of whoever started this process
    bound_memory(growth or None)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    nowhere = open(os.devnull, "wb")  # noqa: PTH123, SIM115 - open as long as the process
    with suppress(EOFError, BrokenPipeError):
        while True:
            timeout, call = pickle.load(sys.stdin.buffer)
            # A thread of C, so that machine code which never returns to Python is ended too, even when nobody is
            # left to read the answer.
            faulthandler.dump_traceback_later(timeout, exit=True, file=nowhere)
            answer: Outcome | NutgrafError
            try:
                answer = attempt_one(*pickle.loads(call))
            except NutgrafError as error:
                answer = error
            faulthandler.cancel_dump_traceback_later()
            pickle.dump(answer, answers)
            answers.flush()


if __name__ == "__main__":
    serve(int(sys.argv[1]))
