"""Every key and rule of a pack is needed: without it an example of the pack comes out in another way."""

from __future__ import annotations

import pytest

from nutgraf.languages.load import source_pack
from nutgraf.languages.parse import parse_pack
from nutgraf.pack_check.emptying import find_witnesses
from nutgraf.pack_check.examples import examples_of

COMPLETE = ("en", "fr", "vi")
# What no example shows yet: that Vietnamese has no articles changes no finding of a sentence that we know.
UNSEEN = {"vi": ["grammar.articles"]}


@pytest.mark.parametrize("code", COMPLETE)
def test_every_key_of_a_pack_is_needed(code: str) -> None:
    pack = source_pack(code)
    witnesses = find_witnesses(pack, examples_of(pack))
    assert [key for key, witness in witnesses.items() if witness is None] == UNSEEN.get(code, [])


def test_a_witness_is_named_for_each_key_that_has_one() -> None:
    toml = """
code = "nl"
[zones]
credit = ["Bildwerk"]
stamp = ["Ongezien"]
[[zones.examples]]
text = "De raad vergadert."
[[zones.examples]]
text = "Bildwerk: Ada Berg"
blocks = [["credit", "Bildwerk: Ada Berg"]]
"""
    pack = parse_pack(toml, "nl.toml")
    found = find_witnesses(pack, examples_of(pack))
    assert found == {"zones.credit": "Bildwerk: Ada Berg", "zones.stamp": None}
