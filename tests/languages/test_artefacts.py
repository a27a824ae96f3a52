"""What a run reads of the compiled files: one pack, what all packs share, and nothing that is older than its source."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from nutgraf.languages import artefacts
from nutgraf.languages.artefacts import read_artefact
from nutgraf.languages.load import load_pack, pack_codes, pack_in_place, shared_names, shared_packs, source_pack

RUN = """
import sys, builtins, io, os, nutgraf
opened = set()
sys.addaudithook(lambda event, args: event == "open" and opened.add(os.path.basename(str(args[0]))))
nutgraf.summarise(open(sys.argv[1], encoding="utf-8").read()).to_json()
print(*sorted(name for name in opened if name.endswith((".json", ".bin"))))
print(*sorted(sys.modules))
"""
HEAVY = {"babel", "numpy", "spacy", "pydantic", "rich", "langdetect", "py3langid", "trafilatura", "simplemma"}


def test_a_run_of_one_language_reads_its_pack_alone_and_imports_nothing_heavy(root: Path, tmp_path: Path) -> None:
    sample = tmp_path / "sample.txt"  # in a language without a model, so that no model is read
    sample.write_text((root / "samples" / "council.ro.txt").read_text("utf-8"), "utf-8")
    done = subprocess.run([sys.executable, "-c", RUN, str(sample)], check=True, capture_output=True, encoding="utf-8")
    files, modules = done.stdout.splitlines()
    assert files.split() == ["gazetteer.bin", "ngrams.bin", "ro.json", "shared.json"]
    assert not HEAVY & set(modules.split())


@pytest.mark.parametrize("code", pack_codes())
def test_what_all_packs_share_is_what_each_of_them_says(code: str) -> None:
    (shared,) = [part for part in shared_packs() if part.code == code]
    pack = load_pack(code)
    assert shared.zones.credit == pack.zones.credit
    assert shared.sentences.openers == pack.sentences.openers
    assert shared.instruments.kinds == pack.instruments.kinds
    assert shared.officials.given_names == pack.officials.given_names
    assert shared.numbers.references == pack.numbers.references
    assert not shared.verbs


def test_a_pack_in_place_is_among_what_is_shared() -> None:
    before = shared_names()
    with pack_in_place(source_pack("de")):
        assert source_pack("de") in shared_packs()
        assert shared_names() == before
    assert source_pack("de") not in shared_packs()


def test_names_are_known_with_and_without_their_accents_and_in_their_cases() -> None:
    names = shared_names()
    assert {"jose", "josé"} <= names.given
    assert {"petrem", "petra"} & names.case_forms
    assert not names.given & names.case_forms


def test_given_names_that_no_pack_lists_are_known_in_every_language() -> None:
    listed = {name for code in pack_codes() for name in source_pack(code).officials.given_names}
    assert not {"cyprien", "thijmen"} & listed
    assert {"cyprien", "thijmen"} <= shared_names().given


def test_a_compiled_file_of_an_older_source_is_made_anew_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(artefacts, "_cache_folder", lambda: tmp_path)
    made: list[str] = []

    def make() -> bytes:
        made.append("once")
        return b'{"made_from":"1234"}'

    assert read_artefact("de.json", "1234", make, "") == make()
    assert read_artefact("de.json", "1234", make, "") == make()
    assert len(made) == 3  # two of them here
