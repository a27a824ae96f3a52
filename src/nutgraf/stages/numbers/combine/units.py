"""Complete a number with what stands around it: currency sign, scale words, unit, age, qualifier."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.candidates.fractions import MILLION
from nutgraf.stages.numbers.candidates.joined_words import unit_written_on
from nutgraf.stages.numbers.combine.ages import MAX_AGE_YEARS, read_bare_age
from nutgraf.stages.numbers.combine.scale_words import CODE_LETTERS, read_scale, read_scales
from nutgraf.stages.numbers.lexicon.lexicon import LETTER_CURRENCIES, Unit
from nutgraf.stages.numbers.lexicon.unit_stems import find_stem
from nutgraf.stages.numbers.quantity import Quantity, SourceText, read_qualifier, round_float
from nutgraf.text.phrases import (
    BLANKS,
    TOKEN,
    WORD,
    longest_after,
    longest_before,
    sign_after,
    skip_space,
    skip_space_back,
)

CAPITALS: Final = re.compile(r"(?<![\w])[A-Z][a-zM]{0,2}$")
CAPITAL_UNITS: Final = {"V": Unit("measure", "volt")}  # by case
PAIRED_CAPITALS: Final = {"Nm": Unit("measure", "newton-metre"), "DM": Unit("money", "DEM")}  # not "nm", "dm"
# Symbols of data rates, the same in every language, told apart by case: "Mbit/s", "Gbps", "MB/s", French "Mo/s".
DATA_RATE: Final = re.compile(r"([kKMGT])(?:(bit|b)|[Bo])(?:/s|ps)(?!\w)")
DATA_PREFIXES: Final = {"k": "kilo", "K": "kilo", "M": "mega", "G": "giga", "T": "tera"}
SPEEDS: Final = {"kilometre": ("hour",), "mile": ("hour",), "metre": ("second",)}  # what each is told of in words
TIME_SYMBOLS: Final = {"h": "hour", "min": "minute", "s": "second", "d": "day"}  # behind a slash: "30 l/s"
TIME_SYMBOL: Final = re.compile(r"(?:h|min|s|d)(?!\w)")
LETTER_JOINERS: Final = frozenset(".-–'’/&")
HYPHENS: Final = frozenset("-‑'’")
# Currency codes that headlines have as words or names.
WORD_LIKE_CODES: Final = frozenset(["ALL", "BAM", "COP", "CUP", "GEL", "TOP", "TRY"])
# Units of a currency; less of one whose code is a word is no sum of money ("TOP 10"). No number of 367 open articles
# differs with half or twice of it.
MIN_AMOUNT: Final = 1000
SEVERAL: Final = 2  # units; less may be singular: Portuguese "1,5 segundo"


def attach_unit_and_qualifier(source: SourceText, quantity: Quantity, *, before: bool = True) -> Quantity:
    """The quantity with its currency sign, scale words, unit and qualifier; `before` where a sign may lead it."""
    raw = quantity
    quantity = _read_before(source, quantity) if before else quantity
    quantity = read_scale(source, quantity)
    quantity = _read_currency_millions(source, quantity)
    quantity = _read_half_unit(source, _read_unit(source, quantity))
    if quantity.scale == 1 and source.text[quantity.end - 3 : quantity.end] in source.lexicon.locale.codes:
        quantity = read_scales(source, quantity)  # "75 USD million"
    quantity = _read_counted_rank(source, read_bare_age(source, quantity))
    return read_qualifier(source, raw if _is_word(source, quantity) else quantity)


def _read_counted_rank(source: SourceText, quantity: Quantity) -> Quantity:
    """A figure after the words that make it a rank: "lần thứ 5"."""
    before = skip_space_back(source.text, quantity.start)
    if not quantity.is_plain or longest_before(source.folded, before, source.lexicon.forms.rank_openers) is None:
        return quantity
    return replace(quantity, kind="rank")


def _read_currency_millions(source: SourceText, quantity: Quantity) -> Quantity:
    """ "200 mdp": millions of a currency in one abbreviation."""
    at = skip_space(source.text, quantity.end)
    end = longest_after(source.folded, at, source.lexicon.currency_millions)
    if end is None or quantity.kind != "count":
        return quantity
    unit = source.lexicon.currency_millions[source.folded[at:end]]
    value = round_float(quantity.value * MILLION)
    return replace(quantity, end=end, value=value, scale=quantity.scale * MILLION, kind="money", unit=unit)


def _is_word(source: SourceText, quantity: Quantity) -> bool:
    """Whether what was read as a currency's code is a word or name beside a small number: "TOP 10", "COP 28"."""
    name = quantity.unit.name if quantity.unit is not None else None
    small = quantity.scale == 1 and isinstance(quantity.value, int) and quantity.value < MIN_AMOUNT
    if name not in WORD_LIKE_CODES or not small or quantity.kind != "money":
        return False
    return source.text.startswith(str(name), quantity.start) or source.text.endswith(str(name), 0, quantity.end)


