"""`python -m nutgraf`, and the console script."""

from __future__ import annotations

import gc
from typing import Final

# New objects before Python looks for circles of garbage. With its own 700 a run on one article spends an eighth of its
# CPU time looking through the words of its pack, which live as long as the process.
GARBAGE_THRESHOLD_OBJECTS: Final = 50_000


def main() -> None:
    """Run the command line."""
    from nutgraf.cli import cli

    gc.set_threshold(GARBAGE_THRESHOLD_OBJECTS)
    cli()


if __name__ == "__main__":
    main()
