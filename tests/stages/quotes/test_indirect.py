"""Indirect speech: the clause, its speaker and verb, and what is none."""

from __future__ import annotations

import pytest

import nutgraf
from nutgraf.records import Quote


def quotes(text: str, language: str) -> list[Quote]:
    return [quote for quote in nutgraf.summarise(text, language=language).quotes if quote.kind == "indirect"]


@pytest.mark.parametrize(
    ("language", "text", "clause", "speaker", "verb"),
    [
        (
            "en",
            "Ann Dow said on Monday that the ferry would stop in June.",
            "the ferry would stop in June",
            "Ann Dow",
            "said",
        ),
        (
            "en",
            "The ferry will stop in June, Ann Dow confirmed.",
            "The ferry will stop in June",
            "Ann Dow",
            "confirmed",
        ),
        ("en", "According to Ann Dow, the ferry will stop in June.", "the ferry will stop in June", "Ann Dow", None),
        (
            "fr",
            "Luc Morel a précisé que le bac s’arrêterait en juin.",
            "le bac s’arrêterait en juin",
            "Luc Morel",
            "a précisé",
        ),
        ("fr", "D’après Luc Morel, le bac s’arrêtera en juin.", "le bac s’arrêtera en juin", "Luc Morel", None),
        (
            "de",
            "Laut Jana Dohl wird die Fähre im Juni eingestellt.",
            "wird die Fähre im Juni eingestellt",
            "Jana Dohl",
            None,
        ),
        (
            "de",
            "Jana Dohl erklärte, die Fähre werde im Juni eingestellt.",
            "die Fähre werde im Juni eingestellt",
            "Jana Dohl",
            "erklärte",
        ),
        (
            "es",
            "Juan Paz explicó que el ferri dejará de salir en junio.",
            "el ferri dejará de salir en junio",
            "Juan Paz",
            "explicó",
        ),
        (
            "it",
            "Secondo Anna Doli, il traghetto si fermerà a giugno.",
            "il traghetto si fermerà a giugno",
            "Anna Doli",
            None,
        ),
        (
            "pt",
            "Rui Paz explicou que o barco deixa de sair em junho.",
            "o barco deixa de sair em junho",
            "Rui Paz",
            "explicou",
        ),
        ("nl", "Anna Dol zei dat de veerboot in juni stopt.", "de veerboot in juni stopt", "Anna Dol", "zei"),
        ("cs", "Jana Novotná řekla, že přívoz v červnu skončí.", "přívoz v červnu skončí", "Jana Novotná", "řekla"),
        (
            "ro",
            "Elena Popa a spus că feribotul se oprește în iunie.",
            "feribotul se oprește în iunie",
            "Elena Popa",
            "a spus",
        ),
    ],
)
def test_the_clause_its_speaker_and_its_verb(
    language: str, text: str, clause: str, speaker: str, verb: str | None
) -> None:
    (quote,) = quotes(text, language)
    assert (quote.text, quote.speaker and quote.speaker.name, quote.verb) == (clause, speaker, verb)
    assert text[quote.start : quote.end] == quote.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Did Ann Dow say that the ferry would stop in June?"),
        ("en", "If Ann Dow said that the ferry would stop, nobody heard it at all."),
        ("en", "Ann Dow said “the ferry will stop in June, and that is that”."),
        ("en", "The mayor of the small harbour town, Ann Dow, said on Monday."),
        ("fr", "Prenez note que cet article pourrait contenir des erreurs."),
        ("fr", "Notons que le bac ne part plus le dimanche matin."),
        ("de", "Laut wurde es im Saal erst nach dem Ende der Sitzung."),
    ],
)
def test_what_is_no_indirect_speech(language: str, text: str) -> None:
    assert quotes(text, language) == []


def test_a_relative_clause_after_the_source_is_left_out() -> None:
    (quote,) = quotes("Selon Luc Morel, qui dirige le port, le bac s’arrêtera en juin.", "fr")
    assert quote.text == "le bac s’arrêtera en juin"


def test_reported_speech_goes_on_in_its_own_mood() -> None:
    first, second = quotes("Jana Dohl sagte, die Fähre werde im Juni eingestellt. Das Geld sei ausgegangen.", "de")
    assert second.text == "Das Geld sei ausgegangen"
    assert second.speaker == first.speaker
    assert second.speaker_source == "continued"


