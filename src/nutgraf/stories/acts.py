"""Which acts of several articles are one: of one number by issuer, or because articles of one story cite them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from nutgraf.records import Instrument
from nutgraf.stories.keys import post_words
from nutgraf.stories.linking import Evidence, link_all
from nutgraf.stories.marks import act_number
from nutgraf.stories.officials import story_evidence
from nutgraf.text.fold import fold_key

SAME_NUMBER_AND_STORY: Final = "same number and same story"
SUBSUMED_ISSUER: Final = "same number, and one issuer says less than the other, or none is told"


def link_acts(articles: Sequence[Sequence[dict[str, Any]]], stories: Sequence[int | None]) -> list[list[int]]:
    """A number for each act cited, the same for the same act; `stories` are those of the articles.

    An act has "key" (see act_key), "number", "issuer", "title" and "language".
    """
    groups: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, acts in enumerate(articles):
        for index, act in enumerate(acts):
            groups[act["key"] or f"{at} {index}"].append((at, index))
    numbers = [[0] * len(acts) for acts in articles]
    count = 0
    for places in groups.values():
        said = [articles[at][index] | {"article": at, "story": stories[at]} for at, index in places]
        _, root = link_all(act_evidence(said), SUBSUMED_ISSUER)
        for place, (at, index) in enumerate(places):
            numbers[at][index] = count + root(place)
        count += len(places)
    return numbers


def act_evidence(acts: Sequence[dict[str, Any]]) -> list[list[Evidence]]:
    """What joins the acts of one key; beside what an act has for link_acts, "article" and "story" say where it is."""
    disputed = _disputed(acts)
    of_story = story_evidence([(said["article"], said["story"]) for said in acts], SAME_NUMBER_AND_STORY)
    return [
        [*issuer_evidence(said), *(own if said["number"] and said["story"] not in disputed else ())]
        for said, own in zip(acts, of_story, strict=True)
    ]


def issuer_evidence(said: dict[str, Any]) -> list[Evidence]:
    """What joins an act to another of the same number: the issuer, or that neither tells one."""
    issuer = said["issuer"]
    if said["number"] is None:
        return [Evidence("title", "same kind and same title", said["title"] or "")]
    if not issuer:
        return [Evidence("none", "same number, no issuer told", said["number"], "", frozenset(("",)))]
    _, words = post_words(issuer, None, said["language"])
    return [Evidence(f"issuer {fold_key(issuer)}", "same number and same issuer", issuer, "", words | {""})]


def _disputed(acts: Sequence[dict[str, Any]]) -> set[int | None]:
    """The stories that name two issuers of a number in one language: these are two acts."""
    issuers: dict[tuple[int | None, str], set[str]] = defaultdict(set)
    for said in acts:
        if said["issuer"]:
            issuers[said["story"], said["language"]].add(fold_key(said["issuer"]))
    return {story for (story, _), named in issuers.items() if len(named) > 1}


def act_key(act: Instrument, language: str) -> str | None:
    """What two citations of one act must share.

    A number with letters ("2014/65/EU") says by itself which act it is; another is one of its kind and, as acts of
    two countries may bear the same, of its language; a short one, without a year, of its title or issuer too. An
    article is that of its act.
    """
    kind = f"{language} {fold_key(act.type)}"
    if act.number is None:
        title = fold_key(act.title or "")
        return (
            f"{kind} {title}" if title and title != fold_key(act.type) else None
        )  # "the Constitution" is any country's
    number = act_number(act.number)
    if act.act:  # an article is one of its act
        return f"{kind} {number} {fold_key(act.act)}"
    if sum(map(str.isalpha, number)) > 1 and any(map(str.isdigit, number)):
        return number
    if sum(map(str.isdigit, number)) > 4:
        return f"{kind} {number}"
    beside = fold_key(act.title or "") or fold_key(act.issuer or "")
    return f"{kind} {number} {beside}" if beside else None
