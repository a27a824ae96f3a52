"""Which time expression dates a number: the next one after it, or the last one before it."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from typing import Final

from nutgraf.stages.numbers.dates.time_expressions import TimeExpression, same_period_start, start_of
from nutgraf.stages.numbers.describe.context import is_of_condition
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb, starts_with
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_space, skip_space_back

TITLED: Final = re.compile(r"\b[^\W\d_a-z][\w)]*\)?,? $")  # "Seeds Bill, 2025": the year belongs to a name
# Code points between a number and the time after it; the longest in the articles labelled by hand is 32. Of 2,400
# numbers of open articles none differ with half of it, 2 with twice.
MAX_GAP_CHARS: Final = 60
MAX_CHANGE_CHARS: Final = 100  # code points from a verb of change to its amount or result
MAX_JOINED_CHARS: Final = 40  # code points between two numbers that one time dates
MAX_COMMA_GAP_CHARS: Final = 40  # code points from the last comma after a time to the number that it dates
MAX_OPENING_PHRASE_CHARS: Final = 26  # code points before a time in the phrase that opens its sentence
MAX_ADJACENT_CHARS: Final = 12  # code points between a time and the number right after it
PART_ENDS: Final = re.compile(r"[,;:.()\d]")
MAX_LEVEL_LINKS: Final = 2  # words between a level and its time: "mức của năm 2019"
MAX_COMPARED_WORDS: Final = 7  # from "than" to its time: "dan in dezelfde maand in 2016"
MAX_DAY_GAP_CHARS: Final = 24  # code points from a day to the number that it dates
MAX_OPENING_CHARS: Final = 16  # code points before a time that opens its sentence: "In the course of 2020,"
KINDS_WITHOUT_PERIOD: Final = frozenset({"duration", "age", "rank"})
MANY: Final = 100  # a larger count is a figure that may change, with a determiner too: "the 1,200 arrests in 2021"
DASH: Final = re.compile(r"(?<=\s)[–—-](?=\s)|—")
CLAUSE_ENDS: Final = re.compile(r"[;:!?\n]|\.(?!\w|\s+[^\W\dA-Z])")  # not the one in "the U.S. were"
MAX_OPENERS: Final = 2  # words that may open a relative clause: "al que llegó en 2001"


def assign_periods(
    source: SourceText, found: Sequence[Quantity], times: Sequence[TimeExpression], bounds: Sequence[tuple[int, int]]
) -> list[TimeExpression | None]:
    """The time of each number, None where the text gives none. `bounds` are the numbers' sentences."""
    periods: list[TimeExpression | None] = [None] * len(found)
    bases = {i for i, time in enumerate(times) if _is_base_year(source, time)}
    deadlines = {i for i, time in enumerate(times) if _is_deadline(source, time)} | bases
    claimed = set(deadlines)
    dated = [_may_have_period(source, quantity) and not is_of_now(source, quantity) for quantity in found]
    changing = [_is_change(source, quantity, start) for quantity, (start, _) in zip(found, bounds, strict=True)]
    following = _starts_after(found, times)
    for i, quantity in enumerate(found):
        limit = min(bounds[i][1], following[i])
        near = _is_right_before(source, quantity, times, bounds[i][0], claimed)
        ends = bases if changing[i] else deadlines
        time = _time_after(source, quantity, times, limit, ends) if not near else None
        if time is not None and dated[i]:
            periods[i] = times[time]
            claimed.add(time)
    for i, quantity in enumerate(found):
        if i and periods[i - 1] is not None and _says_again(source, found, i):
            periods[i] = periods[i - 1]
        elif periods[i] is None and dated[i]:
            apart = claimed - (deadlines - bases) if changing[i] else claimed
            present = _end_of_present(source, found[i - 1], quantity) if i else 0
            time_before = _time_before(source, quantity, times, (bounds[i][0], present), apart)
            reached = present > 0 or _reaches(found, periods, i, time_before)
            reached = reached and not is_of_condition(source, found, i)
            periods[i] = time_before if reached else None
    _share_periods(source, found, periods, [end if may else 0 for may, (_, end) in zip(dated, bounds, strict=True)])
    return periods


def _says_again(source: SourceText, found: Sequence[Quantity], i: int) -> bool:
    """Whether a change with its sign is alone in a bracket that follows another number: "82,000 more (+0.4 %)"."""
    quantity, before, text = found[i], found[i - 1], source.text
    opened = text.rfind("(", max(before.end, quantity.start - len("(+ ")), quantity.start)
    alone = opened >= 0 and text[quantity.end : quantity.end + 1] == ")"
    signed = text[opened + 1 : quantity.end].strip()[:1] in {"+", "-", "−", "–"}
    near = quantity.start - before.end <= MAX_JOINED_CHARS
    return alone and signed and near and CLAUSE_ENDS.search(text, before.end, opened) is None


