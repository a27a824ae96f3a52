"""Which candidates are quantities, and which name something: years, days, hours, articles, pronouns, codes."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.languages.load import shared_packs
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.stages.numbers.candidates.addresses import find_postcodes, is_house_number
from nutgraf.stages.numbers.candidates.non_quantities import (
    HANGUL,
    SCRIPTS_WITH_PREFIXES,
    in_code_after,
    in_code_before,
)
from nutgraf.stages.numbers.combine.from_to import is_from_to
from nutgraf.stages.numbers.combine.gapping import first_of_gapped
from nutgraf.stages.numbers.combine.units import WORD_LIKE_CODES
from nutgraf.stages.numbers.dates.dates_and_hours import (
    HOURS,
    are_hours,
    is_clock,
    is_date,
    is_day_range,
    is_dotted_ordinal,
    is_hour_span,
    is_hyphened_date,
    is_spaced_date,
)
from nutgraf.stages.numbers.dates.years import (
    YEARS,
    ends_years,
    is_compared_year,
    is_decade,
    is_dotted_day,
    is_year,
    looks_like_year,
    next_word,
)
from nutgraf.stages.numbers.lexicon.lexicon import Unit
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.fold import fold
from nutgraf.text.phrases import WORD, longest_after, longest_before, sign_after, skip_space, skip_space_back
from nutgraf.text.scripts import UNSPACED

SENTENCE_OPENERS: Final = frozenset(("", *'.!?:„“»"'))
# Code points before a capitalised number word that tell running text from a heading. No number of 367 open articles
# differs with half or twice of it.
MAX_HEADING_CHARS: Final = 60
# Code points of blanks on either side of a number that is alone on its line. No number of 367 open articles differs
# with half or twice of it.
MAX_MARGIN_CHARS: Final = 40
MAX_YEAR_CHARS: Final = 6  # code points of a year and its hyphen, and the one before them
FILE_YEAR: Final = re.compile(r"(?<![\w.,-])(?:19|20)\d\d-$")
MAX_NOUN_WORDS: Final = 3  # looked at for the plural that a number after a name counts
NIGHT: Final = Unit("duration", "night")
CHAIN: Final = re.compile(r"\s*(?:[,;/&]|[-–—]|\.)?\s*")


def filter_quantities(source: SourceText, found: list[Quantity]) -> list[Quantity]:
    """The quantities among what was found, in order."""
    kept = [_is_quantity(source, quantity) for quantity in found]
    houses = [is_house_number(source, quantity) for quantity in found]
    codes = find_postcodes(source, found, houses)
    kept = [keep and not houses[i] and i not in codes for i, keep in enumerate(kept)]
    _leave_hours(source, found, kept)
    _keep_durations(source, found, kept)
    _keep_gapped(source, found, kept)
    names = [not keep and _is_identifier(source, quantity) for keep, quantity in zip(kept, found, strict=True)]
    kept = [keep and not span for keep, span in zip(kept, _hour_spans(source, found), strict=True)]
    for i in range(1, len(found)):  # "articles 5 et 6"
        if names[i - 1] and found[i].is_plain and _chained(source, found[i - 1].end, found[i].start):
            kept[i], names[i] = False, True
        if _opens_count(source, found[i - 1], found[i]):
            kept[i - 1] = False
        if are_hours(source, found[i - 1], found[i]) or is_spaced_date(source, found[i - 1], found[i]):
            kept[i - 1] = kept[i] = False
        after_year = not kept[i - 1] and ends_years(source, found[i - 1], found[i])
        if after_year or is_compared_year(source, found, i):
            kept[i] = False
    for i in range(len(found) - 2, -1, -1):  # "26. bis 28. Juni"
        day = not kept[i + 1] and found[i].is_plain and is_date(source, found[i + 1])
        if day and _chained(source, found[i].end, found[i + 1].start):
            kept[i] = False
    return [quantity for keep, quantity in zip(kept, found, strict=True) if keep]


def _hour_spans(source: SourceText, found: list[Quantity]) -> list[bool]:
    """Which are stretches of hours: "nelle fasce 6-9 e 18-21"."""
    spans = [is_hour_span(source, quantity) for quantity in found]
    for i in range(1, len(found)):
        ranged = found[i].value_high is not None and found[i].unit is None
        spans[i] = spans[i] or (spans[i - 1] and ranged and _chained(source, found[i - 1].end, found[i].start))
    return spans


def _opens_count(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether an ordinal in words is right before a count, which it makes no rank: "the first nine months"."""
    beside = right.start == left.end + 1 and source.text[left.end] == " "
    return left.kind == "rank" and left.spelled and beside and right.kind in ("count", "duration")


