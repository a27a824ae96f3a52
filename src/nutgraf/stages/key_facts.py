"""The key facts under a summary: who decides or asks what, the figure, the deadline; each is a slice of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from nutgraf.document import STORY_ZONES, Document, Findings, Sentence
from nutgraf.languages.schema import LanguagePack
from nutgraf.records import KeyFact, KeyFactKind, Number, Order, Place, Span, Summary
from nutgraf.stages.back_references import refers_back
from nutgraf.stages.order_worth import IN_OPENING_VOTES, MIN_ORDER_VOTES, order_worth
from nutgraf.stages.speech.verbs import deciding_verbs
from nutgraf.text.fold import fold
from nutgraf.text.terms import WORD

MAX_FIGURE_CHARS: Final = 160  # code points of a figure with the words that say what it measures
FIGURE_KINDS: Final = frozenset({"money", "percent", "count", "measure", "ratio"})
DECIDED_VOTES: Final = 3  # votes of a sentence that tells a decision by its verb: between an order and a request
MAX_DECISION_CHARS: Final = 400  # code points of a sentence that is shown whole, for its clause alone lacks who decides
MAX_CUT_WORDS: Final = 3  # behind the verb of an order that says nothing of what is to be done: "forderte das Amt auf"
MIN_FIGURE_VOTES: Final = 2  # votes that a figure needs, by its place and what it measures
MIN_COUNT: Final = 10  # fewer are seldom the figure of a story: "three of them", "two ministers"
IN_TITLE_VOTES: Final = 4  # votes
IN_SUMMARY_VOTES: Final = 2  # votes
DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")


def find_key_facts(document: Document, findings: Findings, summary: Summary) -> tuple[KeyFact, ...]:
    """At most one decision, one figure and one deadline, in this order; what the text does not state is left out.

    A decision is the order that is worth most by its kind, its parties and its place (the opening, the summary), with
    the words of its sentence before it where it opens with a pronoun; or a first sentence that tells that somebody
    approved, rejected, convicted and the like, where no order is worth more. A figure is chosen in the same way, and is
    shown with the words that say what it measures where these are near it. The deadline is that of the decision, else
    the first of another order that is worth as much as a decision must be.
    """
    places = _Places(document, summary)
    orders = [order for order in findings.directives.orders if _order_worth(order, places) >= MIN_ORDER_VOTES]
    decision = max(
        _decisions(document, orders, findings.numbers, places),
        key=lambda one: (one.worth, -one.place.start),
        default=None,
    )
    numbers = [number for number in findings.numbers if _figure_worth(number, places) >= MIN_FIGURE_VOTES]
    figure = max(numbers, key=lambda number: (_figure_worth(number, places), -number.start), default=None)
    first = [decision.order] if decision and decision.order else []
    deadlines = [order.deadline for order in [*first, *orders] if order.deadline]
    facts: list[tuple[KeyFactKind, Span | Place]] = []
    if decision:
        facts.append(("decision", decision.place))
    if figure:
        facts.append(("figure", _with_new_value(document, figure, findings)))
    facts += [("deadline", deadline) for deadline in deadlines[:1]]
    return tuple(KeyFact(at.start, at.end, document.text[at.start : at.end], kind) for kind, at in facts)


class _Decision(NamedTuple):
    worth: int  # votes
    place: Place
    order: Order | None = None


def _decisions(
    document: Document, orders: Iterable[Order], numbers: Sequence[Number], places: _Places
) -> Iterator[_Decision]:
    """What may be the decision: the orders, and what the opening tells by a verb of deciding or by a vote."""
    placed = ((order, _decision_place(order, document)) for order in orders)
    yield from (_Decision(_order_worth(order, places), place, order) for order, place in placed if place)
    yield from (
        _Decision(DECIDED_VOTES + places.worth(place), place)
        for sentence in places.opening
        if (place := _deciding_sentence(sentence, document.pack, _vote_in(sentence, numbers, document.pack)))
    )


def _vote_in(sentence: Sentence, numbers: Iterable[Number], pack: LanguagePack) -> int | None:
    """Where in a sentence the result of a vote is, behind or before a word for a vote; None where there is none."""
    stems = tuple(map(fold, (*pack.numbers.votes, *pack.numbers.vote_verbs)))
    inside = (number for number in numbers if sentence.start <= number.start < sentence.end)
    score = next((number for number in inside if number.kind == "score"), None)
    voted = stems and any(word[0].startswith(stems) for word in WORD.finditer(fold(sentence.text)))
    return score.start - sentence.start if score and voted else None


def _deciding_sentence(sentence: Sentence, pack: LanguagePack, vote: int | None) -> Place | None:
    """The place of a sentence whose first clause has a verb of deciding or the result of a vote, and stands alone."""
    plain = fold(sentence.text)
    verb = next(iter(deciding_verbs(pack.key).find(plain)), None)
    at = verb.start if verb else vote
    if at is None or len(plain) > MAX_DECISION_CHARS or refers_back(sentence.text, pack.summary):
        return None
    links = {*pack.officials.relatives, *pack.speech.complementizers}
    for word in WORD.finditer(plain, 0, at):
        article = word[0] in pack.speech.determiners and not plain[: word.start()].rstrip().endswith(",")
        if word[0] in links and not article:  # "der" is an article and a relative pronoun
            return None
    return Place(sentence.start, sentence.start + len(sentence.text.rstrip(" \n.!…")))


class _Places:
    """What parts of an article a finding may be in."""

    def __init__(self, document: Document, summary: Summary) -> None:
        story = (index for index, sentence in enumerate(document.sentences) if sentence.block in STORY_ZONES)
        self._document = document
        self._first = next(story, None)
        self.opening = [sentence for sentence in document.sentences if sentence.block == "standfirst"]
        self.opening += [document.sentences[self._first]] if self._first is not None else []
        self._summary = {sentence.start for sentence in summary.sentences}
        headlines = [document.text[block.start : block.end] for block in document.blocks if block.kind == "headline"]
        self._figures = set(DIGITS.findall(document.article.title or " ".join(headlines)))

    def in_title(self, number: Number) -> bool:
        """Whether the title has the number's digits too."""
        digits = DIGITS.search(number.text)
        return digits is not None and digits[0] in self._figures

    def worth(self, finding: Span | Place) -> int:
        """What its place adds; what is outside the story is worth nothing."""
        index = self._document.sentence_at(finding.start)
        sentence = self._document.sentences[index] if index is not None else None
        if sentence is None or sentence.block not in STORY_ZONES:
            return -IN_TITLE_VOTES
        opens = index == self._first or sentence.block == "standfirst"
        return IN_OPENING_VOTES * opens + IN_SUMMARY_VOTES * (sentence.start in self._summary)


