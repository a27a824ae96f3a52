"""The brief as JSON, as the contract and `nutgraf schema` describe it."""

from __future__ import annotations

from nutgraf.exports.sanitise import escape_json
from nutgraf.records import Brief


def write(brief: Brief) -> str:
    """The brief as indented JSON; characters that steer a terminal are written as escapes."""
    return escape_json(brief.to_json(indent=2)) + "\n"


def write_line(brief: Brief) -> str:
    """The brief as one line of JSON, for JSON Lines."""
    return escape_json(brief.to_json()) + "\n"
