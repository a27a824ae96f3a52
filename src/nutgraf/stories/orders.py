"""Which orders of a story are one order that several articles, or one article twice, tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from typing import Final, NamedTuple

from nutgraf.languages.load import load_pack
from nutgraf.stories.keys import name_words, text_words
from nutgraf.stories.linking import DisjointSets
from nutgraf.text.fold import fold_key

MAX_COMPARED: Final = 60  # orders of one story with one last day that are compared with each other
LEAST_SHARED: Final = 1 / 3  # of the words of the order that has fewer
MIN_SAME_SYLLABLES_SHARE: Final = 0.6  # the same where blanks separate syllables, many of which all sentences have
STEM_LETTERS: Final = 5  # that two forms of a word share: "drain" and "drained"
_MARKS: Final = ".,;:!?()«»“”„\"'"


class ToldOrder(NamedTuple):
    """An order by the number of its article and of the article's story, with its words.

    `day` is the last day of its deadline (ISO 8601); `until` are the deadline's words in the text, and `cue` those
    that ask, order or promise.
    """

    article: int
    story: int | None
    language: str
    day: str
    speaker: str | None
    addressee: str | None
    text: str
    until: str
    cue: str = ""


def link_orders(orders: Sequence[ToldOrder]) -> list[int]:
    """The place of the first telling of each order, the same for all that tell one order.

    One order has one story, one deadline and one speaker, and its tellings share words; addressees and figures are no
    others. In two languages they have a name or figure in common, or each is the only such order of its article.
    """
    sets = DisjointSets()
    groups: dict[int, list[int]] = defaultdict(list)
    for place, order in enumerate(orders):
        groups[-1 - order.article if order.story is None else order.story].append(place)
    for places in groups.values():
        for one, other in _pairs(orders, places[:MAX_COMPARED]):
            sets.join(one, other)
    return [sets.root(place) for place in range(len(orders))]


def _pairs(orders: Sequence[ToldOrder], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    rivals = {place: [at for at in places if _may_be_one(orders[place], orders[at])] for place in places}
    words = {place: _content(orders[place]) for place in places}
    names = {place: _names(orders[place]) for place in places}
    for one in places:
        several = len({orders[at].article for at in rivals[one]}) < len(rivals[one])
        # Where an article has several, what all of them have tells none apart.
        common = set.intersection(*(words[at] for at in rivals[one])) if several else set[str]()
        for other in rivals[one]:
            if one >= other or _has_other_figures(names[one], names[other]):
                continue
            if orders[one].language == orders[other].language:
                shared = _is_like(words[one] - common, words[other] - common, orders[one].language)
            else:
                alone = all(_is_alone(orders, place, rivals[place]) for place in (one, other))
                shared = alone and (not (names[one] and names[other]) or bool(names[one] & names[other]))
            if shared:
                yield one, other


def _may_be_one(a: ToldOrder, b: ToldOrder) -> bool:
    return _is_same_day(a, b) and _is_one_speaker(a, b) and not _has_other_addressee(a, b)


def _is_alone(orders: Sequence[ToldOrder], place: int, rivals: Sequence[int]) -> bool:
    """Whether its article has no second order that may be the same."""
    return [orders[at].article for at in rivals].count(orders[place].article) == 1


def _is_same_day(a: ToldOrder, b: ToldOrder) -> bool:
    """Whether both end on one day, or after so many days, which articles of two days count from theirs.

    Two orders of one article without a deadline are two.
    """
    if not a.day and not b.day:
        return a.article != b.article
    return a.day == b.day or (a.language == b.language and fold_key(a.until) == fold_key(b.until))


def _is_one_speaker(a: ToldOrder, b: ToldOrder) -> bool:
    """Whether the names share a word; another article may leave the speaker out."""
    if a.speaker is None or b.speaker is None:
        return a.speaker is b.speaker or a.article != b.article
    words, others = (set(map(fold_key, name_words(str(each.speaker), each.language))) for each in (a, b))
    return bool(words & others)


def _has_other_addressee(a: ToldOrder, b: ToldOrder) -> bool:
    """Whether both say who must act, in one language, and no word is the same: two names, or two common nouns.

    "The company" may be the one that the other names.
    """
    if a.addressee is None or b.addressee is None or a.language != b.language:
        return False
    if _stems(a.addressee, a.language) & _stems(b.addressee, b.language):
        return False
    if load_pack(a.language).grammar.noun_capitals == "all_nouns":
        return True
    return a.addressee.islower() == b.addressee.islower()


def _has_other_figures(names: Set[str], others: Set[str]) -> bool:
    """Whether both have figures, and none is the same: "by 20 percent", "by 30 percent"."""
    one, other = ({word for word in each if word[0].isdigit()} for each in (names, others))
    return bool(one and other) and not one & other


def _is_like(words: Set[str], others: Set[str], language: str) -> bool:
    syllables = load_pack(language).grammar.separation == "syllables"
    least = MIN_SAME_SYLLABLES_SHARE if syllables else LEAST_SHARED
    return bool(words and others) and len(words & others) >= least * min(len(words), len(others))


def _names(order: ToldOrder) -> set[str]:
    """The words with a capital or a digit, of speaker and deadline none, nor the first, which has one always."""
    words = [word for each in order.text.split()[1:] if (word := each.rpartition("’")[2].strip(_MARKS))]
    return {fold_key(word) for word in words if word[0].isupper() or word[0].isdigit()} - {
        fold_key(word.strip(_MARKS)) for word in f"{order.speaker or ''} {order.until}".split()
    }


def _content(order: ToldOrder) -> set[str]:
    """The stems of its words, those of speaker, deadline and cue apart."""
    return _stems(order.text, order.language) - _stems(
        f"{order.speaker or ''} {order.until} {order.cue}", order.language
    )


def _stems(text: str, language: str) -> set[str]:
    return {word[:STEM_LETTERS] for word in text_words(text, language)}
