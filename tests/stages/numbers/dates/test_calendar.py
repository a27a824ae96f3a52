"""Points in time that a text names: which there are, and what day, month or year they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nutgraf.languages.load import load_pack
from nutgraf.pack_check.examples import plain_document
from nutgraf.stages.numbers.extract import extract_numbers, find_dates


@pytest.mark.parametrize(
    ("code", "text", "point", "iso"),
    [
        ("en", "The bridge opens on 3 March 2031.", "3 March 2031", "2031-03-03"),
        ("en", "The bridge opens on March 3 and closes again.", "March 3", "2029-03-03"),
        ("fr", "Le pont ouvre le 3 décembre au public.", "3 décembre", "2028-12-03"),
        ("de", "Die Brücke ist ab dem 3.12. offen.", "3.12.", "2028-12-03"),
        ("es", "El puente abre el 3 de diciembre al público.", "3 de diciembre", "2028-12-03"),
        ("en", "The bridge opens on Friday.", "Friday", "2028-11-24"),
        ("en", "The bridge opens in March.", "March", "2029-03"),
        ("en", "The bridge opens in two weeks.", "two weeks", "2028-12-04"),
        ("it", "Il ponte apre tra tre mesi.", "tre mesi", "2029-02-20"),
        ("vi", "Cây cầu mở cửa trong quý I.", "quý I", "2029-03"),
    ],
)
def test_a_point_without_a_year_is_dated_from_the_day_of_publication(
    code: str, text: str, point: str, iso: str
) -> None:
    document = plain_document(text, load_pack(code))
    numbers, _, _ = extract_numbers(document)
    published = replace(document, article=replace(document.article, published="2028-11-20T08:00:00Z"))  # a Monday
    assert [(text[p.start : p.end], p.iso) for p in find_dates(published, numbers)] == [(point, iso)]
    undated = find_dates(document, numbers)[0].iso
    assert undated == (iso if "20" in text else None)


def test_a_day_that_no_calendar_has_is_not_dated() -> None:
    document = plain_document("The bridge opens on 31 April.", load_pack("en"))
    document = replace(document, article=replace(document.article, published="2028-11-20"))
    assert [point.iso for point in find_dates(document, ())] == [None]


def test_a_time_without_an_end_has_no_last_day() -> None:
    document = plain_document("Depuis 2009, le conseil publie un rapport.", load_pack("fr"))
    assert [point.iso for point in find_dates(document, ())] == [None]
