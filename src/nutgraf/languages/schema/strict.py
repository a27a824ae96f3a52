"""What every record of a pack shares: it is closed, so that a misspelt key is an error."""

from __future__ import annotations

from typing import Final

FORBID_EXTRA_KEYS: Final[dict[str, object]] = {"extra": "forbid"}  # pydantic: an unknown key is an error
