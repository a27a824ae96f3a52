"""What the sentence is about by its opening, where a number has no noun: "As for the appeals, 39 were filed"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.text.phrases import WORD, longest_after
from nutgraf.text.spans import NounPhrase


def of_topic(
    context: Context, groups: Sequence[NounPhrase | None], i: int, group: NounPhrase | None
) -> NounPhrase | None:
    """The group of a count, or the topic of its sentence where the group is none or a participle of a passive."""
    quantity, source = context.quantities[i], context.source
    if quantity.kind not in ("count", "percent", "money") or not source.lexicon.measured.topics:
        return group
    if quantity.kind != "count" and group is not None:
        return group
    if group is not None and not _is_passive(context, groups, i, group):
        return group
    topic = _opening(context, i, source.lexicon.measured.topics)
    return group if topic is None else topic


def fronted_purpose(context: Context, i: int) -> NounPhrase | None:
    """What money is for, where that opens the sentence: "Voor de jeugdzorg wordt 420 miljoen euro uitgetrokken"."""
    if context.quantities[i].kind != "money":
        return None
    return _opening(context, i, context.source.lexicon.measured.purposes)


def _opening(context: Context, i: int, words: Collection[str]) -> NounPhrase | None:
    """The noun phrase after one of these words at the start of a number's sentence; None behind another number."""
    source, low = context.source, context.sentence_bounds[i][0]
    start = WORD.search(source.folded, low, context.quantities[i].start)
    end = longest_after(source.folded, start.start(), words) if start is not None else None
    if end is None:
        return None
    at = source.skip_determiners(end)
    group = noun_phrase_after(source, at, context.quantities[i].qualifier_start)
    if group is None or context.overlaps(group) or is_time(source, group):
        return None
    first = WORD.match(source.folded, group[0])
    opener = source.word_before(end)
    determined = opener is not None and opener[0] in source.lexicon.syntax.determiners  # "pour chaque arbre"
    endings = source.lexicon.syntax.infinitive_endings or "\n"
    verb = first is not None and first[0].endswith(endings) and not determined
    named = source.text[group[0]].isupper() and not source.lexicon.capitalises_nouns
    return None if named or verb else group


def _is_passive(context: Context, groups: Sequence[NounPhrase | None], i: int, group: NounPhrase) -> bool:
    """Whether a group is a participle: behind an auxiliary, "foram 36 elaborados", or joined to such a one."""
    quantity, source = context.quantities[i], context.source
    if group[0] < quantity.end or " " in source.text[slice(*group)]:
        return False
    before = source.word_before(quantity.qualifier_start)
    further = source.word_before(before.start()) if before is not None else None  # "werden er 39 ingediend"
    if any(word is not None and word[0] in source.lexicon.syntax.auxiliaries for word in (before, further)):
        return True
    joined = before is not None and before[0] in source.lexicon.syntax.conjunctions
    return (
        joined
        and bool(i)
        and groups[i - 1] is not None
        and groups[i - 1] == _opening(context, i - 1, source.lexicon.measured.topics)
    )