def _read_before(source: SourceText, quantity: Quantity) -> Quantity:
    """A currency sign or code, or the unit's name, before the number."""
    lexicon, end = source.lexicon, skip_space_back(source.text, quantity.start)
    start = longest_before(source.folded, end, lexicon.units_before)
    if start is not None and not _inside_word(source.text, start, end) and not _is_verb(source, start, end):
        unit = lexicon.units_before[source.folded[start:end]]
        code = source.text[max(0, start - 3) : start].upper()
        if code in lexicon.locale.codes and not source.text[end - 1].isalpha():
            start, unit = start - 3, Unit("money", code)  # "AUD$ 15"
        quantity = replace(quantity, start=start, kind=unit.kind, unit=unit)
    elif (letters := _letters_before(source, quantity)) is not None:
        quantity = replace(
            quantity, start=quantity.start - len(letters), kind="money", unit=Unit("money", LETTER_CURRENCIES[letters])
        )
    elif source.text[end - 3 : end] in lexicon.locale.codes:
        quantity = _read_code_before(source, quantity, end)
    return _read_scale_before(source, quantity)


def _letters_before(source: SourceText, quantity: Quantity) -> str | None:
    """The letters of a currency written on to its figure, where that is no name: "R4bn", "R250,000", not "R2"."""
    word = CAPITALS.search(source.text, max(0, quantity.start - 4), quantity.start)
    if word is None or word[0] not in LETTER_CURRENCIES or not quantity.digits:
        return None
    after = source.text[quantity.end : quantity.end + 1]
    scaled = read_scale(source, replace(quantity, kind="money", unit=Unit("money", None))).scale > 1
    grouped = not quantity.digits.isdigit() or len(word[0]) > 1
    return word[0] if scaled or (grouped and not (after.isalnum() or after == "-")) else None


def _read_code_before(source: SourceText, quantity: Quantity, end: int) -> Quantity:
    """A currency code before the number, with the letter of a scale on it or not: "EUR 5", "MEUR 5"."""
    coded = replace(quantity, start=end - 3, kind="money", unit=Unit("money", source.text[end - 3 : end]))
    before = source.text[max(0, end - 5) : end - 3]
    if not before[-1:].isalpha():
        return coded
    scale = CODE_LETTERS.get(before[-1])
    if scale is None or before[:-1].isalpha():
        return quantity
    return replace(coded, start=end - 4, value=round_float(quantity.value * scale), scale=scale)


def _read_scale_before(source: SourceText, quantity: Quantity) -> Quantity:
    """A scale word before its number ("milioni 5"), in the languages that put it there."""
    table = source.lexicon.reader.table.scales_first
    if not table or quantity.spelled:
        return quantity
    end = skip_space_back(source.text, quantity.start)
    start = longest_before(source.folded, end, table)
    if start is None:
        return quantity
    scale = source.lexicon.scales.get(source.folded[start:end], 1.0)
    return _read_before_scaled(
        source, replace(quantity, start=start, value=round_float(quantity.value * scale), scale=scale)
    )


def _read_before_scaled(source: SourceText, quantity: Quantity) -> Quantity:
    if quantity.unit is not None:
        return quantity
    end = skip_space_back(source.text, quantity.start)
    start = longest_before(source.folded, end, source.lexicon.units_before)
    if start is None:
        return quantity
    unit = source.lexicon.units_before[source.folded[start:end]]
    return replace(quantity, start=start, kind=unit.kind, unit=unit)


