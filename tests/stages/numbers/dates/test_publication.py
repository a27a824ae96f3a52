"""The day of publication from an article's own dateline."""

from __future__ import annotations

from dataclasses import replace

import pytest

import nutgraf
from nutgraf.stages.acquire.read import article_from_text

LAST_YEAR = {
    "en": "Harl approves bridge\n\nHARL, 14 January 2026 — Rents in Harl rose by 8 per cent last year to 900 pounds.",
    "fr": "Harl vote un pont\n\nHarl, le 14 janvier 2026 – L'an dernier, les loyers ont augmenté de 8 % à Harl.",
    "es": "Harl aprueba un puente\n\nHarl, 14 de enero de 2026.- El año pasado los alquileres subieron un 8 % en Harl.",
    "de": "Harl baut Brücke\n\nHarl, 14. Januar 2026. Im vergangenen Jahr stiegen die Mieten in Harl um 8 Prozent.",
    "cs": "Harl schválil most\n\nHarl 14. ledna 2026 - Loni vzrostly nájmy v Harlu o 8 procent.",
}


@pytest.mark.parametrize("code", sorted(LAST_YEAR))
def test_relative_times_are_told_from_the_day_of_the_dateline(code: str) -> None:
    brief = nutgraf.summarise(LAST_YEAR[code], language=code)
    (share,) = [number for number in brief.numbers if number.value == 8]
    assert (share.period, share.period_source) == ("2025", "published")
    assert brief.article.published is None


def test_the_source_counts_before_the_dateline() -> None:
    article = replace(article_from_text(LAST_YEAR["en"]), published="2020-05-02")
    (share,) = [number for number in nutgraf.summarise(article, language="en").numbers if number.value == 8]
    assert share.period == "2019"


def test_a_date_in_the_story_is_no_day_of_publication() -> None:
    text = "The mayor of Harl spoke on 14 January 2026 in Dole. Rents rose by 8 per cent last year."
    (share,) = [number for number in nutgraf.summarise(text, language="en").numbers if number.value == 8]
    assert share.period is None


def test_deadlines_are_told_from_the_dateline_too() -> None:
    text = "Bridge\n\nHARL, 14 January 2026 — The mayor of Harl ordered the builders to finish the bridge by 30 June."
    (order,) = nutgraf.summarise(text, language="en").directives.orders
    assert order.deadline is not None
    assert order.deadline.iso == "2026-06-30"
