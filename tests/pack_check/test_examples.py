"""Every example of every pack holds: what it wants is found, no more and no less."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from nutgraf.languages.load import load_pack, pack_codes, pack_in_place, source_pack
from nutgraf.languages.parse import parse_pack
from nutgraf.pack_check.examples import RUNNERS, examples_of, run_example

EXAMPLES = [(code, section, example) for code in pack_codes() for section, example in examples_of(source_pack(code))]


@pytest.mark.parametrize(
    ("code", "section", "example"), EXAMPLES, ids=[f"{code}-{section}-{e.text[:40]}" for code, section, e in EXAMPLES]
)
def test_example_of_a_pack_holds(code: str, section: str, example: Any) -> None:
    outcome = run_example(section, example, code)
    assert outcome.found == outcome.wanted
    assert outcome.holds


@pytest.mark.parametrize("code", pack_codes())
def test_every_section_of_a_pack_has_examples(code: str) -> None:
    assert set(RUNNERS) == {section for section, _ in examples_of(source_pack(code))}


def outcomes(toml: str) -> Counter[bool]:
    """How many of the examples hold, by what a pack says is its language, read with the real German pack."""
    pack = parse_pack(f'code = "de"\n{toml}', "de.toml")
    return Counter(run_example(section, example, "de").holds for section, example in examples_of(pack))


# Each pair is an example that holds, and the same with one thing in it that is not so.
@pytest.mark.parametrize(
    ("section", "right", "wrong"),
    [
        ("numbers", 'numbers = ["3 Mio. Euro = 3000000 EUR"]', 'numbers = ["3 Mio. Euro = 3000001.5 EUR"]'),
        ("numbers", 'numbers = ["3 Mio. Euro = 3e6 EUR"]', 'numbers = ["3 Mio. Euro = 3000000 USD"]'),
        ("numbers", 'numbers = ["3 Mio. Euro = 3000000.0 EUR"]', "numbers = []"),
        ("numbers", 'numbers = ["3 Mio. Euro = 3000000 EUR"]', 'numbers = ["3 Mio. Euro = 3000000..4000000 EUR"]'),
        ("sentences", 'sentences = ["Das kostet 3 Mio. Euro."]', 'sentences = ["Das kostet 3 Mio.", "Euro."]'),
        ("zones", "blocks = []", 'blocks = [["credit", "Das kostet 3 Mio. Euro."]]'),
        ("officials", 'rejects = ["*"]', 'finds = ["Euro | Mio | "]'),
        ("instruments", "mentions = []", 'mentions = ["3 Mio."]'),
        ("quotes", 'quote = ""', 'quote = "3 Mio."'),
        ("orders", "found = []", 'found = ["kostet"]\nmodality = ["order"]'),
        ("summary", "points_back = false", "points_back = true"),
        ("summary", "ceremony = false", "ceremony = true"),
    ],
)
def test_a_wrong_example_does_not_hold(section: str, right: str, wrong: str) -> None:
    text = f'[[{section}.examples]]\ntext = "Das kostet 3 Mio. Euro."\n'
    assert outcomes(text + right) == {True: 1}
    assert outcomes(text + wrong) == {False: 1}


DEMAND = '[[orders.examples]]\ntext = "Der Landrat fordert die Kreise auf, zu zahlen."\nfound = ["fordert"]\n'
SAID = '[[quotes.examples]]\ntext = "„Das ist zu wenig“, sagte Ada Berg."\nquote = "Das ist zu wenig"\n'
LAW = '[[instruments.examples]]\ntext = "Nach § 12 Abs. 3 LStrG gilt das."\nmentions = ["§ 12 Abs. 3 LStrG"]\n'


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (SAID + 'speaker = "Ada Berg"\nverb = "sagte"', SAID + 'speaker = "Berg"\nverb = "sagte"'),
        (SAID + 'speaker = "Ada Berg"\nverb = "sagte"', SAID + 'speaker = "Ada Berg"'),
        (DEMAND + 'modality = ["request"]', DEMAND + 'modality = ["order"]'),
        (DEMAND + 'modality = ["request"]\nspeaker = "Landrat"', DEMAND + 'modality = ["request"]\nspeaker = "Kreise"'),
        (DEMAND + 'modality = ["request"]', DEMAND),
        (LAW, LAW + "acts = 2"),
        (LAW, LAW + 'issuer = "Landtag"'),
    ],
)
def test_each_part_of_an_example_counts(right: str, wrong: str) -> None:
    assert outcomes(right) == {True: 1}
    assert outcomes(wrong) == {False: 1}


def test_a_pack_takes_another_s_place_for_a_while() -> None:
    own = parse_pack(
        'code = "xx"\n[zones]\ncredit = ["Bildwerk"]\n[[zones.examples]]\ntext = "Bildwerk: Ada Berg"', "xx.toml"
    )
    ((section, example),) = examples_of(own)
    before = run_example(section, example, "xx").found
    with pack_in_place(own):
        assert load_pack("xx") is own
        assert run_example(section, example, "xx").found == ("credit: Bildwerk: Ada Berg",)
    assert load_pack("xx").zones.credit == ()
    assert run_example(section, example, "xx").found == before != ("credit: Bildwerk: Ada Berg",)
