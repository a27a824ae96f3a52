"""Ages without their unit: figures between commas after a name."""

import pytest

from nutgraf.stages.numbers.extract import find_numbers


@pytest.mark.parametrize(
    ("language", "text", "ages"),
    [
        ("en", "Harris, 37, has sung here since May.", [37]),
        ("en", "The prize goes to Ines Duval, 37, a nurse.", [37]),
        ("en", "They have three children: Tom, 14; Mia, 11; and Leo, 3.", [14, 11, 3]),
        ("fr", "Le prix va à Harel, 37, postier.", [37]),
        ("es", "Tienen tres hijos: Tomás, 14; Mía, 11, y Leo, 3.", [14, 11, 3]),
        ("de", "Die Polizei nahm einen Mann, 32, und Jonas Harms, 41, fest.", [32, 41]),
        ("it", "Il premio va a Sarti, 37, postino.", [37]),
        ("nl", "De prijs gaat naar Harms, 37, uit Zeist.", [37]),
        ("pt", "Têm três filhos: Tomás, 14, Mia, 11, e Leo, 3.", [14, 11, 3]),
        ("cs", "Cenu získal Hajný, 37, pošťák.", [37]),
        ("en", "The office at Mill Street, 14, is shut.", []),
        ("es", "La oficina de la calle Mayor, 14, está cerrada.", []),
        ("en", "It happened in May, 12, and June.", []),
        ("it", "In testa c'è il Milan, 10, davanti a tutti.", []),
        ("en", "He knows Leeds, Hull, 62, and York.", []),
        ("en", "See Romans, 12, 14 and 15.", []),
    ],
)
def test_a_figure_between_commas_after_a_name_is_an_age(language: str, text: str, ages: list[int]) -> None:
    assert [number.value for number in find_numbers(text, language) if number.kind == "age"] == ages
