"""A text in two languages is told as such; a quotation, or a language that no profile knows, is not."""

from __future__ import annotations

import pytest

from nutgraf.stages.language.detect import detect_language
from nutgraf.stages.language.mixed import second_language
from nutgraf.stages.zones.find import find_blocks
from nutgraf.text.scripts import count_scripts, script_language

FRENCH = (
    "Le conseil régional a voté mardi un budget de 42 millions d'euros pour les routes. La moitié ira aux ponts, selon "
    "le président de la commission. Les maires attendaient cette décision depuis deux ans et espèrent que les "
    "chantiers commenceront avant l'hiver."
)
ENGLISH = (
    "The regional council voted on Tuesday for a budget of 42 million euros for the roads. Half of it will go to "
    "bridges, said the chair of the works committee. The mayors had waited two years for this."
)
DUTCH = (
    "De gewestraad heeft dinsdag een begroting van 42 miljoen euro voor wegen goedgekeurd. De helft gaat naar bruggen, "
    "zei de voorzitter van de commissie. De burgemeesters wachtten al twee jaar op dit besluit."
)
CHINESE = "市议会周二通过了四千二百万元的道路预算。委员会主席说，其中一半将用于修建桥梁。市长们等待这一决定已经两年了。"
BASQUE = (
    "Udalak asteartean onartu zuen errepideetarako aurrekontua. Erdia zubietarako izango da, batzordeko buruak esan "
    "duenez. Alkateek bi urte zeramatzaten erabaki honen zain eta lanak negua baino lehen hastea espero dute."
)


def mixed_with(text: str) -> str | None:
    blocks = find_blocks(text)
    return second_language(text, blocks, detect_language(text, blocks))


@pytest.mark.parametrize(
    ("parts", "codes"),
    [
        ((FRENCH, FRENCH, ENGLISH), {"en"}),
        ((FRENCH, DUTCH), {"fr", "nl"}),
        ((ENGLISH, ENGLISH, CHINESE * 2), {"zh"}),
        ((CHINESE, CHINESE, CHINESE, ENGLISH), {"en"}),
    ],
)
def test_a_second_language_is_named(parts: tuple[str, ...], codes: set[str]) -> None:
    assert mixed_with("\n".join(parts)) in codes


def test_a_piece_without_a_letter_tells_no_language() -> None:
    assert script_language(count_scripts("\u0323\u0301" * 400)) is None


@pytest.mark.parametrize(
    "parts",
    [
        (FRENCH, FRENCH),
        (FRENCH, "« We will mend the bridges before the winter comes », a dit le maire.", FRENCH),
        (BASQUE, BASQUE),
        (CHINESE, CHINESE),
        ("",),
    ],
)
def test_a_text_in_one_language_is_not_mixed(parts: tuple[str, ...]) -> None:
    assert mixed_with("\n".join(parts)) is None
