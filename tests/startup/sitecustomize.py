"""Run by every Python process that a test starts: it may reach no other machine either."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))
from offline import install

install()
sys.path.pop()
