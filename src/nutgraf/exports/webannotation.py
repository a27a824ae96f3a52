"""The findings as W3C Web Annotations: JSON-LD with position and quote selectors into the article's text."""

from __future__ import annotations

import json
from typing import Any, Final

from nutgraf.exports.findings import annotate
from nutgraf.exports.layers import Annotation
from nutgraf.exports.sanitise import escape_json
from nutgraf.records import Brief

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"  # https://www.w3.org/TR/annotation-model/
CONTEXT_CHARS: Final = 32  # characters of context before and after, as the Hypothesis client writes them


def write(brief: Brief) -> str:
    """An AnnotationCollection with one page that holds every finding; positions count code points."""
    name = f"urn:sha256:{brief.article.id}"
    found = (place for _, _, places in annotate(brief, "webannotation") for place in places)
    items = [_annotation(brief, name, index, place) for index, place in enumerate(found)]
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


def _annotation(brief: Brief, name: str, index: int, place: Annotation) -> dict[str, Any]:
    text = brief.article.text
    span = place.span
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": place.kind}]
    if place.comment:
        told = {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": place.comment}
        bodies.append(told)
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": text[max(0, span.start - CONTEXT_CHARS) : span.start],
        "suffix": text[span.end : span.end + CONTEXT_CHARS],
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
