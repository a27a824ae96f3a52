"""Guards of expressions: they let through all that the expression takes, and dismiss the rest."""

from __future__ import annotations

import re
from re import _compiler, _parser  # type: ignore[attr-defined]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.languages.compile import guards
from nutgraf.languages.compile.guards import guard
from nutgraf.languages.expressions import KeptPrograms, pack_programs

EXPRESSIONS = (
    r"(?<![\w-])(?:(?:demand|exig)(?:e|é)s? (?:que|à)|(?:ne )?doit|il faut)(?![\w-])",
    r"(?:[cs]a|d[a-c]?)+x?",
    r"(?P<who>ab|a)(?:b{2,3}|c)??d",
    r"a(?=b)bc|(?>ab|c)d",
    r"(?:ab?){0,2}c\d",
    r"(?i:ab|cd)e",
)


def program(pattern: str, flags: int = 0) -> re.Pattern[str]:
    kept = KeptPrograms(pack_programs([(pattern, flags)], "0"))
    (words,) = kept.index.values()
    return kept.load(pattern, words)


@pytest.mark.parametrize("pattern", EXPRESSIONS)
@given(text=st.text("abcdesuxABCD éil1fatqu-", max_size=30))
def test_a_guarded_expression_takes_what_the_plain_one_takes(pattern: str, text: str) -> None:
    found = [(match.span(), match.groups()) for match in program(pattern).finditer(text)]
    assert found == [(match.span(), match.groups()) for match in re.finditer(pattern, text)]


def looks(pattern: str, flags: int = 0) -> int:
    """How many looks ahead the guard adds to an expression."""
    plain, guarded = _parser.parse(pattern, flags), guard(_parser.parse(pattern, flags))
    return len(guarded.data) - len(plain.data)


def test_only_an_expression_whose_beginnings_are_known_is_guarded() -> None:
    assert looks(r"(?:demand|exig)(?:e|ent) que") == 1
    assert looks(r"\w+ment|exige") == 0
    assert looks(r"(?:demand|exig)e", re.IGNORECASE) == 0
    assert looks(r"(?:il )?") == 0


def test_an_expression_with_too_many_beginnings_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "MAX_HEADS", 3)
    assert looks("abc|bcd|cde|def") == 0


def test_the_guard_comes_after_the_looks_that_an_expression_opens_with() -> None:
    guarded = guard(_parser.parse(r"(?<!\w)(?:abcdefg|bcdefgh)"))
    assert [str(op) for op, _ in guarded.data] == ["ASSERT_NOT", "ASSERT", "BRANCH"]
    assert _compiler._code(guarded, 0)
