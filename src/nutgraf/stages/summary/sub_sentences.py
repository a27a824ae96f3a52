"""Which spans of a sentence a summary leaves out: an opening connective, and of a long one clauses and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import Final, NamedTuple

from nutgraf.document import Document, Findings, Sentence
from nutgraf.records import Place
from nutgraf.stages.back_references import connective_end, refers_back
from nutgraf.stages.summary.coordination import coordinated_clauses
from nutgraf.text.terms import count_words

# Official prose has sentences of 60 to 90 words; in news one in twenty is longer than this.
MAX_WHOLE_WORDS: Final = 40
MIN_KEPT_SHARE: Final = 0.5  # of a sentence's words: what is left of it still tells what the sentence is about
MIN_ASIDE_WORDS: Final = 4  # a shorter one is an abbreviation, a party or a date, and leaving it out wins nothing
MAX_ASIDE_CHARS: Final = 400  # code points of an aside
SEMICOLON: Final = re.compile(r";(?=\s)")
JOINTS: Final = (";", ",")
# "(...)" and " – ... – ": what is between them may be left out of its sentence without breaking it.
ASIDE: Final = re.compile(
    rf"\([^()\n]{{1,{MAX_ASIDE_CHARS}}}\)|(?<=\s)([–—])\s[^–—;:()\n]{{1,{MAX_ASIDE_CHARS}}}\s\1(?=\s)"
)


class _Clause(NamedTuple):
    """A stretch of a sentence up to a semicolon or comma, which is its last sign, or to the sentence's end."""

    start: int
    end: int
    words: int


class SubSentences:
    """The sentences of an article, and what is worth keeping of them."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document = document
        orders = findings.directives.orders
        amounts = [number for number in findings.numbers if number.kind in ("money", "percent")]
        self._worth = sorted([*(o.start for o in orders), *(n.start for n in amounts)])

    def cut(self, sentence: Sentence) -> tuple[Sentence, tuple[Place, ...]]:
        """The sentence up to the last clause that is kept, and the spans left out of it, in order and apart.

        These are a connective that joins it to the one before, and of a long sentence what follows a semicolon or a
        comma with "and", and brackets.

        A sentence that is cut short ends with its semicolon or comma, left out too, so that a reader sees the cut.
        """
        if len(sentence.text) <= 2 * MAX_WHOLE_WORDS or count_words(sentence.text) <= MAX_WHOLE_WORDS:
            return sentence, self._opening(sentence)
        clauses = self._clauses(sentence)
        kept = self._kept(clauses)
        last = clauses[max(kept)]
        out = [Place(clause.start, clause.end) for i, clause in enumerate(clauses[: max(kept)]) if i not in kept]
        end = last.end
        if end < sentence.end:
            out.append(Place(end - 1, end))
        out += self._opening(sentence)
        out += self._asides([clauses[i] for i in kept], sum(clauses[i].words for i in kept))
        shorter = Sentence(
            sentence.start, end, self._document.text[sentence.start : end], sentence.block, sentence.paragraph
        )
        return shorter, tuple(_joined(self._document.text, out))

    def _opening(self, sentence: Sentence) -> tuple[Place, ...]:
        """The connective that the sentence opens with and its comma, where the rest of it stands alone."""
        end = connective_end(sentence.text, self._document.pack.summary)
        return (Place(sentence.start, sentence.start + end),) if end else ()

    def _clauses(self, sentence: Sentence) -> list[_Clause]:
        """The clauses between the joints that are outside quotations and brackets."""
        text, clauses, at = self._document.text, [], sentence.start
        for joint in self._joints(sentence):
            inside = text.count("(", at, joint) != text.count(")", at, joint)
            if not inside and not self._document.marks.pair_around(joint):
                clauses.append(_Clause(at, joint + 1, count_words(text[at:joint])))
                at = joint + 1
        return [*clauses, _Clause(at, sentence.end, count_words(text[at : sentence.end]))]

    def _joints(self, sentence: Sentence) -> list[int]:
        """The places of the semicolons, and of the commas behind which a clause is added, in order."""
        text, start, end = self._document.text, sentence.start, sentence.end
        semicolons = [mark.start() for mark in SEMICOLON.finditer(text, start, end - 1)]
        bounds = [start, *(place + 1 for place in semicolons), end]
        commas = (coordinated_clauses(text, *part, self._document.pack.key) for part in pairwise(bounds))
        return sorted([*semicolons, *chain.from_iterable(commas)])

    def _kept(self, clauses: Sequence[_Clause]) -> list[int]:
        """Which clauses stay: the first, then those with an order or a sum, then the others, until half is kept."""
        enough = MIN_KEPT_SHARE * sum(clause.words for clause in clauses)
        kept, words = {0}, clauses[0].words
        others = sorted(range(1, len(clauses)), key=lambda i: (-self._is_worth(clauses[i]), i))
        for index in others:
            if words >= enough:
                break
            kept |= self._needed(clauses, index)
            words = sum(clauses[i].words for i in kept)
        return sorted(kept)

    def _needed(self, clauses: Sequence[_Clause], index: int) -> set[int]:
        """The clause, and those before it as far as each points back to the one before."""
        needed = {index}
        while index and self._points_back(clauses[index]):
            index -= 1
            needed.add(index)
        return needed

    def _points_back(self, clause: _Clause) -> bool:
        text = self._document.text[clause.start : clause.end].strip()
        return refers_back(text, self._document.pack.summary)

    def _is_worth(self, clause: _Clause) -> bool:
        return any(clause.start <= place < clause.end for place in self._worth)

    def _asides(self, clauses: Sequence[_Clause], words: int) -> Iterator[Place]:
        """Brackets and pairs of dashes in what is kept, while it is still long."""
        text = self._document.text
        for clause in clauses:
            for aside in ASIDE.finditer(text, clause.start, clause.end):
                size = count_words(aside.group())
                if words <= MAX_WHOLE_WORDS or size < MIN_ASIDE_WORDS or size > words * MIN_KEPT_SHARE:
                    continue
                place = _Clause(aside.start(), aside.end(), size)
                if not self._is_worth(place) and not self._touches_quotation(place):
                    words -= size
                    yield Place(place.start, place.end)

    def _touches_quotation(self, place: _Clause) -> bool:
        return bool(self._document.marks.touching(place.start, place.end))


def _joined(text: str, places: Sequence[Place]) -> list[Place]:
    """The places in order, those side by side as one, each from the sign before it, which would be left alone."""
    joined: list[Place] = []
    for place in sorted(places, key=lambda place: place.start):
        before = place.start - 1 if text[place.start - 1 : place.start] in JOINTS else place.start
        if joined and joined[-1].end >= before:
            joined[-1] = Place(joined[-1].start, place.end)
        else:
            joined.append(Place(before, place.end))
    return joined
