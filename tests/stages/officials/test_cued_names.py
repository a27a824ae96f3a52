"""Persons without a title and without a known given name: what around them tells a person, and what does not."""

from __future__ import annotations

import pytest

import nutgraf


def people(language: str, text: str) -> list[str]:
    brief = nutgraf.summarise(text, language=language, model="none")
    return [person.name for person in (*brief.officials, *brief.people)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We lost the whole harvest,” said Zorvan Tellick. The council will meet again."),
        ("en", "The bridge is closed, Zorvan Tellick said. Tellick lives there. For months Tellick wrote letters."),
        ("en", "Three neighbours came: Zorvan Tellick, 58, wanted to see the plan."),
        ("en", "On Monday his wife Zorvan Tellick left the town."),
        ("en", "Zorvan Tellick, the oldest of the four growers, the owner of the mill, said the harvest was lost."),
        ("en", "The oldest of the growers, Zorvan Tellick, says the harvest is lost."),
        ("fr", "Zorvan Tellick, la plus âgée des quatre, affirme que la récolte est perdue."),
        ("fr", "« Nous avons tout perdu », a déclaré Zorvan Tellick. Le conseil se réunira."),
        ("fr", "Dans la salle, Zorvan Tellick, 58 ans, attendait la réponse."),
        ("fr", "Selon Zorvan Tellick, infirmière à la retraite, le pont est fermé."),
        ("es", "«Lo hemos perdido todo», explicó Zorvan Tellick. El consejo se reunirá."),
        ("es", "En la sala, Zorvan Tellick, de 58 años, y Zorvan Tellick esperaban: «Es tarde», dijo Tellick."),
        ("pt", "«Perdemos tudo», afirmou Zorvan Tellick. O conselho vai reunir-se."),
        ("it", "«Abbiamo perso tutto», ha spiegato Zorvan Tellick. Il consiglio si riunirà."),
        ("it", "Secondo Zorvan Tellick, infermiera in pensione, il ponte è chiuso."),
        ("nl", "“We zijn alles kwijt”, zei Zorvan Tellick. De raad komt weer bijeen."),
        ("de", "„Wir haben alles verloren“, sagte Zorvan Tellick. Der Rat tagt wieder."),
        ("cs", "„Přišli jsme o všechno,“ řekl Zorvan Tellick. Rada se sejde znovu."),
        ("de", "Am Dienstag, als der Maurer Zorvan Tellick, 58, im Werk war, brannte es."),
        ("vi", "“Chúng tôi mất tất cả”, Zorvan Tellick nói. Hội đồng sẽ họp lại."),
    ],
)  # fmt: skip
def test_words_around_a_name_tell_a_person(language: str, text: str) -> None:
    assert people(language, text) == ["Zorvan Tellick"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Zorvan Tellick opened a plant. The share fell."),  # a company as well as a person
        ("en", "Zorvan Tellick, the bank of the valley, said the harvest was lost."),
        ("en", "The ship Zorvan Tellick, a ferry, left the port."),
        ("en", "“We sold more,” said Costa Rica in a note."),
        ("en", "They read “Zorvan Tellick”, a novel, and Tellick is a place."),
        ("nl", "Behalve Tellick zijn er drie leden. De leden zien Tellick vandaag. De leden zien Tellick morgen."),
        ("es", "El secretario de Zorvan de Tellick dijo que Tellick vendrá."),
        ("it", "Parlano Zorvan e Tellick."),
        ("de", "Nach Angaben von Tellick war die Bar voll. Tellick sagte nichts."),
    ],
)
def test_other_runs_of_capitals_are_no_persons(language: str, text: str) -> None:
    assert people(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“It is too late,” said Tellick. The council heard Tellick on Monday."),
        ("fr", "« Il est trop tard », a répondu Tellick. Lundi, on attendait Tellick."),
        ("es", "«Es demasiado tarde», respondió Tellick. El lunes esperaban a Tellick."),
        ("nl", "“Het is te laat”, zei Tellick. Maandag ging de raad naar Tellick."),
        ("it", "«È troppo tardi», ha detto Tellick. Lunedì attendevano Tellick."),
        ("pt", "«É tarde demais», disse Tellick. Na segunda esperavam por Tellick."),
    ],
)
def test_one_word_is_a_person_where_its_bearer_is_quoted(language: str, text: str) -> None:
    assert people(language, text) == ["Tellick"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“It is too late,” said Berlin. The council heard Berlin on Monday."),
        ("en", "The council heard Tellick on Monday."),
        ("fr", "« Il est trop tard », titre le journal Tellick. Lundi, le journal Tellick a paru."),
        ("es", "El secretario de Finanzas dijo Finanzas, dijo Finanzas."),
        ("de", "„Es ist zu spät“, sagte Tellick. Am Montag hörte der Rat Tellick."),  # nouns have capitals too
    ],
)
def test_one_word_alone_is_no_proof(language: str, text: str) -> None:
    assert people(language, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Ehe des Sängers Julio Ferrand endete.",
        "Er unterlag dem späteren Machthaber Alberto Ferrand.",
        "Der Sänger Alberto Ferrand sang.",
        "Schriftsteller Alfredo Ferrand lobte das Buch.",
    ],
)
def test_a_german_noun_is_no_part_of_the_name_behind_it(text: str) -> None:
    (name,) = people("de", text)
    assert name.split()[-2:] == name.split()
    assert name.endswith("Ferrand")


