"""A source with its acronym or party in a bracket, and what looks like a source and is none."""

import pytest

import nutgraf


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "cs",
            "Počet nezaměstnaných žen se podle Českého statistického úřadu (ČSÚ) loni zvýšil o 23,2 tisíce.",
            "Českého statistického úřadu",
        ),
        ("cs", "Škody na silnicích podle Jana Nováka (ODS) dosahují milionů.", "Jana Nováka"),
        (
            "fr",
            "Les prix ont selon l'Institut national de la statistique (Insee) augmenté de 3 % en mai.",
            "l'Institut national de la statistique",
        ),
        ("de", "Die Preise sind laut Statistischem Bundesamt (Destatis) im Mai gestiegen.", "Statistischem Bundesamt"),
        (
            "es",
            "Los precios subieron, según el Instituto Nacional de Estadística (INE), un 3 % en mayo.",
            "el Instituto Nacional de Estadística",
        ),
        (
            "pt",
            "Os preços subiram, segundo o Instituto Nacional de Estatística (INE), 3% em maio.",
            "o Instituto Nacional de Estatística",
        ),
        (
            "en",
            "Prices rose, according to the Office for National Statistics (ONS), by 3 per cent in May.",
            "the Office for National Statistics",
        ),
    ],
)
def test_the_clause_goes_on_behind_the_bracket(language: str, text: str, speaker: str) -> None:
    (quote,) = nutgraf.summarise(text, language=language).quotes
    assert (quote.text, quote.speaker.name if quote.speaker else None) == (text[:-1], speaker)


def test_a_surname_like_an_adjective_takes_no_noun_that_is_no_body() -> None:
    (quote,) = nutgraf.summarise("Podle Jana Černého vláda v této věci selhala.", language="cs").quotes
    assert quote.speaker is not None
    assert "vláda" not in quote.speaker.name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Volgens deze methode stegen de prijzen in Nederland 2,9 procent."),
        ("fr", "Selon cette méthode, les prix ont augmenté de 2,9 % en un an."),
        ("en", "According to this method, prices rose by 2.9 per cent in May."),
        ("es", "Según este método, los precios subieron un 2,9 % en mayo."),
        ("it", "Secondo questo metodo i prezzi sono aumentati del 2,9 per cento."),
        ("pt", "Segundo este método, os preços subiram 2,9% em maio."),
        ("cs", "Podle této metody ceny vzrostly o 2,9 procenta."),
    ],
)
def test_a_method_says_nothing(language: str, text: str) -> None:
    assert nutgraf.summarise(text, language=language).quotes == ()
