"""The limits on what is read: an input beyond one is refused, cut or left before it costs too much."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What is refused or cut before it costs too much; the README tells the reasons.

    `bytes` of a file, or of a row of a table, after which it is refused; `chars` after which a text is read in
    pieces; `run` after which characters without a space are cut; `ratio` and `total` (bytes) of what a compressed
    table may become; `depth` of tags or brackets in each other.
    """

    bytes: int = 20_000_000
    chars: int = 200_000
    run: int = 1_000
    ratio: int = 100
    total: int = 10_000_000_000
    depth: int = 200
