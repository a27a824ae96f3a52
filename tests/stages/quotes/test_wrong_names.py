"""A name or a phrase near a quotation that is not its speaker: nobody is named rather than the wrong one."""

from __future__ import annotations

import pytest

import nutgraf


def speakers(text: str, language: str) -> dict[str, str | None]:
    """The first three words of each quotation, with the name of its speaker."""
    brief = nutgraf.summarise(text, language=language)
    return {" ".join(q.text.split()[:3]): q.speaker.name if q.speaker else None for q in brief.quotes}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Die Mieten sind dem Statistischen Landesamt zufolge kaum gestiegen.", "Statistischen Landesamt"),
        ("Die Preise stiegen Händlern zufolge um die Hälfte.", "Händlern"),
        ("Der Zug stand Angaben der Polizei zufolge zwei Stunden lang still.", "der Polizei"),
        ("Der Bau kostet Anna Berg zufolge zwei Millionen Euro.", "Anna Berg"),
        ("Das Feuer war der Feuerwehr zufolge in der Küche ausgebrochen.", "der Feuerwehr"),
        ("Russischen Medien zufolge kam das Schiff aus Murmansk.", "Russischen Medien"),
    ],
)
def test_the_source_is_the_phrase_before_its_postposition(text: str, speaker: str) -> None:
    assert list(speakers(text, "de").values()) == [speaker]


@pytest.mark.parametrize(
    "text", ["Drei Radfahrer wurden den Angaben zufolge verletzt.", "Dem Gesetz zufolge müssen alle Betreiber zahlen."]
)
def test_reports_alone_and_laws_are_no_source(text: str) -> None:
    assert not speakers(text, "de")


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", 'Ute Lampe kam am Freitag. Gleichzeitig betont sie: "Ohne Druck bewegt sich nichts."', "Ute Lampe"),
        ("nl", "Anna de Boer kwam vrijdag. Tegelijk benadrukt zij: “Zonder druk verandert er niets.”", "Anna de Boer"),
    ],
)
def test_a_word_that_opens_a_main_clause_is_no_subject_of_a_verb_before_its_pronoun(
    language: str, text: str, speaker: str
) -> None:
    assert list(speakers(text, language).values()) == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Max Ferrer ganó. Va detrás de Luis Hamil, Aldo Senra y Jan Vetter. Él contestó: «Aún no he acabado»."),
        (
            "fr",
            "Max Ferrer a gagné. Il est derrière Luc Hamel, Aldo Sen et Jan Vetter. « Je n'ai pas fini », dit-il.",
        ),
        (
            "de",
            "Max Ferrer gewann. Er ist hinter Lutz Hamel, Aldo Senn und Jan Vetter. „Ich bin nicht fertig“, sagt er.",
        ),
        (
            "it",
            "Max Ferrer ha vinto. È dietro a Luca Amelli, Aldo Senna e Jan Vetter. «Non ho ancora finito», ha detto.",
        ),
        (
            "pt",
            "Max Ferrer venceu. Está atrás de Luís Amaral, Aldo Sena e João Vetor. “Ainda não acabei nada”, disse ele.",
        ),
    ],
)
def test_a_pronoun_means_nobody_of_a_list_that_a_preposition_governs(language: str, text: str) -> None:
    assert list(speakers(text, language).values()) == ["Max Ferrer"]


