"""Posts in clauses whose subject is a pronoun, an age or nothing."""

from __future__ import annotations

import pytest

import nutgraf

HELD = (
    ("de", "Karin Held ging. Davor war sie Chefin der Bank.", "Karin Held"),
    ("de", "Paul Lindner lebte dort, bevor er Bürgermeister von Gera wurde.", "Paul Lindner"),
    ("de", "Karin Held ging. Seit Mai 2019 ist sie Chefin der Bank.", "Karin Held"),
    ("en", "Karen Held left. The 45-year-old was mayor of Dover.", "Karen Held"),
    ("de", "Karin Held ging. Die 45-Jährige ist Chefin der Bank.", "Karin Held"),
    ("it", "Carla Held è partita. La 45enne è sindaca di Lodi.", "Carla Held"),
    ("en", "Karen Held left. She later became mayor of Dover.", "Karen Held"),
    ("nl", "Karin Held ging. In 2012 was Held burgemeester van Gent.", "Karin Held"),
    ("fr", "Karine Held est partie. Depuis 2019, elle est maire de Dole.", "Karine Held"),
    ("es", "Carmen Held se fue. Desde mayo de 2019 es alcaldesa de Jaca.", "Carmen Held"),
    ("it", "Carla Held è partita. In precedenza era stata sindaca di Lodi.", "Carla Held"),
    ("pt", "Carla Held saiu. Antes, foi prefeita de Gravatá.", "Carla Held"),
    ("cs", "Karin Heldová odešla. Od roku 2019 je starostkou Jičína.", "Karin Heldová"),
)
HELD_BY_NOBODY = (
    ("en", "Mary Cole met Anna Reed. She was mayor of Dover."),  # which of two
    ("en", "Karen Held left. She was never mayor of Dover."),
    ("en", "Karen Held left. If she was mayor of Dover, it would open."),
    ("en", "Karen Held said that she was mayor of Dover."),
    ("en", 'Karen Held left. "She was mayor of Dover," a neighbour said.'),
    ("de", "Das Haus von Karin Held steht leer. Davor war er Bürgermeister von Gera und Frau Held krank."),
    ("en", "Karen Held left. The 2nd was mayor of Dover."),  # a day, no age
    ("es", "Carmen Held se fue. Su padre era alcalde de Jaca."),
    ("fr", "M. Paul Held est parti. Depuis 2019, elle est maire de Dole."),
)


@pytest.mark.parametrize(("code", "text", "name"), HELD)
def test_a_post_belongs_to_whom_the_pronoun_means(code: str, text: str, name: str) -> None:
    found = nutgraf.summarise(text, language=code, model="none").officials
    assert [official.name for official in found] == [name]


@pytest.mark.parametrize(("code", "text"), HELD_BY_NOBODY)
def test_a_post_is_nobodys_where_it_is_not_sure_whose(code: str, text: str) -> None:
    assert not nutgraf.summarise(text, language=code, model="none").officials