def _is_verb(source: SourceText, start: int, end: int) -> bool:
    """Whether a foreign currency's short name in small letters stands before a number: "won 45 seats"."""
    lexicon, word = source.lexicon, source.text[start:end]
    plain = word.isascii() and word.isalpha() and word.islower() and len(word) > 2
    return plain and lexicon.units_before[source.folded[start:end]].name != lexicon.locale.home_currency


def _inside_word(text: str, start: int, end: int) -> bool:
    """Whether a sign is the tail of a longer word ("Mr" before "R$")."""
    return start > 0 and text[start].isalpha() and text[start - 1].isalpha() and start < end


def _read_unit(source: SourceText, quantity: Quantity) -> Quantity:
    """The unit after the number, over a linker ("milliards de dollars") where a scale word stands."""
    lexicon = source.lexicon
    if quantity.unit is not None and quantity.unit.kind == "money" and not quantity.unit.shared_by:
        return quantity
    at = skip_space(source.text, quantity.end)
    if source.text[at : at + 1] in HYPHENS and at == quantity.end and source.text[at + 1 : at + 2].isalpha():
        at += 1
    found = _capital_unit(source, at) or _unit_at(source, at) or _joined_unit(source, at) or _inflected_unit(source, at)
    if found is not None and (
        _leads_next(source, at, found[0])
        or _is_preposition(source, quantity, at, found)
        or _joins(source, at, found[0])
    ):
        found = None
    if found is None:
        linked = quantity.scale > 1 or quantity.value >= 10**6  # "3.000.000 de dólares"
        linkers = lexicon.syntax.linkers if linked else lexicon.locale.linkers
        linker = longest_after(source.folded, at, linkers)
        if linker is not None:
            found = _unit_at(source, skip_space(source.text, linker))
    found = found or _unit_past_adjective(source, at)
    if found is None or (quantity.unit is not None and found[1].kind != "money"):
        joined = source.text[at - 1] in HYPHENS if at > quantity.end else source.text[at - 1].isdigit()  # "61letý"
        aged = longest_after(source.folded, at, lexicon.ages.after) if joined and quantity.is_plain else None
        if aged is not None:
            return replace(quantity, end=aged, kind="age", unit=Unit("duration", "year"))
        return _read_times(source, quantity)
    end, unit = _with_divisor(source, *found)
    return _read_age(source, replace(quantity, end=end, kind=unit.kind, unit=unit))


def _joins(source: SourceText, at: int, end: int) -> bool:
    """Whether a unit is only the start of what joins the ends of a range: Dutch "3 t/m 8"."""
    joined = longest_after(source.folded, at, source.lexicon.ranges.joiners)
    return joined is not None and joined > end


def _is_preposition(source: SourceText, quantity: Quantity, at: int, found: tuple[int, Unit]) -> bool:
    """Whether a time in the singular after several is a preposition: "18mila secondo la questura"."""
    word = source.folded[at : found[0]]
    return found[1].kind == "duration" and quantity.value >= SEVERAL and word in source.lexicon.syntax.prepositions


def _unit_past_adjective(source: SourceText, at: int) -> tuple[int, Unit] | None:
    """The unit of time after an adjective: "deux prochaines années", "zwei kommenden Jahre"."""
    word = WORD.match(source.folded, at)
    lexicon = source.lexicon
    if word is None or word[0] not in lexicon.syntax.adjectives_before or word[0] in lexicon.dates.first_months:
        return None
    found = _unit_at(source, skip_space(source.text, word.end()))
    return found if found is not None and found[1].kind == "duration" else None


def _with_divisor(source: SourceText, end: int, unit: Unit) -> tuple[int, Unit]:
    """The unit with the one that a slash divides it by: "5 mg/l", "40 µg/m³"."""
    if unit.kind != "measure" or "-per-" in str(unit.name):
        return end, unit
    if source.text[end : end + 1] != "/":
        return _with_rate(source, end, unit)
    over = _unit_at(source, end + 1)
    if over is None and (time := TIME_SYMBOL.match(source.text, end + 1)) is not None:
        over = time.end(), Unit("duration", TIME_SYMBOLS[time[0]])
    if over is None or over[1].kind not in ("measure", "duration") or source.text[over[0] : over[0] + 1].isalnum():
        return end, unit
    return over[0], Unit("measure", f"{unit.name}-per-{over[1].name}")


