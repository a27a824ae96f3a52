"""A small pack has the words and the rules that its text may need, and those of no other text."""

from __future__ import annotations

from nutgraf.languages.load import load_pack
from nutgraf.pack_check.reduce import SmallPacks, beginning

TEXT = "The mayor of Stow, Ann Low, urged drivers to park elsewhere."


def test_a_small_pack_keeps_what_its_text_has() -> None:
    pack = load_pack("en")
    packs = SmallPacks(pack, [TEXT, "Nothing."])
    small = packs.for_text(TEXT).reduce(pack)
    other = packs.for_text("Nothing.").reduce(pack)
    assert "mayor" in small.officials.governing
    assert "mayor" not in other.officials.governing
    assert "urged" in small.verbs["Request"].forms
    assert "urged" not in other.verbs["Request"].forms
    assert 0 < len(small.orders.rules) < len(pack.orders.rules)
    assert not other.orders.rules


def test_inflected_words_are_found_by_their_beginning_whatever_their_marks() -> None:
    pack = load_pack("cs")
    text = "Starostky a náměstci jednali."
    small = SmallPacks(pack, [text]).for_text(text).reduce(pack)
    assert (
        {w for w in pack.officials.governing if beginning(w) == "staro"}
        == {w for w in small.officials.governing if beginning(w) == "staro"}
        != set()
    )
