"""What a share is of, where the word for it is all that is measured: "la part des plats industriels"."""

from __future__ import annotations

from nutgraf.stages.numbers.describe.context import Context
from nutgraf.stages.numbers.describe.noun_phrases import first_noun, noun_phrase_after
from nutgraf.stages.numbers.describe.predicates import is_time
from nutgraf.text.phrases import longest_after, skip_apostrophe, skip_space
from nutgraf.text.spans import NounPhrase


def with_complement(context: Context, group: NounPhrase | None) -> NounPhrase | None:
    """The group, or a word for a share with what it is a share of right after it."""
    source = context.source
    if group is None or source.folded[slice(*group)] not in source.lexicon.measured.share_nouns:
        return group
    syntax, at = source.lexicon.syntax, skip_space(source.text, group[1])
    link = longest_after(source.folded, at, syntax.share_links | syntax.noun_links)
    bare = source.lexicon.has_cases or source.lexicon.verbs_last  # Dutch "aantal banen", German "Zahl der Gäste"
    if link is None and not bare:
        return group
    noun = skip_apostrophe(source.folded, source.skip_determiners(at if link is None else link))
    thing = first_noun(source, noun_phrase_after(source, noun, len(source.text)))
    apart = thing is None or is_time(source, thing) or context.overlaps(thing) or "\n" in source.text[group[1] : noun]
    return group if apart or thing is None else (group[0], thing[1])
