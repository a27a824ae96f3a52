"""What a number measures: who has an age, what is far away, what changed by points, counts that go on, no nouns."""

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
    ("language", "text", "measures", "kind"),
    [
        ("fr", "Ana avait 20 ans.", "Ana", "age"),
        ("fr", "Le contrat avait 20 ans.", None, "duration"),
        ("en", "Simms was 20 years old.", "Simms", "age"),
        ("en", "The 68-year-old Ruthwell sang.", "Ruthwell", "age"),
        ("es", "Luis Paz, de 31 años, habló.", "Luis Paz", "age"),
        ("es", "Ana tiene 20 años de experiencia.", "experiencia", "duration"),
        ("pt", "Ana, com 31 anos, falou.", "Ana", "age"),
        ("it", "La ragazza ha solo 12 anni.", "ragazza", "age"),
        ("de", "Simms war 20 Jahre alt.", "Simms", "age"),
        ("cs", "Dívce je teprve 12 let.", "Dívce", "age"),
        ("nl", "Het meisje is pas 12 jaar.", "meisje", "age"),
        ("nl", "Jansen was 20 jaar burgemeester.", None, "duration"),
        ("vi", "Cô gái chỉ mới 12 tuổi.", "Cô gái", "age"),
    ],
)
def test_an_age_is_of_the_name_or_person_it_is_said_of(
    language: str, text: str, measures: str | None, kind: str
) -> None:
    assert [(number.measures, number.kind) for number in find(text, language)] == [(measures, kind)]


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("fr", "La tour était à 30 km de Lyon.", None),
        ("fr", "Ils ont construit 30 km de routes.", "routes"),
        ("en", "With winds of 85 mph, it is 385 miles south of Hull.", None),
        ("es", "Está a 620 km al sur de Vigo.", None),
        ("pt", "A cidade fica a 620 km a sul de Faro.", "cidade"),
        ("it", "La città si trova a 620 km a sud di Pisa.", "città"),
        ("de", "Mit Winden von 85 km/h zog er 620 km südlich von Kiel vorbei.", None),
        ("nl", "De stad ligt 620 km ten zuiden van Gent.", "stad"),
        ("cs", "Město leží 620 km jižně od Brna.", None),
        ("vi", "Thị trấn cách Huế 620 km về phía nam.", None),
    ],
)
def test_a_distance_is_not_of_the_place_behind_it(language: str, text: str, measures: str | None) -> None:
    assert find(text, language)[-1].measures == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("fr", "L'indice a perdu 190 points, soit 0,6 %.", ["points", "indice"]),
        ("en", "Pay rose 64 points to 7,425.81.", ["points", "Pay"]),
        ("en", "The plant cut 1,200 jobs, or 5%.", ["jobs", "jobs"]),
        ("es", "El empleo creció en 125.600 puestos, un 2,2 % más.", ["puestos", "empleo"]),
        ("de", "Der Index verlor 190 Punkte oder 0,6 Prozent.", ["Punkte", "Index"]),
        ("pt", "O índice perdeu 190 pontos, ou 0,6%.", ["pontos", "índice"]),
        ("it", "L'indice ha perso 190 punti, pari allo 0,6%.", ["punti", "indice"]),
        ("cs", "Index ztratil 190 bodů, tedy 0,6 procenta.", ["bodů", "Index"]),
        ("nl", "De index verloor 190 punten, of 0,6 procent.", ["punten", "index"]),
        ("en", "The team won three points from four.", ["points", "points"]),
    ],
)
def test_what_changed_by_points_has_the_share(language: str, text: str, measures: list[str | None]) -> None:
    found = [number.measures for number in find(text, language)]
    assert found[: len(measures)] == measures[: len(found)]


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("fr", "Le logement, secteur le plus solide, a reculé de 1,6 %.", "logement"),
        ("en", "Housing, the strongest sector, dropped 1.6%.", "Housing"),
        ("es", "La vivienda, el sector más fuerte, cayó un 1,6 %.", "vivienda"),
        ("de", "Der Wohnungsbau, der stärkste Sektor, fiel um 1,6 Prozent.", "Wohnungsbau"),
        ("pt", "A habitação, o setor mais forte, caiu 1,6%.", "habitação"),
        ("it", "L'edilizia, il settore più forte, è scesa dell'1,6%.", "edilizia"),
        ("cs", "Cestovní ruch, hlavní odvětví kraje, vzrostl o 4 procenta.", "Cestovní ruch"),
        ("nl", "De woningbouw, de sterkste sector, daalde met 1,6 procent.", "woningbouw"),
        ("en", "Employment grew 3%.", "Employment"),
        ("en", "Growth has been forecast to slow to 3%.", "Growth"),
        ("en", "Dow +0.2%", "Dow"),
        ("en", "Shares rose, up 9.4% on Friday.", "Shares"),
        ("fr", "Le pétrole, en hausse de 2 %, coûte cher.", "pétrole"),
        ("it", "Il petrolio, in calo del 2%, frena.", "petrolio"),
        ("pt", "O petróleo, em alta de 2%, ganha.", "petróleo"),
        ("en", "Families gave the school 3% last year.", None),
    ],
)
def test_the_subject_of_a_change_is_found(language: str, text: str, measures: str | None) -> None:
    assert [number.measures for number in find(text, language)] == [measures]


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("fr", "Le virus a tué 280 personnes, 170 dans les villes et 110 dans les villages.", "personnes"),
        ("en", "The blast killed 12 people and injured 30.", "people"),
        ("en", "The army sent 100 soldiers on Friday; on Saturday, 200.", "soldiers"),
        ("es", "La explosión mató a 12 personas e hirió a 30.", "personas"),
        ("de", "Das Virus tötete 280 Menschen, 170 in Kliniken und 110 in Heimen.", "Menschen"),
        ("pt", "A explosão matou 12 pessoas e feriu 30.", "pessoas"),
        ("it", "Il virus ha ucciso 280 persone, 170 negli ospedali e 110 nelle case.", "persone"),
        ("cs", "Výbuch zabil 12 lidí a zranil 30.", "lidí"),
        ("nl", "De explosie doodde 12 mensen en verwondde er 30.", "mensen"),
        ("vi", "Virus làm chết 280 người, 170 trong bệnh viện và 110 tại nhà.", "người"),
    ],
)
def test_counts_that_go_on_have_the_noun_of_the_first(language: str, text: str, noun: str) -> None:
    assert {number.measures for number in find(text, language)} == {noun}


