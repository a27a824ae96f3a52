"""What every record of a pack shares: it is closed, and the text under a key is the key's description."""

from __future__ import annotations

from typing import Final

# pydantic: a misspelt key is an error; the docstrings of keys are the descriptions of the JSON Schema.
FORBID_EXTRA_KEYS: Final[dict[str, object]] = {"extra": "forbid", "use_attribute_docstrings": True}
