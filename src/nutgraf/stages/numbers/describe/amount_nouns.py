"""What "a total of" and "an average of" stand before: their verb's subject, what the sum is for, the count before."""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.stages.numbers.describe.adjacent_nouns import purpose_noun
from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.predicates import subject_of
from nutgraf.stages.numbers.describe.value_verbs import is_value_verb, starts_with
from nutgraf.stages.numbers.describe.valued_nouns import content_noun
from nutgraf.text.phrases import WORD, longest_before, skip_space_back
from nutgraf.text.spans import NounPhrase


def behind_amount_noun(
    context: Context, groups: Sequence[NounPhrase | None], i: int, group: NounPhrase | None
) -> NounPhrase | None:
    """The group or, of a noun that only says amount and is right before its number, what the amount is of.

    A sum that the text does not explain keeps its noun; a bare "total", or an "average" of anything else, says nothing.
    """
    source, quantity = context.source, context.quantities[i]
    measured = source.lexicon.measured
    if group is None or source.folded[slice(*group)] not in measured.amount_nouns | measured.average_nouns:
        return group
    links = source.lexicon.syntax.noun_links | source.lexicon.syntax.share_links | source.lexicon.syntax.amount_links
    if source.folded[group[1] : quantity.qualifier_start].strip() not in links:
        return group  # "brings the total to $5 million"
    if quantity.kind not in ("count", "money", "duration", "measure"):
        return group
    determiner = source.word_before(group[0])
    if determiner is None or determiner[0] not in source.lexicon.syntax.determiners:
        return group
    before = skip_space_back(source.text, determiner.start())
    compared = longest_before(source.folded, before, measured.compared) is not None
    if compared and i and context.quantities[i - 1].start >= context.sentence_bounds[i][0]:
        return groups[i - 1]
    found = content_noun(context, i) or purpose_noun(context, i) or _subject_of_verb(context, before, i)
    told = quantity.kind == "money" and source.folded[slice(*group)] not in measured.totals
    return found or (group if told else None)


def _subject_of_verb(context: Context, at: int, i: int) -> NounPhrase | None:
    """The subject of a verb of value or lasting that ends at a position: "the strike lasted (an average of)"."""
    source, low = context.source, context.sentence_bounds[i][0]
    words = list(WORD.finditer(source.folded, max(low, at - 32), at))
    verb = words[-1] if words and words[-1].end() == at else None
    if verb is None:
        return None
    lasting = starts_with(verb[0], source.lexicon.measured.lasting_verbs)
    return subject_of(context, verb, low, i) if lasting or is_value_verb(source, verb, low) else None
