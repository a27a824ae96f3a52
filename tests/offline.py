"""No connection to another machine: an ear on every socket of the process, which refuses it and remembers it.

tests/conftest.py installs it for the suite, and puts it on the path of the processes that tests start.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

LOCAL = ("127.", "::1", "localhost")
ADDRESSED = {"socket.connect": 1, "socket.sendto": 1, "socket.bind": 1, "socket.sendmsg": 1}
NAMED = {"socket.getaddrinfo": 0, "socket.gethostbyname": 0, "socket.gethostbyaddr": 0}
REPORT = "NUTGRAF_TESTS_OFFLINE"  # names the file in which attempts are noted


class ReachedOutError(RuntimeError):
    """Something tried to reach another machine."""


def is_local(host: object) -> bool:
    """Whether a host is this machine; no host at all is."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    return host in (None, "", os.uname().nodename) or str(host).startswith(LOCAL)


def listen(event: str, arguments: tuple[object, ...]) -> None:
    """The audit hook: raise for an address that is not local, and note it."""
    if event in ADDRESSED:
        address = arguments[ADDRESSED[event]]
        host = address[0] if isinstance(address, tuple) and address else None  # a name of AF_UNIX is no tuple
    elif event in NAMED:
        host = arguments[NAMED[event]]
    else:
        return
    if not is_local(host):
        if report := os.environ.get(REPORT):
            with Path(report).open("a", encoding="utf-8") as file:
                file.write(f"{event} {host}\n")
        raise ReachedOutError(f"{event}: {host}")


def install() -> None:
    """Listen from now on; there is no way back."""
    sys.addaudithook(listen)
