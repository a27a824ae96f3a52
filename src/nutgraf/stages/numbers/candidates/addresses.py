"""House numbers, postcodes and telephone numbers: digits that lead to a place or a person and count nothing."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import Final

from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import TOKEN, longest_after, longest_before, skip_space, skip_space_back

MAX_HOUSE_DIGITS: Final = 4  # digits of the number of a house
POSTCODE_DIGITS: Final = range(3, 7)
LONG_POSTCODE_DIGITS: Final = 5  # of a postcode that a town follows, in a language whose nouns have capitals too
TOWN_SIGNS: Final = frozenset({", ", " ", "\n"})  # between the number of a house and a postcode
# Words between a street's noun and the number of the house, or the other way about: "avenida de la Paz, 8".
MAX_NAME_WORDS: Final = 5
# "370 01 České Budějovice": two places after three make no number.
PARTED_POSTCODE: Final = re.compile(r"(?<!\d)\d{3} \d{2} [^\W\d_a-z]\w+")
# Code points between a house number and the postcode of its town: ", Springfield, IL ".
MAX_POSTCODE_GAP_CHARS: Final = 40
TOWN_GAP: Final = re.compile(r"[^\W\d_]?,?(?:[ \u00a0,.\-–][^\W\d_]{0,20}){0,8}")
PHONE: Final = re.compile(r"\(?\+?\d[\d \u00a0()./-]{4,18}\d")
MIN_PHONE_DIGITS: Final = 6  # digits of a telephone number


def is_house_number(source: SourceText, quantity: Quantity) -> bool:
    """ "27, rue des Tanneurs", "814 Oak Avenue", "Gerberstraße 27", "calle Curtidores, 27": a number by a street."""
    lexicon = source.lexicon
    if not lexicon.exclusions.streets or not quantity.is_plain or quantity.spelled or quantity.approximation != "exact":
        return False
    if not quantity.digits.isdigit() or len(quantity.digits) > MAX_HOUSE_DIGITS:
        return False
    return _street_after(source, quantity.end) or (
        not _counts_noun(source, quantity.end) and _street_before(source, quantity.start)
    )


def find_postcodes(source: SourceText, found: Sequence[Quantity], houses: Sequence[bool]) -> set[int]:
    """The indexes of the numbers that are the postcode of an address: "8 avenue Foch, 51100 Reims"."""
    codes: set[int] = set()
    for i, quantity in enumerate(found):
        if quantity.is_plain and PARTED_POSTCODE.match(source.text, quantity.start):
            codes.add(i)
        if not i:
            continue
        if not (houses[i - 1] or i - 1 in codes) or not quantity.is_plain or not quantity.digits.isdigit():
            continue
        gap = source.text[found[i - 1].end : quantity.start]
        near = len(gap) <= MAX_POSTCODE_GAP_CHARS and TOWN_GAP.fullmatch(gap) is not None
        next_to = gap in TOWN_SIGNS and len(quantity.digits) == LONG_POSTCODE_DIGITS  # "Marktstraße 18, 99084 Erfurt"
        counts = _counts_noun(source, quantity.end) and not next_to
        if near and len(quantity.digits) in POSTCODE_DIGITS and not counts:
            codes.add(i)
    return codes


def find_phone_numbers(source: SourceText) -> list[tuple[int, int]]:
    """The telephone numbers after the language's words for calling: "llamar al 915 550 142"."""
    words = source.lexicon.exclusions.phones
    found: list[tuple[int, int]] = []
    for match in PHONE.finditer(source.text) if words else ():
        before = skip_space_back(source.text, match.start())
        before = skip_space_back(source.text, before - 1) if source.text[before - 1 : before] == ":" else before
        digits = sum(sign.isdigit() for sign in match[0])
        if digits >= MIN_PHONE_DIGITS and longest_before(source.folded, before, words) is not None:
            found.append(match.span())
    return found


def _is_name_word(source: SourceText, start: int, end: int) -> bool:
    return source.text[start].isupper() or source.folded[start:end] in source.lexicon.syntax.function_words


def _street_after(source: SourceText, at: int) -> bool:
    """Whether a street follows: its noun and a name ("rue des Tanneurs"), or a name and its noun ("Oak Avenue")."""
    text, streets = source.text, source.lexicon.exclusions.streets
    at = skip_space(text, at + (text[at : at + 1] == ","))
    end = longest_after(source.folded, at, streets)
    if end is not None:
        return _leads_to_name(source, end)
    for _ in range(MAX_NAME_WORDS):
        word = TOKEN.match(source.folded, at)
        if word is None or not text[at].isupper():
            return False
        if word[0] in streets:
            return True
        at = skip_space(text, word.end())
    return False


def _leads_to_name(source: SourceText, at: int) -> bool:
    """Whether capitals follow, after function words or none."""
    for _ in range(MAX_NAME_WORDS):
        at = skip_space(source.text, at + (source.text[at : at + 1] in {"'", "’", "."}))
        word = TOKEN.match(source.folded, at)
        if word is None or not word[0].isalpha():
            return False
        if source.text[at].isupper():
            return True
        if word[0] not in source.lexicon.syntax.function_words and f"{word[0]}'" not in (
            source.lexicon.syntax.function_words | source.lexicon.syntax.noun_links
        ):
            return False
        at = word.end()
    return False


def _street_before(source: SourceText, at: int) -> bool:
    """Whether a street leads to a number: "Gerberstraße 27", "calle Curtidores, 27"."""
    text, streets = source.text, source.lexicon.exclusions.streets
    at = skip_space_back(text, at)
    at = skip_space_back(text, at - 1) if text[at - 1 : at] == "," else at
    tokens = list(TOKEN.finditer(source.folded, max(0, at - 64), at))[-MAX_NAME_WORDS - 1 :]
    if not tokens or tokens[-1].end() != at:
        return False
    for token in reversed(tokens):
        word = token[0]
        if word == "." and token is tokens[-1]:
            continue
        if _is_street(word, streets) or f"{word}." in streets:
            return True
        if not word.isalpha() or not _is_name_word(source, *token.span()):
            return False
    return False


def _is_street(word: str, streets: Container[str]) -> bool:
    """Whether a word is a street's noun, or ends with one that is written "-straße" in the pack."""
    if word in streets:
        return True
    return any(f"-{word[at:]}" in streets for at in range(2, len(word) - 2))


def _counts_noun(source: SourceText, at: int) -> bool:
    """Whether a word follows that the number may count: no function word, and no name in a language of small nouns."""
    at = skip_space(source.text, at)
    word = TOKEN.match(source.folded, at)
    if word is None or not word[0].isalpha() or word[0] in source.lexicon.syntax.function_words:
        return False
    capital = source.text[at].isupper()
    if source.lexicon.capitalises_nouns:
        return capital
    return not capital
