"""What the index takes from a brief: officials, acts and numbers, each under the key that its like may share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from nutgraf.exports.labels import instrument_name, join_parts
from nutgraf.index.keys import name_words, names_specific_office, number_key, post_words
from nutgraf.index.linking import Evidence
from nutgraf.records import Brief, Instrument
from nutgraf.text.fold import fold_key

KINDS: Final = ("officials", "instruments", "indicators")
SUBSUMED: Final = {
    "officials": "same name, and one post says less than the other",
    "instruments": "same number, and one issuer says less than the other, or none is told",
}
SAME_POST: Final = "same name and same post"
SAME_WORDS: Final = "same words for what is measured, same kind, unit and language"


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding of one article: `ref` is its id in the brief, or its index among the brief's numbers.

    Only findings of one `key` are compared; None is compared with nothing. `said` is what the index tells of it.
    """

    kind: str
    key: str | None
    ref: str
    name: str
    facts: dict[str, Any]


def find_all(brief: Brief) -> Iterator[Finding]:
    """The findings of a brief: numbers only where the article says what they measure."""
    language = brief.language.code
    for official in brief.officials:
        posts = [{"title": p.title, "organisation": p.organisation, "flags": list(p.flags)} for p in official.positions]
        key = " ".join(name_words(official.name, language))
        yield Finding("officials", key or None, official.id, official.name, {"posts": posts, "language": language})
    for act in brief.directives.instruments:
        said: dict[str, Any] = {"type": act.type, "number": act.number, "issuer": act.issuer, "title": act.title}
        said |= {"mentions": len(act.mentions), "language": language}
        yield Finding("instruments", _instrument_key(act, language), act.id, _act_name(act), said)
    for index, number in enumerate(brief.numbers):
        if number.measures is not None:
            key = "\0".join((language, fold_key(number.measures), number.kind, number.unit or ""))
            said = {"measures": number.measures, "kind": number.kind, "unit": number.unit, "language": language}
            said |= {"value": number.value, "value_high": number.value_high, "approximation": number.approximation}
            said |= {"period": number.period, "text": number.text, "start": number.start, "end": number.end}
            yield Finding("indicators", key, str(index), join_parts(number.measures, number.unit), said)


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
            marks.append(Evidence(key, SAME_POST, join_parts(title, body), head, words if full else frozenset(), firm))
        if body and full:
            marks.append(Evidence(f"body {fold_key(body)}", "same name and same organisation", body))
    return marks


def issuer_evidence(said: dict[str, Any], _name: str) -> list[Evidence]:
    """What joins an act to another of the same number: the issuer, or that neither tells one."""
    issuer = said["issuer"]
    if said["number"] is None:
        return [Evidence("title", "same kind and same title", said["title"] or "")]
    if not issuer:
        return [Evidence("none", "same number, no issuer told", said["number"], "", frozenset(("",)))]
    _, words = post_words(issuer, None, said["language"])
    return [Evidence(f"issuer {fold_key(issuer)}", "same number and same issuer", issuer, "", words | {""})]


def _act_name(act: Instrument) -> str:
    """Kind and number, or the title, with the kind before it where it does not say it itself."""
    if act.number is None and act.title and fold_key(act.title).startswith(fold_key(act.type)):
        return act.title
    return instrument_name(act)


def _instrument_key(act: Instrument, language: str) -> str | None:
    """What two citations of one act must share.

    A number with letters ("2014/65/EU") says by itself which act it is; another is one of its kind and, as acts of
    two countries may bear the same, of its language; a short one, without a year, of its title or issuer too.
    """
    kind = f"{language} {fold_key(act.type)}"
    if act.number is None:
        title = fold_key(act.title or "")
        return (
            f"{kind} {title}" if title and title != fold_key(act.type) else None
        )  # "the Constitution" is any country's
    number = number_key(act.number)
    if sum(map(str.isalpha, number)) > 1 and any(map(str.isdigit, number)):
        return number
    if sum(map(str.isdigit, number)) > 4:
        return f"{kind} {number}"
    beside = fold_key(act.title or "") or fold_key(act.issuer or "")
    return f"{kind} {number} {beside}" if beside else None
