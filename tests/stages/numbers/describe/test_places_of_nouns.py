"""What a number measures where its noun is after "more", around an auxiliary, before "which" or said at the opening."""

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
    ("language", "text", "measures"),
    [
        ("en", "The bank made 8% fewer loans.", "loans"),
        ("es", "El puerto movió un 12 % más de contenedores.", "contenedores"),
        ("es", "El puerto movió un 12 % más contenedores.", "contenedores"),
        ("de", "Der Verein hat 8 Prozent weniger Mitglieder.", "Mitglieder"),
        ("pt", "O clube vendeu 8% menos ingressos.", "ingressos"),
        ("it", "Il porto ha movimentato il 12% in più di container.", "container"),
        ("cs", "Firma prodala o 8 procent méně aut.", "aut"),
        ("nl", "De haven telde 8 procent meer reizigers.", "reizigers"),
        ("vi", "Hôm nay lượng khách nhiều hơn 12% so với năm trước.", "lượng khách"),
        ("en", "Flights are 12% more expensive.", "Flights"),
        ("es", "Los pisos son un 12 % más caros.", None),
        ("pt", "Os bilhetes estão 12% mais caros.", None),
    ],
)
def test_a_share_before_more_is_of_the_noun_after_it(language: str, text: str, measures: str | None) -> None:
    assert [number.measures for number in find(text, language)] == [measures]


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("de", "Der Landkreis hat seine Zuschüsse für Musikschulen um 2 Millionen Euro gekürzt.", ["Zuschüsse"]),
        ("de", "Im Mai ist die Zahl der Geburten um 4 Prozent auf 812 gestiegen.", ["Geburten", "Geburten"]),
        ("de", "Die Mieten sind um 3 Prozent gesunken.", ["Mieten"]),
        ("nl", "De stad heeft haar subsidies voor sport met 8 procent verlaagd.", ["subsidies"]),
        ("nl", "De schade wordt door verzekeraars geschat op 3 miljoen euro.", ["schade"]),
        ("nl", "De kosten worden door de gemeente geraamd op 4 miljoen euro.", ["kosten"]),
    ],
)
def test_the_noun_at_the_auxiliary_has_the_value_of_the_verb_at_the_end(
    language: str, text: str, measures: list[str]
) -> None:
    assert [number.measures for number in find(text, language)] == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("cs", "Dotace, které v roce 2022 dosáhly 140 milionů korun, stát zruší.", "Dotace"),
        ("es", "Las ayudas, que en 2022 alcanzaron 14 millones de euros, desaparecen.", "ayudas"),
        ("nl", "De huur, die vorig jaar al 900 euro bedroeg, stijgt.", "huur"),
    ],
)
def test_a_time_after_which_is_passed_over(language: str, text: str, measures: str) -> None:
    assert [number.measures for number in find(text, language)] == [measures]


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "For each job lost, the state will create three.", "job lost"),
        ("fr", "Pour chaque arbre abattu, l'entreprise devra en planter cinq.", "arbre"),
        ("es", "Por cada árbol talado, la concesionaria plantará cinco.", "árbol"),
        ("de", "Für jede gestrichene Stelle sollen zwei entstehen.", "gestrichene Stelle"),
        ("pt", "Para cada árvore derrubada, a empresa terá de plantar cinco.", "árvore"),
        ("it", "Per ogni albero abbattuto il Comune ne pianterà cinque.", "albero"),
        ("nl", "Voor elke gekapte boom plant de gemeente er vijf terug.", "gekapte boom"),
        ("en", "For every tree felled, 12 people will be hired.", "people"),
    ],
)
def test_a_bare_count_is_of_the_noun_after_for_every(language: str, text: str, measures: str) -> None:
    assert [number.measures for number in find(text, language)] == [measures]


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("es", "La leche cuesta 1,10 euros el litro.", "leche"),
        ("fr", "Le gazole se vend en moyenne 1,72 euro le litre.", "gazole"),
        ("cs", "Nafta se prodává v průměru za 34,60 koruny za litr.", "Nafta"),
        ("fr", "Ils risquent jusqu'à 20 000 euros d'amende.", "amende"),
    ],
)
def test_a_unit_after_a_price_is_not_what_costs_it(language: str, text: str, measures: str) -> None:
    assert [number.measures for number in find(text, language)] == [measures]


@pytest.mark.parametrize(
    ("language", "text", "ages"),
    [
        ("en", "Buses are free for under-22s and the over 60s.", [22, 60]),
        ("it", "Gli over 65 viaggiano gratis.", [65]),
        ("nl", "65-plussers reizen gratis.", [65]),
        ("en", "Prices rose in the 1990s, he is in his 20s, it has over 22 rooms.", []),
        ("it", "L'Italia under 21 ha vinto.", []),
    ],
)
def test_a_group_of_persons_is_named_by_an_age(language: str, text: str, ages: list[float]) -> None:
    found = [number for number in find_numbers(text, language) if number.kind == "age"]
    assert [number.value for number in found] == ages
    assert {number.unit for number in found} <= {"year"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il attend à la porte 12 du stade."),
        ("es", "Parará en la puerta 4 del hospital."),
        ("pt", "Vai parar no portão 5 do estádio."),
        ("it", "Si ferma al padiglione 6 della fiera."),
        ("cs", "Staví u brány 5 výstaviště."),
        ("nl", "Hij stopt bij ingang 3 van het ziekenhuis."),
    ],
)
def test_a_gate_has_a_number_that_counts_nothing(language: str, text: str) -> None:
    assert find_numbers(text, language) == ()
