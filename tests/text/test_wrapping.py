"""Wrapped text: a paragraph's lines are read as one, the article's text stays as it is, and lists stay lists."""

from __future__ import annotations

import json
import random
import textwrap
from pathlib import Path
from typing import Any

import pytest

import nutgraf
from nutgraf.records import Brief
from nutgraf.text.normalise import normalise
from nutgraf.text.wrapping import soft_breaks

SAMPLES = Path(__file__).parents[2] / "samples"
STORY = (
    "The council of Harlow Bridge voted on Tuesday to spend 3.6 million pounds on a flood wall along the river Wen. "
    "The mayor, Daniel Adeyemi, said the wall would protect 1,250 families who live beside the water."
)
MORE = "Residents asked the council to clear the drains before the end of the month, and the engineer agreed to report."


def wrapped(*paragraphs: str, width: int = 72) -> str:
    return "\n\n".join(
        textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False) for text in paragraphs
    )


def unwrapped(text: str) -> str:
    return normalise(text, soft_breaks(text)).text


@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_paragraphs_are_one_line_each(width: int) -> None:
    assert unwrapped(wrapped(STORY, MORE, width=width)) == f"{STORY}\n\n{MORE}"


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY}\n{MORE}\n{STORY}",  # a paragraph a line
        "Council cuts budget for schools and roads again\nMayor defends the cut in a long speech\nCounty asks for more",
        "Mayor: Ann Dow\nTreasurer: Jack Fenn\nEngineer: Rita Holm",
        "The council voted.\nThe mayor agreed.\nThe county paid.",
        "",
        "One line alone, without any break in it.",
    ],
)
def test_lines_of_other_texts_stay_lines(text: str) -> None:
    assert soft_breaks(text) == []


def test_lists_headings_and_quoted_lines_of_a_wrapped_text_stay_lines() -> None:
    items = "- the first item of the list\n- the second item of the list, which is so long that it goes on\n  in a line"
    text = f"{wrapped(STORY, MORE)}\n\nCosts\n\n{items}\n\n> quoted one\n> quoted two"
    lines = unwrapped(text).split("\n")
    assert "Costs" in lines
    assert "- the first item of the list" in lines
    assert "- the second item of the list, which is so long that it goes on in a line" in lines
    assert "> quoted one" in lines


def test_words_parted_at_line_ends_are_whole_where_the_text_parts_words() -> None:
    lines = [
        "The council of Harlow Bridge voted on Tuesday for more infra-",
        "structure along the river Wen, which costs 3.6 million pounds,",
        "and the mayor said that the wall would protect 1,250 fami-",
        "lies who live beside the water near the old well-known inn.",
    ]
    text = unwrapped("\n".join(lines))
    assert "infrastructure" in text
    assert "families" in text
    assert "well-known" in text


def test_the_articles_text_stays_the_file_and_findings_are_in_it() -> None:
    text = wrapped(STORY, MORE, width=60)
    brief = nutgraf.summarise(text, language="es")
    assert brief.article.text == text
    for number in brief.numbers:
        assert text[number.start : number.end] == number.text


def findings(brief: Brief) -> dict[str, Any]:
    """What a brief says, with one space for each run of white space, and without places."""
    said = json.loads(brief.to_json())
    for key in ("article", "generator", "blocks", "sentences"):
        del said[key]
    return _without_places(said)


def _without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_places(v) for key, v in value.items() if key not in ("start", "end")}
    if isinstance(value, list):
        return [_without_places(item) for item in value]
    return " ".join(value.split()) if isinstance(value, str) else value


@pytest.mark.parametrize("language", ["de", "es", "it", "pt", "vi"])
def test_wrapping_changes_nothing_that_is_found(language: str) -> None:
    paragraphs = [line for line in (SAMPLES / f"council.{language}.txt").read_text("utf-8").split("\n") if line.strip()]
    whole = findings(nutgraf.summarise("\n\n".join(paragraphs), language=language))
    for width in (60, 80, 100):
        assert findings(nutgraf.summarise(wrapped(*paragraphs, width=width), language=language)) == whole


@pytest.mark.parametrize("language", ["de", "es", "it", "pt", "vi"])
def test_a_line_break_for_a_space_changes_nothing_that_is_found(language: str) -> None:
    paragraphs = [line for line in (SAMPLES / f"council.{language}.txt").read_text("utf-8").split("\n") if line.strip()]
    text = wrapped(*paragraphs)
    whole = findings(nutgraf.summarise(text, language=language))
    prose = text.index(wrapped(max(paragraphs, key=len)))
    places = [place for place in range(prose, len(text)) if text[place] == " "]
    for place in random.Random(7).sample(places, 12):
        broken = f"{text[:place]}\n{text[place + 1 :]}"
        assert findings(nutgraf.summarise(broken, language=language)) == whole, broken[place - 40 : place + 40]


def test_the_short_lines_of_a_signature_do_not_hide_that_a_letter_is_wrapped() -> None:
    letter = (
        "The council will close the Old Bridge on Monday. Mayor Ann Dow said the\n"
        "bridge would reopen in September. “We cannot wait any longer,” she told\n"
        "reporters.\n\n-- \nPress Office\nTel. 0123 456 789\n"
    )
    breaks = [letter[start - 3 : start] for start, _, _ in soft_breaks(letter)]
    assert breaks == ["the", "old"]
