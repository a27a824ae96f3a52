"""The index while it is made: a database on disk that is gone when it is closed, so that memory does not grow."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from nutgraf.index.findings import LINKED, Finding
from nutgraf.records import Brief

_SCHEMA: Final = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE; PRAGMA cache_size = -65536;
CREATE TABLE article (article INTEGER PRIMARY KEY, hash TEXT, path TEXT, url TEXT, title TEXT, published TEXT,
    language TEXT);
CREATE TABLE finding (finding INTEGER PRIMARY KEY, kind TEXT, key TEXT, article INTEGER, ref TEXT, name TEXT,
    said TEXT);
CREATE TABLE member (finding INTEGER PRIMARY KEY, entity INTEGER);
CREATE TABLE link (one INTEGER, other INTEGER, reason TEXT, said TEXT);
CREATE TABLE mark (article INTEGER, key TEXT, name TEXT);
CREATE TABLE story (article INTEGER PRIMARY KEY, story INTEGER, same_text INTEGER);
CREATE TABLE form (post TEXT, name TEXT, entity INTEGER, said TEXT, UNIQUE (post, name, entity));
"""
_ENTITIES: Final = """
CREATE INDEX member_of ON member (entity);
CREATE INDEX link_of ON link (one);
CREATE TABLE entity AS
    SELECT member.entity AS entity, finding.kind AS kind, count(DISTINCT finding.article) AS articles,
        count(*) AS findings, own.key AS key, 0 AS rank
    FROM member JOIN finding USING (finding) JOIN finding own ON own.finding = member.entity GROUP BY member.entity;
UPDATE entity SET rank = ranked.rank FROM (SELECT entity, row_number() OVER (PARTITION BY kind
    ORDER BY articles DESC, findings DESC, entity) AS rank FROM entity) ranked WHERE ranked.entity = entity.entity;
CREATE INDEX entity_rank ON entity (kind, rank);
CREATE INDEX entity_key ON entity (kind, key);
"""


