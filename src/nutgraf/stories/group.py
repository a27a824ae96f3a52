"""Articles in groups: the same text, and the same story. Time and memory grow with the number of articles alone."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import Final

from nutgraf.stories.marks import NAMES, WEIGHTS, WHAT, Profile, kind_of, weight
from nutgraf.stories.sketch import BINS_PER_BAND, BINS_PER_TEXT, band, likeness

MAX_DAYS_APART: Final = 10  # between two articles of a story, where both are dated
SAME_TEXT_SHARE: Final = 0.5  # the share of runs of words that two copies of a text have in common
NEIGHBOUR_ARTICLES: Final = 12  # the next articles with a mark, by day, that an article is compared with
MAX_ARTICLES_OF_MARK: Final = 400  # a mark of more articles leads to none; it still counts between two
MIN_SHARED_WEIGHT: Final = 1.0  # what the marks that two articles of a story share weigh together
MIN_WHAT_WEIGHT: Final = 0.4  # of that, what is not who and where: a mayor and a town do many things
OTHER_PERSONS_FACTOR: Final = 1.5  # how much more it takes where both name persons, and none is the same
MAX_KEYWORDS_WEIGHT: Final = 0.6  # of keywords together in one language: reports of one kind have the same words
RARITY_POWER: Final = 4  # of the rarity of these keywords: a word of every tenth report tells no story
FEW_NAMES: Final = 2  # names that many stories share; more of them together tell half of what happened
MIN_MARKS_SHARE: Final = 0.2  # of the marks of the article that has fewer
MIN_PAIRS_SHARE: Final = 0.5  # the share of pairs over two groups that must be halfway alike before the groups are one
SAMPLE_ARTICLES: Final = 6  # articles of a group that are compared for that
_PRIOR_ARTICLES: Final = 1000  # articles that are thought beside a small batch, in which everything is in few


@dataclass(frozen=True, slots=True)
class Story:
    """Articles of one story by their places in the list: `texts` are those with the same text, together.

    `shared` are the keys of marks that two of its articles or more have, those of most articles first.
    """

    articles: tuple[int, ...]
    texts: tuple[tuple[int, ...], ...]
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is held of an article."""

    number: int
    id: str
    language: str
    day: int | None
    marks: frozenset[str]
    has_people: bool
    sketch: bytes | None


