"""A value and the earlier one it is compared with: "1,2 milliard d'euros, contre 800 millions un an plus tôt"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from nutgraf.records import NumberKind
from nutgraf.stages.numbers.combine.ages import MAX_AGE_YEARS, is_next_age
from nutgraf.stages.numbers.combine.gapping import MAX_FIGURES, first_of_gapped
from nutgraf.stages.numbers.lexicon.lexicon import Unit
from nutgraf.stages.numbers.quantity import Quantity, SourceText, round_float
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back

# Code points between a value and the earlier one, and from that to its time.
MAX_GAP_CHARS: Final = 90
MAX_TIME_GAP_CHARS: Final = 16  # code points from the later value to "a year earlier"
# Code points back to the sum whose currency a bare "9 milliards" has.
MAX_CURRENCY_GAP_CHARS: Final = 300
ENDS: Final = re.compile(r"[.!?;]\s|\n")
SENTENCE_ENDS: Final = re.compile(r"[.!?]\s|\n")
MAX_WORDS_AFTER_BID: Final = 3  # the verb and what leads to its figure: "bietet nur", "si ferma a"
MAX_WORDS_AFTER_INSTEAD: Final = 2  # words before the figure that another replaces: "the current"
YEAR: Final = re.compile(r"(?:1[89]|20)\d\d(?!\d)")
MILLION: Final = 10**6
MAX_FACTOR: Final = 20  # between two figures of one scale word: "3,4 milliards, contre 2,9"
MAX_SHORT_FIGURE: Final = 1000  # figures of a joined pair whose last has the scale word are smaller
KINDS: Final = frozenset({"count", "money", "percent", "measure"})


def is_earlier_value(source: SourceText, left: Quantity, right: Quantity, following: int) -> bool:
    """Whether `right` is the value of the same thing at an earlier time, by the words around it.

    `following` is where the next number starts, or the end of the text.
    """
    if left.kind not in KINDS or right.kind not in KINDS or left.value == right.value:
        return False
    gap = source.text[left.end : right.start]
    if not 0 < len(gap) <= MAX_GAP_CHARS or ENDS.search(gap):
        return False
    at = skip_space_back(source.text, right.qualifier_start)
    if _leads_to_earlier(source, at) or longest_before(source.folded, at, source.lexicon.changes.changed_from):
        return True
    earlier = [time for time in source.relative if not time[2].startswith(("0", "1"))]
    if any(left.end <= start and end <= right.start for start, end, _ in earlier) and "," in gap:
        return True
    after = skip_space(source.text, right.end)
    led = longest_before(source.folded, at, source.lexicon.measured.compared) is not None
    return led and any(after <= start <= min(after + MAX_TIME_GAP_CHARS, following) for start, _, _ in earlier)


def _leads_to_earlier(source: SourceText, at: int) -> bool:
    """Whether an adjective of an earlier time ends there, and what leads to an earlier value is before it."""
    adjectives, changes = source.lexicon.changes.earlier_adjectives, source.lexicon.changes
    start = longest_before(source.folded, at, adjectives) if adjectives else None
    if start is None:
        return False
    leading = changes.before_old_value | changes.changed_from | source.lexicon.measured.compared
    return longest_before(source.folded, skip_space_back(source.text, start), leading) is not None


def share_units(source: SourceText, found: list[Quantity]) -> list[Quantity]:
    """The quantities with the units that only their fellows name: "contre 800 millions", "dont 31 milliards"."""
    done: list[Quantity] = []
    for i, quantity in enumerate(found):
        following = found[i + 1].start if i + 1 < len(found) else len(source.text)
        fellow = _fellow(source, done, quantity, following) if quantity.kind == "count" else None
        if fellow is not None:
            quantity = _with_unit_of(source, fellow, quantity)  # noqa: PLW2901
        elif done and is_next_age(source, done[-1], quantity):
            quantity = replace(quantity, kind="age", unit=done[-1].unit)  # noqa: PLW2901
        done.append(quantity)
    for i in range(len(done) - 2, -1, -1):
        if _shares_scale(source, done, i):
            done[i] = _with_unit_of(source, done[i + 1], done[i])
    for i in range(len(done) - 2, -1, -1):
        done[i : i + 2] = _as_years(source, done[i], done[i + 1])
    return done


def _as_years(source: SourceText, left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """Two listed ages or times of which one has the unit: "who were 22 and 24 years old", "aged five and eight"."""
    if left.value_high is not None or not _is_listed(source, left, right):
        return left, right
    if left.is_plain and right.kind == "age":
        return replace(left, kind="age", unit=right.unit), right
    if source.folded[left.end : right.start].strip() == "," or right.value_high is not None:
        return left, right
    at, end = skip_space_back(source.text, left.qualifier_start), skip_space(source.text, right.end)
    aged = longest_before(source.folded, at, source.lexicon.ages.before) is not None
    if left.is_plain and right.kind == "duration" and (aged or _are_like_times(source, left, right)):
        kind: NumberKind = "age" if aged else "duration"
        return replace(left, kind=kind, unit=right.unit, may_be_article=False), replace(right, kind=kind)
    ends = not source.text[end : end + 1].isalnum()
    if aged and ends and right.is_plain and 0 < left.value < right.value < MAX_AGE_YEARS:
        age = Unit("duration", "year")
        return replace(left, kind="age", unit=age), replace(right, kind="age", unit=age)
    return left, right


def _are_like_times(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether a bare number and a time are written alike and rise: "terms of four and six years"."""
    later = any(start < right.end and right.start < end for start, end, _ in source.relative)
    alike = left.spelled == right.spelled and not left.ordinal and left.approximation == right.approximation
    return alike and not later and not left.may_be_article and 1 < left.value < right.value


