"""The figure of the title is in the summary."""

from __future__ import annotations

import pytest

import nutgraf

STORIES = {
    "en": """Council backs £3.6m wall

The council of Harl voted on Monday for a flood wall along the river. Members of all parties of the council \
spoke for the wall along the river.

The council of Harl said that the flood wall is needed.

Neighbours asked what it means for old trees. The price of it all is £3.6m, says a report.""",
    "fr": """Harl vote un mur de 3,6 millions d'euros

Le conseil de Harl a voté lundi un mur contre les crues de la rivière. Des membres de tous les groupes du \
conseil ont défendu le mur.

Le conseil de Harl juge le mur nécessaire contre les crues.

Des voisins s'inquiètent pour les arbres. Selon un rapport, le tout coûtera 3,6 millions d'euros.""",
    "de": """Harl baut für 40 Prozent mehr

Der Rat von Harl hat am Montag eine Mauer gegen Fluten beschlossen. Mitglieder aller Fraktionen des Rats von \
Harl sprachen für die Mauer.

Der Rat von Harl hält die Mauer gegen Fluten für nötig.

Nachbarn sorgen sich um alte Bäume. Laut einem Bericht steigen die Kosten um 40 Prozent.""",
    "vi": """Xã Harl chi 36 tỷ đồng xây kè

Hội đồng xã Harl hôm thứ hai biểu quyết xây kè chống lũ dọc sông. Đại biểu của các thôn trong xã Harl đều ủng hộ \
việc xây kè.

Hội đồng xã Harl cho rằng kè chống lũ là cần thiết.

Người dân lo cho hàng cây cổ thụ. Theo một báo cáo, tổng chi phí là 36 tỷ đồng.""",
}
FIGURES = {"en": "£3.6m", "fr": "3,6 millions", "de": "40 Prozent", "vi": "36 tỷ đồng"}


@pytest.mark.parametrize("code", sorted(STORIES))
@pytest.mark.parametrize("words", [25, 40, 60])
def test_a_figure_of_the_title_that_the_story_states_is_in_the_summary(code: str, words: int) -> None:
    assert FIGURES[code] in nutgraf.summarise(STORIES[code], language=code, words=words).summary.text


def test_a_year_or_a_small_number_of_the_title_is_no_figure() -> None:
    text = (
        STORIES["en"]
        .replace("£3.6m wall", "wall of 2026", 1)
        .replace("£3.6m, says", "known, says three pages of 2026, or")
    )
    assert "2026" not in nutgraf.summarise(text, language="en", words=25).summary.text
