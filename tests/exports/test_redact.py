"""`--redact private`: no format holds the name of a person without a post, and every offset is right."""

from __future__ import annotations

import hashlib
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

import nutgraf
from nutgraf import exports
from nutgraf.exports.redact import initials, redact
from nutgraf.records import Brief

TEXT = """Flood in Harrowmere: ROSALIND PIKE saved by neighbour
By Judith Ashcombe

The mayor of Harrowmere, Anna Berg, visited Rosalind Pike, 74, on Monday. “I lost everything,” Rosalind Pike said.
Anna Berg promised Rosalind Pike 500 euros before 30 June. Pike's neighbour, Tom Averill, must leave his house.
The fish, a pike, swam in the kitchen. Berg thanked Averill.
"""


@pytest.fixture(scope="module")
def plain() -> Brief:
    return nutgraf.summarise(TEXT, language="en", model="none")


@pytest.fixture(scope="module")
def redacted(plain) -> Brief:
    return redact(plain)


def spans(value: Any):
    """Every record of a brief that is a place with its words."""
    if isinstance(value, tuple):
        for each in value:
            yield from spans(each)
    elif is_dataclass(value):
        names = {each.name for each in fields(value)}
        if {"start", "end", "text"} <= names:
            yield value
        for name in names:
            yield from spans(getattr(value, name))


@pytest.mark.parametrize("format_", [name for name in exports.SUFFIXES if name not in exports.BINARY])
def test_no_format_holds_the_name_of_a_private_person(redacted, format_):
    shown = exports.write(redacted, format_)
    for name in ("Rosalind", "ROSALIND", "Pike", "PIKE"):
        assert name not in shown
    assert "Anna Berg" in shown or format_ == "csv"


def test_the_names_were_there(plain):
    assert {person.name for person in plain.people if person.role is None} >= {"Rosalind Pike"}
    assert "Rosalind Pike" in exports.write(plain, "json")


def test_every_place_is_its_words_in_the_new_text(redacted):
    text = redacted.article.text
    found = list(spans(redacted))
    assert len(found) > 15
    for place in found:
        assert text[place.start : place.end] == place.text
    assert redacted.article.id == hashlib.sha256(text.encode()).hexdigest()
    assert "visited R. P., 74, on Monday" in text
    assert "R. P. saved by neighbour" in text


def test_officials_authors_and_common_words_stay(plain, redacted):
    assert [official.name for official in redacted.officials] == [official.name for official in plain.officials]
    assert "By Judith Ashcombe" in redacted.article.text
    assert "Berg thanked" in redacted.article.text
    assert "Berg thanked A.\n" in redacted.article.text
    assert "a pike, swam" in redacted.article.text
    assert Brief.from_json(redacted.to_json()) == redacted


def test_a_speaker_and_a_measure_have_initials(redacted):
    assert all("Pike" not in (quote.speaker.name if quote.speaker else "") for quote in redacted.quotes)
    assert all("Pike" not in (number.measures or "") for number in redacted.numbers)
    assert redacted.warnings[-1].code == "redacted"


def test_an_address_with_the_name_is_left_out(plain):
    url = "https://example.org/news/rosalind-pike-saved"
    assert redact(replace(plain, article=replace(plain.article, url=url))).article.url is None
    other = "https://example.org/news/flood"
    assert redact(replace(plain, article=replace(plain.article, url=other))).article.url == other


def test_a_brief_without_private_people_stays_as_it_is():
    brief = nutgraf.summarise("The mayor of Dole, Anna Berg, spoke for 3 hours.", language="en", model="none")
    assert redact(brief) is brief


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Rosalind Pike", "R. P."),
        ("Anne-Laure O’Neil", "A.-L. O."),
        ("Giàng Thị Sua", "G. T. S."),
        ("J. Doe", "J. D."),
    ],
)
def test_initials_of_a_name(name, short):
    assert initials(name) == short
