"""Output names: safe on every file system, stable, and never twice."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.batch.file_names import MAX_NAME_BYTES, UniqueNames, safe_part, safe_path

FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*\u202e]')


@pytest.mark.parametrize("name", ["article.txt", "Đại hội 12", "a b.html", "2024-05-01_x.md"])
def test_a_safe_name_stays(name):
    assert safe_part(name) == name


@pytest.mark.parametrize(
    "name",
    ["..", ".", "", ".hidden", "CON", "con.txt", "lpt1", "a/b", "a\\b", "x\x00y", "a:b", "end. ", "abc\u202etxt"],
)
def test_an_unsafe_name_is_mended_and_marked(name):
    assert re.fullmatch(r"[^.].*-[0-9a-f]{8}", safe_part(name))


@given(st.text(max_size=400))
def test_any_name_becomes_one_safe_part(name):
    safe = safe_part(name)
    assert safe
    assert not FORBIDDEN.search(safe)
    assert not safe.startswith(".")
    assert len(safe.encode("utf-8")) <= MAX_NAME_BYTES + 9


@given(st.text(max_size=10), st.text(max_size=10))
def test_names_that_differ_stay_apart(one, other):
    assert (safe_part(one) == safe_part(other)) == (one == other)


@pytest.mark.parametrize(
    ("path", "safe"),
    [("a/b.txt", "a/b.txt"), ("/etc/passwd", "etc/passwd-"), ("../../x.txt", "x.txt-"), ("a/../../b", "a/b-")],
)
def test_no_path_leaves_the_output(path, safe):
    assert safe_path(PurePosixPath(path)).startswith(safe)
    assert ".." not in safe_path(PurePosixPath(path)).split("/")


def test_a_name_is_given_once_also_in_other_capitals():
    names = UniqueNames()
    given_names = [names.unique(name, ".json") for name in ("a", "A", "a", "b", "a")]
    assert given_names[0] == "a.json"
    assert len({name.casefold() for name in given_names}) == 5
    again = UniqueNames()
    assert [again.unique(name, ".json") for name in ("a", "A", "a", "b", "a")] == given_names
