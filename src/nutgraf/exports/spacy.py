"""The findings as a spaCy DocBin: one Doc whose span groups are the findings, for spaCy's own reader and trainer."""

from __future__ import annotations

from nutgraf.models.spacy import doc_bin
from nutgraf.records import Brief, Span

# https://spacy.io/api/docbin: what `DocBin().from_bytes(data).get_docs(vocab)` reads.
Place = tuple[int, int, str]  # start, end, label


def write(brief: Brief) -> bytes:
    """A DocBin with the text and a span group a kind of finding; a span's label is what kind of it it is.

    Tokens are cut at the edges of the findings, so that every span is the finding to the code point.
    """
    said = brief.directives
    groups = {
        "officials": [_place(span, "official") for official in brief.officials for span in official.mentions],
        "numbers": [_place(number, number.kind) for number in brief.numbers],
        "instruments": [_place(span, act.type) for act in said.instruments for span in act.mentions],
        "orders": [_place(order, order.modality) for order in said.orders],
        "quotes": [_place(quote, "quote") for quote in brief.quotes],
        "summary": [_place(sentence, "summary") for sentence in brief.summary.sentences],
    }
    return doc_bin(brief.article.text, brief.language.code, groups)


def _place(span: Span, label: str) -> Place:
    return span.start, span.end, label
