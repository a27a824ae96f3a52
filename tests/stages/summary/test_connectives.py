"""A connective that opens a sentence is left out, so that the sentence stands without the one before it."""

from __future__ import annotations

import pytest

import nutgraf
from nutgraf.languages.load import load_pack
from nutgraf.records import SummarySentence
from nutgraf.stages.back_references import connective_end

FAIR = "The fair of Marlow lasted for three days in the meadows by the river, where the weather was fine."
VOTE = "the provincial council of Marlow voted to close four bridges and to set aside 30 million pounds for new ones."
TITLE = "Council of Marlow to close four bridges"


def told(*texts: str, whole_sentences: bool = False) -> list[SummarySentence]:
    text = "\n".join(texts)
    brief = nutgraf.summarise(text, language="en", title=TITLE, words=18, whole_sentences=whole_sentences)
    return list(brief.summary.sentences)


def test_a_sentence_is_told_without_its_connective_and_without_the_one_before() -> None:
    sentences = told(FAIR, f"However, {VOTE}")
    assert [sentence.shown for sentence in sentences] == [f"[…] {VOTE}"]
    assert sentences[0].text == f"However, {VOTE}"


def test_whole_sentences_keep_their_connective_and_need_the_one_before() -> None:
    assert all(not sentence.omitted for sentence in told(FAIR, f"However, {VOTE}", whole_sentences=True))


@pytest.mark.parametrize(
    ("code", "text", "rest"),
    [
        ("en", "Meanwhile, the ferry stays open.", "the ferry stays open."),
        ("fr", "À cette occasion, la maire a ouvert le bac.", "la maire a ouvert le bac."),
        ("fr", "A cette occasion, la maire a ouvert le bac.", "la maire a ouvert le bac."),
        ("vi", "Ngoài ra, phà vẫn chạy.", "phà vẫn chạy."),
    ],
)
def test_the_comma_goes_with_the_connective(code: str, text: str, rest: str) -> None:
    assert text[connective_end(text, load_pack(code).summary) :] == rest


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "However, she kept the ferry open."),  # the rest points back
        ("en", "However the ferry is run, the town pays."),  # no comma behind it
        ("en", "He, too, kept the ferry open."),  # a pronoun joins nothing
        ("en", "“However, the ferry stays open,” he said."),  # a quotation is whole
        ("es", "Por otra parte, el bac sigue abierto."),  # the second of two things
        ("de", "Außerdem bleibt die Fähre offen."),  # the verb is second
    ],
)
def test_what_cannot_be_left_out_stays(code: str, text: str) -> None:
    assert connective_end(text, load_pack(code).summary) == 0
