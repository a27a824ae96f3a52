"""Every example of the packs: what it says is found is found, and nobody else holds a post."""

from __future__ import annotations

import pytest

from nutgraf.document import Document
from nutgraf.languages.load import load_pack, pack_codes, source_pack
from nutgraf.languages.schema.officials import OfficialExample
from nutgraf.records import Article
from nutgraf.stages.officials.extract import extract_officials

EXAMPLES = [(code, example) for code in pack_codes() for example in source_pack(code).officials.examples]


def found_in(code: str, text: str) -> set[str]:
    officials, _, _ = extract_officials(Document(Article("x", text), load_pack(code), (), ()))
    return {f"{o.name} | {p.title} | {p.organisation or ''}" for o in officials for p in o.positions}


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=lambda x: x if isinstance(x, str) else x.text[:40])
def test_example_holds(code: str, example: OfficialExample) -> None:
    assert example.finds or example.rejects, "the example checks nothing"
    found = found_in(code, example.text)
    assert found == set(example.finds)
    assert not [name for name in example.rejects if name == "*" and found]


@pytest.mark.parametrize("code", pack_codes())
def test_every_language_has_examples_of_both_kinds(code: str) -> None:
    examples = source_pack(code).officials.examples
    if load_pack(code).officials.titles:
        assert sum(1 for e in examples if e.finds) >= 10
        assert sum(1 for e in examples if e.rejects) >= 3
