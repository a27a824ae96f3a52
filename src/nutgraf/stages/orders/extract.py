"""Orders of an article: what somebody asks, demands, forbids or promises, and what must be done."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

from nutgraf.document import STORY_ZONES, DatedPlace, Document
from nutgraf.records import Instrument, Modality, Official, Order, Place, Quote, Speaker
from nutgraf.stages.orders.addressee import find_addressee
from nutgraf.stages.orders.clauses import Clause, cut_clauses, split_actions, split_list
from nutgraf.stages.orders.cues import SentenceContext, find_cues
from nutgraf.stages.orders.dependent_verbs import is_dependent
from nutgraf.stages.orders.gapping import split_parties
from nutgraf.stages.orders.party_checks import sound_addressee, sound_speaker
from nutgraf.stages.orders.patterns import OrderPatterns, order_patterns
from nutgraf.stages.orders.speaker import (
    decides_for_others,
    goes_on_speaking,
    relative_before,
    speaker_in_sentence,
)
from nutgraf.stages.orders.spoken import find_spoken, with_spoken, without_reporting
from nutgraf.stages.orders.terms import find_condition, find_deadline
from nutgraf.stages.orders.told import find_told
from nutgraf.stages.speech.clause_subjects import lacks_subject, speaker_by_verb, subject_before, subject_end
from nutgraf.stages.speech.clauses import keep_acronyms, strip_adverbials
from nutgraf.stages.speech.mentions import Mentions, find_mentions, pronoun_gender
from nutgraf.stages.speech.noun_phrases import noun_phrase_before
from nutgraf.stages.speech.parties import without_article
from nutgraf.stages.speech.reporting import names_act
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.text.fold import fold, join_numbers
from nutgraf.text.spans import overlaps

MAX_CONTINUED_SENTENCES: Final = 3  # sentences for which a speaker is taken to go on speaking
MAX_LEAD_WORDS: Final = 6  # words before an act that opens a sentence: "Under section 9 of the"
MAX_LEAD_CHARS: Final = 120  # of six words at most: a sentence of a thousand acts must not cost its square


class OrderScope(NamedTuple):
    """What the sentences before leave behind: who spoke, how long ago, and what is being asked for."""

    speaker: Speaker | None = None
    age: int = 0
    request_modality: Modality | None = None  # of the request that the run of orders up to the last sentence began with


def find_orders(
    document: Document,
    officials: tuple[Official, ...],
    quotes: tuple[Quote, ...],
    instruments: tuple[Instrument, ...] = (),
    mentions: Mentions | None = None,
    dates: tuple[DatedPlace, ...] = (),
) -> tuple[Order, ...]:
    """The orders in the story's paragraphs, in text order; none where the language has no rules.

    Where a sentence opens with one of the `instruments`, the act says what must be done, and nobody else. `mentions`
    are all people of the article, where the caller has found them already, `dates` the points in time that it names,
    in order.
    """
    if not document.pack.orders.rules:
        return ()
    grammar = order_patterns(document.pack.key)
    plain = keep_acronyms(document.text, join_numbers(document.folded), grammar)
    cast = mentions or find_mentions(document, officials)
    voices = SubjectFinder(document, document.text, cast)
    spoken = _speech(document, quotes)
    acts = _opening_acts(document, instruments)
    found: list[Order] = []
    scope, paragraph = OrderScope(), -1
    for index, sentence in enumerate(document.sentences):
        if sentence.block in STORY_ZONES:
            if sentence.paragraph != paragraph and scope.request_modality is None:
                scope = scope._replace(age=max(scope.age, 1))  # a new paragraph goes on only with what was ordered
            paragraph = sentence.paragraph
            said = tuple(spoken.get(index, ()))
            asked = scope.request_modality is not None
            scene = SentenceContext(
                document.text, plain, sentence.start, sentence.end, grammar, said, asked, document.marks
            )
            asked_for = find_spoken(scene, voices)
            reporting = without_reporting(scene, asked_for)
            cues = [cue for cue in find_cues(scene) if not any(overlaps(cue, verb) for verb in reporting)]
            clauses = cut_clauses(scene, cues)
            orders: list[Order] = []
            for clause in clauses:
                alone = len(clauses) == 1
                order = replace(
                    _order(scene, clause, voices, scope, acts.get(index), orders),
                    deadline=find_deadline(scene, clause, dates, alone=alone),
                    condition=find_condition(scene, clause, alone=alone),
                )
                if _is_given(clause, order, grammar):
                    orders += _split(scene, clause, order)
            orders = with_spoken(scene, orders, asked_for)
            scope = _next(scene, clauses, orders, voices, scope)
            found += orders
    return tuple(found)


def _is_given(clause: Clause, order: Order, grammar: OrderPatterns) -> bool:
    """Whether the speaker of an order is one that its rule asks for."""
    support = clause.cues[0].rule.support
    if support == "speaker":
        return order.speaker is not None and not order.speaker_inherited
    return support != "authority" or decides_for_others(order.speaker, grammar)


def _speech(document: Document, quotes: tuple[Quote, ...]) -> dict[int, list[Quote]]:
    """The direct speech in each sentence, by the sentence's index."""
    spoken: dict[int, list[Quote]] = {}
    for quote in quotes:
        index = document.sentence_at(quote.start)
        while index is not None and index < len(document.sentences) and document.sentences[index].start < quote.end:
            spoken.setdefault(index, []).append(quote)
            index += 1
    return spoken


