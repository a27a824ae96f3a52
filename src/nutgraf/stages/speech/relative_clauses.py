"""A relative clause between commas before a verb, whose names are not its subject: "FO, which met X, (warned)"."""

from __future__ import annotations

import re
from typing import Final

from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.alternatives import split_alternatives
from nutgraf.records import Place
from nutgraf.stages.speech.mentions import WORD
from nutgraf.text.phrases import any_word

MAX_CLAUSE_CHARS: Final = 220  # code points of a relative clause
MIN_CLAUSE_WORDS: Final = 3  # its pronoun, its subject or object, its verb


@pack_cache
def _opening(code: str) -> re.Pattern[str]:
    """A comma and the relative pronoun or conjunction behind it, with a preposition between at most."""
    pack = load_pack(code)
    section = pack.officials
    joints = {*section.relatives, *section.possessive_relatives, *split_alternatives(pack.orders.joints)}
    led = rf"(?:(?:{any_word(pack.speech.prepositions)})[ \u00a0])?"
    return re.compile(rf",[ \u00a0]{led}(?:{any_word(joints)})(?!\w)", re.IGNORECASE)


def closed_clause(text: str, start: int, verb: int, pack: LanguagePack) -> Place | None:
    """The relative clause, or that of a conjunction, that a comma closes before a verb: from its comma to behind that.

    Where its pronoun is an article too, its last word is a verb and not a name: "die Ministerin, die X lobte,".
    """
    near = max(start, verb - MAX_CLAUSE_CHARS)
    opened = next(_opening(pack.key).finditer(text, near, verb), None)
    closing = text.rfind(",", opened.end(), verb) if opened else -1
    if opened is None or closing < 0:
        return None
    words = WORD.findall(text, opened.start(), closing)
    article = words[0].casefold() in pack.speech.determiners
    if len(words) < MIN_CLAUSE_WORDS or (article and not words[-1].islower()):
        return None
    return Place(opened.start(), closing + 1)
