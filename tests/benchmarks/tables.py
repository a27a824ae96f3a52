"""What tables and the index cost: `python tests/benchmarks/tables.py BRIEFS.jsonl [TIMES]` prints seconds and memory.

The briefs are those of a batch, taken over TIMES times, so that growth shows. Each run is a process of its own; CPU
seconds count, since the machine may be busy, and an output whose library is missing is left out.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

RUN = """
import resource, sys
from itertools import chain
from pathlib import Path
from nutgraf.index.build import made
from nutgraf.index.read_briefs import read_briefs
from nutgraf.index.exports import as_json
from nutgraf.tables import write_tables
out = Path(sys.argv[2])
briefs = chain.from_iterable(read_briefs([Path(sys.argv[1])]) for _ in range(int(sys.argv[3])))
if out.suffix:
    write_tables(briefs, out, out.with_name("part"))
else:
    with made(briefs) as ledger:
        sum(map(len, as_json(ledger, merged=True)))
used = resource.getrusage(resource.RUSAGE_SELF)
print(f"{out.name:12} CPU {used.ru_utime + used.ru_stime:7.1f} s  peak {used.ru_maxrss / 1000:5.0f} MB")
"""


def main() -> None:
    """Print a line an output."""
    times = sys.argv[2] if len(sys.argv) > 2 else "1"
    with tempfile.TemporaryDirectory() as folder:
        for name in ("x.sqlite", "x.duckdb", "x.parquet", "index"):
            arguments = [sys.executable, "-c", RUN, sys.argv[1], str(Path(folder) / name), times]
            done = subprocess.run(arguments, capture_output=True, text=True, check=False)
            sys.stdout.write(done.stdout or f"{name:12} {done.stderr.strip().splitlines()[-1]}\n")


if __name__ == "__main__":
    main()
