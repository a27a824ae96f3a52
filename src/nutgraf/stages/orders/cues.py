"""Cues of orders in a sentence: where a rule matches, and whether its surroundings let it stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple

from nutgraf.document import UNREAD
from nutgraf.languages.load import load_pack
from nutgraf.languages.schema.orders import OrderRule
from nutgraf.records import Modality, Place
from nutgraf.stages.orders.inserted import inserted_after, without_source_before
from nutgraf.stages.orders.patterns import OrderPatterns, RuleTable, compile_rule
from nutgraf.stages.speech.clause_subjects import opens_as_noun
from nutgraf.stages.speech.clauses import CLOSERS, OPENERS, SentenceText, trim
from nutgraf.stages.speech.noun_phrases import PIECE, WORDS, is_thing, noun_phrase_before
from nutgraf.stages.speech.verbs import ordering_verbs
from nutgraf.text.phrases import skip_space
from nutgraf.text.quote_marks import QuotationMarks
from nutgraf.text.spans import overlaps, start_of

MAX_NEGATION_CHARS: Final = 40  # code points that a negation may take before a cue
MAX_SUBJECT_CHARS: Final = 120  # code points that the subject of a body's act may take
MAX_HABIT_CHARS: Final = 60  # code points beside a "must" in which "often" makes it a habit
MAX_THAT_CHARS: Final = 12  # code points behind a verb of promising in which its "that" is
MIN_SUBJECT_CHARS: Final = 3  # code points that a subject has at least
QUESTION_ENDS: Final = CLOSERS + ", \u00a0"  # what may be between a question in marks and the verb that reports it
LIST_ITEM: Final = re.compile(r"(?:\d{1,2}|[a-z])[.)] ")  # the number of a list's item
MAX_DENIAL_WORDS: Final = 3  # words between a verb of denial and the verb denied: "(nie) avoir donné l'(ordre)"
MAX_PARTICLE_LETTERS: Final = 4  # letters of the second half of a negation behind its verb: French "pas"
MAX_PREFIX_LETTERS: Final = 3  # letters of a negation that is joined to its verb: Czech "ne"
MAX_CUES: Final = 30  # cues read in one sentence: prose has three, and each costs the length of the sentence


@dataclass(frozen=True, slots=True)
class SentenceContext(SentenceText):
    """A sentence to read for orders, and what vouches for its weaker cues."""

    grammar: OrderPatterns
    in_scope: bool = False  # an order stood just before
    marks: QuotationMarks = UNREAD


class OrderCue(NamedTuple):
    """Words that make a clause an order, with the parties that the rule names itself."""

    start: int
    end: int
    rule: OrderRule
    modality: Modality
    speaker: Place | None = None
    addressee: Place | None = None
    deadline: Place | None = None


def find_cues(scene: SentenceContext) -> list[OrderCue]:
    """The cues of a sentence that stand as orders, in text order."""
    if scene.plain[scene.start : scene.end].rstrip(OPENERS).endswith("?"):
        return []
    found: dict[int, OrderCue] = {}
    for match, rule in islice(_matches(scene), MAX_CUES):
        if _is_name(scene, match.start(), rule) or (rule.kind == "asks" and _only_asks_to_know(scene, match)):
            continue
        modality = _modality(scene, match.start(), rule)
        if (
            (match.start() not in found or opens_with_participle(rule))
            and modality
            and _is_vouched_for(scene, match, rule)
            and not (rule.kind in ("must", "asks") and _is_conditional(scene, match.start()))
            and not _is_guess(scene, match, rule)
            and not _is_usual(scene, match, rule)
            and not _is_denied(scene, match, rule)
            and not _is_unsaid(scene, match, rule)
            and not _is_comparison(scene, match, rule)
            and not _is_past(scene, match, rule)
            and not _is_negated_after(scene, match, rule)
        ):
            named = (_group(scene, match, name) for name in ("speaker", "addressee", "deadline"))
            found[match.start()] = OrderCue(match.start(), match.end(), rule, modality, *named)
    plain = [cue for cue in found.values() if cue.rule.kind != "acts"]
    kept = [
        cue for cue in found.values() if cue.rule.kind == "acts" and not any(overlaps(cue, other) for other in plain)
    ]
    return sorted([*plain, *kept], key=start_of)


def _only_asks_to_know(scene: SentenceContext, match: re.Match[str]) -> bool:
    """Whether a cue is a noun, or reports a question in marks right before it: "“Warum nicht?”, fragte er"."""
    closed = scene.plain[scene.start : match.start()].rstrip(QUESTION_ENDS)
    asked = closed.endswith("?") and scene.marks.pair_around(scene.start + len(closed) - 1) is not None
    noun = ordering_verbs(scene.grammar.code).is_noun(scene.plain, match.start(), match.end())
    opened = opens_as_noun(scene, match.start(), match.end()) and not _opens_with_call(scene, match)
    return asked or noun or opened


def _opens_with_call(scene: SentenceContext, match: re.Match[str]) -> bool:
    """Whether a participle opens the sentence with whom it calls on behind it: "Appealing to both sides, she"."""
    behind = skip_space(scene.plain, match.end())
    led = scene.grammar.to.match(scene.plain, behind, scene.end)
    return led is not None and scene.grammar.nonfinite.match(scene.plain, match.start(), match.end()) is not None


def opens_with_participle(rule: OrderRule) -> bool:
    """Whether a rule is of a participle that opens its sentence: "Ordered by the court to pay, the firm (appealed)"."""
    return rule.opens and rule.kind == "must"


def _group(scene: SentenceContext, match: re.Match[str], name: str) -> Place | None:
    """Where a rule's condition names a party or the deadline; behind an insertion that the match was read without."""
    if name not in match.re.groupindex or not match[name]:
        return None
    inserted = max(0, scene.end - len(match.string))
    return Place(match.start(name) + inserted, match.end(name) + inserted)


