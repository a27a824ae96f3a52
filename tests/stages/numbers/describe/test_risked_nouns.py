"""What is risked has its amount; a risk that qualifies another noun says nothing of what is measured."""

from __future__ import annotations

import pytest

import nutgraf

MEASURED = [
    ("en", "Drivers risk fines of up to 500 pounds.", ["fines"]),
    ("fr", "Les contrevenants s'exposent à des amendes pouvant aller jusqu'à 500 euros.", ["amendes"]),
    ("de", "Der Bahn drohen Bußgelder bis zu 500 Euro.", ["Bußgelder"]),
    ("nl", "Zij riskeren boetes tot 500 euro.", ["boetes"]),
    ("en", "The share of homes at high risk has risen from 8.2% in 2014 to 13.7% in 2024.", ["share of homes"] * 2),
    ("en", "The cost of homes at risk rose to 13 million pounds.", ["cost of homes"]),
    ("fr", "La part des logements exposés est passée à 13 %.", ["part des logements exposés"]),
    ("fr", "Le coût des logements exposés est passé à 13 millions d'euros.", ["coût"]),
    ("it", "La quota di case a rischio è salita al 13 per cento.", ["quota di case"]),
]


@pytest.mark.parametrize(("language", "text", "measures"), MEASURED)
def test_an_amount_is_of_what_is_risked_and_of_nothing_at_risk(language: str, text: str, measures: list[str]) -> None:
    assert [number.measures for number in nutgraf.summarise(text, language=language).numbers] == measures
