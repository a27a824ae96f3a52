"""Which place of a name is meant: by the article's other places, its adjectives and its source, else by size."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

from nutgraf.document import Document
from nutgraf.languages.gazetteer_table import Known
from nutgraf.stages.places.candidates import Candidate
from nutgraf.stages.places.words import PlaceWords, Word

MUCH_LARGER_FACTOR: Final = 5  # times the inhabitants of the next country's town of this name
MIN_CLEAR_INHABITANTS: Final = 100_000  # inhabitants of a town that is meant without its country being named
MIN_NAMING_INHABITANTS: Final = 15_000  # inhabitants of a town that is meant rather than the region with its name
REGION_INHABITANTS: Final = 150_000  # that a subdivision counts for beside towns of its name
MAX_ENDING_LETTERS: Final = 5  # letters that an adjective may have after the stem that a pack lists
SOURCE_VOTES: Final = 1  # of the country of the outlet
PLACE_VOTES: Final = 3  # of the country of each sure place


class Votes:
    """How often an article points to each country, beside the places whose country is in doubt."""

    def __init__(self, document: Document, words: Sequence[Word], own: PlaceWords) -> None:
        self.countries: Counter[str] = Counter()
        if document.article.url:
            host = urlsplit(document.article.url).hostname or ""
            ending = host.rpartition(".")[2].upper()
            if len(ending) == 2:
                self.countries[{"UK": "GB"}.get(ending, ending)] += SOURCE_VOTES
        by_start: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for stem, code in own.adjectives:
            by_start[stem[:3]].append((stem, code))
        for word in words:
            for stem, code in by_start.get(word.key[:3], ()):
                if word.key.startswith(stem) and len(word.key) - len(stem) <= MAX_ENDING_LETTERS:
                    self.countries[code] += 1

    def add(self, candidates: Iterable[Candidate]) -> None:
        """Count the places whose country is in no doubt."""
        for candidate in candidates:
            countries = {place.country for place in candidate.places}
            clear = "country" in {place.kind for place in candidate.places} or len(countries) == 1
            small = all(
                place.kind == "town" and place.population < MIN_NAMING_INHABITANTS for place in candidate.places
            )
            if (clear and not small) or _is_much_larger(candidate.places):
                self.countries[candidate.places[0].country] += PLACE_VOTES


def by_size(places: Sequence[Known]) -> list[Known]:
    """Countries first, then capitals and the others by inhabitants; a town goes before the part of it that it names."""
    towns = [place for place in places if place.kind == "town" and place.population >= MIN_NAMING_INHABITANTS]
    named = {place.row for place in places for town in towns if place.kind == "subdivision" and _holds(place, town)}
    return sorted(places, key=lambda p: (p.kind != "country", not p.capital, p.row in named, -_weight(p)))


def _holds(region: Known, town: Known) -> bool:
    same_level = region.population > 0  # that by which the gazetteer knows where towns are
    return region.country == town.country and (not same_level or town.subdivision in (None, region.subdivision))


def _weight(place: Known) -> int:
    return place.population if place.kind == "town" else max(place.population, REGION_INHABITANTS)


def _is_much_larger(places: Sequence[Known]) -> bool:
    """Whether the first is far larger than any in another country, and large in itself."""
    first = places[0]
    if first.kind == "country" or first.capital:
        return True
    others = [_weight(place) for place in places if place.country != first.country]
    weight = max(_weight(place) for place in places if place.country == first.country)
    return weight >= MIN_CLEAR_INHABITANTS and weight >= MUCH_LARGER_FACTOR * max(others, default=0)


def choose(places: Sequence[Known], votes: Mapping[str, int], near: Known | None, *, is_region: bool) -> Known | None:
    """The place meant, of those by size; None where the article leaves the country open.

    `near` is the country or subdivision that is named right after: "Springfield, Illinois".
    """
    if near:
        inside = [p for p in places if p.country == near.country and p.subdivision in (near.subdivision, None)]
        inside = inside or [p for p in places if p.country == near.country]
        if inside and near.country:
            return _kind_meant(inside, is_region=is_region)
    if places[0].kind == "country" and not is_region:
        return _country_or_region(places, votes)
    best = max((votes.get(place.country, 0) for place in places), default=0)
    if best and not (_is_much_larger(places) and best < PLACE_VOTES):
        favoured = [place for place in places if votes.get(place.country, 0) == best]
        if _is_much_larger(places):  # "Berlin" is not the town in New Hampshire because Washington is named
            home = places[0].country
            favoured = [
                p for p in favoured if p.country == home or p.kind != "town" or _weight(p) >= MIN_CLEAR_INHABITANTS
            ]
        if len({place.country for place in favoured}) == 1:
            return _kind_meant(favoured, is_region=is_region)
    if len({place.country for place in places}) == 1 or _is_much_larger(places):
        return _kind_meant([p for p in places if p.country == places[0].country], is_region=is_region)
    return None


def _country_or_region(places: Sequence[Known], votes: Mapping[str, int]) -> Known:
    """The country, unless its name is a region's of a country that the article is about ("Georgia")."""
    country = places[0]
    for place in places[1:]:
        if place.kind == "subdivision" and votes.get(place.country, 0) > PLACE_VOTES >= votes[country.country]:
            return place
    return country


def _kind_meant(places: Sequence[Known], *, is_region: bool) -> Known:
    """The town, or the subdivision after a word for one: "province de Namur"."""
    if is_region:
        return next((place for place in places if place.kind == "subdivision"), places[0])
    return places[0]
