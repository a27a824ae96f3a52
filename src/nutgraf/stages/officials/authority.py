"""A user's authority file: persons with identifiers and posts, which officials get where name and post agree."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from nutgraf.errors import BadPack
from nutgraf.records import Official, Position
from nutgraf.settings import PackFile
from nutgraf.stages.officials.lexicon import STEM_LETTERS
from nutgraf.text.fold import fold_key
from nutgraf.text.phrases import WORD

COLUMNS: Final = ("id", "name", "aliases", "post", "from", "to")
NEEDED: Final = ("id", "name")
DAY: Final = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")  # ISO 8601: a year, a month or a day
MIN_WORD_LETTERS: Final = 4  # letters of a post's words that count: shorter ones are articles and prepositions


class HeldPost(NamedTuple):
    """A post of an authority file by its words' stems, and from and to when (ISO 8601, "" where not given)."""

    stems: frozenset[str]
    from_: str = ""
    to: str = ""


class Authority(NamedTuple):
    """A person of an authority file: the identifier, all names by their words, and the posts."""

    id: str
    names: frozenset[tuple[str, ...]]
    posts: tuple[HeldPost, ...] = ()


def with_authority(officials: Iterable[Official], file: PackFile, day: str | None) -> Iterator[Official]:
    """The officials with `authority_id` where one person of the file has the name and a post of theirs.

    Whoever else has the name is among `authority_candidates`. `day` is the article's (ISO 8601): a post that was not
    held then, or had not ended where the text says "former", agrees with none. Raises BadPack for a wrong file.
    """
    by_name = _by_name(file)
    for official in officials:
        namesakes = by_name.get(_words(official.name), ())
        agreeing = [a for a in namesakes if _agrees(official.positions, a.posts, day or "")]
        sure = agreeing[0].id if len(agreeing) == 1 else None
        others = tuple(a.id for a in namesakes if a.id != sure)
        yield replace(official, authority_id=sure, authority_candidates=others)


def _agrees(positions: Iterable[Position], posts: tuple[HeldPost, ...], day: str) -> bool:
    return any(_is_same(position, post, day) for position in positions for post in posts)


def _is_same(position: Position, post: HeldPost, day: str) -> bool:
    """Whether all words of the one post are in the other, and the article's day fits."""
    stated = _stems(f"{position.title} {position.organisation or ''}")
    if not stated or not post.stems or not (stated <= post.stems or post.stems <= stated):
        return False
    if not day:
        return True
    if post.from_ and day[: len(post.from_)] < post.from_[: len(day)]:
        return False
    ended = bool(post.to) and post.to[: len(day)] < day[: len(post.to)]
    return not ended or "former" in position.flags


def _words(name: str) -> tuple[str, ...]:
    return tuple(WORD.findall(fold_key(name)))


def _stems(post: str) -> frozenset[str]:
    return frozenset(word[:STEM_LETTERS] for word in _words(post) if len(word) >= MIN_WORD_LETTERS)


@lru_cache(maxsize=4)
def _by_name(file: PackFile) -> Mapping[tuple[str, ...], tuple[Authority, ...]]:
    """The persons of the file by each of their names."""
    found: dict[tuple[str, ...], list[Authority]] = {}
    for person in read_authorities(file).values():
        for name in sorted(person.names):
            found.setdefault(name, []).append(person)
    return {name: tuple(persons) for name, persons in found.items()}


def read_authorities(file: PackFile) -> dict[str, Authority]:
    """The persons of an authority file by their identifier. Raises BadPack with the line that is wrong.

    A CSV file has the columns id, name, aliases (";" between them), post, from and to, and a row a post; a JSON Lines
    file has an object a person with `posts`, a list of objects with `title`, `organisation`, `from` and `to`.
    """
    lines = _from_json(file) if Path(file.name).suffix.casefold() in (".jsonl", ".ndjson") else _from_csv(file)
    persons: dict[str, Authority] = {}
    for number, row in lines:
        known = persons.get(_text(file, number, row, "id"))
        person = _person(file, number, row)
        if known:
            person = known._replace(names=known.names | person.names, posts=known.posts + person.posts)
        persons[person.id] = person
    return persons


def _from_json(file: PackFile) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for number, line in enumerate(file.text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise BadPack(f"{file.name}: line {number}: is no JSON: {error}") from error
        if not isinstance(row, dict):
            raise BadPack(f"{file.name}: line {number}: is no object")
        yield number, row


def _from_csv(file: PackFile) -> Iterator[tuple[int, Mapping[str, Any]]]:
    rows = csv.DictReader(io.StringIO(file.text))
    missing = [name for name in NEEDED if name not in (rows.fieldnames or ())]
    if missing:
        hint = f"The first row names the columns: {','.join(COLUMNS)}"
        raise BadPack(f"{file.name}: has no column {missing[0]!r}", hint=hint)
    for row in rows:
        aliases = [alias.strip() for alias in (row.get("aliases") or "").split(";") if alias.strip()]
        post = {"title": row.get("post") or "", "from": row.get("from") or "", "to": row.get("to") or ""}
        yield rows.line_num, {**row, "aliases": aliases, "posts": [post] if post["title"] else []}


def _person(file: PackFile, number: int, row: Mapping[str, Any]) -> Authority:
    aliases, posts = row.get("aliases") or [], row.get("posts") or []
    if not isinstance(aliases, list) or not isinstance(posts, list):
        raise BadPack(f"{file.name}: line {number}: aliases and posts are lists")
    names = [_text(file, number, row, "name"), *map(str, aliases)]
    words = frozenset(words for words in map(_words, names) if len(words) > 1)
    held = tuple(_post(file, number, post) for post in posts)
    return Authority(_text(file, number, row, "id"), words, held)


def _post(file: PackFile, number: int, post: object) -> HeldPost:
    if not isinstance(post, dict):
        raise BadPack(f"{file.name}: line {number}: a post is an object with a title")
    for key in ("from", "to"):
        if post.get(key) and not DAY.fullmatch(str(post[key])):
            raise BadPack(f"{file.name}: line {number}: {key}: {post[key]!r} is no year, month or day (ISO 8601)")
    words = f"{post.get('title') or ''} {post.get('organisation') or ''}"
    return HeldPost(_stems(words), str(post.get("from") or ""), str(post.get("to") or ""))


def _text(file: PackFile, number: int, row: Mapping[str, Any], key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str | int) or not str(value).strip():
        raise BadPack(f"{file.name}: line {number}: {key} is missing")
    return str(value).strip()