def _is_name(scene: SentenceContext, start: int, rule: OrderRule) -> bool:
    """Whether a capital inside the sentence makes a name or a German noun of a cue; capitals throughout do not.

    A rule of no subject may have a noun as its cue: "(Das) Verbot, das die Stadt verhängt hat".
    """
    if rule.kind == "open" and load_pack(scene.grammar.code).grammar.noun_capitals == "all_nouns":
        return False
    word = scene.text[start : start + 2]
    return word[:1].isupper() and not word.isupper() and scene.text[max(scene.start, start - 2) : start - 1].isalnum()


def _matches(scene: SentenceContext) -> Iterator[tuple[re.Match[str], OrderRule]]:
    yield from _search(scene, scene.grammar.cues)
    if scene.in_scope:
        yield from _search(scene, scene.grammar.scope_cues)
    for place in _openings(scene):
        if scene.grammar.openings.cues.match(scene.plain, place, scene.end):
            yield from _at(scene, scene.grammar.openings, place)


def _search(scene: SentenceContext, table: RuleTable) -> Iterator[tuple[re.Match[str], OrderRule]]:
    """The matches of a table's rules in the sentence, none overlapping another or a decoy."""
    place = scene.start
    while hit := table.cues.search(scene.plain, place, scene.end):
        place = hit.end() if hit.lastgroup else hit.start() + 1
        for match, rule in () if hit.lastgroup else _at(scene, table, hit.start()):
            yield match, rule
            place = max(place, match.end())


def _at(scene: SentenceContext, table: RuleTable, place: int) -> Iterator[tuple[re.Match[str], OrderRule]]:
    """The rules of a table that match at a place, up to the first that needs no support."""
    matched = False
    for index in table.rules:
        if match := compile_rule(table.code, index).match(scene.plain, place, scene.end):
            matched = True
            rule = load_pack(table.code).orders.rules[index]
            yield match, rule
            if rule.support == "none":
                return
    if not matched:
        yield from _beside_source(scene, table, place)


