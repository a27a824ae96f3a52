"""What a language pack says of indirect speech, compiled once."""

from __future__ import annotations

import re
from functools import partial
from typing import Final, NamedTuple

from nutgraf.languages.expressions import compile_expression
from nutgraf.languages.load import load_pack
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.alternatives import split_alternatives
from nutgraf.stages.speech.shapes import at_start, pack_shapes
from nutgraf.stages.speech.verbs import VerbFinder, verbs_of_saying, verbs_of_stating, whole_words
from nutgraf.text.phrases import NOTHING, either

MAX_CLAUSE_CHARS: Final = 200  # code points of a clause with an infinitive
SOURCE: Final = "…"  # stands for the speaker in [speech] accounts


class IndirectPatterns(NamedTuple):
    """What a pack says of indirect speech; all read text in lower case."""

    saying: VerbFinder
    stating: VerbFinder  # those of them that an infinitive may follow
    infinitives: re.Pattern[str]
    bodies: re.Pattern[str]
    that: re.Pattern[str]
    trailing: re.Pattern[str]
    accounts: re.Pattern[str]
    as_clauses: re.Pattern[str]
    reported_as: re.Pattern[str]  # the same, behind a comma: "so" and "zo" too
    reported_forms: re.Pattern[str]
    finite: re.Pattern[str]
    conditions: frozenset[str]
    joints: frozenset[str]
    relatives: frozenset[str]
    prepositions: frozenset[str]
    connectors: re.Pattern[str]
    by: re.Pattern[str]  # what opens the agent of a passive


@pack_cache
def indirect_patterns(code: str) -> IndirectPatterns:
    """The patterns of the language with this ISO 639-1 code."""
    pack = load_pack(code)
    speech, compiled = pack.speech, partial(compile_expression, pack.code)
    accounts = (_account(account, number) for number, account in enumerate(speech.accounts))
    return IndirectPatterns(
        saying=verbs_of_saying(code),
        stating=verbs_of_stating(code),
        infinitives=_infinitives(pack),
        bodies=compiled(rf"(?<!\w)(?:{pack.orders.bodies or NOTHING})(?!\w)"),
        that=whole_words(pack.code, either(speech.complementizers)),
        trailing=compiled(rf"[,–—-] ?(?:{either(speech.trailing_sources)})(?!\w)"),
        as_clauses=compiled(rf"(?:{either(speech.as_clauses)})(?:(?<=['’ ])|(?!\w))"),
        reported_as=compiled(rf"(?:{either((*speech.as_clauses, *speech.trailing_sources))})(?:(?<=['’ ])|(?!\w))"),
        accounts=compiled(rf"(?:{either(accounts)})(?!\w)"),
        reported_forms=whole_words(pack.code, either(speech.reported_forms)),
        finite=_finite(pack),
        conditions=split_alternatives(pack.orders.supposing),
        joints=split_alternatives(pack.orders.joints),
        relatives=frozenset(pack.officials.relatives),
        prepositions=frozenset(speech.prepositions),
        connectors=at_start(pack.orders.connectors, pack_shapes(code)),
        by=at_start(pack.orders.by, pack_shapes(code)),
    )


def _infinitives(pack: LanguagePack) -> re.Pattern[str]:
    """An infinitive of what is said, with what is before it in its clause where verbs are last."""
    verbs = rf"(?:{pack.speech.reported_infinitives or NOTHING})"
    if pack.grammar.verb_position == "last":
        return compile_expression(pack.code, rf"[^.;:!?\n]{{0,{MAX_CLAUSE_CHARS}}}?[ \u00a0]{verbs}$")
    return compile_expression(pack.code, rf"[ \u00a0]{verbs}(?!\w)")


def _account(phrase: str, number: int) -> str:
    """A pattern for a phrase of [speech] accounts, with the source in a group of its own."""
    before, _, after = phrase.partition(SOURCE)
    source = rf"(?P<source{number}>[^,;:.!?\n]{{2,60}}{'?' if after.strip() else ''})"
    return f"{re.escape(before)}{source}{re.escape(after.rstrip())}"


def _finite(pack: LanguagePack) -> re.Pattern[str]:
    """Auxiliaries and the like, which show that a clause has a verb, and verbs by their endings."""
    other = {*pack.speech.prepositions, *pack.speech.complementizers, *split_alternatives(pack.orders.joints)}
    words = [re.escape(word) for word in pack.orders.tells.split("|") if "{" not in word and word not in other]
    return whole_words(pack.code, either((*words, pack.speech.finite_endings or NOTHING)))