def _leave_hours(source: SourceText, found: list[Quantity], kept: list[bool]) -> None:
    """Leave out the hour from which a stretch lasts until one that is none: "de 21 heures à 5 heures"."""
    joiners = source.lexicon.ranges.joiners | source.lexicon.changes.before_new_value
    for i in range(1, len(found)):
        left, right = found[i - 1], found[i]
        if right.unit is None or kept[i] or left.unit != right.unit or not is_clock(source, right):
            continue
        if left.value_high is None and left.value <= HOURS and not is_from_to(source, left, right):
            kept[i - 1] = kept[i - 1] and source.folded[left.end : right.start].strip() not in joiners


def _keep_durations(source: SourceText, found: list[Quantity], kept: list[bool]) -> None:
    """Keep both ends of a change between durations, no hours: "passé de trois heures à cinq heures"."""
    for i in range(1, len(found)):
        lasting = found[i].unit is not None and found[i].kind == found[i - 1].kind == "duration"
        if (kept[i] or kept[i - 1]) and lasting and is_from_to(source, found[i - 1], found[i]):
            kept[i - 1] = kept[i] = True


def _keep_gapped(source: SourceText, found: list[Quantity], kept: list[bool]) -> None:
    """Keep the figures after names that go on with a count: "Leeds has 340 wardens, Bradford 115 and Wakefield 62"."""
    for i in range(1, len(found)):
        if not kept[i] and kept[i - 1] and found[i].is_plain and _is_model(source, found[i]):
            dated = is_date(source, found[i]) or is_clock(source, found[i]) or is_year(source, found[i])
            kept[i] = not dated and first_of_gapped(source, found, i) is not None


def previous_word(source: SourceText, at: int) -> str:
    """The folded word before a position; empty where something else stands there."""
    at = skip_space_back(source.text, at)
    words = list(WORD.finditer(source.folded, max(0, at - 32), at))
    return words[-1][0] if words and words[-1].end() == at else ""


def _is_quantity(source: SourceText, quantity: Quantity) -> bool:
    if quantity.ordinal or quantity.kind == "rank":
        return quantity.kind == "rank"
    if _is_idiom(source, quantity) or is_hyphened_date(source, quantity) or is_decade(source, quantity):
        return False
    if quantity.spelled:  # "nineteen seventy-three" looks like a year
        other = looks_like_year(quantity) or _opens_korean_word(source, quantity)
        return not other and _is_spelled_quantity(source, quantity)
    return _is_digit_quantity(source, quantity)


def _is_idiom(source: SourceText, quantity: Quantity) -> bool:
    """ "une fois", "un jour", "une nuit", "hàng trăm": phrases that count nothing."""
    if quantity.kind == "ratio" and (quantity.value == 1 or _is_average(source, quantity)):
        return True
    if quantity.may_be_article and quantity.approximation == "exact" and quantity.unit == NIGHT:
        return True
    lexicon = source.lexicon
    if quantity.spelled and previous_word(source, quantity.start) in lexicon.exclusions.vague:
        return True
    end = longest_after(source.folded, quantity.start, lexicon.exclusions.idioms)
    return end is not None and end >= quantity.end


def _is_average(source: SourceText, quantity: Quantity) -> bool:
    """Whether what looks like a half is an average: Spanish "una media de 40 robos"."""
    last = source.folded[quantity.start : quantity.end].split(" ")[-1]
    at = skip_space(source.text, quantity.end)
    linked = longest_after(source.folded, at, source.lexicon.syntax.noun_links) is not None
    return linked and last in source.lexicon.measured.average_nouns


