"""The numbers of an article: what they measure, since when, and what changed. No model is needed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nutgraf
from nutgraf.document import Document, Sentence
from nutgraf.languages.load import load_pack
from nutgraf.records import Article, Block
from nutgraf.stages.numbers.extract import extract_numbers


def document(text: str, language: str, blocks: tuple[Block, ...] = ()) -> Document:
    sentences, start = [], 0
    for part in text.split(". "):
        end = min(start + len(part) + 1, len(text))
        sentences.append(Sentence(start, end, text[start:end], "paragraph", 0))
        start = end + 1
    return Document(Article("x", text), load_pack(language), blocks, tuple(sentences), ())


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("fr", "Le taux de pauvreté de toute la région est tombé à 6 %.", ["taux de pauvreté"]),
        ("fr", "La digue protège 1 200 maisons d'ouvriers.", ["maisons d'ouvriers"]),
        ("fr", "Selon la Banque, 53 % des ménages épargnent, contre 47 % avant.", ["ménages", "ménages"]),
        ("fr", "Une taxe exceptionnelle de 4 % sera levée.", ["taxe exceptionnelle"]),
        ("en", "The fund paid for 3 million new homes in the north.", ["new homes"]),
        ("en", "The firm reported a profit of $5 million.", ["profit"]),
        ("en", "8.7 percent of sequences were new.", ["sequences"]),
        ("de", "Die Inflationsrate stieg auf 7,9 Prozent.", ["Inflationsrate"]),
        ("de", "Es kamen 230 junge Leute.", ["junge Leute"]),
        ("vi", "Đến hết tháng 6/2017, vốn đã giao là 303 tỷ đồng (bằng 98,7% kế hoạch).", ["vốn đã giao"] * 2),
        ("es", "El desempleo bajó a 6,1 %.", ["desempleo"]),
        ("pt", "A taxa de desemprego caiu para 8,3%.", ["taxa de desemprego"]),
        ("it", "Il governo ha aperto 120 scuole.", ["scuole"]),
        ("de", "Die Zahl der Störche stieg von 1.240 im Jahr 2021 auf 2.310 im Jahr 2024.", ["Störche"] * 2),
        ("fr", "Le nombre d'élèves est passé de 1 240 en 2021 à 2 310 en 2024.", ["élèves"] * 2),
        ("es", "El número de baches subió de 1.240 en 2021 a 2.310 en 2024.", ["baches"] * 2),
        ("nl", "Het aantal kuilen steeg van 1.240 in 2021 naar 2.310 in 2024.", ["kuilen"] * 2),
        ("nl", "Twaalf gewonde agenten kregen een budget van 3 miljoen euro.", ["gewonde agenten", "budget"]),
        ("en", "Her kitchen was flooded twice.", [None]),
        ("de", "Am Mittwoch beschloss der Rat 8,4 Millionen Euro.", [None]),
        ("de", "Er legte einen Haushalt über 8,4 Millionen Euro vor.", ["Haushalt"]),
        ("de", "Wer zu schnell fährt, zahlt das Doppelte.", [None]),
        ("es", "La alcaldesa presentó, por un monto de 48,7 millones de euros, el plan.", [None]),
        ("pt", "A prefeita apresentou na terça-feira, orçado em 48,7 milhões de reais, o plano.", [None]),
        ("it", "Il bilancio approvato martedì, pari a 48,7 milioni di euro, cresce.", ["bilancio approvato"]),
    ],
)
def test_says_what_is_measured(language: str, text: str, measures: list[str]) -> None:
    numbers, _, _ = extract_numbers(document(text, language))
    assert [number.measures for number in numbers] == measures


@pytest.mark.parametrize(
    ("language", "text", "periods"),
    [
        ("fr", "De 27 % au cours de la période 2016-2020 à 6 % à la fin de 2021.", ["2016/2020", "2021-12"]),
        ("fr", "Une croissance de 0,3 % pour 2012 (au lieu de 0,7 %).", ["2012", "2012"]),
        ("en", "Sales of $5 million in the first quarter of 2023.", ["2023-01/2023-03"]),
        ("de", "Im März 2023 lag die Quote bei 5 Prozent.", ["2023-03"]),
        ("en", "On July 4, 2012 some 300 guests came.", ["2012-07-04"]),
        ("vi", "Năm 2017, vốn là 5 tỷ đồng.", ["2017"]),
        ("fr", "Le pays a vendu 5 tonnes de riz.", [None]),
    ],
)
def test_says_the_period(language: str, text: str, periods: list[str | None]) -> None:
    numbers, _, _ = extract_numbers(document(text, language))
    assert [number.period for number in numbers] == periods


def test_first_months_and_the_same_period_of_another_year() -> None:
    text = "Trong 6 tháng đầu năm 2017, thu đạt 40 tỷ đồng. Trong khi cùng kỳ năm 2016 đạt 38 tỷ đồng."
    numbers, _, _ = extract_numbers(document(text, "vi"))
    assert [number.period for number in numbers] == [None, "2017-01/2017-06", "2016-01/2016-06"]


def test_change_links_its_ends() -> None:
    numbers, changes, _ = extract_numbers(document("Le taux de chômage est passé de 10 % à 8 %.", "fr"))
    (change,) = changes
    assert (numbers[change.from_].value, numbers[change.to].value, change.factor) == (10, 8, 0.8)


def test_stated_factor_is_kept_where_the_sums_agree() -> None:
    text = "La dette a augmenté de 2,7 fois, a augmenté de 2 735 euros, atteignant 4 323 euros."
    numbers, changes, _ = extract_numbers(document(text, "fr"))
    (change,) = changes
    assert numbers[change.to].value == 4323
    assert change.factor == 2.7


def test_other_zones_are_left_out() -> None:
    text = "Trois ponts sont fermés. Photo 24 heures."
    blocks = (Block("paragraph", 0, 24), Block("credit", 25, len(text)))
    numbers, _, _ = extract_numbers(document(text, "fr", blocks))
    assert [number.text for number in numbers] == ["Trois"]


def test_country_decides_the_dollar() -> None:
    text = "Le Canada a versé 5 millions de dollars à Montréal."
    (number,), _, notices = extract_numbers(document(text, "fr"))
    assert number.unit == "CAD"
    assert not notices


def test_undecided_currency_is_told() -> None:
    _, _, notices = extract_numbers(document("Il a payé 50 dollars.", "fr"))
    assert [notice.code for notice in notices] == ["currency-undecided"]


def test_contradicting_separators_are_told() -> None:
    _, _, notices = extract_numbers(document("Il y a 2.5 litres et 1.234 euros.", "fr"))
    assert "separators-undecided" in [notice.code for notice in notices]


def test_sentence_index_is_given() -> None:
    numbers, _, _ = extract_numbers(document("Deux ponts. Trois routes.", "fr"))
    assert [number.sentence for number in numbers] == [0, 1]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["fr", "vi", "de", "xx"]))
def test_any_article_is_read(text: str, language: str) -> None:
    numbers, changes, _ = extract_numbers(document(text, language))
    assert all(text[number.start : number.end] == number.text for number in numbers)
    assert all(number.measures is None or number.measures in text for number in numbers)
    assert all(change.to is None or 0 <= change.to < len(numbers) for change in changes)


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("fr", "Selon le décret n° 2022-1561 du 12 mars 2024, il reste 300 agents", None),
        ("vi", "Theo Nghị quyết số 36/NQ-HĐND ngày 10/12/2023, hỗ trợ 2.340 hộ nghèo", None),
        ("es", "Según la Ley 17/2015, de 9 de julio de 2015, quedan 40 casas", None),
        ("fr", "Le 12 mars 2024, il restait 300 agents", "2024-03-12"),
        ("fr", "Entre 2016-2020 et 2023, il restait 300 agents", "2023"),
    ],
)
def test_the_date_of_an_act_is_no_period(language: str, text: str, period: str | None) -> None:
    (number,) = extract_numbers(document(text, language))[0]
    assert number.period == period


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Sales rose by 5 % to 3 million from 2.8 million.", ("Sales", "2.8 million", "3 million", "5 %", "up")),
        (
            "it",
            "Le vendite sono salite del 5% a 3 milioni da 2,8 milioni.",
            ("vendite", "2,8 milioni", "3 milioni", "5%", "up"),
        ),
        ("nl", "De export daalde met een derde.", ("export", None, None, "een derde", "down")),
        ("cs", "Sazba klesla o 2 procentní body.", ("Sazba", None, None, "2 procentní body", "down")),
        ("vi", "Doanh thu tăng 5% lên 3 triệu.", ("Doanh thu", None, "3 triệu", "5%", "up")),
        ("es", "La producción se duplicó.", ("producción", None, None, None, "up")),
        ("de", "Der Gewinn halbierte sich.", ("Gewinn", None, None, None, "down")),
    ],
)
def test_a_change_says_by_how_much_and_which_way(code: str, text: str, expected: tuple[str | None, ...]) -> None:
    numbers, changes, _ = extract_numbers(document(text, code))
    (change,) = changes
    ends = [None if i is None else numbers[i].text for i in (change.from_, change.to, change.by)]
    assert (change.measures, *ends, change.direction) == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "He fell down 12 stairs."), ("de", "Das fiel 5 Arbeitern auf."), ("en", "Redoubled efforts.")],
)
def test_what_only_looks_like_a_change_is_none(code: str, text: str) -> None:
    assert extract_numbers(document(text, code))[1] == ()


def test_a_share_leads_to_the_factor_and_percentage_points_to_none() -> None:
    _, changes, _ = extract_numbers(document("Exports fell by a third. The rate rose 2 percentage points.", "en"))
    assert [change.factor for change in changes] == [0.6667, None]


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("fr", "Un pêcheur de 61 ans est mort lundi.", "age"),
        ("es", "Una pescadora de 61 años murió el lunes.", "age"),
        ("it", "Un pescatore di 61 anni è morto lunedì.", "age"),
        ("pt", "Um pescador de 61 anos morreu na segunda.", "age"),
        ("ro", "Un pescar de 61 de ani a murit luni.", "age"),
        ("fr", "Un bail de 61 ans a été signé lundi.", "duration"),
        ("es", "Un contrato de 61 años se firmó el lunes.", "duration"),
    ],
)
def test_the_years_of_somebody_named_by_an_occupation_are_an_age(code, text, kind):
    assert [number.kind for number in nutgraf.summarise(text, language=code).numbers] == [kind]