def _opening_acts(document: Document, instruments: tuple[Instrument, ...]) -> dict[int, Place]:
    """The act that a sentence opens with, by the sentence's index: "Under the Water Act, cities must ..."."""
    acts: dict[int, Place] = {}
    for instrument in instruments:
        for mention in instrument.mentions:
            index = document.sentence_at(mention.start)
            if index is None or index >= len(document.sentences):
                continue
            start = document.sentences[index].start
            if mention.start - start <= MAX_LEAD_CHARS:
                lead = document.text[start : mention.start]
                if len(lead.split()) <= MAX_LEAD_WORDS and "," not in lead:
                    acts[index] = Place(mention.start, mention.end)
    return acts


def _split(scene: SentenceContext, clause: Clause, order: Order) -> list[Order]:
    """The order of a clause, or those of the list that it leads to, or one for each party that it names."""
    return [
        replace(order, start=start, end=end, text=scene.text[start:end], actions=(scene.text[start:end],))
        for start, end in split_list(scene, clause)
    ] or split_parties(scene, clause, order)


def _order(
    scene: SentenceContext,
    clause: Clause,
    voices: SubjectFinder,
    scope: OrderScope,
    act: Place | None,
    before: list[Order],
) -> Order:
    """The order of a clause; `before` are the sentence's earlier ones."""
    cue = clause.cues[0]
    said = scene.quotation(cue.start)
    own = _shared_subject(scene, clause, before)
    if own is None and (cue.speaker or not cue.rule.anonymous):
        own = speaker_in_sentence(scene, clause, voices)
    says_law = own is not None and own.official is None and names_act(own.name, voices.reporting)
    modality = cue.modality
    if cue.rule.kind == "acts" and scope.request_modality == "recommendation":
        modality = scope.request_modality
    if cue.modality == "order" and says_law:
        modality = "obligation"
    if says_law and cue.rule.kind != "asks" and (said is None or said.kind == "indirect"):
        own = None  # what a law says must be done nobody asks for, but it may be quoted
    by_law = says_law or (act is not None and cue.rule.kind == "must" and act.end <= cue.start)
    addressee = find_addressee(scene, clause) or find_told(scene, clause, voices)
    addressee = sound_addressee(scene, addressee) if addressee else None
    own, named = sound_speaker(scene, own), own
    unsound = own is None and named is not None
    if own and addressee and _names_same(own.name, addressee):  # nobody asks himself
        own, addressee = (None, addressee) if addressee in scene.text[cue.start : clause.end] else (own, None)
    alone = own or unsound or by_law or cue.rule.anonymous or is_dependent(scene, clause)
    inherited = None if alone else _inherited(scene, clause, voices, scope)
    return Order(
        start=clause.start,
        end=clause.end,
        text=scene.text[clause.start : clause.end],
        speaker=own or inherited,
        speaker_inherited=inherited is not None,
        addressee=addressee,
        modality=modality,
        cue=Place(cue.start, cue.end),
        actions=split_actions(scene, clause),
    )


