"""Orders whose words are a quotation: "“Stay away from the banks,” the fire chief urged walkers"."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import Final, NamedTuple, cast

from nutgraf.languages.inventory import frames
from nutgraf.languages.load import load_pack
from nutgraf.languages.schema import LanguagePack
from nutgraf.records import Modality, Order, Place, Quote, Speaker
from nutgraf.stages.orders.cues import SentenceContext
from nutgraf.stages.orders.spoken_to import find_spoken_to, last_word
from nutgraf.stages.speech.clauses import CLOSERS, OPENERS, trim
from nutgraf.stages.speech.mentions import Mention
from nutgraf.stages.speech.noun_phrases import WORDS
from nutgraf.stages.speech.parties import without_article
from nutgraf.stages.speech.subjects import SubjectFinder
from nutgraf.stages.speech.verbs import ORDERING, ordering_verbs

MAX_LEAD_CHARS: Final = 3  # code points between a quotation's mark and a verb that comes before its subject
MIN_WORDS: Final = 3  # words of a quotation that is an order by its verb alone: "no way" is none
WEAK: Final = ("Attempt_suasion",)  # frames whose verbs also report what is no order: "perhaps it rains, he suggested"


class SpokenOrder(NamedTuple):
    """A quotation with the verb of asking that reports it, and who is named there."""

    quote: Quote
    verb: Place
    modality: Modality
    is_order: bool  # by the verb alone, whatever the quotation says
    speaker: Speaker | None
    addressee: str | None


def find_spoken(scene: SentenceContext, voices: SubjectFinder) -> tuple[SpokenOrder, ...]:
    """The quotations of a sentence that a verb of asking, ordering or promising after them reports."""
    found = []
    for index, quote in enumerate(scene.quotes):
        if quote.kind != "direct" or not scene.start <= quote.start < quote.end < scene.end:
            continue
        if quote.text.rstrip(CLOSERS).endswith("?") or scene.plain[scene.start : quote.start].strip(OPENERS):
            continue
        after = scene.quotes[index + 1].start if index + 1 < len(scene.quotes) else scene.end
        if spoken := _reported(scene, quote, after, voices):
            found.append(spoken)
    return tuple(found)


def _reported(scene: SentenceContext, quote: Quote, end: int, voices: SubjectFinder) -> SpokenOrder | None:
    """The quotation as an order, where the clause after it has a verb of asking and no action."""
    pack = load_pack(scene.grammar.code)
    opened = quote.end
    while opened < end and scene.plain[opened] in CLOSERS:
        opened += 1
    verb = ordering_verbs(pack.key).search(scene.plain, opened, end)
    word = last_word(scene, verb) if verb else ""
    frame = _frame(pack, word) if verb else None
    if verb is None or frame is None or "," in scene.plain[opened : verb.start]:
        return None
    people = [person for person in voices.cast.within(opened, end) if not _is_spoken_to(scene, verb, person)]
    speaker = _speaker(scene, quote, people)
    named = [person for person in people if speaker and person.speaker.name == speaker.name]
    place = _phrase(named) or _named_in(scene, speaker, opened, end)
    addressee = None if frame == "Commitment" else find_spoken_to(scene, verb, end, place)
    asks = _has(pack, "Questioning", word) or scene.grammar.verbs_of_saying.is_verb(word)
    sure = addressee is not None or frame not in WEAK
    is_order = sure and not asks and _has_particle(scene, verb, end) and len(quote.text.split()) >= MIN_WORDS
    if place and speaker and not named:
        speaker = replace(speaker, name=scene.text[place.start : place.end])
    return SpokenOrder(quote, verb, _modality(frame), is_order, speaker, addressee)


def _named_in(scene: SentenceContext, speaker: Speaker | None, start: int, end: int) -> Place | None:
    """Where the words are that name a speaker who is no known person: "officer", not "officer to guests"."""
    first = scene.text.find(speaker.name, start, end) if speaker else -1
    if speaker is None or first < 0:
        return None
    last = first + len(speaker.name)
    for word in islice(WORDS.finditer(scene.plain, first, last), 1, None):
        if scene.grammar.to.fullmatch(word[0]) and not scene.grammar.genitives.fullmatch(word[0]):
            last = trim(scene.text, first, word.start())[1]
            break
    return Place(first, last)


def _has_particle(scene: SentenceContext, verb: Place, end: int) -> bool:
    """Whether a separable verb has its particle: "riep de mensen (op)" asks, "riep hij" only says."""
    particles = scene.grammar.particles.get(last_word(scene, verb))
    return particles is None or any(word in particles for word in WORDS.findall(scene.plain[verb.end : end]))


def _speaker(scene: SentenceContext, quote: Quote, people: list[Mention]) -> Speaker | None:
    """Who the quotation's speaker is, else the only person that its clause names."""
    if quote.speaker:
        return without_article(scene, quote.speaker)
    return people[0].speaker if len({person.speaker.name for person in people}) == 1 else None


