"""Upper-case letters for character classes, which `re` has no name for."""

from __future__ import annotations

from typing import Final

UPPER: Final = "".join(c for c in map(chr, range(0x1F00)) if c.isupper())  # Latin with Vietnamese, Greek, Cyrillic
