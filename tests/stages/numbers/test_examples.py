"""Every example of the number sections says what the finder finds, no more and no less."""

import math
import re

import pytest

from nutgraf.languages.load import pack_codes, source_pack
from nutgraf.languages.schema.numbers import NumberExample
from nutgraf.records import Number
from nutgraf.stages.numbers.extract import find_numbers

EXAMPLES = [(pack.code, example) for pack in map(source_pack, pack_codes()) for example in pack.numbers.examples]
WANTED = re.compile(r"(?P<text>.+) = (?P<low>-?[\d.]+?)(?:\.\.(?P<high>-?[\d.]+))?(?: (?P<unit>\D.*))?")


def said(number: Number) -> tuple[str, float, float | None, str | None]:
    return number.text, number.value, number.value_high, number.unit


def wanted(line: str) -> tuple[str, float, float | None, str | None]:
    match = WANTED.fullmatch(line)
    assert match, line
    high = float(match["high"]) if match["high"] else None
    return match["text"], float(match["low"]), high, match["unit"]


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[f"{code}-{e.text[:30]}" for code, e in EXAMPLES])
def test_pack_example_holds(code: str, example: NumberExample) -> None:
    found = find_numbers(example.text, code)
    want = [wanted(line) for line in example.numbers]
    assert [number.text for number in found] == [text for text, *_ in want]
    for number, (_, low, high, unit) in zip(found, want, strict=True):
        assert math.isclose(number.value, low, rel_tol=1e-6)
        assert number.value_high == high
        assert number.unit == unit


@pytest.mark.parametrize("pack", [source_pack(code) for code in pack_codes()], ids=lambda pack: pack.code)
def test_pack_has_examples_of_both_kinds(pack) -> None:
    examples = pack.numbers.examples
    assert sum(bool(example.numbers) for example in examples) >= 10
    assert sum(not example.numbers for example in examples) >= 3
