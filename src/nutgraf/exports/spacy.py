"""The findings as a spaCy DocBin: one Doc whose span groups are the findings, for spaCy's own reader and trainer."""

from __future__ import annotations

from nutgraf.exports.findings import span_groups
from nutgraf.models.spacy import doc_bin
from nutgraf.records import Brief

# https://spacy.io/api/docbin: what `DocBin().from_bytes(data).get_docs(vocab)` reads.


def write(brief: Brief) -> bytes:
    """A DocBin with the text and a span group a kind of finding; a span's label is what kind of it it is.

    Tokens are cut at the edges of the findings, so that every span is the finding to the code point.
    """
    groups = span_groups(brief, "spacy")
    groups["summary"] = groups.pop("summary")  # last, as in the files of earlier versions
    return doc_bin(brief.article.text, brief.language.code, groups)
