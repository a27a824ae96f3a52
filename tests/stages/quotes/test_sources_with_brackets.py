"""A source with its acronym or party in a bracket, inside the clause that it vouches for."""

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