def test_one_of_such_a_list_is_meant_where_the_gender_shows_which() -> None:
    text = "The council met with Ms Ann Dow and Mr Bob Senra. “We agreed on nothing at all,” she said."
    assert list(speakers(text, "en").values()) == ["Ann Dow"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We won again,” said Ann Dow. The second wing was closed so that the jobs “may be cut at will.”"),
        (
            "de",
            "„Wir haben gewonnen“, sagte Ute Lampe. Der Umbau kostet viel, da Räume „jederzeit ganz wegfallen können“.",
        ),
        (
            "fr",
            "« Nous avons gagné », dit Luc Morel. Le second accord vise des postes « qui vont encore disparaître ».",
        ),
        ("es", "«Hemos ganado hoy», dijo Ana Ruiz. El segundo contrato prevé puestos «que pueden desaparecer mañana»."),
        ("de", "„Wir haben gewonnen“, sagte Ute Lampe. „Keine Angst vor morgen“ heißt der neue Film aus Polen."),
    ],
)
def test_who_spoke_before_does_not_go_on_inside_another_clause(language: str, text: str) -> None:
    assert list(speakers(text, language).values())[-1] is None


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", "„Wir haben gewonnen“, sagte Ute Lampe. „Jetzt fängt die Arbeit aber erst an.“", "Ute Lampe"),
        (
            "de",
            "Ute Lampe warf dem Paar Leichtsinn vor. Es habe eine „Kultur der völligen Gleichgültigkeit“ geherrscht.",
            "Ute Lampe",
        ),
        ("en", "“We won again,” said Ann Dow. “But the hard work only begins now.”", "Ann Dow"),
        ("cs", "Ředitelka Jana Malá se bojí. „Nezbyl nám ani jeden lékař,“ posteskla si v pondělí večer.", "Jana Malá"),
        ("de", "„Es reicht“, sagte Ute Lampe. Und fügte hinzu: „Wir brauchen viel mehr Leute.“", "Ute Lampe"),
    ],
)
def test_who_spoke_before_goes_on_where_no_other_subject_is(language: str, text: str, speaker: str) -> None:
    assert list(speakers(text, language).values())[-1] == speaker


def test_a_noun_phrase_behind_and_is_the_subject_of_its_verb() -> None:
    text = "„Zu wenig“, sagt der Bauernverband. Und das Ministerium urteilt: „Lange Wege kosten die Tiere viel Kraft.“"
    assert list(speakers(text, "de").values())[-1] == "das Ministerium"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Nada más cruzar la meta, el mensaje de Carlo Bianchi supuso la primera descarga."),
        ("it", "Appena tagliato il traguardo, il messaggio di Carlo Bianchi provocò la prima scarica."),
        ("de", "Bald wird jeder dritte Bürger aus dem Süden kommen, so wie einst viele aus dem Osten kamen."),
    ],
)
def test_these_clauses_report_nothing(language: str, text: str) -> None:
    assert not speakers(text, language)


def test_a_month_and_its_year_are_part_of_a_source() -> None:
    text = "According to a March 2024 report, the bridge was never safe."
    assert speakers(text, "en") == {"the bridge was": "a March 2024 report"}


