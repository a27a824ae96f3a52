"""The brief as schema.org JSON-LD: a NewsArticle with the people, amounts, acts, quotations and places it mentions."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final

from nutgraf.exports.findings import layers_in
from nutgraf.exports.labels import date_of, instrument_name, title_of
from nutgraf.exports.sanitise import escape_script
from nutgraf.records import Brief, Instrument, NamedPlace, Number, Official, Quote

CONTEXT: Final = "https://schema.org"
Thing = dict[str, Any]


def write(brief: Brief) -> str:
    """A NewsArticle, ready to stand in a page's script element; what the text does not state is left out."""
    article = _thing(
        "NewsArticle",
        identifier=f"sha256:{brief.article.id}",
        url=brief.article.url,
        headline=title_of(brief),
        datePublished=date_of(brief),
        dateModified=brief.article.updated,
        author=[_thing("Person" if " " in name else "Organization", name=name) for name in brief.article.authors],
        publisher=_organisation(brief.article.site),
        articleSection=brief.article.section,
        inLanguage=None if brief.language.code == "und" else brief.language.code,
        keywords=[keyword.text for keyword in brief.keywords],
        abstract=" ".join(sentence.shown for sentence in brief.summary.sentences),
        wordCount=len(brief.article.text.split()),
        **_things(brief),
    )
    text = json.dumps({"@context": CONTEXT, **article}, ensure_ascii=False, indent=2)
    return escape_script(text) + "\n"


def _things(brief: Brief) -> dict[str, list[Thing]]:
    """The findings of each layer that schema.org has a type for, by the property of the article that holds them."""
    found: dict[str, list[Thing]] = {"mentions": [], "citation": [], "hasPart": [], "contentLocation": []}
    for layer in layers_in("schemaorg"):
        if layer.name in _PROPERTIES:
            name, thing = _PROPERTIES[layer.name]
            found[name] += [thing(finding) for finding in layer.findings(brief)]
    return found


def _person(official: Official) -> Thing:
    bodies = list(dict.fromkeys(p.organisation for p in official.positions if p.organisation))
    return _thing(
        "Person",
        **{"@id": f"#{official.id}"},
        name=official.name,
        honorificPrefix=official.honorific,
        gender={"m": "https://schema.org/Male", "f": "https://schema.org/Female", None: None}[official.gender],
        jobTitle=list(dict.fromkeys(position.title for position in official.positions)),
        affiliation=[_organisation(body) for body in bodies],
    )


def _amount(number: Number) -> Thing:
    """Money as MonetaryAmount, all else as QuantitativeValue; a range has its two ends."""
    ranged = number.value_high is not None
    values = {"minValue": number.value, "maxValue": number.value_high} if ranged else {"value": number.value}
    if number.kind == "money":
        return _thing("MonetaryAmount", name=number.measures, description=number.text, currency=number.unit, **values)
    return _thing("QuantitativeValue", name=number.measures, description=number.text, unitText=number.unit, **values)


def _legislation(act: Instrument) -> Thing:
    return _thing(
        "Legislation",
        name=instrument_name(act),
        legislationIdentifier=act.number,
        legislationType=act.type,
        legislationPassedBy=_organisation(act.issuer),
    )


def _quotation(quote: Quote) -> Thing:
    creator = None
    if quote.speaker:
        identity = {"@id": f"#{quote.speaker.official}"} if quote.speaker.official else {}
        creator = _thing("Person", **identity, name=quote.speaker.name)
    return _thing("Quotation", text=quote.text, creator=creator)


def _place(place: NamedPlace) -> Thing:
    kind = {"country": "Country", "subdivision": "AdministrativeArea", "town": "City"}[place.kind]
    located = place.latitude is not None
    system, _, number = (place.id or "").partition(":")
    return _thing(
        kind,
        name=place.name,
        address=_thing("PostalAddress", addressCountry=place.country) if place.country else None,
        geo=_thing("GeoCoordinates", latitude=place.latitude, longitude=place.longitude) if located else None,
        sameAs=f"https://sws.geonames.org/{number}/" if system == "geonames" else None,
    )


def _organisation(name: str | None) -> Thing | None:
    return _thing("Organization", name=name) if name else None


def _thing(kind: str, **properties: object) -> Thing:
    """A typed thing without the properties that are empty."""
    return {"@type": kind, **{key: value for key, value in properties.items() if value not in (None, "", [])}}


# The property of the article and the thing that a finding is, by the name of its layer.
_PROPERTIES: Final[dict[str, tuple[str, Callable[[Any], Thing]]]] = {
    "official": ("mentions", _person),
    "person": ("mentions", lambda person: _thing("Person", name=person.name)),
    "organisation": ("mentions", lambda body: _thing("Organization", name=body.name)),
    "number": ("mentions", _amount),
    "instrument": ("citation", _legislation),
    "quote": ("hasPart", _quotation),
    "place": ("contentLocation", _place),
}
