"""Key facts: the decision, the figure and the deadline of a story, each a slice of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import nutgraf
from nutgraf.document import Document, Findings
from nutgraf.records import Number
from nutgraf.settings import Settings
from nutgraf.stages.key_facts import find_key_facts
from nutgraf.stages.summary.extract import summarise_document

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
        "Le conseil de Harl a voté lundi un mur contre les crues",
        "3,6 millions d'euros",
        "avant le 30 juin 2027",
    ),
    "de": (
        "Der Rat von Harl hat am Montag eine Mauer gegen Fluten beschlossen",
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


PRONOUNS = {
    "en": (
        "Harl closes its mill",
        "On Monday Mayor Ann Berg said that she would ask the ministry to close the old mill of Harl.",
    ),
    "fr": (
        "Le moulin de Harl va fermer",
        "Lundi, la maire Anne Berg a annoncé qu'elle demanderait au ministère de fermer le vieux moulin de Harl.",
    ),
}


@pytest.mark.parametrize("code", sorted(PRONOUNS))
def test_a_decision_with_a_pronoun_is_shown_with_the_name(code: str) -> None:
    title, sentence = PRONOUNS[code]
    brief = nutgraf.summarise(f"{title}\n\n{sentence}", language=code)
    assert brief.directives.orders
    decisions = [fact.text for fact in brief.summary.key_facts if fact.kind == "decision"]
    assert decisions == [sentence.removesuffix(".")]


ASIDES = {
    "en": "In 2019, Mayor Ann Berg had asked for a longer bridge by the end of the year.",
    "fr": "En 2019, la maire Anne Berg avait demandé un pont plus long avant la fin de l'année.",
    "de": "Schon 2019 hatte Bürgermeisterin Anna Berg bis zum Jahresende eine längere Brücke gefordert.",
    "es": "En 2019, la alcaldesa Ana Berg había pedido un puente más largo antes de fin de año.",
}
LEADS = {
    "en": "The bridge of Harl fell into the river on Monday. Nobody was hurt when the bridge of Harl fell.",
    "fr": "Le pont de Harl est tombé lundi dans la rivière. Personne n'a été blessé quand le pont de Harl est tombé.",
    "de": "Die Brücke von Harl ist am Montag in den Fluss gefallen. Niemand war auf der Brücke von Harl, als sie fiel.",
    "es": "El puente de Harl cayó el lunes al río. Nadie resultó herido cuando el puente de Harl cayó al río.",
}


@pytest.mark.parametrize("code", sorted(ASIDES))
def test_an_earlier_request_outside_the_summary_is_neither_the_decision_nor_has_the_deadline(code: str) -> None:
    text = f"{LEADS[code]}\n\n{ASIDES[code]}"
    summary = nutgraf.summarise(text, language=code, words=10).summary
    assert ASIDES[code] not in summary.text
    assert not {"decision", "deadline"} & {fact.kind for fact in summary.key_facts}


def test_a_figure_does_not_run_into_the_next_sentence(make_document: Callable[..., Document]) -> None:
    document = make_document("The mill of Harl lives on its income. The council gives 300 euros to the mill.", "en")
    start = document.text.index("300 euros")
    number = Number(start, start + 9, "300 euros", "money", 300, measures="income")
    summary = summarise_document(document, Findings(numbers=(number,)), Settings(words=30))
    (fact,) = find_key_facts(document, Findings(numbers=(number,)), summary)
    assert fact.text == "300 euros"


def figure_fact(document: Document, figure: str) -> str:
    """The text of the key fact for a sum of which nothing says what it measures."""
    start = document.text.index(figure)
    number = Number(start, start + len(figure), figure, "money", 300)
    summary = summarise_document(document, Findings(numbers=(number,)), Settings(words=30))
    facts = find_key_facts(document, Findings(numbers=(number,)), summary)
    return next(fact.text for fact in facts if fact.kind == "figure")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The regulator has fined Tarn Water £28 million"),
        ("de", "Das Amt hat Tarn Wasser eine Strafe von 28 Millionen Euro"),
        ("vi", "Toà án phạt công ty Tarn 28 triệu đồng"),
    ],
)
def test_a_figure_without_a_measure_has_the_words_before_it(
    make_document: Callable[..., Document], code: str, text: str
) -> None:
    figure = text[text.index("28") - (code == "en") :]
    assert figure_fact(make_document(f"{text} auferlegt. Tarn.", code), figure) == text


def test_the_words_before_a_figure_are_left_out_where_they_point_back(make_document: Callable[..., Document]) -> None:
    assert (
        figure_fact(make_document("It gives 300 euros to the mill. The mill closes.", "en"), "300 euros") == "300 euros"
    )


DECIDED = {
    "en": "The council of Harl approved the new bridge on Monday.",
    "fr": "Le conseil de Harl a approuvé lundi le nouveau pont.",
    "de": "Der Rat von Harl hat am Montag die neue Brücke genehmigt.",
    "es": "El pleno de Harl aprobó el lunes el nuevo puente.",
    "it": "La giunta di Harl ha approvato lunedì il nuovo ponte.",
    "pt": "A câmara de Harl aprovou na segunda-feira a nova ponte.",
    "nl": "De gemeenteraad van Harl keurde maandag de nieuwe brug goed.",
    "cs": "Zastupitelstvo Harlu v pondělí schválilo nový most.",
    "vi": "Hội đồng nhân dân Harl thông qua dự án cầu mới hôm thứ hai.",
    "ro": "Consiliul din Harl a aprobat luni noul pod.",
}


@pytest.mark.parametrize("code", sorted(DECIDED))
def test_what_the_opening_says_was_decided_is_the_decision(code: str) -> None:
    facts = nutgraf.summarise(DECIDED[code], language=code).summary.key_facts
    assert [fact.text for fact in facts if fact.kind == "decision"] == [DECIDED[code].rstrip(".")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The man who was convicted in Harl left the town on Monday."),
        ("fr", "L'homme qui a été condamné à Harl a quitté la ville lundi."),
        ("de", "Der Mann, der in Harl verurteilt wurde, verließ am Montag die Stadt."),
        ("en", "It approved the new bridge of Harl on Monday."),
    ],
)
def test_a_decision_in_a_relative_clause_or_of_somebody_unsaid_is_none(code: str, text: str) -> None:
    facts = nutgraf.summarise(text, language=code).summary.key_facts
    assert not [fact for fact in facts if fact.kind == "decision"]


@pytest.mark.parametrize(
    ("code", "text", "figure"),
    [
        (
            "en",
            "The council agreed on Monday to raise the levy from £2.4m to £3.1m. The mayor said so.",
            "£2.4m to £3.1m",
        ),
        (
            "de",
            "Die Gemeinde erhöht die Abgabe von 2,4 Millionen auf 3,1 Millionen Euro. Das sagte die Bürgermeisterin.",
            "von 2,4 Millionen auf 3,1 Millionen Euro",
        ),
        (
            "fr",
            "Le conseil a décidé de porter la taxe de 2,4 millions à 3,1 millions d'euros. Le maire l'a dit.",
            "de 2,4 millions à 3,1 millions d'euros",
        ),
    ],
)
def test_a_figure_that_changes_is_shown_with_its_new_value(code: str, text: str, figure: str) -> None:
    facts = {fact.kind: fact.text for fact in nutgraf.summarise(text, language=code).summary.key_facts}
    assert facts["figure"].endswith(figure)


def test_the_result_of_a_vote_in_the_opening_is_the_decision() -> None:
    text = """Council of Harl backs wall

The council of Harl voted by 14 to five on Tuesday night to spend £3.6 million on a wall. Two neighbours spoke. The \
fire officer, Ann Berg, asked residents to clear the drains before the end of the month."""
    facts = {fact.kind: fact.text for fact in nutgraf.summarise(text, language="en").summary.key_facts}
    assert facts["decision"].startswith("The council of Harl voted by 14 to five")
    sport = "Harl beat Dole 3-1 on Tuesday night in front of 400 fans. Two players were hurt. The fans sang."
    assert [
        fact.kind for fact in nutgraf.summarise(sport, language="en").summary.key_facts if fact.kind != "figure"
    ] == []


def test_a_request_without_what_is_asked_is_told_with_the_clause_that_says_it() -> None:
    text = "Die Ministerin Anna Holm forderte das Domkapitel auf, drei Kandidaten zu nennen. Die Stadt schwieg dazu."
    facts = {fact.kind: fact.text for fact in nutgraf.summarise(text, language="de").summary.key_facts}
    assert facts["decision"] == "Die Ministerin Anna Holm forderte das Domkapitel auf, drei Kandidaten zu nennen"
