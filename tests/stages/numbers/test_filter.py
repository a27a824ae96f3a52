"""Digits and words that are no quantities stay out; quantities beside them stay in."""

import pytest

from nutgraf.stages.numbers.extract import find_numbers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La directive n° 40-CT/TW et l'article 49.3 restent."),
        ("fr", "Voir https://example.org/dossier-2021/page-12.html pour la suite."),
        ("fr", "Le 4 juillet 2012, puis le 12/05/2013."),
        ("fr", "Les articles 5 et 6 sont abrogés."),
        ("en", "COVID-19, the G7 and an F-16 made news in 2021."),
        ("en", "Call +1 202 555 0143 or 555-201-7788."),
        ("en", "The talks start at 8 pm, 9:15 at the latest."),
        ("en", "Read more\nComments (12)\n"),
        ("en", "1. Open the door\n2. Close it\n"),
        ("en", "The 3rd floor of the A320."),
        ("de", "Am 26. bis 28. Juni, nach § 5 Abs. 2 BGB."),
        ("de", "Die Gruppe der Sieben tagt."),
        ("de", "Siehe BVerfG, 2 BvR 859/15, und OVG, 5 K 123/21."),
        ("fr", "La Cour de cassation (n° 21-12.345) se tait."),
        ("en", "The justices took up No. 19-123."),
        ("pt", "O ministro relata o RE 574.706."),
        ("vi", "Nghị định 136, Nghị định số 77 ngày 15-11."),
        ("vi", "Tháng 6/2017, hàng triệu người về quê."),
        ("zh", "2016年6月4日"),
        ("pl", "W 2023 roku."),
        ("it", "Lei sei una brava attrice."),
        ("es", "Había miles de personas."),
        ("nb", "Rådet har valgt en kvinne og et nytt hus."),
        ("da", "Flere hundrede børn og flere tusinde voksne kom."),
        ("fi", "Jäi satoja kuolleita."),
        ("it", "Vietato irrigare dalle 22 alle 6 nei campi."),
        ("pt", "A loja abre das 9 às 18, disse na terça-feira (12) a dona."),
        ("sl", "Izvoz v 19. stoletju je rasel."),
        ("hr", "Na 63. obljetnici mostova."),
        ("ru", "На 34-й минуте и в 25-ю годовщину."),
        ("ko", "구조되었습니다. 조사가 실시되었다."),
    ],
)
def test_leaves_out(language: str, text: str) -> None:
    assert find_numbers(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text", "texts"),
    [
        ("fr", "En 2012, 2 000 salariés", ["2 000"]),
        ("en", "a 10-member panel of 2000 students", ["10", "2000"]),
        ("en", "at least 1900 people in 1900", ["1900"]),
        ("he", "ב-20 מיליון", ["20 מיליון"]),
        ("tr", "Enflasyon yüzde 64,8 oldu", ["yüzde 64,8"]),
        ("ko", "시민 3만명이 모였다", ["3만"]),
        ("ja", "35億円を投資", ["35億円"]),
        ("hi", "5 करोड़ लोग", ["5 करोड़"]),
        ("ko", "두 시간에 다섯 명", ["두 시간", "다섯"]),
        ("da", "To hundrede børn, tusind kroner.", ["To hundrede", "tusind kroner"]),
        ("en_IN", "3 lakh farmers", ["3 lakh"]),
    ],
)
def test_keeps(language: str, text: str, texts: list[str]) -> None:
    assert [number.text for number in find_numbers(text, language)] == texts


@pytest.mark.parametrize(
    ("text", "values"),
    [("2024", []), ("7/19", []), ("- 1 4/5", [1.8]), ("one over three", [3])],
    ids=["year", "rare fraction", "minus before a blank", "over"],
)
def test_a_text_of_one_number_is_read_like_any_other(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(text, "en")] == values
    assert [number.value for number in find_numbers(f"They wrote {text} there.", "en")] == values


