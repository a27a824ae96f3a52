"""Which officials of several articles are one person: a name alone joins nobody, a post, a body or a story does."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from nutgraf.stories.keys import is_same_name, name_words, names_specific_office, post_words
from nutgraf.stories.linking import DisjointSets, Evidence, link_all
from nutgraf.text.fold import fold_key

MAX_COMPARED: Final = 50  # names of one post with the same first or last word that a shorter name is compared with
PART_OF_NAME: Final = "one name is part of the other, and same post"
SAME_POST: Final = "same name and same post"
SAME_STORY: Final = "same name and same story"
SAME_SPELLING: Final = "same name but for diacritics, and same story"
SUBSUMED_POST: Final = "same name, and one post says less than the other"


def link_officials(articles: Sequence[Sequence[dict[str, Any]]], stories: Sequence[int | None]) -> list[list[int]]:
    """A number for the person of each official, the same for the same person; `stories` are those of the articles.

    An official has "name", "language" and "posts", each of them with "title" and "organisation".
    """
    groups: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, officials in enumerate(articles):
        for index, official in enumerate(officials):
            groups[" ".join(name_words(official["name"], official["language"]))].append((at, index))
    persons = [[0] * len(officials) for officials in articles]
    forms: dict[str, dict[tuple[str, int], str]] = defaultdict(dict)
    count = 0
    for name, places in groups.items():
        marks = _marks(articles, stories, places)
        _, root = link_all(marks, SUBSUMED_POST)
        for place, (at, index) in enumerate(places):
            persons[at][index] = person = count + root(place)
            firm = (mark for mark in marks[place] if mark.is_conclusive)
            forms |= {mark.key: {(name, person): mark.surface} | forms[mark.key] for mark in firm}
        count += len(places)
    sets = DisjointSets()
    for names in forms.values():
        list(form_links([(name, person, said) for (name, person), said in names.items()], sets))
    for spelt in _spellings(articles, stories, groups, persons):
        list(spelling_links(spelt, sets))
    return [[sets.root(person) for person in row] for row in persons]


def _spellings(
    articles: Sequence[Sequence[dict[str, Any]]],
    stories: Sequence[int | None],
    groups: dict[str, list[tuple[int, int]]],
    persons: Sequence[Sequence[int]],
) -> list[list[tuple[str, int]]]:
    """The names that are one without diacritics in one story, each with its person; not where an article has two."""
    found: dict[tuple[int, str], dict[str, int]] = defaultdict(dict)
    for name, places in groups.items():
        for (at, index), own in zip(places, story_evidence([(at, stories[at]) for at, _ in places]), strict=True):
            story = stories[at]
            if own and story is not None:
                found[story, fold_key(articles[at][index]["name"])][name] = persons[at][index]
    return [list(names.items()) for names in found.values() if len(names) > 1]


def spelling_links(spelt: Sequence[tuple[str, int]], sets: DisjointSets) -> Iterator[tuple[int, int, str, str]]:
    """Join the entities of names that are one without diacritics: "Nguyễn Phú Trọng" and "Nguyen Phu Trong".

    Of two names with other diacritics nobody can tell which the plain one is.
    """
    if sum(not name.isascii() for name, _ in spelt) > 1:
        return
    for (_, one), (name, other) in pairwise(spelt):
        if sets.root(one) != sets.root(other):
            sets.join(one, other)
            yield one, other, SAME_SPELLING, name


def _marks(
    articles: Sequence[Sequence[dict[str, Any]]], stories: Sequence[int | None], places: Sequence[tuple[int, int]]
) -> list[list[Evidence]]:
    """What can join the officials of one name at these places (article, index)."""
    of_story = story_evidence([(at, stories[at]) for at, _ in places])
    said = [articles[at][index] for at, index in places]
    return [[*post_evidence(each, each["name"]), *own] for each, own in zip(said, of_story, strict=True)]


def story_evidence(places: Sequence[tuple[int, int | None]], reason: str = SAME_STORY) -> list[list[Evidence]]:
    """What joins findings of one name by (article, story): the story, unless an article of it has two of the name."""
    in_article = Counter(places)
    divided = {story for (_, story), count in in_article.items() if count > 1}
    return [
        [] if story is None or story in divided else [Evidence(f"story {story}", reason, "")] for _, story in places
    ]


def post_evidence(said: dict[str, Any], name: str) -> list[Evidence]:
    """What joins an official to another of the same name: a post or an organisation; to a lone surname a post alone.

    "Mayor" beside "mayor of Dole" in one article joins nobody: it says less of the same.
    """
    language = said["language"]
    full = len(name_words(name, language)) > 1
    told = [(p, *post_words(p["title"], p["organisation"], language)) for p in said["posts"]]
    marks = []
    for post, head, words in told:
        title, body = post["title"], post["organisation"]
        lesser = any(head == other and words < more for _, other, more in told)
        firm = names_specific_office(title, body)
        if not lesser and (full or firm):
            key = "post " + " ".join(sorted(words))
            marks.append(
                Evidence(
                    key, SAME_POST, " · ".join(filter(None, (title, body))), head, words if full else frozenset(), firm
                )
            )
        if body and full:
            marks.append(Evidence(f"body {fold_key(body)}", "same name and same organisation", body))
    return marks


def form_links(forms: list[tuple[str, int, str]], sets: DisjointSets) -> Iterator[tuple[int, int, str, str]]:
    """Join the entities of one post whose names are forms of one: a form that two longer names have is nobody's."""
    begins: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    ends: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    named = sorted(((tuple(name.split()), entity, said) for name, entity, said in forms), key=lambda n: -len(n[0]))
    for words, entity, _ in named:
        begins.setdefault(words[0], []).append((words, entity))
        ends.setdefault(words[-1], []).append((words, entity))
    for words, entity, said in named:
        near = begins[words[0]][:MAX_COMPARED] + ends[words[-1]][:MAX_COMPARED]
        fuller = {sets.root(other): other for longer, other in near if is_same_name(words, longer)}
        fuller.pop(sets.root(entity), None)
        if len(fuller) == 1:
            (other,) = fuller.values()
            sets.join(entity, other)
            yield entity, other, PART_OF_NAME, said