def _with_rate(source: SourceText, end: int, unit: Unit) -> tuple[int, Unit]:
    """A distance with the time that words divide it by: "19 Kilometern pro Stunde", "90 km all'ora"."""
    link = longest_after(source.folded, skip_space(source.text, end), source.lexicon.forms.rates)
    over = _unit_at(source, skip_space(source.text, link)) if link is not None else None
    if over is None or over[1].name not in SPEEDS.get(str(unit.name), ()):
        return end, unit
    return over[0], Unit("measure", f"{unit.name}-per-{over[1].name}")


def _leads_next(source: SourceText, at: int, end: int) -> bool:
    """Whether a currency sign after a number belongs to the number after it: "em 1995 R$ 147 mil"."""
    sign = source.lexicon.locale.sign_first and not source.text[end - 1].isalpha() and source.text[at - 1] in BLANKS
    return sign and source.text[end - 1] not in "%‰" and sign_after(source.text, end).isdecimal()


def _is_of_person(source: SourceText, at: int) -> bool:
    """Whether a number of years that begins here is a person's: "femme de 40 ans", "jeunes de moins de 35 ans"."""
    lexicon = source.lexicon
    links = lexicon.syntax.noun_links | lexicon.syntax.linkers
    qualifier = longest_before(source.folded, at, source.lexicon.qualifiers)
    places = [at] if qualifier is None else [at, skip_space_back(source.text, qualifier)]
    led = (longest_before(source.folded, place, links) for place in places)
    ends = [skip_space_back(source.text, link) for link in led if link is not None] + places[1:]
    return any(longest_before(source.folded, end, lexicon.ages.persons) is not None for end in ends)


def _read_half_unit(source: SourceText, quantity: Quantity) -> Quantity:
    """ "deux heures et demie": the half stands after the unit."""
    if quantity.kind not in ("duration", "measure", "age") or quantity.unit is None:
        return quantity
    half = longest_after(source.folded, skip_space(source.text, quantity.end), source.lexicon.forms.and_a_half)
    return quantity if half is None else replace(quantity, end=half, value=round_float(quantity.value + 0.5))


def _read_age(source: SourceText, quantity: Quantity) -> Quantity:
    """Years and months of life: "âgé de 45 ans", "45 years old", and ", 45 ans," after a name."""
    if quantity.unit is None or quantity.unit.name not in ("year", "month", "week", "day"):
        return quantity
    lexicon = source.lexicon
    before = skip_space_back(source.text, quantity.start)
    at = skip_space(source.text, quantity.end)
    at += source.text[at : at + 1] == "-"
    after = longest_after(source.folded, at, lexicon.ages.after)
    inside = source.folded[quantity.start : quantity.end].split(" ")[-1] in lexicon.ages.after
    if after is not None or inside or longest_before(source.folded, before, lexicon.ages.before) is not None:
        return replace(quantity, kind="age", end=after or quantity.end)
    if quantity.unit.name == "year" and (_is_of_person(source, before) or _is_said_of_person(source, quantity)):
        return replace(quantity, kind="age")
    between = source.text[before - 1 : before], source.text[quantity.end : quantity.end + 1]
    if (
        between[0] == ","
        and between[1] in (",", ")")
        and quantity.unit.name == "year"
        and 1 <= quantity.value < MAX_AGE_YEARS
    ):
        return replace(quantity, kind="age")
    return quantity


def _is_said_of_person(source: SourceText, quantity: Quantity) -> bool:
    """Whether years are said of a name or a person: "Ana Ruiz, de 46 años,", "la fille avait 12 ans"."""
    lexicon, at = source.lexicon, skip_space_back(source.text, quantity.start)
    following = skip_space(source.text, quantity.end)
    word = WORD.match(source.folded, following)
    apart = word is None or word[0] in lexicon.syntax.conjunctions
    if not apart or not 1 <= quantity.value < MAX_AGE_YEARS:
        return False
    qualifier = longest_before(source.folded, at, lexicon.qualifiers)
    at = at if qualifier is None else skip_space_back(source.text, qualifier)
    link = longest_before(source.folded, at, lexicon.ages.links)
    end = skip_space_back(source.text, link) if link is not None else 0
    if source.text[end - 1 : end] == ",":
        name = source.word_before(skip_space_back(source.text, end - 1))
        closed = source.text[following : following + 1] in {",", ")"}
        return closed and name is not None and source.text[name.start()].isupper()
    verb = longest_before(source.folded, at, lexicon.ages.verbs)
    person = source.word_before(verb) if verb is not None else None
    if person is None or source.is_function(person):
        return False
    named = source.text[person.start()].isupper() and not lexicon.capitalises_nouns
    return named or person[0] in lexicon.ages.persons


