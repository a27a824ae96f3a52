"""What an article has that tells its story from others: names, acts, places, figures, days, and words of its language.

A mark's key is the same in every language where the thing is: "act:06-kl/tw", "figure:2400000 EUR", "place:geonames:1".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from nutgraf.records import Brief, Instrument, NamedPlace, Number
from nutgraf.stories.sketch import sketch_of
from nutgraf.text.fold import fold_key

MAX_MARKS: Final = 60  # of an article; the weightiest are kept
# How much it says that two articles share one that no other article has. Who and where is said in many stories of one
# town; what happened, in few.
WEIGHTS: Final = {
    "person": 0.8,
    "organisation": 0.4,
    "act": 1.0,
    "place": 0.5,
    "country": 0.1,
    "figure": 0.3,
    "day": 0.4,
    "keyword": 0.35,
}
NAMES: Final = ("person", "organisation")
WHAT: Final = ("act", "figure", "day", "keyword")
_DIGITS: Final = (0.0, 0.25, 0.6, 1.0)  # the weight of a figure by its digits without zeros at the ends
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_LEAST_DIGITS: Final = 4  # a number of an act with fewer digits is one of many without its date
_BODY_KINDS: Final = ("paragraph", "standfirst")


@dataclass(frozen=True, slots=True)
class Profile:
    """What the grouping needs of an article: `marks` are names by key, `day` is when it came out (ISO 8601).

    `id` is the hash of its text; articles are put in order by day and id, whatever order they come in.
    """

    id: str
    language: str
    day: str | None
    marks: dict[str, str]
    sketch: bytes | None


def profile_of(brief: Brief) -> Profile:
    """The profile of a brief."""
    published = _DAY.match(brief.article.published or _day_of_dateline(brief))
    marks: dict[str, str] = {}
    for key, name in _marks(brief):
        marks.setdefault(key, name)
    kept = sorted(marks, key=lambda key: -weight(key))[:MAX_MARKS]
    text = brief.article.text
    body = "\n".join(text[block.start : block.end] for block in brief.blocks if block.kind in _BODY_KINDS)
    day = published[0] if published else None
    return Profile(brief.article.id, brief.language.code, day, {key: marks[key] for key in kept}, sketch_of(body))


def _day_of_dateline(brief: Brief) -> str:
    """The day that the dateline or byline names, where the source states none; "" for none."""
    days = (named.iso for named in brief.dates if named.kind == "publication" and named.iso and not named.iso_end)
    return next((day for day in days if _DAY.fullmatch(day)), "")


def as_json(profile: Profile) -> dict[str, Any]:
    """The profile in types of JSON."""
    sketch = profile.sketch.hex() if profile.sketch else None
    return {
        "id": profile.id,
        "language": profile.language,
        "day": profile.day,
        "marks": profile.marks,
        "sketch": sketch,
    }


def from_json(facts: dict[str, Any]) -> Profile:
    """Read a profile back."""
    sketch = facts["sketch"]
    return Profile(
        facts["id"], facts["language"], facts["day"], facts["marks"], bytes.fromhex(sketch) if sketch else None
    )


def kind_of(key: str) -> str:
    """The kind of a mark: a key of WEIGHTS."""
    return key.partition(":")[0]


def weight(key: str) -> float:
    """How much a mark says where it is rare: 0 to 1."""
    kind, _, rest = key.partition(":")
    if kind != "figure":
        return WEIGHTS[kind]
    value, _, unit = rest.partition(" ")
    digits = len(re.sub(r"\D", "", value).strip("0"))
    share = _DIGITS[min(digits, len(_DIGITS) - 1)]
    return WEIGHTS[kind] * share * (2.0 if unit not in ("", "%") else 1.0)


def act_number(number: str) -> str:
    """The number of an act without spaces, capitals, diacritics and leading zeros."""
    return fold_key(number).replace(" ", "").lstrip("0")


def _marks(brief: Brief) -> Iterator[tuple[str, str]]:
    names = [*(one.name for one in brief.officials), *(one.name for one in brief.people)]
    people = [name for name in names if " " in name]  # a surname is many people's
    named = [("person", name) for name in people] + [("organisation", body.name) for body in brief.organisations]
    yield from ((f"{kind}:{_name_key(name)}", name) for kind, name in named)
    for act in brief.directives.instruments:
        yield from ((key, f"{act.type} {act.number}") for key in _of_act(act))
    for place in brief.places:
        yield from _of_place(place)
    for number in brief.numbers:
        yield from _of_figure(number)
    for date in brief.dates:
        if date.kind != "publication" and date.iso and not date.iso_end and _DAY.fullmatch(date.iso):
            yield f"day:{date.iso}", date.iso
    known = " | ".join(_name_key(name) for name in [*(n for _, n in named), *(place.name for place in brief.places)])
    for keyword in brief.keywords:
        if (key := _name_key(keyword.text)) not in known:
            # A name is the same word in other languages; nouns with a capital match nothing there.
            language = "" if keyword.text.istitle() or keyword.text.isupper() else brief.language.code
            yield f"keyword:{language} {key}", keyword.text


def _name_key(name: str) -> str:
    return fold_key(name).replace("-", " ")


def _of_act(act: Instrument) -> Iterator[str]:
    """An act by its identifier, and by its number, with its date where that alone does not say which act it is."""
    if act.identifier:
        yield f"act:{act.identifier}"
    if act.number is None:
        return
    number = act_number(act.number)
    digits = sum(map(str.isdigit, number))
    if digits >= _LEAST_DIGITS or (digits and sum(map(str.isalpha, number)) > 1):
        yield f"act:{number}"
    elif act.date:
        yield f"act:{number} {act.date}"


def _of_place(place: NamedPlace) -> Iterator[tuple[str, str]]:
    if place.kind != "country" and (place.id or place.subdivision):
        yield f"place:{place.id or place.subdivision}", place.name
    if place.country:
        yield f"country:{place.country}", place.name if place.kind == "country" else place.country


def _of_figure(number: Number) -> Iterator[tuple[str, str]]:
    if number.kind in ("rank", "score", "age"):
        return
    value = number.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    key = f"figure:{value:.12g} {number.unit or ''}" if abs(value) < 1e300 else ""
    if key and weight(key) > 0.05:
        yield key, number.text