def _share_periods(
    source: SourceText,
    found: Sequence[Quantity],
    periods: list[TimeExpression | None],
    ends: Sequence[int],
) -> None:
    """Give numbers without a time that of the number they are joined to.

    `ends` are where the sentences of the numbers end, 0 for those that can have no time.
    """
    for i in range(1, len(found)):  # "290,000 deaths in men between 2002 and 2006 and 230,000 in women"
        if periods[i] is None and ends[i] and _continues(source, found, periods, i):
            periods[i] = periods[i - 1]
    for i in range(len(found) - 2, -1, -1):  # "135 villages et 8 secteurs en 2012"
        together = found[i + 1].start < ends[i]
        if periods[i] is None and together and _is_joined(source, found[i], found[i + 1]):
            periods[i] = periods[i + 1]


def _continues(source: SourceText, found: Sequence[Quantity], periods: Sequence[TimeExpression | None], i: int) -> bool:
    """Whether "and" leads from the time of a number to one of its kind that has a place after it and no noun."""
    time, quantity = periods[i - 1], found[i]
    if time is None or found[i - 1].kind != quantity.kind or not found[i - 1].end <= time.start < quantity.start:
        return False
    gap = source.folded[time.end : quantity.qualifier_start].strip()
    following = WORD.match(source.folded, skip_space(source.text, quantity.end))
    placed = following is not None and following[0] in source.lexicon.syntax.prepositions
    return gap in source.lexicon.syntax.conjunctions and placed


def _starts_after(found: Sequence[Quantity], times: Sequence[TimeExpression]) -> list[int]:
    """Where the next number begins after each one; a number inside a time is none: "4 % in the first nine months"."""
    starts: list[int] = []
    following = sys.maxsize
    for quantity in reversed(found):
        starts.append(following)
        before = bisect_right(times, quantity.start, key=start_of) - 1
        if before < 0 or times[before].end < quantity.end:
            following = quantity.start
    return starts[::-1]


def _may_have_period(source: SourceText, quantity: Quantity) -> bool:
    """Whether a number can be of a time: no duration, age or rank, and no count of a set ("the two countries")."""
    if quantity.kind in KINDS_WITHOUT_PERIOD:
        return False
    at = skip_space_back(source.text, quantity.qualifier_start)
    known = longest_before(source.folded, at, source.lexicon.syntax.definites) is not None
    return not (known and quantity.kind == "count" and quantity.scale == 1 and quantity.value < MANY)


def is_of_now(source: SourceText, quantity: Quantity) -> bool:
    """Whether a word for the present is right after or before a number: "contre 22 % aujourd'hui", "the current 50"."""
    dates, before = source.lexicon.dates, skip_space_back(source.text, quantity.qualifier_start)
    if longest_after(source.folded, skip_space(source.text, quantity.end), dates.now | dates.current) is not None:
        return True
    return longest_before(source.folded, before, dates.current) is not None


def is_said_of_now(source: SourceText, start: int, end: int) -> bool:
    """Whether a word for the present is between two places: "em 1980, a seis, atualmente já baixou para 3,7"."""
    now, estimates = source.lexicon.dates.now, source.lexicon.measured.estimate_verbs
    words = list(WORD.finditer(source.folded, start, end)) if now else []
    for k, word in enumerate(words):
        if longest_after(source.folded, word.start(), now) is not None:
            beside = [near[0] for near in (*words[max(0, k - 1) : k], *words[k + 1 : k + 2])]
            return not any(starts_with(near, estimates) for near in beside)  # "la Commission prévoit aujourd'hui"
    return False


def _is_in_relative_clause(source: SourceText, time: TimeExpression, sentence: int) -> bool:
    """Whether a comma and a relative pronoun open the clause of a time: ", who left in 2001, has scored 300 goals"."""
    openers = source.lexicon.syntax.relative_openers
    comma = source.text.rfind(", ", sentence, time.start)
    words = list(WORD.finditer(source.folded, comma, time.start))[:MAX_OPENERS] if comma >= 0 and openers else []
    since = bool(words) and words[0][0] in source.lexicon.dates.since  # "desde que comenzó la guerra en 2011"
    return not since and any(word[0] in openers for word in words)


def _is_base_year(source: SourceText, time: TimeExpression) -> bool:
    """Whether a time is what a value is compared with: "on 2005 levels", "unter dem Niveau vom Februar 1990"."""
    levels = source.lexicon.dates.levels
    if not levels:
        return False
    if longest_after(source.folded, skip_space(source.text, time.end), levels) is not None:
        return True
    at = skip_space_back(source.text, time.start)
    if _is_of_other(source, at):
        return True
    syntax = source.lexicon.syntax
    links = syntax.share_links | syntax.noun_links | syntax.amount_links | source.lexicon.dates.before_year
    for _ in range(MAX_LEVEL_LINKS):
        if longest_before(source.folded, at, levels) is not None:
            return True
        link = longest_before(source.folded, at, links)
        at = at if link is None else skip_space_back(source.text, link)
    return longest_before(source.folded, at, levels) is not None


