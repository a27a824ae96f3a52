"""How far the clause of an order goes, and the actions in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from nutgraf.records import Place
from nutgraf.stages.orders.cues import LIST_ITEM, OrderCue, SentenceContext
from nutgraf.stages.orders.inserted import inserted_after, source_before
from nutgraf.stages.speech.clause_subjects import lacks_subject, opens_as_noun
from nutgraf.stages.speech.clauses import CLOSERS, OPENING, VerbClause, trim
from nutgraf.stages.speech.noun_phrases import WORDS
from nutgraf.text.phrases import skip_space

BREAK: Final = re.compile(r"[;«“„]|: |(?<!\w)\"")  # a clause does not reach back over these
COMMA: Final = re.compile(r"[,()–—] ?")
MAX_SUBJECT_CHARS: Final = 60  # code points that the subject of a clause without a conjunction may take
MAX_TAIL_CHARS: Final = 120  # code points that "..., somebody said" may take
MAX_MARKS: Final = 20  # marks before a cue that are looked at: the nearest ones
LIST_MARK: Final = re.compile("; ?")
MAX_CONJUNCTION_CHARS: Final = 20  # code points that a conjunction may take
MIN_ACTION_WORDS: Final = 2  # words of what is asked before a clause with "while"
MIN_SUBJECT_LETTERS: Final = 2  # letters or more that make a subject of what stands between a conjunction and a cue


@dataclass(frozen=True, slots=True)
class Clause(VerbClause):
    """A clause with its cues; the first one is its verb, and says what kind of order it is."""

    cues: tuple[OrderCue, ...]


def cut_clauses(scene: SentenceContext, cues: list[OrderCue]) -> list[Clause]:
    """One clause an order: a cue in the reach of the one before it adds no order of its own."""
    starts: list[int] = []
    groups: list[list[OrderCue]] = []
    for cue in cues:
        start = clause_start(scene, cue, groups[-1][-1].end if groups else scene.start)
        if groups and (start is None or groups[-1][0].rule.lists or _same(scene, groups[-1][0], cue, start)):
            groups[-1].append(cue)
        else:
            starts.append(scene.start if start is None else start)
            groups.append([cue])
    limits = [*starts[1:], scene.end][: len(starts)]
    found = []
    for start, limit, group in zip(starts, limits, groups, strict=True):
        item = LIST_ITEM.match(scene.plain, start) if start == scene.start else None
        first, last = trim(scene.text, item.end() if item else start, clause_end(scene, group[-1], limit))
        if last <= limit < scene.end:
            last = _before_conjunction(scene, group[-1].end, last)
        verb = Place(group[0].start, group[0].end)
        found.append(Clause(first, max(last, group[-1].end), verb, tuple(group)))
    return found


def _before_conjunction(scene: SentenceContext, start: int, end: int) -> int:
    """The end without the "and" that opens the next clause."""
    tail = max(start, end - MAX_CONJUNCTION_CHARS)
    for pattern in (scene.grammar.coordinators, scene.grammar.subordinators):
        for joint in pattern.finditer(scene.plain, tail, end):
            if not scene.plain[joint.end() : end].strip():
                return trim(scene.text, start, joint.start())[1]
    return end


def clause_start(scene: SentenceContext, cue: OrderCue, floor: int) -> int | None:
    """Where the cue's own clause opens, not before `floor`; None where nothing opens one after it."""
    spoken = scene.quotation(cue.start)
    bounds = [spoken.start] if spoken and spoken.start >= floor else []
    marks = list(BREAK.finditer(scene.plain, floor, cue.start))[-MAX_MARKS:]
    bounds += [_past_mark(scene, mark, cue) for mark in marks]
    bounds += _after_verb_of_saying(scene, cue, floor)
    if floor > scene.start:
        bounds += _after_conjunction(scene, cue, floor)
    if cue.rule.kind == "asks":
        bounds += _conjunction_before_verb(scene, cue, floor)
    if floor == scene.start:
        bounds += _after_comma(scene, cue)
    if max(bounds, default=floor) > floor:
        return max(bounds)
    return scene.start if floor == scene.start else None


def _past_mark(scene: SentenceContext, mark: re.Match[str], cue: OrderCue) -> int:
    """Where the clause opens after a mark: not in marks that close before the cue, but after a conjunction there."""
    if mark[0] not in OPENING:
        return mark.end()
    pair = scene.marks.pair_opened_at(mark.start())
    if pair is None or pair.outer_end > cue.start:
        return mark.end()
    after = pair.outer_end + (scene.plain[pair.outer_end : pair.outer_end + 1] == " ")
    joint = scene.grammar.coordinators.match(scene.plain, after, cue.start)
    return joint.end() if joint and _has_subject(scene, joint.end(), cue) else 0