@pytest.mark.parametrize(
    ("language", "text", "kind", "value", "unit", "approximation"),
    [
        ("lt", "net 70 procentų rinkėjų", "percent", 70, "%", "exact"),
        ("el", "σε 1,6 χιλιομέτρων", "measure", 1.6, "kilometre", "exact"),
        ("es", "una multa de 3.000.000 de dólares", "money", 3e6, "USD", "exact"),
        ("it", "una spesa di 2.500.000 di euro", "money", 2.5e6, "EUR", "exact"),
        ("fr", "un toit pour les jeunes de moins de 35 ans", "age", 35, "year", "less_than"),
        ("fr", "les jeunes attendent depuis plus de 3 ans", "duration", 3, "year", "more_than"),
        ("de", "Kinder ab 12 Jahren", "age", 12, "year", "at_least"),
        ("es", "ayudas a mayores de 65 años", "age", 65, "year", "exact"),
        ("pl", "wartość 11 mln funtów", "money", 11e6, "GBP", "exact"),
        ("hr", "do 500 funti", "money", 500, "GBP", "exact"),
        ("pl", "mieszka 17 w domu", "count", 17, None, "exact"),
        ("fr", "plus de 4 355 milliards de VND", "money", 4355 * 10**9, "VND", "more_than"),
        ("en", "nearly $3.5bn", "money", 3.5e9, "USD", "about"),
        ("en", "CAD 20 million", "money", 2e7, "CAD", "exact"),
        ("es", "5.470 M€", "money", 5.47e9, "EUR", "exact"),
        ("es", "RD$643,906.8 millones", "money", 643906.8e6, "DOP", "exact"),
        ("en", "TT$2.7 billion", "money", 2.7e9, "TTD", "exact"),
        ("vi", "gần 2 nghìn tỷ đồng", "money", 2e12, "VND", "about"),
        ("vi", "3 triệu 200 nghìn đồng", "money", 3.2e6, "VND", "exact"),
        ("de", "rund 1,2 Mio. Euro", "money", 1.2e6, "EUR", "about"),
        ("fr", "2,7 fois", "ratio", 2.7, None, "exact"),
        ("fr", "un homme âgé de 45 ans", "age", 45, "year", "exact"),
        ("en", "up to 80 km/h", "measure", 80, "kilometre-per-hour", "at_most"),
        ("fr", "50 mg/l de nitrates", "measure", 50, "milligram-per-litre", "exact"),
        ("en", "40 µg/m³ of dust", "measure", 40, "microgram-per-cubic-metre", "exact"),
        ("en", "95 g/km on average", "measure", 95, "gram-per-kilometre", "exact"),
        ("en", "30 l/s of water", "measure", 30, "litre-per-second", "exact"),
        ("de", "minus 5 Grad Celsius", "measure", -5, "celsius", "exact"),
        ("de", "zum dritten Mal", "rank", 3, None, "exact"),
        ("fr", "victoire 3-1 hier", "score", 3, None, "exact"),
        ("fr", "dix ans de travaux", "duration", 10, "year", "exact"),
        ("it", "due punti percentuali in meno", "percent", 2, "percentage point", "exact"),
        ("en", "500 or more guests", "count", 500, None, "at_least"),
    ],
)
def test_says_kind_unit_and_bound(language, text, kind, value, unit, approximation) -> None:
    (number,) = find_numbers(text, language)
    assert (number.kind, number.value, number.unit, number.approximation) == (kind, value, unit, approximation)


def test_a_preposition_of_one_letter_that_opens_a_sentence_names_no_model():
    assert [number.text for number in find_numbers("Z 412 mostů stojí 37 mostů.", "cs")] == ["412", "37"]


def test_an_age_is_read_where_its_word_is_written_on_to_the_digits():
    (number,) = find_numbers("Zemřel 61letý varhaník.", "cs")
    assert (number.text, number.kind, number.unit) == ("61letý", "age", "year")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Inflation will return to the target in the second half of next year."),
        ("fr", "Les prix baisseront dans la seconde moitié de l'année prochaine."),
        ("de", "Die Preise fallen in der zweiten Hälfte des nächsten Jahres."),
        ("es", "Los precios bajarán en la segunda mitad del próximo año."),
        ("it", "I prezzi caleranno nella seconda metà del prossimo anno."),
        ("pt", "Os preços cairão na segunda metade do próximo ano."),
        ("nl", "De prijzen dalen in de tweede helft van volgend jaar."),
        ("cs", "Ceny klesnou ve druhé polovině příštího roku."),
        ("it", "Non si parla dell'art 138."),
        ("es", "Hay plazo hasta el día 22."),
        ("pt", "O prazo vai até o dia 22."),
        ("it", "Il bando scade il giorno 22."),
    ],
)
def test_halves_of_a_period_and_days_of_a_month_are_left_out(code: str, text: str) -> None:
    assert not find_numbers(text, code)


@pytest.mark.parametrize(
    ("code", "text", "value", "unit"),
    [
        ("de", "Die Stiftung hat den 41-Jährigen verklagt.", 41, "year"),
        ("fr", "Il a reçu soixante onze personnes.", 71, None),
        ("en", "Half of the schools are closed.", 0.5, None),
        ("fr", "La moitié des écoles est fermée.", 0.5, None),
    ],
)
def test_ages_and_halves_that_count_are_found(code: str, text: str, value: float, unit: str | None) -> None:
    assert [(number.value, number.unit) for number in find_numbers(text, code)] == [(value, unit)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("es", "Está prohibido regar entre las 8.00 y las 22.00 horas."),
        ("es", "A las 8.30 horas empezó la sesión."),
        ("de", "Verboten ist es zwischen 8.00 und 22.00 Uhr."),
        ("en", "Under section 14(2) of the Harbours Act 1964, works stop."),
        ("en", "Section 3(1)(b) of the Act applies."),
    ],
)
def test_stretches_of_hours_and_paragraphs_of_acts_are_left_out(code: str, text: str) -> None:
    assert find_numbers(text, code) == ()


def test_an_amount_between_two_prices_is_no_hour() -> None:
    (number,) = find_numbers("Preise von 8.00 bis 22.00 Euro.", "de")
    assert (number.value, number.value_high, number.unit) == (8, 22, "EUR")


def test_a_month_between_slashes_and_blanks_is_no_error() -> None:
    assert find_numbers("21 / ABRIL / 2023. Há 5 casas novas.", "pt")[-1].value == 5
