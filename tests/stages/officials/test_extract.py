"""Properties of the whole stage, on any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.document import Document
from nutgraf.languages.load import load_pack, pack_codes
from nutgraf.records import Article
from nutgraf.stages.officials.extract import extract_officials, find_names, read_people

WORDS = (
    "Minister ",
    "le président ",
    "de la ",
    "Bộ trưởng ",
    "Nguyễn ",
    "Ann ",
    "Perez",
    "et ",
    "d'",
    "ex-",
    "vice-",
    "M. ",
)
MARKS = (", ", ". ", "\n", "(", ")", "’", "WHO ", ": ", "– ", "\u0301", "\ud800", "\u202e", "45 ", "ans, ", "the ")
PIECES = st.sampled_from((*WORDS, *MARKS))
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))
MADE = {
    "names": lambda n: "".join(f"Minister Ann{chr(97 + i % 26)} Perez{i} spoke. " for i in range(n // 4)),
    "posts": lambda n: "the president of the council and " * (n // 6),
    "capitals": lambda n: "Ann " * n,
    "commas": lambda n: "president, " * (n // 2),
    "elisions": lambda n: "l'" * n,
    "brackets": lambda n: "(" * n + "A" + ")" * n,
    "surnames": lambda n: "Minister Ann Perez met. " + "Perez " * n,
    "one word": lambda n: "a" * (n * 5),
}


def document(text: str, code: str) -> Document:
    return Document(Article("x", text), load_pack(code), (), ())


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from([*pack_codes(), "sk"]))
def test_every_span_is_its_slice(text: str, code: str) -> None:
    found = extract_officials(document(text, code))
    officials, people, bodies = found.officials, found.people, found.organisations
    spans = [s for o in officials for s in (*o.positions, *o.mentions)]
    spans += [s for p in people for s in p.mentions] + [s for b in bodies for s in b.mentions]
    spans += find_names(read_people(document(text, code)))
    assert all(text[s.start : s.end] == s.text for s in spans)
    for official in officials:
        assert official.mentions
        assert official.positions
        assert all(word in p.text for p in official.positions for word in p.title.split(" "))
        assert all(p.organisation is None or p.organisation in p.text for p in official.positions)


@pytest.mark.parametrize("make", MADE.values(), ids=MADE.keys())
@pytest.mark.parametrize("code", ["en", "fr", "vi"])
def test_cost_grows_no_faster_than_the_text(make, code: str, count_calls) -> None:
    def calls(size: int) -> int:
        return count_calls(lambda: extract_officials(document(make(size), code)))

    calls(200)
    assert calls(2400) < 4.5 * calls(600)


def test_the_same_text_gives_the_same_officials() -> None:
    text = "Minister Ann Perez met Senator Carl Lund, chair of the Harbour Trust. Perez left."
    assert extract_officials(document(text, "en")) == extract_officials(document(text, "en"))