def _beside_source(scene: SentenceContext, table: RuleTable, place: int) -> Iterator[tuple[re.Match[str], OrderRule]]:
    """The first rule whose cue a source or an aside divides from what is beside it: "should(, says X,) set"."""
    opening = scene.grammar.openings
    if any(compile_rule(opening.code, index).match(scene.plain, place, scene.end) for index in opening.rules):
        return
    if masked := without_source_before(scene.grammar, scene.plain, scene.start, place):
        yield from islice(_bound(table, masked, place, scene.end), 1)
    for comma, closed in inserted_after(scene.grammar, scene.plain, place, scene.end):
        shorter = scene.plain[:comma] + scene.plain[closed : scene.end]  # what is before the source keeps its place
        cue = table.cues.match(shorter, place)
        if cue is None or cue.lastgroup:
            continue  # a decoy
        hits = (*_bound(table, shorter, place, len(shorter)), *_asking(table, shorter, place))
        found = [hit for hit in hits if hit[0].end() <= comma][:1]
        yield from found
        if found:
            return


def _bound(table: RuleTable, plain: str, place: int, end: int) -> Iterator[tuple[re.Match[str], OrderRule]]:
    """The rules of a table that match at a place, whose subject is who is bound, and which name no party."""
    for index in table.rules:
        rule = load_pack(table.code).orders.rules[index]
        match = compile_rule(table.code, index).match(plain, place, end) if rule.kind == "must" else None
        if match and not match.groupdict():
            yield match, rule


def _asking(table: RuleTable, plain: str, place: int) -> Iterator[tuple[re.Match[str], OrderRule]]:
    """The rules of a table that match at a place, whose subject is who asks."""
    for index in table.rules:
        rule = load_pack(table.code).orders.rules[index]
        if rule.kind == "asks" and (match := compile_rule(table.code, index).match(plain, place)):
            yield match, rule


def _openings(scene: SentenceContext) -> list[int]:
    """Where the sentence and its quotations open: after marks and a connector."""
    spoken = [quote.start for quote in scene.quotes if scene.start < quote.start < scene.end]
    places = [scene.start, *(start for start in spoken[:MAX_CUES] if _stands_alone(scene, start))]
    opened = []
    for place in places:
        first = _past_marks(scene, place)
        led = scene.grammar.connectors.match(scene.plain, first, scene.end)
        opened += [first, _past_marks(scene, led.end())] if led else [first]
    return opened


def _stands_alone(scene: SentenceContext, start: int) -> bool:
    """Whether direct speech is a sentence of its own: at the sentence's start, or after a mark."""
    before = scene.plain[scene.start : start].rstrip(OPENERS)
    return not before or before[-1] in ":,.;!?"


def _past_marks(scene: SentenceContext, place: int) -> int:
    if item := LIST_ITEM.match(scene.plain, place, scene.end):
        place = item.end()
    while place < scene.end and scene.plain[place] in OPENERS + ",":
        place += 1
    return place


def _modality(scene: SentenceContext, start: int, rule: OrderRule) -> Modality | None:
    """What the cue says; None where a negation undoes it."""
    before = scene.plain[max(scene.start, start - MAX_NEGATION_CHARS) : start]
    return rule.negated if scene.grammar.negation.search(before) else rule.modality


def _is_conditional(scene: SentenceContext, start: int) -> bool:
    """Whether the clause of a "must" is opened by "if" or "whether", or tells what would be after such a clause."""
    grammar = scene.grammar
    near = max(scene.start, start - MAX_SUBJECT_CHARS)
    hits = (hit for hit in grammar.conditionals.finditer(scene.plain, near, start) if not _is_instance(scene, hit))
    opened = max((hit.end() for hit in hits), default=-1)
    if opened < 0:
        return False
    if scene.plain.find(",", opened, start) >= 0:
        return bool(grammar.irrealis.match(scene.plain, start, scene.end))
    return not any(pattern.search(scene.plain, opened, start) for pattern in (grammar.subordinators, grammar.that))