def _shares_scale(source: SourceText, done: list[Quantity], i: int) -> bool:
    """Whether a bare figure has the millions of the one it is joined to: "losses of 243 and 297 million euros"."""
    left, right = done[i], done[i + 1]
    if not left.is_bare or left.unit is not None or left.value_high is not None or left.scale > 1:
        return False
    if right.scale < MILLION or not right.digits or right.value_high is not None or left.value >= MAX_SHORT_FIGURE:
        return False
    gap = source.folded[left.end : right.start].strip()
    listed = gap == "," and i + 2 < len(done) and done[i + 2].scale == right.scale
    return gap in source.lexicon.syntax.conjunctions or listed


def _with_unit_of(source: SourceText, fellow: Quantity, quantity: Quantity) -> Quantity:
    """The figure with the unit of another, and with its scale word where it would be far too small without."""
    done = replace(quantity, unit=fellow.unit, kind=fellow.kind)
    figure = fellow.value / fellow.scale
    alike = quantity.scale == 1 and quantity.digits and figure <= MAX_FACTOR * quantity.value <= MAX_FACTOR**2 * figure
    part = longest_before(source.folded, skip_space_back(source.text, quantity.qualifier_start), _parts(source))
    if fellow.scale < MILLION or quantity.scale > 1 or not (alike or part is not None):
        return done
    return replace(done, value=round_float(quantity.value * fellow.scale), scale=fellow.scale)


def _parts(source: SourceText) -> frozenset[str]:
    return source.lexicon.measured.parts


def _sum_of_part(source: SourceText, done: list[Quantity], part: Quantity) -> Quantity | None:
    """The sum that a bare figure is a part of: "1.546 milioni di euro, di cui 400 per le scuole e 1.146"."""
    if not part.digits or part.scale != 1:
        return None
    at = skip_space_back(source.text, part.qualifier_start)
    whole = done[-1]
    if longest_before(source.folded, at, _parts(source)) is None:
        before = skip_space_back(source.text, done[-1].qualifier_start)
        if len(done) == 1 or longest_before(source.folded, before, _parts(source)) is None:
            return None
        if source.text[at - 1] != "," and longest_before(source.folded, at, source.lexicon.syntax.conjunctions) is None:
            return None
        whole = done[-2]
    near = part.start - whole.end <= MAX_CURRENCY_GAP_CHARS and not ENDS.search(source.text, whole.end, part.start)
    fits = whole.kind in KINDS and whole.value_high is None and part.value * whole.scale <= whole.value
    return whole if near and fits and whole.unit is not None else None


