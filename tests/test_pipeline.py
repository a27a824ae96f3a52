"""The whole recipe on the sample and on any text: what a brief must say, and what it can never do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import nutgraf
from nutgraf import errors, json_codec
from nutgraf.pipeline import brief_article, brief_articles
from nutgraf.records import Brief, Span
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import article_from_text


def spans(brief: Brief) -> Iterator[Span]:
    for named in (*brief.officials, *brief.people, *brief.organisations, *brief.directives.instruments):
        yield from named.mentions
    for official in brief.officials:
        yield from official.positions
    yield from (*brief.numbers, *brief.directives.orders, *brief.quotes, *brief.summary.sentences)


@pytest.fixture(scope="module")
def sample_brief(sample: Path) -> Brief:
    return brief_article(nutgraf.read(sample), Settings())


def test_the_sample_names_its_five_officials_and_not_the_photographer(sample_brief: Brief) -> None:
    assert {official.name for official in sample_brief.officials} == {
        "Nguyen Phu Trong",
        "Nguyen Hong Son",
        "Hoang Viet Phuong",
        "Le Thi Kim Dung",
        "Nong Thi Bich Hue",
    }
    assert [(p.name, p.role) for p in sample_brief.people] == [("Ngoc Hung", "photographer")]


def test_the_sample_cites_two_instruments_once_each(sample_brief: Brief) -> None:
    instruments = sample_brief.directives.instruments
    assert sorted((i.type, i.number) for i in instruments) == [("conclusion", "06-KL/TW"), ("directive", "40-CT/TW")]
    assert sorted(len(i.mentions) for i in instruments) == [3, 7]


def test_the_sample_reads_scaled_money(sample_brief: Brief) -> None:
    money = [n for n in sample_brief.numbers if n.text == "4 355 milliards de VND"]
    assert [(n.value, n.unit, n.kind, n.approximation) for n in money] == [
        (4_355_000_000_000, "VND", "money", "more_than")
    ]


def test_every_finding_is_verbatim(sample_brief: Brief) -> None:
    text = sample_brief.article.text
    found = list(spans(sample_brief))
    assert len(found) > 60
    assert [text[span.start : span.end] for span in found] == [span.text for span in found]


def test_the_summary_is_story_in_text_order(sample_brief: Brief) -> None:
    chosen = sample_brief.summary.sentences
    story = [block for block in sample_brief.blocks if block.kind == "paragraph"]
    assert [s.start for s in chosen] == sorted(s.start for s in chosen)
    assert all(any(b.start <= s.start and s.end <= b.end for b in story) for s in chosen)
    assert all(s.score == pytest.approx(sum(s.reasons.values())) for s in chosen)


def test_a_brief_survives_json_and_fits_its_schema(sample_brief: Brief) -> None:
    text = sample_brief.to_json()
    assert Brief.from_json(text) == sample_brief
    jsonschema.validate(json.loads(text), json_codec.json_schema(Brief))
    assert text == json_codec.adapter(Brief).dump_json(sample_brief, by_alias=True).decode("utf-8")


@pytest.mark.parametrize("text", ["{}", "[]", '{"schema_version": 1}', "not json"])
def test_what_is_no_brief_is_refused_by_name(text: str) -> None:
    with pytest.raises(errors.BadBrief, match="not a brief"):
        Brief.from_json(text)


def test_the_same_article_gives_the_same_bytes_in_any_process(sample: Path, root: Path) -> None:
    code = "import nutgraf, sys; print(nutgraf.summarise(nutgraf.read(sys.argv[1])).to_json())"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, str(sample)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            check=True,
            capture_output=True,
            cwd=root,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_a_language_without_model_says_so() -> None:
    brief = nutgraf.summarise("Meya wa jiji alizungumza jana. Alisema maji yatafika mwezi ujao.", language="sw")
    assert brief.warnings
    assert brief.generator.pipeline == "rules"
    assert brief.summary.sentences


def test_articles_come_back_in_order() -> None:
    articles = [article_from_text(f"Meya namba {number} alizungumza jana mjini.") for number in range(40)]
    briefs = list(brief_articles(articles, Settings(language="sw")))
    assert [brief.article for brief in briefs] == articles


CODES = st.sampled_from(["de", "es", "vi", "it", "pt", "sw", "zh", "ar", "th", "hi"])
PIECES = st.sampled_from(
    [
        " ",
        "\n",
        ". ",
        "« ",
        " »",
        "“",
        '"',
        "n° ",
        "40-CT/TW",
        "4 355",
        "%",
        "€",
        "Photo : ",
        "Ngoc Hung",
        "de ",
        "§ 5 ",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=30).map("".join)


@given(text=TEXTS, code=CODES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gives_a_brief_or_one_of_our_errors(text: str, code: str) -> None:
    try:
        brief = nutgraf.summarise(text, language=code)
    except errors.NutgrafError:
        assert not any(char.isalpha() for char in unicodedata.normalize("NFC", text))
        return
    for span in spans(brief):
        assert brief.article.text[span.start : span.end] == span.text
    assert Brief.from_json(brief.to_json()) == brief