def _is_of_other(source: SourceText, at: int) -> bool:
    """Whether a word for the same thing of another time, and what links it to that time, end there: "celles de"."""
    syntax, others = source.lexicon.syntax, source.lexicon.dates.others
    links = syntax.share_links | syntax.noun_links | syntax.amount_links
    word = source.word_before(at) if others else None
    if word is not None and word[0] in source.lexicon.dates.before_year - links:  # "denen des Jahres"
        word = source.word_before(word.start())
    linked = word is not None and (word[0] in links or f"{word[0]}'" in links)
    before = source.word_before(word.start()) if linked and word is not None else None
    return before is not None and before[0] in others


def _is_change(source: SourceText, quantity: Quantity, sentence: int) -> bool:
    """Whether an amount is that of a rise or fall, whose time limit is its period: "to fall 40 % by 2030"."""
    if quantity.kind not in ("percent", "money"):
        return False
    low = max(sentence, quantity.start - MAX_CHANGE_CHARS)
    words = list(WORD.finditer(source.folded, low, quantity.start))
    last = WORD.match(source.folded, skip_space(source.text, quantity.end)) if source.lexicon.verbs_last else None
    words += [last] if last is not None else []  # "bis 2030 um 12 Prozent steigen"
    return any(is_value_verb(source, word, sentence) for word in words)


def _reaches(
    found: Sequence[Quantity], periods: Sequence[TimeExpression | None], i: int, time: TimeExpression | None
) -> bool:
    """Whether the number between a time and this one, where there is one, has a period too."""
    between = i > 0 and time is not None and found[i - 1].start >= time.end
    return not between or periods[i - 1] is not None or found[i - 1].kind in KINDS_WITHOUT_PERIOD


