"""What is measured in news of budgets and works: nouns of change, parts of a count, payers, verbs that are no nouns."""

import pytest

import nutgraf


def measured(text: str, language: str) -> list[str | None]:
    """What each number of a text measures."""
    return [number.measures for number in nutgraf.summarise(text, language=language).numbers]


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("en", "The deal brings an increase in wage costs of £2 million.", "wage costs"),
        ("en", "Officials expect a sharp drop in sales of 5 per cent.", "sales"),
        ("en", "Prices rose in May by 5 per cent.", "Prices"),
        ("de", "Der Vertrag verursacht einen Anstieg der Lohnkosten um 2 Millionen Euro.", "Lohnkosten"),
        ("de", "Das Abkommen führt zu einem klaren Rückgang der Einnahmen um 4 Prozent.", "Einnahmen"),
        (
            "fr",
            "L'accord provoque une hausse des dépenses de personnel de 4 millions d'euros.",
            "dépenses de personnel",
        ),
        ("nl", "Het akkoord leidt tot een stijging van de loonkosten met 4 miljoen euro.", "loonkosten"),
        ("pt", "O acordo provoca um aumento de despesa de 4 milhões de euros.", "despesa"),
        ("en", "The firm has seen a fall of 4 per cent.", "fall"),
    ],
)
def test_what_a_noun_of_change_is_of_is_measured(language: str, text: str, noun: str) -> None:
    assert measured(text, language) == [noun]


@pytest.mark.parametrize(
    ("language", "text", "nouns"),
    [
        ("it", "Il piano prevede 1.200 cantieri, di cui più di 500 avviati.", ["cantieri", "cantieri"]),
        ("fr", "Le plan compte 1 200 chantiers, dont 500 achevés.", ["chantiers", "chantiers"]),
        ("es", "El plan tiene 1.200 obras, de las que 500 terminadas.", ["obras", "obras"]),
        ("pt", "O plano tem 1.200 obras, das quais 500 concluídas.", ["obras", "obras"]),
        ("cs", "Plán má 1 200 staveb, z toho 500 dokončených.", ["staveb", "staveb"]),
        ("it", "Il piano prevede 1.200 cantieri, di cui 500 scuole.", ["cantieri", "scuole"]),
        ("it", "Il piano conta 120 cantieri. Di questi, 62 sono stati avviati.", ["cantieri", "cantieri"]),
        ("nl", "Er kwamen 62 aanvragen binnen. Daarvan zijn er 24 afgewezen.", ["aanvragen", "aanvragen"]),
        ("nl", "Er kwamen 62 aanvragen binnen. Daarvan zijn 24 scholen blij.", ["aanvragen", "scholen"]),
        ("de", "Es gingen 62 Anträge ein. Davon wurden 24 abgelehnt.", ["Anträge", "Anträge"]),
        ("de", "Es gingen 62 Anträge ein. Davon waren 24 Schulen betroffen.", ["Anträge", "Schulen"]),
        ("es", "De esos 40 millones, 30 millones son inversiones.", [None, None]),
    ],
)
def test_a_participle_behind_a_part_counts_nothing(language: str, text: str, nouns: list[str | None]) -> None:
    assert measured(text, language) == nouns


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("de", "26 Millionen Euro will der Landkreis in diesem Jahr investieren.", None),
        ("de", "12 Millionen Euro muss die Stadt für Schulen ausgeben.", "Schulen"),
        ("de", "12 Millionen Euro soll die Brücke kosten.", "Brücke"),
        ("de", "Auf 26 Millionen Euro werden die Kosten geschätzt.", "Kosten"),
        ("de", "12 Millionen Euro hat die Schule gekostet.", "Schule"),
        ("cs", "Kraj chce uspořit 738 milionů korun.", None),
        ("cs", "Rada navrhla výdaje 19,9 miliardy korun.", "výdaje"),
        ("cs", "Cena se po nárůstu na 3,9 procenta snížila letos na 3,8 procenta.", "Cena"),
        ("cs", "Jde o 200 milionů korun méně, než počítal rozpočet pro letošek.", None),
        ("cs", "Plánuje se stavba dálnice na zelené louce za 105 milionů korun.", None),
        ("fr", "Une école a été refaite pour un montant de 75 000 euros.", "école"),
        ("es", "Dos millones de euros están siendo invertidos en carreteras.", "carreteras"),
        ("it", "Per la precisione, 950 mila euro derivano dagli oneri.", None),
        ("en", "The council needs $10 million more than the budget for schools.", None),
    ],
)
def test_who_pays_and_what_is_a_verb_is_not_measured(language: str, text: str, noun: str | None) -> None:
    assert set(measured(text, language)) == {noun}