def test_words_in_marks_inside_a_clause_are_mixed() -> None:
    (quote,) = nutgraf.summarise("Luc Morel a parlé d’une « honte pour toute la vallée ».", language="fr").quotes
    assert quote.kind == "mixed"


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("en", "Ann Dow left. She said that the ferry would stop in June.", "pronoun"),
        ("en", "Ann Dow said that the ferry would stop in June.", "name"),
        ("en", "Minister Ann Dow left. The minister said that the ferry would stop in June.", "post"),
        ("es", "Juan Paz llegó tarde. Explicó que el ferri dejará de salir en junio.", "continued"),
    ],
)
def test_how_the_speaker_is_named(language: str, text: str, source: str) -> None:
    assert quotes(text, language)[-1].speaker_source == source


def test_a_report_by_somebody_is_one_source() -> None:
    (quote,) = quotes("The risk has doubled since 2014, according to a report by the mayor, Ann Dow.", "en")
    assert (quote.text, quote.speaker and quote.speaker.name) == ("The risk has doubled since 2014", "Ann Dow")


def test_a_law_is_no_source_of_indirect_speech() -> None:
    assert quotes("Selon la loi n° 2019-1446, le bac doit partir toutes les heures.", "fr") == []


def test_who_reports_indirectly_goes_on_in_a_quotation() -> None:
    text = "Karen Holt spoke. Imran Sheikh said that takings had fallen since June. “I have lost much trade,” he said."
    found = nutgraf.summarise(text, language="en").quotes
    assert [quote.speaker and quote.speaker.name for quote in found] == ["Imran Sheikh", "Imran Sheikh"]


def test_a_post_without_a_name_speaks_and_another_noun_does_not() -> None:
    (quote,) = quotes("Man habe mit der Hälfte gerechnet, räumte die Bürgermeisterin ein.", "de")
    assert (quote.speaker and quote.speaker.name, quote.verb) == ("die Bürgermeisterin", "räumte")
    assert quotes("The walls of the old harbour town are damp, the paint confirmed.", "en") == []


@pytest.mark.parametrize(
    ("code", "text", "clause"),
    [
        ("es", "El alcalde dijo, tras la reunión, que la obra empezará en mayo.", "la obra empezará en mayo"),
        ("fr", "Le maire a annoncé, après la réunion, que le chantier ouvrira en mai.", "le chantier ouvrira en mai"),
        ("de", "Der Bürgermeister sagte, nach dem Treffen, dass der Bau im Mai beginnt.", "der Bau im Mai beginnt"),
        ("pt", "O prefeito disse, após a reunião, que a obra começa em maio.", "a obra começa em maio"),
    ],
)
def test_an_insertion_may_be_before_that(code: str, text: str, clause: str) -> None:
    (quote,) = nutgraf.summarise(text, language=code, model="none").quotes
    assert quote.text == clause


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "El alcalde publicó el contrato, que fue firmado en mayo por las dos partes."),
        ("it", "Il sindaco ha annunciato il contratto, che è stato firmato a maggio dalle parti."),
        ("pt", "O prefeito anunciou o contrato, que foi assinado em maio pelas partes."),
    ],
)
def test_a_relative_clause_is_nobodys_words(code: str, text: str) -> None:
    assert nutgraf.summarise(text, language=code, model="none").quotes == ()


