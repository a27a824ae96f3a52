"""What a number is of by the number before it: "10 milhões, alta de 6 %"; or the noun beside it: "and imports 4 %"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nutgraf.stages.numbers.combine.from_to import is_from_to
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after, noun_phrase_before
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb
from nutgraf.stages.numbers.quantity import Quantity, SourceText
from nutgraf.text.phrases import WORD, first_words, longest_before, skip_apostrophe, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_GAP_CHARS: Final = 60  # code points between two numbers of one verb
AMOUNTS: Final = frozenset({"money", "percent", "measure"})
ITEM_ENDS: Final = frozenset({"", ",", ".", ";"})
OPENING_SIGNS: Final = " \u00a0«“\"'‘„"
MAX_NAME_CHARS: Final = 40  # code points of a name before a share with a sign
NAME_BEFORE_SIGN: Final = re.compile(
    r"(?<![\w&])[^\W\d_a-z][\w&.’'-]{0,30}(?: (?:[^\W\d_a-z][\w&.’'-]{0,30}|\d{1,4})){0,5}$"
)
SIGNS: Final = ("+", "-", "−", "–")
MAX_LEADING_WORDS: Final = 3  # words between a comma and a noun of change: "soit une nette hausse"


def is_apposed_change(context: Context, i: int) -> bool:
    """Whether a noun of rise or fall right after a comma says how the number before changed: ", an increase of 6 %"."""
    source, quantity = context.source, context.quantities[i]
    changes, low = source.lexicon.changes, context.sentence_bounds[i][0]
    before = context.quantities[i - 1] if i else None
    if before is None or before.start < low or quantity.kind not in ("percent", "money") or before.kind == "duration":
        return False
    comma = source.text.rfind(",", before.end, quantity.qualifier_start)
    words = list(WORD.finditer(source.folded, comma, quantity.qualifier_start)) if comma >= 0 else []
    if not changes.rises or source.text[comma + 1 : comma + 2].isdigit():
        return False
    for k, word in enumerate(words[: MAX_LEADING_WORDS + 1]):
        noun = word[0].startswith(changes.rises + changes.falls)
        if noun and not (is_value_verb(source, word, low) and k == 0 and source.lexicon.has_articles):
            return all(later[0] in source.lexicon.syntax.function_words for later in words[k + 1 :])
        if not source.is_function(word) and word[0] not in source.lexicon.syntax.adjectives_before:
            return False
    return False


def says_change_of_value(context: Context, groups: Sequence[NounPhrase | None], i: int) -> bool:
    """Whether a share between commas says how the value before it changed, which it is measured with: ", up 4 %"."""
    source, quantity, before = context.source, context.quantities[i], context.quantities[i - 1] if i else None
    if before is None or quantity.kind != "percent" or before.start < context.sentence_bounds[i][0]:
        return False
    if groups[i] is None or groups[i] != groups[i - 1]:
        return False
    opened = source.text.rfind(", ", max(context.sentence_bounds[i][0], before.start - MAX_GAP_CHARS), before.start)
    first = WORD.match(source.folded, opened + 2) if opened >= 0 else None
    if first is not None and first[0] in source.lexicon.syntax.relative_openers:
        return False  # "which had shrunk by 2 % in 2021, grew by 4 %"
    comma = source.text.rfind(", ", before.end, quantity.start)
    words = WORD.finditer(source.folded, comma, quantity.start) if comma >= 0 else ()
    stems = source.lexicon.changes.rises + source.lexicon.changes.falls
    return comma >= 0 and all(source.is_function(word) or word[0].startswith(stems) for word in words)


def gapped_noun(context: Context, i: int) -> NounPhrase | None:
    """The noun phrase that alone is between a conjunction and an amount like the one before: "and imports 4.1 %"."""
    source, quantity = context.source, context.quantities[i]
    before = context.quantities[i - 1] if i else None
    following = context.quantities[i + 1] if i + 1 < len(context.quantities) else None
    moves = following is not None and is_from_to(source, quantity, following)
    if before is None or before.start < context.sentence_bounds[i][0] or not (quantity.kind == "percent" or moves):
        return None
    if before.kind != quantity.kind or quantity.qualifier_start - before.end > MAX_GAP_CHARS:
        return None
    first = WORD.match(source.folded, _after_blanks(source.text, before.end))
    joined = first is not None and first[0] in source.lexicon.syntax.conjunctions
    listed = source.text[before.end : before.end + 1] == "," and _ends_item(source, quantity)
    if first is None or not (joined or listed):
        return None
    end = skip_space_back(source.text, quantity.qualifier_start)
    lead = longest_before(source.folded, end, _words_before_amount(source))
    end = end if lead is None else skip_space_back(source.text, lead)
    end = skip_space_back(source.text, end - 1) if moves and source.text[end - 1] == "," else end
    start = _after_blanks(source.text, first.end()) if joined else first.start()
    at = skip_apostrophe(source.folded, source.skip_determiners(start))
    group = noun_phrase_after(source, at, end)
    if group is None or not _reaches(source, group[1], end) or is_time(source, group):
        return None
    verbs = WORD.finditer(source.folded, *group)
    return None if any(is_value_verb(source, word, group[0]) for word in verbs) else group


def is_coordinated(context: Context, i: int) -> bool:
    """Whether an amount is joined to one of its kind and nothing is told of it but where: "and 47 % in the south"."""
    quantity, source, before = context.quantities[i], context.source, context.quantities[i - 1] if i else None
    if before is None or before.start < context.sentence_bounds[i][0] or quantity.kind != "percent":
        return False
    at = skip_space_back(source.text, quantity.qualifier_start)
    by = longest_before(source.folded, at, source.lexicon.changes.by)  # "im Westen und um 4,1 Prozent im Osten"
    at = at if by is None else skip_space_back(source.text, by)
    joined = longest_before(source.folded, at, source.lexicon.syntax.conjunctions)
    if joined is None or before.kind != "percent":
        return False
    following = WORD.match(source.folded, skip_space(source.text, quantity.end))
    syntax = source.lexicon.syntax
    return (
        following is not None
        and following[0] in syntax.prepositions
        and following[0] not in first_words(syntax.share_links)
    )


def is_placed_next(context: Context, i: int) -> bool:
    """Whether an amount goes on with the one before for another place, whose name alone is before it:
    "in Jena bei 27 Prozent, in Gera bei 25 Prozent"."""
    source, quantity, before = context.source, context.quantities[i], context.quantities[i - 1] if i else None
    if before is None or before.start < context.sentence_bounds[i][0] or quantity.kind not in AMOUNTS:
        return False
    if (before.kind, before.unit) != (quantity.kind, quantity.unit) or quantity.start - before.end > MAX_GAP_CHARS:
        return False
    syntax, words = source.lexicon.syntax, list(WORD.finditer(source.folded, before.end, quantity.qualifier_start))
    joined = bool(words) and words[0][0] in syntax.conjunctions
    if not joined and source.text[before.end : before.end + 1] != ",":
        return False
    words = words[1:] if joined else words
    if len(words) < len(("in", "Gera")) or words[0][0] not in syntax.prepositions:
        return False
    names = [word for word in words[1:] if not source.is_function(word)]
    named = bool(names) and all(source.text[word.start()].isupper() for word in names)
    return named and not any(is_time(source, word.span()) for word in names)


def _reaches(source: SourceText, at: int, end: int) -> bool:
    """Whether nothing is between two positions, or one verb where noun phrases end by their order: "l'or perdait"."""
    if at == end or not source.lexicon.syntax.noun_links:
        return at == end
    verb = WORD.match(source.folded, skip_space(source.text, at))
    return (
        verb is not None and verb.end() == end and not source.is_function(verb) and source.text[verb.start()].islower()
    )


def signed_name(context: Context, i: int) -> NounPhrase | None:
    """The name right before a share with a sign: "Dow +0.2 % Nasdaq -0.8 %"."""
    quantity, text, low = context.quantities[i], context.source.text, context.sentence_bounds[i][0]
    if quantity.kind != "percent":
        return None
    signed = text[quantity.start] in SIGNS or text[quantity.start - 1 : quantity.start] in SIGNS
    end = quantity.start - (text[quantity.start] not in SIGNS)
    if not signed or not text[end - 1 : end].isspace():
        return None
    low = max(low, context.quantities[i - 1].end if i else low, end - MAX_NAME_CHARS)
    name = NAME_BEFORE_SIGN.search(text, low, skip_space_back(text, end))
    return name.span() if name is not None and text[name.start()].isupper() else None


def apposed_amount(context: Context, i: int) -> NounPhrase | None:
    """The noun phrase that an amount between commas is the value of: "The ransom, $4.3 million, was paid in May"."""
    source, quantity, low = context.source, context.quantities[i], context.sentence_bounds[i][0]
    syntax, at = source.lexicon.syntax, skip_space_back(source.text, quantity.qualifier_start)
    if quantity.kind not in AMOUNTS or source.text[quantity.end : quantity.end + 2] != ", ":
        return None
    word = source.word_before(at)
    if word is not None and source.is_function(word) and word[0] not in syntax.prepositions | syntax.conjunctions:
        at = skip_space_back(source.text, word.start())  # "Pokuta, celkem 43 milionů korun,"
    if source.text[at - 1 : at] != ",":
        return None
    group = noun_phrase_before(source, at - 1, low, over_articles=False)
    if group is None or group[1] != skip_space_back(source.text, at - 1) or context.overlaps(group):
        return None
    before = source.word_before(group[0])
    opens = not source.text[low : group[0]].strip(OPENING_SIGNS)
    led = before is not None and before[0] in syntax.determiners and before[0] not in syntax.prepositions
    further = source.word_before(before.start()) if led and before is not None else None
    governed = further is not None and further.start() >= low and further[0] in syntax.prepositions
    return group if (opens or led) and not governed and not is_time(source, group) else None


def _words_before_amount(source: SourceText) -> frozenset[str]:
    """What may lead to the amount of a change: "by", "de", an article of the share itself ("un 6 %")."""
    syntax = source.lexicon.syntax
    own = syntax.articles if syntax.noun_links else frozenset()
    return source.lexicon.changes.by | source.lexicon.changes.before_old_value | syntax.value_links | own


def _ends_item(source: SourceText, quantity: Quantity) -> bool:
    """Whether a sign or a conjunction follows a number."""
    at = skip_space(source.text, quantity.end)
    word = WORD.match(source.folded, at)
    return source.text[at : at + 1] in ITEM_ENDS or (word is not None and word[0] in source.lexicon.syntax.conjunctions)


def _after_blanks(text: str, at: int) -> int:
    """The position after blanks and commas."""
    while text[at : at + 1] in {" ", "\u00a0", ","}:
        at += 1
    return at