def test_a_name_goes_on_behind_a_given_name_that_is_no_noun() -> None:
    assert people("de", "Am Montag kam Hans Jürgen Ferrand.") == ["Hans Jürgen Ferrand"]


def test_a_double_surname_with_s_is_no_genitive_where_the_text_has_it_again() -> None:
    text = "Der Sänger Mario Ferras Llano ist tot. Seit Jahren lebte Ferras Llano in Lima."
    assert people("de", text) == ["Mario Ferras Llano"]
    assert people("de", "Man sprach über Theresa Ferras Plan.") == ["Theresa Ferras"]


def test_a_pronoun_at_the_end_of_a_sentence_is_no_initial() -> None:
    assert people("en", "We went, she and I. My house is in my street.") == []
    assert people("en", "The book is by J. Ferrand.") == ["J. Ferrand"]


def test_a_word_with_a_figure_begins_no_name() -> None:
    assert people("vi", "Sáng nay, BS.CK2 Cao Thị Hồng trả lời.") == ["Cao Thị Hồng"]


def test_a_noun_and_a_place_behind_a_post_are_no_holder() -> None:
    assert people("de", "Die Mitglieder der fünf Sektionen Bozen und Meran kamen.") == []


TOLD_BY_A_NOUN = [
    ("en", "The singer Zorvan Tellick left the hall."),
    ("fr", "La chanteuse malienne Zorvan Tellick est arrivée."),
    ("es", "El delantero argentino Zorvan Tellick llegó tarde."),
    ("pt", "A atriz americana Zorvan Tellick chegou tarde."),
    ("it", "La nuotatrice italiana Zorvan Tellick è arrivata."),
    ("de", "Gestern kam die Sängerin Zorvan Tellick an."),
    ("nl", "Zangeres Zorvan Tellick kwam te laat."),
    ("cs", "Herečka Zorvan Tellick přijela pozdě."),
    ("vi", "Ca sĩ Zorvan Tellick đến muộn."),
]


@pytest.mark.parametrize(("language", "text"), TOLD_BY_A_NOUN)
def test_a_trade_before_a_name_tells_a_person(language: str, text: str) -> None:
    assert people(language, text) == ["Zorvan Tellick"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ferry was late. His brother Oskro stayed in the port."),
        ("fr", "Le joueur Oskro est parti. Sa sœur est restée."),
        ("es", "La obra es vieja. Su hijo Oskro la vendió."),
        ("pt", "O jogador Oskro criticou a escolha."),
        ("it", "La casa è vecchia. Suo fratello Oskro la vende."),
        ("nl", "Het huis is oud. Zijn broer Oskro verkoopt het."),
        ("cs", "Dům je starý. Jeho bratr Oskro ho prodal."),
    ],
)
def test_a_trade_or_a_tie_before_a_name_of_one_word_tells_a_person(language: str, text: str) -> None:
    assert people(language, text) == ["Oskro"]


def test_a_noun_of_a_people_is_no_part_of_a_name() -> None:
    assert people("nl", "De Braziliaan Jean Moreira stierf gisteren.") == ["Jean Moreira"]


@pytest.mark.parametrize(
    ("language", "text", "mentions"),
    [
        ("nl", "Joost De Winter keerde terug. Toen zei De Winter dat hij bleef.", ["Joost De Winter", "De Winter"]),
        ("nl", "Karel De Prins keerde terug. Later ging De Prins weg.", ["Karel De Prins", "De Prins"]),
    ],
)
def test_a_particle_with_a_capital_is_part_of_a_name(language: str, text: str, mentions: list[str]) -> None:
    (person,) = nutgraf.summarise(text, language=language, model="none").people
    assert [mention.text for mention in person.mentions] == mentions


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Kevin, 36, came with his dog. Laura (24) stayed.", ["Kevin", "Laura"]),
        ("fr", "Pierre, 36 ans, est venu. Laurent, âgé de 25 ans, aussi.", ["Pierre", "Laurent"]),
        ("es", "Pilar, de 36 años, vino con su perro.", ["Pilar"]),
        ("de", "Kevin, 36, kam mit Hund. Laura (24) blieb.", ["Kevin", "Laura"]),
        ("en", "In Florence (20) and Paris (24) it rained. August (31) was dry.", []),
        ("en", "The game at Sun Life Stadium ended.", []),
    ],
)
def test_an_age_behind_a_given_name_tells_a_person(language: str, text: str, names: list[str]) -> None:
    assert people(language, text) == names