FoundRow = tuple[int, str, dict[str, Any]]  # a finding's number, its name, and what is told of it


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the index by its number, from 1."""

    article: int
    id: str
    path: str | None
    url: str | None
    title: str | None
    published: str | None
    language: str


@dataclass(frozen=True, slots=True)
class Member:
    """A finding of an entity; `links` tell article and ref of another, why it is the same, and what they share."""

    finding: int
    article: int
    path: str | None
    hash: str
    ref: str
    name: str
    facts: dict[str, Any]
    links: tuple[tuple[int, str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """What several findings are said to be: its place among its kind, and in how many articles it occurs."""

    entity: int
    kind: str
    key: str | None
    rank: int
    articles: int
    findings: int


class IndexStore:
    """Articles, findings and the entities that they are joined to."""

    def __init__(self) -> None:
        self._database = sqlite3.connect("")  # a file of its own that nobody else sees
        self._database.executescript(_SCHEMA)

    def close(self) -> None:
        """Forget everything."""
        self._database.close()

    def add(self, number: int, brief: Brief, title: str | None, findings: Iterable[Finding]) -> None:
        """Write down an article and what was found in it."""
        article = brief.article
        facts = (article.id, article.path, article.url, title, article.published, brief.language.code)
        self._database.execute("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?)", (number, *facts))
        rows = ((f.kind, f.key, number, f.ref, f.name, json.dumps(f.facts, ensure_ascii=False)) for f in findings)
        insert = "INSERT INTO finding (kind, key, article, ref, name, said) VALUES (?, ?, ?, ?, ?, ?)"
        self._database.executemany(insert, rows)

    def add_marks(self, number: int, marks: dict[str, str]) -> None:
        """Write down what tells the story of an article: names by key."""
        self._database.executemany("INSERT INTO mark VALUES (?, ?, ?)", ((number, *mark) for mark in marks.items()))

    def add_stories(self, rows: Iterable[tuple[int, int, int | None]]) -> None:
        """Write down article, story, and the first article with the same text, if others have it."""
        self._database.executemany("INSERT INTO story VALUES (?, ?, ?)", rows)
        self._database.executescript("CREATE INDEX story_of ON story (story); CREATE INDEX mark_of ON mark (article);")

    def groups(self, kind: str) -> Iterator[tuple[str, list[FoundRow]]]:
        """The findings of each key, in the order of the articles, with article and story (None where it has none)."""
        self._database.execute("CREATE INDEX IF NOT EXISTS finding_key ON finding (kind, key)")
        query = (
            "SELECT key, finding, name, said, article, story FROM finding LEFT JOIN story USING (article) "
            "WHERE kind = ? AND key NOT NULL ORDER BY key, finding"
        )
        for key, rows in groupby(self._database.execute(query, (kind,)), key=lambda row: row[0]):
            yield (
                key,
                [
                    (number, name, json.loads(said) | {"article": article, "story": story})
                    for _, number, name, said, article, story in rows
                ],
            )

    def join_same_keys(self, kind: str) -> None:
        """Make one entity of all findings of each key."""
        self._database.execute(
            "INSERT INTO member SELECT finding, min(finding) OVER (PARTITION BY key) FROM finding WHERE kind = ?",
            (kind,),
        )

    def join(self, members: Iterable[tuple[int, int]], links: Iterable[tuple[int, int, str, str]]) -> None:
        """Say to which entity findings belong, and by which links."""
        self._database.executemany("INSERT INTO member VALUES (?, ?)", members)
        self._database.executemany("INSERT INTO link VALUES (?, ?, ?, ?)", links)

    def add_forms(self, forms: Iterable[tuple[str, str, int, str]]) -> None:
        """Write down posts with a name that holds them, the entity, and how an article puts the post."""
        self._database.executemany("INSERT OR IGNORE INTO form VALUES (?, ?, ?, ?)", forms)

    def forms(self) -> Iterator[tuple[str, list[tuple[str, int, str]]]]:
        """Each post with the names that hold it, with their entities and how an article puts the post."""
        rows = self._database.execute("SELECT post, name, entity, said FROM form ORDER BY post, name, entity")
        for post, group in groupby(rows, key=lambda row: row[0]):
            yield post, [(name, entity, said) for _, name, entity, said in group]

    def move(self, moves: Iterable[tuple[int, int]]) -> None:
        """Give the members of one entity to another: pairs of the new and the old."""
        self._database.execute("CREATE INDEX IF NOT EXISTS member_of ON member (entity)")
        self._database.executemany("UPDATE member SET entity = ? WHERE entity = ?", moves)
        self._database.execute("DROP INDEX member_of")

    def finish(self) -> None:
        """Make entities of what was joined; every other finding is one of its own."""
        self._database.execute(
            "INSERT INTO member SELECT finding, finding FROM finding WHERE finding NOT IN (SELECT finding FROM member)"
        )
        self._database.executescript(_ENTITIES)

    def count(self, kind: str | None = None, least: int = 1) -> int:
        """The number of articles, or of a kind's entities that occur in so many articles."""
        if kind is None:
            found = self._database.execute("SELECT count(*) FROM article")
        else:
            query = "SELECT count(*) FROM entity WHERE kind = ? AND articles >= ?"
            found = self._database.execute(query, (kind, least))
        return int(found.fetchone()[0])

    def articles(self) -> Iterator[Article]:
        """The articles in order."""
        return (Article(*row) for row in self._database.execute("SELECT * FROM article ORDER BY article"))

    def articles_in(self, story: int) -> list[tuple[Article, int | None]]:
        """The articles of a story with the first one of the same text, the newest first, those without a day last."""
        query = """SELECT article.*, same_text FROM story JOIN article USING (article) WHERE story = ?
            ORDER BY published DESC NULLS LAST, article"""
        return [(Article(*row[:-1]), row[-1]) for row in self._database.execute(query, (story,))]

    def stories(self, most: int | None = None) -> list[int]:
        """The stories that several articles tell, the newest first, those without a day last."""
        query = """SELECT story FROM story JOIN article USING (article) GROUP BY story HAVING count(*) > 1
            ORDER BY max(published) DESC NULLS LAST, count(*) DESC, story LIMIT ?"""
        return [story for (story,) in self._database.execute(query, (-1 if most is None else most,))]

    def shared_in(self, story: int) -> list[tuple[str, str, int]]:
        """Key and name of the marks that articles of a story share, and in how many of them they are."""
        query = """SELECT key, min(name), count(*) AS told FROM story JOIN mark USING (article) WHERE story = ?
            GROUP BY key HAVING told > 1 ORDER BY key"""
        return list(self._database.execute(query, (story,)))

    def count_stories(self) -> int:
        """The number of stories that several articles tell."""
        query = "SELECT count(*) FROM (SELECT 1 FROM story GROUP BY story HAVING count(*) > 1)"
        return int(self._database.execute(query).fetchone()[0])

    def entities(self, kind: str, most: int | None = None) -> Iterator[Entity]:
        """The entities of a kind, those that occur in most articles first."""
        query = "SELECT entity, kind, key, rank, articles, findings FROM entity WHERE kind = ? ORDER BY rank LIMIT ?"
        rows = self._database.execute(query, (kind, -1 if most is None else most))
        return (Entity(*row) for row in rows)

    def namesakes(self, entity: Entity, most: int) -> list[int]:
        """The ranks of other entities under the same key."""
        query = "SELECT rank FROM entity WHERE kind = ? AND key = ? AND entity != ? ORDER BY rank LIMIT ?"
        return [rank for (rank,) in self._database.execute(query, (entity.kind, entity.key, entity.entity, most))]

    def members(self, entity: Entity, most: int | None = None) -> Iterator[Member]:
        """The findings of an entity with their links, in the order of the articles."""
        links = "SELECT f.article, f.ref, reason, link.said FROM link JOIN finding f ON f.finding = other WHERE one = ?"
        query = """SELECT finding, article, path, hash, ref, name, said FROM member JOIN finding USING (finding)
            JOIN article USING (article) WHERE entity = ? ORDER BY finding LIMIT ?"""
        linked = entity.kind in LINKED and entity.findings > 1  # the others are one by their key alone
        for row in self._database.execute(query, (entity.entity, -1 if most is None else most)):
            found = self._database.execute(links, row[:1]).fetchall() if linked else ()
            finding, article, path, digest, ref, name, said = row
            yield Member(finding, article, path, digest, ref, name, json.loads(said), tuple(found))
