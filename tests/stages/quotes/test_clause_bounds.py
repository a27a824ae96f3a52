"""Who does not speak: a person of a subordinate clause, and the pronoun before another quotation."""

from __future__ import annotations

import pytest

import nutgraf


def speakers(text: str, code: str) -> list[str | None]:
    quotes = nutgraf.summarise(text, language=code).quotes
    return [quote.speaker.name if quote.speaker else None for quote in quotes if quote.kind != "indirect"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("cs", "„Pamatuju si každé slovo a každou větu“, odpověděl na otázku, jak Jan Novák povzbudil své hráče."),
        ("de", "„Ich weiß noch jedes Wort von damals“, antwortete er, als dass Ben Krämer fragte."),
    ],
)
def test_nobody_of_a_clause_behind_the_verb_speaks(code: str, text: str) -> None:
    assert not {"Jan Novák", "Ben Krämer"} & set(speakers(text, code))


def test_all_pieces_in_a_sentence_have_the_speaker_of_its_reporting_clause() -> None:
    text = (
        "Le secrétaire d'Etat Adrien Petit est venu. « On pourrait passer du temps » à débattre si « la dette revient "
        "à l'Etat ou non », mais il « y a un peu le feu », a répondu le ministre de la Santé Olivier Veyrat."
    )
    assert speakers(text, "fr") == ["Olivier Veyrat"] * 3


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("en", "Gov. Eric Holm signed it. “It is a very good budget,” the Republican governor said.", "Eric Holm"),
        (
            "cs",
            'Jihočeský hejtman Martin Kudla přijel. "Chceme naočkovat co nejvíce lidí," řekl hejtman.',
            "Martin Kudla",
        ),
        (
            "es",
            (
                "El secretario de Estado de Salud, Pedro Ruiz, y el secretario general, José Luis Vega, hablaron. "
                "“Todas estas medidas están listas”, ha señalado el secretario de Estado de Salud."
            ),
            "Pedro Ruiz",
        ),
        (
            "vi",
            'Phó Thủ tướng Trần Hòa Bình họp. Phó Thủ tướng chỉ đạo: "Chủ tịch thành phố xem xét giải quyết ngay".',
            "Trần Hòa Bình",
        ),
    ],
)
def test_a_bare_post_is_its_holders(code: str, text: str, speaker: str) -> None:
    assert speakers(text, code) == [speaker]