def _is_instance(scene: SentenceContext, hit: re.Match[str]) -> bool:
    """Whether a word that opens clauses opens the name of an example: "große Dienste (wie) Seepost müssen"."""
    if not scene.grammar.instances.fullmatch(scene.plain, *hit.span()) or scene.plain[hit.start() - 2] == ",":
        return False
    named = skip_space(scene.plain, hit.end())
    led = scene.grammar.articles.match(scene.plain, named, scene.end)
    return scene.text[skip_space(scene.plain, led.end()) if led else named].isupper()


def _is_vouched_for(scene: SentenceContext, match: re.Match[str], rule: OrderRule) -> bool:
    """Whether a cue has the subject and the support that its rule asks for."""
    return (not rule.actor or _has_actor_subject(scene, match)) and _is_supported(scene, match, rule)


def _is_supported(scene: SentenceContext, match: re.Match[str], rule: OrderRule) -> bool:
    """Whether what the rule asks for as support is there."""
    if rule.support in ("none", "authority", "speaker"):  # who speaks is known only with the clause
        return True
    if rule.support == "bound":
        return _has_bound_subject(scene, match.start())
    if rule.support == "reported":
        return _is_reported_of_body(scene, match.start())
    if rule.support == "scope":
        told = scene.in_scope and not scene.quotation(match.start())
        return told and (rule.opens or _has_body_subject(scene, match))
    if scene.quotation(match.start()):
        return True
    if rule.support == "quote":
        return False
    grammar = scene.grammar
    says = grammar.verbs_of_saying.search(scene.plain, scene.start, scene.end)
    return scene.in_scope or says is not None or bool(grammar.according.search(scene.plain, scene.start, scene.end))


def _is_reported_of_body(scene: SentenceContext, end: int) -> bool:
    """Whether before a cue are a verb of saying and the body, or the name, of which it says something."""
    near = max(scene.start, end - MAX_SUBJECT_CHARS)
    said = [verb.end for verb in scene.grammar.verbs_of_saying.find(scene.plain, near, end)]
    if not said:
        return False
    opened = [that.end() for that in scene.grammar.that.finditer(scene.plain, said[-1], end)]
    if not opened and not scene.grammar.that_dropped:
        return False
    subject = opened[0] if opened else said[-1]
    if opened and scene.grammar.pronouns.fullmatch(scene.plain, *trim(scene.text, subject, end)):
        subject = said[-1]  # "reminded (the breeders) that they had to"
    named = any(word[0].isupper() for word in scene.text[subject:end].split())
    return named or scene.grammar.bodies.search(scene.plain, subject, end) is not None


def _is_guess(scene: SentenceContext, match: re.Match[str], rule: OrderRule) -> bool:
    """Whether a "must" tells what the speaker takes for past: "they must have gone"."""
    if rule.kind != "must" or not scene.grammar.guesses.match(
        scene.plain, skip_space(scene.plain, match.end()), scene.end
    ):
        return False
    return not _has_bound_subject(scene, match.start())


def _is_usual(scene: SentenceContext, match: re.Match[str], rule: OrderRule) -> bool:
    """Whether the clause of a "must" tells a habit: "they often have to work late"."""
    if rule.kind != "must" or rule.modality != "obligation":
        return False
    near = max(scene.start, match.start() - MAX_HABIT_CHARS)
    opened = max([near, *(piece.end() for piece in PIECE.finditer(scene.plain, near, match.start()))])
    piece = PIECE.search(scene.plain, match.end(), min(scene.end, match.end() + MAX_HABIT_CHARS))
    closed = piece.start() if piece else min(scene.end, match.end() + MAX_HABIT_CHARS)
    return scene.grammar.usual.search(scene.plain, opened, closed) is not None


