"""How cost grows with hostile text: `python tests/benchmarks/growth.py [LENGTH] [CODE] [UNIT ...]` prints t(2n) / t(n).

Each unit is repeated to N and 2N code points and briefed in this process (medians of CPU seconds of ROUNDS rounds);
a linear tool shows about 2, a quadratic one 4. The language is French, whose model is the slowest, unless another is
named, and all units are tried, unless some are.
"""

from __future__ import annotations

import contextlib
import statistics
import sys
import time

from nutgraf.errors import NutgrafError
from nutgraf.pipeline import brief_article
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text

LENGTH = 20_000
ROUNDS = 3
UNITS = {
    "elisions": "l'",
    "brackets": "(a)",
    "open brackets": "(",
    "nested brackets": "",  # made by `text`: opened and closed around one letter
    "square brackets": "[",
    "hyphens": "a-",
    "one long word": "a",
    "lines": "a\n",
    "empty lines": "\n",
    "one long line": "mot ",
    "digits": "1",
    "grouped digits": "1 000 ",
    "full stops": ". a",
    "quotation marks": '"',
    "guillemets": "« a ",
    "open marks": "“",
    "apostrophes": "'a ",
    "capitals": "Jean Paul ",
    "capital letters": "A",
    "initials": "A. ",
    "commas": "a, ",
    "bare commas": ",",
    "combining marks": "\u0301",
    "addresses": "https://example.org/a ",
    "percents": "5 % de ",
    "money": "3 milliards d'euros ",
    "years": "en 2019, 5 % de ",
    "durations": "3 ans, ",
    "mixed marks": "«“‘’”»",
    "quotations": "« Il faut agir », a dit M. Dupont. ",
    "titles": "le ministre Jean Dupont, ",
    "acts": "loi n° 2019-1446, ",
    "must": "il faut agir et ",
    "number words": "deux mille trois cents ",
    "one sentence of the news": "Le maire a présenté lundi au conseil un plan de 3,2 millions d'euros. ",
}


def text(name: str, length: int) -> str:
    """The unit of that name repeated to a length, with a letter so that it is an article."""
    if name == "nested brackets":
        return "(" * (length // 2) + "a" + ")" * (length // 2)
    return "a" + UNITS[name] * (length // len(UNITS[name]))


def seconds(article: str, code: str) -> float:
    """CPU seconds of one brief, or of the error that the text ends in."""
    start = time.process_time()
    with contextlib.suppress(NutgrafError):
        brief_article(article_from_text(article), Settings(language=code))
    return time.process_time() - start


def main() -> None:
    """Print a row a unit."""
    length = int(sys.argv[1]) if len(sys.argv) > 1 else LENGTH
    code = sys.argv[2] if len(sys.argv) > 2 else "fr"
    seconds("Une phrase pour charger le modèle.", code)
    print(f"{'unit':28}{'n':>10}{'2n':>10}   ratio")
    for name in sys.argv[3:] or UNITS:
        once, twice = text(name, length), text(name, 2 * length)
        pairs = [(seconds(once, code), seconds(twice, code)) for _ in range(ROUNDS if length <= LENGTH else 1)]
        small, large = (statistics.median(times) for times in zip(*pairs, strict=True))
        print(f"{name:28}{small:9.2f}s{large:9.2f}s{large / small:8.2f}", flush=True)


if __name__ == "__main__":
    main()
