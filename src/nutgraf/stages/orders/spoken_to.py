"""To whom a quotation is said that is an order: the object of the verb that reports it."""

from __future__ import annotations

from itertools import islice

from nutgraf.languages.load import load_pack
from nutgraf.records import Place
from nutgraf.stages.orders.addressee import actor, is_bare
from nutgraf.stages.orders.cues import SentenceContext
from nutgraf.stages.speech.clauses import strip_adverbials, trim
from nutgraf.stages.speech.inversion import before_next_phrase
from nutgraf.stages.speech.noun_phrases import PIECE, WORDS, noun_phrase_at, opens_phrase
from nutgraf.text.phrases import skip_space


def find_spoken_to(scene: SentenceContext, verb: Place, end: int, speaker: Place | None) -> str | None:
    """To whom a quotation is said: the object of the verb after it, beside the phrase that names the speaker."""
    spans = [(verb.end, end)]
    if speaker and speaker.start >= verb.end:
        spans = [(verb.end, speaker.start), (speaker.end, end)]
    for first, last in spans:
        piece = PIECE.search(scene.plain, first, last)
        if found := _spoken_to(scene, verb, *strip_adverbials(scene, first, piece.start() if piece else last)):
            return found
    return None


def _spoken_to(scene: SentenceContext, verb: Place, first: int, last: int) -> str | None:
    """The first phrase of a stretch, where it may name a party."""
    led = scene.grammar.to.match(scene.plain, first, last)
    if led:
        first = skip_space(scene.plain, led.end())
    if first >= last or scene.grammar.by.match(scene.plain, first, last):
        return None
    pack = load_pack(scene.grammar.code)
    placed = noun_phrase_at(scene.text, first, last, pack, bare=led is not None)
    if placed and placed[0] == first and pack.grammar.articles == "before":
        first, last = placed[0], before_next_phrase(scene, *placed)
    elif not led and not opens_phrase(scene, first, last) and not is_bare(scene, first, last):
        return None
    first, last = _before_adverbial(scene, verb, first, last)
    led = scene.grammar.articles.match(f"{scene.plain[first:last]} ")
    return None if led and led.end() >= last - first else actor(scene, first, last)


def last_word(scene: SentenceContext, verb: Place) -> str:
    """The last word of a verb, which is the one without its auxiliaries, in lower case."""
    return scene.plain[verb.start : verb.end].split()[-1]


def _before_adverbial(scene: SentenceContext, verb: Place, first: int, last: int) -> tuple[int, int]:
    """A phrase without what follows it: "walkers (after the storm)", and without the particle of its verb."""
    for word in islice(WORDS.finditer(scene.plain, first, last), 1, None):
        governs = scene.grammar.adverbial.fullmatch(scene.plain, *word.span())
        if governs and not scene.grammar.genitives.fullmatch(scene.plain, *word.span()):
            last = word.start()
            break
    particles = scene.grammar.particles.get(last_word(scene, verb), frozenset())
    words = list(WORDS.finditer(scene.plain, first, last))
    if len(words) > 1 and words[-1][0] in particles:
        last = words[-1].start()
    return trim(scene.text, first, last)
