"""The expected briefs beside the samples: golden files, rewritten by `pytest --update-golden` and read in the diff."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import nutgraf
from nutgraf.pipeline import brief_article
from nutgraf.records import Brief
from nutgraf.settings import Settings

SAMPLES = Path(__file__).parent.parent / "samples"
GOLDEN = sorted(SAMPLES.glob("*.brief.json"))


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.name)
def test_the_brief_is_the_expected_one(
    golden: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(SAMPLES.parent)
    article = nutgraf.read(Path("samples") / golden.name.replace(".brief.json", ".txt"))
    text = brief_article(article, Settings()).to_json(indent=1) + "\n"
    if request.config.getoption("--update-golden"):
        assert not os.environ.get("CI"), "golden files are not rewritten in CI"
        golden.write_text(text, "utf-8")
    assert json.loads(text) == json.loads(golden.read_text("utf-8"))


def test_there_are_expected_briefs() -> None:
    assert "tuyen-quang.fr.brief.json" in [path.name for path in GOLDEN]


# The tenth language was made with a pack alone: what its sample states is in the brief.
COUNCIL_RO = SAMPLES / "council.ro.txt"


@pytest.fixture(scope="module")
def romanian() -> Brief:
    return brief_article(nutgraf.read(COUNCIL_RO), Settings())


def test_romanian_is_told_and_has_a_pack(romanian: Brief) -> None:
    assert romanian.language.code == "ro"
    assert "no-pack" not in [notice.code for notice in romanian.warnings]


def test_romanian_officials_have_their_posts(romanian: Brief) -> None:
    posts = [(o.name, p.title, p.organisation, p.flags) for o in romanian.officials for p in o.positions]
    assert posts == [
        ("Smaranda Vlădoianu", "primarul", None, ()),
        ("Dacian Moldoveanu-Rusu", "viceprimarului", None, ()),
        ("Anton Cârstocea", "director", "Administrației Bazinale Hodoș", ("former",)),
        ("Petronela Sârbescu", "inspectorul-șef", "Inspectoratului pentru Situații de Urgență", ()),
    ]


def test_romanian_numbers_have_value_and_unit(romanian: Brief) -> None:
    found = [(n.text, n.value, n.unit) for n in romanian.numbers if n.unit]
    assert ("18,4 milioane de lei", 18_400_000, "RON") in found
    assert ("74 de ani", 74, "year") in found
    assert ("șase luni", 6, "month") in found
    (change,) = [c for c in romanian.changes if c.to is not None]
    assert (romanian.numbers[change.from_ or 0].value, romanian.numbers[change.to or 0].value) == (8.2, 13.7)
    assert ("1.250", 1250) in [(n.text, n.value) for n in romanian.numbers]


def test_romanian_acts_and_orders_are_found(romanian: Brief) -> None:
    acts = [(act.type, act.number) for act in romanian.directives.instruments]
    assert acts == [("hotărâre a guvernului", "846/2010"), ("lege", "107/1996")]
    orders = [(o.modality, o.speaker and o.speaker.name, o.addressee) for o in romanian.directives.orders]
    assert orders == [
        ("obligation", None, "județul"),
        ("recommendation", "Anton Cârstocea", None),
        ("request", "Petronela Sârbescu", "locuitorilor"),
        ("order", "Primarul", "funcționarilor"),
        ("prohibition", None, None),
    ]


def test_romanian_quotes_have_their_speakers(romanian: Brief) -> None:
    speakers = [(q.kind, q.speaker and q.speaker.name) for q in romanian.quotes]
    assert [name for kind, name in speakers if kind == "direct"] == ["Smaranda Vlădoianu", "Anton Cârstocea"]
    assert ("indirect", "Dacian Moldoveanu-Rusu") in speakers


def test_romanian_page_parts_are_no_story(romanian: Brief) -> None:
    kinds = [block.kind for block in romanian.blocks if block.kind != "paragraph"]
    assert kinds == ["headline", "dateline", "byline", "caption", "credit", "chrome", "chrome", "chrome"]
