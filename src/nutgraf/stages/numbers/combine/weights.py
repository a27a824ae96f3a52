"""Pounds that are a weight: "10 pounds of cocaine", "she lost 20 pounds" in a text that counts its money in dollars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.lexicon.lexicon import Unit
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, longest_after, skip_space

WEIGHT: Final = Unit("measure", "pound")
SIGN: Final = "£"
MAX_NOUN_WORDS: Final = 3  # of what pounds are an attribute of: "a 300-pound bronze statue"
MAX_SKIPPED_WORDS: Final = 3  # function words between a word of weighing and its pounds: "weighed in at 650 pounds"


def weigh_pounds(source: SourceText, found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities with those that are a weight and no sum of money.

    They are where a substance follows, beside a verb of weighing or right before a thing that no sum is of, or where
    the text has dollars, and the text has no sign of the currency.
    """
    if not source.lexicon.weights or SIGN in source.text:
        return list(found)
    dollars = any(quantity.kind == "money" and "$" in source.text[quantity.start : quantity.end] for quantity in found)
    return [
        replace(quantity, kind="measure", unit=WEIGHT)
        if _has_weight(source, quantity)
        and (
            dollars
            or _is_of_substance(source, quantity)
            or _is_weighed(source, quantity)
            or _is_of_thing(source, quantity)
        )
        else quantity
        for quantity in found
    ]


def _has_weight(source: SourceText, quantity: Quantity) -> bool:
    """Whether the name of a currency that is a weight too ends a number without a scale word."""
    if quantity.kind != "money" or quantity.scale > 1:
        return False
    words = list(WORD.finditer(source.folded, quantity.start, quantity.end))
    return bool(words) and words[-1].end() == quantity.end and words[-1][0] in source.lexicon.weights


def _is_weighed(source: SourceText, quantity: Quantity) -> bool:
    """Whether a word of weighing is right before pounds, over what qualifies them, or right after: "wog 650 Pfund"."""
    stems = source.lexicon.measured.weighing
    if not stems:
        return False
    at = quantity.qualifier_start
    for _ in range(MAX_SKIPPED_WORDS):
        before = source.word_before(at)
        if before is None or not source.is_function(before) or before[0].startswith(stems):
            break
        at = before.start()
    after = WORD.match(source.folded, skip_space(source.text, quantity.end))
    return any(word is not None and word[0].startswith(stems) for word in (before, after))


def _is_of_thing(source: SourceText, quantity: Quantity) -> bool:
    """Whether pounds are joined by a hyphen to their number before a thing that is no money: "a 300-pound statue"."""
    joined = source.text[quantity.start : quantity.end].rpartition("-")[2]
    if source.folded[quantity.end - len(joined) : quantity.end] not in source.lexicon.weights or not quantity.digits:
        return False
    at, sums = quantity.end, source.lexicon.measured.money_nouns
    for _ in range(MAX_NOUN_WORDS):
        word = WORD.match(source.folded, at + 1) if source.text[at : at + 1] == " " else None
        if word is None or source.is_function(word):
            break
        if word[0].endswith(sums or "\n") or word[0] in source.lexicon.measured.amount_nouns:
            return False
        at = word.end()
    return at > quantity.end


def _is_of_substance(source: SourceText, quantity: Quantity) -> bool:
    """Whether a noun follows, after a link where the language has one, that is no word for a sum."""
    syntax, at = source.lexicon.syntax, skip_space(source.text, quantity.end)
    link = longest_after(source.folded, at, syntax.linkers)
    if link is None and not source.lexicon.capitalises_nouns:
        return False
    noun = WORD.match(source.folded, skip_space(source.text, link if link is not None else at))
    if noun is None or noun[0] in syntax.function_words or noun[0] in source.lexicon.measured.amount_nouns:
        return False
    return source.text[noun.start()].isupper() == source.lexicon.capitalises_nouns
