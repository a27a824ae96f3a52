"""Names of bodies in a language that writes its words syllable by syllable, as Vietnamese."""

from __future__ import annotations

from nutgraf.stages.officials.foreign_names import is_foreign
from nutgraf.stages.officials.names import is_certain_name
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape


def joins_fields(phrases: PhraseIndex, start: int, index: int) -> bool:
    """Whether a dash joins two fields of a body, and no name or post to it: "Sở Lao động - Thương binh và Xã hội"."""
    after = index + 1
    if not phrases.lexicon.syllabic or index == start or not phrases.is_mark(index, "-–"):
        return False
    other = phrases.starts_phrase(after, "head", "honorific", "body") or is_certain_name(phrases, after, frozenset())
    return phrases.is_capitalised(after) and not other and not is_foreign(phrases, after)


def says_work_of_unit(phrases: PhraseIndex, start: int, index: int) -> bool:
    """Whether a verb or title right behind a body's noun of one syllable is its name: "Ban (cố vấn)", "đội tổng hợp".

    A verb is, where a body follows it.
    """
    if not phrases.lexicon.syllabic or index != start + 1 or phrases.phrase_end("body", start) != index:
        return False
    if phrases.shape(index) is not Shape.LOWER:
        return False
    if phrases.starts_phrase(index, "head"):
        return True
    return "verb" in phrases.features("stop", index) and phrases.starts_phrase(
        phrases.phrase_end("stop", index), "body"
    )