def _is_listed(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether nothing but a comma or a conjunction is between two numbers."""
    gap = source.folded[left.end : right.start].strip()
    return gap == "," or gap in source.lexicon.syntax.conjunctions


def _fellow(source: SourceText, done: list[Quantity], quantity: Quantity, following: int) -> Quantity | None:
    """The quantity before whose unit a bare figure has."""
    if not done or quantity.unit is not None or quantity.value_high is not None:
        return None
    last = done[-1]
    replaced = last.unit is not None and is_replaced(source, last, quantity)
    if replaced or _counts(source, quantity):
        return last if replaced else None
    share = last.kind == "percent" and quantity.scale >= MILLION  # no "7 %, and a profit of 152 million"
    if last.unit is not None and not share:
        if last.kind in KINDS and is_earlier_value(source, last, quantity, following):
            return last
        if _is_gapped(source, done, quantity):
            return last
    whole = _sum_of_part(source, done, quantity)
    if whole is not None:
        return whole
    if quantity.scale < MILLION:
        return last if answers_sum(source, last, quantity) else None
    sums = (other for other in reversed(done) if other.kind == "money" and other.scale >= MILLION)
    found = next(sums, None)
    return found if found is not None and quantity.start - found.end <= MAX_CURRENCY_GAP_CHARS else None


def is_replaced(source: SourceText, last: Quantity, quantity: Quantity) -> bool:
    """Whether a bare figure is what another one replaces: "£25 instead of the current 10", "statt bisher 10"."""
    words, gap = source.lexicon.measured.instead, source.text[last.end : quantity.start]
    if not words or not quantity.is_bare or last.kind not in KINDS:
        return False
    if len(gap) > MAX_GAP_CHARS or SENTENCE_ENDS.search(gap):
        return False
    following = WORD.match(source.folded, skip_space(source.text, quantity.end))
    syntax = source.lexicon.syntax
    if following is not None and following[0] not in syntax.function_words | syntax.adjectives_before:
        return False
    at = skip_space_back(source.text, quantity.qualifier_start)
    for _ in range(MAX_WORDS_AFTER_INSTEAD + 1):
        if longest_before(source.folded, at, words) is not None:
            return True
        word = source.word_before(at)
        if word is None or word.start() < last.end:
            return False
        at = skip_space_back(source.text, word.start())
    return False


def _is_gapped(source: SourceText, done: list[Quantity], quantity: Quantity) -> bool:
    """Whether a bare figure after a name goes on with a list: "Leeds got £340 million, Hull 62"."""
    near = [*done[-MAX_FIGURES:], quantity]
    return first_of_gapped(source, near, len(near) - 1) is not None


def answers_sum(source: SourceText, last: Quantity, quantity: Quantity) -> bool:
    """Whether a bare figure at the end of its clause answers a sum or share: "chiedono 180 euro, ne offrono 110"."""
    bids, gap = source.lexicon.measured.bids, source.text[last.end : quantity.start]
    if not bids or last.kind not in ("money", "percent") or len(gap) > MAX_GAP_CHARS or not quantity.is_bare:
        return False
    at = skip_space(source.text, quantity.end)
    ends = not source.text[at : at + 1].isalnum() and source.text[at : at + 1] != "("
    alike = 0 < last.value <= MAX_FACTOR * quantity.value <= MAX_FACTOR**2 * last.value
    if SENTENCE_ENDS.search(gap) or quantity.value_high is not None or not ends or not alike:
        return False
    words = list(WORD.finditer(source.folded, last.end, quantity.start))[-MAX_WORDS_AFTER_BID:]
    return any(word[0].startswith(bids) for word in words)


def _counts(source: SourceText, quantity: Quantity) -> bool:
    """Whether a word follows that the number may count, over "de" where a scale word stands."""
    lexicon, at = source.lexicon, skip_space(source.text, quantity.end)
    if any(start <= at < end for start, end, _ in source.relative):
        return False
    link = longest_after(source.folded, at, lexicon.syntax.linkers) if quantity.scale > 1 else None
    word = WORD.match(source.folded, skip_space(source.text, link) if link is not None else at)
    if quantity.scale >= MILLION and link is None and lexicon.syntax.links_to_millions:
        return False  # "dont 86 millions iront": a noun would be linked
    if link is not None and word is None and YEAR.match(source.text, skip_space(source.text, link)):
        return False
    return word is not None and word[0] not in lexicon.syntax.function_words