def _is_joined(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether one of the pack's conjunctions joins two numbers, with the words of the first between them."""
    gap = source.folded[left.end : right.start]
    words = gap.split()
    return (
        len(gap) <= MAX_JOINED_CHARS
        and bool(words)
        and words[-1] in source.lexicon.syntax.conjunctions
        and not (CLAUSE_ENDS.search(gap) or "," in gap or ")" in gap)
    )


def _is_deadline(source: SourceText, time: TimeExpression) -> bool:
    """Whether a time says until when something is to be done: "d'ici 2028", "by 2030"."""
    at = skip_space_back(source.text, time.start)
    return longest_before(source.folded, at, source.lexicon.dates.deadlines) is not None


def _is_compared(source: SourceText, time: TimeExpression) -> bool:
    """Whether a time before a value is what the value is compared with, or part of a name."""
    at = skip_space_back(source.text, time.start)
    year = len(time.iso) == len("2025")
    compared = source.lexicon.measured.compared
    if year and longest_before(source.folded, at, source.lexicon.dates.deadlines) is not None:
        return False  # Dutch "tegen 2030": by then
    if _follows(source, at, compared if year else compared - source.lexicon.changes.before_old_value):
        return True  # not "From 21 June to 15 July 2019, the town counted 365"
    if not year:
        return False
    titled = source.text[at - 1 : at] == "," and TITLED.search(source.text[max(0, at - 24) : at + 1]) is not None
    return titled or same_period_start(source, time.start) is not None


def _is_time_of_clause(source: SourceText, time: TimeExpression, start: int) -> bool:
    """Whether a time opens its sentence, in a phrase of its own: "Sur la période de mars à juin 2024, "."""
    words = list(WORD.finditer(source.folded, start, time.start))
    syntax = source.lexicon.syntax
    if all(word[0] in syntax.function_words for word in words):
        return True
    return time.start - start <= MAX_OPENING_PHRASE_CHARS and words[0][0] in syntax.prepositions


def _is_right_before(
    source: SourceText, quantity: Quantity, times: Sequence[TimeExpression], start: int, claimed: set[int]
) -> bool:
    """Whether nothing but a few letters is between a time and the number after it: "in January 11,000 doses"."""
    before = bisect_left(times, quantity.start, key=start_of) - 1
    if before < 0 or before in claimed or times[before].start < start or _is_compared(source, times[before]):
        return False
    gap = source.text[times[before].end : quantity.qualifier_start]
    apart = source.lexicon.syntax.conjunctions | source.lexicon.measured.compared
    joined = not apart.isdisjoint(gap.casefold().split())
    return len(gap) <= MAX_ADJACENT_CHARS and not PART_ENDS.search(gap) and not joined


def _time_after(
    source: SourceText, quantity: Quantity, times: Sequence[TimeExpression], limit: int, claimed: set[int]
) -> int | None:
    for i in range(bisect_left(times, quantity.end, key=start_of), len(times)):
        time = times[i]
        if time.start >= limit or time.start - quantity.end > MAX_GAP_CHARS:
            return None
        if i not in claimed:
            gap = source.text[quantity.end : time.start]
            at = skip_space_back(source.text, time.start)
            if _follows(source, at, source.lexicon.measured.compared - source.lexicon.measured.of_them):
                return None  # "5 % compared with March 2018", not "420 of them in 2021"
            if quantity.kind != "ratio" and _follows(source, at, source.lexicon.measured.than):
                return None  # "15 % more than in 2022"; a multiple is of that year
            on = longest_before(source.folded, at, source.lexicon.dates.compared_on)
            if on is not None and len(time.iso) != len("2024-05-12"):
                return None  # "rose 5 % on the first quarter of 2023", not "on 12 May 2023"
            apart = "," in gap and not _goes_on(source, quantity, time, i)
            return i if not CLAUSE_ENDS.search(gap) and not apart and ")" not in gap else None
    return None


def _goes_on(source: SourceText, quantity: Quantity, time: TimeExpression, i: int) -> bool:
    """Whether a comma right after a number leads to a later time that ends its clause: "6 in 2025 and 10, in 2050"."""
    at = skip_space(source.text, quantity.end)
    words = WORD.finditer(source.folded, at, time.start)
    ends = source.text[time.end : time.end + 1] in {".", ",", ";", ""}
    return i > 0 and ends and source.text[at : at + 1] == "," and all(map(source.is_function, words))


def _follows(source: SourceText, at: int, words: Container[str]) -> bool:
    """Whether one of the words is before a time, with a preposition and a determiner between or not: "qu'en 2022"."""
    syntax, dates = source.lexicon.syntax, source.lexicon.dates
    skipped = syntax.prepositions | syntax.determiners | dates.before_year | dates.before_day
    skipped |= syntax.noun_links | syntax.share_links
    for _ in range(MAX_COMPARED_WORDS):
        if longest_before(source.folded, at, words) is not None:
            return True
        word = source.word_before(at)
        if word is None or not (word[0] in skipped or _is_of_same_time(source, word)):
            return False
        at = skip_space_back(source.text, word.start())
    return False


def _is_of_same_time(source: SourceText, word: re.Match[str]) -> bool:
    """Whether a word is one of "the same month", which a comparison has before its year."""
    return is_time(source, word.span()) or any(word[0] in same.split(" ") for same in source.lexicon.dates.same_period)


def _end_of_present(source: SourceText, before: Quantity, quantity: Quantity) -> int:
    """Where the value of today ends that leads to a number, or 0: "from the current 50,000 (to 70,000)"."""
    at = skip_space_back(source.text, quantity.qualifier_start)
    link = longest_before(source.folded, at, source.lexicon.changes.before_new_value)
    if link is None or not is_of_now(source, before):
        return 0
    gap = source.folded[before.end : link].strip()
    return link if not gap or gap in source.lexicon.dates.now | source.lexicon.dates.current else 0


def _time_before(
    source: SourceText, quantity: Quantity, times: Sequence[TimeExpression], bounds: tuple[int, int], claimed: set[int]
) -> TimeExpression | None:
    """The last time before a number; `bounds` are where its sentence starts and where what is said of now ends."""
    start, present = bounds
    for i in range(bisect_left(times, quantity.start, key=start_of) - 1, -1, -1):
        time = times[i]
        if time.start < start:
            return None
        if time.end <= quantity.start and i not in claimed:
            gap = source.text[time.end : quantity.start]
            if _is_compared(source, time):
                continue
            if is_said_of_now(source, max(time.end, present), quantity.start):
                return None
            if "," in gap and _is_in_relative_clause(source, time, start):
                continue
            opens = time.start - start <= MAX_OPENING_CHARS
            closed = ")" in gap and "(" not in gap.partition(")")[0]
            exact = len(time.iso) == len("2024-05-12") and not opens
            far = exact and (len(gap) > MAX_DAY_GAP_CHARS or "," in gap)  # "am Freitag, 21. Juni 2024, vor 200 Gästen"
            led = opens or _is_time_of_clause(source, time, start)
            apart = "," in gap and not led and len(gap.rpartition(",")[2]) > MAX_COMMA_GAP_CHARS
            apart = apart or (not led and DASH.search(gap) is not None)
            return None if (";" in gap and not opens) or "\n" in gap or closed or far or apart else time
    return None
