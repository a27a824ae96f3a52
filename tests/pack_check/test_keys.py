"""Every key and rule of a pack is needed: without it an example of the pack comes out in another way."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from nutgraf.languages.load import source_pack
from nutgraf.languages.parse import parse_pack
from nutgraf.pack_check import emptying
from nutgraf.pack_check.emptying import find_witnesses
from nutgraf.pack_check.examples import examples_of

COMPLETE = ("en", "fr", "vi")
# What no example shows yet. Who hears a quotation is known only with its speaker, whom examples of orders do not have.
UNSEEN = {
    "en": ["orders.counted_from"],
    "fr": ["orders.counted_from"],
    "vi": ["orders.counted_from", "orders.hearers"],
}


@pytest.fixture(scope="module")
def renew(module_at: Callable[[Path], ModuleType]) -> ModuleType:
    return module_at(Path(__file__).parent / "witnesses" / "renew.py")


@pytest.fixture
def without_collector() -> Iterator[None]:
    """A fifth of the time would go into looking for cycles among the packs, which are all in use."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("without_collector")
@pytest.mark.parametrize("code", COMPLETE)
def test_every_key_of_a_pack_is_needed(code: str, renew: ModuleType) -> None:
    pack = source_pack(code)
    witnesses = find_witnesses(pack, examples_of(pack), remembered=renew.read_witnesses(pack))
    assert [key for key, witness in witnesses.items() if witness is None] == UNSEEN.get(code, [])


PACK = """
code = "nl"
[zones]
credit = ["Bildwerk"]
stamp = ["Ongezien"]
[[zones.examples]]
text = "De raad vergadert."
[[zones.examples]]
text = "Bildwerk: Ada Berg"
blocks = [["credit", "Bildwerk: Ada Berg"]]
[[zones.examples]]
text = "Bildwerk: Olga Wit"
blocks = [["credit", "Bildwerk: Olga Wit"]]
"""


def test_a_witness_is_named_for_each_key_that_has_one() -> None:
    pack = parse_pack(PACK, "nl.toml")
    found = find_witnesses(pack, examples_of(pack))
    assert found == {"zones.credit": "Bildwerk: Ada Berg", "zones.stamp": None}


@pytest.mark.parametrize(
    ("remembered", "witness", "read"),
    [
        ("Bildwerk: Olga Wit", "Bildwerk: Olga Wit", 1),  # it notices: no other is read
        ("De raad vergadert.", "Bildwerk: Ada Berg", 2),  # it does not
        ("No text of the pack", "Bildwerk: Ada Berg", 1),
    ],
)
def test_a_remembered_witness_is_read_first(
    monkeypatch: pytest.MonkeyPatch, remembered: str, witness: str, read: int
) -> None:
    texts: list[str] = []

    def run_example(section: str, example: object, code: str) -> object:
        texts.append(example.text)  # type: ignore[attr-defined]
        return run(section, example, code)

    run = emptying.run_example
    monkeypatch.setattr(emptying, "run_example", run_example)
    pack = parse_pack(PACK.replace('stamp = ["Ongezien"]\n', ""), "nl.toml")
    assert find_witnesses(pack, examples_of(pack), remembered={"zones.credit": remembered}) == {"zones.credit": witness}
    assert len(texts) == read


def test_witnesses_are_kept_by_a_digest_of_their_text(
    renew: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renew, "FOLDER", tmp_path)
    pack = parse_pack(PACK, "nl.toml")
    assert renew.read_witnesses(pack) == {}
    renew.write_witnesses("nl", {"zones.credit": "Bildwerk: Ada Berg", "zones.stamp": None, "zones.desk": "Gone"})
    assert renew.read_witnesses(pack) == {"zones.credit": "Bildwerk: Ada Berg"}