@pytest.mark.parametrize(
    ("language", "text", "clause", "speaker"),
    [
        ("cs", "Podle Nejvyššího soudu byla výpověď neplatná.", "byla výpověď neplatná", "Nejvyššího soudu"),
        ("cs", "Podle mluvčího policie Jana Nováka řidič z místa ujel.", "řidič z místa ujel", "Jana Nováka"),
        ("de", "Laut Polizei wurde niemand verletzt.", "wurde niemand verletzt", "Polizei"),
        ("de", "Laut Landesamt für Umwelt sinkt der Pegel.", "sinkt der Pegel", "Landesamt für Umwelt"),
        ("de", "Laut Umweltministerin Petra Lang steigen die Kosten.", "steigen die Kosten", "Petra Lang"),
        (
            "de",
            "Laut einem am Montag veröffentlichten Bericht des Landesamts sinkt der Pegel.",
            "sinkt der Pegel",
            "einem am Montag veröffentlichten Bericht des Landesamts",
        ),
        (
            "nl",
            "Volgens het Centraal Bureau voor de Statistiek steeg de prijs.",
            "steeg de prijs",
            "het Centraal Bureau voor de Statistiek",
        ),
        ("nl", "Volgens minister Jan de Wit komt er geen geld.", "komt er geen geld", "Jan de Wit"),
        ("es", "Según la ministra de Sanidad Ana Torres faltan 300 camas.", "faltan 300 camas", "Ana Torres"),
        (
            "fr",
            "D'après le ministère de la Santé 300 postes sont vacants.",
            "300 postes sont vacants",
            "le ministère de la Santé",
        ),
    ],
)
def test_a_source_ends_with_its_noun_phrase_where_no_comma_divides_it(
    language: str, text: str, clause: str, speaker: str
) -> None:
    (quote,) = quotes(text, language)
    assert (quote.text, quote.speaker and quote.speaker.name) == (clause, speaker)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "de",
            "In den Kliniken fehlen nach Angaben der Krankenhausgesellschaft 300 Kräfte.",
            "Krankenhausgesellschaft",
        ),
        ("es", "Los precios subieron según el Instituto Nacional un 3 % en mayo.", "el Instituto Nacional"),
        ("en", "Prices rose according to the central bank by 3% in May.", "the central bank"),
    ],
)
def test_a_source_inside_a_clause_is_part_of_it(language: str, text: str, speaker: str) -> None:
    (quote,) = quotes(text, language)
    assert (quote.text, quote.speaker and quote.speaker.name) == (text.rstrip("."), speaker)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Volgens haar voldoet slechts een derde van de sluizen."),  # nobody is named
        ("nl", "Volgens plan gaat de brug in mei open voor verkeer."),
        ("de", "Der Mann, der laut Polizei 40 Jahre alt ist, wurde am Montag festgenommen."),
        ("vi", "Theo Tổng cục Thống kê giá tiêu dùng tăng 3% so với năm trước."),
    ],
)
def test_a_source_whose_end_or_clause_is_not_sure_says_nothing(language: str, text: str) -> None:
    assert quotes(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "clause", "speaker"),
    [
        (
            "en",
            "The ferry firm said eleven guests stayed on the island.",
            "eleven guests stayed on the island",
            "The ferry firm",
        ),
        (
            "en",
            "The union said tighter border controls would hurt trade.",
            "tighter border controls would hurt trade",
            "The union",
        ),
        ("en", "Ann Dow is cautious. She said there had been two leaks.", "there had been two leaks", "Ann Dow"),
        (
            "en",
            "Oslo has repeatedly stressed that the pipeline is safe for all.",
            "the pipeline is safe for all",
            "Oslo",
        ),
        ("fr", "Oslo a indiqué que le gazoduc est sûr pour tous.", "le gazoduc est sûr pour tous", "Oslo"),
        ("es", "Oslo dice que el gasoducto es seguro para todos.", "el gasoducto es seguro para todos", "Oslo"),
        ("es", "TVK, por ejemplo, dice que venderá su taller en mayo.", "venderá su taller en mayo", "TVK"),
    ],
)
def test_a_clause_without_that_and_a_subject_without_an_article(
    language: str, text: str, clause: str, speaker: str
) -> None:
    (quote,) = quotes(text, language)
    assert (quote.text, quote.speaker and quote.speaker.name) == (clause, speaker)


