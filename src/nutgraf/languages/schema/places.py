"""The [places] section of a pack: names of countries and regions that CLDR lacks, and the words before a place."""

from __future__ import annotations

from dataclasses import dataclass, field

from nutgraf.languages.schema.strict import FORBID_EXTRA_KEYS


@dataclass(frozen=True, slots=True, eq=False)
class PlaceExample:
    """A text with the places that it names, in the order of their first mentions."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    text: str
    """The text."""
    places: tuple[str, ...] = ()
    """Each "name = code": ISO 3166-2 where the subdivision is known, else ISO 3166-1, "?" where the country is not."""


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Words around the names of places. The names themselves are GeoNames' and CLDR's."""

    __pydantic_config__ = FORBID_EXTRA_KEYS

    names: dict[str, str] = field(default_factory=dict)
    """Names of countries (ISO 3166-1) and subdivisions (ISO 3166-2) that the gazetteer lacks: "Bayern" = "DE-BY"."""
    adjectives: dict[str, str] = field(default_factory=dict)
    """Beginnings of adjectives and names of inhabitants, with the country that they speak for: "french" = "FR"."""
    prepositions: tuple[str, ...] = ()
    """Prepositions that say where, so that a name after one is a place: "in". One that is joined with an article too:
    "nella"."""
    kinds: tuple[str, ...] = ()
    """Words for a kind of place, right before its name or with a preposition between: "city (of)", "tỉnh"."""
    regions: tuple[str, ...] = ()
    """Those for a part of a country, whose name may be a town's too: "province (of)"."""
    cases: tuple[str, ...] = ()
    """Endings of names in the cases of a declension, "nominative>case": "a>u" for "Prahu"."""
    first_cases: tuple[str, ...] = ()
    """The same of a name's words but the last: "é>ých" for "Českých Budějovicích"."""
    examples: tuple[PlaceExample, ...] = ()
    """Texts with their places."""
