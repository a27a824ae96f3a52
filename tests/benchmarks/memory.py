"""Peak memory of one process after 100 and after 1,000 articles: what an article leaves behind must go with it.

    python tests/benchmarks/memory.py

Each count runs in a process of its own, by rules alone and in one language after the other, so that all that depends
on a language is loaded before the first hundred are through. Prints the peaks in MiB and their ratio.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
COUNTS = (100, 1_000)


def brief(count: int) -> None:
    """Brief that many articles, all different, and print the peak of the process in MiB."""
    from nutgraf.pipeline import brief_articles
    from nutgraf.settings import Settings
    from nutgraf.stages.acquire.read import article_from_text

    texts = [path.read_text("utf-8") for path in sorted((ROOT / "samples").glob("*.txt"))]
    articles = (article_from_text(f"{number}. {texts[number % len(texts)]}") for number in range(count))
    for _ in brief_articles(articles, Settings()):
        pass
    sys.stdout.write(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.1f}\n")


def main() -> None:
    """Run each count in a process of its own and print the table."""
    peaks = []
    for count in COUNTS:
        done = subprocess.run(
            [sys.executable, __file__, str(count)], check=True, capture_output=True, text=True, encoding="utf-8"
        )
        peaks.append(float(done.stdout))
        sys.stdout.write(f"{count:6,} articles  {peaks[-1]:8.1f} MiB\n")
    sys.stdout.write(f"ratio {peaks[1] / peaks[0]:.3f}\n")


if __name__ == "__main__":
    brief(int(sys.argv[1])) if len(sys.argv) > 1 else main()
