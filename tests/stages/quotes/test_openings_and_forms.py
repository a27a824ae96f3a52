"""Indirect speech behind an opening, in as-clauses, and by verb forms whose subject the text does not name."""

from __future__ import annotations

import pytest

import nutgraf


def speakers(text: str, language: str) -> list[str | None]:
    """Who speaks in each quotation, direct or indirect."""
    quotes = nutgraf.summarise(text, language=language).quotes
    return [quote.speaker.name if quote.speaker else None for quote in quotes]


def reported(text: str, language: str) -> tuple[str, str | None] | None:
    """The first clause of indirect speech and its speaker."""
    for quote in nutgraf.summarise(text, language=language).quotes:
        if quote.kind == "indirect":
            return quote.text, quote.speaker.name if quote.speaker else None
    return None


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "But some analysts believe that the price of milk will rise.", "some analysts"),
        ("fr", "Mais certains analystes estiment que le prix du lait va augmenter.", "certains analystes"),
        ("es", "Pero algunas expertas creen que el precio de la leche subirá.", "algunas expertas"),
        ("pt", "Mas algumas analistas acreditam que o preço do leite vai subir.", "algumas analistas"),
        ("it", "Ma alcuni analisti ritengono che il prezzo del latte salirà presto.", "alcuni analisti"),
        ("de", "Doch einige Analysten glauben, dass der Milchpreis bald steigen wird.", "einige Analysten"),
        ("nl", "Maar sommige analisten denken dat de prijs van melk zal stijgen.", "sommige analisten"),
        ("cs", "Ale někteří analytici se domnívají, že soud jejich žalobu zamítne.", "někteří analytici"),
        ("en", "In mid-April the managers made clear that they wanted to close the plant.", "the managers"),
        ("fr", "À la mi-avril les dirigeants ont précisé qu'ils voulaient fermer l'usine.", "les dirigeants"),
        ("es", "A mediados de abril los directivos aclararon que querían cerrar la planta.", "los directivos"),
        ("pt", "Em meados de abril os diretores esclareceram que queriam fechar a fábrica.", "os diretores"),
        ("it", "A metà aprile i dirigenti hanno precisato che volevano chiudere la fabbrica.", "i dirigenti"),
        ("cs", "Ve středu centrální banka uvedla, že úroky letos vůbec neporostou.", "centrální banka"),
        ("cs", "Japonská automobilka uvedla, že výroba v závodě se zastaví.", "Japonská automobilka"),
        ("de", "Mitte April stellten die Manager klar, dass sie das Werk bald schließen wollten.", "die Manager"),
        ("nl", "De politie liet maandag weten dat het schip voor Bari gezonken is.", "De politie"),
    ],
)
def test_the_subject_behind_what_opens_a_sentence_speaks(language: str, text: str, speaker: str) -> None:
    found = reported(text, language)
    assert found is not None
    assert found[1] == speaker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Dopo aver visto i conti ha precisato che il bilancio del paese resta in rosso."),
        ("es", "Para salvar la línea férrea dijo que las obras empezarán en mayo."),
        ("de", "Es wurde gehört, wie ein Polizist einem Mann sagte, dass der Platz gesperrt ist."),
    ],
)
def test_an_object_of_an_infinitive_or_a_dative_is_no_subject(language: str, text: str) -> None:
    assert not {"i conti", "la línea férrea", "einem Mann"} & set(speakers(text, language))


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "The body has its seat in Geneva and has made clear that it will not pay the damage.", "The body"),
        ("fr", "L'organisme a son siège à Genève et a précisé qu'il ne paierait pas les dégâts.", "L'organisme"),
        ("es", "El organismo tiene su sede en Ginebra y precisó que no pagará los daños.", "El organismo"),
        ("pt", "A direção fechou a fábrica e anunciou que os operários vão receber amanhã.", "A direção"),
        ("it", "La giunta ha approvato il piano e ha assicurato che i lavori inizieranno presto.", "La giunta"),
        ("cs", "Úřad sídlí v Ženevě a upřesnil, že způsobenou škodu platit nebude.", "Úřad"),
        ("en", "The bridge was closed on Monday and the mayor said that it would reopen soon.", "the mayor"),
    ],
)
def test_a_phrase_is_the_subject_of_two_verbs(language: str, text: str, speaker: str) -> None:
    found = reported(text, language)
    assert found is not None
    assert found[1] == speaker


