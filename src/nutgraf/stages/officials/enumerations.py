"""Names in long lists in which others are known: line-ups, juries: "Ana Ruiz (Lugo), Castro y Leal"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from nutgraf.stages.officials.lexicon import Kind
from nutgraf.stages.officials.names import Name, is_acronym, is_given
from nutgraf.stages.officials.phrase_index import PhraseIndex
from nutgraf.text.words import Shape

MIN_ITEMS: Final = 5  # items of a list whose names tell each other
MIN_KNOWN_ITEMS: Final = 2  # of them, names that are known otherwise
KNOWN_SHARE: Final = 8  # a list has a known name for this many items at least
MAX_ITEM_WORDS: Final = 3  # capitalised words of an item
MAX_PARTICLES: Final = 3  # words between two of them
MAX_BRACKET_WORDS: Final = 6  # words and signs between the brackets behind an item: "Otero, m. 83"
MIN_LETTERS: Final = 3  # of a name of one word
NO_ITEMS: Final[tuple[Kind, ...]] = (
    *("stop", "article", "head", "honorific", "modifier", "relation", "body", "calendar", "territory"),
    *("named_after", "area", "flag"),
)


class _Item(NamedTuple):
    """An item of a list in word indexes, and where its brackets open, or 0."""

    start: int
    end: int
    bracket: int


def listed_names(phrases: PhraseIndex, taken: frozenset[int]) -> list[Name]:
    """The names of the items and of players in their brackets, in lists in which other names are known."""
    found: list[Name] = []
    for items in _lists(phrases):
        known = sum(_is_known(phrases, item, taken) for item in items)
        if known < MIN_KNOWN_ITEMS or known * KNOWN_SHARE < len(items):
            continue
        most = 2 * known >= len(items)
        bracketed = any(item.bracket for item in items)
        inside = [sub for item in items if (sub := _substitute(phrases, item))]
        found += [
            Name(item.start, item.end)
            for item in (*items, *inside)
            if item.start not in taken and (most or (bracketed and _is_lone(item))) and _may_be_name(phrases, item)
        ]
    return sorted(found)


def _lists(phrases: PhraseIndex) -> Iterator[list[_Item]]:
    """Runs of items, each right behind the comma, semicolon or "and" of the one before, long enough to tell."""
    index, count = 0, len(phrases.words.keys)
    while index < count:
        items: list[_Item] = []
        while item := _item(phrases, index):
            items.append(item)
            index = _behind_separator(phrases, _behind_bracket(phrases, item.end))
            if not index:
                break
        index = max(index, items[-1].end if items else index + 1)
        if len(items) >= MIN_ITEMS:
            yield items


def _item(phrases: PhraseIndex, index: int) -> _Item | None:
    end, capitals = index, 0
    while phrases.is_capitalised(end) and capitals <= MAX_ITEM_WORDS:
        end, capitals = end + 1, capitals + 1
        after = end
        while after < end + MAX_PARTICLES and phrases.keys_in(after, phrases.lexicon.particles):
            after += 1
        end = after if phrases.is_capitalised(after) else end
    if not 0 < capitals <= MAX_ITEM_WORDS:
        return None
    return _Item(index, end, end if _behind_bracket(phrases, end) > end else 0)


def _behind_bracket(phrases: PhraseIndex, index: int) -> int:
    """Index behind the brackets that open here, or the same index."""
    if not phrases.is_mark(index, "("):
        return index
    inside = range(index + 1, index + 1 + MAX_BRACKET_WORDS)
    return next((i + 1 for i in inside if phrases.is_mark(i, ")")), index)


def _behind_separator(phrases: PhraseIndex, index: int) -> int:
    """Index behind a comma or semicolon, "and", or both; 0 where the list ends."""
    after = index + phrases.is_mark(index, ",;")
    after = phrases.phrase_end("coordinator", after) or after
    return after if after > index else 0


def _is_known(phrases: PhraseIndex, item: _Item, taken: frozenset[int]) -> bool:
    """Whether a name is known by itself, or is a given name with a club in brackets: "Marcos (Mérida)"."""
    if item.start in taken:
        return True
    placed = item.bracket > 0 and not phrases.starts_phrase(item.bracket + 1, "territory")
    return placed and item.end == item.start + 1 and is_given(phrases, item.start)


def _is_lone(item: _Item) -> bool:
    """Whether the item is one word; two in a list of few known names may be a band's: "Gipsy Kings"."""
    return item.end == item.start + 1


def _substitute(phrases: PhraseIndex, item: _Item) -> _Item | None:
    """The name in the brackets, a minute or points behind it: "Savage (Johnson, m. 72)"."""
    inner = _item(phrases, item.bracket + 1) if item.bracket else None
    if inner is None or not phrases.is_mark(inner.end, ","):
        return None
    behind = range(inner.end + 1, _behind_bracket(phrases, item.bracket))
    return inner if any(phrases.shape(i) is Shape.DIGIT for i in behind) else None


def _may_be_name(phrases: PhraseIndex, item: _Item) -> bool:
    """Whether the words may be a person's: capitals that are no acronym, no noun that the lexicon has."""
    capitals = [i for i in range(item.start, item.end) if phrases.is_capitalised(i)]
    if any(phrases.shape(i) is not Shape.CAPITAL or is_acronym(phrases, i) for i in capitals):
        return False
    if any(phrases.starts_phrase(i, *NO_ITEMS) or phrases.key(i) in phrases.lower_case_keys for i in capitals):
        return False
    led = phrases.starts_phrase(item.start - 1, "article") or phrases.is_mark(item.start - 1, "\"”»“«'’")
    return not led and len(phrases.key(item.end - 1)) >= MIN_LETTERS
