"""Whom a quotation is by: reporting clauses of every order, inside the marks too, and with a verb in no list."""

from __future__ import annotations

import pytest

import nutgraf


def speakers(text: str, language: str) -> list[str | None]:
    found = nutgraf.summarise(text, language=language).quotes
    return [quote.speaker.name if quote.speaker else None for quote in found if quote.kind != "indirect"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "« Nous irons au bout du chantier », a tempêté mardi devant les élus Claire Vasseur.", "Claire Vasseur"),
        ("fr", "« Ce chantier est une honte », tempêtait l’adjointe.", "l’adjointe"),
        ("en", "“We will finish this tunnel in time,” bristled Ellen Price.", "Ellen Price"),
        ("en", "“We will finish this tunnel in time,” Ellen Price bristled.", "Ellen Price"),
        ("es", "«Vamos a terminar este túnel a tiempo», rezongó Carmen Rubio.", "Carmen Rubio"),
        ("it", "«Finiremo questa galleria in tempo», si rammarica la presidente.", "la presidente"),
        ("de", "„Wir werden den Tunnel rechtzeitig fertigstellen“, grantelte Ute Brandner.", "Ute Brandner"),
        ("nl", "“Wij krijgen de tunnel op tijd af”, foeterde dinsdag Karin de Koning.", "Karin de Koning"),
    ],
)
def test_a_verb_in_no_list_counts_between_the_mark_and_the_name(language: str, text: str, speaker: str) -> None:
    assert speakers(text, language) == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Nous irons au bout du chantier », avant la fin de l’année."),
        ("en", "“We will finish this tunnel in time,” with the new mayor."),
        ("es", "«Vamos a terminar este túnel a tiempo», para Carmen Rubio."),
    ],
)
def test_a_preposition_is_no_verb(language: str, text: str) -> None:
    assert speakers(text, language) == [None] or speakers(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "fr",
            "Mme Anne Binet est là. M. Luc Macron aussi. « C’est non, lance-t-elle. Nous irons ailleurs. »",
            "Anne Binet",
        ),
        (
            "it",
            "Parlano Elena Doli e Paolo Bruni. “Il ritardo è grave – dice Elena Doli – e va spiegato a tutti”.",
            "Elena Doli",
        ),
    ],
)
def test_the_clause_may_be_inside_the_marks(language: str, text: str, speaker: str) -> None:
    assert speakers(text, language) == [speaker]


def test_the_pieces_of_one_sentence_have_one_speaker() -> None:
    text = (
        "Paul Breton a critiqué le texte.\n« Personne n’a jamais dit » que ces fonds "
        "« étaient pour solde de tout compte », a répondu Olivier Marin."
    )
    assert speakers(text, "fr") == ["Olivier Marin", "Olivier Marin"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "« J’ai vu l’eau monter partout.\n\n« Nous avons fui par le toit », raconte Anne Binet.", "Anne Binet"),
        (
            "es",
            "«Vi subir el agua por todas partes.\n\n»Salimos todos por el tejado», recuerda Ana Rubio.",
            "Ana Rubio",
        ),
        ("en", '"I saw the water climb up the walls.\n\n"We left through the roof," recalled Ann Dow.', "Ann Dow"),
    ],
)
def test_the_paragraphs_of_a_quotation_have_one_speaker(language: str, text: str, speaker: str) -> None:
    assert speakers(text, language) == [speaker, speaker]


def test_a_pronoun_means_nobody_of_the_other_gender() -> None:
    text = "Mme Anne Binet a vu M. Luc Macron. « Nous irons au bout du chantier », a-t-elle dit."
    assert speakers(text, "fr") == ["Anne Binet"]


def test_a_new_sentence_after_a_quotation_has_a_subject_of_its_own() -> None:
    text = 'Ann Dow said: "We found the boat." A tweet from Lucy Berger said: "We will act on this today, too."'
    assert speakers(text, "en") == ["Ann Dow", "Lucy Berger"]


def test_a_bare_post_means_its_holder_where_a_language_has_no_articles() -> None:
    text = "Hejtman Martin Kuba přijel pozdě. „Vakcinační centra otevřeme příští týden,“ řekl hejtman."
    assert speakers(text, "cs") == ["Martin Kuba"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("cs", "„Pamatuju si každé slovo a každou větu“, odpověděl na otázku, jak Jan Novák povzbudil své hráče."),
        ("de", "„Ich weiß noch jedes Wort von damals“, antwortete er, als Ben Krämer ihn danach fragte."),
    ],
)
def test_nobody_of_a_clause_behind_the_verb_speaks(code: str, text: str) -> None:
    assert not {"Jan Novák", "Ben Krämer"} & set(speakers(text, code))