@pytest.mark.parametrize(
    ("language", "text", "clause", "speaker"),
    [
        (
            "en",
            "Two wards are closed to visitors, health officials say.",
            "Two wards are closed to visitors",
            "health officials",
        ),
        (
            "en",
            "The old mill was sold on Sunday, the South Mill Post reported.",
            "The old mill was sold on Sunday",
            "South Mill Post",
        ),
        (
            "en",
            "The number of cases has fallen, a South Korean lawmaker has said.",
            "The number of cases has fallen",
            "a South Korean lawmaker",
        ),
        (
            "fr",
            "Le nombre de cas recule, ont affirmé les autorités sanitaires lors d'une réunion.",
            "Le nombre de cas recule",
            "les autorités sanitaires",
        ),
        ("es", "Sigue retenido con una fianza, informó KTUU.", "Sigue retenido con una fianza", "KTUU"),
        (
            "de",
            "Zwölf Boote wurden beschädigt, berichteten örtliche Medien.",
            "Zwölf Boote wurden beschädigt",
            "örtliche Medien",
        ),
        (
            "nl",
            "Twaalf boten werden beschadigd, meldden lokale media.",
            "Twaalf boten werden beschadigd",
            "lokale media",
        ),
        (
            "pt",
            "Doze barcos ficaram danificados, segundo a imprensa local.",
            "Doze barcos ficaram danificados",
            "a imprensa local",
        ),
        (
            "it",
            "Secondo media locali, un pescatore ha perso la barca.",
            "un pescatore ha perso la barca",
            "media locali",
        ),
        (
            "es",
            "Según explican los vecinos, el ruido ha aumentado mucho.",
            "el ruido ha aumentado mucho",
            "los vecinos",
        ),
    ],
)
def test_a_source_without_a_name_before_or_behind_the_clause(
    language: str, text: str, clause: str, speaker: str
) -> None:
    (quote,) = quotes(text, language)
    assert (quote.text, quote.speaker and quote.speaker.name) == (clause, speaker)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Barns, the mayor added, could be turned into flats.", "the mayor"),
        ("fr", "Le pont, a ajouté la ministre, pourrait rouvrir en mai.", "la ministre"),
        ("de", "Die Brücke, sagte die Ministerin weiter, könne im Mai öffnen.", "die Ministerin"),
        ("it", "Il ponte, ha aggiunto la ministra, potrebbe riaprire a maggio.", "la ministra"),
        ("nl", "De brug, voegde de minister eraan toe, kan in mei weer open.", "de minister"),
        ("fr", "Les pêcheurs, selon Luc Morel, ont le vent en poupe.", "Luc Morel"),
    ],
)
def test_a_reporting_clause_inside_its_sentence(language: str, text: str, speaker: str) -> None:
    (quote,) = quotes(text, language)
    assert (quote.text, quote.speaker and quote.speaker.name) == (text.rstrip("."), speaker)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Ann Dow met Carl Roe at the harbour and said that the ferry would stop.", "Ann Dow"),
        ("es", "El ministro visitó las obras y dijo que el puente abrirá en mayo.", "El ministro"),
        ("es", "La investigación continúa y la policía indicó que nadie saldrá del barrio.", "la policía"),
        ("fr", "La voie est libre et la mairie a indiqué que personne ne perdrait sa place.", "la mairie"),
        ("de", "Ida Jahn, Tochter des Malers Otto Bohn, sagte, dass die Fähre nicht mehr fährt.", "Ida Jahn"),
    ],
)
def test_the_subject_of_the_second_verb(language: str, text: str, speaker: str) -> None:
    (quote,) = quotes(text, language)
    assert quote.speaker
    assert quote.speaker.name == speaker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Il movimento propone interventi urgenti, mettendo in luce alcune carenze."),
        ("de", "Die Äußerung, die kurz nach dem Einsatz fiel, sorgte für Kritik in der kleinen Stadt."),
        ("de", "Um den Betrieb aufrechtzuerhalten, hat das Unternehmen kurzfristig reagiert."),
        ("de", "Die Vorsitzende des Rates, Sofia Berg, würdigte die neue Direktorin."),
        ("es", "Cuando se puso la idea sobre la mesa, la comisión la rechazó aludiendo a la ley."),
        ("es", "Algunos países no admiten a las personas a las que se ha denegado el asilo."),
        ("de", "Das Haus war beschädigt, aber als die Gemeinden den Wiederaufbau ankündigten, blieben alle."),
        ("vi", "Đông đảo bà con đã theo dõi phiên họp của ông Trần Văn Nam."),
        ("en", "It is fresh and it is light, not to mention a great partner for a picnic."),
    ],
)
def test_an_object_or_another_clause_behind_a_comma_is_no_speaker(language: str, text: str) -> None:
    assert quotes(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "clause", "speaker"),
    [
        ("en", "A mill owner told the Mill Post the road was safe.", "the road was safe", "A mill owner"),
        ("en", "The report found that one bridge in five was unsafe.", "one bridge in five was unsafe", "The report"),
        ("de", "Am Montag sagte der Sprecher, die Lage sei ruhig.", "die Lage sei ruhig", "der Sprecher"),
        ("de", "Gestern erklärte die Ministerin, man hat alles geprüft.", "man hat alles geprüft", "die Ministerin"),
        ("vi", "Bộ trưởng nhấn mạnh rằng dự án phải hoàn thành sớm.", "dự án phải hoàn thành sớm", "Bộ trưởng"),
    ],
)
def test_a_main_clause_behind_who_is_told_or_behind_the_subject(
    language: str, text: str, clause: str, speaker: str
) -> None:
    (quote,) = quotes(text, language)
    assert (quote.text, quote.speaker and quote.speaker.name) == (clause, speaker)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Asked whether she would resign, the mayor said she would not."),
        ("de", "Gestern sprach die Ministerin mit dem Bauern, der die Brücke gebaut hat."),
    ],
)
def test_neither_a_participle_nor_a_relative_clause_is_reported(language: str, text: str) -> None:
    assert quotes(text, language) == []