@pytest.mark.parametrize(
    ("language", "text", "nouns"),
    [
        ("nl", "De club krijgt 10.000 euro subsidie per jaar.", "subsidie"),
        ("nl", "Bedrijven kunnen 100.000 euro extra subsidie krijgen.", "extra subsidie"),
        ("cs", "Na jedno místo připadá v průměru 1,1 uchazeče.", "uchazeče"),
        ("cs", "Úřady nabízely celkem 414 těchto míst.", "míst"),
        ("cs", "Dvě miliardy korun míří do škol.", "škol"),
        ("fr", "La ville ajoute 340 000 euros pour des travaux.", "travaux"),
        ("pt", "Cerca de R$ 13 milhões estão sendo aplicados em creches.", "creches"),
        ("it", "Stanziati 150 mila euro alla manutenzione.", "manutenzione"),
        ("es", "Reserva 250.000 euros para ferias; y 260.000 euros a la rehabilitación.", "ferias rehabilitación"),
        (
            "es",
            "El plan recoge una partida de 4 millones de euros e incrementa en un 60 por ciento el gasto.",
            "partida gasto",
        ),
    ],
)
def test_what_money_is_given_as_and_goes_to(language: str, text: str, nouns: str) -> None:
    found = measured(text, language)
    assert " ".join(str(noun) for noun in found) == nouns


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Do giá trị công nghiệp giảm sâu nên tổng thu ngân sách chỉ đạt 44 tỷ đồng.", ["tổng thu ngân sách"]),
        ("Thu ngân sách đạt 10 tỷ đồng, bằng 76% dự toán, tăng 37% so với cùng kỳ.", ["Thu ngân sách"] * 3),
        ("Tổng sản phẩm 6 tháng của tỉnh tăng 2,4%.", [None, "Tổng sản phẩm"]),
    ],
)
def test_vietnamese_results_of_a_budget(text: str, nouns: list[str | None]) -> None:
    assert measured(text, "vi") == nouns


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("en", "A grant to the club of £5,000 was agreed.", "grant"),
        ("fr", "Une subvention au club de 5 000 euros a été votée.", "subvention"),
        ("es", "Una ayuda a las familias de 500 euros llegó ayer.", "ayuda"),
        ("pt", "Um apoio às famílias de 500 euros foi aprovado.", "apoio"),
        ("it", "Un contributo al Comune di 5000 euro è arrivato.", "contributo"),
        ("nl", "Een subsidie aan de club van 5000 euro is goedgekeurd.", "subsidie"),
        ("de", "Der Zuschuss für die Feuerwehr in Höhe von 800.000 Euro ist sicher.", "Zuschuss"),
        ("de", "Der Rat gab einen Kredit an die Klinik in Höhe von 800.000 Euro.", "Kredit"),
        ("en", "It put investment in roads at £15 million.", "investment"),
        ("en", "Beds come as part of £250 million government funding for clinics.", "government funding"),
        ("en", "The budget with a tax requirement of £245 million passed.", "tax requirement"),
        ("fr", "La ville ouvre un accès au fonds de 5 millions d'euros.", "fonds"),
    ],
)
def test_a_sum_is_of_its_noun_and_not_of_its_receiver(language: str, text: str, noun: str) -> None:
    assert measured(text, language) == [noun]


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("pt", "Cerca de 79 municípios de Mato Grosso receberam ônibus.", "municípios de Mato Grosso"),
        ("es", "Unos 12 vecinos de San Pedro Alcántara protestaron.", "vecinos de San Pedro Alcántara"),
        ("fr", "Dix collaborateurs d'Emmanuel Durand partent.", "collaborateurs d'Emmanuel Durand"),
        ("it", "Ben 12 comuni di San Marino hanno votato.", "comuni di San Marino"),
        ("fr", "On compte 300 enfants de l’école voisine.", "enfants"),
        ("en", "The plan lists 20 new capital investment projects.", "new capital investment projects"),
        ("en", "Some 30 NHS organisations agreed.", "NHS organisations"),
        ("en", "Two more died.", None),
        ("en", "About 12 officers said residents left.", "officers"),
        ("nl", "Het moest een bezuiniging van dertig miljoen doorvoeren.", "bezuiniging"),
        ("nl", "De raad wil 5 miljoen euro om sneller woningen te bouwen.", "woningen"),
        ("nl", "De raad wil 5 miljoen euro om de oude brug te slopen.", "oude brug"),
        ("en", "Councils across England are to receive 40 per cent less funding for highways.", "funding"),
        ("en", "The plan means 20 per cent fewer buses.", "buses"),
        ("en", "It is 30 per cent less likely to fail.", None),
        ("es", "El precio ha caído un 30 % de media.", None),
    ],
)
def test_names_and_plurals_are_whole(language: str, text: str, noun: str | None) -> None:
    assert measured(text, language) == [noun]


def test_money_that_is_invested_does_not_go_on_about_the_sentence_before() -> None:
    text = "It published a budget of £853m. More than £675m will be invested, the minister said."
    assert measured(text, "en") == ["budget", None]
