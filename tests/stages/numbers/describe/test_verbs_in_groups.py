"""No verb is what a number measures, and none is part of it."""

import pytest

from nutgraf.document import Document, Sentence
from nutgraf.languages.load import load_pack
from nutgraf.records import Article, Number
from nutgraf.stages.numbers.extract import extract_numbers


def find(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of a text that is one sentence."""
    sentences = (Sentence(0, len(text), text, "paragraph", 0),)
    return extract_numbers(Document(Article("x", text), load_pack(language), (), sentences, ()))[0]


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("fr", "Le camion roulait à 95 km/h.", "camion"),
        ("fr", "Il faudra se limiter à 3 %.", None),
        ("fr", "Un loyer de 700 euros suffit.", "loyer"),
        ("es", "La mujer cobra más de 1.200 euros.", None),
        ("es", "El taller de 40 plazas cierra.", "plazas"),
        ("pt", "O barco seguia a 45 km/h.", "barco"),
        ("pt", "Caiu, após pular de 2% para 5%.", None),
        ("it", "Il treno correva a 210 km/h.", "treno"),
        ("it", "Chi ha un reddito annuo fino a 9.000 euro paga.", "reddito annuo"),
        ("en", "They can deduce 5 per cent.", None),
        ("en", "The base rate at 5% worries builders.", "base rate"),
        ("nl", "Het bestuur zag het ledental dalen met 12 procent.", "ledental"),
        ("nl", "De gemiddelde rente op 5 procent baart zorgen.", "gemiddelde rente"),
        ("de", "Der Laster raste mit 95 km/h.", "Laster"),
        ("cs", "Ministr tvrdí, že to je na 90 procent jisté.", None),
        ("cs", "Zasáhlo 47 osob bezpečně vycvičených.", "osob"),
    ],
)
def test_a_verb_is_no_part_of_what_is_measured(language: str, text: str, measures: str | None) -> None:
    assert find(text, language)[0].measures == measures


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("it", "Nei bar le vendite sono salite del 6,6 per cento.", "vendite"),
        ("cs", "V barech tržby vzrostly o 6,6 procenta.", "tržby"),
        ("cs", "V nemocnicích vzrostly mzdy o 6 procent.", "mzdy"),
        ("cs", "Podle obhájce byla kauce stanovena na 350 000 korun.", "kauce"),
        ("cs", "Podle úřadu stojí oprava školy 6 milionů korun.", "oprava školy"),
        ("de", "Laut Anwalt wurde die Kaution auf 350.000 Euro festgesetzt.", "Kaution"),
        ("de", "Rund 40 Prozent junger Frauen rauchen.", "junger Frauen"),
        ("de", "Hier fallen 5 Prozent Einkommensteuer an.", None),
        ("en", "Allergies affect one in 10 people.", "people"),
        ("vi", "Bộ đưa ra mức giá chào bán lên đến 320.000 đồng.", "mức giá chào bán"),
    ],
)
def test_a_phrase_that_opens_a_sentence_is_not_measured(language: str, text: str, measures: str | None) -> None:
    assert find(text, language)[0].measures == measures
