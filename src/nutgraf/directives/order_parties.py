"""Who gives an order and to whom: phrases of the sentence linked to the officials of the article."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from nutgraf.directives.order_clauses import Clause, trim
from nutgraf.directives.order_cues import Scene
from nutgraf.records import Official, Quote, Speaker

REACH: Final = 160  # code points in which the subject of a verb is looked for
STEM: Final = 5  # letters that two forms of a title's word share: "adjoint", "adjointe"
SHARE: Final = 0.75  # of a phrase's words that a post must have for the phrase to name its holder
LONGEST: Final = 12  # words of a phrase that names a party
WORDS: Final = re.compile(r"\w+")
PIECE: Final = re.compile(r"[,«»“”„()–—:;\"]")


@dataclass(frozen=True, slots=True)
class Cast:
    """Who can speak in the article, and the places where their names stand, in text order."""

    officials: tuple[Official, ...]
    quotes: tuple[Quote, ...]
    mentions: tuple[tuple[int, int, Official], ...]


def gather_cast(officials: tuple[Official, ...], quotes: tuple[Quote, ...]) -> Cast:
    """The cast of an article."""
    mentions = sorted(((m.start, m.end, who) for who in officials for m in who.mentions), key=lambda row: row[:2])
    return Cast(officials, quotes, tuple(mentions))


def own_speaker(scene: Scene, clause: Clause, cast: Cast) -> Speaker | None:
    """Who speaks as far as the sentence says: the subject of "asks", the quotation's speaker, "X said"."""
    cue = clause.cues[0]
    if cue.rule.kind == "asks":
        found = _party(scene, clause.start, cue.start, cast)
        if found or not scene.quotation(cue.start):
            return found
    for quote in cast.quotes:
        if quote.start <= cue.start < quote.end and quote.speaker:
            return quote.speaker
    return said_by(scene, cast, (cue.start, clause.cues[-1].end))


def said_by(scene: Scene, cast: Cast, apart: tuple[int, int] = (0, 0)) -> Speaker | None:
    """The subject of a verb of saying in the sentence, outside `apart`, or the source after "according to"."""
    for source in scene.grammar.according.finditer(scene.plain, scene.start, scene.end):
        if found := _party(scene, source.end(), _phrase_end(scene, source.end()), cast, pronouns=False):
            return found
    for verb in scene.grammar.says.finditer(scene.plain, scene.start, scene.end):
        if apart[0] <= verb.start() < apart[1]:
            continue
        opened = max(scene.start, verb.start() - REACH)
        found = _party(scene, opened, verb.start(), cast) or _party(
            scene, verb.end(), _phrase_end(scene, verb.end()), cast, pronouns=False
        )
        if found:
            return found
    return None


def _phrase_end(scene: Scene, start: int) -> int:
    limit = min(scene.end, start + REACH)
    mark = PIECE.search(scene.plain, start + 1, limit)
    that = scene.grammar.that.search(scene.plain, start, limit)
    return min([limit, *(hit.start() for hit in (mark, that) if hit)])


def _party(scene: Scene, start: int, end: int, cast: Cast, *, pronouns: bool = True) -> Speaker | None:
    """The party named by the last phrase between two places, linked to an official where it is one."""
    first, last = noun_phrase(scene, start, end)
    if first >= last:
        return _latest(scene, end, cast) if pronouns and first == last == end else None
    named = [who for a, b, who in cast.mentions if first <= a and b <= last]
    if named:
        return Speaker(named[-1].name, named[-1].id)
    phrase = scene.plain[first:last]
    if scene.grammar.pronouns.fullmatch(phrase):
        return _latest(scene, first, cast)
    if holder := _holder(phrase, cast):
        return Speaker(holder.name, holder.id)
    if not _is_name(scene, first, last):
        return None
    led = scene.grammar.articles.match(phrase)
    first, last = trim(scene.text, first + (led.end() if led else 0), last)
    return Speaker(scene.text[first:last]) if last > first else None


