"""Figures on which several articles differ: of one measure and unit, in sentences about the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import floor, inf, log10
from typing import Final, NamedTuple

from nutgraf.document import Document, Findings
from nutgraf.records import Number
from nutgraf.text.fold import fold_key
from nutgraf.text.terms import split_words

KINDS: Final = frozenset({"money", "percent", "count", "measure"})
MIN_COUNT: Final = 3  # fewer are a part of something more often: "two of them"
MAX_RATIO: Final = 3.0  # of two figures for one thing; what differs more is mostly of different things
ABOUT_SHARE: Final = 0.1  # of its value, what "about" leaves open
STEM_CHARS: Final = 6  # code points by which two forms of a word are one: "victims" and "victim"
MIN_WORD_CHARS: Final = 4  # code points of a word that tells what a sentence is about; a shorter one is grammar
MIN_SHARED_WORDS: Final = 3  # words that two sentences about one thing share at least, the measure's among them
MIN_SHARED_SHARE: Final = 0.25  # of the words of the sentence that has fewer


class ArticlePart(NamedTuple):
    """An article, or a piece of a long one, by the number of its article."""

    article: int
    document: Document
    findings: Findings


class FigurePlace(NamedTuple):
    """A number by the index of its part."""

    part: int
    number: Number


class _Figure(NamedTuple):
    place: FigurePlace
    article: int
    code: str
    measure: frozenset[str]
    context: frozenset[str]  # the words of its sentence


def find_disagreements(parts: Sequence[ArticlePart]) -> list[tuple[FigurePlace, ...]]:
    """The figures of different articles that cannot all be right, in the order of the articles, at most one of each.

    They have one kind and unit, one measure, no different period, and sentences with other words in common; neither
    article states the figure of the other, and no rounding or bound ("more than 10") explains the difference.
    """
    figures = [figure for index, part in enumerate(parts) for figure in _figures(index, part)]
    stated = {(f.article, _unit(f.place.number), f.place.number.value) for f in figures}
    groups: list[list[_Figure]] = []
    for one, other in _pairs(figures):
        if one.article != other.article and _differ(one, other) and not _states(stated, one, other):
            _add(groups, one, other)
    return [tuple(figure.place for figure in sorted(group, key=lambda f: f.place.part)) for group in groups]


def _figures(index: int, part: ArticlePart) -> Iterator[_Figure]:
    for number in part.findings.numbers:
        at = part.document.sentence_at(number.start)
        if at is None or number.kind not in KINDS or not number.measures:
            continue
        if number.kind == "count" and number.value < MIN_COUNT:
            continue
        syllables = part.document.pack.grammar.separation == "syllables"  # a word of several has short ones too
        measure = _words(number.measures, 1 if syllables else MIN_WORD_CHARS)
        context = _words(part.document.sentences[at].text)
        if measure:
            yield _Figure(FigurePlace(index, number), part.article, part.document.pack.key, measure, context)


def _pairs(figures: Sequence[_Figure]) -> Iterator[tuple[_Figure, _Figure]]:
    """The figures of one unit whose measures share a word, each pair once: many articles have too many to try all."""
    known: dict[tuple[str, tuple[str, str | None]], list[_Figure]] = defaultdict(list)
    for figure in figures:
        keys = [(word, _unit(figure.place.number)) for word in sorted(figure.measure)]
        for one in dict.fromkeys(one for key in keys for one in known[key]):
            yield one, figure
        for key in keys:
            known[key].append(figure)


def _words(text: str, least: int = MIN_WORD_CHARS) -> frozenset[str]:
    """The words of a text by their first letters, without numbers and those of fewer than `least` code points."""
    words = (fold_key(word, accents=True) for word in split_words(text))
    return frozenset(word[:STEM_CHARS] for word in words if len(word) >= least and not word.isdigit())


def _unit(number: Number) -> tuple[str, str | None]:
    return number.kind, number.unit


def _differ(one: _Figure, other: _Figure) -> bool:
    first, second = one.place.number, other.place.number
    shared = len(one.context & other.context)
    return (
        one.code == other.code
        and _unit(first) == _unit(second)
        and (one.measure <= other.measure or other.measure <= one.measure)
        and (first.period is None or second.period is None or first.period == second.period)
        and shared >= max(MIN_SHARED_WORDS, MIN_SHARED_SHARE * min(len(one.context), len(other.context)))
        and _is_near(first.value, second.value)
        and not _agree(first, second)
    )


def _is_near(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    return low > 0 and high <= MAX_RATIO * low


def _agree(one: Number, other: Number) -> bool:
    """Whether both can be right: what they leave open overlaps, or the one is the other rounded."""
    (low, high), (other_low, other_high) = _range(one), _range(other)
    if low <= other_high and other_low <= high:
        return True
    digits = min(_digits(one.value), _digits(other.value))
    return _rounded(one.value, digits) == _rounded(other.value, digits)


def _range(number: Number) -> tuple[float, float]:
    low, high = number.value, number.value if number.value_high is None else number.value_high
    match number.approximation:
        case "about":
            return low * (1 - ABOUT_SHARE), high * (1 + ABOUT_SHARE)
        case "more_than" | "at_least":
            return low, inf
        case "less_than" | "at_most":
            return -inf, high
        case _:
            return low, high


def _digits(value: float) -> int:
    """How many digits of a value count: 2 of 1,200, 3 of 4.25."""
    plain = f"{abs(value):.10f}".rstrip("0").rstrip(".").replace(".", "")
    return max(1, len(plain.strip("0")))


def _rounded(value: float, digits: int) -> float:
    return round(value, digits - 1 - floor(log10(abs(value)))) if value else 0.0


def _states(stated: set[tuple[int, tuple[str, str | None], float]], one: _Figure, other: _Figure) -> bool:
    """Whether one of two articles states the figure of the other too."""
    first, second = one.place.number, other.place.number
    return (one.article, _unit(second), second.value) in stated or (other.article, _unit(first), first.value) in stated


def _add(groups: list[list[_Figure]], one: _Figure, other: _Figure) -> None:
    """Put two figures that differ into a group that has one of them, with one figure of each article."""
    group = next((group for group in groups if one in group or other in group), None)
    if group is None:
        groups.append([one, other])
        return
    for figure in (one, other):
        if figure.article not in {known.article for known in group}:
            group.append(figure)
