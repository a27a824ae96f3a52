"""The layers: one added to their description is in every format, table and index, and the README lists them."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
import spacy
from spacy.tokens import DocBin

from nutgraf import exports
from nutgraf.exports import findings, overview
from nutgraf.exports.layers import Column, Layer, Style, Table, annotation, place_columns
from nutgraf.exports.segments import marks
from nutgraf.index.build import build_index
from nutgraf.index.exports import as_csv, as_json
from nutgraf.index.text_table import as_text
from nutgraf.records import Brief, Deadline, Span
from nutgraf.tables import write_tables

WORD = "levy"  # what the added layer finds


def find_levies(brief: Brief) -> list[Span]:
    text = brief.article.text
    return [Span(at, at + len(WORD), WORD) for at in range(len(text)) if text.startswith(WORD, at)]


TABLE: Table[Span] = Table(
    "levies", find_levies, (*place_columns(), Column("letters", "integer", lambda span: len(span.text), "letters"))
)
LAYER: Layer[Span] = Layer(
    "levy",
    "levies",
    "Levies",
    findings=find_levies,
    lines=lambda _, span: [("found", f"{span.text} at {span.start}")],
    annotations=lambda span: [annotation("levy", span, TABLE.csv_cells(span), note="a tax")],
    tables=(TABLE,),
    style=Style("Levies", "Levies found", ("#abcdef", "#123456")),
    index_name=lambda span: span.text,
)


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch, brief: Brief) -> list[Span]:
    monkeypatch.setattr(findings, "LAYERS", (*findings.LAYERS, LAYER))
    found = find_levies(brief)
    assert len(found) == 2
    return found


def test_an_added_layer_is_in_the_text_and_in_markdown(brief, added):
    assert f"LEVIES\n  found  levy at {added[0].start}\n" in exports.write(brief, "brief")
    assert f"## Levies\n\n- found: levy at {added[0].start}\n" in exports.write(brief, "markdown")


def test_an_added_layer_has_a_filter_marks_and_a_section_on_the_page(brief, added):
    page = exports.write(brief, "html")
    assert [mark.start for mark in marks(brief) if mark.kind == "levy"] == [span.start for span in added]
    assert '<input type="checkbox" id="show-levy" value="levy" checked> Levies <b>2</b>' in page
    assert '<section class="of-levy" id="section-levy"><h2>Levies found</h2>' in page
    assert page.count('<li id="levy-') == 2
    assert 'href="#at-levy-1-0"' in page
    assert 'id="at-levy-1-0"' in page
    style = page.split("<style>")[1].split("</style>")[0]
    assert "--levy:light-dark(#abcdef,#123456);" in style
    assert ".no-levy .mark.levy:not(.key_fact,.order,.quote,.date,.place){text-decoration:none}" in style


def test_an_added_layer_is_in_the_annotation_formats(brief, added):
    items = json.loads(exports.write(brief, "webannotation"))["first"]["items"]
    bodies = [[body["value"] for body in item["body"]] for item in items]
    assert bodies.count(["levy", "a tax"]) == 2
    brat = exports.write(brief, "brat")
    assert brat.count("\tLevy ") == 2
    assert brat.count("\ta tax\n") == 2
    data = exports.write_bytes(brief, "spacy")
    (doc,) = DocBin().from_bytes(data).get_docs(spacy.blank("xx").vocab)
    assert [(span.start_char, span.label_) for span in doc.spans["levies"]] == [(s.start, "levy") for s in added]


def test_an_added_layer_is_in_the_csv_with_a_column_of_its_own(brief, added):
    rows = list(csv.DictReader(exports.write(brief, "csv").splitlines()))
    assert list(rows[0])[-5:] == ["place_id", "letters", "published", "authors", "site"]
    own = [row for row in rows if row["finding"] == "levy" and row["letters"] == "4"]
    assert len(own) == len(added)


def test_an_added_layer_is_a_table(brief, added, tmp_path):
    write_tables([brief], tmp_path / "x.sqlite", tmp_path / "part")
    with closing(sqlite3.connect(tmp_path / "x.sqlite")) as database:
        rows = database.execute("SELECT * FROM levies").fetchall()
    assert rows == [(1, span.start, span.end, "levy", 4) for span in added]


def test_an_added_layer_is_counted_on_the_overview(brief, added):
    entry = overview.entry(brief)
    assert json.loads(entry)["levies"] == len(added)
    assert '"counts":{"orders":"order","quotes":"quote","levies":"levy"}' in overview.write(
        [("a.html", entry)], [], anchors=True
    )


@pytest.mark.usefixtures("added")
def test_findings_of_an_added_layer_are_one_in_the_index_under_their_name(brief):
    with build_index([brief, brief]) as store:
        index = json.loads("".join(as_json(store, merged=True)))
        (entity,) = index["levies"]
        table = "".join(as_csv(store))
        text = "".join(as_text(store, top=5, width=80))
    assert (entity["entity"], entity["articles"], entity["findings"]) == ("levy-1", 2, 4)
    assert entity["reason"] == "same name and same language"
    assert [member["letters"] for member in entity["members"]] == [4] * 4
    assert "merged_with" not in entity["members"][0]
    assert table.count("\nlevy,levy-1,levy,2,") == 4
    assert "LEVIES  1, of these 1 in several articles" in text


def test_a_format_that_a_layer_leaves_out_does_not_show_it(brief):
    assert brief.people
    assert "person" not in {layer.name for layer, _, _ in findings.annotate(brief, "webannotation")}
    assert "person" in {layer.name for layer, _, _ in findings.annotate(brief, "brat")}


def test_layers_have_names_of_their_own_and_leave_out_formats_that_exist():
    for names in (
        [layer.name for layer in findings.LAYERS],
        [layer.plural for layer in findings.LAYERS],
        [table.name for table in findings.tables()],
    ):
        assert len(names) == len(set(names))
    for layer in findings.LAYERS:
        assert layer.left_out <= {*exports.SUFFIXES, "overview", "index"}


def test_the_readme_lists_every_layer_as_it_is(root):
    readme = (root / "src" / "nutgraf" / "exports" / "README.md").read_text("utf-8")
    assert readme.endswith(f"prints this table.\n\n{findings.describe_layers()}")


def test_the_overview_has_orders_with_the_last_day_of_their_deadline(brief):
    order = replace(brief.directives.orders[0], deadline=Deadline(0, 1, "by June", "2025-06"))
    entry = json.loads(overview.entry(replace(brief, directives=replace(brief.directives, orders=(order,)))))
    ((index, modality, speaker, addressee, text, words, day, cue),) = entry["tasks"]
    assert cue
    assert (index, modality, words, day) == (0, order.modality, "by June", "2025-06-30")
    assert speaker == (order.speaker.name if order.speaker else "")
    assert addressee == (order.addressee or "")
    assert text.split()[0] == order.text.split()[0]
    page = overview.write([("a.html", overview.entry(brief))], [], anchors=True)
    assert 'id="tasks"' in page
