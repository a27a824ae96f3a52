"""The findings as W3C Web Annotations: JSON-LD with position and quote selectors into the article's text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from nutgraf.exports.labels import instrument_name, join_parts, number_value, order_parties, title_with_flags
from nutgraf.exports.sanitise import escape_json
from nutgraf.records import Brief, Span

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"  # https://www.w3.org/TR/annotation-model/
AROUND: Final = 32  # characters of context before and after, as the Hypothesis client writes them


def write(brief: Brief) -> str:
    """An AnnotationCollection with one page that holds every finding; positions count code points."""
    name = f"urn:sha256:{brief.article.id}"
    items = [_annotation(brief, name, index, *found) for index, found in enumerate(_findings(brief))]
    page = {"id": f"{name}#page", "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": f"{name}#annotations",
        "type": "AnnotationCollection",
        "generator": {"id": "urn:nutgraf", "type": "Software", "name": f"nutgraf {brief.generator.version}"},
        "total": len(items),
        "first": page,
    }
    return escape_json(json.dumps(collection, ensure_ascii=False, indent=2)) + "\n"


def _findings(brief: Brief) -> Iterator[tuple[str, Span, str]]:
    """The finding's tag, its place, and what is said of it."""
    for sentence in brief.summary.sentences:
        yield "summary", sentence, ""
    for official in brief.officials:
        yield from (("official", mention, official.name) for mention in official.mentions)
        for post in official.positions:
            yield "position", post, join_parts(official.name, title_with_flags(post), post.organisation)
    for number in brief.numbers:
        yield "number", number, join_parts(number_value(number), number.measures, number.period)
    for instrument in brief.directives.instruments:
        yield from (("instrument", mention, instrument_name(instrument)) for mention in instrument.mentions)
    for order in brief.directives.orders:
        yield "order", order, join_parts(order.modality, order_parties(order))
    for quote in brief.quotes:
        yield "quote", quote, quote.speaker.name if quote.speaker else ""


def _annotation(brief: Brief, name: str, index: int, tag: str, span: Span, comment: str) -> dict[str, Any]:
    text = brief.article.text
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": tag}]
    if comment:
        bodies.append({"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": comment})
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    return {
        "id": f"{name}#annotation-{index}",
        "type": "Annotation",
        "motivation": "tagging",
        "body": bodies,
        "target": {
            "source": brief.article.url or name,
            "selector": [{"type": "TextPositionSelector", "start": span.start, "end": span.end}, quote],
        },
    }
