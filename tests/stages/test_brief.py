"""The report: what made the brief, and what its reader should know."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nutgraf import __version__
from nutgraf.document import Findings
from nutgraf.languages.load import load_pack
from nutgraf.records import Candidate, Language, Notice, Summary, SummarySentence
from nutgraf.settings import Settings
from nutgraf.stages.brief import build_brief, settings_hash

STORY = "Der Rat hat am Montag den Haushalt beschlossen.\n"
SUMMARY = Summary((SummarySentence(0, 47, STORY[:47], 1.0, {}),), 8, "test")


@pytest.fixture
def document(make_document):
    return make_document(STORY, "de")


def codes(brief) -> list[str]:
    return [notice.code for notice in brief.warnings]


def test_generator_names_program_pipeline_and_settings(document):
    settings = Settings(words=50)
    brief = build_brief(document, Language("de", 1.0), Findings(), SUMMARY, settings)
    made = brief.generator
    assert (made.name, made.version, made.pipeline, made.pipeline_version) == ("nutgraf", __version__, "rules", None)
    assert made.settings == settings_hash(settings)


@pytest.mark.parametrize(
    ("model", "pipeline", "version"),
    [
        ("de_core_news_md 3.8.0", "de_core_news_md", "3.8.0"),
        ("de_core_news_md 3.8.0 + some/ner", "de_core_news_md + some/ner", "3.8.0"),
        ("some/ner", "some/ner", None),
    ],
)
def test_generator_splits_models_and_versions(document, model, pipeline, version):
    brief = build_brief(replace(document, model=model), Language("de", 1.0), Findings(), SUMMARY, Settings())
    assert (brief.generator.pipeline, brief.generator.pipeline_version) == (pipeline, version)


@pytest.mark.parametrize("other", [Settings(words=7), Settings(sentences=3), Settings(language="de")])
def test_other_settings_have_another_hash(other):
    assert settings_hash(other) != settings_hash(Settings())
    assert settings_hash(other) == settings_hash(replace(other))


def test_sentences_are_those_of_the_document(document):
    brief = build_brief(document, Language("de", 1.0), Findings(), SUMMARY, Settings())
    assert [(place.start, place.end) for place in brief.sentences] == [(s.start, s.end) for s in document.sentences]


def test_rules_alone_are_told_with_the_model_that_would_help(document):
    brief = build_brief(document, Language("de", 1.0), Findings(), SUMMARY, Settings())
    assert codes(brief) == ["no-model"]
    assert "spacy download de_core_news_md" in brief.warnings[0].message


@pytest.mark.parametrize("model", ["none", "fr_core_news_md", "/some/where/fr_core_news_md"])
def test_a_choice_that_leaves_rules_alone_is_told_without_a_folder(document, model):
    brief = build_brief(document, Language("de", 1.0), Findings(), SUMMARY, Settings(model=model))
    assert codes(brief) == ["no-model" if model == "none" else "model-unused"]
    assert f"(--model {model.rpartition('/')[2]})" in brief.warnings[0].message
    assert "install" not in brief.warnings[0].message
    assert brief.generator.pipeline == "rules"


def test_a_language_that_rules_read_as_well_lacks_no_model(document):
    brief = build_brief(replace(document, pack=load_pack("fr")), Language("fr", 1.0), Findings(), SUMMARY, Settings())
    assert brief.warnings == ()
    assert brief.generator.pipeline == "rules"


def test_a_model_a_sure_language_and_a_summary_leave_nothing_to_tell(document):
    brief = build_brief(
        replace(document, model="de_core_news_md 3.8.0"), Language("de", 1.0), Findings(), SUMMARY, Settings()
    )
    assert brief.warnings == ()


def test_an_unsure_language_is_told_with_its_rivals(document):
    unsure = Language("de", 0.5, (Candidate("de", 0.5), Candidate("nl", 0.4)))
    brief = build_brief(replace(document, model="x 1"), unsure, Findings(), SUMMARY, Settings())
    assert codes(brief) == ["language-unsure"]
    assert "nl" in brief.warnings[0].message


@pytest.mark.parametrize(("code", "told"), [("und", ["language-unknown"]), ("cy", ["no-pack", "no-model"])])
def test_a_language_that_rules_do_not_know_is_told(make_document, code, told):
    brief = build_brief(make_document(STORY, code), Language(code, 1.0), Findings(), SUMMARY, Settings())
    assert codes(brief) == told
    assert all("Welsh" in notice.message for notice in brief.warnings if code == "cy")


def test_a_missing_summary_and_notices_of_stages_are_told(document):
    findings = Findings(notices=(Notice("x", "y"),))
    brief = build_brief(document, Language("de", 1.0), findings, Summary((), 0, "test"), Settings())
    assert codes(brief) == ["no-model", "no-summary", "x"]
