"""Posts of several persons named before them, and what is between a title and a name but no part of it."""

import pytest

import nutgraf


def posts(language: str, text: str) -> list[str]:
    """The officials of a text as "name: title"."""
    brief = nutgraf.summarise(text, language=language)
    return sorted(f"{person.name}: {post.title}" for person in brief.officials for post in person.positions)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("fr", "Paul Combe et Jean-Paul Royer, vice-présidents, ont signé.", "vice-présidents"),
        ("fr", "Sur la photo : Paul Combe et Jean-Paul Royer (vice-présidents), Anne Vial.", "vice-présidents"),
        ("en", "Paul Combe and Jean-Paul Royer, vice-presidents of the council, signed.", "vice-presidents"),
        ("es", "Paul Combe y Jean-Paul Royer, vicepresidentes del consejo, firmaron.", "vicepresidentes"),
        ("de", "Von links: Paul Combe und Jean-Paul Royer (Vizepräsidenten), Anna Vogel.", "Vizepräsidenten"),
        ("it", "Paul Combe e Jean-Paul Royer, vicepresidenti del consiglio, hanno firmato.", "vicepresidenti"),
        ("pt", "Paul Combe e Jean-Paul Royer, vice-presidentes da câmara, assinaram.", "vice-presidentes"),
        ("nl", "Paul Combe en Jean-Paul Royer, wethouders van Delft, tekenden.", "wethouders van Delft"),
        ("cs", "Paul Combe a Jean-Paul Royer, místopředsedové strany, podepsali dohodu.", "místopředsedové"),
    ],
)
def test_a_plural_is_the_post_of_all_who_are_joined_before_it(language: str, text: str, title: str) -> None:
    assert posts(language, text) == [f"Jean-Paul Royer: {title}", f"Paul Combe: {title}"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pt", "Paulo Costa, Rui Melo e Ana Reis, deputados, assinaram.", ["Ana Reis", "Paulo Costa", "Rui Melo"]),
        ("de", "Der Brief von Paul Klein und Jan Kurz, Präsident des Rates, kam an.", ["Jan Kurz"]),
        ("en", "He met Ann Holt and Tom Dow, lawyers and friends.", []),
        ("en", "The letter went to Ann Holt, senators and lawyers.", []),
    ],
)
def test_who_of_a_list_has_the_post(language: str, text: str, expected: list[str]) -> None:
    assert [post.partition(":")[0] for post in posts(language, text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The chief secretary Punjab Adnan Rashid spoke.", ["Adnan Rashid: chief secretary Punjab"]),
        ("it", "Il presidente della Regione Emilia-Romagna Marco Bassi ha firmato.", ["Marco Bassi: presidente"]),
        ("it", "Il presidente della Regione Friuli-Venezia Giulia Anna Verdi firma.", ["Anna Verdi: presidente"]),
        (
            "fr",
            "Le président de la région Auvergne-Rhône-Alpes Luc Perrin a signé.",
            ["Luc Perrin: président de la région Auvergne-Rhône-Alpes"],
        ),
        ("it", "La sindaca Virginia Maria Rossi ha firmato.", ["Virginia Maria Rossi: sindaca"]),
        (
            "de",
            "Das Paket, das Innenminister Jonas Feld Ende März vorstellte, liegt vor.",
            ["Jonas Feld: Innenminister"],
        ),
        ("de", "Das sagte Agrarminister Peter Hauk Anfang Februar.", ["Peter Hauk: Agrarminister"]),
    ],
)
def test_a_region_or_a_time_is_no_part_of_a_name(language: str, text: str, expected: list[str]) -> None:
    assert posts(language, text) == expected
