"""Learn the ranker's word weights from articles with human summaries; prints the [words] table of weights.toml.

    python models/train_ranker.py CORPUS.jsonl ... [--each-left-out]

Rows: {lang, title, text, summary, refs?}. For every occurrence of every word the label is the share of the human
summaries that hold it; corpora weigh alike by the root of their number of articles, and articles with a title are
read a second time without it. Ridge-damped logistic regression by Newton's method: no seed, no text is kept.
With --each-left-out, prints instead how well the weights from the other languages predict each corpus.
Needs numpy, which spaCy brings.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections import Counter
from dataclasses import fields, replace
from pathlib import Path

import numpy as np

from nutgraf.document import Document
from nutgraf.languages.load import load_pack
from nutgraf.records import Article
from nutgraf.stages.sentences.split import split_sentences
from nutgraf.stages.summary.story import Story, build_story
from nutgraf.stages.summary.weights import WordWeights
from nutgraf.stages.summary.word_model import compression, occurrence_features, word_features
from nutgraf.stages.zones.find import find_blocks
from nutgraf.text.terms import count_words, split_words

RIDGE = 1e-5  # 1e-6 to 1e-3 give the same summaries
STEPS = 10  # of Newton's method; converged after seven
NAMES = [field.name for field in fields(WordWeights)]


def read_story(row: dict, title: str | None) -> Story:
    """The story of a row, as the ranker reads it, but with no headline for a title where the corpus gives none.

    The headlines of columns (a third corpus of six) say little of what their summaries hold: learning from them costs
    0.3 to 0.7 ROUGE-1 on the two corpora with titles.
    """
    text, pack = row["text"], load_pack(row["lang"])
    blocks = find_blocks(text)
    document = Document(Article("", text, title=title), pack, blocks, split_sentences(text, blocks, pack))
    story = build_story(document)
    return story if title else replace(story, title=frozenset())


def tabulate(story: Story, references: list[Counter], budget: int) -> tuple[np.ndarray, np.ndarray]:
    """Features in the order of WordWeights and labels, a row for every occurrence of every term."""
    rows, labels = [], []
    ratio, titled = compression(story, budget), float(bool(story.title))
    for term, (count, features) in word_features(story).items():
        *head, cooccurrence = features
        for turn, (occurrence, rarity) in enumerate(occurrence_features(count), 1):
            rows.append([1.0, *head, ratio, titled, cooccurrence, occurrence, rarity])
            labels.append(statistics.mean(float(reference[term] >= turn) for reference in references))
    return np.array(rows), np.array(labels)


def read_corpus(path: Path) -> tuple[str, list[tuple[np.ndarray, np.ndarray]]]:
    """A corpus's language and the table of each of its articles, with the title and without."""
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    texts = [[x if isinstance(x, str) else " ".join(x) for x in row.get("refs") or [row["summary"]]] for row in rows]
    budget = round(statistics.mean(count_words(text) for group in texts for text in group))
    tables = []
    for row, group in zip(rows, texts, strict=True):
        references = [Counter(word.lower() for word in split_words(text)) for text in group]
        for title in dict.fromkeys((row.get("title") or None, None)):
            story = read_story(row, title)
            if story.lines:
                tables.append(tabulate(story, references, budget))
    return rows[0]["lang"], tables


def fit(corpora: list[list[tuple[np.ndarray, np.ndarray]]]) -> np.ndarray:
    """The weights for features as they are (fitted on standardised ones)."""
    features = np.concatenate([x for tables in corpora for x, _ in tables])
    labels = np.concatenate([y for tables in corpora for _, y in tables])
    shares = np.concatenate(
        [
            np.full(len(y), len(tables) ** 0.5 / sum(len(other) for _, other in tables))
            for tables in corpora
            for _, y in tables
        ]
    )
    shares /= shares.sum()
    mean, spread = features.mean(0), features.std(0)
    mean[0], spread[spread == 0] = 0.0, 1.0
    scaled = (features - mean) / spread
    weights = np.zeros(scaled.shape[1])
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (shares * (guess - labels)) + RIDGE * weights
        bend = (scaled * (shares * guess * (1 - guess))[:, None]).T @ scaled + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    plain = weights / spread
    plain[0] -= (mean * weights / spread)[1:].sum()
    return plain


def log_loss(weights: np.ndarray, tables: list[tuple[np.ndarray, np.ndarray]]) -> float:
    """Mean cross-entropy, article by article."""
    losses = []
    for features, labels in tables:
        guess = 1 / (1 + np.exp(-features @ weights))
        losses.append(-np.mean(labels * np.log(guess) + (1 - labels) * np.log(1 - guess)))
    return float(np.mean(losses))


def main() -> None:
    """Read the corpora and print the weights, or the losses on every language left out."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpora", nargs="+", type=Path)
    ask.add_argument("--each-left-out", action="store_true")
    options = ask.parse_args()
    read = [read_corpus(path) for path in options.corpora]
    if not options.each_left_out:
        for name, weight in zip(NAMES, fit([tables for _, tables in read]), strict=True):
            print(f"{name} = {weight:.3f}")
        return
    for path, (language, tables) in zip(options.corpora, read, strict=True):
        weights = fit([others for code, others in read if code != language])
        print(f"{path.stem:24} {log_loss(weights, tables):.4f}", json.dumps([round(x, 3) for x in weights.tolist()]))


if __name__ == "__main__":
    main()