def _unit_at(source: SourceText, at: int) -> tuple[int, Unit] | None:
    """(end, unit) of the longest unit name, sign or currency code at a position."""
    lexicon = source.lexicon
    code = source.text[at : at + 3]
    after = source.text[at + 3 : at + 4]
    if code in lexicon.locale.codes and not after.isalnum() and after != "-":
        return at + 3, Unit("money", code)
    end = longest_after(source.folded, at, lexicon.units)
    if end is None:
        return None
    unit = lexicon.units[source.folded[at:end]]
    verb = unit.kind != "duration" and source.folded[at:end] in lexicon.syntax.function_words
    bounded = longest_after(source.folded, skip_space(source.text, end), lexicon.qualifiers) is not None
    if verb and (bounded or _verb_follows(source, end)):
        return None  # Spanish "ha": it has, not hectare; "un medico su quattro ha più di 60 anni"
    after = source.text[end : end + 1]
    if source.text[end - 1].isalpha() and (after in {"'", "’"} or after.isdecimal()):
        return None  # the word goes on: "l'", "d'", "m212"
    if end - at == 1 and source.text[at].isupper() and source.text[at].isascii():
        return None  # symbols of one letter are small: "m", not "M"
    code = source.text[end : end + 3]
    if not source.text[end - 1].isalnum() and code in lexicon.locale.codes:
        return end + 3, Unit("money", code)  # "$CAD"
    return end, unit


def _capital_unit(source: SourceText, at: int) -> tuple[int, Unit] | None:
    """A symbol told by its capitals: "230 V", not "5 V." of a name; "100 Mbit/s"."""
    if (rate := DATA_RATE.match(source.text, at)) is not None:
        piece = "bit" if rate[2] else "byte"
        return rate.end(), Unit("measure", f"{DATA_PREFIXES[rate[1]]}{piece}-per-second")
    pair = PAIRED_CAPITALS.get(source.text[at : at + 2])
    if pair is not None and not source.text[at + 2 : at + 3].isalnum():
        return at + 2, pair
    after = source.text[at + 1 : at + 2]
    unit = CAPITAL_UNITS.get(source.text[at : at + 1])
    return None if unit is None or after.isalnum() or (after and after in LETTER_JOINERS) else (at + 1, unit)


def _joined_unit(source: SourceText, at: int) -> tuple[int, Unit] | None:
    """A unit that is one only where it is written on to the digits: "6in"."""
    if not (source.text[at - 1 : at].isdigit() or source.text[at - 1 : at] == "-"):
        return None
    end = longest_after(source.folded, at, source.lexicon.joined_units)
    return (end, source.lexicon.joined_units[source.folded[at:end]]) if end is not None else unit_written_on(source, at)


def _inflected_unit(source: SourceText, at: int) -> tuple[int, Unit] | None:
    """A unit in a case that CLDR does not list."""
    word = WORD.match(source.folded, at) if source.lexicon.unit_stems else None
    stem = find_stem(word[0], source.lexicon.unit_stems) if word else None
    return (word.end(), source.lexicon.unit_stems[stem]) if word and stem else None


def _verb_follows(source: SourceText, at: int) -> bool:
    piece = TOKEN.match(source.folded, skip_space(source.text, at))
    return piece is not None and piece[0].isalpha() and piece[0] not in source.lexicon.syntax.function_words


def _read_times(source: SourceText, quantity: Quantity) -> Quantity:
    """ "2,7 fois": a ratio."""
    at = skip_space(source.text, quantity.end)
    end = longest_after(source.folded, at, source.lexicon.forms.times)
    if end is None or quantity.unit is not None:
        return quantity
    return replace(quantity, end=end, kind="ratio", may_be_article=False)
