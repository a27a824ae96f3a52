"""The sample article in seven languages: the seven briefs say the same, each in its own language's words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

import nutgraf
from nutgraf.records import Brief

SAMPLES = Path(__file__).parents[1] / "samples"
TRANSLATIONS = ["en", "vi", "es", "de", "pt", "it"]
LANGUAGES = ["fr", *TRANSLATIONS]
SUMMARY_SENTENCES = 5
SHARED_SENTENCES = 2  # of the five, in a translation and in French: German has two, the others three or four


def article_file(language: str) -> Path:
    return SAMPLES / f"tuyen-quang.{language}.txt"


def folded(name: str) -> str:
    """The name without diacritics and case, as a newspaper without Vietnamese type prints it."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("đ", "d")


def officials(brief: Brief) -> list[str]:
    return sorted(folded(official.name) for official in brief.officials)


def quantities(brief: Brief) -> Counter[tuple[str, float, float | None, str | None]]:
    return Counter((number.kind, number.value, number.value_high, number.unit) for number in brief.numbers)


def instruments(brief: Brief) -> list[str]:
    return sorted(str(instrument.number) for instrument in brief.directives.instruments)


def summary_places(brief: Brief) -> set[tuple[int, int]]:
    """Line, and position among the line's sentences, of each sentence of the summary."""
    text = brief.article.text
    places: set[tuple[int, int]] = set()
    for chosen in brief.summary.sentences:
        line_start = text.rfind("\n", 0, chosen.start) + 1
        earlier = sum(line_start <= sentence.start < chosen.start for sentence in brief.sentences)
        places.add((text.count("\n", 0, chosen.start), earlier))
    return places


@pytest.fixture(scope="module")
def briefs() -> dict[str, Brief]:
    from nutgraf.pipeline import brief_article

    settings = nutgraf.Settings(sentences=SUMMARY_SENTENCES)
    return {language: brief_article(nutgraf.read(article_file(language)), settings) for language in LANGUAGES}


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_translation_has_the_figures_of_the_french_line_by_line(language: str) -> None:
    def figures(path: Path) -> list[list[str]]:
        lines = path.read_text("utf-8").split("\n")
        bare = [re.sub(r"(?<=\d)[\s.,](?=\d)", "", line) for line in lines]
        return [sorted(re.findall(r"\d+", line)) for line in bare]

    assert figures(article_file(language)) == figures(article_file("fr"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_is_detected(briefs: dict[str, Brief], language: str) -> None:
    assert briefs[language].language.code == language


def test_french_brief_is_not_empty(briefs: dict[str, Brief]) -> None:
    assert "le thi kim dung" in officials(briefs["fr"])
    assert instruments(briefs["fr"]) == ["06-KL/TW", "40-CT/TW"]
    assert quantities(briefs["fr"])["money", 4_355_000_000_000, None, "VND"] == 1
    assert quantities(briefs["fr"])["percent", 27.81, None, "%"] == 1
    assert len(summary_places(briefs["fr"])) == SUMMARY_SENTENCES


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_same_officials(briefs: dict[str, Brief], language: str) -> None:
    assert officials(briefs[language]) == officials(briefs["fr"])


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_same_numbers_and_units(briefs: dict[str, Brief], language: str) -> None:
    assert quantities(briefs[language]) == quantities(briefs["fr"])


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_same_instruments(briefs: dict[str, Brief], language: str) -> None:
    assert instruments(briefs[language]) == instruments(briefs["fr"])


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_summary_takes_the_same_sentences(briefs: dict[str, Brief], language: str) -> None:
    places = summary_places(briefs[language])
    assert len(places) == SUMMARY_SENTENCES
    assert len(places & summary_places(briefs["fr"])) >= SHARED_SENTENCES