def _is_name(scene: Scene, first: int, last: int) -> bool:
    """Whether a phrase can name a party: a body's word, or a capital inside it, and not a whole clause."""
    words = WORDS.findall(scene.text[first:last])
    if not 0 < len(words) <= LONGEST:
        return False
    return bool(scene.grammar.bodies.search(scene.plain, first, last)) or any(word[0].isupper() for word in words)


def noun_phrase(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """The span of the last phrase between two places, without the adverbs before it and the pronouns after it."""
    marks = [start, *(mark.end() for mark in PIECE.finditer(scene.plain, start, end))]
    marks += [joint.end() for joint in scene.grammar.joints.finditer(scene.plain, start, end)]
    marks.sort()
    spans = [trim(scene.text, a, b) for a, b in zip(marks, [*marks[1:], end], strict=True)]
    for index in range(len(spans) - 1, -1, -1):
        first, last = spans[index]
        first = _past_connectors(scene, first, last)
        if first < last and _opens_phrase(scene, first, last):
            inserted = index < len(spans) - 1 and not scene.plain[marks[-1] : end].strip()
            return first, last if inserted else max(last, spans[-1][1])
    full = [span for span in spans if span[0] < span[1]]
    return (full[-1] if full else (end, end))


def _past_connectors(scene: Scene, first: int, last: int) -> int:
    led = scene.grammar.connectors.match(scene.plain, first, last)
    return trim(scene.text, led.end(), last)[0] if led else first


def _opens_phrase(scene: Scene, first: int, last: int) -> bool:
    grammar = scene.grammar
    if grammar.articles.match(scene.plain, first, last) or grammar.pronouns.match(scene.plain, first, last):
        return True
    return scene.text[first].isupper()


def _latest(scene: Scene, before: int, cast: Cast) -> Speaker | None:
    """Whom a pronoun stands for: the official named first in the latest stretch that names one."""
    earlier = [(a, who) for a, b, who in cast.mentions if b <= before and before - a <= 6 * REACH]
    if not earlier:
        return None
    stretch = scene.text.rfind("\n", 0, earlier[-1][0])
    same = [who for a, who in earlier if a > max(stretch, earlier[-1][0] - REACH)]
    return Speaker(same[0].name, same[0].id)


def _holder(phrase: str, cast: Cast) -> Official | None:
    """The official whose post the phrase tells, the latest named one first."""
    wanted = _stems(phrase)
    if not wanted:
        return None
    best: tuple[float, Official] | None = None
    for who in cast.officials:
        for post in who.positions:
            have = _stems(post.text)
            share = len(wanted & have) / len(wanted)
            if share >= SHARE and _stems(post.title) & wanted and (best is None or share > best[0]):
                best = (share, who)
    return best[1] if best else None


@lru_cache(maxsize=1024)
def _stems(phrase: str) -> frozenset[str]:
    folded = unicodedata.normalize("NFD", phrase.lower())
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return frozenset(word[:STEM] for word in WORDS.findall(bare) if len(word) > 3)


def find_addressee(scene: Scene, clause: Clause) -> str | None:
    """Who is to act, in the words of the text: the subject of "must", the object of "asks"."""
    cue = clause.cues[0]
    if cue.rule.opens or cue.rule.kind == "open":
        return None
    if cue.rule.kind == "asks":
        return _object(scene, clause)
    first, last = noun_phrase(scene, clause.start, cue.start)
    words = WORDS.findall(scene.text[first:last])
    return scene.text[first:last] if 0 < len(words) <= 2 * LONGEST else None


def _object(scene: Scene, clause: Clause) -> str | None:
    """What stands between the verb and the action."""
    cue = clause.cues[0]
    act = scene.grammar.act.search(scene.plain, cue.end, clause.end)
    if not act:
        return None
    first, last = trim(scene.text, cue.end, act.start())
    led = scene.grammar.to.match(scene.plain, first, last)
    first = trim(scene.text, led.end(), last)[0] if led else first
    words = WORDS.findall(scene.text[first:last])
    return scene.text[first:last] if 0 < len(words) <= 2 * LONGEST else None
