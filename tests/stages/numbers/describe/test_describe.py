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


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "The forecast for growth was cut to 2.1%.", ["growth"]),
        ("en", "The growth forecast was cut to 2.1%.", ["growth forecast"]),
        ("en", "The forecast for 2026 was cut to 2.1%.", ["forecast"]),
        ("de", "Die Prognose für das Wachstum wurde auf 2,1 Prozent gesenkt.", ["Wachstum"]),
        ("fr", "L'estimation du salaire minimum est de 1 500 euros.", ["salaire"]),
        ("es", "La previsión de crecimiento bajó al 2,1%.", ["crecimiento"]),
        ("it", "La stima del salario minimo è di 1.200 euro.", ["salario"]),
        ("pt", "A estimativa para o salário mínimo é de R$ 969.", ["salário"]),
        ("nl", "De raming van het minimumloon is 1200 euro.", ["minimumloon"]),
        ("cs", "Prognóza růstu klesla na 2,1 procenta.", ["růstu"]),
        ("vi", "Ước tính lương tối thiểu là 5 triệu đồng.", ["lương tối thiểu"]),
    ],
)
def test_of_an_estimate_what_is_estimated_is_measured(language: str, text: str, measures: list[str]) -> None:
    assert read(text, language, "measures") == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("fr", "Il y a eu 333 plaintes, dont 324 concernant le port du casque.", ["plaintes", "plaintes"]),
        ("es", "Los usuarios son 40, sumando 12 más.", [None, None]),
        ("pt", "Chegam agora, recuando de R$ 969 para R$ 965.", [None, None]),
        ("it", "Arrivano oggi, passando da 5 a 12 euro.", [None, None]),
        ("pt", "O comando de 12 homens saiu.", ["homens"]),
        ("fr", "Les retraites absorbent 57 % des dépenses publiques.", ["dépenses publiques"]),
        ("es", "Las pensiones absorben el 57% de los gastos públicos.", ["gastos públicos"]),
        ("fr", "Le chiffre d'affaires a atteint 3 milliards d'euros.", ["chiffre d'affaires"]),
        ("nl", "De gemeente zag een rente van 5,16 procent.", ["rente"]),
        ("de", "Der Rat nahm den Plan mit 13 zu 8 Stimmen an.", ["Stimmen"]),
    ],
)
def test_a_verb_form_is_no_noun(language: str, text: str, measures: list[str | None]) -> None:
    assert read(text, language, "measures") == measures


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "From June 21 to November 15, 2019, the town counted 365 trips."),
        ("en", "Between 21 June and 15 November 2019 they counted 365 trips."),
        ("de", "Vom 21. Juni bis 15. November 2019 zählte die Stadt 365 Fahrten."),
        ("fr", "Entre le 21 juin et le 15 novembre 2019, la ville a compté 365 trajets."),
        ("es", "Del 21 de junio al 15 de noviembre de 2019 hubo 365 viajes."),
        ("it", "Dal 21 giugno al 15 novembre 2019 ci sono stati 365 viaggi."),
        ("pt", "De 21 de junho a 15 de novembro de 2019 houve 365 viagens."),
        ("nl", "Van 21 juni tot en met 15 november 2019 waren er 365 ritten."),
        ("cs", "Od 21. června do 15. listopadu 2019 bylo 365 jízd."),
        ("vi", "Từ ngày 21/6 đến ngày 15/11/2019 có 365 lượt đi."),
    ],
)
def test_a_stretch_of_days_is_one_period(language: str, text: str) -> None:
    assert read(text, language, "period") == ["2019-06-21/2019-11-15"]


def test_days_of_one_month_are_one_period() -> None:
    assert read("Du 3 au 5 janvier 2020, 12 trains ont été annulés.", "fr", "period") == ["2020-01-03/2020-01-05"]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "Homeless numbers increased by 300 to 1,500.", [(300, None), (1500, None)]),
        ("en", "Prices will rise by 3 to 5 percent.", [(3, 5)]),
        ("de", "Die Zahl der Obdachlosen stieg um 300 auf 1500.", [(300, None), (1500, None)]),
        ("es", "El número de indigentes aumentó en 300 hasta 1.500.", [(300, None), (1500, None)]),
        ("it", "Il numero dei senzatetto è aumentato di 300 a 1.500.", [(300, None), (1500, None)]),
        ("nl", "Het aantal daklozen steeg met 300 tot 1500.", [(300, None), (1500, None)]),
        ("cs", "Počet lidí bez domova vzrostl o 300 na 1500.", [(300, None), (1500, None)]),
    ],
)
def test_the_amount_of_a_change_and_its_result_are_no_range(
    language: str, text: str, values: list[tuple[float, float | None]]
) -> None:
    assert [(number.value, number.value_high) for number in find(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        (
            "it",
            "Il CIPE dà 1.546 milioni di euro, di cui 400 per le scuole e 1.146 per i voucher.",
            [1546e6, 4e8, 1146e6],
        ),
        ("fr", "Ce sont 5 millions d'euros, dont 200 000 en espèces.", [5e6, 200_000]),
        ("de", "Das Paket umfasst 5 Millionen Euro, davon 12 Schulen.", [5e6, 12]),
        ("it", "Il fatturato tocca 3,4 miliardi di euro, contro i 2,9 di un anno prima.", [3.4e9, 2.9e9]),
    ],
)
def test_parts_of_a_sum_have_its_scale(language: str, text: str, values: list[float]) -> None:
    assert read(text, language, "value") == values


