"""What the index takes from a brief: officials, acts and numbers, each under the key that its like may share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from nutgraf.exports.findings import INSTRUMENTS, layers_in
from nutgraf.exports.labels import instrument_name, join_parts
from nutgraf.exports.layers import Layer, T, Value
from nutgraf.exports.numbers_and_changes import NUMBERS
from nutgraf.records import Brief, Instrument, Number, Official
from nutgraf.stories.acts import SUBSUMED_ISSUER, act_key
from nutgraf.stories.keys import name_words
from nutgraf.stories.officials import SUBSUMED_POST
from nutgraf.text.fold import fold_key

# The layers with rules of their own. The index calls numbers indicators: the same words measure one thing everywhere.
_SINGULARS: Final = {"official": "official", "instrument": "instrument", "number": "indicator"}
_NUMBER_COLUMNS: Final = "value value_high approximation period text start end"
LINKED: Final = ("officials", "instruments")  # these are one for a reason beside their key
SUBSUMED: Final = {
    "officials": SUBSUMED_POST,
    "instruments": SUBSUMED_ISSUER,
}
SAME_WORDS: Final = "same words for what is measured, same kind, unit and language"
SAME_NAME: Final = "same name and same language"


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


def kinds() -> dict[str, str]:
    """What the index brings together, plural and singular: officials, acts, indicators, then other named layers."""
    named = {layer.name: layer.plural for layer in layers_in("index") if layer.index_name}
    others = {plural: name for name, plural in named.items() if name not in _SINGULARS}
    return {f"{singular}s": singular for singular in _SINGULARS.values()} | others


def key_reason(kind: str) -> str | None:
    """Why findings of one key are one; None where the key alone is no reason."""
    if kind in LINKED:
        return None
    return SAME_WORDS if kind == "indicators" else SAME_NAME


def find_all(brief: Brief) -> Iterator[Finding]:
    """The findings of a brief that the index brings together: numbers only where the article says what they measure."""
    language = brief.language.code
    for layer in layers_in("index"):
        if layer.index_name:
            of_layer = _OF_LAYER.get(layer.name, _by_name(layer))
            for index, finding in enumerate(layer.findings(brief)):
                if name := layer.index_name(finding):
                    yield of_layer(finding, index, name, language)


def _of_official(official: Official, _: int, name: str, language: str) -> Finding:
    posts = [
        {"title": p.label or p.title, "organisation": p.organisation, "flags": list(p.flags)}
        for p in official.positions
    ]
    key = " ".join(name_words(name, language))
    return Finding("officials", key or None, official.id, name, {"posts": posts, "language": language})


def _of_instrument(act: Instrument, _: int, _name: str, language: str) -> Finding:
    facts = {key: value for key, value in INSTRUMENTS.facts(act).items() if key != "instrument"}
    key = act_key(act, language)
    return Finding("instruments", key, act.id, _act_name(act), facts | {"language": language})


def _of_number(number: Number, index: int, name: str, language: str) -> Finding:
    key = "\0".join((language, fold_key(name), number.kind, number.unit or ""))
    facts: dict[str, Value] = {"measures": name, "kind": number.kind, "unit": number.unit, "language": language}
    facts |= {column: NUMBERS.facts(number)[column] for column in _NUMBER_COLUMNS.split()}
    return Finding("indicators", key, str(index), join_parts(name, number.unit), facts)


def _by_name(layer: Layer[T]) -> Callable[[T, int, str, str], Finding]:
    """What finds a layer that has no rule of its own: findings of one name, in one language, are one."""

    def of_layer(finding: T, index: int, name: str, language: str) -> Finding:
        facts = layer.facts(finding) | {"language": language}
        return Finding(layer.plural, f"{language} {fold_key(name)}", str(index), name, facts)

    return of_layer


def _act_name(act: Instrument) -> str:
    """Kind and number, or the title, with the kind before it where it does not say it itself."""
    if act.number is None and act.title and fold_key(act.title).startswith(fold_key(act.type)):
        return act.title
    return instrument_name(act)


_OF_LAYER: Final[dict[str, Callable[[Any, int, str, str], Finding]]] = {
    "official": _of_official,
    "instrument": _of_instrument,
    "number": _of_number,
}
