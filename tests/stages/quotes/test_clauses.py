"""Which clause around a quotation names its speaker: the nearest one, by its subject; and what is no quotation."""

from __future__ import annotations

import pytest

import nutgraf

# "..., said the secretary, X, while his colleague, Y, blamed the council for “...”": the second quotation is Y's.
LATER_CLAUSE = (
    (
        "es",
        (
            "«Los presupuestos han obviado a la región», se lamentó el secretario, Vicente Mirón, "
            "mientras su compañero, Omar Reyes, recriminaba al consejo que siga «sin abrir los ojos y "
            "legislando para algunos»."
        ),
        "Omar Reyes",
    ),
    (
        "fr",
        (
            "« Le budget oublie toute la région », a regretté le secrétaire, Vincent Morel, tandis "
            "que son collègue, Omar Renaud, reprochait aux élus de rester « sans ouvrir les yeux et "
            "sans rien faire »."
        ),
        "Omar Renaud",
    ),
    (
        "en",
        (
            "“The budget forgets the region,” complained the secretary, Vincent Moore, while his "
            "colleague, Omar Reed, blamed the council for acting “with closed eyes and only for a "
            "few”."
        ),
        "Omar Reed",
    ),
    (
        "it",
        (
            "«Il bilancio dimentica la regione», ha lamentato il segretario, Vincenzo Mori, mentre il "
            "suo collega, Omar Rossi, rimproverava al consiglio di agire «a occhi chiusi e solo per "
            "pochi»."
        ),
        "Omar Rossi",
    ),
    (
        "pt",
        (
            "“O orçamento esquece a região”, lamentou o secretário, Vicente Mora, enquanto seu "
            "colega, Omar Reis, censurava o conselho por agir “de olhos fechados e só para alguns”."
        ),
        "Omar Reis",
    ),
    (
        "nl",
        (
            "“De begroting vergeet de regio”, klaagde secretaris Vincent Moor, terwijl zijn collega "
            "Omar Reuter de raad verweet “met gesloten ogen en alleen voor enkelen” te handelen."
        ),
        "Omar Reuter",
    ),
)
INSIDE_MARKS = (
    (
        "it",
        ("“Il tavolo è stato rinviato – ha detto il segretario della Fiom Bruno Riva – e non ci sarà un incontro”."),
        "Bruno Riva",
    ),
    (
        "it",
        ("Bruno Riva ha parlato. “Partirà la precettazione – ha poi aggiunto – Noi andiamo per la nostra strada”."),
        "Bruno Riva",
    ),
    (
        "fr",
        ("« Le débat est clos, a dit le secrétaire de la CGT Bruno Morel, et il n'y aura pas de réunion. »"),
        "Bruno Morel",
    ),
    ("es", "«La mesa se ha aplazado –dijo el secretario de UGT, Bruno Rey–, y no habrá ninguna reunión».", "Bruno Rey"),
    ("pt", "“A mesa foi adiada – disse o secretário da CGT Bruno Reis – e não haverá nenhuma reunião”.", "Bruno Reis"),
)
EMPHATIC = (
    (
        "fr",
        ("Le maire, Paul Renaud, a parlé. Le député Éric Morel a lui jugé que « le plan est une erreur »."),
        "Éric Morel",
    ),
    (
        "fr",
        ("Le maire, Paul Renaud, a parlé. La députée Anna Berg a, elle, estimé que « le plan est une erreur »."),
        "Anna Berg",
    ),
)
BEHIND_ADVERBIAL = (
    (
        "cs",
        (
            "Lidé kritizovali ministra Adama Vojíře. „Situace v kraji byla podceněna,“ uvedl ve svém "
            "závěrečném prohlášení Jan Bureš z iniciativy, která akci pořádala."
        ),
        "Jan Bureš",
    ),
)
# Nobody is named by these: a body before a relative clause, the heading of what follows, and a heading in dashes.
NOBODY = (
    ("fr", "FO, qui a reçu Jean Morel, a mis l'accent sur la « hausse rapide et durable des tarifs de transport »."),
    ("fr", "Le maire Paul Renaud a parlé lundi.\n« Une offense à la République »\nQuarante pompiers sont venus."),
    ("en", "Mayor Paul Reed spoke on Monday.\n“An insult to the republic”\nForty firemen came to the school."),
)
NO_QUOTATION = (
    ("fr", "Le maire Paul Renaud a parlé. L'émission de Laurent Morel, « On n'est pas couché ici », a été annulée."),
    (
        "pt",
        (
            "O plano de Paulo Ramos e João Melo perdeu força, criticado pelos moradores que, sexta "
            "de manhã, foram à praça."
        ),
    ),
    (
        "fr",
        ("L'ancien élu Sébastien Morel, aujourd'hui ministre, croit en un rapprochement d'Anna Berg avec la majorité."),
    ),
    ("es", "El ministerio publicó una nota según la cual el avión no estaba asegurado."),
    ("it", "Il ministero ha pubblicato una nota secondo la quale l'aereo non era assicurato."),
    ("de", "Das Ministerium veröffentlichte eine Notiz, laut der das Flugzeug nicht versichert war."),
    ("pt", "O ministério emitiu uma nota segundo a qual o avião não estava segurado."),
    ("cs", "Ministerstvo vydalo zprávu, podle níž letadlo nebylo pojištěno."),
)
TITLE_SAID = ("fr", "L'émission de Laurent Morel a été annulée. « On n'est pas couché ici », a dit Paul Renaud.")


COUNTRY = "Chủ tịch Kim Văn Nam từ chức. Tờ Morning Post của Anh sau đó viết rằng hai ứng viên có thể thay thế."


def speakers(code: str, text: str) -> tuple[str | None, ...]:
    quotes = nutgraf.summarise(text, language=code, model="none").quotes
    return tuple(quote.speaker and quote.speaker.name for quote in quotes)


@pytest.mark.parametrize(("code", "text", "speaker"), [*LATER_CLAUSE, *INSIDE_MARKS, *EMPHATIC, *BEHIND_ADVERBIAL])
def test_the_nearest_clause_names_the_speaker(code: str, text: str, speaker: str) -> None:
    assert speakers(code, text)[-1] == speaker


@pytest.mark.parametrize(("code", "text"), NOBODY)
def test_who_is_named_elsewhere_does_not_say_it(code: str, text: str) -> None:
    assert set(speakers(code, text)) == {None}


@pytest.mark.parametrize(("code", "text"), NO_QUOTATION)
def test_titles_appositions_and_relative_sources_are_no_speech(code: str, text: str) -> None:
    assert speakers(code, text) == ()


def test_a_sentence_about_a_programme_is_said_where_somebody_says_it() -> None:
    assert speakers(*TITLE_SAID) == ("Paul Renaud",)


def test_a_country_whose_name_is_a_pronoun_too_is_nobody() -> None:
    assert speakers("vi", COUNTRY) == ("Tờ Morning Post",)