@pytest.mark.parametrize(
    ("language", "text", "ranks"),
    [
        ("de", "Raab ist die erste Frau an der Spitze.", [(1, "Frau")]),
        ("de", "Der Zweite Weltkrieg endete, sagte die Erste Bürgermeisterin im dritten Quartal.", []),
        ("fr", "Le premier ministre a créé une cinquième branche.", [(5, "branche")]),
        ("it", "Un terzo procedimento riguarda la prima ministra.", [(3, "procedimento")]),
        ("it", "Secondo il governo è pronto prima della riforma.", []),
        ("es", "Es el tercer incendio del año, dice el primer ministro.", [(3, "incendio")]),
        ("pt", "A primeira parcela vence na segunda-feira.", [(1, "parcela")]),
        ("nl", "De Tweede Kamer besprak de tweede brand.", [(2, "brand")]),
        ("en", "He pleaded guilty to this fifth offense, the first lady said.", [(5, "offense")]),
        ("cs", "Prezident má druhý pokus, řekl první ministr.", [(2, "pokus")]),
    ],
)
def test_an_ordinal_that_numbers_a_noun_is_a_rank(language: str, text: str, ranks: list[tuple[int, str]]) -> None:
    found = [(number.value, number.measures) for number in find(text, language) if number.kind == "rank"]
    assert found == ranks


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("en", "Police found 21 pounds of meth.", ["measure"]),
        ("en", "He lost 20 pounds and paid $40.", ["measure", "money"]),
        ("en", "A ticket costs 20 pounds.", ["money"]),
        ("en", "It cost £4, or 20 pounds of pears.", ["money", "money"]),
        ("de", "Die Polizei fand 10 Pfund Kokain.", ["measure"]),
        ("es", "Halló cinco libras de carne y pagó diez libras.", ["measure", "money"]),
    ],
)
def test_pounds_of_a_substance_are_a_weight(language: str, text: str, kinds: list[str]) -> None:
    assert read(text, language, "kind") == kinds


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "He was sentenced to 78 months in federal prison.", ["federal prison"]),
        ("en", "He spent 3 years in Berlin.", [None]),
        ("de", "Er wurde zu drei Jahren Haft verurteilt.", ["Haft"]),
        ("de", "Seit zehn Jahren Bürgermeister, kennt er die Stadt.", [None]),
        ("nl", "Hij kreeg drie jaar cel.", ["cel"]),
        ("cs", "Dostal tři roky vězení.", ["vězení"]),
        ("vi", "Ông bị kết án 3 năm tù.", ["tù"]),
        ("pt", "O prazo para pagar de 36 meses começa.", ["prazo"]),
        ("fr", "La réunion a duré trois heures.", ["réunion"]),
        ("fr", "Le parc, long de 12 km, ouvrira.", ["parc"]),
        ("en", "It needs 30 gigawatts of offshore wind capacity.", ["offshore wind capacity"]),
        ("it", "Ha sbloccato fondi per un totale di 5 milioni di euro.", ["fondi"]),
        ("it", "Le famiglie con ISEE sotto i 20.000 euro sono escluse.", ["ISEE"]),
        ("pt", "Neste ano, a Previdência abocanha 57% de todos os gastos.", ["gastos"]),
        ("pt", "O salário mínimo caiu, recuando de R$ 969 para R$ 965.", ["salário mínimo"] * 2),
        ("es", "Está prevista una subida del 12% en el precio del gas.", ["precio"]),
        ("de", "Ein Anstieg der Gaspreise um 12 Prozent wird erwartet.", ["Gaspreise"]),
        ("es", "La empresa emplea a 350 trabajadores y factura 45 millones de euros.", ["trabajadores", None]),
        ("fr", "Trois ouvriers ont été blessés et deux autres sont portés disparus.", ["ouvriers"] * 2),
        ("fr", "Le loyer mensuel varie entre 300 et 500 euros.", ["loyer mensuel"]),
        ("en", "Year-on-year inflation stood at 8%.", ["Year-on-year inflation"]),
        ("en", "She sold the old bike for $30.", ["old bike"]),
        ("cs", "Hrozí pokuta až 15 000 korun.", ["pokuta"]),
        ("cs", "Chlapec zaplatil 450 korun.", [None]),
    ],
)
def test_what_lasts_costs_or_changes_is_measured(language: str, text: str, measures: list[str | None]) -> None:
    assert read(text, language, "measures") == measures


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Bills are 15% higher than in 2022."),
        ("fr", "La facture atteint 15 % de plus qu'en 2022."),
        ("de", "Die Rechnung liegt 15 Prozent höher als 2022."),
        ("cs", "Účet činí o 15 procent více než v roce 2022."),
        ("pt", "A estimativa foi reduzida em agosto de 2017, de 5% para 4%."),
    ],
)
def test_the_time_of_a_comparison_or_of_an_estimate_is_no_period(language: str, text: str) -> None:
    assert set(read(text, language, "period")) == {None}


def test_an_age_may_follow_a_long_name_after_a_comma() -> None:
    assert read("In one case, Luis M. Rosa-Gil, 27, a cook, was fined.", "en", "kind") == ["count", "age"]
    assert "age" not in read("The flood hit Lyon, Grand Rapids, 67, and Vienna.", "en", "kind")


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("vi", "Vụ cháy làm ba công nhân bị thương, hai người mất tích.", [3, 2]),
        ("vi", "Anh Hai và ba mẹ về quê.", []),
        ("vi", "Trong năm người dân gặp khó.", []),
        ("en", "Debris peaked at 47 feet.", [47]),
    ],
)
def test_a_homonym_counts_before_a_counted_noun(language: str, text: str, values: list[int]) -> None:
    assert read(text, language, "value") == values


def test_a_verb_alone_gives_its_subject() -> None:
    assert read("They said it peaked at 47 feet.", "en", "measures") == [None]
    assert read("Sales were expected to reach $3 million.", "en", "measures") == ["Sales"]
