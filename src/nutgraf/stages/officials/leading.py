"""Whether a body is led, which tells "at the helm of the Bank of England" from "at the helm of the ship"."""

from __future__ import annotations

from nutgraf.stages.officials.complement import skip_articles
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape


def leads_body(phrases: PhraseIndex, link: int, organisation: tuple[int, int] | None) -> bool:
    """Whether a body with a name of its own follows at `link`, right behind the preposition and its article."""
    linked = max(link, phrases.phrase_end("of", link), phrases.phrase_end("at", link))
    if organisation is None or organisation[0] != skip_articles(phrases, linked):
        return False
    first, end = organisation
    if phrases.shape(first) is Shape.CAPITALS:
        return True
    bodies = [i for i in range(first, end) if phrases.phrase_end("body", i)]
    if phrases.lexicon.grammar.noun_capitals == "all_nouns":  # "der Organisation" alone has none, "der Bundesbank" has
        listed = any(phrase.kind == "body" for phrase in phrases.lexicon.phrases.get(phrases.key(first), ()))
        return first in bodies and (end > first + 1 or not listed)
    if phrases.is_capitalised(first) or phrases.lexicon.complement_first or phrases.lexicon.pack.cases:
        return bool(bodies)
    return first in bodies and end > first + 1