def _is_past(scene: SentenceContext, match: re.Match[str], rule: OrderRule) -> bool:
    """Whether what a verb of promising governs is past, so that it assures: "guarantees that all were vaccinated"."""
    if rule.modality != "commitment" or rule.kind != "asks":
        return False
    near = min(scene.end, match.end() + MAX_THAT_CHARS)
    that = next(iter(scene.grammar.that.finditer(scene.plain, match.start(), near)), None)
    if that is None or scene.plain[match.end() : that.start()].strip(" ,"):
        return False
    limits = [
        p.search(scene.plain, that.end(), scene.end) for p in (PIECE, scene.grammar.that, scene.grammar.subordinators)
    ]
    end = min([scene.end, that.end() + MAX_SUBJECT_CHARS, *(limit.start() for limit in limits if limit)])
    return scene.grammar.past.search(scene.plain, that.end(), end) is not None


def _is_denied(scene: SentenceContext, match: re.Match[str], rule: OrderRule) -> bool:
    """Whether a verb of denial governs the cue: "he denied having ordered", "she denied that she had asked"."""
    grammar, start = scene.grammar, match.start()
    denials = list(grammar.denials.finditer(scene.plain, max(scene.start, start - MAX_SUBJECT_CHARS), start))
    if not denials or _modality(scene, denials[-1].start(), rule) is not rule.modality:  # "did not deny that"
        return False
    after = denials[-1].end()
    between = scene.plain[after:start]
    if grammar.coordinators.search(scene.plain, after, start):
        return False
    if grammar.that.match(scene.plain, *trim(scene.text, after, start)):
        return True
    if grammar.verb_last:
        comma = between.startswith(",") and len(between.split()) > 1
        return comma and not grammar.report_words.match(scene.plain, trim(scene.text, after, start)[0], start)
    return rule.kind == "asks" and "," not in between and len(between.split()) <= MAX_DENIAL_WORDS


def _is_unsaid(scene: SentenceContext, match: re.Match[str], rule: OrderRule) -> bool:
    """Whether a negated verb of saying governs the "that" of a "must": "the law (does not say that) heirs must"."""
    if rule.kind not in ("must", "open"):
        return False
    near = max(scene.start, match.start() - MAX_SUBJECT_CHARS)
    that = next(iter(reversed(list(scene.grammar.that.finditer(scene.plain, near, match.start())))), None)
    if that is None or "," in scene.plain[that.end() : match.start()]:
        return False
    words = list(WORDS.finditer(scene.plain, near, that.start()))[-2:]
    for word in reversed(words):
        if (said := _says(scene, word[0])) is None:
            continue
        behind = scene.plain[word.end() : that.start()].strip(" ,")
        if behind and scene.grammar.verb_last:  # "sagt (nicht), dass"
            return scene.grammar.negations.fullmatch(behind) is not None
        before = scene.plain[max(scene.start, word.start() - MAX_NEGATION_CHARS) : word.start() + said]
        return len(behind) <= MAX_PARTICLE_LETTERS and _negates(scene, before)  # "ne dit (pas) que"
    return False


def find_actor(scene: SentenceContext, first: int, last: int) -> re.Match[str] | None:
    """The first noun of a body between two places (code points), else of an office; None where there is neither."""
    heads = (scene.grammar.bodies, scene.grammar.authorities)
    return next((found for head in heads if (found := head.search(scene.plain, first, last))), None)


def _negates(scene: SentenceContext, before: str) -> bool:
    """Whether a stretch ends with a negation."""
    return scene.grammar.negation.search(before) is not None


