"""The subject before a value: the last stretch between signs that says what, not when or by whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from nutgraf.stages.numbers.dates.time_expressions import TimeExpression
from nutgraf.stages.numbers.describe.context import Context, is_set_in_phrase
from nutgraf.stages.numbers.describe.noun_phrases import compound_end, first_noun, skip_linking_words, words_of_noun
from nutgraf.stages.numbers.describe.predicates import after_causative, heads_name, is_time, opens_object
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb
from nutgraf.stages.numbers.quantity import SourceText
from nutgraf.text.phrases import WORD, longest_after, skip_space
from nutgraf.text.spans import NounPhrase

# Words between two signs that can be a subject. Of 2,400 numbers of open articles 23 differ with half of it, 6 with
# twice. Most are Vietnamese, where a word is a syllable.
MAX_SUBJECT_WORDS: Final = 14
MAX_WORDS_WITH_CASES: Final = 5  # where no word marks the verb, and a longer stretch has one
CLAUSE_PART: Final = re.compile(r"[^,;:()«»“”\"\n]+")


def subject_before(context: Context, times: Sequence[TimeExpression], i: int, at: int) -> NounPhrase | None:
    """The last stretch between signs before the value that says more than when and by whom."""
    source, low = context.source, context.sentence_bounds[i][0]
    low, bare = _end_of_numbers(context, i, low, at), None
    parts = list(CLAUSE_PART.finditer(source.text, low, at))[::-1]
    for match in _without_insertion(context, times, parts):
        if source.text[match.start() - 1 : match.start()] == "(":
            continue
        opening = WORD.search(source.folded, *match.span())
        if match.end() < at and opening is not None and opening[0] in source.lexicon.syntax.adverbial:
            continue  # "Tại cuộc họp": where, not what
        start, end = _noun_of_stretch(context, times, match)
        words = list(WORD.finditer(source.folded, start, end))
        if not words and opening is not None and opens_object(source, opening):
            return bare  # "tvrdí, že to je": who says it is no subject of what he says
        if (
            not words
            or len(words) > (MAX_WORDS_WITH_CASES if source.lexicon.has_cases else MAX_SUBJECT_WORDS)
            or _is_now(source, words)
        ):
            continue
        if _is_apposition(context, match.start(), words[0].start()):
            bare = bare or (words[0].start(), words[-1].end())
            continue
        if _is_name(context, words, i):
            continue  # who acts, not what is measured
        return words[0].start(), words[-1].end()
    return bare


def _noun_of_stretch(context: Context, times: Sequence[TimeExpression], match: re.Match[str]) -> NounPhrase:
    """The noun group that a stretch begins with, after its times and a phrase that opens it."""
    source = context.source
    valued = _value_of_having(source, *match.span())
    if valued is not None:
        return valued
    begin = _clause_start(source, *match.span())
    opened = _after_opening_phrase(context, begin, match.end())
    group = _without_time(context, times, opened, match.end())
    before = source.word_before(opened) if opened > begin and source.lexicon.has_cases and group[0] < group[1] else None
    passive = before is not None and before[0] in source.lexicon.syntax.auxiliaries
    return (first_noun(source, group) or group) if passive else group  # "byla kauce stanovena"


def _value_of_having(source: SourceText, start: int, end: int) -> NounPhrase | None:
    """A noun of value behind a word for "having" at the end of a stretch: "là thị trường lớn nhất với kim ngạch"."""
    measured = source.lexicon.measured
    if not source.lexicon.separates_syllables:
        return None
    words = list(WORD.finditer(source.folded, start, end))
    for before, word in reversed(list(pairwise(words))):
        if (
            before[0] in measured.having
            and longest_after(source.folded, word.start(), measured.value_nouns) is not None
        ):
            end, _ = skip_linking_words(source, end, word.start())
            return word.start(), end
    return None


def _of_area(source: SourceText, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words of syllables from behind an area that opens them to one that follows: "toàn tỉnh thu ngân sách"."""
    areas, kept = source.lexicon.measured.areas, words
    for word in words:
        end = longest_after(source.folded, word.start(), areas)
        if end is None:
            continue
        before = [other for other in words if other.end() <= word.start()]
        while before and source.is_function(before[-1]):
            before.pop()
        kept = before or [other for other in words if other.start() >= end]
        break
    while kept and kept[-1][0] in source.lexicon.measured.adverbs_behind:
        kept = kept[:-1]  # "Pháp vẫn"
    return kept


