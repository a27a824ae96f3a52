"""What a sentence gains or loses beside its words: its place, its shape, and what the extractors found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from nutgraf.document import Document, Findings, Sentence
from nutgraf.stages.summary.story import Story, is_ceremony
from nutgraf.stages.summary.weights import SentenceWeights
from nutgraf.text.quote_marks import QuotationMarks

MIN_SENTENCE_WORDS = 12  # from here on it is a sentence, with an end mark or without
ENDS = tuple(".!?…。！？؟۔।»”\"')")  # what ends a sentence rather than a list item or a heading
MAX_FINDINGS = 2  # findings of one kind that count in one sentence


def sentence_features(story: Story, document: Document, findings: Findings) -> list[dict[str, float]]:
    """For each line the features that are not zero, by their name in weights.toml."""
    found = _count_findings(document, findings)
    ended = _ends_its_sentences(story)
    rows = []
    for index, line in enumerate(story.lines):
        text = line.sentence.text.rstrip()
        row = {
            "position": 1 - index / len(story.lines),
            "question": float(text.rstrip("»”\"' ").endswith(("?", "？", "؟"))),
            "quotation": _quoted_share(line.sentence, document.marks),
            "ceremony": float(is_ceremony(text, document.pack.summary)),
            "unfinished": float(text.endswith(":") or (ended and not text.endswith(ENDS))),
        }
        row.update({name: float(min(MAX_FINDINGS, count[line.sentence.start])) for name, count in found.items()})
        rows.append({name: value for name, value in row.items() if value})
    return rows


def _ends_its_sentences(story: Story) -> bool:
    """Whether most sentences that are too long for headings and list items end with a mark; Thai ones do not."""
    long = [line.sentence.text.endswith(ENDS) for line in story.lines if line.words >= MIN_SENTENCE_WORDS]
    return sum(long) * 2 > len(long)


def weighted_features(row: dict[str, float], weights: SentenceWeights) -> dict[str, float]:
    """What each feature of a line adds to its score."""
    return {name: value * float(getattr(weights, name)) for name, value in row.items()}


def _quoted_share(sentence: Sentence, marks: QuotationMarks) -> float:
    """The share of a sentence's code points that stand inside quotation marks."""
    start, end = sentence.start, sentence.end
    pairs = marks.touching(start, end)
    return sum(min(end, pair.outer_end) - max(start, pair.outer_start) for pair in pairs) / (end - start)


def _count_findings(document: Document, findings: Findings) -> dict[str, Counter[int]]:
    """By kind and by the start of the sentence: posts first told there, measured numbers, orders, acts cited."""
    posts = (official.positions[0].start for official in findings.officials if official.positions)
    numbers = (number.start for number in findings.numbers if number.measures)
    orders = (order.start for order in findings.directives.orders)
    acts = (act.mentions[0].start for act in findings.directives.instruments if act.mentions)
    kinds = {"officials": posts, "numbers": numbers, "orders": orders, "instruments": acts}
    return {kind: _by_sentence(document, starts) for kind, starts in kinds.items()}


def _by_sentence(document: Document, starts: Iterable[int]) -> Counter[int]:
    indexes = (document.sentence_at(start) for start in starts)
    return Counter(document.sentences[index].start for index in indexes if index is not None)
