"""The council articles as news pages: reading the page gives the story of the text, and none of the page's frame."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

import nutgraf

SAMPLES = Path(__file__).parents[1] / "samples"
LANGUAGES = ["fr", "en", "vi", "es", "de", "pt", "it"]


def story_lines(language: str) -> list[str]:
    return (SAMPLES / f"council.{language}.txt").read_text("utf-8").split("\n")


def paragraphs(language: str) -> list[str]:
    """The lines that end a sentence, which headline, caption and "read also" do not, without the copyright line."""
    return [line for line in story_lines(language) if line.endswith((".", ".”")) and not line.startswith("©")]


def page_source(language: str) -> str:
    return (SAMPLES / f"council.{language}.html").read_text("utf-8")


def frame(language: str) -> set[str]:
    """What stands on the page's links, buttons and list headings."""
    return {html.unescape(words) for words in re.findall(r"<(?:a|button|h2)\b[^>]*>([^<]+)<", page_source(language))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_has_headline_date_and_address(language: str) -> None:
    page = nutgraf.read(SAMPLES / f"council.{language}.html")
    source = page_source(language)
    assert page.title == story_lines(language)[0]
    assert page.published is not None
    assert f'article:published_time" content="{page.published[:10]}T' in source
    assert f'<link rel="canonical" href="{page.url}">' in source


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_has_every_paragraph_of_the_text_in_order(language: str) -> None:
    page = nutgraf.read(SAMPLES / f"council.{language}.html")
    wanted = paragraphs(language)
    assert [line for line in page.text.split("\n") if line in wanted] == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_frame_stays_out(language: str) -> None:
    page = nutgraf.read(SAMPLES / f"council.{language}.html")
    cookie_note = re.search(r'"cookie-banner".*\s*<p>(.+)</p>', page_source(language))
    assert cookie_note is not None
    assert cookie_note[1] not in page.text
    assert frame(language).isdisjoint(page.text.split("\n"))
