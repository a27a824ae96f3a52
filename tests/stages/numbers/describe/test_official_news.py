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