def _order_worth(order: Order, places: _Places) -> int:
    if order.speaker is None and order.addressee is None:
        return 0
    return order_worth(order) + places.worth(order)


def _decision_place(order: Order, document: Document) -> Place | None:
    """The order's clause; from the beginning of its sentence where the clause opens in its middle, with a pronoun or
    without a subject. None where it does not stand alone even so.
    """
    index = document.sentence_at(order.start)
    if index is None:
        return None
    start, end, cues = order.start, order.end, document.pack.summary
    if _is_cut(order, document.text):
        end = document.sentences[index].start + len(document.sentences[index].text.rstrip(" \n.!…"))
        if end - start > MAX_DECISION_CHARS:
            return None
    if order.text[:1].islower() or refers_back(order.text, cues):
        start = document.sentences[index].start
        if end - start > MAX_DECISION_CHARS:
            return None
    return None if refers_back(document.text[start:end], cues) else Place(start, end)


def _is_cut(order: Order, text: str) -> bool:
    """Whether an order's clause ends right behind its verb, and what is to be done is in the clause after it."""
    after = text[order.cue.end : order.end] if order.cue and order.cue.end < order.end else ""
    return text[order.end : order.end + 1] == "," and len(after.split()) <= MAX_CUT_WORDS and order.addressee is None


def _figure_worth(number: Number, places: _Places) -> int:
    if number.kind not in FIGURE_KINDS or (number.kind == "count" and number.value < MIN_COUNT):
        return 0
    told = (number.measures is not None) + (number.kind in ("money", "percent"))
    return IN_TITLE_VOTES * places.in_title(number) + places.worth(number) + told


def _with_new_value(document: Document, number: Number, findings: Findings) -> Place:
    """The number with what it measures, and with the value that a change led to: "the levy from £2.4m to £3.1m"."""
    place, numbers = _with_measures(document, number), findings.numbers
    for change in findings.changes:
        if change.from_ is None or change.to is None or numbers[change.from_] != number:
            continue
        new = numbers[change.to]
        if place.end <= new.start and new.end - place.start <= MAX_FIGURE_CHARS and new.sentence == number.sentence:
            return Place(place.start, new.end)
    return place


def _with_measures(document: Document, number: Number) -> Place:
    """The number, with what it measures where both are in one sentence and one line, near each other.

    Where the text does not say what it measures, the words before it in its sentence do: "The court fined X £2 m".
    """
    index, text = document.sentence_at(number.start), document.text
    if index is None:
        return Place(number.start, number.end)
    sentence = document.sentences[index]
    if not number.measures:
        lead = text[sentence.start : number.end]
        alone = "\n" not in lead and len(lead) <= MAX_FIGURE_CHARS and not refers_back(lead, document.pack.summary)
        return Place(sentence.start if alone else number.start, number.end)
    low = max(sentence.start, number.end - MAX_FIGURE_CHARS)
    high = min(sentence.end, number.start + MAX_FIGURE_CHARS)
    after, before = text.find(number.measures, number.end, high), text.rfind(number.measures, low, number.start)
    start, end = number.start, number.end
    if after >= 0 and (before < 0 or after - number.end <= number.start - before):
        end = after + len(number.measures)
    elif before >= 0:
        start = before
    return Place(number.start, number.end) if "\n" in text[start:end] else Place(start, end)