def _is_spelled_quantity(source: SourceText, quantity: Quantity) -> bool:
    """Number words: not articles and pronouns, not words that mostly mean something else."""
    lexicon, word = source.lexicon, source.folded[quantity.start : quantity.end]
    millions = quantity.value >= 10**6 and quantity.value == quantity.scale
    if quantity.word_count == 1 and (millions or word in lexicon.loose_scales):  # "millions of people"
        return previous_word(source, quantity.start) in lexicon.syntax.articles
    if (
        quantity.may_be_article
        and quantity.is_plain
        and quantity.approximation != "exact"
        and word in lexicon.syntax.articles
    ):
        return False  # "über einen Zeitraum"
    if not quantity.is_plain or quantity.word_count > 1 or quantity.approximation != "exact":
        return not _is_identifier(source, quantity) and not is_clock(source, quantity)
    named = _is_proper_noun(source, quantity) or _is_identifier(source, quantity) or is_clock(source, quantity)
    if named or _is_other_word(source, quantity, word):
        return False
    if quantity.may_be_article:
        follows = next_word(source, quantity.end)
        articles = lexicon.syntax.articles
        return (
            bool(articles) and word not in articles and follows != "" and follows not in lexicon.syntax.function_words
        )
    return True


def _opens_korean_word(source: SourceText, quantity: Quantity) -> bool:
    """The syllables of nine and of a trillion open the word for a rescue."""
    text, end = source.text, quantity.end
    return " " not in text[quantity.start : end] and all(map(HANGUL.match, (text[end - 1], text[end : end + 1])))


def _is_other_word(source: SourceText, quantity: Quantity, word: str) -> bool:
    """A word that mostly means something else, or only looks like the number."""
    if quantity.value == 0 or (word in source.lexicon.exclusions.homonyms and not _counts_noun(source, quantity)):
        return True
    if len(word) == 1 and (UNSPACED.match(word) or HANGUL.match(word)):
        return True
    round_number = quantity.value >= 100 and str(quantity.value).rstrip("0") == "1"
    # Where no pack tells "several hundred" from "a hundred", a bare scale word after another word is either.
    return round_number and not source.lexicon.exclusions.vague and previous_word(source, quantity.start) != ""


def _counts_noun(source: SourceText, quantity: Quantity) -> bool:
    """Whether a noun follows that the pack says is counted by words too: "hai người", "ba công nhân"."""
    if source.folded[quantity.start : quantity.end] in source.lexicon.units:
        return False  # "năm" is a year too
    at = skip_space(source.text, quantity.end)
    if longest_after(source.folded, at, source.lexicon.exclusions.counted_nouns) is not None:
        return True
    word, marks = WORD.match(source.folded, at), source.lexicon.exclusions.counted_endings
    return bool(marks) and word is not None and _is_plural_noun(source, word[0], marks)


def _is_plural_noun(source: SourceText, word: str, endings: tuple[str, ...]) -> bool:
    """Whether a word after a homonym has the ending of a plural and is no function word: "neuf ministres"."""
    excluded = source.lexicon.syntax.function_words, source.lexicon.months
    return word.endswith(endings) and not any(word in words for words in excluded)


def _is_proper_noun(source: SourceText, quantity: Quantity) -> bool:
    """A capital inside a sentence: "die Gruppe der Sieben", "bà Trần Thị Sáu"; a heading in capitals has others."""
    start = quantity.start
    if not source.text[start].isupper() or source.text[max(0, start - 4) : start].rstrip()[-1:] in SENTENCE_OPENERS:
        return False
    if source.lexicon.capitalises_nouns or source.lexicon.separates_syllables:
        return True
    before = previous_word(source, start)
    at = skip_space_back(source.text, start) - len(before)
    follows = sign_after(source.text, quantity.end)
    return bool(before) and source.text[at].isupper() and not follows.isalpha() and _in_running_text(source, at)


def _in_running_text(source: SourceText, at: int) -> bool:
    """Whether the words before a position are not all capitalised, as they are in a heading."""
    words = WORD.findall(source.text, max(0, at - MAX_HEADING_CHARS), at)
    lower = [word for word in words if word[0].islower()]
    return any(len(word) > 3 or word not in source.lexicon.syntax.function_words for word in lower)


