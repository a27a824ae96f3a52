"""Which of the persons that a model found are kept: what rules found goes first, and one word alone is no proof."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from nutgraf.document import Entity
from nutgraf.languages.pack_cache import pack_cache
from nutgraf.languages.schema import LanguagePack
from nutgraf.languages.schema.frames import SAYING_FRAMES
from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.names import Name
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.fold import fold_key

TITLES: Final[tuple[Kind, ...]] = ("head", "modifier", "honorific")  # before a name; a model may take them in
NO_NAMES: Final[tuple[Kind, ...]] = ("body", "calendar", "honorific")  # kinds that begin at no word of a name
OPENING: Final = '«“„"‘'
CLOSING: Final = '»”“"’'
NO_SINGLE_NAMES: Final[tuple[Kind, ...]] = (*NO_NAMES, "head", "stop", "territory", "article")


def kept_names(phrases: PhraseIndex, entities: Iterable[Entity], pack: LanguagePack) -> list[Name]:
    """The persons among a model's entities that may be kept, in word indexes, in text order.

    Two words or more, none of them a body, a date or a form of address, are enough, but for what is in quotation marks
    or follows a preposition of place. One word must be found twice, never after a preposition or an article, or follow
    a form of address or a title, or be the subject of a verb of saying.
    """
    first = {start: index for index, start in enumerate(phrases.words.starts)}
    last = {end: index + 1 for index, end in enumerate(phrases.words.ends)}
    persons = [e for e in entities if e.label == "person" and e.start in first and e.end in last]
    found = [_without_title(phrases, first[e.start], last[e.end]) for e in persons]
    single = [name.start for name in found if name.end - name.start == 1]
    governed = {phrases.key(start) for start in single if _follows(phrases, start, "of", "at", "by", "article")}
    times = Counter(key for key in map(phrases.key, single) if key not in governed)
    return [name for name in found if _is_plausible(phrases, name, times, _saying_forms(pack))]


def _without_title(phrases: PhraseIndex, start: int, end: int) -> Name:
    """The name without the title before it: nothing is left of "Premier Ministre"."""
    while start < end and (after := max(phrases.phrase_end(kind, start) for kind in TITLES)):
        start = min(after, end)
    return Name(start, end)


def _is_plausible(phrases: PhraseIndex, name: Name, times: Counter[str], saying: frozenset[str]) -> bool:
    start, end = name.start, name.end
    if start == end or not phrases.is_capitalised(start) or not phrases.is_capitalised(end - 1):
        return False
    if end - start > 1:
        quoted = phrases.is_mark(start - 1, OPENING) and phrases.is_mark(end, CLOSING)
        if quoted or _follows(phrases, start, "at"):  # a work or a series; "em Lono Island"
            return False
        return not any(phrases.starts_phrase(index, *NO_NAMES) for index in range(start, end))
    if phrases.starts_phrase(start, *NO_SINGLE_NAMES):
        return False
    return times[phrases.key(start)] > 1 or _is_titled(phrases, start) or _says(phrases, start, saying)


def _is_titled(phrases: PhraseIndex, index: int) -> bool:
    """Whether a form of address or a title ends right before the word."""
    return _follows(phrases, index, *TITLES)


def _follows(phrases: PhraseIndex, index: int, *kinds: Kind) -> bool:
    """Whether a phrase of one of the kinds, of three words at most, ends right before the word."""
    return any(phrases.phrase_end(kind, i) == index for kind in kinds for i in range(max(0, index - 3), index))


def _says(phrases: PhraseIndex, index: int, saying: frozenset[str]) -> bool:
    """Whether a verb of saying is right after the word or right before it: "Lula disse", "disse Lula"."""
    return phrases.key(index + 1) in saying or phrases.key(index - 1) in saying


@pack_cache
def _saying_forms(pack: LanguagePack) -> frozenset[str]:
    """The forms of one word of the verbs that report what somebody says, as keys of words."""
    verbs = [pack.verbs[frame] for frame in SAYING_FRAMES if frame in pack.verbs]
    return frozenset(fold_key(form) for forms in verbs for form in (*forms.forms, *forms.guarded))
