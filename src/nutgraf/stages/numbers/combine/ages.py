"""Ages without their unit: "a farmer aged 58", "Jamil Saadoun, 58, told", "the over-65s"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.candidates.addresses import is_house_number
from nutgraf.stages.numbers.lexicon.lexicon import Unit
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, longest_after, longest_before, sign_after, skip_space, skip_space_back

# A first and a last name before a bracket, none of them the first word after a comma: no list of towns.
FULL_NAME: Final = re.compile(r"(?<![,\w] )\b[^\W\d_a-z]\w{1,20} (?:[^\W\d_a-z]\w{1,20} )?[^\W\d_a-z][\w-]{1,20}$")
# A name of three parts before a comma, which no town in a list has: "In one case, Luis M. Ros, 27,".
LONG_NAME: Final = re.compile(r"\b[^\W\d_a-z]\w{1,20} [^\W\d_a-z](?:\.|\w{1,20}) [^\W\d_a-z][\w-]{1,40}$")
# The same with particles before the last part: "Hendrik Adriaan de Boer, 61,".
NOBLE_NAME: Final = re.compile(r"\b[^\W\d_a-z]\w{1,20} [^\W\d_a-z]\w{1,20} (?:[a-z]{2,3} ){1,2}[^\W\d_a-z][\w-]{1,40}$")
# From the age of one name to that of the next: ", and Leo, ".
NEXT_NAME: Final = re.compile(r"[,;]? (?:[^\W\d_][\w'’-]{0,30} ){0,3}[^\W\d_][\w'’-]{0,30}, ")
MAX_NAME_CHARS: Final = 64  # code points before a comma in which a name is
MAX_NAME_WORDS: Final = 4  # of a name: "Ana María Ruiz Soto"
MIN_BOUND_YEARS: Final = 10  # years; a smaller figure after "under" is rarely an age
MIN_NAMED_AGE_YEARS: Final = 5  # years; a smaller figure after a name is rarely an age
YEARS_OF_LIFE: Final = Unit("duration", "year")
# Years; more is no age. Of 2,400 numbers of open articles 5 differ with half of it, none with twice.
MAX_AGE_YEARS: Final = 120


def read_bare_age(source: SourceText, quantity: Quantity) -> Quantity:
    """Years of life without their unit: "a farmer aged 58", "Jamil Saadoun, 58, told"."""
    if not quantity.is_plain or not quantity.digits.isdigit() or not 0 < quantity.value < MAX_AGE_YEARS:
        return quantity
    if (of_group := _end_of_age_group(source, quantity)) is not None:
        return replace(quantity, end=of_group, kind="age", unit=YEARS_OF_LIFE)
    if is_bound_of_persons(source, quantity):
        return replace(quantity, kind="age", unit=YEARS_OF_LIFE)
    before = skip_space_back(source.text, quantity.start)
    if longest_before(source.folded, before, source.lexicon.measured.compared) is not None:
        return quantity  # "frente a los 14 del año anterior"
    if _follows_age_word(source, quantity, before) or _follows_name(source, quantity, before):
        return replace(quantity, kind="age", unit=YEARS_OF_LIFE)
    return quantity


def is_bound_of_persons(source: SourceText, quantity: Quantity) -> bool:
    """Whether a figure that counts nothing bounds the age of the persons before it: "Jugendliche unter 25 zahlen"."""
    bound = longest_before(source.folded, skip_space_back(source.text, quantity.start), source.lexicon.ages.bounds)
    person = source.word_before(bound) if bound is not None else None
    if person is None or quantity.value < MIN_BOUND_YEARS or person[0] not in source.lexicon.ages.persons:
        return False
    word = WORD.match(source.folded, skip_space(source.text, quantity.end))
    if word is None or sign_after(source.text, quantity.end) in {",", "."}:
        return True
    verb = source.lexicon.capitalises_nouns and source.text[word.start()].islower()
    return verb or source.is_function(word)


def is_of_group(source: SourceText, quantity: Quantity) -> bool:
    """Whether an age is itself the name of who has it: "gli over 65", "the over-65s"."""
    at = quantity.start - (source.text[quantity.start - 1 : quantity.start] == "-")
    return longest_before(source.folded, skip_space_back(source.text, at), source.lexicon.ages.groups) is not None


def _end_of_age_group(source: SourceText, quantity: Quantity) -> int | None:
    """Where the age of a group of persons ends, with the plural written on to it: "the over-65s", "gli over 65"."""
    if not is_of_group(source, quantity):
        return None
    endings = source.lexicon.syntax.plural_endings
    if not endings:
        return quantity.end
    word = WORD.match(source.folded, quantity.end)
    return word.end() if word is not None and word[0] in endings else None


def _follows_age_word(source: SourceText, quantity: Quantity, before: int) -> bool:
    """Whether "aged" is before a figure that nothing is counted with: "a farmer aged 58"."""
    if longest_before(source.folded, before, source.lexicon.ages.before) is None:
        return False
    follows = WORD.match(source.folded, skip_space(source.text, quantity.end))
    functional = follows is not None and follows[0] in source.lexicon.syntax.function_words
    return functional or not sign_after(source.text, quantity.end).isalpha()


def _follows_name(source: SourceText, quantity: Quantity, before: int) -> bool:
    """Whether a name is before a figure between commas or in brackets, and no street: "Saadoun, 58, told"."""
    if quantity.value < MIN_NAMED_AGE_YEARS or is_house_number(source, quantity):
        return False
    opening, low = source.text[before - 1 : before], max(0, before - MAX_NAME_CHARS)
    if opening == "(" and source.text[quantity.end : quantity.end + 1] == ")":
        return FULL_NAME.search(source.text, low, skip_space_back(source.text, before - 1)) is not None
    after = sign_after(source.text, quantity.end)
    if opening != "," or after not in {",", ";"} or source.text[quantity.end + 1 : quantity.end + 3].strip().isdigit():
        return False
    if any(form.search(source.text, low, before - 1) for form in (FULL_NAME, LONG_NAME, NOBLE_NAME)):
        return True
    return _is_named_alone(source, before - 1)


def _is_named_alone(source: SourceText, end: int) -> bool:
    """Whether the capitalised words before a comma are a name in no list: "said Ana Ruiz, 58,", "Ruiz, 58,".

    After another comma they are one only behind the age of another: "Tom, 14, Mia, 11,".
    """
    words: list[re.Match[str]] = []
    at = end
    for _ in range(MAX_NAME_WORDS):
        word = source.word_before(at)
        if word is None or not source.text[word.start()].isupper() or source.text[word.end() : at].strip():
            break
        words.append(word)
        at = word.start()
    if not words or any(_names_no_person(source, word) for word in words) or _is_determined(source, words):
        return False
    last = skip_space_back(source.text, at)
    opening = source.text[last - 1 : last]
    return opening != "," or source.text[last - 2 : last - 1].isdigit()


def _names_no_person(source: SourceText, word: re.Match[str]) -> bool:
    """Whether a capitalised word is a function word, a month or a weekday."""
    tables = (source.lexicon.months, source.lexicon.locale.days)
    dated = any(longest_after(source.folded, word.start(), table) is not None for table in tables)
    return dated or source.is_function(word)


def _is_determined(source: SourceText, words: list[re.Match[str]]) -> bool:
    """Whether a determiner makes the words before a comma the name of a place or club: "le Doubs, 25,"."""
    before = source.word_before(words[-1].start())
    led = before is not None and source.text[before.end() : words[-1].start()].strip(" \u00a0") in {"", "'", "’"}
    determined = led and before is not None and before[0] in source.lexicon.syntax.determiners
    return determined and not any(word[0] in source.lexicon.ages.persons for word in words)


def is_next_age(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether a figure is the age of the next name in a list of names with ages: "Tom, 14; Mia, 11; and Leo, 5."."""
    if left.kind != "age" or not right.is_bare or not right.is_plain or not 0 < right.value < MAX_AGE_YEARS:
        return False
    gap = NEXT_NAME.fullmatch(source.text, left.end, right.start)
    if gap is None or sign_after(source.text, right.end).isalnum():
        return False
    words = list(WORD.finditer(source.folded, left.end, right.start))
    joined = words and words[0][0] in source.lexicon.syntax.conjunctions
    return all(source.text[word.start()].isupper() for word in (words[1:] if joined else words))