def _after_verb_of_saying(scene: SentenceContext, cue: OrderCue, floor: int) -> list[int]:
    """Where what is said opens: "that" after a verb of saying."""
    comma = source_before(scene.grammar, scene.plain, floor, cue.start) if cue.rule.kind == "must" else None
    said = scene.grammar.verbs_of_saying.find(scene.plain, floor, cue.start if comma is None else comma)
    verbs = [verb.end for verb in said if not opens_as_noun(scene, verb.start, verb.end)]
    if not verbs:
        return []
    opened = [that.end() for that in scene.grammar.that.finditer(scene.plain, verbs[0], cue.start)]
    if scene.grammar.that_dropped and cue.rule.kind != "asks":
        opened.append(verbs[-1])
    return [place for place in opened if _has_subject(scene, place, cue)][:1]


def _after_conjunction(scene: SentenceContext, cue: OrderCue, floor: int) -> list[int]:
    """Where a further clause with a subject of its own opens."""
    grammar = scene.grammar
    joints = [
        joint.end()
        for pattern in (grammar.subordinators, grammar.coordinators)
        for joint in pattern.finditer(scene.plain, floor, cue.start)
    ]
    joints += [
        comma.end()
        for comma in COMMA.finditer(scene.plain, floor, cue.start)
        if grammar.articles.match(scene.plain, comma.end()) and cue.start - comma.end() <= MAX_SUBJECT_CHARS
    ]
    return [place for place in joints if _has_subject(scene, place, cue)]


def _after_comma(scene: SentenceContext, cue: OrderCue) -> list[int]:
    """Where a conjunction after a comma opens the cue's clause: "..., while the state must"."""
    return [
        joint.end()
        for joint in scene.grammar.subordinators.finditer(scene.plain, scene.start, cue.start)
        if scene.plain[joint.start() - 2 : joint.start()] == ", "
        and scene.plain.find(",", joint.end(), cue.start) < 0
        and not scene.grammar.that.fullmatch(joint[0])
        and _has_subject(scene, joint.end(), cue)
    ]


def _conjunction_before_verb(scene: SentenceContext, cue: OrderCue, floor: int) -> list[int]:
    """Where a conjunction stands right before the verb: "... and asked"."""
    before = max(floor, cue.start - MAX_SUBJECT_CHARS)
    grammar = scene.grammar
    return [
        joint.end()
        for pattern in (grammar.subordinators, grammar.coordinators)
        for joint in pattern.finditer(scene.plain, before, cue.start)
        if lacks_subject(scene, joint.end(), cue.start)
    ]


def _has_subject(scene: SentenceContext, place: int, cue: OrderCue) -> bool:
    """Whether more than adverbs stands between a conjunction and the cue, where the cue needs a subject."""
    if cue.rule.kind == "open" or cue.start - place > MAX_TAIL_CHARS:
        return True
    between = scene.plain[place : cue.start].lstrip()
    led = scene.grammar.connectors.match(between)
    return len(between[led.end() if led else 0 :].strip(" ,")) >= MIN_SUBJECT_LETTERS


def _same(scene: SentenceContext, first: OrderCue, cue: OrderCue, start: int) -> bool:
    """Whether a later cue only spells out the first: what somebody asks for is told with "must" and the like."""
    if first.rule.kind == "acts":
        return cue.rule.kind == "acts" or not scene.grammar.bodies.search(scene.plain, start, cue.start)
    if first.rule.kind == cue.rule.kind == "asks":
        return _is_auxiliary_of(scene, first, cue)
    if first.rule.kind != "asks":
        return False
    return not scene.grammar.verbs_of_saying.search(scene.plain, first.end, start)


def _is_auxiliary_of(scene: SentenceContext, first: OrderCue, cue: OrderCue) -> bool:
    """Whether the first cue is the auxiliary of the second: "(hat) den Hof, der zu ist, (angewiesen)"."""
    if not scene.grammar.verb_last or scene.grammar.ordering.search(scene.plain, first.start, first.end):
        return False
    return not scene.grammar.coordinators.search(scene.plain, first.end, cue.start)


def clause_end(scene: SentenceContext, cue: OrderCue, limit: int) -> int:
    """Where the clause ends: with its quotation, or before the words that tell who said it."""
    spoken = scene.quotation(cue.start)
    opened = _past_source(scene, cue)
    if spoken and not (spoken.kind == "indirect" and cue.end <= spoken.end < opened):
        return min(limit, spoken.end)
    for comma in COMMA.finditer(scene.plain, opened, limit):
        after = comma.end()
        source = scene.grammar.according.match(scene.plain, after, limit)
        if (
            source
            or scene.grammar.verbs_of_saying.opens(scene.plain, after, limit)
            or _says_at_end(scene, after, limit)
            or _is_opposed(scene, cue, after, limit)
        ):
            return comma.start()
    pair = scene.marks.pair_around(cue.start)
    if pair and scene.start <= pair.outer_start < cue.start and cue.end < pair.outer_end <= limit:
        return pair.end
    return limit


