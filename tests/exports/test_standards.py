"""Formats read by their standards' own readers: JSON-LD processors, CommonMark, HTML, brat's grammar; all offline."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import html5lib
import pytest
from markdown_it import MarkdownIt
from pyld import jsonld

from nutgraf import exports
from nutgraf.exports import overview
from nutgraf.records import Brief

SCHEMA = "https://schema.org/"
# https://schema.org/docs/full.html: the properties of the types that are written, and what kind of value each has.
PROPERTIES = {
    "NewsArticle": "identifier url headline datePublished inLanguage abstract wordCount mentions citation hasPart",
    "Person": "name honorificPrefix gender jobTitle affiliation",
    "Organization": "name",
    "MonetaryAmount": "name description currency value minValue maxValue",
    "QuantitativeValue": "name description value minValue maxValue unitText",
    "Legislation": "name legislationIdentifier legislationType legislationPassedBy",
    "Quotation": "text creator",
}
# What http://www.w3.org/ns/anno.jsonld says of the terms that are written (W3C Web Annotation Vocabulary, appendix A).
OA, AS = "http://www.w3.org/ns/oa#", "https://www.w3.org/ns/activitystreams#"
TERMS = ("Annotation", "TextualBody", "TextPositionSelector", "TextQuoteSelector", "exact", "prefix", "suffix")
TERMS += ("start", "end", "tagging", "describing")
ANNOTATION_CONTEXT = {
    "id": "@id",
    "type": "@type",
    **{term: f"{OA}{term}" for term in TERMS},
    **{term: f"{AS}{term}" for term in ("startIndex", "name")},
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "Software": f"{AS}Application",
    "total": f"{AS}totalItems",
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "first": {"@id": f"{AS}first", "@type": "@id"},
    "generator": {"@id": f"{AS}generator", "@type": "@id"},
    "body": {"@id": f"{OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
}
CONTEXTS = {
    "https://schema.org": {"@vocab": SCHEMA},
    "http://www.w3.org/ns/anno.jsonld": ANNOTATION_CONTEXT,
}


def expanded(text: str) -> list[Any]:
    """The JSON-LD with every term an address, as a processor reads it; a context is never fetched."""

    def load(url: str, _options: object) -> dict[str, Any]:
        return {"document": {"@context": CONTEXTS[url]}, "documentUrl": url, "contextUrl": None}

    return jsonld.expand(json.loads(text), {"documentLoader": load, "base": "https://example.org/levy"})


def nodes(value: Any) -> Any:
    """Every object inside, and itself."""
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            yield from nodes(item)


def keys(value: Any) -> int:
    return sum(len(node) for node in nodes(value))


def test_schemaorg_expands_to_types_and_properties_of_schema_org(brief):
    money = replace(brief.numbers[0], kind="money", unit="EUR")
    found = expanded(exports.write(replace(brief, numbers=(money, *brief.numbers[1:])), "schemaorg"))
    kinds = set()
    for node in nodes(found):
        for kind in node.get("@type", ()):
            name = kind.removeprefix(SCHEMA)
            kinds.add(name)
            written = {key.removeprefix(SCHEMA) for key in node if not key.startswith("@")}
            assert written <= set(PROPERTIES[name].split()), name
    assert kinds == set(PROPERTIES)


def test_schemaorg_names_a_quoted_official_by_the_same_address(brief):
    (article,) = expanded(exports.write(brief, "schemaorg"))
    person = next(thing for thing in article[f"{SCHEMA}mentions"] if thing["@type"] == [f"{SCHEMA}Person"])
    (quotation,) = article[f"{SCHEMA}hasPart"]
    assert quotation[f"{SCHEMA}creator"][0]["@id"] == person["@id"] == "https://example.org/levy#o1"


@pytest.mark.parametrize(
    ("published", "written"), [("2023", "2023"), ("2023-05", "2023-05"), ("2024-02-29T23:59:00+07:00", "2024-02-29")]
)
def test_a_date_is_written_as_far_as_it_is_known(brief, published, written):
    dated = replace(brief, article=replace(brief.article, published=published))
    assert json.loads(exports.write(dated, "schemaorg"))["datePublished"] == written
    assert f'<time datetime="{written}">' in exports.write(dated, "html")


@pytest.mark.parametrize("published", ["yesterday", "04/05/2023", "2023-13-40", "2023-02-30", "0000", "12345"])
def test_a_date_that_is_none_is_left_out(brief, published):
    undated = replace(brief, article=replace(brief.article, published=published))
    assert "datePublished" not in json.loads(exports.write(undated, "schemaorg"))
    assert "<time" not in exports.write(undated, "html")


def test_annotations_expand_without_loss_and_keep_the_rules_of_the_model(brief):
    text = exports.write(brief, "webannotation")
    (collection,) = expanded(text)
    assert collection["@type"] == [f"{AS}OrderedCollection"]
    (page,) = collection[f"{AS}first"]
    (items,) = page[f"{AS}items"]
    written = json.loads(text)["first"]["items"]
    assert len(items["@list"]) == len(written) == collection[f"{AS}totalItems"][0]["@value"]
    for annotation, source in zip(items["@list"], written, strict=True):
        assert re.fullmatch(r"urn:sha256:[0-9a-f]{64}#annotation-\d+", annotation["@id"])
        assert annotation["@type"] == [f"{OA}Annotation"]
        assert annotation[f"{OA}motivatedBy"] == [{"@id": f"{OA}tagging"}]
        assert len(annotation[f"{OA}hasBody"]) == len(source["body"])
        (target,) = annotation[f"{OA}hasTarget"]
        assert target[f"{OA}hasSource"] == [{"@id": brief.article.url}]
        position, quote = target[f"{OA}hasSelector"]
        assert position["@type"] == [f"{OA}TextPositionSelector"]
        assert set(position) == {"@type", f"{OA}start", f"{OA}end"}
        assert set(quote) == {"@type", f"{OA}exact", f"{OA}prefix", f"{OA}suffix"}
        assert keys(source) <= keys(annotation)


def test_markdown_is_tables_and_lists_of_words_for_a_commonmark_reader(brief):
    tokens = MarkdownIt("commonmark").enable("table").parse(exports.write(brief, "markdown"))
    kinds = {token.type for token in tokens}
    assert {"table_open", "bullet_list_open", "heading_open"} <= kinds
    assert not {"html_block", "fence", "code_block", "blockquote_open", "hr"} & kinds
    inside = {child.type for token in tokens for child in token.children or ()}
    assert inside <= {"text", "text_special", "link_open", "link_close"}
    links = [child.attrs["href"] for token in tokens for child in token.children or () if child.type == "link_open"]
    assert links == [brief.article.url]
    (heading,) = [two for one, two in pairwise(tokens) if one.tag == "h1" and one.nesting == 1]
    assert "".join(child.content for child in heading.children or ()) == brief.article.title


def test_pages_are_html_without_a_parse_error(brief: Brief) -> None:
    parser = html5lib.HTMLParser(strict=True)
    for page in (
        exports.write(brief, "html"),
        overview.write([("a b/ü.html", overview.entry(brief))], [], anchors=True),
    ):
        parser.parse(page)


LINE = re.compile(
    r"(?P<text>T\d+)\t(?P<kind>[A-Za-z_-]+) (?P<places>\d+ \d+(?:;\d+ \d+)*)\t(?P<words>[^\n]+)"
    r"|(?P<relation>R\d+)\t[A-Za-z_-]+ Arg1:(?P<from>T\d+) Arg2:(?P<to>T\d+)"
    r"|(?P<attribute>A\d+)\t[A-Za-z_-]+ (?P<of>T\d+) [A-Za-z_-]+"
    r"|(?P<note>\#\d+)\tAnnotatorNotes (?P<on>T\d+)\t[^\n]+"
)


def test_brat_lines_are_those_of_its_grammar(brief):
    """https://brat.nlplab.org/standoff.html: an id once, fragments in order and apart, no reference before its line."""
    ids: set[str] = set()
    for line in exports.write(brief, "brat").splitlines():
        found = LINE.fullmatch(line)
        assert found, line
        (name,) = [found[group] for group in ("text", "relation", "attribute", "note") if found[group]]
        assert name not in ids
        assert {found[group] for group in ("from", "to", "of", "on") if found[group]} <= ids
        ids.add(name)
        if found["places"]:
            edges = [int(edge) for edge in re.findall(r"\d+", found["places"])]
            assert edges == sorted(set(edges))


