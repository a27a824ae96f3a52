"""Numbers as offices of statistics state them: compared times, separable verbs, signs in brackets, shared thousands."""

import pytest

from nutgraf.document import Document, Sentence
from nutgraf.languages.load import load_pack
from nutgraf.records import Article, Number
from nutgraf.stages.numbers.extract import extract_numbers, find_numbers


def find(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of a text that is one sentence."""
    sentences = (Sentence(0, len(text), text, "paragraph", 0),)
    return extract_numbers(Document(Article("x", text), load_pack(language), (), sentences, ()))[0]


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("fr", "En octobre 2021, les ventes ont augmenté par rapport à septembre 2021 de 0,8 %.", "2021-10"),
        ("en", "In October 2021 sales rose compared with September 2021 by 0.8 %.", "2021-10"),
        ("en", "From March 2021, firms paid 5 %.", "2021-03"),
        ("en", "Sales were 13.8 % above the level of February 2020.", None),
        ("es", "Las ventas subieron respecto a julio de 2000 un 5,2 %.", None),
        ("de", "Der Umsatz stieg gegenüber Juli 2000 um 5,2 %.", None),
        ("de", "Der Umsatz lag um 13,8 % über dem Niveau vom Februar 2020.", None),
        ("de", "Der Umsatz stieg im Juli 2000 um 5,2 %.", "2000-07"),
        ("it", "Il fatturato è cresciuto rispetto a luglio 2000 del 5,2 %.", None),
        ("pt", "As vendas cresceram em relação a julho de 2000 em 5,2 %.", None),
        ("nl", "De omzet steeg ten opzichte van juli 2000 met 5,2 procent.", None),
        ("cs", "Tržby vzrostly oproti červenci 2000 o 5,2 procenta.", None),
        ("vi", "Doanh thu so với tháng 7/2000 tăng 5,2 %.", None),
        ("vi", "Doanh thu tháng 7/2000 tăng 5,2 %.", "2000-07"),
        ("nl", "Dat is 20 procent minder dan in dezelfde maand in 2016.", None),
        ("cs", "Oproti stejnému období roku 2017 narostl počet nehod o 79.", None),
        ("it", "Le presenze sono 25,9 milioni (+3,6 per cento sul 2022).", None),
        ("es", "Las ventas bajaron un 5 % respecto del mismo mes de 2016.", None),
        ("de", "Der Umsatz stieg gegenüber demselben Monat 2016 um 5 Prozent.", None),
        ("en", "Sales were 5% lower than in the same month of 2016.", None),
        ("en", "Sales were 5% lower in the same month of 2016.", "2016"),
    ],
)
def test_a_time_that_a_value_is_compared_with_is_no_period(language: str, text: str, period: str | None) -> None:
    assert find(text, language)[-1].period == period


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("vi", "Xuất khẩu 6 tháng 2018 đạt 113 tỷ USD.", "2018-01/2018-06"),
        ("vi", "Xuất khẩu 9 tháng năm 2017 đạt 113 tỷ USD.", "2017-01/2017-09"),
        ("cs", "Za 9 měsíců roku 2017 tržby vzrostly o 4 procenta.", "2017-01/2017-09"),
        ("de", "In neun Monaten 2017 stieg der Umsatz um 4 Prozent.", "2017-01/2017-09"),
        ("en", "He spent 9 months in 2017 in jail and paid $400.", "2017"),
    ],
)
def test_months_right_before_a_year_are_its_first_ones(language: str, text: str, period: str) -> None:
    assert find(text, language)[-1].period == period


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("de", "Die Ausgaben nahmen um 7,6 % auf 80 Millionen Euro (75 Millionen Dollar) zu.", ["Ausgaben"] * 3),
        ("de", "Die Ausgaben haben um 7,6 % auf 80 Millionen Euro zugenommen.", ["Ausgaben"] * 2),
        ("de", "Damit lag er um 13,8 % höher.", [None]),
        ("de", "Die Polizei nahm 20 Männer fest.", ["Männer"]),
        ("nl", "De woningvoorraad nam jaarlijks toe met ruim 1 procent.", ["woningvoorraad"]),
        ("nl", "De uitgaven namen met 3 procent af tot 80 miljoen euro.", ["uitgaven"] * 2),
        ("nl", "De politie nam 20 mannen mee.", ["mannen"]),
    ],
)
def test_a_separable_verb_has_its_particle_at_the_end(language: str, text: str, measures: list[str | None]) -> None:
    assert [number.measures for number in find(text, language)] == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "The strike saw exports fall 5%.", "exports"),
        ("en", "The storm pushed prices up 12%.", "prices"),
        ("vi", "Mưa lớn khiến giá rau tăng 12%.", "giá rau"),
        ("vi", "Việc tăng giá điện đã kéo chỉ số giá nhóm nhà ở tăng 1,5%.", "chỉ số giá nhóm nhà ở"),
        ("vi", "Số việc làm giảm 8%.", "Số việc làm"),
        ("fr", "On note une chute de chiffre d'affaires de 30%.", "chiffre d'affaires"),
        ("es", "La deuda equivale a 7,3 veces el beneficio.", "beneficio"),
        ("it", "L'aumento è dovuto alla crescita degli indipendenti (+38mila).", "indipendenti"),
        ("fr", "La hausse vient des indépendants (+38.000).", "indépendants"),
        ("en", "Growth was led by services (+38,000).", "services"),
        ("en", "Germany (-24 points) did worse.", "points"),
    ],
)
def test_what_a_verb_moves_or_a_sign_marks_is_measured(language: str, text: str, measures: str) -> None:
    assert find(text, language)[-1].measures == measures


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("fr", "Cela coûterait 3 à 4.000 emplois.", [(3000, 4000)]),
        ("fr", "La prime va de 1 à 4.000 euros.", [(1, 4000)]),
        ("fr", "Il y a quatre à cinq mille personnes.", [(4000, 5000)]),
        ("en", "There are four to five thousand people.", [(4000, 5000)]),
        ("en", "There are two to four hundred and fifty people.", [(2, 450)]),
        ("es", "Hay de cuatro a cinco mil personas.", [(4000, 5000)]),
        ("de", "Es sind vier- bis fünftausend Menschen.", [(4000, 5000)]),
        ("de", "Es kommen 3 bis 4.000 Besucher.", [(3000, 4000)]),
        ("it", "Sono da quattro a cinquemila persone.", [(4000, 5000)]),
        ("pt", "São duas a três mil pessoas.", [(2000, 3000)]),
        ("nl", "Er zijn vier- tot vijfduizend mensen.", [(4000, 5000)]),
        ("cs", "Je tam čtyři až pět tisíc lidí.", [(4000, 5000)]),
        ("vi", "Có bốn đến năm nghìn người.", [(4000, 5000)]),
    ],
)
def test_thousands_are_said_once_for_both_ends(language: str, text: str, values: list[tuple[int, int]]) -> None:
    assert [(number.value, number.value_high) for number in find_numbers(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text", "units"),
    [
        ("en", "It is worth $US55,931,000 ($A82,615,680).", ["USD", "AUD"]),
        ("de", "Der Umsatz betrug 80,6 Mrd. DM.", ["DEM"]),
        ("de", "Der Schlauch ist 3 dm lang.", ["decimetre"]),
    ],
)
def test_currencies_by_letters_after_a_sign_or_in_capitals(language: str, text: str, units: list[str]) -> None:
    assert [number.unit for number in find_numbers(text, language)] == units


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("cs", "Celkový objem příjmů kraje by měl činit 4503 milionů korun.", ["Celkový objem příjmů kraje"]),
        ("cs", "Objem výdajů je navrhován ve výši 4840,5 milionu korun.", ["Objem výdajů"]),
        ("cs", "Na tuto položku půjde 150 milionů korun.", [None]),
        ("cs", "Kraj připravuje investice téměř za 5,2 miliardy korun.", ["investice"]),
        ("cs", "Kraj hospodaří s výdaji 27,2 miliardy korun a příjmy 25,9 miliardy.", ["výdaji", "příjmy"]),
        ("cs", "Dvě miliardy korun plánujeme do silnic.", [None]),
        ("cs", "Firma vykázala zisk 3 miliony korun.", ["zisk"]),
        ("cs", "Příjmy budou o 90 milionů vyšší.", ["Příjmy"]),
        ("vi", "Ông vừa tăng giá trị tài sản ròng lên 107,6 tỷ USD.", ["giá trị tài sản ròng"]),
        ("vi", "Công ty giảm giá bán xuống 20 triệu đồng.", ["giá bán"]),
        ("vi", "Quy mô GDP tăng lên 400 tỷ USD.", ["Quy mô GDP"]),
        ("vi", "Có 500 tỷ phú trên thế giới.", ["tỷ phú"]),
        ("es", "El ministro ha cifrado en casi nueve millones de pesos los daños.", ["daños"]),
        ("es", "El sindicato cifra en 19.352 las incidencias.", ["incidencias"]),
        ("fr", "Le ministre a estimé à sept millions d'euros les dégâts.", ["dégâts"]),
        ("it", "Il ministro ha stimato in sette milioni di euro i danni.", ["danni"]),
        ("pt", "O ministro estimou em sete milhões de euros os prejuízos.", ["prejuízos"]),
        ("de", "Nun erwartet Ilg aber einen Überschuss von 2,1 Millionen Euro.", ["Überschuss"]),
        ("nl", "Nu verwacht Jansen een overschot van 2,1 miljoen euro.", ["overschot"]),
        ("de", "Der Regen ließ die Preise um 12 Prozent steigen.", ["Preise"]),
        ("fr", "Quelque 55 millions d'euros ont été débloqués.", [None]),
        ("it", "Sono stati liberati 55 milioni di euro che sono stati destinati al welfare.", [None]),
        ("fr", "Ce sont 193 milliards de richesse en moins.", ["richesse"]),
        ("nl", "Een kwart gaf aan te stoppen.", [None]),
        ("de", "Jeder zehnte Erwachsene raucht.", ["Erwachsene"]),
        ("pt", "Hendrik Adriaan de Boer, 61, deixará o cargo.", ["Boer"]),
    ],
)
def test_a_verb_or_participle_is_not_measured(language: str, text: str, measures: list[str | None]) -> None:
    assert [number.measures for number in find(text, language)] == measures


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("fr", "Les pertes sont de 243 et 297 millions d'euros.", [243e6, 297e6]),
        ("en", "The losses are 3, 43 and 97 million euros.", [3e6, 43e6, 97e6]),
        ("es", "Las multas son de 300 y 500 euros.", [300, 500]),
        ("de", "Die Verluste betragen 243 und 297 Millionen Euro.", [243e6, 297e6]),
        ("it", "Il buco è di 243 e 297 milioni di euro.", [243e6, 297e6]),
        ("pt", "Os prejuízos foram de 243 e 297 milhões de euros.", [243e6, 297e6]),
        ("nl", "De verliezen zijn 243 en 297 miljoen euro.", [243e6, 297e6]),
        ("cs", "Ztráty jsou 243 a 297 milionů korun.", [243e6, 297e6]),
        ("vi", "Thiệt hại là 243 và 297 tỷ đồng.", [243e9, 297e9]),
        ("pt", "Em novembro de 92, morreram 12 pessoas.", [12]),
        ("es", "En noviembre de 92 se firmaron 3 acuerdos.", [3]),
        ("it", "Nel novembre '92 ci furono 3 accordi.", [3]),
        ("fr", "En novembre 92 cas ont été signalés.", [92]),
        ("es", "A finales del siglo 20 murieron 40 personas.", [40]),
        ("nl", "Vanaf 2026 krijgen gemeenten 5 procent minder.", [5]),
        ("de", "Ab 2026 bekommen Gemeinden 5 Prozent weniger.", [5]),
    ],
)
def test_a_scale_word_is_shared_and_years_are_no_counts(language: str, text: str, values: list[float]) -> None:
    assert [number.value for number in find(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Quote sank um 0,1 Punkte auf 5,5 Prozent."),
        ("en", "The rate fell by 0.1 points to 5.5 percent."),
        ("fr", "Le taux a reculé de 0,1 point à 5,5 %."),
        ("es", "La tasa bajó en 0,1 puntos al 5,5 %."),
        ("it", "Il tasso è sceso di 0,1 punti al 5,5%."),
        ("pt", "A taxa caiu em 0,1 ponto para 5,5%."),
        ("nl", "De werkloosheid daalde met 0,1 punt naar 5,5 procent."),
        ("cs", "Nezaměstnanost klesla o 0,1 bodu na 5,5 procenta."),
    ],
)
def test_points_before_the_share_that_they_lead_to_are_percentage_points(language: str, text: str) -> None:
    points, share = find(text, language)
    assert (points.unit, share.unit) == ("percentage point", "%")
    assert points.measures == share.measures is not None


def test_points_of_an_index_are_a_count() -> None:
    assert find("The index rose by 20 points to 5,550.", "en")[0].unit is None


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("es", "La ocupación baja en 65.500 personas entre los españoles y sube en 14.700.", ["personas", "ocupación"]),
        ("fr", "L'emploi baisse de 65.500 postes et augmente de 14.700 dans les services.", ["postes", "emploi"]),
        ("en", "Employment fell by 65,500 jobs in industry and rose by 14,700.", ["jobs", "Employment"]),
        ("it", "L'occupazione cala di 65.500 unità e sale a 18.998.400.", ["unità", "occupazione"]),
        ("de", "Die Beschäftigung sank um 65.500 Stellen und stieg um 14.700.", ["Stellen", "Beschäftigung"]),
        ("pt", "O emprego caiu em 65.500 vagas na indústria e subiu em 14.700.", ["vagas", "emprego"]),
        ("nl", "De werkgelegenheid daalde met 65.500 banen en steeg met 14.700.", ["banen", "werkgelegenheid"]),
        ("cs", "Zaměstnanost klesla o 65 500 míst a vzrostla o 14 700.", ["míst", "Zaměstnanost"]),
        ("en", "The plan cost £5m and was seen by 300 people.", ["plan", "people"]),
        ("de", "Die um saisonale Effekte bereinigte Quote lag im Juni bei 2,5 Prozent.", ["Quote"]),
        ("de", "Die von der Stadt geplante Steuer liegt bei 5 Prozent.", ["Steuer"]),
        ("de", "Der Handel mit China lag bei 5 Milliarden Euro.", ["Handel"]),
        ("nl", "De werkloosheid bleef steken op bijna 5% van de beroepsbevolking.", ["werkloosheid"]),
        ("pt", "Houve um recuo de 0,7 ponto percentual em relação ao trimestre anterior.", ["recuo"]),
        ("cs", "Počet obětí se pohyboval nad jedním tisícem.", ["obětí"]),
    ],
)
def test_a_joined_verb_has_the_subject_of_the_first(language: str, text: str, measures: list[str]) -> None:
    assert [number.measures for number in find(text, language)] == measures


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "The base iPhone 11 has just 64GB of storage.", [64]),
        ("en", "With the Stoxx 600 index up 1.7 percent, shares rose.", [1.7]),
        ("en", "In Leeds 12 wounded men were found.", [12]),
        ("en", "Police in Leeds 12 days ago said so.", [12]),
        ("fr", "Le nouvel iPhone 14 coûte 999 euros.", [999]),
        ("es", "El nuevo Galaxy 20 cuesta 999 euros.", [999]),
        ("es", "En Galicia 20 pueblos quedaron sin luz.", [20]),
        ("it", "Il nuovo iPhone 14 costa 999 euro.", [999]),
        ("de", "Das neue iPhone 14 kostet 999 Euro.", [999]),
        ("nl", "De nieuwe iPhone 14 kost 999 euro.", [999]),
        ("pt", "O novo iPhone 14 custa 999 euros.", [999]),
        ("cs", "Nový iPhone 14 stojí 999 eur.", [999]),
        ("vi", "iPhone 14 mới có giá 999 USD.", [999]),
        ("en", "The air can dip to minus-130 degrees Fahrenheit.", [-130]),
    ],
)
def test_the_number_of_a_model_is_a_name(language: str, text: str, values: list[float]) -> None:
    assert [number.value for number in find(text, language)] == values


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "There was an increase in thefts from 3152 to 3492.", ["thefts", "thefts"]),
        ("en", "There was a 4.46 per cent increase in recorded offences.", ["recorded offences"]),
        ("en", "A rise of 12 % in prices is near.", ["prices"]),
        ("es", "Hubo un aumento de los robos de 3.152 a 3.492.", ["robos", "robos"]),
        ("it", "C'è stato un aumento dei furti da 3.152 a 3.492.", ["furti", "furti"]),
        ("en", "Crimes which did not end in an injury increased from 16,505 to 18,154.", ["Crimes", "Crimes"]),
        ("en", "The town, which lies in the north, raised rents by 5 percent.", ["rents"]),
        ("fr", "Elle publie un indice qui progresse de 0,7%.", ["indice"]),
        ("it", "C'è un indice che cresce dello 0,7%.", ["indice"]),
    ],
)
def test_a_noun_of_change_says_of_what_and_a_clause_has_its_antecedent(
    language: str, text: str, measures: list[str]
) -> None:
    assert [number.measures for number in find(text, language)] == measures


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("en", "Between 2009/10 and 2017/18, spending was cut by 60%.", "2009/2018"),
        ("de", "Von 2009/10 bis 2017/18 sanken die Ausgaben um 60 Prozent.", "2009/2018"),
        ("fr", "De 2009/10 à 2017/18, les dépenses ont baissé de 60 %.", "2009/2018"),
        ("en", "In 2009/10 spending was cut by 60%.", "2009/2010"),
    ],
)
def test_a_stretch_of_fiscal_years_is_one_period(language: str, text: str, period: str) -> None:
    assert find(text, language)[-1].period == period
