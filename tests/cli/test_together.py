"""One summary over several articles: no repetition, each sentence with its article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import nutgraf
from nutgraf.cli import cli
from nutgraf.errors import BadSetting
from nutgraf.exports.multi_document import check_format
from nutgraf.pipeline import summarise_documents
from nutgraf.settings import Settings

MONDAY = (
    "Rathaus von Neuburg wird saniert\nDer Stadtrat von Neuburg hat am Montag die Sanierung des Rathauses für "
    "4,2 Millionen Euro beschlossen.\nDie Arbeiten sollen im Mai beginnen und zwei Jahre dauern.\n"
)
TUESDAY = (
    "Sanierung des Rathauses in Neuburg beginnt früher\nDer Stadtrat von Neuburg hat am Montag die Sanierung des "
    "Rathauses für 4,2 Millionen Euro beschlossen.\nDie Firma Holzbau Kern baut das neue Dach schon im März.\n"
)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two articles that share a sentence."""
    for name, text in (("monday.txt", MONDAY), ("tuesday.txt", TUESDAY)):
        (tmp_path / name).write_text(text, "utf-8")
    return [str(tmp_path / "monday.txt"), str(tmp_path / "tuesday.txt")]


def test_what_two_articles_say_alike_is_said_once(files: list[str]) -> None:
    cluster = summarise_documents([nutgraf.read(file) for file in files], Settings(language="de", words=60))
    texts = [sentence.text for sentence in cluster.sentences]
    assert len(texts) == len(set(texts)) > 1
    for sentence in cluster.sentences:
        assert cluster.articles[sentence.article].text[sentence.start : sentence.end] == sentence.text


@pytest.mark.parametrize("format_", ["brief", "json", "markdown"])
def test_every_sentence_stands_with_its_article(files: list[str], format_: str) -> None:
    done = CliRunner().invoke(cli, ["summarise", *files, "--together", "--format", format_], standalone_mode=False)
    assert done.exception is None
    assert "4,2 Millionen Euro" in " ".join(done.output.split())
    if format_ == "json":
        cluster = json.loads(done.output)
        assert len(cluster["articles"]) == 2
        assert {sentence["article"] for sentence in cluster["sentences"]} <= {0, 1}
    else:
        assert "monday.txt" in done.output or "tuesday.txt" in done.output


def test_another_format_is_refused_before_anything_is_read() -> None:
    with pytest.raises(BadSetting, match="no format html"):
        check_format("html")
