"""`--ui`: the language of headings and labels, for one article, several and a batch."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from nutgraf.cli import cli

STORY = "La maire de Dole, Claire Vidal, a demandé au préfet de rouvrir la ligne. Le coût est de 5 millions d’euros."


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "in" / "story.txt"
    path.parent.mkdir()
    path.write_text(STORY, encoding="utf-8")
    return path


def run(*arguments: object) -> str:
    result = CliRunner().invoke(cli, [*map(str, arguments), "--language", "fr"], catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_labels_are_in_the_articles_language_or_in_that_of_ui(story):
    assert "RESPONSABLES\n" in run("summarise", story)
    assert "CARICHE\n" in run("summarise", story, "--ui", "it")
    assert run("summarise", story, story, "--ui", "it").count("CARICHE\n") == 2
    assert "## Cariche\n" in run("summarise", story, "--ui", "it", "--format", "markdown")


def test_a_batch_writes_its_pages_again_for_another_language(story, tmp_path):
    out = tmp_path / "out"
    for ui in ("de", "nl"):
        run("batch", story.parent, "-o", out, "--format", "html", "--ui", ui, "-q")
        assert f'<html lang="{ui}"' in (out / "story.txt.html").read_text("utf-8")


def test_an_unknown_language_of_labels_is_an_error_with_advice(story):
    result = CliRunner().invoke(cli, ["summarise", str(story), "--ui", "xx"])
    assert result.exit_code != 0
    assert "here are no labels in 'xx'" in result.output + result.stderr


def test_private_names_are_in_no_file_of_a_batch(story, tmp_path):
    story.write_text(STORY + " Odette Fauquembert, 81 ans, a perdu sa cave, dit Odette Fauquembert.", encoding="utf-8")
    out = tmp_path / "out"
    run("batch", story.parent, "-o", out, "--format", "html", "--report", "--redact", "private", "-q")
    for page in ("story.txt.html", "index.html"):
        text = (out / page).read_text("utf-8")
        assert "Fauquembert" not in text
        assert "Claire Vidal" in text
    assert "O. F." in (out / "story.txt.html").read_text("utf-8")
    assert "Fauquembert" in run("summarise", story)
    assert "Fauquembert" not in run("summarise", story, "--redact", "private", "--format", "json")
