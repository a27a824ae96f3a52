"""ROUGE-1 of nutgraf's summaries beside lead and other summarisers, at one word budget a corpus.

    python tests/benchmarks/summaries.py CORPUS.jsonl ... [--first N]

Rows: {lang, title, text, summary, refs?}; the budget is the mean length of the corpus's human summaries. Peers run
where they are installed: sumy (LexRank, TextRank), newspaper4k, lede. All but lede choose among the same sentences,
until one more would take the summary farther from the budget; lede counts characters, so it is given as many as the
budget has in the article. Unicode words in lower case, F1 against the best of the references.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from nutgraf.document import Document, Findings
from nutgraf.languages.load import load_pack
from nutgraf.records import Article
from nutgraf.settings import Settings
from nutgraf.stages.sentences.split import split_sentences
from nutgraf.stages.summary.extract import summarise_document
from nutgraf.stages.zones.find import find_blocks

Summariser = Callable[[Document, int], str]
WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def rouge(summary: str, references: list[str]) -> float:
    """The best ROUGE-1 F1, in percent."""
    ours = Counter(words(summary))
    best = 0.0
    for reference in map(words, references):
        length = ours.total() + len(reference)
        best = max(best, 200 * (ours & Counter(reference)).total() / length if length else 0.0)
    return best


def fill(ranked: Iterable[str], budget: int) -> str:
    """The first sentences, until one more would go farther from the budget."""
    taken: list[str] = []
    size = 0
    for sentence in ranked:
        more = len(words(sentence))
        if taken and abs(size + more - budget) > abs(size - budget):
            break
        taken.append(sentence)
        size += more
    return " ".join(taken)


def sentences(document: Document) -> list[str]:
    return [sentence.text for sentence in document.sentences if sentence.block == "paragraph" and words(sentence.text)]


def nutgraf(document: Document, budget: int) -> str:
    summary = summarise_document(document, Findings(), Settings(words=budget))
    return " ".join(sentence.text for sentence in summary.sentences)


def lead(document: Document, budget: int) -> str:
    return fill(sentences(document), budget)


class PlainTokenizer:
    """Words for sumy, which otherwise downloads a splitter for each language."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(words(text))


def sumy(method: str) -> Summariser:
    module = importlib.import_module(f"sumy.summarizers.{method}")
    dom = importlib.import_module("sumy.models.dom")
    summariser = next(
        value for name, value in vars(module).items() if name.lower() == f"{method.replace('_', '')}summarizer"
    )()

    def summarise(document: Document, budget: int) -> str:
        parts = [dom.Sentence(text, PlainTokenizer()) for text in sentences(document)]
        whole = dom.ObjectDocumentModel([dom.Paragraph(parts)])
        ranked: list[str] = []

        def note(best_first: list) -> list:
            ranked.extend(str(info.sentence) for info in best_first)
            return best_first

        summariser(whole, note)
        return fill(ranked, budget)

    return summarise


def newspaper() -> Summariser:
    module = importlib.import_module("newspaper.nlp")
    stop_words = importlib.import_module("newspaper.text").StopWords

    def summarise(document: Document, budget: int) -> str:
        try:
            stop = stop_words(document.pack.code)
        except FileNotFoundError:  # no list for the language
            stop = stop_words("en")
        keys = module.keywords(document.text, stop, 10)
        title = list(stop.tokenizer(document.article.title or ""))
        return fill((text for _, text, _ in module.scored_sentences(sentences(document), title, keys, stop)), budget)

    return summarise


def lede() -> Summariser:
    module = importlib.import_module("lede")

    def summarise(document: Document, budget: int) -> str:
        share = budget / max(1, len(words(document.text)))
        return str(module.summarize(document.text, max(40, round(share * len(document.text)))))

    return summarise


def contestants() -> dict[str, Summariser]:
    """nutgraf, lead, and the peers that are installed."""
    found: dict[str, Summariser] = {"nutgraf": nutgraf, "lead": lead}
    peers: dict[str, Callable[[], Summariser]] = {
        "sumy lexrank": lambda: sumy("lex_rank"),
        "sumy textrank": lambda: sumy("text_rank"),
        "newspaper4k": newspaper,
        "lede": lede,
    }
    for name, make in peers.items():
        try:
            found[name] = make()
        except ImportError:
            print(f"{name} is not installed")
    return found


def main() -> None:
    """Print a row a corpus."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpora", nargs="+", type=Path)
    ask.add_argument("--first", type=int, default=500)
    options = ask.parse_args()
    systems = contestants()
    print(f"{'':20}" + "".join(f"{name:>15}" for name in systems))
    for path in options.corpora:
        rows = [json.loads(line) for line in path.open(encoding="utf-8")][: options.first]
        texts = [
            [x if isinstance(x, str) else " ".join(x) for x in row.get("refs") or [row["summary"]]] for row in rows
        ]
        budget = round(statistics.mean(len(words(text)) for group in texts for text in group))
        scores: dict[str, list[float]] = {name: [] for name in systems}
        for row, references in zip(rows, texts, strict=True):
            text, pack = row["text"], load_pack(row["lang"])
            blocks = find_blocks(text)
            article = Article("", text, title=row.get("title") or None)
            document = Document(article, pack, blocks, split_sentences(text, blocks, pack))
            for name, summarise in systems.items():
                scores[name].append(rouge(summarise(document, budget), references))
        print(f"{path.stem:20}" + "".join(f"{statistics.mean(values):15.2f}" for values in scores.values()), flush=True)


if __name__ == "__main__":
    main()
