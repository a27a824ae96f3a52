"""The one door to spaCy: loading installed models lean, and finding names with them.

spaCy objects never leave this file: what a pipeline finds is told as the document's own entities. Without a model for
the language nothing is imported, and the document goes on as it came.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from nutgraf.document import Document, Entity, EntityLabel
from nutgraf.errors import MissingModel
from nutgraf.models.catalogue import AUTO, Model, choose_model, tagger_language
from nutgraf.models.french_token_match import use_factored_pattern
from nutgraf.models.transformers import recognise_entities
from nutgraf.models.underthesea import NAME, tag_persons
from nutgraf.settings import Limits
from nutgraf.text.scripts import UNSPACED_RANGES
from nutgraf.text.spans import without_overlaps

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

Extra = TypeVar("Extra")

# No extractor reads tags, lemmas or the parse: numbers, the last that did, measure better by words alone (what is
# measured: .798, by the parse .772). "strings" is the table of the 710,000 words seen in training: names are the same
# without it, and loading takes 0.7 s less (60 articles compared).
UNUSED_COMPONENTS = ("tagger", "morphologizer", "parser", "attribute_ruler", "lemmatizer", "senter", "strings")
BATCH_SIZE = 16  # documents a call of nlp.pipe: more gains no speed, 64 takes twice the memory (measured)
# Code points in a batch of parts: the tagger holds all its tokens at once, and 200,000 tokens took 3.6 GB (measured).
BATCH_CHARS = 60_000
MAX_PART_CHARS = 20_000  # code points parsed at a time: the parser's memory grows with the text, 0.27 GB per 100,000
# The tokenizer is quadratic in the length of a word ("l'" 10,000 times takes 19 s); no word is longer than 200.
NO_SPACE = rf"[^\s{UNSPACED_RANGES}\uac00-\ud7af]"  # Hangul runs on too: the tokenizer is linear in both (measured)
MAX_WORD_CHARS = 200  # code points; a longer run without a space is a code or data, on which a parser spends its time
MAX_RUN_CHARS = Limits().run  # code points without a space that stay together

LABELS: dict[str, EntityLabel] = {  # of the OntoNotes (English) and WikiNER (French) annotation schemes
    "PER": "person",
    "PERSON": "person",
    "ORG": "organisation",
    "LOC": "place",
    "GPE": "place",
    "FAC": "place",
    "MISC": "other",
    "NORP": "other",
}


def analyse(
    documents: Iterable[tuple[Document, Extra]], model: str = AUTO, ner: str | None = None, run: int = MAX_RUN_CHARS
) -> Iterator[tuple[Document, Extra]]:
    """The documents with the names that a model finds, where one reads their language, in the order they came.

    They are taken and read sixteen at a time; what stands beside each document is handed through. `model` is as
    `choose_model` has it. `ner` names a transformers model (folder or hub id), or underthesea for Vietnamese, which
    then finds the names instead. What runs on without a space is cut after `run` code points. Raises MissingModel.
    """
    stream = iter(documents)
    while batch := list(islice(stream, BATCH_SIZE)):
        read = _read_batch([document for document, _ in batch], model, ner, run)
        for document, (_, extra) in zip(read, batch, strict=True):
            yield document, extra


def _read_batch(documents: Sequence[Document], wanted: str, ner: str | None, run: int) -> list[Document]:
    """The names of each language's documents together: the model is called once for all of them."""
    read = list(documents)
    places: dict[str, list[int]] = {}
    for index, document in enumerate(documents):
        if ner is not None and (ner != NAME or document.pack.code == tagger_language(NAME)):
            entities = tag_persons(document) if ner == NAME else recognise_entities(document, ner)
            read[index] = replace(document, entities=entities, model=ner)
        else:
            places.setdefault(document.pack.code, []).append(index)
    for code, indexes in places.items():
        model = choose_model(code, wanted)
        if model is not None:
            for index, document in zip(indexes, _recognise([read[i] for i in indexes], model, run), strict=True):
                read[index] = document
    return read