def _is_spoken_to(scene: SentenceContext, verb: Place, person: Mention) -> bool:
    """Whether a preposition right before a person makes him the one who is asked: "asked of Ann Dow"."""
    led = scene.grammar.to.match(scene.plain, verb.end + 1, person.end) if person.after_preposition else None
    return led is not None and not scene.plain[led.end() : person.phrase].strip()


def _phrase(named: list[Mention]) -> Place | None:
    """Where the words are that name a person, the post beside the name too."""
    if not named:
        return None
    return Place(min(person.phrase for person in named), max(person.end for person in named))


def _frame(pack: LanguagePack, verb: str) -> str | None:
    """The first frame that a form of a verb is of."""
    return next((name for name in ORDERING if _has(pack, name, verb)), None)


def _has(pack: LanguagePack, frame: str, word: str) -> bool:
    verbs = pack.verbs.get(frame)
    return verbs is not None and any(word in table for table in (verbs.forms, verbs.guarded, verbs.separated))


def _modality(frame: str) -> Modality:
    return cast("Modality", next(entry.modality for entry in frames() if entry.name == frame))


def without_reporting(scene: SentenceContext, spoken: tuple[SpokenOrder, ...]) -> tuple[Place, ...]:
    """Where the verbs are that only report a quotation, right after it: they have no clause of their own."""
    return tuple(
        each.verb
        for each in spoken
        if not scene.plain[each.quote.end : each.verb.start].strip(CLOSERS)
        or each.verb.start - each.quote.end <= MAX_LEAD_CHARS
    )


def with_spoken(scene: SentenceContext, orders: list[Order], spoken: tuple[SpokenOrder, ...]) -> list[Order]:
    """The orders of a sentence with those that its quotations are, and with whom their words are said to."""
    found = list(orders)
    for each in spoken:
        quote = each.quote
        inside = [index for index, order in enumerate(found) if quote.start <= order.start and order.end <= quote.end]
        for index in inside:
            order = found[index]
            found[index] = replace(
                order,
                addressee=order.addressee or each.addressee,
                speaker=each.speaker if order.speaker in (None, quote.speaker) else order.speaker,
                modality=each.modality if each.is_order and order.modality == "request" else order.modality,
            )
        if not inside and each.is_order:
            found.append(_order(scene, each))
    return sorted(found, key=lambda order: order.start)


def _order(scene: SentenceContext, spoken: SpokenOrder) -> Order:
    start, end = trim(scene.text, spoken.quote.start, spoken.quote.end)
    words = scene.text[start:end]
    return Order(
        start=start,
        end=end,
        text=words,
        speaker=spoken.speaker,
        speaker_inherited=False,
        addressee=spoken.addressee,
        modality=spoken.modality,
        cue=spoken.verb,
        actions=(words,),
    )