def _names_same(name: str, phrase: str) -> bool:
    """Whether a phrase is a name, with nothing but an article, a title or an honorific more."""
    words, named = fold(phrase).split(), fold(name).split()
    return words[-len(named) :] == named and len(words) <= len(named) + 1


def _inherited(scene: SentenceContext, clause: Clause, voices: SubjectFinder, scope: OrderScope) -> Speaker | None:
    """Who spoke before; of a verb of asking only where it has no subject, and then the person named last too."""
    cue = clause.cues[0]
    if cue.rule.kind != "asks":
        if goes_on_speaking(scene, clause, voices):
            return scope.speaker or _elided(scene.start, voices)
        return None if scope.age else scope.speaker
    if relative_before(scene, cue.start) is not None:
        return None
    if not lacks_subject(scene, clause.start, cue.start):
        return scope.speaker if _is_body_again(scene, clause, voices, scope) else None
    if voices.is_plural_verb(scene.text[cue.start : cue.end]) and voices.is_person(scope.speaker):
        return None
    if scope.speaker or voices.document.pack.grammar.subject_pronouns != "optional":
        return scope.speaker
    return _elided(cue.start, voices, Place(cue.start, cue.end))


def _is_body_again(scene: SentenceContext, clause: Clause, voices: SubjectFinder, scope: OrderScope) -> bool:
    """Whether the subject is "it" or "they" and a body, or several people, spoke last: "It also wants ..."."""
    first, last = noun_phrase_before(scene, clause.start, clause.cues[0].start)
    if (
        first >= last
        or not scene.grammar.pronouns.fullmatch(scene.plain, first, last)
        or voices.is_person(scope.speaker)
    ):
        return False
    return (
        voices.is_plural_pronoun(first, last) or pronoun_gender(scene.plain[first:last], voices.document.pack) is None
    )


def _elided(at: int, voices: SubjectFinder, verb: Place | None = None) -> Speaker | None:
    """The subject of a verb that has none."""
    elided = voices.elided_subject(at, verb)
    return elided.speaker if elided else None


def _shared_subject(scene: SentenceContext, clause: Clause, before: list[Order]) -> Speaker | None:
    """The speaker of the order before, where a verb of asking has no subject of its own: "banned X and asked Y to"."""
    cue = clause.cues[0]
    if not before or cue.rule.kind != "asks" or cue.speaker or before[-1].speaker_inherited:
        return None
    shared: Speaker | None = before[-1].speaker
    first, last = strip_adverbials(scene, clause.start, subject_end(scene, clause))
    object_alone = scene.grammar.them.fullmatch(scene.plain, first, last)  # "and (lui) a demandé"
    return shared if first >= last or object_alone else None


def _next(
    scene: SentenceContext, clauses: list[Clause], orders: list[Order], voices: SubjectFinder, scope: OrderScope
) -> OrderScope:
    """The scope that a sentence leaves to the next one."""
    if orders:
        if not clauses:
            return OrderScope(orders[-1].speaker, 1, scope.request_modality)  # the words of a quotation alone
        first = [clause.cues[0] for clause in clauses]
        asks = [cue.modality for cue in first if cue.rule.kind == "asks" and not scene.quotation(cue.start)]
        said = scene.quotation(first[-1].start)
        prose = int(said is not None and said.kind != "indirect")
        return OrderScope(orders[-1].speaker, prose, asks[-1] if asks else scope.request_modality)
    if colon := scene.grammar.introduces.search(scene.plain, scene.start, scene.end):
        return OrderScope(subject_before(scene, colon.start(), voices) or scope.speaker, 0, "order")
    spoken = [quote.speaker for quote in scene.quotes if quote.kind != "indirect"]
    if spoken and spoken[-1]:
        return OrderScope(without_article(scene, spoken[-1]), 1)
    if speaker := speaker_by_verb(scene, voices):
        return OrderScope(speaker, int(bool(spoken)))  # what follows direct speech is prose
    return OrderScope(scope.speaker, scope.age + 1) if scope.age < MAX_CONTINUED_SENTENCES else OrderScope()
