"""Sentences whose subject behind an opening phrase points back, and some that look alike and stand alone."""

from __future__ import annotations

import pytest

from nutgraf.languages.load import load_pack
from nutgraf.stages.back_references import refers_back

POINTS_BACK = [
    ("en", "Compared with 2003, this was a rise of 48 points."),
    ("en", "For the council, this means a loss of 3 million."),
    ("fr", "Par rapport à 2003, c'est une hausse de 48 points."),
    ("fr", "Pour la commune, cela représente une perte de 3 millions."),
    ("de", "Im Vergleich zu 2003 war das eine Steigerung um 48 Punkte."),
    ("de", "Nach Angaben der Polizei ist dies der dritte Brand."),
    ("es", "En comparación con 2003, esto supone un aumento de 48 puntos."),
    ("es", "Según la policía, se trata del tercer incendio."),
    ("it", "Rispetto al 2003, si tratta di un aumento di 48 punti."),
    ("it", "Per il comune, questo significa una perdita di 3 milioni."),
    ("pt", "Em relação a 2003, isso representa uma alta de 48 pontos."),
    ("nl", "Vergeleken met 2003 was dat een stijging van 48 punten."),
    ("nl", "Volgens de politie is dit de derde brand."),
    ("cs", "Oproti roku 2003 to byl nárůst o 48 bodů."),
    ("cs", "Podle policie jde o třetí požár."),
    ("vi", "So với năm 2003, đây là mức tăng 48 điểm."),
    ("vi", "Theo công an, đó là vụ cháy thứ ba."),
]
STANDS_ALONE = [
    ("en", "According to the council, the plan is good."),
    ("en", "For two years of repairs the council closes four bridges, and a ferry carries the pupils."),
    ("en", "In May, this year's mayor opened it."),
    ("de", "In Berlin ist das Museum geschlossen."),
    ("de", "Der Rat von Husum hat am Montag den Plan beschlossen, und die Arbeiten beginnen im Mai."),
    ("es", "En mayo, este año, subió el paro."),
    ("nl", "Volgens de politie staat vast dat de brand is aangestoken."),
    ("vi", "Theo công an tỉnh, chiều nay có ba người chết."),
]


@pytest.mark.parametrize(("language", "text"), POINTS_BACK)
def test_a_subject_behind_an_opening_phrase_points_back(language: str, text: str) -> None:
    assert refers_back(text, load_pack(language).summary)


@pytest.mark.parametrize(("language", "text"), STANDS_ALONE)
def test_a_noun_behind_an_opening_phrase_stands_alone(language: str, text: str) -> None:
    assert not refers_back(text, load_pack(language).summary)