def _is_paragraph(text: str, quantity: Quantity) -> bool:
    """Whether brackets join the figure to the one before it: the paragraph of an article, "section 14(2)"."""
    before, after = text[max(0, quantity.start - 2) : quantity.start], text[quantity.end : quantity.end + 1]
    return after == ")" and before[1:] == "(" and (before[0].isalnum() or before[0] == ")")


def _is_digit_quantity(source: SourceText, quantity: Quantity) -> bool:
    """Digits: no part of a code, no date, no hour, no year, no name."""
    text = source.text
    grouped = quantity.kind == "age" and text[quantity.start - 1 : quantity.start] == "-"  # "under-22s"
    if quantity.kind != "money" and not grouped and in_code_before(text, quantity.start):
        return False
    if _letters_follow(source, quantity.end) or in_code_after(text, quantity.end) or _is_paragraph(text, quantity):
        return False
    if quantity.kind in ("duration", "age"):
        named = _is_year_with_noun(source, quantity) or _is_identifier(source, quantity)
        return not named and not is_clock(source, quantity)
    if not quantity.is_plain:
        return quantity.value_high is None or not (is_clock(source, quantity) or is_day_range(source, quantity))
    named = _is_bare_name(source, quantity) or is_date(source, quantity) or is_dotted_day(source, quantity)
    return not (named or is_clock(source, quantity) or is_year(source, quantity))


def _is_year_with_noun(source: SourceText, quantity: Quantity) -> bool:
    """A date whose word is a unit too: "2023 roku", "2016年"."""
    unit = quantity.unit.name if quantity.unit is not None else None
    if source.text[quantity.end - 1] in source.lexicon.locale.date_signs:
        return len(quantity.digits) >= 4 or unit == "day"
    whole = len(quantity.digits) == 4 and quantity.digits.isdigit() and int(quantity.digits) in YEARS
    return whole and unit == "year" and quantity.approximation == "exact"


def _is_bare_name(source: SourceText, quantity: Quantity) -> bool:
    """Numbers that name: after "article", with leading zeros, ordinals in digits, alone on a line."""
    if quantity.digits[:1] == "0" and len(quantity.digits) > 1 and quantity.digits.isdigit():
        return not _is_padded_count(source, quantity)
    if FILE_YEAR.search(source.text, max(0, quantity.start - MAX_YEAR_CHARS), quantity.start) is not None:
        return True  # "case reference 2024-1187"
    if source.text[quantity.end : quantity.end + 1] in {"º", "ª", "°"} or _alone(source.text, quantity):
        return True
    return _is_identifier(source, quantity) or is_dotted_ordinal(source, quantity) or _is_model(source, quantity)


def _is_padded_count(source: SourceText, quantity: Quantity) -> bool:
    """Whether a figure of two places counts the noun after it: "06 quy chuẩn", "09 estudiantes"."""
    at = skip_space(source.text, quantity.end)
    word = WORD.match(source.folded, at)
    if word is None or len(quantity.digits) != len("06") or quantity.value < 1 or at == quantity.end:
        return False
    before = source.text[quantity.start - 1 : quantity.start]
    counted = source.text[at].islower() and word[0] not in source.lexicon.syntax.function_words
    return counted and before in {" ", "\u00a0", "(", ""} and not _is_identifier(source, quantity)


def _is_model(source: SourceText, quantity: Quantity) -> bool:
    """ "Europe 1", "Chandrayaan 2": a small number after a name, and no noun after it."""
    at = skip_space_back(source.text, quantity.start)
    word = previous_word(source, quantity.start)
    if not word or quantity.approximation != "exact" or len(quantity.digits) > 3 or at == quantity.start:
        return False
    start = at - len(word)
    inner_capital = source.text[start].islower() and not source.text[start:at].islower()
    if source.text[start:at] in WORD_LIKE_CODES or inner_capital:
        return True  # "COP 30", "the iPhone 14 has"
    opening = source.text[max(0, start - 3) : start].rstrip(" \u00a0\"'«“‘(¿¡-–")[-1:]
    opens = opening in {"", ".", "!", "?", ":", "\n"}
    if len(word) <= 2 and source.text[start:at].isupper():
        return not (opens and word in source.lexicon.syntax.function_words)  # "A 7", "RN 4", but "Z 412 mostů"
    if not source.text[start].isupper() or opens:
        return False
    follows = next_word(source, quantity.end)
    if source.lexicon.capitalises_nouns or word in source.lexicon.syntax.function_words:
        return False
    if len(word) > 2 and source.text[start:at].isupper() and _moves(source, follows):
        return True  # "the FTSE 100 fell"
    counted = follows and source.text[skip_space(source.text, quantity.end)].islower()
    return not counted or follows in source.lexicon.syntax.function_words or _is_singular(source, quantity)


