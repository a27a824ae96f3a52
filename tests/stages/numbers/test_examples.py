"""The number sections of the packs have examples for and against; what each says is tested in tests/pack_check."""

import pytest

from nutgraf.languages.load import pack_codes, source_pack


@pytest.mark.parametrize("pack", [source_pack(code) for code in pack_codes()], ids=lambda pack: pack.code)
def test_pack_has_examples_of_both_kinds(pack) -> None:
    examples = pack.numbers.examples
    assert sum(bool(example.numbers) for example in examples) >= 10
    assert sum(not example.numbers for example in examples) >= 3
