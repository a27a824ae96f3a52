"""The timeline of an article's dates: each row with the words of its sentence."""

from __future__ import annotations

import nutgraf
from nutgraf.exports.catalogue import View, catalogue
from nutgraf.exports.what_and_when import timeline


def rows(text: str) -> dict[str, str]:
    brief = nutgraf.summarise(text, language="en", model="none")
    return {row.text: row.about for row in timeline(View(brief, catalogue("en")))}


def test_a_date_says_what_happens():
    text = "Linton is small. The bridge opened on 3 May 2019 after repairs. It fell in 2021."
    assert rows(text) == {
        "3 May 2019": "The bridge opened on 3 May 2019 after repairs",
        "2021": "It fell in 2021",
    }


def test_a_long_sentence_is_cut_around_its_date():
    text = (
        "The bridge, "
        + "which many people love, " * 8
        + "opened on 3 May 2019 "
        + "after long repairs " * 8
        + "at last."
    )
    (about,) = rows(text).values()
    assert about.startswith("… ")
    assert about.endswith(" …")
    assert "opened on 3 May 2019" in about
