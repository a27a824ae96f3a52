"""Years, and days with dots, that only their neighbours betray: "2026 bis 2029", "mehr als 2014", "sáng 13.3"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, longest_before, skip_space, skip_space_back

YEARS: Final = range(1500, 2101)
OWNED: Final = re.compile(r"\w['’]s\b")
DOTTED_DAY: Final = re.compile(r"([1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])")
# Years that date a noun; older ones are rarely written so, and more likely to count.
YEARS_BEFORE_NOUN: Final = range(1900, 2051)
SENTENCE_SIGNS: Final = frozenset('.!?:"“„»\n')
# Years of which an ungrouped number that is not round is nearly always one: "la campaña 2019 estuvo", "ab 2015".
YEARS_OF_NEWS: Final = range(1951, 2050)
DECADES: Final = range(10, 100, 10)
APOSTROPHES: Final = frozenset("'‘’")
CENTURIES: Final = range(15, 21)
COMPARING: Final = frozenset({"more_than", "less_than"})
# Code points between an amount and the year it is compared with: "a tenth more than in 2024". No number of 367 open
# articles differs with half or twice of it.
MAX_GAP_CHARS: Final = 24
MAX_CHANGE_CHARS: Final = 60  # code points from a verb of change to "to" before its result


def looks_like_year(quantity: Quantity) -> bool:
    """Whether a number is written as a year: four digits between 1500 and 2100 with nothing around them."""
    digits = quantity.digits
    return quantity.is_plain and len(digits) == 4 and digits.isdigit() and int(digits) in YEARS


def is_decade(source: SourceText, quantity: Quantity) -> bool:
    """Whether round tens, or a year with them, name a decade after its words: "les années 80", "gli anni '30"."""
    if not quantity.is_plain or quantity.value % 10 or quantity.value not in (*DECADES, *YEARS):
        return False
    before = skip_space_back(source.text, quantity.start)
    before -= source.text[before - 1 : before] in APOSTROPHES
    before = skip_space_back(source.text, before)
    return longest_before(source.folded, before, source.lexicon.dates.decades) is not None


def follows_year_word(source: SourceText, quantity: Quantity) -> bool:
    """Whether a number is written as a year and one of the words for a year leads to it."""
    before = skip_space_back(source.text, quantity.start)
    led = longest_before(source.folded, before, source.lexicon.dates.before_year) is not None
    return led and looks_like_year(quantity)


def ends_years(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether `right` is the later year of "2026 bis 2029"; `left` is known to be one."""
    if not looks_like_year(left) or len(right.digits) != 4 or right.value not in YEARS:
        return False
    gap = source.folded[left.end : right.start].strip()
    return gap in source.lexicon.ranges.joiners | source.lexicon.ranges.closers


def combine_year(source: SourceText, left: Quantity, right: Quantity, gap: str) -> Quantity | None:
    """A year said in two parts ("nineteen seventy-three"), where the language says it so; else None."""
    if not source.lexicon.reader.table.paired_years or gap not in ("", "-") or not (left.is_plain and right.is_plain):
        return None
    if not (left.spelled and right.spelled and left.value in CENTURIES and 10 <= right.value < 100):
        return None
    value = int(left.value * 100 + right.value)
    return replace(left, end=right.end, value=value, digits=str(value), word_count=2)


def is_compared_year(source: SourceText, found: Sequence[Quantity], i: int) -> bool:
    """Whether a number is the year that the amount before it is measured against: "ein Zehntel mehr als 2024"."""
    quantity = found[i]
    if not i or quantity.approximation not in COMPARING or not looks_like_year(quantity):
        return False
    gap = source.text[found[i - 1].end : quantity.qualifier_start]
    return len(gap) < MAX_GAP_CHARS and not found[i - 1].is_plain and not any(sign in gap for sign in ",.;:\n")


def is_dotted_day(source: SourceText, quantity: Quantity) -> bool:
    """A day and month with a dot after one of the words for a day; a year does not follow."""
    if not quantity.is_plain or DOTTED_DAY.fullmatch(quantity.digits) is None:
        return False
    before = skip_space_back(source.text, quantity.start)
    at = skip_space(source.text, quantity.end)
    named = longest_before(source.folded, before, source.lexicon.dates.before_day) is not None
    return named and not source.text[at : at + 1].isalpha()