def test_all_pieces_in_a_sentence_have_the_speaker_of_its_reporting_clause() -> None:
    text = (
        "Le secrétaire d'Etat Adrien Petit est venu. « On pourrait passer du temps » à débattre si « la dette revient "
        "à l'Etat ou non », mais il « y a un peu le feu », a répondu le ministre de la Santé Olivier Veyrat."
    )
    assert speakers(text, "fr") == ["Olivier Veyrat"] * 3


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("en", "Gov. Eric Holm signed it. “It is a very good budget,” the Republican governor said.", "Eric Holm"),
        (
            "cs",
            'Jihočeský hejtman Martin Kudla přijel. "Chceme naočkovat co nejvíce lidí," řekl hejtman.',
            "Martin Kudla",
        ),
        (
            "es",
            (
                "El secretario de Estado de Salud, Pedro Ruiz, y el secretario general, José Luis Vega, hablaron. "
                "“Todas estas medidas están listas”, ha señalado el secretario de Estado de Salud."
            ),
            "Pedro Ruiz",
        ),
        (
            "vi",
            'Phó Thủ tướng Trần Hòa Bình họp. Phó Thủ tướng chỉ đạo: "Chủ tịch thành phố xem xét giải quyết ngay".',
            "Trần Hòa Bình",
        ),
    ],
)
def test_a_bare_post_is_its_holders(code: str, text: str, speaker: str) -> None:
    assert speakers(text, code) == [speaker]


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        (
            "de",
            "Finanzministerin Ute Berg kam. „Wir warten noch lange darauf“, sagte die Ministerin im Bundestag.",
            "Ute Berg",
        ),
        (
            "de",
            "Ministerpräsident Jan Weber kam. „Wir warten noch lange darauf“, sagte der Präsident.",
            "der Präsident",
        ),
        (
            "nl",
            "Partijvoorzitter Jan de Vries kwam. “Wij wachten daar nog op”, zei de voorzitter in Gent.",
            "Jan de Vries",
        ),
        (
            "pt",
            "O ministro da Fazenda, João Sá, veio. “É preciso esperar mais”, disse o ministro durante a Feira.",
            "João Sá",
        ),
        (
            "es",
            "El ministro de Hacienda, Juan Rey, llegó. “Hay que esperar más”, dijo el ministro en Cádiz.",
            "Juan Rey",
        ),
        (
            "it",
            "Il ministro delle Finanze, Ugo Doli, c’era. “Serve altro tempo qui”, ha detto il ministro a Bari.",
            "Ugo Doli",
        ),
        (
            "fr",
            "Le ministre du Budget, Luc Binet, parlait. « Il faut attendre encore », a dit le ministre à Lille.",
            "Luc Binet",
        ),
        ("cs", "Ministr financí Jan Novák přijel. „Musíme na to počkat,“ řekl ministr v Praze.", "Jan Novák"),
        ("cs", "Ministr financí Jan Novák přijel. „Musíme na to počkat,“ řekl ministr obrany.", "ministr obrany"),
        (
            "en",
            "Finance Minister Ann Dow came. “We have to wait here,” said the health minister.",
            "the health minister",
        ),
        ("en", "Mayor Ann Dow came. “We have to wait here,” said the deputy mayor.", "the deputy mayor"),
        ("en", "Indiana Gov. Ann Dow came. “We have to wait here,” said the Republican governor.", "Ann Dow"),
        ("fr", "Le juge Paul Binet est là. « Il faut attendre encore », a dit le magistrat.", "Paul Binet"),
    ],
)
def test_a_bare_post_is_its_holder_s_unless_it_governs_something_else(code: str, text: str, speaker: str) -> None:
    assert speakers(text, code) == [speaker]


