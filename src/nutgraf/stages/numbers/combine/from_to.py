"""Old and new value of a change: "passera de 2.600 à 2.850" is no range."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from nutgraf.stages.numbers.dates.years import looks_like_year
from nutgraf.stages.numbers.quantity import Quantity, SourceText, round_float
from nutgraf.text.phrases import WORD, longest_before, skip_space, skip_space_back

# Code points between a verb and the first of its two values; "passera ... et l'IPP de 8 à 8,5 %" shares its verb. Of
# 2,400 numbers of open articles 1 differs with half of it, 1 with twice.
MAX_VERB_GAP_CHARS: Final = 90
# Code points between the values: "à près de". No number of 367 open articles differs with half or twice of it.
MAX_GAP_CHARS: Final = 24
MAX_PHRASE_CHARS: Final = 24  # code points of a determiner and an adjective before a value
MIN_RESULT_FACTOR: Final = 3  # a value is at least so many times the amount that it has changed by
# The year of an earlier value, in a bracket or after a preposition: "de 9 millions en 2019 à 6,5".
YEAR_OF_VALUE: Final = re.compile(r"^(?:\((?:19|20)\d\d\)|(?:[^\W\d]{1,6} ){0,3}(?:19|20)\d\d) ")
SENTENCE_ENDS: Final = re.compile(r"[.!?;:\n]\s")


def is_from_to(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether a verb of change leads from `left` to `right`: it is before "de", with "à" between the values."""
    lexicon = source.lexicon
    if (
        not lexicon.changes.verb_stems
        or left.value_high is not None
        or right.start - left.end > MAX_GAP_CHARS
        or right.value == left.value
        or (right.kind == "percent" and looks_like_year(left))  # "27 % no ano de 2015 para 36 %"
    ):
        return False
    between = YEAR_OF_VALUE.sub("", source.folded[left.end : right.qualifier_start].strip())
    if between not in lexicon.ranges.joiners | lexicon.changes.before_new_value:
        return False
    before = skip_space_back(source.text, left.qualifier_start)
    opener = longest_before(source.folded, before, lexicon.ranges.openers | lexicon.changes.before_old_value)
    opener = opener if opener is not None else opener_of_phrase(source, before)
    if opener is None:
        return False
    low = max(0, opener - MAX_VERB_GAP_CHARS)
    stop = max((match.end() for match in SENTENCE_ENDS.finditer(source.text, low, opener)), default=low)
    stems = lexicon.changes.verb_stems
    words = [*WORD.finditer(source.folded, stop, left.qualifier_start), *_last_verbs(source, right)]
    determiners = lexicon.syntax.determiners  # Spanish "cada", which begins like a verb of falling
    return any(match[0].startswith(stems) and match[0] not in determiners for match in words)


def _last_verbs(source: SourceText, right: Quantity) -> list[re.Match[str]]:
    """The word after a value where verbs are last: "die Gebühr von zwei auf drei Euro erhöht"."""
    word = WORD.match(source.folded, skip_space(source.text, right.end)) if source.lexicon.verbs_last else None
    return [word] if word is not None and source.text[word.start()].islower() else []


def is_amount_and_result(source: SourceText, left: Quantity, right: Quantity) -> bool:
    """Whether `left` is the amount of a change and `right` what it led to: "increased by 300 to 1,500".

    "rise by 3 to 5 percent" is a range: its ends are near each other, or have one unit behind both.
    """
    lexicon = source.lexicon
    if left.kind != right.kind or left.unit != right.unit or right.value < MIN_RESULT_FACTOR * left.value:
        return False
    if source.folded[left.end : right.start].strip() not in lexicon.changes.before_new_value:
        return False
    stems, at = lexicon.changes.verb_stems, skip_space_back(source.text, left.qualifier_start)
    by = longest_before(source.folded, at, lexicon.changes.by)
    if not stems:
        return False
    if by is None:
        moved = source.word_before(at)  # "down 136,000 to 29.8 million"
        return moved is not None and moved[0].startswith(lexicon.changes.rises + lexicon.changes.falls)
    words = WORD.finditer(source.folded, max(0, by - MAX_PHRASE_CHARS), by)
    return any(word[0].startswith(stems) for word in words)


def opener_of_phrase(source: SourceText, at: int) -> int | None:
    """Where "from" begins before a determiner and an adjective: "from the current $154,000", "dagli attuali 50"."""
    lexicon = source.lexicon
    current = longest_before(source.folded, at, lexicon.dates.current)
    if current is not None:
        before = skip_space_back(source.text, current)
        return longest_before(source.folded, before, lexicon.changes.before_old_value)
    for word in list(WORD.finditer(source.folded, max(0, at - MAX_PHRASE_CHARS), at))[:-3:-1]:
        before = skip_space_back(source.text, word.start())
        if word[0] in lexicon.syntax.determiners:
            if longest_before(source.folded, before, lexicon.changes.changed_from) is not None:
                return None  # "down from the $89 to $93 billion"
            return longest_before(source.folded, before, lexicon.changes.before_old_value)
    return None


def is_end_of_change(source: SourceText, quantity: Quantity, low: int) -> bool:
    """Whether a number is a value of a change: a verb of change before it, and right before it "from" or "to"."""
    lexicon, before = source.lexicon, skip_space_back(source.text, quantity.qualifier_start)
    link = longest_before(source.folded, before, lexicon.changes.before_old_value | lexicon.changes.before_new_value)
    if link is None or not lexicon.changes.verb_stems:
        return False
    stems = lexicon.changes.verb_stems
    return any(
        match[0].startswith(stems)
        for match in WORD.finditer(source.folded, max(low, link - MAX_VERB_GAP_CHARS), before)
    )


def inherit_unit(left: Quantity, right: Quantity) -> Quantity:
    """The earlier value with the scale and unit that only the later one names."""
    if left.unit is not None or left.kind != "count":
        return left
    value = left.value
    if left.scale == 1 and right.scale > 1 and value < 1000:
        value = round_float(value * right.scale)
    return replace(left, value=value, unit=right.unit, kind=right.kind if right.unit is not None else left.kind)
