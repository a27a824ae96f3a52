"""A word list of a pack is in the lexicon, folded, as soon as a group of words has a field of its name."""

from collections.abc import Mapping
from typing import NamedTuple

from nutgraf.languages.load import load_pack
from nutgraf.languages.schema.numbers import Numbers
from nutgraf.stages.numbers.lexicon.lexicon import read_lexicon
from nutgraf.stages.numbers.lexicon.words import folded_words


class Group(NamedTuple):
    """A group as a new layer may want it."""

    bases: frozenset[str]
    fold_endings: tuple[str, ...]
    mixed: Mapping[str, float]
    own: frozenset[str]


def test_a_group_takes_the_keys_of_its_fields_names() -> None:
    pack = Numbers(bases=("Été", "PIB"), fold_endings=("Fache", "fach"), mixed={"Un et Demi": 1.5})
    group = folded_words(Group, pack, own=frozenset(["x"]))
    assert group == Group(frozenset(["été", "pib"]), ("fache", "fach"), {"un et demi": 1.5}, frozenset(["x"]))


def test_the_lexicon_of_a_language_has_its_packs_words() -> None:
    lexicon, pack = read_lexicon("fr"), load_pack("fr").numbers
    assert "pib" in lexicon.measured.bases
    assert len(lexicon.measured.estimate_verbs) == len(pack.estimate_verbs)
    assert set(lexicon.dates.quarters.values()) == set(pack.quarters.values())
    assert lexicon.changes.before_new_value