def test_names_do_not_go_on_over_the_end_of_a_sentence() -> None:
    text = "„Dabei ist Gas entstanden“, sagte ein Feuerwehrsprecher. Mittlerweile Brandt holten die Gäste ab."
    assert list(speakers(text, "de").values()) == ["ein Feuerwehrsprecher"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister announced a programme that will help farmers in the north."),
        ("es", "El ministro anunció un programa que ayudará a los agricultores del norte."),
        ("pt", "O ministro anunciou um programa que vai ajudar os agricultores do norte."),
        ("it", "Il ministro ha annunciato un programma che aiuterà gli agricoltori del nord."),
        ("nl", "De minister kondigde een programma aan dat boeren in het noorden zal helpen."),
        ("en", "He stressed the need for tools that can be configured by everybody at home."),
    ],
)
def test_a_relative_clause_of_the_object_is_not_what_is_said(language: str, text: str) -> None:
    assert not speakers(text, language)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "Aseguró el alcalde que cerrará el puente en mayo.", "el alcalde"),
        ("en", "The minister gave a warning that the dam would not hold.", None),
        ("en", "Mayor Paul Moko received a letter from Chief Lajo but said he could not accept it.", "Paul Moko"),
        ("fr", "Le maire Paul Roux a reçu le préfet Luc Morel mais a dit que rien n'était encore décidé.", "Paul Roux"),
        ("nl", "Minister Nora Pel ontving Jules Mar maar zei dat er niets was beslist.", "Nora Pel"),
        ("en", "Residents of East Dale, West Dale and North Dale say the water is brown.", "Residents of East Dale, "),
        (
            "fr",
            "Les habitants de Saint-Paul et Sainte-Anne disent que l'eau est brune depuis lundi.",
            "Les habitants de Saint",
        ),
        ("en", "Two men were held, according to friends of Ann Dow.", "friends of Ann Dow"),
        ("en", "Two men were held, according to documents seen by Ann Dow.", "documents seen"),
        ("en", "Two men were held, according to police chief Ann Dow.", "Ann Dow"),
    ],
)
def test_the_speaker_is_the_subject_of_its_verb_or_the_head_of_its_source(
    language: str, text: str, speaker: str | None
) -> None:
    found = list(speakers(text, language).values())
    assert [name[: len(speaker or "")] if name else None for name in found] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("pt", "Reafirmou sua postura contrária ao acordo: “O governo não podia diminuir isso”.", None),
        (
            "es",
            "Luis Soto habló. Reafirmó su postura contraria al pacto: «El Gobierno no podía bajar la comisión».",
            "Luis Soto",
        ),
        ("pt", "Disse sua mãe: “O menino não voltou para casa ontem”.", "sua mãe"),
        (
            "fr",
            "Luc Petit est là. Le fils de l'ancien chef a lui aussi affirmé que la dette est grande.",
            "Le fils de l'ancien chef",
        ),
        (
            "pt",
            "Diana sai, explica o historiador David Starke: “Para ser mãe, é preciso querer muito”, diz.",
            "David Starke",
        ),
        (
            "es",
            "El canciller leyó el texto que Donald Trot envió. «Estamos de acuerdo en todo», ha asegurado.",
            None,
        ),
    ],
)
def test_things_and_names_in_other_clauses_do_not_speak(language: str, text: str, speaker: str | None) -> None:
    assert list(speakers(text, language).values()) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "reports"),
    [
        ("es", "El ministro reconoció el mensaje que Luis Trot lanzó el lunes desde Washington.", False),
        ("fr", "Le ministre a confirmé la lettre que Paul Roux avait envoyée lundi.", False),
        ("it", "Il ministro ha confermato la lettera che Paolo Rossi aveva inviato lunedì.", False),
        ("pt", "O ministro reconheceu a mensagem que Paulo Reis enviou na segunda-feira.", False),
        ("pt", "O ministro avisou a população que a água não é potável.", True),
        ("it", "Il ministro ha avvertito la popolazione che l'acqua non è potabile.", True),
        ("fr", "Le ministre a informé le conseil que le pont serait fermé.", True),
    ],
)
def test_a_relative_clause_of_a_document_is_not_what_is_said(language: str, text: str, reports: bool) -> None:
    assert bool(speakers(text, language)) is reports


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Nous verrons », a dit Paul Morin. La vallée a connu un été « deux fois plus sec que le dernier »."),
        ("en", "“We shall see,” said Ann Dow. The valley has seen a summer “twice as dry as the last one”."),
        ("de", "„Wir werden sehen“, sagte Karl Brandt. Das Tal erlebte einen Sommer „doppelt so trocken wie sonst“."),
        ("es", "«Ya veremos», dijo Luis Vega. El valle tuvo un verano «dos veces más seco que el anterior»."),
        ("it", "«Vedremo presto», ha detto Anna Riva. La valle ha avuto un'estate «due volte più secca del solito»."),
        ("pt", "“Vamos ver”, disse Ana Reis. O vale teve um inverno “duas vezes mais seco do que o anterior”."),
        ("nl", "‘We zien wel’, zei Karel de Wit. Het dal had een zomer ‘twee keer zo droog als de vorige’."),
        ("cs", "„Uvidíme,“ řekl Jan Novák. Údolí zažilo léto „dvakrát sušší než to minulé“."),
    ],
)
def test_who_spoke_before_does_not_go_on_inside_a_clause_of_the_article(language: str, text: str) -> None:
    assert list(speakers(text, language).values())[-1] is None


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "The dam broke in three places, according to Mr. Fouad. People fled.", "Fouad"),
        ("fr", "Trois barrages ont cédé dans la vallée, selon M. Fouad. Les gens ont fui.", "Fouad"),
        ("es", "Tres presas se rompieron en el valle, según el Sr. Fouad. La gente huyó.", "Fouad"),
        ("pt", "Três barragens romperam no vale, segundo o sr. Fouad. O povo fugiu.", "Fouad"),
        ("it", "Tre dighe hanno ceduto nella valle, secondo il dott. Fuad. La gente fugge.", "Fuad"),
        ("de", "Zwei Tage später sagte Karl Brandt, die Brücke sei zu.", "Karl Brandt"),
        ("nl", "Enkele uren eerder zei Karel de Wit dat de brug dicht was.", "Karel de Wit"),
        ("nl", "‘De benen van mijn neef waren lam’, zei de neef, volgens de krant Haagse Post.", "de neef"),
        ("cs", "„V celém kraji se čekají povodně,“ informuje Národní centrum pro bouře.", "Národní centrum"),
        ("cs", "Podle oficiálního prohlášení existují tři cesty z krize.", "oficiálního prohlášení"),
        ("vi", "Giới chức Hàn Quốc cho biết vụ thử đã thất bại sáng nay.", "Giới chức Hàn Quốc"),
        ("vi", "Lãnh đạo thị trấn Minh Đức cho biết huyện đã có cuộc họp tìm giải pháp.", "Lãnh đạo thị trấn Minh Đức"),
        ("vi", "“Các phường phải chịu trách nhiệm nếu vi phạm”, quận Hoàn Kiếm thông báo.", "quận Hoàn Kiếm"),
        (
            "fr",
            "Pour Ian Brosse, maire de Lure : « Rien pour les salaires, rien pour la paix. »",
            "Ian Brosse",
        ),
    ],
)
def test_the_whole_phrase_or_name_is_the_speaker(language: str, text: str, speaker: str) -> None:
    assert list(speakers(text, language).values()) == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Luis Vega respondió a los críticos que dicen que el puente es caro."),
        ("it", "Anna Riva ha risposto ai critici che dicono che il ponte è caro."),
        ("pt", "Ele respondia a críticos israelenses que consideram que o processo está indo rápido."),
        ("pt", "A frota confirmou o roteiro que chega ao porto de Ilhéus em maio."),
        ("en", "Via Green Lane Report Calling all builders: this spring, our editors will meet the trade."),
        ("en", "The St. Louis drug company blamed for its prices announced Friday that it was cutting them."),
        ("de", "Seine Mutter, Sara Palm, rief die Polizei, um den Angriff zu melden."),
        ("fr", "Sur le quai, Marc Delatour, 34 ans, observe la patrouille, un sac à la main."),
        ("cs", "Poté, co kancelář poslance vydala prohlášení, že bude hlasovat pro, ho lidé zastavili."),
    ],
)
def test_a_clause_of_another_verb_is_no_speech(language: str, text: str) -> None:
    assert not speakers(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Paul Morel a remercié les élus qui ont dit « nous soutenons ce projet avec force »."),
        ("es", "Luis Vega atacó a los vecinos que dijeron: “El puente es caro y feo para todos”."),
    ],
)
def test_somebody_unnamed_in_a_relative_clause_leaves_no_speaker(language: str, text: str) -> None:
    assert list(speakers(text, language).values()) == [None]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "Le maire Paul Morin a parlé. Ami de la mer, il estime que le port sera ouvert en mai.", "Paul Morin"),
        ("fr", "« Il réagit quand on lui parle », a indiqué l'établissement où il est soigné.", "l'établissement"),
        ("en", "Data on the Brava Community Hub says trips grew. Brava says it will open a shop in May.", "Brava"),
    ],
)
def test_the_speaker_is_no_apposition_no_longer_phrase_and_no_earlier_one(
    language: str, text: str, speaker: str
) -> None:
    assert list(speakers(text, language).values())[-1] == speaker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Much of the old line has been laid badly and poorly maintained, for the owners had left the town."),
        ("it", "Il Melfi ha iniziato bene il secondo tempo e la meta di Carlo Bassi ha ridotto il vantaggio."),
    ],
)
def test_an_adverb_and_a_bare_noun_do_not_speak(language: str, text: str) -> None:
    assert not speakers(text, language)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "fr",
            (
                "« Il fait trop froid », a déploré Luc Hamel. « La nuit sera longue », a ajouté lors de la visite "
                "Ada Roux, cheffe."
            ),
            "Ada Roux",
        ),
        (
            "en",
            (
                "“It is far too cold,” said Max Dow. “It was a long night,” added at the same briefing Ada Rowe, "
                "fire chief."
            ),
            "Ada Rowe",
        ),
        (
            "es",
            (
                "«Hace demasiado frío aquí», dijo Max Ruiz. «La noche fue larga», añadió durante la visita Ada "
                "Vidal, jefa."
            ),
            "Ada Vidal",
        ),
        (
            "pt",
            (
                "“Faz frio demais aqui”, disse Max Reis. “A noite foi longa”, acrescentou durante a visita Ada "
                "Vidal, chefe."
            ),
            "Ada Vidal",
        ),
        (
            "it",
            (
                "«Fa troppo freddo qui», ha detto Max Riva. «La notte è stata lunga», ha aggiunto durante la visita "
                "Ada Vidali, capo."
            ),
            "Ada Vidali",
        ),
        (
            "cs",
            "„Je tu moc velká zima,“ řekl Max Novák. „Noc byla velmi dlouhá,“ dodal během návštěvy Jan Vogel, velitel.",
            "Jan Vogel",
        ),
    ],
)
def test_a_name_behind_an_adverbial_and_before_its_apposition_speaks(language: str, text: str, speaker: str) -> None:
    assert list(speakers(text, language).values())[-1] == speaker


