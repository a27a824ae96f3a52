"""Orders to several parties by one verb: "asked the mayor to close the bridge and the police to divert traffic"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from nutgraf.records import Order
from nutgraf.stages.orders.clauses import Clause, action_verb, split_actions
from nutgraf.stages.orders.cues import SentenceContext
from nutgraf.stages.speech.clauses import trim
from nutgraf.stages.speech.noun_phrases import is_thing
from nutgraf.text.phrases import skip_space


def split_parties(scene: SentenceContext, clause: Clause, order: Order) -> list[Order]:
    """The order of a clause, or one a party where further parties follow without a verb of their own."""
    act = action_verb(scene, clause)
    if order.addressee is None or act is None or clause.cues[0].rule.kind != "asks":
        return [order]
    grammar = scene.grammar
    joined = [
        match
        for match in grammar.gapped.finditer(scene.plain, act.end(), clause.end)
        if _names_party(scene, *match.span("addressee"))
    ]
    edges = [clause.start, *(match.start("addressee") for match in joined), clause.end]
    found = []
    for match, (start, end) in zip([None, *joined], pairwise(edges), strict=True):
        following = [each.start() for each in joined if each.start() > start]
        first, last = trim(scene.text, start, min([end, *following]))
        if match is None:
            part = replace(order, actions=split_actions(scene, replace(clause, end=last)))
        else:
            party = scene.text[slice(*trim(scene.text, *match.span("addressee")))]
            opened = skip_space(scene.plain, match.end("addressee"))
            led = grammar.act.match(scene.plain, opened, last)
            action = scene.text[slice(*trim(scene.text, led.end() if led else opened, last))]
            part = replace(order, addressee=party, actions=(action,))
        limit = order.deadline
        kept = limit if limit and first <= limit.start < last else None
        found.append(replace(part, start=first, end=last, text=scene.text[first:last], deadline=kept))
    return found if joined else [order]


def _names_party(scene: SentenceContext, first: int, last: int) -> bool:
    """Whether a phrase names a body, a person or, by its case, somebody who is told: no "capacity" nor "windows"."""
    named = scene.grammar.bodies.search(scene.plain, first, last) or scene.grammar.dative.search(
        scene.plain[first:last]
    )
    if scene.grammar.that.match(scene.plain, *trim(scene.text, last, scene.end)):  # "y a los veterinarios (que) avisen"
        return not is_thing(scene, first, last)
    capital = any(word[0].isupper() for word in scene.text[first:last].split())
    return not is_thing(scene, first, last) and bool(named or capital)
