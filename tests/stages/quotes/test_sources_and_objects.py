"""Who is no source, where a source ends, and what is no clause of a verb of saying."""

from __future__ import annotations

import pytest

import nutgraf
from nutgraf.records import Quote


def quotes(text: str, language: str) -> tuple[Quote, ...]:
    return nutgraf.summarise(text, language=language).quotes


@pytest.mark.parametrize(
    ("language", "text", "clause", "speaker"),
    [
        ("nl", "Volgens wethouder Jan Smit (VVD) is de brug te duur.", "is de brug te duur", "Jan Smit"),
        ("de", "Laut Bürgermeister Jan Adler (CDU) ist die Brücke zu teuer.", "ist die Brücke zu teuer", "Jan Adler"),
        ("it", "Secondo il sindaco Marco Sala (Pd) il ponte è troppo caro.", "il ponte è troppo caro", "Marco Sala"),
        ("cs", "Podle starosty Jana Nováka (ODS) je most příliš drahý.", "je most příliš drahý", "Jana Nováka"),
        ("de", "Laut der Gewerkschaft Ver.di begann am Montag ein Streik.", "begann am Montag ein Streik", "Ver.di"),
        (
            "nl",
            "Volgens de U.S. Weather Agency had de storm veel schade gedaan.",
            "had de storm",
            "de U.S. Weather Agency",
        ),
        (
            "nl",
            "Volgens een Zuid-Koreaanse rechter had de bank gelijk.",
            "had de bank gelijk",
            "een Zuid-Koreaanse rechter",
        ),
    ],
)
def test_a_source_ends_behind_its_name_and_party(language: str, text: str, clause: str, speaker: str) -> None:
    (quote,) = quotes(text, language)
    assert quote.text.startswith(clause)
    assert quote.speaker is not None
    assert quote.speaker.name.endswith(speaker)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Před Malým podle informací redakce žádal i bývalý ministr vnitra Jan Hora (ČSSD)."),
        ("cs", "Podle této logiky by Jan Hora zvítězil i v dalších volbách, jak doufá řada lidí."),
        ("nl", "Volgens hen hadden de burgemeester en de raad met elkaar moeten praten, en niet alleen."),
        ("de", "Ihnen zufolge hätte Bürgermeister Jan Adler früher reden müssen."),
        ("en", "The governor declared a state of emergency as storms battered the coast."),
        ("es", "La ministra Ana Ruiz ha valorado el Real Decreto que entra este lunes en vigor."),
        ("es", "El alcalde Juan Paz presentó a los vecinos el plan que aprobará la junta."),
        ("it", "Il sindaco Marco Sala ha annunciato lunedì il piano che la giunta approverà a maggio."),
        ("fr", "Après la réunion avec les maires, ce mardi, le préfet s'est rendu au port."),
    ],
)
def test_no_clause_is_reported(language: str, text: str) -> None:
    assert not quotes(text, language)


@pytest.mark.parametrize(
    ("language", "text", "clause", "speaker"),
    [
        (
            "en",
            "LONDON – Britain's prime minister said the road would close.",
            "the road would",
            "Britain's prime minister",
        ),
        (
            "en",
            "The city auditor released a report saying that the road was unsafe.",
            "the road was",
            "The city auditor",
        ),
        (
            "en",
            "Ann Dow said it brought joy to many and that the fair would go on.",
            "it brought joy to many",
            "Ann Dow",
        ),
        (
            "en",
            "Mill's colleague R.G. Hadley Robson explained that the road is low.",
            "the road is",
            "R.G. Hadley Robson",
        ),
        (
            "es",
            "La portavoz Ana Ruiz habló. Ha señalado la necesidad de que la junta actúe pronto.",
            "la junta",
            "Ana Ruiz",
        ),
        (
            "pt",
            "A ministra Ana Reis falou. Destacou a necessidade de que a junta atue depressa.",
            "a junta",
            "Ana Reis",
        ),
        (
            "en",
            "The council said a man who was hurt has died in hospital.",
            "a man who was hurt has died",
            "The council",
        ),
        (
            "es",
            "El alcalde Juan Paz dijo a los vecinos que el puente estará listo.",
            "el puente estará listo",
            "Juan Paz",
        ),
        ("fr", "Le pont rouvrira lundi matin, s'est félicité le préfet.", "Le pont rouvrira lundi matin", "le préfet"),
    ],
)
def test_a_clause_has_its_subject(language: str, text: str, clause: str, speaker: str) -> None:
    (quote,) = quotes(text, language)
    assert quote.text.startswith(clause)
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("it", "Parola del premier Mario Bassi: «Contiamo su di voi per il futuro».", "Mario Bassi"),
        ("fr", "L'appel du maire Jean Morel : « L'avenir de la ville dépend de nous ».", "Jean Morel"),
        ("de", "Bürgermeister Jan Adler sprach. Sein Fazit: „Die Zukunft hängt von uns allen ab.“", "Jan Adler"),
        ("nl", "Burgemeester Jan Smit sprak. Zijn conclusie: „De toekomst hangt van ons allen af.”", "Jan Smit"),
        ("en", "Mayor Ann Dow spoke. This was her conclusion: “The future depends on all of us.”", "Ann Dow"),
        ("it", "Il sindaco Marco Sala ha parlato. Questa la conclusione: «Il futuro dipende da noi».", "Marco Sala"),
        ("nl", "„We hebben alles gedaan wat kon”, zo burgemeester Jan Smit.", "Jan Smit"),
        ("cs", "Petr Novák mlčel. „Ta částka je příliš vysoká,“ řekl spokojený starosta.", "spokojený starosta"),
        ("cs", "Petr Novák mlčel. „Ta částka je příliš vysoká,“ dodal minulý týden.", "Petr Novák"),
    ],
)
def test_the_speaker_of_a_quotation(language: str, text: str, speaker: str) -> None:
    (quote,) = quotes(text, language)
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


def test_the_second_of_two_quotations_answers_the_first() -> None:
    text = (
        "Anna Gold ruft ihnen zu: „Gesundheit ist viel Geld wert“ – „Wir sind es auch alle hier“, antworten die Leute."
    )
    first, second = quotes(text, "de")
    assert first.speaker is not None
    assert first.speaker.name == "Anna Gold"
    assert second.speaker is not None
    assert second.speaker.name == "die Leute"