class Grouping:
    """Takes profiles one after the other and groups them at the end; `compared` counts the pairs looked at."""

    def __init__(self) -> None:
        self.compared = 0
        self._articles: list[_Kept] = []
        self._keys: dict[str, str] = {}  # one copy of each key
        self._holders: dict[str, list[int]] = {}
        self._rarity: dict[str, float] = {}
        self._total: list[float] = []

    def add(self, profile: Profile) -> None:
        """Take the next article."""
        day = date.fromisoformat(profile.day).toordinal() if profile.day else None
        keys = frozenset(self._keys.setdefault(key, key) for key in profile.marks)
        people = any(kind_of(key) == "person" for key in keys)
        kept = _Kept(len(self._articles), profile.id, profile.language, day, keys, people, profile.sketch)
        self._articles.append(kept)

    def stories(self) -> list[Story]:
        """The groups of all articles, also of one alone, by their first article."""
        self._articles.sort(key=lambda article: (article.day or 0, article.id, article.number))
        self._weigh()
        texts = _Groups(len(self._articles))
        for one, other in self._same_texts():
            texts.join(one, other)
        groups = texts.copy()
        for _, one, other in sorted(self._pairs(), key=lambda pair: (-pair[0], pair[1:])):
            if groups.root(one) != groups.root(other) and self._fit(groups.of(one), groups.of(other)):
                groups.join(one, other)
        found = [self._story(members, texts) for members in groups.all()]
        return sorted(found, key=lambda story: story.articles)

    def _weigh(self) -> None:
        holders: dict[str, list[int]] = defaultdict(list)
        for at, article in enumerate(self._articles):
            for key in article.marks:
                holders[key].append(at)
        self._holders = holders
        scale = math.log(len(self._articles) + _PRIOR_ARTICLES)
        self._rarity = {key: weight(key) * (1 - math.log(len(of)) / scale) for key, of in holders.items()}
        self._total = [sum(self._rarity[key] for key in sorted(article.marks)) for article in self._articles]

    def _near(self, one: int, other: int) -> bool:
        """Whether two articles may tell of one event by the days on which they came out."""
        a, b = self._articles[one].day, self._articles[other].day
        return a is None or b is None or abs(a - b) <= MAX_DAYS_APART

    def _same_texts(self) -> Iterator[tuple[int, int]]:
        """Pairs of articles with the same text: band by band, so that one table is held at a time."""
        for index in range(BINS_PER_TEXT // BINS_PER_BAND):
            buckets: dict[bytes, list[int]] = defaultdict(list)
            for at, article in enumerate(self._articles):
                if article.sketch:
                    bucket = buckets[band(article.sketch, index)]
                    yield from ((other, at) for other in bucket[-NEIGHBOUR_ARTICLES:] if self._is_same_text(other, at))
                    bucket.append(at)

    def _is_same_text(self, one: int, other: int) -> bool:
        """Whether two texts are copies: they have the most words in common, and not all names and figures differ."""
        self.compared += 1
        a, b = self._articles[one], self._articles[other]
        if a.id == b.id:
            return True
        if not (a.sketch and b.sketch and self._near(one, other)) or likeness(a.sketch, b.sketch) < SAME_TEXT_SHARE:
            return False
        common = a.marks & b.marks  # without the most of these it is a form, filled in with other names
        return 2 * len(common) >= min(len(a.marks), len(b.marks)) and not self._other_people(a, b, common)

    def _pairs(self) -> Iterator[tuple[float, int, int]]:
        """Pairs of articles that share enough, with what that weighs."""
        for one, article in enumerate(self._articles):
            seen: Counter[int] = Counter()
            for key in article.marks:
                of = self._holders[key]
                if 1 < len(of) <= MAX_ARTICLES_OF_MARK and kind_of(key) != "country":
                    after = bisect_right(of, one)
                    seen.update(of[after : after + NEIGHBOUR_ARTICLES])
            for other in seen:
                if self._near(one, other) and (score := self._score(one, other)) >= 1:
                    yield score, one, other

    def _score(self, one: int, other: int) -> float:
        """How much two articles share, as a share of what makes them one story."""
        self.compared += 1
        a, b = self._articles[one], self._articles[other]
        kinds: dict[str, list[float]] = defaultdict(list)
        for key in a.marks & b.marks:
            kinds[kind_of(key)].append(self._rarity[key])
        weights = {kind: math.fsum(kinds[kind]) for kind in WEIGHTS}
        if a.language == b.language:
            most = WEIGHTS["keyword"]
            weights["keyword"] = min(
                MAX_KEYWORDS_WEIGHT, math.fsum(most * (found / most) ** RARITY_POWER for found in kinds["keyword"])
            )
        shared = math.fsum(weights.values())
        names = sorted((found for kind in NAMES for found in kinds[kind]), reverse=True)
        what = math.fsum(weights[kind] for kind in WHAT) + math.fsum(names[FEW_NAMES:]) / 2
        fewest = min(self._total[one], self._total[other])
        needed = MIN_SHARED_WEIGHT * (OTHER_PERSONS_FACTOR if self._other_people(a, b, a.marks & b.marks) else 1.0)
        return min(shared / needed, what / MIN_WHAT_WEIGHT, shared / (MIN_MARKS_SHARE * fewest)) if fewest else 0.0

    @staticmethod
    def _other_people(a: _Kept, b: _Kept, common: Set[str]) -> bool:
        """Whether both articles name persons, and none is the same."""
        return a.has_people and b.has_people and not any(kind_of(key) == "person" for key in common)

    def _fit(self, one: Sequence[int], other: Sequence[int]) -> bool:
        """Whether two groups are one story: an article between two stories does not make them one."""
        pairs = [(a, b) for a in _sample(one) for b in _sample(other)]
        like = sum(self._near(a, b) and self._score(a, b) >= 0.5 for a, b in pairs)
        return like >= MIN_PAIRS_SHARE * len(pairs)

    def _story(self, members: Sequence[int], texts: _Groups) -> Story:
        copies: dict[int, list[int]] = defaultdict(list)
        for at in members:
            copies[texts.root(at)].append(self._articles[at].number)
        counts = Counter(key for at in members for key in self._articles[at].marks)
        shared = [key for key, count in counts.items() if count > 1]
        shared.sort(key=lambda key: (-counts[key] * self._rarity[key], key))
        same = sorted(tuple(sorted(of)) for of in copies.values() if len(of) > 1)
        return Story(tuple(sorted(self._articles[at].number for at in members)), tuple(same), tuple(shared))


def numbered_stories(grouping: Grouping) -> Iterator[tuple[int, int, int | None]]:
    """Each article, the first article of its story, and the first with the same text where others have it, from 1."""
    for story in grouping.stories():
        same = {at: copies[0] + 1 for copies in story.texts for at in copies}
        yield from ((at + 1, story.articles[0] + 1, same.get(at)) for at in story.articles)


class _Groups:
    """Groups of the numbers from 0, with the members of each."""

    def __init__(self, count: int) -> None:
        self._root = list(range(count))
        self._members: dict[int, list[int]] = {number: [number] for number in range(count)}

    def copy(self) -> _Groups:
        groups = _Groups(0)
        groups._root = list(self._root)
        groups._members = {root: list(members) for root, members in self._members.items()}
        return groups

    def root(self, number: int) -> int:
        return self._root[number]

    def of(self, number: int) -> list[int]:
        """The group that a number is in."""
        return self._members[self._root[number]]

    def all(self) -> Iterable[list[int]]:
        return self._members.values()

    def join(self, one: int, other: int) -> None:
        """Make two groups one: the members of the smaller move, so that each moves seldom."""
        large, small = sorted((self._root[one], self._root[other]), key=lambda root: -len(self._members[root]))
        if large != small:
            moved = self._members.pop(small)
            self._members[large] += moved
            for number in moved:
                self._root[number] = large


def _sample(group: Sequence[int]) -> Iterable[int]:
    """At most SAMPLE_ARTICLES articles of a group, from its first to its last day."""
    ordered = sorted(group)
    step = max(1, math.ceil(len(ordered) / SAMPLE_ARTICLES))
    return ordered[::step]
