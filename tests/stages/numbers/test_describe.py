"""What a number measures and when, by the verb of its clause, its brackets and its place. No model is needed."""

import pytest

from nutgraf.document import Document, Sentence
from nutgraf.languages.load import load_pack
from nutgraf.records import Article, Number
from nutgraf.stages.numbers.extract import extract_numbers


def find(text: str, language: str) -> tuple[Number, ...]:
    ends = [place for place, sign in enumerate(text, 1) if sign in ".?!" and text[place : place + 1] in {" ", ""}]
    bounds = [place for place in ends if text[place - 2].islower() or place == len(text)]
    starts = [0, *(end + 1 for end in bounds[:-1])]
    sentences = [
        Sentence(start, end, text[start:end], "paragraph", 0) for start, end in zip(starts, bounds, strict=True)
    ]
    return extract_numbers(Document(Article("x", text), load_pack(language), (), tuple(sentences), ()))[0]


def read(text: str, language: str, what: str) -> list[object]:
    return [getattr(number, what) for number in find(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        (
            "en",
            "Nordwind advanced 8%, Kestrel rose under 4%, and Ostrava gained 3%.",
            ["Nordwind", "Kestrel", "Ostrava"],
        ),
        ("en", "Exports to Norway dropped 7% to $2.3 billion.", ["Exports", "Exports"]),
        ("en", "The plan raises the income limit from the current $154,000 to $220,000.", ["income limit"] * 2),
        ("en", "Northern Light Index (NLI) peaked at 5,884.", ["Northern Light Index"]),
        ("en", "The clinic comes with a budget of $5 million.", ["budget"]),
        ("fr", "La régie a augmenté ses prix de 5 %.", ["prix"]),
        ("fr", "Le loyer dans la vieille ville a reculé de 5 %.", ["loyer"]),
        ("de", "Im Mai stieg die Arbeitslosenquote auf 5,6 Prozent.", ["Arbeitslosenquote"]),
        ("de", "Die Exporte nach Kanada fielen um 7 Prozent auf 2,3 Milliarden Euro.", ["Exporte", "Exporte"]),
        ("es", "La deuda creció un 3 % hasta los 40 millones de euros.", ["deuda", "deuda"]),
        ("it", "A maggio l'inflazione in Liguria è salita al 3,2%.", ["inflazione"]),
        ("pt", "Em Olinda, o orçamento cultural triplicou e chegou a R$ 9 milhões.", ["orçamento cultural"]),
        ("nl", "De werkloosheid in Gent daalde naar 4,2 procent.", ["werkloosheid"]),
        ("cs", "Meziročně vzrostla průměrná mzda o 5 procent.", ["průměrná mzda"]),
        ("vi", "Kim ngạch xuất khẩu tăng 5% lên 3 tỷ USD.", ["Kim ngạch xuất khẩu"] * 2),
    ],
)
def test_the_verb_tells_what_has_the_value(language: str, text: str, measures: list[str]) -> None:
    assert read(text, language, "measures") == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "She signed the two-year $44 million budget.", ["budget", "budget"]),
        ("en", "The phone has 50GB storage.", ["storage"]),
        ("en", "He walked three miles north.", [None]),
        ("en", "It means four years of noise.", ["noise"]),
        ("en", "It pays for the employees aged 55 and above.", ["employees"]),
        ("nl", "Annemiek Verbrugge (46) maakt opnieuw haar opwachting.", ["Annemiek Verbrugge"]),
        ("de", "Die Sitzung dauerte zwei Stunden.", ["Sitzung"]),
        ("de", "Der Plan gilt über einen Zeitraum von mindestens fünf Jahren.", ["Zeitraum"]),
        ("it", "Ieri 31 morti, di cui 29 nelle case di riposo e 2 negli ospedali.", ["morti"] * 3),
        ("de", "Über 810 Millionen Menschen hungern. Über 280 Millionen sind bedroht.", ["Menschen"] * 2),
        ("fr", "Une croissance atone (+ 0,1 %).", ["croissance atone"]),
        ("fr", "Il a promis 2 milliards d'euros par an pour financer la réforme.", ["réforme"]),
        ("fr", "53 % des impôts portent sur les ménages et 47 % sur les firmes.", ["impôts", "impôts"]),
        ("cs", "Stát zaplatí 75 procent celkových nákladů na stavbu.", ["celkových nákladů"]),
        ("vi", "Bộ bãi bỏ 62% điều kiện kinh doanh.", ["điều kiện kinh doanh"]),
    ],
)
def test_the_place_tells_what_is_measured(language: str, text: str, measures: list[str | None]) -> None:
    assert read(text, language, "measures") == measures


@pytest.mark.parametrize(
    ("language", "text", "periods"),
    [
        ("en", "The agency collected $5 million during the financial year of 2024/2025.", ["2024/2025"]),
        (
            "cs",
            "Dne 4. ledna 2021 to řekl. Kraj čeká v lednu 11.700 vakcín a v únoru dalších 19.500.",
            ["2021-01", "2021-02"],
        ),
        ("cs", "Dne 4. ledna 2021 to řekl. Od března do června dostane 5 milionů vakcín.", ["2021-03/2021-06"]),
        ("fr", "La réunion du conseil, tenue le 21 juin 2024, en présence de 200 personnes, est close.", [None]),
        ("en", "In 2019 prices rose 5% compared with 2018.", ["2019"]),
    ],
)
def test_a_period_belongs_to_its_own_number(language: str, text: str, periods: list[str | None]) -> None:
    assert read(text, language, "period") == periods


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("vi", "Có 50/53 đại biểu dự họp.", [50 / 53]),
        ("vi", "Bộ đã ban hành 06 quy chuẩn kỹ thuật vào chiều nay (7/10).", [6]),
        ("vi", "Trong số 40 trường học, 12 trường đóng cửa.", [40, 12]),
        ("vi", "Đây là kỳ họp lần thứ 14.", [14]),
        ("en", "The 9/11 attacks and the 3/15 election.", []),
        ("cs", "Dary přijímá spolek na adrese Lipová 8, 370 01 České Budějovice.", []),
        ("es", "Se elevó el umbral 1 de la renta.", []),
        ("it", "Tra le cinque di pomeriggio e le otto di mattina.", []),
        ("fr", "Le déficit sera de 2,5 % en 2019 et même - 3,5 % en 2020.", [2.5, -3.5]),
        ("de", "Der Plan gilt über einen Zeitraum.", []),
    ],
)
def test_only_numbers_that_count_are_found(language: str, text: str, values: list[float]) -> None:
    assert read(text, language, "value") == values


def test_ages_listed_share_their_unit() -> None:
    numbers = find("They were women who were 22 and 24 years old.", "en")
    assert [(number.kind, number.unit) for number in numbers] == [("age", "year"), ("age", "year")]
