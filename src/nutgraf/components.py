"""nutgraf's stages as spaCy components: `nlp.add_pipe("nutgraf_officials")`, announced as `spacy_factories`.

Each component reads the Doc's text and language, and its tokens and entities where a parser and a recogniser ran
before it. The places of its findings go into `doc.spans[NAME]`, the records themselves into `doc.user_data[NAME]`.
spaCy imports this file when a component is asked for; nothing else does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from nutgraf.document import Document, Findings
from nutgraf.languages.load import load_pack
from nutgraf.models.spacy import tokens_and_entities
from nutgraf.records import Article, Instrument, Number, Official, Order, Quote, Span, SummarySentence
from nutgraf.settings import Settings
from nutgraf.stages.instruments.extract import find_instruments
from nutgraf.stages.numbers.extract import extract_numbers
from nutgraf.stages.officials.extract import extract_officials
from nutgraf.stages.orders.extract import find_orders
from nutgraf.stages.quotes.extract import find_quotes
from nutgraf.stages.sentences.split import split_sentences
from nutgraf.stages.summary.extract import summarise_document
from nutgraf.stages.zones.find import find_blocks

Finding = Official | Number | Instrument | Order | Quote | SummarySentence


@Pipeline.component("nutgraf_officials")
def officials(doc: Doc) -> Doc:
    """Named officials with their posts."""
    return _told("nutgraf_officials", doc, extract_officials(document_of(doc))[0])


@Pipeline.component("nutgraf_numbers")
def numbers(doc: Doc) -> Doc:
    """Quantities with unit, what they measure, and period."""
    return _told("nutgraf_numbers", doc, extract_numbers(document_of(doc))[0])


@Pipeline.component("nutgraf_directives")
def directives(doc: Doc) -> Doc:
    """The acts cited and the orders given."""
    document = document_of(doc)
    officials = extract_officials(document)[0]
    instruments = find_instruments(document)
    orders = find_orders(document, officials, find_quotes(document, officials), instruments)
    return _told("nutgraf_directives", doc, [*instruments, *orders])


@Pipeline.component("nutgraf_quotes")
def quotes(doc: Doc) -> Doc:
    """Direct speech with its speaker."""
    document = document_of(doc)
    return _told("nutgraf_quotes", doc, find_quotes(document, extract_officials(document)[0]))


@Pipeline.component("nutgraf_summary")
def summary(doc: Doc) -> Doc:
    """The sentences of a summary of about 100 words."""
    return _told("nutgraf_summary", doc, summarise_document(document_of(doc), Findings(), Settings()).sentences)


def document_of(doc: Doc) -> Document:
    """What the extractors read, from a Doc; the text is taken as it is."""
    pack = load_pack(doc.lang_)
    blocks = find_blocks(doc.text)
    tokens, entities = tokens_and_entities(doc)
    sentences = split_sentences(doc.text, blocks, pack)
    parsed = doc.has_annotation("DEP")
    return Document(Article("", doc.text), pack, blocks, sentences, (), tokens if parsed else (), entities)


def _told(name: str, doc: Doc, findings: Iterable[Finding]) -> Doc:
    """Write the findings onto the Doc, their places widened to whole tokens."""
    found = tuple(findings)
    spans = (doc.char_span(p.start, p.end, _label(f), alignment_mode="expand") for f in found for p in _places(f))
    doc.spans[name] = [span for span in spans if span is not None]
    doc.user_data[name] = found
    return doc


def _places(finding: Finding) -> Iterator[Span]:
    if isinstance(finding, Official | Instrument):
        yield from finding.mentions
    else:
        yield finding


def _label(finding: Finding) -> str:
    return type(finding).__name__.lower()
