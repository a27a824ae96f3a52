"""A person's name in the nominative, where the language declines names and the nominative is sure."""

from __future__ import annotations

from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.fold import fold_key
from nutgraf.text.words import Shape

VOWELS = frozenset("aeiouy")
FLEETING = frozenset("clkmnr")  # behind another consonant at a word's end, where a vowel may have been: "Havl(a)"
DOUBTFUL = "?"  # ends a rule of which only the text itself can tell whether it fits: "Kučerovi" is Kučera's
CERTAIN = "!"  # ends a rule whose two endings only one case of one gender has: "Petra Fialu" is Petr Fiala
MIN_STEM_LETTERS = 3  # letters; in a shorter stem the ending is part of the word


def to_nominative(phrases: PhraseIndex, start: int, end: int) -> str:
    """The name of these words in the nominative: "Donalda Trumpa" is Donald Trump's; as it is where that is not sure.

    It is sure where the given name is a known one in another case and the surname has that case's ending too, or
    where the text has the surname by itself in the nominative.
    """
    words = phrases.words
    as_found = words.text_of(start, end)
    if end - start != len(("given", "surname")):
        return as_found
    for rule in phrases.lexicon.pack.nominatives:
        given_rule, _, surname_rule = rule.rstrip(DOUBTFUL + CERTAIN).partition("|")
        given = _changed(words.text_of(start, start + 1), given_rule)
        surname = _changed(words.text_of(end - 1, end), surname_rule)
        if given and surname and _is_sure(phrases, start, given, surname, rule[-1]):
            return f"{given} {surname}"
    return as_found


def _changed(word: str, rule: str) -> str:
    """The word with one ending for another, or nothing where it does not have that ending."""
    old, _, new = rule.partition(">")
    stem = word.removesuffix(old)
    return stem + new if word.endswith(old) and len(stem) + len(new) >= MIN_STEM_LETTERS else ""


def _is_sure(phrases: PhraseIndex, start: int, given: str, surname: str, mark: str) -> bool:
    lexicon = phrases.lexicon
    if fold_key(given) not in lexicon.listed:
        return False
    if mark == CERTAIN:
        return True
    key = fold_key(surname)
    if any(phrases.key(i) == key and phrases.shape(i) is Shape.CAPITAL for i in phrases.same_stem(key)):
        return True
    declined = phrases.key(start) not in lexicon.listed
    return declined and mark != DOUBTFUL and (key[-1] not in FLEETING or key[-2] in VOWELS)