def test_a_name_that_a_preposition_governs_does_not_speak_before_its_apposition() -> None:
    text = (
        "“It is far too cold,” said Max Dow. “It was a long night,” he added in a talk with Ada Rowe, the fire chief."
    )
    assert list(speakers(text, "en").values()) == ["Max Dow", "Max Dow"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "fr",
            (
                "« La digue ne tiendra pas », dit Lucie Vasseur, tandis que Paul Morin, pêcheur, y voit « une "
                "peur sans aucun fondement »."
            ),
            "Paul Morin",
        ),
        (
            "fr",
            (
                "« La digue ne tiendra pas », dit Lucie Vasseur, tandis que les pêcheurs y voient « une peur "
                "sans aucun fondement »."
            ),
            None,
        ),
        ("en", "“The dam will not last,” said Lucy Vale, while fishermen see in it “a fear without any ground”.", None),
        (
            "en",
            "“The dam will not last,” said Lucy Vale, whereas the mayor calls it “a fear without any ground”.",
            "the mayor",
        ),
        (
            "es",
            (
                "«El dique no va a aguantar», teme Lucía Vidal, mientras que Pablo Mora, pescador, lo ve como "
                "«un miedo sin ningún fundamento»."
            ),
            "Pablo Mora",
        ),
        (
            "de",
            "„Der Deich hält das nicht“, sagt Lucie Vogt, während es für Paul Mohr „eine Angst ohne jeden Grund“ ist.",
            "Paul Mohr",
        ),
        (
            "pt",
            "“O dique não vai aguentar”, diz Lúcia Vidal, enquanto para Paulo Mora é “um medo sem nenhum fundamento”.",
            "Paulo Mora",
        ),
        (
            "it",
            (
                "«La diga non reggerà molto», dice Lucia Vidali, mentre per Paolo Mori è «una paura senza alcun "
                "fondamento»."
            ),
            "Paolo Mori",
        ),
        (
            "cs",
            "„Hráz tu zimu nevydrží,“ říká Lucie Volná, kdežto rybáři v tom vidí „strach bez jakéhokoli důvodu“.",
            None,
        ),
        (
            "nl",
            "‘De dijk houdt het niet’, zegt Lucie Vogt, terwijl de vissers er ‘een angst zonder enige grond’ in zien.",
            None,
        ),
        (
            "vi",
            (
                '"Con đê không chịu nổi mùa đông", Lê Thị Hoa nói, trong khi với Trần Văn Bình đó là "nỗi sợ '
                'không có căn cứ".'
            ),
            "Trần Văn Bình",
        ),
    ],
)
def test_a_clause_set_against_another_has_a_speaker_of_its_own_or_none(
    language: str, text: str, speaker: str | None
) -> None:
    assert list(speakers(text, language).values())[-1] == speaker


def test_what_a_clause_with_while_interrupts_goes_on_with_its_subject() -> None:
    text = "Lucy Vale, while the town slept, said “the dam will not last the winter”."
    assert list(speakers(text, "en").values()) == ["Lucy Vale"]