def _after_opening_phrase(context: Context, start: int, end: int) -> int:
    """Where the subject begins after a phrase that opens a stretch without a comma: "Nei bar le vendite sono salite".

    The same position where no such phrase is there.
    """
    source, syntax = context.source, context.source.lexicon.syntax
    words = list(WORD.finditer(source.folded, start, end))
    apart = syntax.determiners | syntax.conjunctions | syntax.auxiliaries | syntax.complementizers
    if len(words) < len(("in", "bars", "sales")) or not source.is_function(words[0]) or words[0][0] in apart:
        return start
    for before, word in pairwise(words[1:]):
        led = word[0] in syntax.determiners and word[0] not in syntax.prepositions | syntax.share_links
        if led and (not source.is_function(before) or before[0] in syntax.auxiliaries):
            return word.end()  # "Laut Anwalt wurde die Kaution"
        if source.lexicon.has_cases and before[0] in syntax.auxiliaries:
            return word.start()  # "Podle obhájce byla kauce"
    place = first_noun(source, (words[1].start(), words[-1].end())) if source.lexicon.has_cases else None
    rest = [word for word in words if place is not None and word.start() >= place[1]]
    rest = [word for word in rest if not is_time(source, word.span())]
    verbal = rest and (source.is_function(rest[0]) or is_value_verb(source, rest[0], start))
    return rest[0].start() if rest and not verbal else start  # "V barech tržby vzrostly"


def _is_now(source: SourceText, words: Sequence[re.Match[str]]) -> bool:
    """Whether all of a stretch is a word for the present: "hiện nay là 3,7%"."""
    return source.folded[words[0].start() : words[-1].end()] in source.lexicon.dates.now


def _is_name(context: Context, words: Sequence[re.Match[str]], i: int) -> bool:
    """Whether a stretch begins with a capital inside its sentence and has no noun of its own at its end."""
    source = context.source
    capital = source.text[words[0].start()].isupper() and not source.lexicon.capitalises_nouns
    capital = capital and not heads_name(source, (words[0].start(), words[-1].end()))
    return capital and words[0].start() > context.sentence_bounds[i][0] + 1


def _without_insertion(
    context: Context, times: Sequence[TimeExpression], parts: list[re.Match[str]]
) -> list[re.Match[str]]:
    """The stretches, the last first, without what two commas set apart from a verb: ", lĩnh vực mạnh nhất, giảm"."""
    text = context.source.text
    if not context.source.lexicon.separates_syllables or len(parts) < len(("verb", "insertion", "subject")):
        return parts
    start, end = _without_time(context, times, *parts[0].span())
    commas = {text[part.start() - 1 : part.start()] for part in parts[:2]}
    return [parts[0], *parts[2:]] if start == end and commas == {","} else parts


def _clause_start(source: SourceText, start: int, end: int) -> int:
    """Where the last clause of a stretch begins that a verb has as its object: "explained that the deficit is"."""
    syntax = source.lexicon.syntax
    start, _ = after_causative(source, start, end)
    for word in reversed(list(WORD.finditer(source.folded, start, end))):
        if word[0] in syntax.complementizers and word.start() > start:
            noun = source.word_before(word.start())
            before = source.word_before(noun.start()) if noun is not None else None
            led = before is not None and before[0] in syntax.determiners | syntax.noun_links
            relative = led and noun is not None and not is_time(source, noun.span())  # "the tax that the town set at"
            return start if relative else word.end()
    return start


def _is_apposition(context: Context, start: int, noun: int) -> bool:
    """Whether a stretch after a comma begins with a noun in a language whose subjects have determiners: no subject."""
    source = context.source
    after_comma = source.text[start - 1 : start] == "," and not source.text[start:noun].strip()
    return bool(source.lexicon.syntax.noun_links) and after_comma and source.text[noun].islower()


def _end_of_numbers(context: Context, i: int, low: int, at: int) -> int:
    """The end of the last number before `at` that is no duration, or `low` where none ends after it."""
    while i and context.quantities[i - 1].end > low:
        i -= 1
        apart = context.quantities[i].kind == "duration" or is_set_in_phrase(context, i)
        if context.quantities[i].end <= at and not apart:
            return context.quantities[i].end
    return low


