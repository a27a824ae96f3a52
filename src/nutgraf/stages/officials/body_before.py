"""The body that is named before a post's head: "Lane College (history professor)"."""

from __future__ import annotations

from nutgraf.stages.officials.names import all_capitals
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape


def body_before(phrases: PhraseIndex, start: int, head: int) -> tuple[int, int] | None:
    """The words of the body between `start` and `head`, or None: a territory that is governed is no body."""
    end = head
    while end > start and (
        phrases.phrase_end("flag", end - 1) or phrases.phrase_end("modifier", end - 1) or phrases.is_mark(end - 1, "()")
    ):
        end -= 1
    acronym = next((i for i in range(start, end) if phrases.is_mark(i, "(")), end)
    inside = range(start, acronym)
    if not inside:
        return None
    named = "governing" not in phrases.features("head", head) and all(
        phrases.is_capitalised(i) for i in inside if not phrases.phrase_end("flag", i)
    )
    if not named and not any(phrases.phrase_end("body", i) or phrases.shape(i) is Shape.CAPITALS for i in inside):
        return None
    if _governs_territory(phrases, inside) or all_capitals(phrases, start):
        return None
    first = next((i for i in inside if not phrases.phrase_end("flag", i)), start)
    return first, _behind_name(phrases, first, acronym)


def _governs_territory(phrases: PhraseIndex, inside: range) -> bool:
    """Whether the words before a head end in a territory that is no part of a body's name: "(Nova Scotia) premier"."""
    first = next((i for i in inside if phrases.phrase_end("territory", i) >= inside.stop), -1)
    named = phrases.phrase_end("of", first - 1) == first and any(phrases.phrase_end("body", i) for i in inside)
    return first >= 0 and not named  # "(Royal Bank of Scotland) head"


def _behind_name(phrases: PhraseIndex, first: int, end: int) -> int:
    """Index behind the body's name, without the nouns behind it that belong to the title: "Lane College (history)"."""
    last = end
    while last > first and phrases.shape(last - 1) is Shape.LOWER and phrases.key(last - 1) != "'s":
        if any(phrases.phrase_end("body", i) >= last for i in range(first, last)):
            break
        last -= 1
    return last if last > first else end
