"""What surrounds a number in its article: its sentence, the words in it, the numbers beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence
from typing import Final, NamedTuple

from nutgraf.document import Document
from nutgraf.stages.numbers.combine.comparisons import is_earlier_value
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space_back

# Code points between an opening parenthesis and a number in it. Of 2,400 numbers of open articles 3 differ with half
# of it, none with twice.
MAX_PARENTHESIS_CHARS: Final = 60
# Code points of a line on either side of a number outside sentences: a bound on the work. No number of 367 open
# articles differs with half or twice of it.
MAX_LINE_CHARS: Final = 2000
MAX_CONDITION_CHARS: Final = 60  # code points from a number to the bound in the clause after it
BOUNDS: Final = frozenset({"more_than", "at_least", "less_than", "at_most"})
MAX_SET: Final = 100  # a larger count is no small set that is known: "the two countries"


class Context(NamedTuple):
    """The numbers of one article, in order and apart, with the bounds of the sentence that each stands in.

    `starts` says where the numbers start, to look them up by place.
    """

    source: SourceText
    document: Document
    quantities: Sequence[Quantity]
    sentences: Sequence[int | None]
    sentence_bounds: Sequence[tuple[int, int]]
    starts: Sequence[int]

    def overlaps(self, place: tuple[int, int]) -> bool:
        """Whether a stretch touches one of the numbers."""
        before = bisect_left(self.starts, place[1]) - 1
        return before >= 0 and place[0] < self.quantities[before].end


def read_context(source: SourceText, document: Document, found: Sequence[Quantity]) -> Context:
    """The context of the numbers of an article."""
    sentences = [document.sentence_at(quantity.start) for quantity in found]
    bounds = [
        (document.sentences[index].start, document.sentences[index].end)
        if index is not None
        else _line(source.text, quantity)
        for index, quantity in zip(sentences, found, strict=True)
    ]
    return Context(source, document, found, sentences, bounds, [quantity.start for quantity in found])


def _line(text: str, quantity: Quantity) -> tuple[int, int]:
    start = text.rfind("\n", max(0, quantity.start - MAX_LINE_CHARS), quantity.start)
    end = text.find("\n", quantity.end, quantity.end + MAX_LINE_CHARS)
    low = start + 1 if start >= 0 else max(0, quantity.start - MAX_LINE_CHARS)
    return low, end if end >= 0 else min(len(text), quantity.end + MAX_LINE_CHARS)


def earlier_value(context: Context, i: int) -> bool:
    """Whether a number is the earlier value of what the number before it measures."""
    if not i:
        return False
    found = context.quantities
    following = found[i + 1].start if i + 1 < len(found) else len(context.source.text)
    return is_earlier_value(context.source, found[i - 1], found[i], following)


def opens_parenthesis(text: str, start: int, low: int) -> bool:
    """Whether an open parenthesis stands before a number within its sentence."""
    window = text[max(low, start - MAX_PARENTHESIS_CHARS) : start]
    return window.rfind("(") > window.rfind(")")


def own_parenthesis(text: str, start: int, end: int) -> bool:
    """Whether a bracket closes and another opens between two numbers: "(+ 0,1 %), un déficit (- 2,5 %)"."""
    closed = text.find(")", start, end)
    return closed >= 0 and text.find("(", closed, end) >= 0


def is_set_in_phrase(context: Context, j: int) -> bool:
    """Whether a number counts a set inside a phrase that a preposition opens: "the trade between the two countries".

    What comes after such a phrase may be said of the noun before it.
    """
    quantity, source = context.quantities[j], context.source
    if quantity.kind != "count" or quantity.scale > 1 or quantity.value >= MAX_SET or quantity.value_high is not None:
        return False
    syntax, at = source.lexicon.syntax, skip_space_back(source.text, quantity.qualifier_start)
    definite = longest_before(source.folded, at, syntax.definites)
    contracted = definite is not None and source.folded[definite:at] not in syntax.determiners  # "dei due Paesi"
    if contracted or (definite is None and source.lexicon.has_articles):
        return contracted
    word = source.word_before(at if definite is None else definite)
    return word is not None and word.start() >= context.sentence_bounds[j][0] and word[0] in syntax.prepositions


def is_of_condition(source: SourceText, found: Sequence[Quantity], i: int) -> bool:
    """Whether a bound says for whom the number before counts: "100 euros for those who earn less than 26,000"."""
    quantity, start = found[i], found[i - 1].end if i else 0
    conditions = source.lexicon.measured.conditions
    if not i or not conditions or quantity.approximation not in BOUNDS:
        return False
    if quantity.qualifier_start - start > MAX_CONDITION_CHARS:
        return False
    words = WORD.finditer(source.folded, start, quantity.qualifier_start)
    return any(longest_after(source.folded, word.start(), conditions) is not None for word in words)


def is_led_by(context: Context, quantity: Quantity, words: Container[str]) -> bool:
    """Whether one of the words stands right before a number and its qualifiers."""
    at = skip_space_back(context.source.text, quantity.qualifier_start)
    return longest_before(context.source.folded, at, words) is not None