def _without_time(context: Context, times: Sequence[TimeExpression], start: int, end: int) -> NounPhrase:
    """The noun group that a stretch begins with: after or before its time expression, without what it does."""
    source = context.source
    end, _ = skip_linking_words(source, end, start)
    words = words_of_noun(source, start, end)
    first = bisect_left(times, start, key=_place)
    if first < len(times) and times[first].start < end:
        time = times[first]
        words = words_of_noun(source, start, time.start) or words_of_noun(source, time.end, end)
        while words and words[-1][0] in source.lexicon.syntax.function_words:
            words.pop()
    words = _noun_part(context, _without_attribute(context, words))
    words = _of_area(source, words) if source.lexicon.separates_syllables else words
    return (words[0].start(), words[-1].end()) if words else (start, start)


def _without_attribute(context: Context, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words without a participle's own words before its noun: "Die (um Effekte bereinigte) Quote lag bei"."""
    source, syntax = context.source, context.source.lexicon.syntax
    if not source.lexicon.capitalises_nouns or not words:
        return words
    led = source.word_before(words[0].start())
    if led is not None and led[0] in syntax.determiners - syntax.prepositions:
        led = source.word_before(led.start())  # "Die von der Stadt geplante Steuer"
    article = source.word_before(led.start()) if led is not None else None
    if led is None or article is None or led[0] not in syntax.prepositions or article[0] not in syntax.determiners:
        return words
    last = [
        k for k, word in enumerate(words) if source.text[word.start()].isupper() and not is_time(source, word.span())
    ]
    return words[last[-1] :] if last else words


def _place(time: TimeExpression) -> int:
    return time.start


def _noun_part(context: Context, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words up to a verb of change or, where nouns have marks of their own, to the end of the first group."""
    source = context.source
    verbs = source.lexicon.syntax.value_links | source.lexicon.changes.grows_by
    if source.lexicon.syntax.noun_links:  # "de" leads to values and links nouns too
        verbs -= source.lexicon.syntax.function_words
    for count, match in enumerate(words):
        if count and _ends_group(context, match):
            return without_link(context, words[:count])
        verb = longest_after(source.folded, match.start(), verbs) is not None
        if count and verb and compound_end(source, match.start()) is None:
            return words[:count]
        if source.lexicon.capitalises_nouns and source.text[match.start()].isupper():
            return words[: count + 1]
    return [] if source.lexicon.capitalises_nouns else words


def without_link(context: Context, words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words without the links at their end: "taux de" is "taux"."""
    while len(words) > 1 and words[-1][0] in context.source.lexicon.syntax.function_words:
        words = words[:-1]
    return words


def _ends_group(context: Context, match: re.Match[str]) -> bool:
    """A function word that opens no complement ends a group; Vietnamese has them inside groups."""
    lexicon = context.source.lexicon
    if lexicon.has_cases:  # a verb that is a function word: "Příjmy čeká"
        inner = lexicon.syntax.prepositions | lexicon.syntax.conjunctions
        after = WORD.match(context.source.folded, skip_space(context.source.text, match.end()))
        pronoun = after is not None and after[0] in lexicon.syntax.prepositions  # "Cena se po nárůstu snížila"
        return match[0] in lexicon.syntax.function_words and (match[0] not in inner or pronoun)
    if not (lexicon.syntax.noun_links or lexicon.syntax.plural_endings or lexicon.capitalises_nouns):
        return False
    if context.source.text[match.start() - 1 : match.start()] == "-":  # "year-on-year inflation"
        return False
    if lexicon.syntax.participle_endings and _leads_to_owner(context, match):
        return True  # "the fill rate of the county's reservoirs"
    inner = lexicon.syntax.share_links | lexicon.syntax.noun_links
    return match[0] in lexicon.syntax.function_words and match[0] not in inner and f"{match[0]}'" not in inner


def _leads_to_owner(context: Context, match: re.Match[str]) -> bool:
    """Whether a link and a determiner come after a noun that names what is measured without them."""
    source, syntax = context.source, context.source.lexicon.syntax
    if match[0] not in syntax.share_links:
        return False
    at = skip_space(source.text, match.end())
    noun = source.word_before(match.start())
    empty = source.lexicon.measured.amount_nouns | source.lexicon.measured.share_nouns
    return source.skip_determiners(at) > at and noun is not None and noun[0] not in empty