def _says(scene: SentenceContext, word: str) -> int | None:
    """Where in a word a form of a verb of saying begins: behind a negation that is joined to it, "(ne)říká"."""
    verbs = load_pack(scene.grammar.code).verbs["Statement"]
    known = (verbs.forms, verbs.guarded, verbs.infinitives)
    prefixes = [
        first
        for first in range(1, min(MAX_PREFIX_LETTERS, len(word)) + 1)
        if scene.grammar.negations.fullmatch(word[:first])
    ]
    return next((first for first in (*prefixes, 0) if any(word[first:] in forms for forms in known)), None)


def _is_comparison(scene: SentenceContext, match: re.Match[str], rule: OrderRule) -> bool:
    """Whether "as" is right before a verb of asking: what is asked is in another clause, "as the law requires"."""
    if rule.kind != "asks" or load_pack(scene.grammar.code).grammar.separation == "syllables":
        return False
    before = scene.plain[max(scene.start, match.start() - MAX_NEGATION_CHARS) : match.start()]
    return scene.grammar.as_clauses.search(before) is not None


def _is_negated_after(scene: SentenceContext, match: re.Match[str], rule: OrderRule) -> bool:
    """Whether a negation closes the clause of a verb of asking that is second: "er bat die Leute nicht, ..."."""
    if rule.kind != "asks" or not scene.grammar.verb_last:
        return False
    if scene.grammar.negations.search(rule.then):  # "vergaß nicht, sie zu bitten"
        return False
    act = scene.grammar.act.search(scene.plain, match.end(), scene.end)
    if act and act.start() == act.end():  # "vroeg ouders niet (te roken)": what is asked is negated
        return False
    limits = [p.search(scene.plain, match.end(), scene.end) for p in (PIECE, scene.grammar.that)]
    end = min([scene.end, *(limit.start() for limit in (*limits, act) if limit)])
    found = list(scene.grammar.negations.finditer(scene.plain, match.end(), end))
    return bool(found) and not scene.plain[found[-1].end() : end].strip()


def _has_bound_subject(scene: SentenceContext, end: int) -> bool:
    """Whether the clause before a cue opens with what a law or a contract binds: "(in 2019 the) applicant (must)"."""
    near = max(scene.start, end - MAX_SUBJECT_CHARS)
    joints = [joint.end() for joint in scene.grammar.subordinators.finditer(scene.plain, near, end)]
    opened = max([near, scene.plain.rfind(",", near, end) + 1, *joints])
    if len(scene.plain[opened:end].strip()) < MIN_SUBJECT_CHARS:  # what is inserted closes before the cue
        opened = near
    return scene.grammar.bound.search(scene.plain, opened, end) is not None


def _has_actor_subject(scene: SentenceContext, match: re.Match[str]) -> bool:
    """Whether the subject of a "should" is no thing, or is acted upon: "(prices) should be cut"."""
    if scene.grammar.passive.match(scene.plain, skip_space(scene.plain, match.end()), scene.end):
        return True
    start = max(scene.start, match.start() - MAX_SUBJECT_CHARS)
    first, last = noun_phrase_before(scene, start, match.start())
    return first >= last or not is_thing(scene, first, last)


def _has_body_subject(scene: SentenceContext, match: re.Match[str]) -> bool:
    """Whether the sentence opens with a body able to act, or a pronoun for it, up to the cue."""
    first = _past_marks(scene, scene.start)
    led = scene.grammar.connectors.match(scene.plain, first, scene.end)
    first = _past_marks(scene, led.end()) if led else first
    grammar = scene.grammar
    if match.start() - first > MAX_SUBJECT_CHARS or grammar.report_words.search(scene.plain, first, match.start()):
        return False
    if first < match.start():
        return bool(
            grammar.bodies.search(scene.plain, first, match.end()) or grammar.pronouns.match(scene.plain, first)
        )
    last = min(scene.end, match.end() + MAX_NEGATION_CHARS)  # the subject after its verb
    return bool(
        grammar.bodies.search(scene.plain, first, last) or grammar.pronouns.match(scene.plain, match.end() + 1, last)
    )
