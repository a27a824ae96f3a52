"""How many lemmas each pack has in each frame: none may lag behind the others."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from statistics import median

import pytest

from nutgraf.languages.inventory import frames
from nutgraf.languages.load import pack_codes, source_pack
from nutgraf.languages.schema.frames import FrameWords

SAYING = "saying"  # frames whose words make quotes alone
DIRECTING = "ordering, asking, promising, forbidding, recommending"  # frames whose words make orders
POSTING = "giving a post, taking it up, leaving it"  # frames whose words tell who holds which post
DECIDING = "accepting, rejecting, judging"  # frames whose words tell a decision


def group_of(makes: tuple[str, ...]) -> str:
    if "post" in makes:
        return POSTING
    if "decision" in makes:
        return DECIDING
    return DIRECTING if "order" in makes else SAYING


GROUPS = {frame.name: group_of(frame.makes) for frame in frames()}

AT_LEAST = {"Statement": 200, DIRECTING: 150}  # lemmas in each language

Counts = Mapping[str, Mapping[str, int]]  # by language, by frame or group


def counts_by_frame() -> Counts:
    packs = map(source_pack, pack_codes())
    return {
        pack.code: {name: count_lemmas(pack.frames[name]) if name in pack.frames else 0 for name in GROUPS}
        for pack in packs
    }


def count_lemmas(words: FrameWords) -> int:
    """Verbs, phrases of a verb with more, and nouns."""
    return len(words.verbs) + len(words.nouns)


def counts_by_group(by_frame: Counts) -> Counts:
    return {
        code: {
            group: sum(n for name, n in counts.items() if GROUPS[name] == group)
            for group in (SAYING, DIRECTING, POSTING, DECIDING)
        }
        for code, counts in by_frame.items()
    }


def lagging(counts: Counts) -> list[str]:
    """The packs that have fewer than half of the median of the others, with the group."""
    found = []
    for code, own in counts.items():
        for group, count in own.items():
            middle = median(other[group] for name, other in counts.items() if name != code)
            if count < middle / 2:
                found.append(f"{code}: {group}: {count} lemmas, the median of the others is {middle:g}")
    return found


def table(counts: Counts) -> Iterator[str]:
    """A line a frame or group, a column a language."""
    yield " " * 60 + "".join(f"{code:>5}" for code in counts)
    for row in next(iter(counts.values())):
        yield f"{row:60}" + "".join(f"{own[row]:5}" for own in counts.values())


def test_no_pack_has_fewer_than_half_of_the_median_of_the_others() -> None:
    by_frame = counts_by_frame()
    by_group = counts_by_group(by_frame)
    sys.stdout.write("\n".join([*table(by_frame), *table(by_group), ""]))  # pytest -s shows it
    assert not lagging(by_group)


def test_each_pack_has_the_lemmas_that_are_wanted() -> None:
    by_frame = counts_by_frame()
    by_group = counts_by_group(by_frame)
    found = {code: {**by_group[code], **by_frame[code]} for code in by_frame}
    assert [
        f"{code}: {own[name]} of {name}"
        for code, own in found.items()
        for name in AT_LEAST
        if own[name] < AT_LEAST[name]
    ] == []


@pytest.mark.parametrize("code", pack_codes())
def test_a_lemma_is_listed_once_in_a_frame(code: str) -> None:
    for name, words in source_pack(code).frames.items():
        assert len(set(words.verbs)) == len(words.verbs), name
        nouns = [noun.partition(":")[0] for noun in words.nouns]
        assert len(set(nouns)) == len(nouns), name


def test_every_frame_is_in_a_group_and_an_order_has_a_modality() -> None:
    assert set(GROUPS.values()) == {SAYING, DIRECTING, POSTING, DECIDING}
    assert [frame.name for frame in frames() if bool(frame.modality) != ("order" in frame.makes)] == []


@pytest.mark.parametrize("group", [SAYING, DIRECTING, POSTING, DECIDING])
def test_a_lagging_pack_is_told(group: str) -> None:
    def with_last(count: int) -> Counts:
        return {code: {group: n} for code, n in (("aa", 100), ("bb", 60), ("cc", 80), ("dd", 70), ("ee", count))}

    assert lagging(with_last(38)) == []  # half of 75, the median of 60, 70, 80 and 100, is 37.5
    assert lagging(with_last(37)) == [f"ee: {group}: 37 lemmas, the median of the others is 75"]