def test_a_count_of_another_verb_has_no_noun_of_things() -> None:
    assert [number.measures for number in find("The inn has 12 rooms and sleeps 30.", "en")] == ["rooms", None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Aux quatre existantes s'ajoute une école."),
        ("en", "The plan adds three extra."),
        ("es", "A los cuatro existentes se suma una."),
        ("pt", "Aos quatro existentes junta-se uma."),
        ("it", "Ai quattro esistenti si aggiunge una."),
        ("nl", "Zij betalen 50 euro bruto."),
        ("de", "Sie zahlen 50 Euro monatlich."),
        ("cs", "Platí 50 korun měsíčně."),
    ],
)
def test_words_that_name_nothing_are_no_measured_noun(language: str, text: str) -> None:
    assert find(text, language)[0].measures is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La crise des années 30 et celle des années quatre-vingt."),
        ("es", "La crisis de los años 30 y la de los años ochenta."),
        ("pt", "A crise dos anos 30 e a dos anos oitenta."),
        ("it", "La crisi degli anni '30 e quella degli anni ottanta."),
        ("nl", "De crisis van de jaren '30 en die van de jaren tachtig."),
        ("vi", "Những năm 80 và thập niên 90."),
    ],
)
def test_a_decade_is_no_number(language: str, text: str) -> None:
    assert find_numbers(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2024, la prime passe à 100 euros pour ceux qui gagnent moins de 26 000 euros."),
        ("en", "In 2024 the bonus rises to £100 for those who earn up to £26,000."),
        ("es", "En 2024 la ayuda sube a 100 euros para quienes ganan menos de 26.000 euros."),
        ("pt", "Em 2024 o apoio sobe para 100 euros para quem ganha menos de 26.000 euros."),
        ("it", "Nel 2024 il bonus aumenta a 100 euro per chi guadagna meno di 26.000 euro."),
        ("de", "2024 steigt der Bonus auf 100 Euro für alle, die weniger als 26.000 Euro verdienen."),
        ("cs", "V roce 2024 příspěvek vzroste na 100 korun pro ty, kdo vydělávají méně než 26 000 korun."),
        ("nl", "In 2024 stijgt de bonus naar 100 euro voor wie minder dan 26.000 euro verdient."),
        ("vi", "Năm 2024, tiền thưởng tăng lên 100 đồng cho người có thu nhập dưới 26.000 đồng."),
    ],
)
def test_the_bound_of_a_condition_has_no_period(language: str, text: str) -> None:
    assert [number.period for number in find(text, language)] == ["2024", None]


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("de", "Die Stadt kaufte Busse im Wert von 3 Millionen Euro.", "Busse"),
        ("es", "Firmaron contratos por valor de 3 millones de euros.", "contratos"),
        ("pt", "Assinaram contratos no valor de 3 milhões de euros.", "contratos"),
        ("cs", "Město koupilo autobusy v hodnotě 3 milionů korun.", "autobusy"),
        ("nl", "De stad kocht bussen ter waarde van 3 miljoen euro.", "bussen"),
        ("en", "Contracts with a value of $5m were signed.", "Contracts"),
        ("en", "They have a $3,500 a month mortgage.", "mortgage"),
        ("en", "A sharp $3,500 drop came.", "drop"),
    ],
)
def test_what_is_worth_money_is_a_noun_and_no_clause(language: str, text: str, measures: str) -> None:
    assert [number.measures for number in find(text, language)] == [measures]


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("en", "He led a team of 20.", "team"),
        ("fr", "Une famille de quatre paie plus.", "famille"),
        ("es", "Dirige un equipo de 20.", "equipo"),
        ("it", "Guida una squadra di 20.", "squadra"),
        ("pt", "Uma família de quatro paga mais.", "família"),
        ("nl", "Een groep van 12.", "groep"),
        ("pt", '"Quatro ou cinco" ministros faltaram.', "ministros"),
    ],
)
def test_a_bare_count_is_of_its_group(language: str, text: str, noun: str) -> None:
    assert [number.measures for number in find(text, language)] == [noun]


def test_newton_metres_are_no_nanometres() -> None:
    units = [number.unit for number in find_numbers("A torque of 450 Nm, a layer of 300 nm.", "en")]
    assert units == ["newton-metre", "nanometre"]


def test_a_year_between_two_shares_is_no_share() -> None:
    found = find("A quota passou de 27,8% no ano de 2015 para 36,6%.", "pt")
    assert [(number.value, number.measures) for number in found] == [(27.8, "quota"), (36.6, "quota")]


def test_no_time_before_a_dash_dates_a_number() -> None:
    assert find("The book that won the 2017 prize – a guide – has 350 recipes.", "en")[0].period is None