def _recognise(documents: Sequence[Document], model: Model, run: int) -> list[Document]:
    nlp = load_pipeline(model.folder or model.package)
    parts = [(index, start, end) for index, d in enumerate(documents) for start, end in _parts(d)]
    entities: list[list[Entity]] = [[] for _ in documents]
    with nlp.memory_zone():
        cut = _long_run(run)
        longest = max((end - start for _, start, end in parts), default=1)
        few = max(1, min(BATCH_SIZE, BATCH_CHARS // longest))
        docs = nlp.pipe((_make_doc(nlp, documents[i], place, cut) for i, *place in parts), batch_size=few)
        for doc, (index, start, _) in zip(docs, parts, strict=True):
            entities[index] += entities_of(doc, start)
    return [
        replace(d, entities=tuple(e), model=f"{model.package} {model.version}")
        for d, e in zip(documents, entities, strict=True)
    ]


def _parts(document: Document) -> Iterator[tuple[int, int]]:
    """Stretches of whole sentences, each at most PART long where a sentence is not longer itself."""
    start = 0
    end = 0
    for sentence in document.sentences:
        if sentence.end - start > MAX_PART_CHARS and end > start:
            yield start, end
            start = end
        end = sentence.end
        while (
            end - start > MAX_PART_CHARS
        ):  # one sentence longer than a part is cut: memory matters more than its parse
            yield start, start + MAX_PART_CHARS
            start += MAX_PART_CHARS
    if end > start:
        yield start, end


def _make_doc(nlp: Pipeline, document: Document, place: Sequence[int], long_run: re.Pattern[str]) -> Doc:
    """The tokens of a stretch, with our sentence starts and the names that rules found already set."""
    start, end = place
    doc = _tokenised(nlp, document.text[start:end], long_run)
    offsets = [token.idx for token in doc]
    starts = doc.to_array(["SENT_START"]).astype("int64")
    starts[:] = -1
    for sentence in document.sentences:
        if start <= sentence.start < end:
            starts[bisect_right(offsets, sentence.start - start) - 1] = 1
    # All at once: setting one token's reads the whole Doc. Its stub names only arrays of two dimensions.
    doc.from_array(["SENT_START"], starts.view("uint64"))  # type: ignore[arg-type]
    if document.names and "ner" in nlp.pipe_names:
        label = next(x for x in nlp.pipe_labels["ner"] if LABELS.get(x) == "person")
        inside = [n for n in document.names if start <= n.start and n.end <= end]
        spans = [doc.char_span(n.start - start, n.end - start, label, alignment_mode="expand") for n in inside]
        doc.set_ents(without_overlaps(span for span in spans if span is not None), default="missing")
    return doc


@cache
def _long_run(most: int) -> re.Pattern[str]:
    """What is too long for a word, in stretches of at most so many code points."""
    return re.compile(f"{NO_SPACE}{{{min(MAX_WORD_CHARS, most)},{most}}}")


def _tokenised(nlp: Pipeline, text: str, long_run: re.Pattern[str]) -> Doc:
    """The pipeline's tokens, except that a run without a space too long for a word is a token as it stands."""
    from spacy.tokens import Doc

    runs = list(long_run.finditer(text))
    if not runs:
        return nlp.tokenizer(text)
    words: list[str] = []
    spaces: list[bool] = []
    here = 0
    for run in runs:
        between = nlp.tokenizer(text[here : run.start()])
        words += [token.text for token in between] + [run.group()]
        spaces += [bool(token.whitespace_) for token in between] + [False]
        here = run.end()
    rest = nlp.tokenizer(text[here:])
    words += [token.text for token in rest]
    spaces += [bool(token.whitespace_) for token in rest]
    return Doc(nlp.vocab, words=words, spaces=spaces)


def entities_of(doc: Doc, offset: int = 0) -> tuple[Entity, ...]:
    """A Doc's entities as records, for a Doc that begins `offset` code points into the text."""
    return tuple(
        Entity(e.start_char + offset, e.end_char + offset, e.text, LABELS[e.label_])
        for e in doc.ents
        if e.label_ in LABELS
    )


@cache
def load_pipeline(package: str) -> Pipeline:
    """The spaCy pipeline of a package or a folder without the components that no extractor reads; kept for the process.

    Raises nutgraf.errors.MissingModel where it is not installed or cannot be loaded.
    """
    with use_factored_pattern():
        import spacy

        try:
            nlp = spacy.load(package, exclude=list(UNUSED_COMPONENTS))
        except (OSError, ValueError) as error:
            mend = f"Install it again: python -m pip install --force-reinstall {package.replace('_', '-')}"
            hint = "Give the folder of a spaCy pipeline." if Path(package).is_dir() else mend
            raise MissingModel(f"cannot load the spaCy pipeline {package}: {error}", hint=hint) from error
    if "tok2vec" in nlp.pipe_names and not nlp.get_pipe("tok2vec").listening_components:  # type: ignore[attr-defined]
        nlp.remove_pipe("tok2vec")  # that of the tagger and the parser: the recogniser has its own
    return nlp


def doc_bin(text: str, language: str, groups: Mapping[str, Sequence[tuple[int, int, str]]]) -> bytes:
    """A DocBin of one Doc with span groups of (start, end, label) in code points, whose edges are token edges.

    Where spaCy has no tokenizer for the language, or lacks what that needs, its multi-language one stands in.
    """
    import spacy
    from spacy.tokens import Doc, DocBin

    try:
        nlp = spacy.blank(language)
    except ImportError:
        nlp = spacy.blank("xx")
    edges = sorted({edge for places in groups.values() for start, end, _ in places for edge in (start, end)})
    words: list[str] = []
    spaces: list[bool] = []
    for token in _tokenised(nlp, text, _long_run(MAX_RUN_CHARS)):
        start, end = token.idx, token.idx + len(token)
        inside = edges[bisect_right(edges, start) : bisect_right(edges, end - 1)]
        pieces = [text[a:b] for a, b in pairwise((start, *inside, end))]
        words += pieces
        spaces += [False] * (len(pieces) - 1) + [bool(token.whitespace_)]
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    for name, places in groups.items():
        spans = [doc.char_span(start, end, label) for start, end, label in places]
        doc.spans[name] = [span for span in spans if span is not None]
    data: bytes = DocBin(docs=[doc]).to_bytes()
    return data
