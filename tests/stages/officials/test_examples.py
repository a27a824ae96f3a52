"""The sections of officials have examples for and against; what each says is tested in tests/pack_check."""

from __future__ import annotations

import pytest

from nutgraf.languages.load import load_pack, pack_codes, source_pack


@pytest.mark.parametrize("code", pack_codes())
def test_every_language_has_examples_of_both_kinds(code: str) -> None:
    examples = source_pack(code).officials.examples
    if load_pack(code).officials.titles:
        assert sum(1 for e in examples if e.finds) >= 10
        assert sum(1 for e in examples if e.rejects) >= 3
    assert all(example.finds or example.rejects for example in examples), "an example checks nothing"
