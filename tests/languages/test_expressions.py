"""Expressions that are kept when the package is built: the same as compiled ones, and never those of another text."""

from __future__ import annotations

import re

import pytest

from nutgraf.languages import expressions
from nutgraf.languages.build_backend import _expressions_of
from nutgraf.languages.expressions import (
    ALL_PACKS,
    KeptPrograms,
    compile_expression,
    kept_programs,
    pack_programs,
    record_expressions,
)
from nutgraf.languages.load import pack_codes

PATTERN = r"(?<!\w)(?:(?P<who>[A-ZÉ]\w+)|(x)) (?P<verb>dem[ae]nd(?:e|é)s?)(?!\w)"
TEXT = "Le maire Émile Dupont demande. X demandés, ÉMILE DEMANDE"


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_a_kept_expression_finds_what_the_compiled_one_finds(flags: int) -> None:
    kept = KeptPrograms(pack_programs([(PATTERN, flags)], "0"))
    (program,) = kept.index.values()
    loaded, compiled = kept.load(PATTERN, program), re.compile(PATTERN, flags)
    assert (loaded.pattern, loaded.flags, loaded.groups) == (PATTERN, compiled.flags, compiled.groups)
    assert loaded.groupindex == compiled.groupindex
    found = [(m.span(), m.groupdict(), m.groups(), m.lastgroup) for m in loaded.finditer(TEXT)]
    assert found == [(m.span(), m.groupdict(), m.groups(), m.lastgroup) for m in compiled.finditer(TEXT)] != []


def test_what_another_python_kept_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "PYTHON", "cpython-399 3.99.0")
    content = pack_programs([(PATTERN, 0)], "0")
    assert KeptPrograms(content).index
    monkeypatch.undo()
    assert not KeptPrograms(content).index


def test_an_expression_that_is_not_kept_is_compiled_and_recorded() -> None:
    with record_expressions() as recorded:
        assert compile_expression("de", "nicht[ ]verwahrt").fullmatch("nicht verwahrt")
    assert list(recorded) == [("nicht[ ]verwahrt", 0)]


def test_a_language_without_a_pack_has_nothing_kept() -> None:
    assert not kept_programs("xx").index


@pytest.mark.parametrize("code", [*pack_codes(), ALL_PACKS])
def test_what_the_stages_make_of_a_pack_is_kept(code: str) -> None:
    made = list(_expressions_of(code))
    assert len(made) > 20
    kept = kept_programs(code)
    assert {expressions._key(*expression) for expression in made} == set(kept.index)
