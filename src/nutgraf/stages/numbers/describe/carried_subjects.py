"""The subject of the sentence before, where a number's clause has a pronoun for it: "Inflation eased. It fell to"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after, noun_phrase_before
from nutgraf.stages.numbers.describe.predicates import is_time, predicate_noun
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb
from nutgraf.stages.numbers.describe.valued_nouns import end_of_last_number, thing_counted
from nutgraf.text.fold import fold
from nutgraf.text.phrases import WORD, longest_after, longest_before, skip_apostrophe, skip_space, skip_space_back
from nutgraf.text.spans import NounPhrase

MAX_CLAUSE_CHARS: Final = 80  # code points between a pronoun and its number
CLAUSE_SIGNS: Final = re.compile(r"[,;:](?!\d)")
MIN_POST_LETTERS: Final = 5  # shorter nouns of posts open other nouns too
MAX_PHRASE_WORDS: Final = 2  # words of a phrase after its preposition: "bei den jungen Kindern"


def carried_subject(context: Context, i: int) -> NounPhrase | None:
    """What a number is of whose clause has no noun but a pronoun, or in some languages none, before its verb."""
    source, (low, _) = context.source, context.sentence_bounds[i]
    if not source.lexicon.measured.thing_pronouns or context.sentences[i] is None:
        return None
    at = context.quantities[i].qualifier_start
    colon = source.text.rfind(":", low, at)
    start = colon + 1 if colon >= 0 else low
    if at - start > MAX_CLAUSE_CHARS or not _has_no_noun(context, start, i):
        return None
    if colon >= 0:
        end = skip_space_back(source.text, colon)
        group = noun_phrase_before(source, end, low)
        return group if group is not None and group[1] == end and not context.overlaps(group) else None
    return _subject_of_sentence_before(context, i)


def _has_no_noun(context: Context, start: int, i: int) -> bool:
    """Whether a clause up to its number is a pronoun or nothing, a verb of value or change, times and phrases."""
    source, syntax = context.source, context.source.lexicon.syntax
    end, verbal, in_phrase = context.quantities[i].qualifier_start, False, 0
    first = WORD.search(source.folded, start, end)
    pronoun = longest_after(source.folded, first.start(), source.lexicon.measured.thing_pronouns) if first else None
    optional = source.lexicon.grammar.subject_pronouns == "optional"
    if first is None or (pronoun is None and not optional):
        return False
    at = pronoun or start
    for word in WORD.finditer(source.folded, at, end):
        if word[0] in syntax.prepositions:
            in_phrase = MAX_PHRASE_WORDS
        elif is_value_verb(source, word, first.start() if pronoun is None else start):
            verbal, in_phrase = True, 0
        elif source.is_function(word) or word[0] in syntax.auxiliaries or is_time(source, word.span()):
            continue
        elif in_phrase and (pronoun is not None or verbal):
            in_phrase -= 1
        else:
            return False
    return verbal


def _subject_of_sentence_before(context: Context, i: int) -> NounPhrase | None:
    """The noun phrase that the sentence before begins with, in the same paragraph."""
    source, index = context.source, context.sentences[i]
    if not index:
        return None
    before = context.document.sentences[index - 1]
    if "\n\n" in source.text[before.end : context.sentence_bounds[i][0]]:
        return None
    return _first_noun(context, before.start, before.end)


def joined_subject(context: Context, i: int) -> NounPhrase | None:
    """The subject that opens a sentence, of a verb after "and": "The plan covers 900 firms and will cost £1m"."""
    source, (low, _) = context.source, context.sentence_bounds[i]
    syntax, before = source.lexicon.syntax, context.quantities[i - 1] if i else None
    if before is None or before.start < low or before.kind == context.quantities[i].kind:
        return None
    words = list(WORD.finditer(source.folded, before.end, context.quantities[i].qualifier_start))
    joins = [k for k, word in enumerate(words) if word[0] in syntax.conjunctions]
    if not joins or CLAUSE_SIGNS.search(source.text, low, context.quantities[i].qualifier_start):
        return None
    clause = words[joins[-1] + 1 :]
    verbs = [word for word in clause if is_value_verb(source, word, low)]
    others = (word for word in clause if word not in verbs)
    if not verbs or any(not source.is_function(word) and word[0] not in syntax.auxiliaries for word in others):
        return None
    return _first_noun(context, low, before.start)


def subject_of_joined_verb(context: Context, groups: Sequence[NounPhrase | None], i: int) -> NounPhrase | None:
    """What the verb before has a value of, for one joined to it: "baja en 65.500 personas y sube en 14.700"."""
    source, low = context.source, context.sentence_bounds[i][0]
    before = context.quantities[i - 1] if i else None
    if before is None or before.start < low or groups[i - 1] is None:
        return None
    if CLAUSE_SIGNS.search(source.text, before.end, context.starts[i]):
        return None
    words = list(WORD.finditer(source.folded, before.end, context.quantities[i].start))
    joins = [k for k, word in enumerate(words) if word[0] in source.lexicon.syntax.conjunctions]
    clause = words[joins[-1] + 1 :] if joins else []
    verbal = bool(clause) and any(is_value_verb(source, word, low) for word in clause[:MAX_PHRASE_WORDS])
    changes, at = source.lexicon.changes, skip_space_back(source.text, context.quantities[i].qualifier_start)
    led = longest_before(source.folded, at, changes.by | changes.before_new_value | changes.reaches) is not None
    level = before.kind == "percent" and context.quantities[i].kind == "count"  # "rose by 2 % and exceeds 38 million"
    if not led and not level:
        return None  # "employs 350 people and earns 45 million"
    if not verbal or not all(source.is_function(word) or is_value_verb(source, word, low) for word in clause):
        return None
    group = groups[i - 1]
    if group is not None and group[1] <= before.start:
        return thing_counted(context, group, context.quantities[i]) if level else group
    subject = predicate_noun(context, i - 1, end_of_last_number(context, i - 1))
    return subject if subject is not None and not context.overlaps(subject) else None


def _first_noun(context: Context, start: int, end: int) -> NounPhrase | None:
    """The noun phrase that a stretch begins with, where it is the subject of a verb and names no person."""
    group = noun_opening(context, start, end)
    return None if group is None or names_holder(context, group) else group


def noun_opening(context: Context, start: int, end: int) -> NounPhrase | None:
    """The noun phrase that a stretch begins with, where it is the subject of a verb."""
    source = context.source
    first = WORD.match(source.folded, skip_space(source.text, start))
    at = source.skip_determiners(first.start()) if first is not None else start
    group = noun_phrase_after(source, skip_apostrophe(source.folded, at), end)
    if group is None or context.overlaps(group) or is_time(source, group):
        return None
    determined = first is not None and group[0] > first.start()
    named = source.text[group[0]].isupper() and not source.lexicon.capitalises_nouns
    if determined:
        return None if named else _without_verb(context, group, start)
    return _before_verb(context, group, start) if not source.lexicon.capitalises_nouns else None


def names_holder(context: Context, group: NounPhrase) -> bool:
    """Whether a word of a group names a person or a body: "Die Ministerin", "la empresa"."""
    posts, persons = _posts(context.document.pack), context.source.lexicon.ages.persons
    words = WORD.findall(context.source.folded, *group)
    return any(word in persons or word.startswith(posts) for word in words)


@pack_cache
def _posts(pack: LanguagePack) -> tuple[str, ...]:
    """The nouns of posts and bodies, without the shortest, which open other nouns too."""
    officials = pack.officials
    heads = {fold(head) for head in (*officials.governing, *officials.titles, *officials.members, *officials.bodies)}
    return tuple(sorted(head for head in heads if len(head) >= MIN_POST_LETTERS))


def _before_verb(context: Context, group: NounPhrase, low: int) -> NounPhrase | None:
    """A first word without a determiner, where a verb follows it: "Inflation has eased", "Inflace zpomaluje"."""
    source = context.source
    first = WORD.match(source.folded, group[0])
    after = WORD.match(source.folded, skip_space(source.text, first.end())) if first is not None else None
    if first is None or after is None:
        return None
    syntax = source.lexicon.syntax
    joining = after[0] in syntax.prepositions or after[0] in syntax.conjunctions
    verbal = after[0] in syntax.auxiliaries or (source.is_function(after) and not joining)
    return first.span() if verbal or is_value_verb(source, after, low) else None


def _without_verb(context: Context, group: NounPhrase, low: int) -> NounPhrase | None:
    """The group up to a verb where adjectives are before nouns; None where the group may have a verb unseen."""
    source, syntax = context.source, context.source.lexicon.syntax
    if syntax.noun_links or source.lexicon.capitalises_nouns:
        return group
    words = list(WORD.finditer(source.folded, *group))
    for i, word in enumerate(words[1:]):
        if is_value_verb(source, word, low) or word[0].endswith(syntax.participle_endings or "\n"):
            return group[0], words[i].end()
    whole = syntax.participle_endings or source.lexicon.separates_syllables
    return group if len(words) == 1 or whole else None