def next_word(source: SourceText, at: int) -> str:
    """The folded word after a position (over one blank or hyphen); empty where none follows."""
    at = skip_space(source.text, at)
    if source.text[at : at + 1] == "-":
        at += 1
    match = WORD.match(source.folded, at)
    return match[0] if match else ""


def is_year(source: SourceText, quantity: Quantity) -> bool:
    """Four digits between 1500 and 2100: a year, unless a qualifier or a noun in lower case says otherwise."""
    if len(quantity.digits) != 4 or not quantity.digits.isdigit() or int(quantity.digits) not in YEARS:
        return False
    if quantity.approximation != "exact":
        recent = quantity.value in YEARS_OF_NEWS and quantity.value % 50 != 0
        return recent and (_counts_nothing(source, quantity) or _opens_with_since(source, quantity))
    before = skip_space_back(source.text, quantity.start)
    if quantity.value not in YEARS_OF_NEWS and quantity.value % 50 == 0 and _is_result(source, before):
        return False  # "stieg um 300 auf 1500"
    if longest_before(source.folded, before, source.lexicon.dates.before_year) is not None:
        return True
    at = skip_space(source.text, quantity.end)
    follows = next_word(source, quantity.end)
    capital = source.text[at : at + 1].isupper() and not source.lexicon.capitalises_nouns
    if follows and source.lexicon.years_before_nouns and _dates_noun(source, quantity):
        return True
    if quantity.value in YEARS_OF_NEWS and quantity.value % 50:
        return True
    known = bool(source.lexicon.syntax.function_words)
    return not known or not follows or capital or follows in source.lexicon.syntax.function_words


def _is_result(source: SourceText, at: int) -> bool:
    """Whether what a change led to begins at a position: "um 300 auf"."""
    changes = source.lexicon.changes
    new = longest_before(source.folded, at, changes.before_new_value)
    if new is None or not changes.verb_stems:
        return False
    words = list(WORD.finditer(source.folded, max(0, new - MAX_CHANGE_CHARS), new))
    return any(word[0] in changes.by for word in words) and any(
        word[0].startswith(changes.verb_stems) for word in words
    )


def _opens_with_since(source: SourceText, quantity: Quantity) -> bool:
    """Whether a sentence opens with since when: "Vanaf 2026 krijgen gemeenten", "Ab 2026 bekommen"."""
    start = quantity.qualifier_start
    if source.folded[start : quantity.start].strip() not in source.lexicon.dates.since:
        return False
    before = skip_space_back(source.text, start)
    return source.text[start].isupper() and (before == 0 or source.text[before - 1] in SENTENCE_SIGNS)


def _counts_nothing(source: SourceText, quantity: Quantity) -> bool:
    """Whether no word follows that a number may count: "ab 2015", "up to 2027."."""
    follows = next_word(source, quantity.end)
    return not follows or follows in source.lexicon.syntax.function_words


def _dates_noun(source: SourceText, quantity: Quantity) -> bool:
    """Whether digits without a group sign date the noun after: "the 2024 budget", "a 1990 report"."""
    before = skip_space_back(source.text, quantity.start)
    single = longest_before(source.folded, before, source.lexicon.syntax.articles) is not None
    if single or (quantity.value % 100 != 0 and quantity.value in YEARS_BEFORE_NOUN):
        return True
    plural = source.lexicon.syntax.is_plural(next_word(source, quantity.end))
    return quantity.value % 100 != 0 and not plural and _is_determined(source, before)  # "the court's 1898 ruling"


def _is_determined(source: SourceText, at: int) -> bool:
    """Whether a determiner or an owner ends at a position, over one adjective: "the landmark", "the court's"."""
    words = list(WORD.finditer(source.folded, max(0, at - MAX_GAP_CHARS), at))[-2:]
    owned = words and OWNED.search(source.text, words[0].start(), at) is not None
    return bool(owned) or any(word[0] in source.lexicon.syntax.determiners for word in words)
