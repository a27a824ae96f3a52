"""The brief as schema.org JSON-LD: a NewsArticle with the people, amounts, acts and quotations it mentions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from nutgraf.exports.labels import date_of, instrument_name, title_of
from nutgraf.exports.sanitise import escape_script
from nutgraf.records import Brief, Number, Official

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
        inLanguage=None if brief.language.code == "und" else brief.language.code,
        abstract=" ".join(sentence.text for sentence in brief.summary.sentences),
        wordCount=len(brief.article.text.split()),
        mentions=list(_mentions(brief)),
        citation=[
            _thing(
                "Legislation",
                name=instrument_name(act),
                legislationIdentifier=act.number,
                legislationType=act.type,
                legislationPassedBy=_organisation(act.issuer),
            )
            for act in brief.directives.instruments
        ],
        hasPart=list(_quotations(brief)),
    )
    text = json.dumps({"@context": CONTEXT, **article}, ensure_ascii=False, indent=2)
    return escape_script(text) + "\n"


def _mentions(brief: Brief) -> Iterator[Thing]:
    yield from (_person(official) for official in brief.officials)
    yield from (_thing("Person", name=person.name) for person in brief.people)
    yield from (_thing("Organization", name=body.name) for body in brief.organisations)
    yield from (_amount(number) for number in brief.numbers)


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


def _quotations(brief: Brief) -> Iterator[Thing]:
    for quote in brief.quotes:
        creator = None
        if quote.speaker:
            identity = {"@id": f"#{quote.speaker.official}"} if quote.speaker.official else {}
            creator = _thing("Person", **identity, name=quote.speaker.name)
        yield _thing("Quotation", text=quote.text, creator=creator)


def _organisation(name: str | None) -> Thing | None:
    return _thing("Organization", name=name) if name else None


def _thing(kind: str, **properties: object) -> Thing:
    """A typed thing without the properties that are empty."""
    return {"@type": kind, **{key: value for key, value in properties.items() if value not in (None, "", [])}}
