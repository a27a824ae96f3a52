"""To whom an order is given: the person, post, body or group that is to act, in the words of the text."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from nutgraf.languages.load import load_pack
from nutgraf.stages.orders.asked_of import asked_of
from nutgraf.stages.orders.clauses import Clause, action_verb, that_before
from nutgraf.stages.orders.cues import SentenceContext, find_actor, opens_with_participle
from nutgraf.stages.orders.inserted import source_before
from nutgraf.stages.orders.lists import head_of_instances, is_bare_list, list_start
from nutgraf.stages.orders.party_ends import (
    before_aside,
    before_duty,
    before_last_verb,
    before_particle,
    before_relative,
    opens_relative,
    past_adverbial,
    past_asides,
    past_bracket,
    past_subject,
    verb_before_object,
    whoever_at,
)
from nutgraf.stages.speech.clauses import strip_adverbials, trim
from nutgraf.stages.speech.inversion import before_next_phrase, subject_after_verb
from nutgraf.stages.speech.noun_phrases import (
    PIECE,
    WORDS,
    first_verb,
    is_determiner,
    is_thing,
    noun_phrase_at,
    noun_phrase_before,
    opens_phrase,
)
from nutgraf.stages.speech.preposed_objects import before_object, object_before
from nutgraf.text.fold import UPPER_CASE_LETTERS, fold
from nutgraf.text.phrases import skip_space

ADDRESSEE_GROUP: Final = "?P<addressee>"
NAME: Final = re.compile(rf"[{UPPER_CASE_LETTERS}]\w+(?: [{UPPER_CASE_LETTERS}]\w+){{0,3}}(?!\w)")
MAX_BARE_WORDS: Final = 5  # words of a party without an article
MAX_HEAD_CHARS: Final = 24  # code points of a phrase in which its head begins: an article and an adjective
MAX_PASSIVE_CHARS: Final = 60  # code points before a verb that is last in which its passive is
MAX_ADJECTIVES: Final = 2  # adjectives between a verb and a body without an article
MAX_ADJECTIVES_CHARS: Final = 60  # code points in which these and the body are
MAX_FRONTED_WORDS: Final = 6  # words between the head of a fronted object and its verb
MAX_CLITIC_LETTERS: Final = 2  # letters of a pronoun like "si", "se"
MAX_COMMAS: Final = 3  # commas before a main clause at which it may open
MAX_PARTY_WORDS: Final = 11  # words of a phrase that names a party
MAX_LIST_WORDS: Final = 50  # words, of one syllable each, of a list of parties without a conjunction


def find_addressee(scene: SentenceContext, clause: Clause) -> str | None:
    """Who is to act, in the words of the text: the subject of "must", the object of "asks", the agent of a passive."""
    cue = clause.cues[0]
    names_one = ADDRESSEE_GROUP in cue.rule.then or ADDRESSEE_GROUP in "".join(cue.rule.cues)
    if cue.modality == "commitment" or (names_one and not cue.addressee):
        return None  # who promises acts; a rule that names an addressee knows where one would be
    if cue.addressee:
        if scene.grammar.them.fullmatch(scene.plain, cue.addressee.start, cue.addressee.end):
            return _those_spoken_to(scene, cue.start)
        return actor(scene, *strip_adverbials(scene, past_subject(scene, clause, cue.addressee), cue.addressee.end))
    if opens_with_participle(cue.rule):
        return _main_subject(scene, clause)
    if cue.rule.opens or cue.rule.kind == "open":
        binds = cue.modality != "prohibition"
        return _fronted(scene, clause) or (_subject_of_that(scene, clause) if binds else None)
    if cue.rule.kind == "asks":
        return _object(scene, clause) or _fronted(scene, clause)
    whoever = whoever_at(scene, *trim(scene.text, clause.start, cue.start))
    subject = whoever or _unless_activity(scene, clause, _bound(scene, clause))
    return _ourselves(scene, clause) or subject or _fronted(scene, clause)


def _fronted(scene: SentenceContext, clause: Clause) -> str | None:
    """The body that opens a clause as its object: "Ai viaggiatori (si consiglia)", "A los usuarios (se les pide)"."""
    first, last = trim(scene.text, clause.start, clause.cues[0].start)
    if declined := scene.grammar.dative.search(scene.plain[first:last]):
        return None if declined.start() else actor(scene, first, last)
    led = scene.grammar.to.match(scene.plain, first, last)
    if led is None:
        return None
    article = scene.grammar.articles.match(scene.plain, skip_space(scene.plain, led.end()), last)
    opened = skip_space(scene.plain, article.end() if article else led.end())
    body = scene.grammar.bodies.match(scene.plain, opened, last)
    if body is None or len(WORDS.findall(scene.plain, body.end(), last)) > MAX_FRONTED_WORDS:
        return None
    end = next((w.start() for w in WORDS.finditer(scene.plain, body.end(), last) if _is_clitic(scene, w)), last)
    return actor(scene, skip_space(scene.plain, led.end()), trim(scene.text, opened, end)[1])


def _is_clitic(scene: SentenceContext, word: re.Match[str]) -> bool:
    """Whether a word between a fronted object and its verb is a pronoun or an auxiliary."""
    grammar, speech = scene.grammar, load_pack(scene.grammar.code).speech
    if word[0] in speech.genitives or word[0] in speech.prepositions:
        return False
    small = (grammar.pronouns, grammar.report_words, grammar.them)
    return any(pattern.fullmatch(scene.plain, *word.span()) for pattern in small) or len(word[0]) <= MAX_CLITIC_LETTERS


def _unless_activity(scene: SentenceContext, clause: Clause, subject: str | None) -> str | None:
    """The subject of a "must", but of "is banned" only where it is a party: "(Swimming) is banned" names nobody."""
    cue = clause.cues[0]
    state = scene.grammar.report_words.match(scene.plain, cue.start, cue.end)
    if subject is None or cue.modality != "prohibition" or cue.rule.then or not (state or _bans(scene, clause)):
        return subject
    act = scene.grammar.act.match(scene.plain, skip_space(scene.plain, cue.end), clause.end)
    speech, head = load_pack(scene.grammar.code).speech, fold(subject)
    for word in islice(WORDS.finditer(head), 1, None):
        if word[0] in speech.prepositions and scene.grammar.genitives.fullmatch(word[0]) is None:
            head = head[: word.start()]  # "events (with guests)" are no guests
            break
    return subject if (act and act.end() > act.start()) or scene.grammar.bodies.search(head) else None


def _bans(scene: SentenceContext, clause: Clause) -> bool:
    """Whether a cue is the passive of a verb of forbidding: "remains banned"."""
    verbs = load_pack(scene.grammar.code).verbs.get("Prohibiting_or_licensing")
    words = scene.plain[clause.cues[0].start : clause.cues[0].end].split()
    return verbs is not None and any(word in verbs.forms or word in verbs.guarded for word in words)


def _main_subject(scene: SentenceContext, clause: Clause) -> str | None:
    """The subject of the clause that a participle opens: "Ordered by the court to pay, (the firm) appealed"."""
    pack, grammar = load_pack(scene.grammar.code), scene.grammar
    for comma in islice(PIECE.finditer(scene.plain, clause.cues[0].end, scene.end), MAX_COMMAS):
        first = skip_space(scene.plain, comma.end())
        if grammar.verb_last:
            verb = WORDS.match(scene.plain, first, scene.end)
            if verb is None or any(p.match(scene.plain, first) for p in (grammar.articles, grammar.adverbial)):
                continue
            first = skip_space(scene.plain, verb.end())
        placed = noun_phrase_at(scene.text, first, scene.end, pack)
        if placed and placed[0] == first:
            return actor(scene, first, _before_finite_verb(scene, *placed))
        verb = first_verb(scene, first, scene.end) if grammar.bodies.match(scene.plain, first) else None
        if verb:
            return actor(scene, first, verb.start())
    return None


def _before_finite_verb(scene: SentenceContext, first: int, last: int) -> int:
    """Where a phrase ends that opens a clause: its last word is the verb where no auxiliary follows it."""
    last = before_next_phrase(scene, first, last)
    if scene.grammar.verb_last:
        return last
    words = list(WORDS.finditer(scene.plain, first, last))
    if verb := verb_before_object(scene, words):
        return words[verb - 1].end()
    if scene.grammar.report_words.match(scene.plain, skip_space(scene.plain, last)) or len(words) <= MAX_ADJECTIVES:
        return last
    speech = load_pack(scene.grammar.code).speech
    small = all(is_determiner(word[0], speech) for word in words[:-1])
    return last if small else words[-2].end()  # "(the two bakeries) in Lund appealed"


def _written_to(scene: SentenceContext, clause: Clause) -> str | None:
    """To whom somebody writes what he asks for: "In a letter to (the minister), she called for"."""
    cue, grammar = clause.cues[0], scene.grammar
    asks = cue.modality in ("request", "order")
    led = grammar.letters.search(scene.plain, clause.start, cue.start) if asks else None
    syllables = load_pack(grammar.code).grammar.separation == "syllables"
    if led is None or (not syllables and grammar.report_words.search(scene.plain, clause.start, led.start())):
        return None
    listed = is_bare_list(scene, *strip_adverbials(scene, led.end(), cue.start))
    piece = None if listed else PIECE.search(scene.plain, led.end(), cue.start)
    first, last = strip_adverbials(scene, led.end(), piece.start() if piece else cue.start)
    return actor(scene, first, last)


def _ourselves(scene: SentenceContext, clause: Clause) -> str | None:
    """ "We" where it is the subject of "must", or is a part of the cue ("we need to")."""
    cue = clause.cues[0]
    first, last = noun_phrase_before(scene, clause.start, cue.start)
    pronoun = scene.grammar.first_plural
    if cue.modality == "prohibition":
        return None
    if we := pronoun.match(scene.plain, cue.start, cue.end) or pronoun.fullmatch(scene.plain, first, last):
        return scene.text[we.start() : we.end()]
    behind = skip_space(scene.plain, cue.end)
    we = pronoun.match(scene.plain, behind, clause.end) if scene.grammar.verb_last else None
    return scene.text[we.start() : we.end()] if we else None


def _bound(scene: SentenceContext, clause: Clause) -> str | None:
    """The subject of "must", who is to act; of a passive ("must be closed by the council") the agent."""
    cue = clause.cues[0]
    if passive := _passive(scene, clause):
        return _agent(scene, passive.end(), clause.end)
    if cue.rule.kind != "acts" and (behind := subject_after_verb(scene, clause)):
        return actor(scene, behind.start, behind.end)
    if opens_relative(scene, cue.start) and (behind_verb := _subject_after(scene, clause)):
        return behind_verb
    comma = source_before(scene.grammar, scene.plain, clause.start, cue.start)
    that = that_before(scene, cue.start)  # "the vet said that (they) must": no phrase before it is the subject
    opened = max(clause.start, that.end()) if that else clause.start
    first, last = noun_phrase_before(scene, opened, cue.start if comma is None else comma)
    first = list_start(scene, opened, head_of_instances(scene, opened, first, last), last)
    if led := scene.grammar.to.match(scene.plain, first, last):  # "(to) the stallholders it was said to ..."
        first, last = trim(scene.text, led.end(), last)
    first, last = _past_other_verb(scene, first, last)
    if scene.grammar.verb_last and _is_subordinate(scene, first):
        last = _before_bare_object(scene, first, last)
    found = actor(scene, first, last) or actor(scene, *past_adverbial(scene, opened, cue.start))
    if found is None and (placed := _between(scene, clause)):
        return actor(scene, *placed)
    declined = load_pack(scene.grammar.code).grammar.articles == "none" and not scene.grammar.verb_last
    return found or (_subject_after(scene, clause) if first >= last or declined else None)


def _past_other_verb(scene: SentenceContext, first: int, last: int) -> tuple[int, int]:
    """A phrase without the clause of another verb: "a decision is made and (Parliament) should"."""
    verb = first_verb(scene, first, last)
    joints = [joint.end() for joint in scene.grammar.coordinators.finditer(scene.plain, first, last)]
    if verb and joints and joints[-1] > verb.start():
        return strip_adverbials(scene, joints[-1], last)
    if verb and scene.grammar.verb_last:  # "airlines will (passengers repay must)"
        return trim(scene.text, first, verb.start())
    return first, last


def _is_subordinate(scene: SentenceContext, start: int) -> bool:
    """Whether a conjunction stands right before a phrase, so that its verb is last: "(dat) de scholen ... moeten"."""
    words = list(WORDS.finditer(scene.plain, max(scene.start, start - MAX_HEAD_CHARS), start))
    joints = (scene.grammar.that, scene.grammar.subordinators)
    return bool(words) and any(joint.fullmatch(scene.plain, *words[-1].span()) for joint in joints)


def _before_bare_object(scene: SentenceContext, first: int, last: int) -> int:
    """Where the body ends that opens a clause with its verb at the end: "(dat) scholen (ouders informeren moeten)"."""
    body = find_actor(scene, first, last)
    pack = load_pack(scene.grammar.code)
    if body is None or body.start() - first > MAX_HEAD_CHARS:
        phrase = noun_phrase_at(scene.text, first, last, pack)
        return phrase[1] if phrase and phrase[0] == first else last
    speech, names = pack.speech, pack.grammar.noun_capitals != "all_nouns"
    end, linked = body.end(), False
    for word in WORDS.finditer(scene.plain, body.end(), last):
        small = word[0] in speech.genitives or word[0] in speech.prepositions
        small = small or (linked and word[0] in speech.determiners)  # "met de": not "(de scholen) de ouders"
        joined = scene.text[end : word.start()] == "-" or scene.grammar.coordinators.fullmatch(word[0])
        named = names and scene.text[word.start()].isupper()  # "de gemeente Utrecht"
        if not (small or linked or joined or named):
            break
        linked = bool(small or joined)
        end = end if linked else word.end()
    return end


def _between(scene: SentenceContext, clause: Clause) -> tuple[int, int] | None:
    """What is between an auxiliary and a verb of ordering that is last: "(werden) Gutachter (beauftragt)"."""
    cue = clause.cues[0]
    if not scene.grammar.verb_last or scene.grammar.ordering.search(scene.plain, cue.start, cue.end):
        return None
    piece = PIECE.search(scene.plain, cue.end, clause.end)
    verb = scene.grammar.ordering.search(scene.plain, cue.end, piece.start() if piece else clause.end)
    placed = strip_adverbials(scene, cue.end, verb.start()) if verb else (0, 0)
    return placed if placed[0] < placed[1] and not scene.grammar.by.match(scene.plain, *placed) else None


def _subject_after(scene: SentenceContext, clause: Clause) -> str | None:
    """The body right after a verb that something else than its subject precedes: "(před volbami) musí vláda"."""
    cue = clause.cues[0]
    pack = load_pack(scene.grammar.code)
    if not pack.speech.inverts:
        return None
    phrase = noun_phrase_at(scene.text, cue.end, clause.end, pack)
    first, last = phrase if phrase and not scene.text[cue.end : phrase[0]].strip() else (cue.end, cue.end)
    last = before_next_phrase(scene, first, last)
    if pack.grammar.verb_position == "last" and pack.grammar.noun_capitals != "all_nouns":
        last = _before_bare_object(scene, first, last)
    body = scene.grammar.bodies.search(scene.plain, first, last)
    if body and pack.grammar.articles == "none":
        last = body.end()
    if first == last and (body := _bare_body(scene, skip_space(scene.plain, cue.end), clause.end)):
        first, last = skip_space(scene.plain, cue.end), body.end()
    return actor(scene, first, last) if body and body.start() - first <= MAX_HEAD_CHARS else None


def _bare_body(scene: SentenceContext, start: int, end: int) -> re.Match[str] | None:
    """The body right behind a verb, with one adjective or two before it: "(Nově musí) velké firmy"."""
    pack = load_pack(scene.grammar.code)
    body = scene.grammar.bodies.search(scene.plain, start, min(end, start + MAX_ADJECTIVES_CHARS))
    if body is None or (body.start() > start and pack.grammar.articles != "none"):
        return None
    before = scene.plain[start : body.start()].split()
    endings = pack.numbers.infinitive_endings
    if len(before) > MAX_ADJECTIVES or any(word.endswith(endings) or not word.isalpha() for word in before):
        return None
    return None if scene.grammar.adverbial.match(scene.plain, start, body.end()) else body


def _passive(scene: SentenceContext, clause: Clause) -> re.Match[str] | None:
    """The passive that a modal governs: right after it, or last in the clause where the language has verbs there."""
    cue = clause.cues[0]
    passive = scene.grammar.passive
    if scene.grammar.ordering.search(scene.plain, cue.start, cue.end):  # "are ordered to"
        return None
    if not scene.grammar.verb_last:
        return passive.match(scene.plain, skip_space(scene.plain, cue.end), clause.end)
    piece = PIECE.search(scene.plain, cue.end, clause.end)
    last = piece.start() if piece else clause.end
    before = max(clause.start, cue.start - MAX_PASSIVE_CHARS)
    return passive.search(scene.plain, cue.end, last) or next(
        (found for found in passive.finditer(scene.plain, before, cue.start) if cue.start - found.end() <= 1), None
    )


def _agent(scene: SentenceContext, start: int, end: int) -> str | None:
    """The party after "by" and the like, next to a passive."""
    led = next(scene.grammar.agents.finditer(scene.plain, start, end), None)
    if led is None or PIECE.search(scene.plain, start, led.start()):
        return None
    limits = [pattern.search(scene.plain, led.end(), end) for pattern in (PIECE, scene.grammar.act)]
    last = min([end, *(limit.start() for limit in limits if limit)])
    for word in islice(WORDS.finditer(scene.plain, led.end(), last), 1, None):
        governs = scene.grammar.adverbial.fullmatch(scene.plain, *word.span())
        if governs and not scene.grammar.genitives.fullmatch(scene.plain, *word.span()):  # "by the county (before May)"
            last = word.start()
            break
    first, last = strip_adverbials(scene, led.end(), last)
    return actor(scene, first, last) if scene.grammar.bodies.search(scene.plain, first, last) else None


def actor(scene: SentenceContext, first: int, last: int) -> str | None:
    """The phrase where it names somebody who can act: no pronoun, adverb, clause or thing, and not too long."""
    first, last = _one_phrase(scene, first, last)
    grammar = scene.grammar
    if first >= last or any(
        opens.match(scene.plain, first, last) for opens in (grammar.first_second_person, grammar.adverbial)
    ):
        return None
    if grammar.pronouns.fullmatch(scene.plain, first, last) or grammar.act.match(scene.plain, first, last):
        return None
    led = grammar.connectors.match(scene.plain, first, last)
    if (led and led.end() >= last) or is_thing(scene, first, last):
        return None
    body = grammar.bodies.search(scene.plain, first, last)
    if first_verb(scene, first, last) or grammar.report_words.match(scene.plain, first, last):
        return None
    words = len(WORDS.findall(scene.text[first:last]))
    most = MAX_LIST_WORDS if is_bare_list(scene, first, last) else (2 if body else 1) * MAX_PARTY_WORDS
    return scene.text[first:last] if 0 < words <= most else None


def _one_phrase(scene: SentenceContext, first: int, last: int) -> tuple[int, int]:
    """The phrase as far as the first comma that no list goes on after, and before what follows a subject."""
    cuts = [] if is_bare_list(scene, first, last) else list(PIECE.finditer(scene.plain, first, last))
    for cut in cuts:
        if scene.plain[cut.start()] != "," or not scene.grammar.coordinators.search(scene.plain, cut.end(), last):
            last = cut.start()
            break
        if scene.grammar.adverbial.match(scene.plain, cut.end(), last):
            last = cut.start()
            break
    if scene.grammar.verb_last:
        last = before_object(scene, first, last)
    return trim(scene.text, first, last)


def _object(scene: SentenceContext, clause: Clause) -> str | None:
    """What stands between the verb and the action, or before a verb that is last in its clause."""
    cue = clause.cues[0]
    decided = cue.rule.support == "authority"  # what is decided has no object who is to act
    found = None if decided else _object_phrase(scene, clause)
    found = found or _subject_of_that(scene, clause) or _asked_of(scene, clause) or _written_to(scene, clause)
    if found and not scene.grammar.them.fullmatch(fold(found)):
        return found
    named = scene.plain[_past_word_before(scene, clause) : cue.end]
    if not found and not scene.grammar.them.search(named) and not scene.grammar.them_joined.search(named):
        return None
    return _those_spoken_to(scene, cue.start)


def _past_word_before(scene: SentenceContext, clause: Clause) -> int:
    """Where the word right before the cue opens, which may be a pronoun that is its object: "(lui) demandent"."""
    cue = clause.cues[0]
    words = list(WORDS.finditer(scene.plain, max(clause.start, cue.start - MAX_HEAD_CHARS), cue.start))
    return words[-1].start() if words and not scene.plain[words[-1].end() : cue.start].strip() else cue.start


def _asked_of(scene: SentenceContext, clause: Clause) -> str | None:
    """Of whom a thing is asked: "demanded higher pay (from the council)"; what is banned is banned from a place."""
    if clause.cues[0].modality == "prohibition":
        return None
    placed = asked_of(scene, clause)
    return actor(scene, *placed) if placed else None


def _subject_of_that(scene: SentenceContext, clause: Clause) -> str | None:
    """The body that is the subject right after "that": "requested that residents keep"; not of a passive."""
    act = action_verb(scene, clause)
    if not act or not scene.grammar.that.fullmatch(scene.plain, act.start(), act.end()):
        return None
    first, last = trim(scene.text, act.end(), clause.end)
    led = scene.grammar.articles.match(scene.plain, first, last)
    opened = trim(scene.text, led.end(), last)[0] if led else first
    body = scene.grammar.bodies.match(scene.plain, opened, last) or _name_at(scene, opened, last)
    if not body and led and load_pack(scene.grammar.code).speech.head_last:
        body = _head_after(scene, opened, last)
    if not body or scene.grammar.report_words.match(scene.plain, trim(scene.text, body.end(), last)[0], last):
        return None
    owner = scene.plain[body.start() : body.end() + 2].split()[0] if body.end() < last else ""
    if scene.grammar.possessive.search(owner):  # "that (the club)'s accounts be seized"
        return None
    return _phrase_text(scene, first, body.end())


def _head_after(scene: SentenceContext, first: int, last: int) -> re.Match[str] | None:
    """The body that is the head of a phrase after other nouns and adjectives: "that the (water company)"."""
    grammar = scene.grammar
    head = grammar.bodies.search(scene.plain, first, min(last, first + MAX_HEAD_CHARS))
    ends = (grammar.adverbial, grammar.report_words, grammar.genitives, grammar.articles)
    if head is None or any(
        p.match(scene.plain, word.start()) for p in ends for word in WORDS.finditer(scene.plain, first, head.start())
    ):
        return None
    return head if len(WORDS.findall(scene.plain[first : head.start()])) <= MAX_ADJECTIVES else None


def _name_at(scene: SentenceContext, first: int, last: int) -> re.Match[str] | None:
    """The name that opens a stretch, where capitals are those of names: "requested that (Mali) withdraw"."""
    pack = load_pack(scene.grammar.code)
    if pack.grammar.noun_capitals == "all_nouns" or scene.grammar.adverbial.match(scene.plain, first, last):
        return None
    named = NAME.match(scene.text, first, last)
    after = skip_space(scene.plain, named.end()) if named else last
    return named if after < last and scene.text[after].islower() else None


def _those_spoken_to(scene: SentenceContext, end: int) -> str | None:
    """Whom a pronoun stands for: "Speaking to the apprentices, she invited them to"."""
    met = scene.grammar.met.search(scene.plain, scene.start, end)
    if not met:
        return None
    limits = [PIECE.search(scene.plain, met.end(), end), scene.grammar.coordinators.search(scene.plain, met.end(), end)]
    last = min([end, *(limit.start() for limit in limits if limit)])
    return _phrase_text(scene, *strip_adverbials(scene, met.end(), last))


def _object_phrase(scene: SentenceContext, clause: Clause) -> str | None:
    """The phrase of the object, a pronoun too."""
    subject = subject_after_verb(scene, clause)
    if subject is None and (placed := object_before(scene, clause)):
        return actor(scene, *placed)
    end = _object_end(scene, clause)
    opened = past_bracket(scene, subject.end) if subject else clause.cues[0].end
    opened = past_asides(scene, opened, clause.end if end is None else end)
    whoever = whoever_at(scene, opened, opened if end is None else end)
    if end is None or whoever:
        return whoever
    first, last = strip_adverbials(scene, opened, end)
    first, last = trim(scene.text, first, before_particle(scene, clause, first, last))
    led = scene.grammar.to.match(scene.plain, first, last)
    if whoever := whoever_at(scene, skip_space(scene.plain, led.end()) if led else first, last):
        return whoever
    if scene.grammar.verb_last:
        first, last = strip_adverbials(scene, first, before_last_verb(scene, first, before_aside(scene, first, last)))
        led = scene.grammar.to.match(scene.plain, first, last)
    if led:
        first, last = strip_adverbials(scene, led.end(), last)
    elif first < last and not opens_phrase(scene, first, last) and not is_bare(scene, first, last):
        return None
    if scene.grammar.them.fullmatch(scene.plain, first, last):
        return scene.text[first:last]
    return actor(scene, first, before_relative(scene, first, before_duty(scene, first, last)))


def _object_end(scene: SentenceContext, clause: Clause) -> int | None:
    """Where the object ends at the latest: where the action opens, or before a verb that is last in its clause."""
    cue, grammar = clause.cues[0], scene.grammar
    act = action_verb(scene, clause)
    if act and cue.modality == "request" and grammar.asked_of.fullmatch(act[0]):  # "asked a favour (from) her"
        return None
    if act is None and grammar.verb_last:
        verb = grammar.ordering.search(scene.plain, cue.end, clause.end)
        return verb.start() if verb and scene.plain[verb.end() : verb.end() + 1] == "," else None
    return act.start() if act else None


def is_bare(scene: SentenceContext, first: int, last: int) -> bool:
    """Whether a phrase without an article may be a party: "private clinics"; no adverb, no "on Thursday"."""
    grammar = scene.grammar
    if any(opens.match(scene.plain, first, last) for opens in (grammar.adverbial, grammar.connectors)):
        return False
    return len(WORDS.findall(scene.text[first:last])) <= MAX_BARE_WORDS


def _phrase_text(scene: SentenceContext, first: int, last: int) -> str | None:
    words = WORDS.findall(scene.text[first:last])
    return scene.text[first:last] if 0 < len(words) <= 2 * MAX_PARTY_WORDS else None
