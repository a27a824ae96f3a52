"""Hunt for text whose cost grows faster than its length: `python tests/benchmarks/hunt.py SECONDS [SEED]`.

Phrases of the packs' examples, singly and joined at random, are repeated to N and 2N code points and read without a
model; what takes more than RATIO times as long is tried again at twice the length, and printed with the
functions that took the time.
"""

from __future__ import annotations

import cProfile
import pstats
import random
import sys
import time
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from nutgraf import pipeline
from nutgraf.errors import NutgrafError
from nutgraf.languages.load import pack_codes
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text

PACKS = Path(__file__).parents[2] / "src" / "nutgraf" / "languages"
LENGTH = 20_000
RATIO = 2.5
LEAST = 0.3  # CPU seconds of 2N below which no ratio says anything
JOINTS = (" ", " ", ", ", ". ", "\n", " (", ") ", " « ", " » ", "; ", " — ", ' "', "")


def read(text: str, code: str) -> None:
    """What a brief takes beside the model."""
    try:
        article = article_from_text(text)
    except NutgrafError:
        return
    settings = Settings(language=code)
    for document, (*_, people) in pipeline._prepare(article, settings):
        pipeline.summarise_document(document, pipeline._extract(document, people), settings)


def seconds(text: str, code: str) -> float:
    """CPU seconds of reading a text."""
    start = time.process_time()
    read(text, code)
    return time.process_time() - start


def phrases(code: str) -> list[str]:
    """The strings of a pack, its examples among them."""
    found = sorted(set(strings(tomllib.loads((PACKS / f"{code}.toml").read_text("utf-8")))))
    return [text for text in found if 1 <= len(text) <= 200]


def strings(value: object) -> Iterator[str]:
    """The strings inside a TOML value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from chain.from_iterable(strings(item) for item in value.values())
    elif isinstance(value, list):
        yield from chain.from_iterable(strings(item) for item in value)


def unit(pick: random.Random, words: list[str]) -> str:
    """One to four phrases with signs and figures between them."""
    parts = []
    for _ in range(pick.choice((1, 1, 2, 3, 4))):
        parts += [pick.choice((pick.choice(words), pick.choice(words), pick.choice(FIGURES))), pick.choice(JOINTS)]
    return "".join(parts)


FIGURES = ("5 %", "3,2 millions", "2019", "le 5 mai 2019", "1/3", "M. Jean Dupont", "§ 5 Abs. 2", "n° 40-CT/TW")


def suspect(text: str, code: str) -> float | None:
    """The ratio of a unit that grows too fast; None where it does not."""
    for length in (LENGTH, 2 * LENGTH):
        once, twice = (text * max(1, size // len(text)) for size in (length, 2 * length))
        seconds(text * 5, code)
        large = min(seconds(twice, code) for _ in range(2))
        ratio = large / max(min(seconds(once, code) for _ in range(2)), 0.001)
        if large < LEAST or ratio < RATIO:
            return None
    return ratio


def main() -> None:
    """Print a paragraph a suspect."""
    until = time.monotonic() + float(sys.argv[1])
    pick = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    words = {code: phrases(code) for code in pack_codes()}
    tried = 0
    while time.monotonic() < until:
        code = pick.choice(pack_codes())
        text = unit(pick, words[code])
        tried += 1
        ratio = suspect(text, code)
        if ratio is not None:
            print(f"{code} {ratio:.2f} {text!a}")
            profile = cProfile.Profile()
            profile.runcall(read, text * (4 * LENGTH // len(text)), code)
            rows = pstats.Stats(profile)
            top = sorted(rows.stats.items(), key=lambda item: -item[1][2])[:4]
            for (file, line, name), row in top:
                print(f"    {row[2]:6.2f} s  {Path(file).name}:{line} {name}")
            sys.stdout.flush()
    print(f"{tried} units tried")


if __name__ == "__main__":
    main()
