"""What a sentence gains or loses beside its words: its place, its shape, and what the extractors found in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from typing import Final

from nutgraf.document import Document, Findings, Sentence
from nutgraf.languages.schema.summary import SummaryCues
from nutgraf.records import Number, Order
from nutgraf.stages.back_references import refers_back
from nutgraf.stages.order_worth import IN_OPENING_VOTES, MIN_ORDER_VOTES, order_worth
from nutgraf.stages.summary.select import Required
from nutgraf.stages.summary.story import Story, StorySentence, compile_cue_words, is_ceremony
from nutgraf.stages.summary.weights import SentenceWeights
from nutgraf.stages.summary.word_model import title_shares
from nutgraf.text.quote_marks import QuotationMarks
from nutgraf.text.terms import split_words

MIN_SENTENCE_WORDS = 12  # from here on it is a sentence, with an end mark or without
MIN_TELLING_WORDS = 10  # a shorter sentence seldom tells an event whole
ENDS = tuple(".!?…。！？؟۔।»”\"')")  # what ends a sentence rather than a list item or a heading
MAX_FINDINGS = 2  # findings of one kind that count in one sentence
MIN_NAME_CHARS = 3  # code points of a word by which the title names somebody: no "de", no "of"
YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def sentence_features(
    story: Story, document: Document, findings: Findings, needs: Sequence[Required]
) -> list[dict[str, float]]:
    """For each line the features that are not zero, by their name in weights.toml."""
    found = _count_findings(story, document, findings)
    ended = _ends_its_sentences(story)
    titles = title_shares(story)
    last_year = _last_year(document.text)
    cues = document.pack.summary
    rows = []
    for index, (line, need) in enumerate(zip(story.lines, needs, strict=True)):
        row = {
            "position": 1 - index / len(story.lines),
            "first": float(index == 0),
            "second": float(index == 1),
            "title_share": titles[index],
            "short": float(line.words < MIN_TELLING_WORDS),
            "points_back": float(need != (index,) or (index == 0 and refers_back(line.read_text, cues))),
            "connective": float(line.read_text != line.sentence.text),
            "past": float(0 < _last_year(line.sentence.text) < last_year - 1),
            **_wording(line, document, ended=ended),
        }
        row.update({name: float(min(MAX_FINDINGS, count[line.sentence.start])) for name, count in found.items()})
        rows.append({name: value for name, value in row.items() if value})
    return rows


def _wording(line: StorySentence, document: Document, *, ended: bool) -> dict[str, float]:
    """What the marks and words of a sentence say of it."""
    text, cues = line.sentence.text.rstrip(), document.pack.summary
    quoted = _quoted_share(line.sentence, document.marks)
    return {
        "question": float(text.rstrip("»”\"' ").endswith(("?", "？", "؟"))),
        "quotation": quoted,
        "ceremony": float(is_ceremony(text, cues)),
        "unfinished": float(text.endswith(":") or (ended and not text.endswith(ENDS) and not _needs_no_end(line))),
        "addresses_reader": float(not quoted and addresses_reader(text, cues)),
    }


def _needs_no_end(line: StorySentence) -> bool:
    """Whether a line is a sentence without an end mark too: one that is cut, or a standfirst that is no heading."""
    is_standfirst = line.sentence.block == "standfirst" and line.words >= MIN_SENTENCE_WORDS
    is_cut = bool(line.omitted) and line.omitted[-1].end == line.sentence.end
    return is_cut or is_standfirst


def addresses_reader(text: str, cues: SummaryCues) -> bool:
    """Whether a sentence speaks to the reader."""
    words = compile_cue_words(cues.reader, flags=0)  # "Ihnen", but not "ihnen"
    return any(words.search(opening + text[1:]) for opening in sorted({text[:1], text[:1].lower()}))


def _last_year(text: str) -> int:
    """The latest year of this and the last century that a text names in digits; 0 where it names none."""
    return max(map(int, YEAR.findall(text)), default=0)


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


def _count_findings(story: Story, document: Document, findings: Findings) -> dict[str, Counter[int]]:
    """By kind and by the start of the sentence: posts and names of officials first told there, measured numbers, sums
    of money and percentages, orders that name who gives them, acts first cited there, decisions.
    """
    posts = (official.positions[0].start for official in findings.officials if official.positions)
    names = (official.mentions[0].start for official in findings.officials if official.mentions)
    numbers = (number.start for number in findings.numbers if number.measures)
    amounts = (number.start for number in findings.numbers if _is_amount(number))
    orders = [order for order in findings.directives.orders if _names_its_speaker(order)]
    acts = (act.mentions[0].start for act in findings.directives.instruments if act.mentions)
    kinds = {
        "officials": posts,
        "names": names,
        "numbers": numbers,
        "amounts": amounts,
        "orders": (order.start for order in orders),
        "instruments": acts,
    }
    counts = {kind: _by_sentence(document, starts) for kind, starts in kinds.items()}
    decisions = (order.start for order in findings.directives.orders if _decides(order, story, document))
    by_title = (order.start for order in orders if _is_by_title(order, story.title))
    once = {"decision": decisions, "title_orders": by_title}
    return counts | {kind: Counter(set(_by_sentence(document, starts))) for kind, starts in once.items()}


def _names_its_speaker(order: Order) -> bool:
    return order.speaker is not None and not order.speaker_inherited


def _decides(order: Order, story: Story, document: Document) -> bool:
    """Whether an order is worth as much as the decision of an article must be."""
    index = document.sentence_at(order.start)
    sentence = document.sentences[index] if index is not None else None
    opens = sentence is not None and (sentence.block == "standfirst" or sentence.start == story.lines[0].sentence.start)
    return order_worth(order) + IN_OPENING_VOTES * opens >= MIN_ORDER_VOTES


def _is_by_title(order: Order, title: Container[str]) -> bool:
    """Whether the title names who gives an order."""
    name = order.speaker.name if order.speaker else ""
    return any(len(word) >= MIN_NAME_CHARS and word.lower() in title for word in split_words(name))


def _is_amount(number: Number) -> bool:
    return number.kind in ("money", "percent")


def _by_sentence(document: Document, starts: Iterable[int]) -> Counter[int]:
    indexes = (document.sentence_at(start) for start in starts)
    return Counter(document.sentences[index].start for index in indexes if index is not None)
