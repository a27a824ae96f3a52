"""What a number counts that says "of them" or "there were", and counts before two joined adjectives."""

import pytest

import nutgraf


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("fr", "Le musée accueille plus d'écoliers. Elles sont 300.", "écoliers"),
        ("fr", "Les visiteurs étaient 500 samedi.", None),
        ("en", "The teachers marched. Half of them were on strike.", "teachers"),
        ("en", "The town has fewer shops.\n\nThere were 420 of them.", None),
        ("en", "The town has fewer shops. There are 40 empty units.", "empty units"),
        ("es", "Las enfermeras protestan. El 38 % de ellas quiere irse.", "enfermeras"),
        ("de", "Der Hafen zieht mehr Fähren an. Im Jahr 2021 waren es nur 420.", "Fähren"),
        ("nl", "Het dorp telt minder winkels. Er zijn 40 lege panden.", "lege panden"),
        ("cs", "Sestry jsou vyčerpané. Odejít chce 38 procent z nich.", "Sestry"),
        ("vi", "Cảng đón nhiều tàu hơn. Năm 2021, con số này là 420.", "tàu"),
    ],
)
def test_a_pronoun_means_the_noun_of_the_sentence_before(language: str, text: str, measures: str | None) -> None:
    assert nutgraf.summarise(text, language=language).numbers[0].measures == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("fr", "Il y a 30 futurs et anciens élèves.", "élèves"),
        ("fr", "Les 40 hommes et femmes âgées sont partis.", "hommes"),
        ("en", "Some 90 old and new members signed.", "members"),
        ("en", "We saw 12 staff and volunteers.", "staff"),
        ("de", "Rund 90 neue und teils alte Mitglieder kamen.", "Mitglieder"),
        ("nl", "Er waren 90 voormalige en huidige leden.", "leden"),
        ("cs", "Přišlo 90 nových i starých členů.", "členů"),
    ],
)
def test_a_count_is_of_the_noun_after_two_joined_adjectives(language: str, text: str, measures: str) -> None:
    assert nutgraf.summarise(text, language=language).numbers[0].measures == measures
