"""A brief in Python: rendered, saved, shown in one line and in a notebook."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

import nutgraf
from nutgraf import errors, exports
from nutgraf.records import Brief, Summary, SummarySentence

TEXT = (
    "Stadtrat beschließt den Haushalt\n\n"
    "Der Stadtrat hat am Montag den Haushalt beschlossen. Die Ausgaben steigen auf 12 Millionen Euro.\n"
)


@pytest.fixture(scope="module")
def brief() -> Brief:
    return nutgraf.summarise(TEXT, language="de", model="none")


def test_a_brief_gives_what_the_formats_write(brief: Brief) -> None:
    assert brief.to_dict() == json.loads(brief.to_json())
    assert brief.to_markdown() == exports.write(brief, "markdown")
    assert brief.to_html() == exports.write(brief, "html")
    assert brief.to_csv() == exports.write(brief, "csv")


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("a.txt", "brief"),
        ("a.json", "json"),
        ("a.md", "markdown"),
        ("a.markdown", "markdown"),
        ("A.HTML", "html"),
        ("a.htm", "html"),
        ("a.csv", "csv"),
        ("a.anno.jsonld", "webannotation"),
        ("a.b.jsonld", "schemaorg"),
        ("a.ann", "brat"),
    ],
)
def test_the_ending_chooses_the_format_of_a_saved_brief(brief: Brief, tmp_path: Path, name: str, format_: str) -> None:
    brief.save(tmp_path / name)
    assert (tmp_path / name).read_bytes() == exports.write_bytes(brief, format_)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("a.epub", "no format has files in .epub", "Use one of: .txt, .json, .md, .html"),
        ("a.jsn", "no format has files in .jsn", "Did you mean .json? Use one of:"),
        ("brief", "the name 'brief' has no ending", "Use one of: .txt, .json"),
    ],
)
def test_an_unknown_ending_is_named_with_those_there_are(
    brief: Brief, tmp_path: Path, name: str, message: str, hint: str
) -> None:
    with pytest.raises(errors.BadSetting, match=re.escape(message)) as raised:
        brief.save(str(tmp_path / name))
    assert raised.value.hint is not None
    assert raised.value.hint.startswith(hint)
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_bad_input(brief: Brief, tmp_path: Path) -> None:
    with pytest.raises(errors.BadInput, match="cannot write"):
        brief.save(tmp_path / "none" / "a.json")


def test_a_brief_shows_itself_in_one_line(brief: Brief) -> None:
    assert repr(brief) == (
        "Brief('Stadtrat beschließt den Haushalt', language='de', officials=0, numbers=1, acts=0, orders=0, quotes=0)"
    )
    untitled = nutgraf.summarise("Meya alizungumza jana mjini. " * 9, language="sw", model="none")
    assert repr(untitled).startswith(
        "Brief('Meya alizungumza jana mjini. Meya alizungumza jana mjini. …', language='sw'"
    )


def test_a_notebook_shows_the_page_in_a_frame(brief: Brief) -> None:
    shown = re.fullmatch(r'<iframe sandbox="allow-scripts" [^>]*srcdoc="([^"]*)"></iframe>', brief._repr_html_())
    assert shown is not None
    assert unescape(shown[1]) == brief.to_html()


def test_the_summary_has_its_text(brief: Brief) -> None:
    assert brief.summary.text == " ".join(sentence.text for sentence in brief.summary.sentences)
    sentences = ("市长发言。", "预算增加！", "Fine.", "Good.")
    summary = Summary(tuple(SummarySentence(0, len(text), text, 0.0, {}) for text in sentences), 4, "lead")
    assert summary.text == "市长发言。预算增加！Fine. Good."
    assert Summary((), 0, "lead").text == ""


def test_what_renders_is_imported_when_it_is_called() -> None:
    code = (
        "import sys, nutgraf; from nutgraf.records import Brief; "
        "loaded = [name for name in sys.modules if name.startswith('nutgraf.exports')]; sys.exit(bool(loaded))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_brief_can_be_a_key(brief: Brief) -> None:
    assert {brief: 1}[Brief.from_json(brief.to_json())] == 1