def test_a_bare_post_right_before_a_name_is_no_earlier_holder_s() -> None:
    text = "Le juge Luc Binet est là. Le juge Paul Roux aussi. « Il faut attendre encore », a-t-il dit."
    assert speakers(text, "fr") == ["Paul Roux"]


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("en", "Mayor Ann Dow met a judge, Ben Clay, who said that the road would reopen.", "Ben Clay"),
        (
            "es",
            "El juez Luis Prieto citó a la directora, Eva Gil, quien aseguró que la vía abrirá el lunes.",
            "Eva Gil",
        ),
        (
            "fr",
            "Le maire Luc Binet a cité la directrice, Eva Roux, qui a affirmé que la route rouvrirait lundi.",
            "Eva Roux",
        ),
        (
            "it",
            "Il sindaco Ugo Doli ha visto il direttore, Leo Bruni, che ha detto che la strada riaprirà lunedì.",
            "Leo Bruni",
        ),
        (
            "pt",
            "O prefeito João Sá falou com o diretor, Pedro Reis, que disse que a estrada vai reabrir.",
            "Pedro Reis",
        ),
        (
            "cs",
            "Starosta Jan Novák jednal s ředitelem Petrem Kalinou, který řekl, že silnice bude brzy otevřena.",
            "Petr Kalina",
        ),
        (
            "nl",
            "Burgemeester Jan de Vries sprak met de directeur, Piet Bakker, die zei dat de weg maandag opengaat.",
            "Piet Bakker",
        ),
        (
            "de",
            "Bürgermeister Jan Weber sprach mit dem Leiter, Otto Kern, der am Montag sagte, dass der Weg offen sei.",
            "Otto Kern",
        ),
    ],
)
def test_the_subject_of_a_relative_clause_is_the_person_before_it(code: str, text: str, speaker: str) -> None:
    found = nutgraf.summarise(text, language=code).quotes
    assert [quote.speaker.name for quote in found if quote.speaker] == [speaker]


def test_who_is_only_the_object_of_prepositions_is_no_antecedent() -> None:
    text = "Le président Luc Morel parlait. On a vu un film de Paul Roux. « Il faut attendre encore », a-t-il dit."
    assert speakers(text, "fr") == ["Luc Morel"]


def test_data_that_are_a_source_do_not_go_on_to_speak() -> None:
    text = (
        "Le maire Luc Morel a lu une note. Selon les données fournies, la route est sûre. "
        "« Il faut attendre encore », a-t-il dit."
    )
    assert speakers(text, "fr") == ["Luc Morel"]


def test_a_paragraph_that_opens_with_a_quotation_has_its_own_speaker() -> None:
    text = (
        "“I am proud of this team,” said Police Chief Joe Huff. “We all take a stand now.”\n"
        "“Dealers prey on our towns,” said David Reames."
    )
    assert speakers(text, "en") == ["Joe Huff", "Joe Huff", "David Reames"]


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        (
            "es",
            "El juez Luis Prieto dudó. Para Prieto, Gil era quien decía eso, “con poca vergüenza ante todos”.",
            "Luis Prieto",
        ),
        (
            "es",
            "La alcaldesa Eva Gil salió. Para el instructor, hubo “muy poca vergüenza ante todos”.",
            "el instructor",
        ),
    ],
)
def test_for_somebody_names_the_speaker(code: str, text: str, speaker: str) -> None:
    assert speakers(text, code) == [speaker]


@pytest.mark.parametrize(
    ("code", "text", "answering"),
    [
        (
            "es",
            "“Sigue cerrado un año”, dijo el alcalde Juan Rey a Ana Gil. “No lo pagamos nosotros”, replicó.",
            "Juan Rey",
        ),
        (
            "es",
            "“Sigue cerrado un año”, dijo el alcalde Juan Rey a la ministra Ana Gil. “No pagamos eso aquí”, dijo ella.",
            "Ana Gil",
        ),
        (
            "it",
            "«Resta chiuso un anno», ha detto Ugo Doli alla ministra Anna Bruni. «Non lo paghiamo noi», ha detto lei.",
            "Anna Bruni",
        ),
        (
            "de",
            "„Das dauert ein Jahr“, sagte Jan Weber der Ministerin Ute Berg. „Das ist zu lange“, entgegnete diese.",
            "Ute Berg",
        ),
        ("de", "„Das dauert ein Jahr“, sagte Jan Weber. „Wir bleiben bei unserem Plan“, heißt es in Bern.", None),
        ("fr", "« Cela dure un an », a dit Luc Morel. « Nous maintenons notre plan », indique-t-on à Lille.", None),
    ],
)
def test_who_answers_is_the_one_that_the_pronoun_means(code: str, text: str, answering: str | None) -> None:
    assert speakers(text, code)[-1] == answering


def test_the_subject_right_after_a_verb_is_no_dative_behind_it() -> None:
    text = "„Most zůstane rok zavřený,“ řekl starosta Jan Novák ministryni Anně Kalinové."
    assert speakers(text, "cs") == ["Jan Novák"]