def _is_opposed(scene: SentenceContext, cue: OrderCue, start: int, limit: int) -> bool:
    """Whether a clause with "while" opens behind a comma, and not before the action of the order."""
    opens = scene.grammar.opposing.match(scene.plain, start, limit)
    words = list(WORDS.finditer(scene.plain, cue.end, start))
    if opens is None or len(words) < MIN_ACTION_WORDS or scene.grammar.coordinators.fullmatch(words[-1][0]):
        return False  # "take it home and, while nursing it, ..."
    acts = scene.grammar.act.finditer(scene.plain, cue.end, limit) if cue.rule.kind == "asks" else iter(())
    act = next((act for act in acts if not start <= act.start() < opens.end()), None)
    return act is None or act.start() < start or scene.grammar.that.fullmatch(act[0]) is not None


def _past_source(scene: SentenceContext, cue: OrderCue) -> int:
    """Behind a source that divides a cue from what is to be done, else the cue's end."""
    if scene.plain[cue.end : cue.end + 1] != ",":
        return cue.end
    places = [closed for _, closed in inserted_after(scene.grammar, scene.plain, cue.start, scene.end)]
    return places[-1] if places else cue.end


def _says_at_end(scene: SentenceContext, start: int, limit: int) -> bool:
    """Whether the rest of the sentence is "somebody said"."""
    if limit - start > MAX_TAIL_CHARS:
        return False
    rest = scene.plain[start:limit].rstrip(CLOSERS)
    return any(verb.end == len(rest) for verb in scene.grammar.verbs_of_saying.find(rest))


def that_before(scene: SentenceContext, end: int) -> re.Match[str] | None:
    """The last "that" before a place from which one pronoun or nothing divides it, or a clause whose verb is last."""
    near = max(scene.start, end - MAX_TAIL_CHARS)
    that = next(iter(reversed(list(scene.grammar.that.finditer(scene.plain, near, end)))), None)
    if that is None:
        return None
    words = WORDS.findall(scene.plain[that.end() : end])
    if not words:
        return that
    pronoun = scene.grammar.pronouns.fullmatch(words[0]) is not None
    return that if pronoun and (len(words) == 1 or scene.grammar.verb_last) else None


def split_list(scene: SentenceContext, clause: Clause) -> list[tuple[int, int]]:
    """The parts of the list that follows the clause's cue and a colon; none where there is no list."""
    cue = clause.cues[0]
    colon = scene.plain.find(":", cue.end, scene.end)
    if not cue.rule.lists or colon < 0:
        return []
    cuts = [match.end() for match in LIST_MARK.finditer(scene.plain, colon + 1, scene.end)]
    edges = [colon + 1, *cuts, scene.end]
    spans = [trim(scene.text, _past_item_mark(scene, first), last) for first, last in pairwise(edges)]
    return [span for span in spans if span[0] < span[1]]


def _past_item_mark(scene: SentenceContext, start: int) -> int:
    """Behind the letter or number of an item of a list: "a) clear the snow"."""
    item = LIST_ITEM.match(scene.plain, skip_space(scene.plain, start), scene.end)
    return item.end() if item else start


def split_actions(scene: SentenceContext, clause: Clause) -> tuple[str, ...]:
    """What is to be done, each part in the words of the text."""
    start = action_start(scene, clause)
    cuts = [match.start() for match in scene.grammar.coordinated.finditer(scene.plain, start, clause.end)]
    cuts += [start + place for place, mark in enumerate(scene.plain[start : clause.end]) if mark == ";"]
    edges = [start, *sorted(cuts), clause.end]
    parts = []
    for first, last in pairwise(edges):
        a, b = trim(scene.text, first, last)
        for lead in (scene.grammar.coordinated, scene.grammar.act):
            if led := lead.match(scene.plain, a, b):
                a, b = trim(scene.text, led.end(), b)
        if a < b:
            parts.append(scene.text[a:b])
    return tuple(parts)


def action_start(scene: SentenceContext, clause: Clause) -> int:
    """Where the first action opens: the cue itself where it is the verb, else what follows it and the addressee."""
    cue = clause.cues[0]
    if cue.rule.kind == "acts" or cue.rule.opens:
        return cue.start
    if cue.rule.kind == "asks":
        opened = action_verb(scene, clause)
        return opened.end() if opened else cue.end
    return cue.end


def action_verb(scene: SentenceContext, clause: Clause) -> re.Match[str] | None:
    """What opens the action that somebody asks for: no word of a name, which has a capital."""
    found = scene.grammar.act.finditer(scene.plain, _past_source(scene, clause.cues[0]), clause.end)
    return next((act for act in found if not scene.text[act.start()].isupper()), None)