@pytest.mark.parametrize(
    ("language", "text", "clause", "speaker"),
    [
        (
            "en",
            "The ship sank off Bari, as the port authorities reported on Monday.",
            "The ship sank off Bari",
            "the port authorities",
        ),
        (
            "en",
            "The ship sank off Bari, according to what the Greek port authorities said.",
            "The ship sank off Bari",
            "the Greek port authorities",
        ),
        (
            "fr",
            "Le navire a coulé au large de Bari, selon ce qu'ont indiqué les autorités portuaires.",
            "Le navire a coulé au large de Bari",
            "les autorités portuaires",
        ),
        (
            "it",
            "La nave è affondata al largo di Bari, stando a quanto riferisce la capitaneria di porto.",
            "La nave è affondata al largo di Bari",
            "la capitaneria di porto",
        ),
        (
            "pt",
            "O navio afundou ao largo de Bari, segundo informaram as autoridades portuárias.",
            "O navio afundou ao largo de Bari",
            "as autoridades portuárias",
        ),
        (
            "es",
            "El barco se hundió frente a Bari, como indicaron las autoridades portuarias.",
            "El barco se hundió frente a Bari",
            "las autoridades portuarias",
        ),
        (
            "de",
            "Das Schiff ist vor Bari gesunken, wie die griechischen Hafenbehörden mitteilten.",
            "Das Schiff ist vor Bari gesunken",
            "die griechischen Hafenbehörden",
        ),
        (
            "nl",
            "Het schip is voor Bari gezonken, zo laat de havendienst weten.",
            "Het schip is voor Bari gezonken",
            "de havendienst",
        ),
        (
            "nl",
            "De prijs van melk stijgt, zo liet het bedrijf weten, en de productie stopt.",
            "De prijs van melk stijgt",
            "het bedrijf",
        ),
        ("cs", "Loď se u Bari potopila, jak uvedly řecké úřady.", "Loď se u Bari potopila", "řecké úřady"),
        (
            "de",
            "Der Milchpreis wird im nächsten Jahr steigen, sagen verärgerte Bauern.",
            "Der Milchpreis wird im nächsten Jahr steigen",
            "verärgerte Bauern",
        ),
        (
            "en",
            "The bridge works, as Ann Dow stressed, will resume in May.",
            "The bridge works, as Ann Dow stressed, will resume in May",
            "Ann Dow",
        ),
    ],
)
def test_an_as_clause_says_who_speaks(language: str, text: str, clause: str, speaker: str) -> None:
    assert reported(text, language) == (clause, speaker)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Prices fell sharply last year, as the bank announced a new loan scheme."),
        ("en", "The crowd cheered outside the court, as the judge read out the verdict."),
        ("cs", "Vtipkoval o kritice v novinách a o tom všem, jak kladně mluví o vůdci."),
        ("pt", "A inflação vai cair muito em breve, como a maioria supõe que ocorrerá com a nova moeda."),
    ],
)
def test_an_as_clause_with_an_object_of_its_own_reports_nothing(language: str, text: str) -> None:
    assert reported(text, language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Marta Rossi ha aperto il congresso. Ho pensato che lei fosse del tutto matta."),
        ("it", "Marta Rossi ha aperto il congresso. Ricordo che pioveva molto quel giorno."),
        ("es", "Ana Ruiz dirige la fábrica. Pienso que la planta cierra demasiado tarde."),
        ("pt", "Ana Lima dirige a fábrica. Penso que a obra vai fechar em breve."),
        ("pt", "Ana Lima dirige a fábrica. Estima-se que a obra vai fechar em breve."),
        ("cs", "Jana Malá vede úřad. Říká se, že brzy odejde do politiky."),
        ("cs", "Jana Malá vede úřad. Řekla jsem, že to vůbec není pravda."),
        ("es", "Ana Ruiz dirige la web. En el informe se indica que la mayoría no cree nada."),
        ("it", "Marta Rossi guida la lista. Nel rapporto si legge che la gente non crede a nulla."),
        ("de", "Cem Klein wusste nicht, dass der Küstenweg im Winter gesperrt war."),
        ("nl", "Jan Smit wist niet dat het kustpad in de winter dicht was."),
    ],
)
def test_what_nobody_named_says_is_not_given_to_who_was_named_last(language: str, text: str) -> None:
    assert reported(text, language) is None