def _is_singular(source: SourceText, quantity: Quantity) -> bool:
    """Whether what follows several is singular, and so not counted: "the Stoxx 600 index", "el Galaxy 20 cuesta"."""
    syntax = source.lexicon.syntax
    if quantity.value < 2 or not (syntax.plural_endings or syntax.plural_marks):
        return False
    at, words = quantity.end, 0
    for _ in range(MAX_NOUN_WORDS):  # "Leeds 12 wounded men"
        word = WORD.match(source.folded, skip_space(source.text, at))
        if word is None or word[0] in syntax.function_words:
            break
        if syntax.is_plural(word[0]) or word[0].endswith(syntax.plural_marks or "\n"):
            return False
        at, words = word.end(), words + 1
    return words > 0


def _moves(source: SourceText, word: str) -> bool:
    """Whether a word has the stem of a verb of rising or falling."""
    stems = source.lexicon.changes.rises + source.lexicon.changes.falls + source.lexicon.changes.verb_stems
    return bool(stems) and word.startswith(stems)


def _alone(text: str, quantity: Quantity) -> bool:
    before = text[max(0, quantity.start - MAX_MARGIN_CHARS) : quantity.start].rpartition("\n")
    after = text[quantity.end : quantity.end + MAX_MARGIN_CHARS].partition("\n")
    return not before[2].strip() and not after[0].strip() and bool(before[1] or after[1])


def _letters_follow(source: SourceText, end: int) -> bool:
    """Whether letters that are no unit and tell no age are written on to the digits ("5G", "3rd", not "61letý")."""
    sign = source.text[end : end + 1]
    aged = sign.isalpha() and longest_after(source.folded, end, source.lexicon.ages.after) is not None
    return (
        sign.isalpha()
        and not aged
        and not (UNSPACED.match(sign) or HANGUL.match(sign) or SCRIPTS_WITH_PREFIXES.match(sign))
    )


def _is_identifier(source: SourceText, quantity: Quantity) -> bool:
    """Whether the word before makes the number a name: "article 5", "số 77", "n° 12"."""
    at = skip_space_back(source.text, quantity.start)
    if quantity.kind == "duration" and not quantity.spelled:
        return longest_before(source.folded, at, _numero_signs()) is not None
    if quantity.unit is not None or quantity.scale > 1 or quantity.kind != "count":
        return False
    if longest_before(source.folded, at, source.lexicon.measured.wholes) is not None:
        return False  # "trong số 40 trường"
    own = source.lexicon.exclusions.references
    if longest_before(source.folded, at, own) is not None:
        return True
    sign = longest_before(source.folded, at, _numero_signs()) if not quantity.spelled else None
    return sign is not None and source.text[sign - 1 : sign] not in {"'", "’"}  # "zo'n 1.200 werknemers"


@pack_cache
def _numero_signs() -> frozenset[str]:
    """Abbreviations for "number" of all packs: documents keep theirs in translations."""
    words = (fold(word) for pack in shared_packs() for word in pack.numbers.references)
    return frozenset(word for word in words if not word[-1].isalpha() or len(word) <= 2)


def _chained(source: SourceText, end: int, start: int) -> bool:
    """Whether only a comma, a dash or a joining word stands between two numbers."""
    gap = source.folded[end:start].strip()
    lexicon = source.lexicon
    return CHAIN.fullmatch(gap) is not None or gap.strip(". ") in (
        lexicon.ranges.joiners | lexicon.ranges.closers | lexicon.syntax.conjunctions
    )
