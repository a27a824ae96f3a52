"""Key facts: the decision, the figure and the deadline of a story, each a slice of it."""

from __future__ import annotations

import pytest

import nutgraf

STORIES = {
    "en": """Council of Harl backs £3.6m wall

The council of Harl voted on Monday for a flood wall. The wall will cost £3.6 million. Mayor Ann Berg ordered the \
builders to finish it by 30 June 2027. Two neighbours spoke. They said that 40 trees should stay.""",
    "fr": """Harl vote un mur de 3,6 millions d'euros

Le conseil de Harl a voté lundi un mur contre les crues. Le coût du mur s'élève à 3,6 millions d'euros. Le préfet Luc \
Morin a ordonné aux entreprises de finir les travaux avant le 30 juin 2027. Deux voisins ont parlé de 40 arbres.""",
    "de": """Harl baut eine Mauer für 3,6 Millionen Euro

Der Rat von Harl hat am Montag eine Mauer gegen Fluten beschlossen. Die Kosten betragen 3,6 Millionen Euro. Landrat \
Paul Krug wies die Firmen an, die Arbeiten bis zum 30. Juni 2027 zu beenden. Zwei Nachbarn sprachen über 40 Bäume.""",
}
FACTS = {
    "en": (
        "Mayor Ann Berg ordered the builders to finish it by 30 June 2027",
        "£3.6 million",
        "by 30 June 2027",
    ),
    "fr": (
        "Le préfet Luc Morin a ordonné aux entreprises de finir les travaux avant le 30 juin 2027",
        "3,6 millions d'euros",
        "avant le 30 juin 2027",
    ),
    "de": (
        "Landrat Paul Krug wies die Firmen an, die Arbeiten bis zum 30. Juni 2027 zu beenden",
        "3,6 Millionen Euro",
        "bis zum 30. Juni 2027",
    ),
}


@pytest.mark.parametrize("code", sorted(STORIES))
def test_the_decision_the_figure_of_the_title_and_the_deadline_are_told(code: str) -> None:
    text, (decision, figure, deadline) = STORIES[code], FACTS[code]
    brief = nutgraf.summarise(text, language=code)
    facts = {fact.kind: fact for fact in brief.summary.key_facts}
    assert list(facts) == ["decision", "figure", "deadline"]
    assert facts["decision"].text == decision
    assert figure in facts["figure"].text
    assert facts["deadline"].text == deadline
    assert all(fact.text == text[fact.start : fact.end] for fact in facts.values())


def test_what_a_text_does_not_state_is_no_key_fact() -> None:
    text = "The bridge of Harl is old.\n\nThe bridge of Harl is old and three people walk over it on most days."
    assert nutgraf.summarise(text, language="en").summary.key_facts == ()


def test_an_opinion_without_parties_is_no_decision() -> None:
    text = (
        "Harl looks back\n\nThe town of Harl looks back on a dry summer. Farmers sold less than before. "
        "It was a slow year for the market. It must be said that rivers were low."
    )
    assert [fact.kind for fact in nutgraf.summarise(text, language="en").summary.key_facts] == []