def test_a_first_person_beside_a_quotation_names_nobody() -> None:
    assert speakers("Marta Rossi è qui. «Non ha senso questa scelta», penso ogni volta.", "it") == [None]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("it", "Marta Rossi guida il partito. Ma ha sottolineato che il bilancio resta in rosso.", "Marta Rossi"),
        ("it", "Marta Rossi guida il partito. In una nota ha precisato che il bilancio è in rosso.", "Marta Rossi"),
        ("es", "Ana Ruiz dirige la fábrica. Pero advirtió que la planta cierra demasiado tarde.", "Ana Ruiz"),
        ("pt", "Ana Lima dirige a fábrica. Mas alertou que a obra vai fechar em breve.", "Ana Lima"),
        ("cs", "Jana Malá vede úřad. V rozhovoru uvedla, že výroba v závodě se zastaví.", "Jana Malá"),
        ("it", "Marta Rossi guida il partito. Ricordò che pioveva molto quel giorno.", "Marta Rossi"),
        ("cs", "Jana Malá vede úřad. Domnívá se, že to vůbec není pravda.", "Jana Malá"),
    ],
)
def test_a_subject_left_out_goes_on_behind_a_conjunction_or_an_adverbial(
    language: str, text: str, speaker: str
) -> None:
    found = reported(text, language)
    assert found is not None
    assert found[1] == speaker


def test_an_unknown_subject_behind_an_adverbial_is_not_left_out() -> None:
    assert reported("Jana Malá vede úřad. V pátek kancléř uvedl, že výroba v závodě se zastaví.", "cs") is None


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "it",
            "La difesa ha criticato il giudice, definendo la sentenza «crudele, atroce e senza motivo».",
            "La difesa",
        ),
        ("es", "La defensa criticó al juez, calificando la pena de «cruel, injusta y sin motivo».", "La defensa"),
        ("pt", 'A defesa criticou o juiz, chamando a pena de "cruel, injusta e sem motivo".', "A defesa"),
        ("fr", "La défense a critiqué le juge, qualifiant la peine de « cruelle, injuste et vaine ».", "La défense"),
        ("en", "Ann Dow left, calling the sentence “cruel, unfair and without reason”.", "Ann Dow"),
    ],
)
def test_the_object_of_a_gerund_does_not_speak(language: str, text: str, speaker: str) -> None:
    assert speakers(text, language) == [speaker]


def test_a_gerund_has_the_subject_of_the_verb_of_saying_before() -> None:
    text = (
        'The attack required "substantial planning and premeditation," prosecutors said, describing the manner '
        'in which it was done as "heinous, cruel and depraved."'
    )
    assert speakers(text, "en") == ["prosecutors", "prosecutors"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«Il prezzo salirà molto presto», ha detto ai giornalisti l'allenatore Bruno Neri.", "Bruno Neri"),
        ("Anna Neri è qui. «Il prezzo salirà presto», ha detto al pubblico ad un raduno a Roma.", "Anna Neri"),
    ],
)
def test_who_is_told_stands_before_an_elided_article(text: str, speaker: str) -> None:
    assert speakers(text, "it") == [speaker]


def test_a_party_in_brackets_is_behind_the_name_that_ends_a_clause() -> None:
    text = "„Ulice jsou už dost špinavé,“ řekla ve čtvrtek zastupitelka Petra Nováková (Piráti) při debatě o úklidu."
    assert speakers(text, "cs") == ["Petra Nováková"]


def test_words_in_capitals_are_quoted_too() -> None:
    assert len(speakers('Anne Lefort a crié : "C\'EST UN CRIMINEL DE GUERRE" devant la salle.', "fr")) == 1


def test_a_phrase_with_a_reflexive_possessive_does_not_speak() -> None:
    text = "Petr Novák vede úřad. Zástupcům svých voličů řekl: „Závod letos nikdo nezavře.“"
    assert speakers(text, "cs") == ["Petr Novák"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("it", "Anna Neri è qui. «Il prezzo salirà molto presto», ha riferito meteo.it.", "meteo.it"),
        ("nl", "Jan Smit is hier. ‘De prijs stijgt heel snel in juli’, meldde weer.nl.", "weer.nl"),
        ("cs", "Petr Novák je tu. „Výroba se brzy zastaví úplně,“ uvádí server zpravy.cz.", "server zpravy.cz"),
        ("cs", "Petr Novák je tu. „Výroba se brzy zastaví úplně,“ uvedl Jan Malý. Je rád.", "Jan Malý"),
    ],
)
def test_a_site_behind_its_verb_speaks(language: str, text: str, speaker: str) -> None:
    assert speakers(text, language) == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Fox heeft 2,4 miljoen kijkers en ‘The Rachel Maddow Show’ van MSNBC staat aan de top."),
        ("fr", "La chaîne diffuse aussi « The Rachel Maddow Show », en tête des audiences."),
        ("it", "Nell Scott ha poi firmato “Just the Funny Parts: Few Hard Truths” per la casa editrice."),
    ],
)
def test_a_title_in_english_is_no_quotation_in_another_language(language: str, text: str) -> None:
    assert speakers(text, language) == []