# Types of schema.org and the properties that each of them, or a type above it, has there.
SCHEMA_ORG = {
    "NewsArticle": "abstract articleSection author citation contentLocation dateModified datePublished hasPart "
    "headline identifier inLanguage keywords mentions publisher url wordCount",
    "Person": "affiliation gender honorificPrefix jobTitle name",
    "Organization": "name",
    "QuantitativeValue": "description maxValue minValue name unitText value",
    "MonetaryAmount": "currency description maxValue minValue name value",
    "Legislation": "legislationIdentifier legislationPassedBy legislationType name",
    "Quotation": "creator text",
    "Country": "address geo name sameAs",
    "AdministrativeArea": "address geo name sameAs",
    "City": "address geo name sameAs",
    "PostalAddress": "addressCountry",
    "GeoCoordinates": "latitude longitude",
}


def things(value):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from things(each)


def test_every_type_and_property_is_a_term_of_schema_org(brief, root):
    sample = Brief.from_json((root / "samples" / "tuyen-quang.fr.brief.json").read_bytes())
    for each in (brief, sample):
        found = list(things(json.loads(exports.write(each, "schemaorg"))))
        assert len(found) > 5
        for thing in found:
            terms = {name for name in thing if not name.startswith("@")}
            assert terms <= set(SCHEMA_ORG[thing["@type"]].split()), thing["@type"]
