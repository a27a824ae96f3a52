"""The noun phrase that is before a verb, anywhere in its clause; what opens one, and what its head is."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import Final

from nutgraf.stages.speech.clauses import SentenceText, strip_asides, trim

MAX_PHRASE_CHARS: Final = 400  # code points before a verb in which its subject is looked for: 60 words
WORDS: Final = re.compile(r"\w+")
PIECE: Final = re.compile(r"[,«»“”„()–—:;\"] ?")


def noun_phrase_before(scene: SentenceText, start: int, end: int) -> tuple[int, int]:
    """The span of the last phrase between two places, without the adverbs before it; empty where there is none."""
    start = max(start, end - MAX_PHRASE_CHARS)
    joints = [joint.span() for joint in scene.grammar.subordinators.finditer(scene.plain, start, end)]
    cuts = [*joints, *(mark.span() for mark in PIECE.finditer(scene.plain, start, end))]
    edges = [(start, start), *sorted(cuts), (end, end)]
    spans = [_phrase(scene, left[1], max(left[1], right[0])) for left, right in pairwise(edges)]
    if _leads_to_verb(scene, start, end):  # "the rule holds, and from then on (must institutions)"
        return end, end
    closed = len(spans) > 1 and spans[-1][0] == spans[-1][1]  # "the union, which met today, asked"
    full = [span for span in spans if span[0] < span[1] and not _is_aside(scene, *span) and not _goes_on(scene, *span)]
    if full and full[-1] == spans[-1] and _opens_clause(scene, cuts, full[-1]):
        return full[-1]
    if closed and full and any(_is_inserted(scene, joint, full[-1]) for joint in joints):
        full = full[:-1] or full
    for opens in (is_determined, opens_phrase):
        for first, last in reversed(full):
            if opens(scene, first, last):
                return (first, last) if closed else (first, max(last, spans[-1][1]))
    return full[-1] if full else (end, end)


def _leads_to_verb(scene: SentenceText, start: int, end: int) -> bool:
    """Whether nothing but adverbs stands between the last "and" and a verb: its subject is no earlier phrase."""
    joints = list(scene.grammar.coordinators.finditer(scene.plain, start, end))
    if not joints:
        return False
    first, last = trim(scene.text, joints[-1].end(), end)
    led = scene.grammar.connectors.match(scene.plain, first, last)
    return led is not None and not scene.plain[led.end() : last].strip(" ,")


def _is_inserted(scene: SentenceText, joint: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether a conjunction behind a comma opens this phrase: "(the mayor, who) saw the place(, asked)"."""
    opened = not scene.plain[joint[1] : span[0]].strip() and joint[1] <= span[0]
    return opened and scene.plain[joint[0] - 2 : joint[0]] == ", "


def _phrase(scene: SentenceText, start: int, end: int) -> tuple[int, int]:
    first, last = trim(scene.text, start, end)
    if led := scene.grammar.connectors.match(scene.plain, first, last):
        first, last = trim(scene.text, led.end(), last)
    if small := scene.grammar.between.search(scene.plain[first:last]):
        first, last = trim(scene.text, first, first + small.start())
    return strip_asides(scene, first, last)


def _opens_clause(scene: SentenceText, cuts: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether a phrase that may name a party opens a clause of its own: ", and from then on (institutions)"."""
    opened = max((cut[1] for cut in cuts if cut[1] <= span[0]), default=None)
    if opened is None:
        return False
    joint = scene.grammar.coordinators.match(scene.plain, opened, span[0])
    led = joint and scene.grammar.connectors.match(scene.plain, joint.end() + 1, span[0])
    return bool(led) and opens_phrase(scene, *span)


def _goes_on(scene: SentenceText, first: int, last: int) -> bool:
    """Whether a phrase is the possessor in one before a bracket: "the agency (EA) (of Mali)"."""
    word = WORDS.match(scene.plain, first, last)
    bracketed: bool = scene.plain[max(0, first - 2) : first] == ") "
    return bool(bracketed and word and scene.grammar.genitives.fullmatch(scene.plain, *word.span()))


def _is_aside(scene: SentenceText, first: int, last: int) -> bool:
    """Whether the phrase stands in brackets or is no noun phrase: "(WHO)", "on Monday"."""
    bracketed: bool = scene.plain[first - 1 : first] == "("
    return bracketed or bool(scene.grammar.adverbial.match(scene.plain, first, last))


def is_pronoun(scene: SentenceText, first: int, last: int) -> bool:
    """Whether a phrase is a pronoun: "die", but not "die Stadt"."""
    grammar = scene.grammar
    if grammar.first_second_person.match(scene.plain, first, last):
        return True
    led = grammar.pronouns.match(scene.plain, first, last)  # "die", but not "die Stadt"
    return bool(led and (led.end() == last or not grammar.articles.match(scene.plain, first, last)))


def is_determined(scene: SentenceText, first: int, last: int) -> bool:
    """Whether a phrase opens with an article, a capital or a pronoun."""
    if scene.grammar.adverbial.match(scene.plain, first, last):
        return False
    article = scene.grammar.articles.match(scene.plain, first, last)
    return bool(scene.text[first].isupper() or article or is_pronoun(scene, first, last))


def opens_phrase(scene: SentenceText, first: int, last: int) -> bool:
    """Whether a phrase opens as one that names a party may."""
    return is_determined(scene, first, last) or bool(scene.grammar.bodies.match(scene.plain, first, last))


def first_verb(scene: SentenceText, first: int, last: int) -> re.Match[str] | None:
    """The first auxiliary behind the first word of a phrase: no party's name goes beyond it."""
    word = WORDS.search(scene.plain, first, last)
    return scene.grammar.report_words.search(scene.plain, word.end(), last) if word else None


def is_thing(scene: SentenceText, first: int, last: int) -> bool:
    """Whether the head of a phrase names what cannot act: "the measure", "ten proposals of the council"."""
    end = last
    for word in islice(WORDS.finditer(scene.plain, first, last), 1, None):
        if scene.grammar.genitives.fullmatch(scene.plain, *word.span()):
            end = word.start()
            break
    body = scene.grammar.bodies.search(scene.plain, first, end)
    return body is None and scene.grammar.things.search(scene.plain, first, end) is not None
